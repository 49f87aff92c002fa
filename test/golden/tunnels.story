1  The server closed first, in three segments: the client sent its ACK and its own FIN as one.
   10.1.0.1:40000 (client) → 10.2.0.1:80 (server)
   in VLAN 5
   2023-11-14 22:13:20.002000 UTC, 78.0 ms

frame       ms         client                        server         what it did
    2    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
   15   13.000   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
   28   26.000    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
   41   39.000              │ ──── PSH+ACK 18 ─────▶ │              sends 18 bytes
   54   52.000    CLOSE-WAIT? ◀────── FIN+ACK ────── FIN-WAIT-1     FIN: it has nothing more to send;
                                                                    acknowledges 18 bytes
   67   65.000      LAST-ACK? ────── FIN+ACK ──────▶ TIME-WAIT?     its own FIN, which also acknowledges the
                                                                    server's FIN: the ACK rides along
   80   78.000        CLOSED? ◀──────── ACK ──────── TIME-WAIT      acknowledges the client's FIN: both
                                                                    directions are closed
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 2, 15 and 28); the round trip took 26.0 ms: 13.0 ms on
             the server's side of the capture point, 13.0 ms on the client's.
  Agreed     An MSS of 1460 bytes each way.
  Why        Most likely: the client's application closed before its kernel had acknowledged the server's FIN;
             so that ACK rode on its own FIN, and three segments were enough (frames 54 and 67). Not ruled
             out: that the ACK was sent alone too, and only the capture lacks it. A FIN looks the same whether
             the program called close(), exited or was killed: the wire does not say.
  At last    TIME-WAIT is at the server, which stays there for twice the maximum segment lifetime (60 s on
             Linux) in case its last ACK was lost and the FIN comes again; the client is CLOSED (most likely).
  Meanwhile  The client's application announced the end by an HTTP/1.0 head without keep-alive (frame 41).
  Captured   Between the two (possibly): both ends take a network's time to answer.
  In all     The client sent 4 segments with 18 bytes; the server sent 3 segments without data.

──────────────────────────────────────────────────────────────────────────────────────────────────────────────

2  The server closed first, in three segments: the client sent its ACK and its own FIN as one.
   10.1.0.1:40000 (client) → 10.2.0.1:80 (server)
   in VLAN 5, and in that VLAN 6
   2023-11-14 22:13:20.003000 UTC, 78.0 ms

frame       ms         client                        server         what it did
    3    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
   16   13.000   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
   29   26.000    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
   42   39.000              │ ──── PSH+ACK 18 ─────▶ │              sends 18 bytes
   55   52.000    CLOSE-WAIT? ◀────── FIN+ACK ────── FIN-WAIT-1     FIN: it has nothing more to send;
                                                                    acknowledges 18 bytes
   68   65.000      LAST-ACK? ────── FIN+ACK ──────▶ TIME-WAIT?     its own FIN, which also acknowledges the
                                                                    server's FIN: the ACK rides along
   81   78.000        CLOSED? ◀──────── ACK ──────── TIME-WAIT      acknowledges the client's FIN: both
                                                                    directions are closed
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 3, 16 and 29); the round trip took 26.0 ms: 13.0 ms on
             the server's side of the capture point, 13.0 ms on the client's.
  Agreed     An MSS of 1460 bytes each way.
  Why        Most likely: the client's application closed before its kernel had acknowledged the server's FIN;
             so that ACK rode on its own FIN, and three segments were enough (frames 55 and 68). Not ruled
             out: that the ACK was sent alone too, and only the capture lacks it. A FIN looks the same whether
             the program called close(), exited or was killed: the wire does not say.
  At last    TIME-WAIT is at the server, which stays there for twice the maximum segment lifetime (60 s on
             Linux) in case its last ACK was lost and the FIN comes again; the client is CLOSED (most likely).
  Meanwhile  The client's application announced the end by an HTTP/1.0 head without keep-alive (frame 42).
  Captured   Between the two (possibly): both ends take a network's time to answer.
  In all     The client sent 4 segments with 18 bytes; the server sent 3 segments without data.
