1  The server closed first, in three segments: the client sent its ACK and its own FIN as one.
   [2001:db8::1]:40001 (client) → [2001:db8::2]:8080 (server)
   2026-11-23 05:05:21.333812339 UTC, 578 us

frame       ms         client                        server         what it did
    1    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    4    0.164   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    5    0.175    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
    7    0.275              │ ───── PSH+ACK 3 ─────▶ │              sends 3 bytes
   10    0.326              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 3 bytes
   12    0.389              │ ◀───── PSH+ACK 6 ───── │              sends 6 bytes
   13    0.400              │ ──────── ACK ────────▶ │              acknowledges 6 bytes
   16    0.470    CLOSE-WAIT? ◀────── FIN+ACK ────── FIN-WAIT-1     FIN: it has nothing more to send
   17    0.512      LAST-ACK? ────── FIN+ACK ──────▶ TIME-WAIT?     its own FIN, which also acknowledges the
                                                                    server's FIN: the ACK rides along
   20    0.578        CLOSED? ◀──────── ACK ──────── TIME-WAIT      acknowledges the client's FIN: both
                                                                    directions are closed
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 1, 4 and 5); the round trip took 175 us: 164 us on the
             server's side of the capture point, 11.1 us on the client's.
  Agreed     An MSS of 1440 bytes each way; SACK, timestamps, window scaling (by 1024 both ways).
  Why        Most likely: the client's application closed before its kernel had acknowledged the server's FIN;
             so that ACK rode on its own FIN, and three segments were enough (frames 16 and 17). Not ruled
             out: that the ACK was sent alone too, and only the capture lacks it. A FIN looks the same whether
             the program called close(), exited or was killed: the wire does not say.
  At last    TIME-WAIT is at the server, which stays there for twice the maximum segment lifetime (60 s on
             Linux) in case its last ACK was lost and the FIN comes again; the client is CLOSED (most likely).
  Captured   At the client (most likely): it acknowledged the SYN+ACK within 11.1 us, and the server took 164
             us to answer the SYN.
  In all     The client sent 5 segments with 3 bytes; the server sent 5 segments with 6 bytes.
