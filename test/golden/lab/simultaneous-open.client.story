1  The client closed first, in three segments: the server sent its ACK and its own FIN as one.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 05:05:42.107494610 UTC, 623 us

frame       ms         client                        server         what it did
    1    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    3    0.111  SYN-RECEIVED? ◀──────── SYN ──────── SYN-SENT?      asks to open a connection too, not having
                                                                    the client's SYN yet
    4    0.120   SYN-RECEIVED ────── SYN+ACK ──────▶ ESTABLISHED?   acknowledges the server's SYN, repeating
                                                                    its own
    9    0.196   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED?  acknowledges the client's SYN, repeating
                                                                    its own
   10    0.205              │ ──────── ACK ────────▶ ESTABLISHED?   announces another window: room for 64512
                                                                    bytes
   11    0.219              │ ◀──────── ACK ──────── │              announces another window: room for 64512
                                                                    bytes
   13    0.338              │ ───── PSH+ACK 3 ─────▶ │              sends 3 bytes
   16    0.375              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 3 bytes
   18    0.492              │ ◀───── PSH+ACK 6 ───── │              sends 6 bytes
   19    0.500    ESTABLISHED ──────── ACK ────────▶ │              acknowledges 6 bytes
   21    0.547     FIN-WAIT-1 ────── FIN+ACK ──────▶ CLOSE-WAIT?    FIN: it has nothing more to send
   24    0.615     TIME-WAIT? ◀────── FIN+ACK ────── LAST-ACK?      its own FIN, which also acknowledges the
                                                                    client's FIN: the ACK rides along
   25    0.623      TIME-WAIT ──────── ACK ────────▶ CLOSED?        acknowledges the server's FIN: both
                                                                    directions are closed
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     Both ends asked: neither had the other's SYN when it sent its own (frames 1, 3, 4 and 9).
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways).
  Why        Most likely: the server's application closed before its kernel had acknowledged the client's FIN;
             so that ACK rode on its own FIN, and three segments were enough (frames 21 and 24). Not ruled
             out: that the ACK was sent alone too, and only the capture lacks it. A FIN looks the same whether
             the program called close(), exited or was killed: the wire does not say.
  At last    TIME-WAIT is at the client, which stays there for twice the maximum segment lifetime (60 s on
             Linux) in case its last ACK was lost and the FIN comes again; the server is CLOSED (most likely).
  Captured   At the client (most likely): it answers several times faster than the server.
  In all     The client sent 7 segments with 3 bytes; the server sent 6 segments with 6 bytes.
