1  The server closed first, in three segments: the client sent its ACK and its own FIN as one.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 05:05:41.439016012 UTC, 205.3 ms

frame       ms         client                        server         what it did
    1    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    4    0.112   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    5    0.121    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
    7    0.205              │ ───── PSH+ACK 3 ─────▶ │              sends 3 bytes
    8  204.951              │ ───── PSH+ACK 3 ─────▶ │              sends 3 bytes again, as a timer ran out
                                                                    (retransmission)
   11  205.066              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 3 bytes
   13  205.116              │ ◀───── PSH+ACK 6 ───── │              sends 6 bytes
   14  205.126   ESTABLISHED? ──────── ACK ────────▶ │              acknowledges 6 bytes
   17  205.192    CLOSE-WAIT? ◀────── FIN+ACK ────── FIN-WAIT-1     FIN: it has nothing more to send
   18  205.225      LAST-ACK? ────── FIN+ACK ──────▶ TIME-WAIT?     its own FIN, which also acknowledges the
                                                                    server's FIN: the ACK rides along
   21  205.340        CLOSED? ◀──────── ACK ──────── TIME-WAIT      acknowledges the client's FIN: both
                                                                    directions are closed
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 1, 4 and 5); the round trip took 121 us: 112 us on the
             server's side of the capture point, 8.46 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways).
  Why        Most likely: the client's application closed before its kernel had acknowledged the server's FIN;
             so that ACK rode on its own FIN, and three segments were enough (frames 17 and 18). Not ruled
             out: that the ACK was sent alone too, and only the capture lacks it. A FIN looks the same whether
             the program called close(), exited or was killed: the wire does not say.
  At last    TIME-WAIT is at the server, which stays there for twice the maximum segment lifetime (60 s on
             Linux) in case its last ACK was lost and the FIN comes again; the client is CLOSED (most likely).
  Meanwhile  The client sent 1 segment again, when a timer ran out; the waiting for timers took 204.7 ms in
             all (frame 8).
  Captured   At the client (most likely): it acknowledged the SYN+ACK within 8.46 us, and the server took 112
             us to answer the SYN.
  In all     The client sent 6 segments with 6 bytes, 1 of them again; the server sent 5 segments with 6
             bytes.
