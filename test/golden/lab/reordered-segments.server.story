1  The server closed first, in three segments: the client sent its ACK and its own FIN as one (most likely).
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 05:05:40.132225560 UTC, 100.6 ms

frame       ms         client                        server         what it did
    2    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    3    0.015   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    6  100.206    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
   10  100.361              │ ─── PSH+ACK 1448 ────▶ │              sends 1448 bytes; something before it is
                                                                    missing here
   11  100.371              │ ◀──────── ACK ──────── │              announces another window: room for 68608
                                                                    bytes
   12  100.386   ESTABLISHED? ─── PSH+ACK 1104 ────▶ │              sends 1104 bytes
   13  100.395              │ ◀──────── ACK ──────── │              announces another window: room for 71680
                                                                    bytes
   15  100.430              │ ───── ACK 1448 ──────▶ │              sends 1448 bytes that later ones have
                                                                    overtaken (out of order)
   16  100.444              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 4000 bytes
   19  100.532    CLOSE-WAIT? ◀────── FIN+ACK ────── FIN-WAIT-1     FIN: it has nothing more to send
   22  100.602      LAST-ACK? ────── FIN+ACK ──────▶ TIME-WAIT?     its own FIN, which also acknowledges the
                                                                    server's FIN: the ACK rides along
   23  100.610        CLOSED? ◀──────── ACK ──────── TIME-WAIT      acknowledges the client's FIN: both
                                                                    directions are closed
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 2, 3 and 6); the round trip took 100.2 ms: 15.3 us on
             the server's side of the capture point, 100.2 ms on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways).
  Why        Most likely: the client's application closed before its kernel had acknowledged the server's FIN;
             so that ACK rode on its own FIN, and three segments were enough (frames 19 and 22). Not ruled
             out: that the ACK was sent alone too, and only the capture lacks it. A FIN looks the same whether
             the program called close(), exited or was killed: the wire does not say.
  At last    TIME-WAIT is at the server, which stays there for twice the maximum segment lifetime (60 s on
             Linux) in case its last ACK was lost and the FIN comes again; the client is CLOSED (most likely).
  Meanwhile  1 segment of the client's came out of order (frame 15).
  Captured   At the server (most likely): it answered the SYN within 15.3 us, and the client's ACK took 100.2
             ms.
  In all     The client sent 6 segments with 4000 bytes; the server sent 6 segments without data.
