1  Not closed in this capture.
   192.0.2.10:40000 (client) → 198.51.100.20:8080 (server)
   10:00:00.000000, 3.06 s

frame        ms         client                        server         what it did
    1     0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    2    20.000   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                     client's SYN
    3    20.060    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                     connection is open
    4  1040.000              │ ◀────── SYN+ACK ────── SYN-RECEIVED?  agrees once more to open, and
                                                                     acknowledges the client's SYN
    5  1040.060              │ ──────── ACK ────────▶ │              repeats its last ACK (duplicate ACK)
                 ⋮ 2.02 s of silence
    6  3060.000              │ ◀────── SYN+ACK ────── │              agrees once more to open, and
                                                                     acknowledges the client's SYN
    7  3060.060              │ ──────── ACK ────────▶ │              repeats its last ACK (duplicate ACK)
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (most likely) (frames 1-3 and 6); the server sent its SYN+ACK 2
             times more after that: the ACK was lost, or the server dropped it because its accept queue was
             full.
  Agreed     An MSS of 1460 bytes each way; SACK, window scaling (by 128 both ways).
  Why        The capture ends before the connection does (frame 7).
  At last    As far as the capture shows, the client is in ESTABLISHED, the server in SYN-RECEIVED (most
             likely).
  Meanwhile  The server sent 2 segments again, when a timer ran out; the waiting for timers took 3.04 s in all
             (frames 4 and 6).
  Captured   At the client (possibly): it answers several times faster than the server.
  In all     The client sent 4 segments without data; the server sent 3 segments without data, 2 of them
             again.
