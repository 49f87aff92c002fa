1  Never fully open: the server agreed, but the handshake was not completed.
   192.0.2.10:40000 (client) → 198.51.100.20:8080 (server)
   10:00:00.000000, 7 s

frame        ms         client                        server         what it did
    1     0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    2     0.050   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                     client's SYN
    3  1000.050              │ ◀────── SYN+ACK ────── │              agrees once more to open, and
                                                                     acknowledges the client's SYN
    4  3000.050              │ ◀────── SYN+ACK ────── │              agrees once more to open, and
                                                                     acknowledges the client's SYN
                 ⋮ 4 s of silence
    5  7000.050              │ ◀────── SYN+ACK ────── │              agrees once more to open, and
                                                                     acknowledges the client's SYN
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     A SYN+ACK, but nothing that completes the handshake (frames 1 and 2); the server sent its SYN+ACK
             3 times more, after 1.0 s, 2.0 s, 4.0 s, as Linux 3.1 and later, or FreeBSD with rexmit_initial
             1000 would.
  Agreed     An MSS of 1460 bytes each way; SACK, window scaling (by 128 both ways).
  Why        Most likely: the client never completed the handshake: its ACK was lost, it is gone, or it never
             meant to (frames 1 and 2). Not ruled out: that the rest came after the capture ended.
  At last    As far as the capture shows, the client is in ESTABLISHED (most likely), the server in
             SYN-RECEIVED.
  Meanwhile  The server sent 3 segments again, when a timer ran out; the waiting for timers took 7 s in all
             (from frame 3 to 5).
  Captured   The times to answer do not tell where.
  In all     The client sent 1 segment without data; the server sent 4 segments without data, 3 of them again.
