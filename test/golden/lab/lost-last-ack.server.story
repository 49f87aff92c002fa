1  The client closed first, in four segments: each FIN was acknowledged separately.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 05:05:29.624133842 UTC, 208.0 ms

frame       ms         client                        server         what it did
    2    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    3    0.015   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    6    0.072    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
    8    0.142              │ ───── PSH+ACK 3 ─────▶ │              sends 3 bytes
    9    0.151              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 3 bytes
   11    0.201              │ ◀───── PSH+ACK 6 ───── │              sends 6 bytes
   14    0.234              │ ──────── ACK ────────▶ │              acknowledges 6 bytes
   16    0.281     FIN-WAIT-1 ────── FIN+ACK ──────▶ CLOSE-WAIT?    FIN: it has nothing more to send
   17    0.313    FIN-WAIT-2? ◀──────── ACK ──────── CLOSE-WAIT     acknowledges the client's FIN, alone: its
                                                                    own direction is still open
   19    0.362     TIME-WAIT? ◀────── FIN+ACK ────── LAST-ACK       its own FIN: it has nothing more to send
                                                                    either
   22  207.923              │ ◀────── FIN+ACK ────── │              FIN again: it has nothing more to send
   25  208.034      TIME-WAIT ──────── ACK ────────▶ CLOSED?        acknowledges the server's FIN: both
                                                                    directions are closed
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 2, 3 and 6); the round trip took 71.6 us: 14.5 us on
             the server's side of the capture point, 57 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways).
  Why        Most likely: the server had already acknowledged the client's FIN when its application closed; so
             its own FIN is a segment of its own (frames 16, 17 and 19). A FIN looks the same whether the
             program called close(), exited or was killed: the wire does not say.
  At last    TIME-WAIT is at the client, which stays there for twice the maximum segment lifetime (60 s on
             Linux) in case its last ACK was lost and the FIN comes again; the server is CLOSED (most likely).
  Meanwhile  The server was in CLOSE-WAIT for 80.2 us: that is the time its application took to close, while
             the client waited in FIN-WAIT-2 (frames 16 and 19).
             The server sent 1 segment again, when a timer ran out; the waiting for timers took 207.6 ms in
             all; the client had that already, as frame 25 shows: it was an answer that came late, or was lost
             (frame 22).
  Captured   The times to answer do not tell where.
  In all     The client sent 6 segments with 3 bytes; the server sent 6 segments with 6 bytes, 1 of them
             again.
