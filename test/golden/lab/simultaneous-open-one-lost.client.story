1  The client closed first, in three segments: the server sent its ACK and its own FIN as one.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 05:05:42.520259794 UTC, 489 us

frame       ms         client                        server         what it did
    1    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    3    0.111  SYN-RECEIVED? ◀──────── SYN ──────── SYN-SENT?      asks to open a connection too, not having
                                                                    the client's SYN yet
    4    0.120   SYN-RECEIVED ────── SYN+ACK ──────▶ ESTABLISHED?   acknowledges the server's SYN, repeating
                                                                    its own
    7    0.170   ESTABLISHED? ◀──────── ACK ──────── │              acknowledges the client's SYN: the
                                                                    connection is open
    8    0.271              │ ───── PSH+ACK 3 ─────▶ │              sends 3 bytes
   11    0.310              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 3 bytes
   13    0.357              │ ◀───── PSH+ACK 6 ───── │              sends 6 bytes
   14    0.366    ESTABLISHED ──────── ACK ────────▶ │              acknowledges 6 bytes
   16    0.412     FIN-WAIT-1 ────── FIN+ACK ──────▶ CLOSE-WAIT?    FIN: it has nothing more to send
   19    0.481     TIME-WAIT? ◀────── FIN+ACK ────── LAST-ACK?      its own FIN, which also acknowledges the
                                                                    client's FIN: the ACK rides along
   20    0.489      TIME-WAIT ──────── ACK ────────▶ CLOSED?        acknowledges the server's FIN: both
                                                                    directions are closed
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     Both ends asked: neither had the other's SYN when it sent its own (frames 1, 3 and 4).
  Why        Most likely: the server's application closed before its kernel had acknowledged the client's FIN;
             so that ACK rode on its own FIN, and three segments were enough (frames 16 and 19). Not ruled
             out: that the ACK was sent alone too, and only the capture lacks it. A FIN looks the same whether
             the program called close(), exited or was killed: the wire does not say.
  At last    TIME-WAIT is at the client, which stays there for twice the maximum segment lifetime (60 s on
             Linux) in case its last ACK was lost and the FIN comes again; the server is CLOSED (most likely).
  Captured   At the client (most likely): it answers several times faster than the server.
  In all     The client sent 6 segments with 3 bytes; the server sent 5 segments with 6 bytes.
