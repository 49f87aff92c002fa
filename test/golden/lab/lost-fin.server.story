1  The client closed first, in four segments: each FIN was acknowledged separately.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 05:05:28.994384069 UTC, 205.8 ms

frame       ms         client                        server         what it did
    2    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    3    0.015   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    6    0.072    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
    8    0.145              │ ───── PSH+ACK 3 ─────▶ │              sends 3 bytes
    9    0.153              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 3 bytes
   11    0.203              │ ◀───── PSH+ACK 6 ───── │              sends 6 bytes
   14    0.236              │ ──────── ACK ────────▶ │              acknowledges 6 bytes
   17  205.693     FIN-WAIT-1 ────── FIN+ACK ──────▶ CLOSE-WAIT?    FIN: it has nothing more to send
   18  205.732    FIN-WAIT-2? ◀──────── ACK ──────── CLOSE-WAIT     acknowledges the client's FIN, alone: its
                                                                    own direction is still open
   20  205.797     TIME-WAIT? ◀────── FIN+ACK ────── LAST-ACK       its own FIN: it has nothing more to send
                                                                    either
   23  205.849      TIME-WAIT ──────── ACK ────────▶ CLOSED?        acknowledges the server's FIN: both
                                                                    directions are closed
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 2, 3 and 6); the round trip took 72.5 us: 15.1 us on
             the server's side of the capture point, 57.4 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways).
  Why        Most likely: the server had already acknowledged the client's FIN when its application closed; so
             its own FIN is a segment of its own (frames 17, 18 and 20). A FIN looks the same whether the
             program called close(), exited or was killed: the wire does not say.
  At last    TIME-WAIT is at the client, which stays there for twice the maximum segment lifetime (60 s on
             Linux) in case its last ACK was lost and the FIN comes again; the server is CLOSED (most likely).
  Meanwhile  The server was in CLOSE-WAIT for 105 us: that is the time its application took to close, while
             the client waited in FIN-WAIT-2 (frames 17 and 20).
  Captured   The times to answer do not tell where.
  In all     The client sent 6 segments with 3 bytes; the server sent 5 segments with 6 bytes.
