1  The server closed first, in three segments: the client sent its ACK and its own FIN as one.
   192.0.2.2:8080 (client) → 192.0.2.1:40001 (server)
   2026-11-23 05:05:42.520335096 UTC, 429 us

frame       ms         client                        server         what it did
    2    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    5    0.069   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    6    0.078    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
    9    0.213              │ ◀───── PSH+ACK 3 ───── │              sends 3 bytes
   10    0.222              │ ──────── ACK ────────▶ │              acknowledges 3 bytes
   12    0.269              │ ───── PSH+ACK 6 ─────▶ │              sends 6 bytes
   15    0.302              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 6 bytes
   17    0.350    CLOSE-WAIT? ◀────── FIN+ACK ────── FIN-WAIT-1     FIN: it has nothing more to send
   18    0.383      LAST-ACK? ────── FIN+ACK ──────▶ TIME-WAIT?     its own FIN, which also acknowledges the
                                                                    server's FIN: the ACK rides along
   21    0.429        CLOSED? ◀──────── ACK ──────── TIME-WAIT      acknowledges the client's FIN: both
                                                                    directions are closed
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 2, 5 and 6); the round trip took 78.3 us: 69.3 us on
             the server's side of the capture point, 9.07 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways).
  Why        Most likely: the client's application closed before its kernel had acknowledged the server's FIN;
             so that ACK rode on its own FIN, and three segments were enough (frames 17 and 18). Not ruled
             out: that the ACK was sent alone too, and only the capture lacks it. A FIN looks the same whether
             the program called close(), exited or was killed: the wire does not say.
  At last    TIME-WAIT is at the server, which stays there for twice the maximum segment lifetime (60 s on
             Linux) in case its last ACK was lost and the FIN comes again; the client is CLOSED (most likely).
  Captured   The times to answer do not tell where.
  In all     The client sent 5 segments with 6 bytes; the server sent 5 segments with 3 bytes.
