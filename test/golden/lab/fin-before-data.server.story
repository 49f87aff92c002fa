1  The client closed first, in four segments: each FIN was acknowledged separately.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 05:05:19.190690964 UTC, 100.6 ms

frame       ms         client                        server         what it did
    2    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    3    0.016   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    6  100.243    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
    9  100.370     FIN-WAIT-1 ────── FIN+ACK ──────▶ │              FIN: it has nothing more to send;
                                                                    something before it is missing here
   10  100.382              │ ◀──────── ACK ──────── │              announces another window: room for 65536
                                                                    bytes
   12  100.456              │ ───── PSH+ACK 3 ─────▶ │              sends 3 bytes that later ones have
                                                                    overtaken (out of order)
   13  100.466    FIN-WAIT-2? ◀──────── ACK ──────── CLOSE-WAIT     acknowledges the client's FIN, alone: its
                                                                    own direction is still open; acknowledges
                                                                    3 bytes
   15  100.544     TIME-WAIT? ◀────── FIN+ACK ────── LAST-ACK       its own FIN: it has nothing more to send
                                                                    either
   18  100.588      TIME-WAIT ──────── ACK ────────▶ CLOSED?        acknowledges the server's FIN: both
                                                                    directions are closed
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 2, 3 and 6); the round trip took 100.2 ms: 15.9 us on
             the server's side of the capture point, 100.2 ms on the client's.
  Agreed     An MSS of 1460 bytes each way; timestamps, window scaling (by 1024 both ways).
  Why        Most likely: the server had already acknowledged the client's FIN when its application closed; so
             its own FIN is a segment of its own (frames 9, 13 and 15). A FIN looks the same whether the
             program called close(), exited or was killed: the wire does not say.
  At last    TIME-WAIT is at the client, which stays there for twice the maximum segment lifetime (60 s on
             Linux) in case its last ACK was lost and the FIN comes again; the server is CLOSED (most likely).
  Meanwhile  1 segment of the client's came out of order (frame 12).
             The server was in CLOSE-WAIT for 87.2 us: that is the time its application took to close, while
             the client waited in FIN-WAIT-2 (frames 12 and 15).
  Captured   The times to answer do not tell where.
  In all     The client sent 5 segments with 3 bytes; the server sent 4 segments without data.
