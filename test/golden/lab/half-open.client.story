1  Not closed in this capture.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 08:18:19.737960569 UTC, 1.02 s

frame        ms         client                        server         what it did
    1     0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    4     0.129   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                     client's SYN
    5     0.137    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                     connection is open
                 ⋮ 1.02 s of silence
    7  1022.096              │ ◀────── SYN+ACK ────── SYN-RECEIVED?  agrees once more to open, and
                                                                     acknowledges the client's SYN
    8  1022.107              │ ──────── ACK ────────▶ │              repeats its last ACK (duplicate ACK)
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (most likely) (frames 1, 4, 5 and 7); the server sent its
             SYN+ACK 1 time more after that: the ACK was lost, or the server dropped it because its accept
             queue was full.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways).
  Why        The capture ends before the connection does (frame 8).
  At last    As far as the capture shows, the client is in ESTABLISHED, the server in SYN-RECEIVED (most
             likely).
  Meanwhile  The server sent 1 segment again, when a timer ran out; the waiting for timers took 1.02 s in all
             (frame 7).
  Captured   At the client (possibly): it answers several times faster than the server.
  In all     The client sent 3 segments without data; the server sent 2 segments without data, 1 of them
             again.
