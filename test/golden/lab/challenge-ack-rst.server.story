1  The server closed first, in three segments: the client sent its ACK and its own FIN as one.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 05:05:06.568457830 UTC, 535 us

frame       ms         client                        server         what it did
    2    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    3    0.018   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    6    0.077    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
    8    0.148              │ ───── PSH+ACK 3 ─────▶ │              sends 3 bytes
    9    0.157              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 3 bytes
   11    0.207              │ ◀───── PSH+ACK 6 ───── │              sends 6 bytes
   14    0.242              │ ──────── ACK ────────▶ │              acknowledges 6 bytes
   17    0.303              │ ──────── ACK ────────▶ │              repeats its last ACK (duplicate ACK)
   19    0.376              │ ───── PSH+ACK 3 ─────▶ │              sends 3 bytes
   20    0.407              │ ◀───── PSH+ACK 6 ───── │              sends 6 bytes, and acknowledges 3
   22    0.457    CLOSE-WAIT? ◀────── FIN+ACK ────── FIN-WAIT-1     FIN: it has nothing more to send
   25    0.526      LAST-ACK? ────── FIN+ACK ──────▶ TIME-WAIT?     its own FIN, which also acknowledges the
                                                                    server's FIN: the ACK rides along;
                                                                    acknowledges 6 bytes
   26    0.535        CLOSED? ◀──────── ACK ──────── TIME-WAIT      acknowledges the client's FIN: both
                                                                    directions are closed
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 2, 3 and 6); the round trip took 77.2 us: 17.6 us on
             the server's side of the capture point, 59.6 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways).
  Why        Most likely: the client's application closed before its kernel had acknowledged the server's FIN;
             so that ACK rode on its own FIN, and three segments were enough (frames 22 and 25). Not ruled
             out: that the ACK was sent alone too, and only the capture lacks it. A FIN looks the same whether
             the program called close(), exited or was killed: the wire does not say.
  At last    TIME-WAIT is at the server, which stays there for twice the maximum segment lifetime (60 s on
             Linux) in case its last ACK was lost and the FIN comes again; the client is CLOSED (most likely).
  Captured   The times to answer do not tell where.
  In all     The client sent 7 segments with 6 bytes; the server sent 6 segments with 12 bytes.
