1  The client closed first, in three segments: the server sent its ACK and its own FIN as one.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 05:05:33.164231888 UTC, 614 us

frame       ms         client                        server         what it did
    1    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    4    0.139   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    5    0.148    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
    7    0.236              │ ───── PSH+ACK 3 ─────▶ │              sends 3 bytes
   10    0.284              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 3 bytes
   12    0.340              │ ◀───── PSH+ACK 6 ───── │              sends 6 bytes
   13    0.349              │ ──────── ACK ────────▶ │              acknowledges 6 bytes
   15    0.399              │ ──────── ACK ────────▶ │              ends its stream at MPTCP's level
                                                                    (DATA_FIN)
   18    0.458              │ ◀──────── ACK ──────── │              acknowledges the client's DATA_FIN, at
                                                                    MPTCP's level
   20    0.515              │ ◀──────── ACK ──────── │              ends its stream at MPTCP's level
                                                                    (DATA_FIN)
   21    0.525     FIN-WAIT-1 ────── FIN+ACK ──────▶ CLOSE-WAIT?    FIN: it has nothing more to send;
                                                                    acknowledges the server's DATA_FIN, at
                                                                    MPTCP's level
   22    0.530              │ ──────── ACK ────────▶ │              repeats its last ACK (duplicate ACK)
   26    0.606     TIME-WAIT? ◀────── FIN+ACK ────── LAST-ACK?      its own FIN, which also acknowledges the
                                                                    client's FIN: the ACK rides along
   27    0.614      TIME-WAIT ──────── ACK ────────▶ CLOSED?        acknowledges the server's FIN: both
                                                                    directions are closed
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 1, 4 and 5); the round trip took 148 us: 139 us on the
             server's side of the capture point, 8.96 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, MPTCP, window scaling (by 1024 both ways).
  Why        Most likely: the server's application closed before its kernel had acknowledged the client's FIN;
             so that ACK rode on its own FIN, and three segments were enough (frames 21 and 26). Not ruled
             out: that the ACK was sent alone too, and only the capture lacks it. A FIN looks the same whether
             the program called close(), exited or was killed: the wire does not say.
  At last    TIME-WAIT is at the client, which stays there for twice the maximum segment lifetime (60 s on
             Linux) in case its last ACK was lost and the FIN comes again; the server is CLOSED (most likely).
  Meanwhile  The client ended its stream with MPTCP's DATA_FIN, 126 us before its FIN: that, and not the FIN,
             says when its application closed (frames 15 and 21).
             The server ended its stream with MPTCP's DATA_FIN, 90.3 us before its FIN: that, and not the FIN,
             says when its application closed (frames 20 and 26).
  Captured   At the client (most likely): it acknowledged the SYN+ACK within 8.96 us, and the server took 139
             us to answer the SYN.
  In all     The client sent 8 segments with 3 bytes; the server sent 6 segments with 6 bytes.
