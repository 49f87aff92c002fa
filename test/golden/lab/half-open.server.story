1  Never fully open: the server agreed, but the handshake was not completed.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 08:18:19.738048991 UTC, 1.02 s

frame        ms         client                        server         what it did
    2     0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    3     0.015   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                     client's SYN
                 ⋮ 1.02 s of silence
    6  1021.927              │ ◀────── SYN+ACK ────── │              agrees once more to open, and
                                                                     acknowledges the client's SYN
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     A SYN+ACK, but nothing that completes the handshake (frames 2 and 3); the server sent its SYN+ACK
             1 time more, after 1.0 s.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways).
  Why        Most likely: the client never completed the handshake: its ACK was lost, it is gone, or it never
             meant to (frames 2 and 3). Not ruled out: that the rest came after the capture ended.
  At last    As far as the capture shows, the client is in ESTABLISHED (most likely), the server in
             SYN-RECEIVED.
  Meanwhile  The server sent 1 segment again, when a timer ran out; the waiting for timers took 1.02 s in all
             (frame 6).
  Captured   The times to answer do not tell where.
  In all     The client sent 1 segment without data; the server sent 2 segments without data, 1 of them again.
