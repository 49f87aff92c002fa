1  The server closed first, in three segments: the client sent its ACK and its own FIN as one.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 05:05:40.132143317 UTC, 100.7 ms

frame       ms         client                        server         what it did
    1    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    4  100.218   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    5  100.253    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
    7  100.379              │ ───── ACK 1448 ──────▶ │              sends 1448 bytes
    8  100.385   ESTABLISHED? ─── PSH+ACK 1448 ────▶ │              sends 1448 bytes
    9  100.389              │ ─── PSH+ACK 1104 ────▶ │              sends 1104 bytes
   14  100.494              │ ◀──────── ACK ──────── │              announces another window: room for 68608
                                                                    bytes
   17  100.539              │ ◀──────── ACK ──────── │              announces another window: room for 71680
                                                                    bytes
   18  100.557              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 4000 bytes
   20  100.628    CLOSE-WAIT? ◀────── FIN+ACK ────── FIN-WAIT-1     FIN: it has nothing more to send
   21  100.659      LAST-ACK? ────── FIN+ACK ──────▶ TIME-WAIT?     its own FIN, which also acknowledges the
                                                                    server's FIN: the ACK rides along
   24  100.708        CLOSED? ◀──────── ACK ──────── TIME-WAIT      acknowledges the client's FIN: both
                                                                    directions are closed
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 1, 4 and 5); the round trip took 100.3 ms: 100.2 ms on
             the server's side of the capture point, 34.9 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways).
  Why        Most likely: the client's application closed before its kernel had acknowledged the server's FIN;
             so that ACK rode on its own FIN, and three segments were enough (frames 20 and 21). Not ruled
             out: that the ACK was sent alone too, and only the capture lacks it. A FIN looks the same whether
             the program called close(), exited or was killed: the wire does not say.
  At last    TIME-WAIT is at the server, which stays there for twice the maximum segment lifetime (60 s on
             Linux) in case its last ACK was lost and the FIN comes again; the client is CLOSED (most likely).
  Captured   The times to answer do not tell where.
  In all     The client sent 6 segments with 4000 bytes; the server sent 6 segments without data.
