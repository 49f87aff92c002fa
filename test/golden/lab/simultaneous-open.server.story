1  The server closed first, in three segments: the client sent its ACK and its own FIN as one.
   192.0.2.2:8080 (client) → 192.0.2.1:40001 (server)
   2026-11-23 05:05:42.107567358 UTC, 566 us

frame       ms         client                        server         what it did
    2    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    5    0.064  SYN-RECEIVED? ◀──────── SYN ──────── SYN-SENT?      asks to open a connection too, not having
                                                                    the client's SYN yet
    6    0.073   SYN-RECEIVED ────── SYN+ACK ──────▶ ESTABLISHED?   acknowledges the server's SYN, repeating
                                                                    its own
    7    0.097   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED?  acknowledges the client's SYN, repeating
                                                                    its own
    8    0.106              │ ──────── ACK ────────▶ ESTABLISHED?   announces another window: room for 64512
                                                                    bytes
   12    0.163              │ ◀──────── ACK ──────── │              announces another window: room for 64512
                                                                    bytes
   14    0.280              │ ◀───── PSH+ACK 3 ───── │              sends 3 bytes
   15    0.289    ESTABLISHED ──────── ACK ────────▶ │              acknowledges 3 bytes
   17    0.405              │ ───── PSH+ACK 6 ─────▶ │              sends 6 bytes
   20    0.440              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 6 bytes
   22    0.488    CLOSE-WAIT? ◀────── FIN+ACK ────── FIN-WAIT-1     FIN: it has nothing more to send
   23    0.519      LAST-ACK? ────── FIN+ACK ──────▶ TIME-WAIT?     its own FIN, which also acknowledges the
                                                                    server's FIN: the ACK rides along
   26    0.566        CLOSED? ◀──────── ACK ──────── TIME-WAIT      acknowledges the client's FIN: both
                                                                    directions are closed
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     Both ends asked: neither had the other's SYN when it sent its own (frames 2 and 5-7).
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways).
  Why        Most likely: the client's application closed before its kernel had acknowledged the server's FIN;
             so that ACK rode on its own FIN, and three segments were enough (frames 22 and 23). Not ruled
             out: that the ACK was sent alone too, and only the capture lacks it. A FIN looks the same whether
             the program called close(), exited or was killed: the wire does not say.
  At last    TIME-WAIT is at the server, which stays there for twice the maximum segment lifetime (60 s on
             Linux) in case its last ACK was lost and the FIN comes again; the client is CLOSED (most likely).
  Captured   The times to answer do not tell where.
  In all     The client sent 6 segments with 6 bytes; the server sent 7 segments with 3 bytes.
