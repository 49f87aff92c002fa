1  The client closed first, in three segments: the server sent its ACK and its own FIN as one.
   192.0.2.10:40000 (client) → 198.51.100.20:8080 (server)
   10:00:00.000000, 61.1 ms

frame       ms         client                        server         what it did
    1    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    2    0.008              │ ──────── SYN ────────▶ │              the same packet once more: captured twice,
                                                                    sent once
    3   20.000   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    4   20.008              │ ◀────── SYN+ACK ────── │              the same packet once more: captured twice,
                                                                    sent once
    5   20.060    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
    6   20.068              │ ──────── ACK ────────▶ │              the same packet once more: captured twice,
                                                                    sent once
    7   20.160              │ ──── PSH+ACK 100 ────▶ │              sends 100 bytes
    8   20.168              │ ──── PSH+ACK 100 ────▶ │              the same packet once more: captured twice,
                                                                    sent once
    9   40.160              │ ◀──── PSH+ACK 300 ──── ESTABLISHED    sends 300 bytes, and acknowledges 100
   10   40.168              │ ◀──── PSH+ACK 300 ──── │              the same packet once more: captured twice,
                                                                    sent once
   11   40.200              │ ──────── ACK ────────▶ │              acknowledges 300 bytes
   12   40.208              │ ──────── ACK ────────▶ │              the same packet once more: captured twice,
                                                                    sent once
   13   41.000     FIN-WAIT-1 ────── FIN+ACK ──────▶ CLOSE-WAIT?    FIN: it has nothing more to send
   14   41.008              │ ────── FIN+ACK ──────▶ │              the same packet once more: captured twice,
                                                                    sent once
   15   61.000     TIME-WAIT? ◀────── FIN+ACK ────── LAST-ACK?      its own FIN, which also acknowledges the
                                                                    client's FIN: the ACK rides along
   16   61.008              │ ◀────── FIN+ACK ────── │              the same packet once more: captured twice,
                                                                    sent once
   17   61.050      TIME-WAIT ──────── ACK ────────▶ CLOSED?        acknowledges the server's FIN: both
                                                                    directions are closed
   18   61.058              │ ──────── ACK ────────▶ │              the same packet once more: captured twice,
                                                                    sent once
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 1, 3 and 5); the round trip took 20.1 ms: 20.0 ms on
             the server's side of the capture point, 60 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, window scaling (by 128 both ways).
  Why        Most likely: the server's application closed before its kernel had acknowledged the client's FIN;
             so that ACK rode on its own FIN, and three segments were enough (frames 13 and 15). Not ruled
             out: that the ACK was sent alone too, and only the capture lacks it. A FIN looks the same whether
             the program called close(), exited or was killed: the wire does not say.
  At last    TIME-WAIT is at the client, which stays there for twice the maximum segment lifetime (60 s on
             Linux) in case its last ACK was lost and the FIN comes again; the server is CLOSED (most likely).
  Meanwhile  6 packets of the client's are copies of one captured at most 8 us before: they passed the capture
             more than once, and were not sent again (from frame 2 to 18).
             3 packets of the server's are copies of one captured at most 8 us before: they passed the capture
             more than once, and were not sent again (from frame 4 to 16).
  Captured   At the client (most likely): it acknowledged the SYN+ACK within 60 us, and the server took 20.0
             ms to answer the SYN.
  In all     The client sent 12 segments with 200 bytes, 6 of them copies in the capture, counted like the
             others; the server sent 6 segments with 600 bytes, 3 of them copies in the capture, counted like
             the others.
