1  The client closed first, in four segments: each FIN was acknowledged separately.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 05:05:19.190606889 UTC, 100.7 ms

frame       ms         client                        server         what it did
    1    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    4  100.241   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    5  100.291    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
    7  100.406              │ ───── PSH+ACK 3 ─────▶ │              sends 3 bytes
    8  100.436     FIN-WAIT-1 ────── FIN+ACK ──────▶ CLOSE-WAIT?    FIN: it has nothing more to send
   11  100.481              │ ◀──────── ACK ──────── │              announces another window: room for 65536
                                                                    bytes
   14  100.575    FIN-WAIT-2? ◀──────── ACK ──────── CLOSE-WAIT     acknowledges the client's FIN, alone: its
                                                                    own direction is still open; acknowledges
                                                                    3 bytes
   16  100.648     TIME-WAIT? ◀────── FIN+ACK ────── LAST-ACK       its own FIN: it has nothing more to send
                                                                    either
   17  100.657      TIME-WAIT ──────── ACK ────────▶ CLOSED?        acknowledges the server's FIN: both
                                                                    directions are closed
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 1, 4 and 5); the round trip took 100.3 ms: 100.2 ms on
             the server's side of the capture point, 50.1 us on the client's.
  Agreed     An MSS of 1460 bytes each way; timestamps, window scaling (by 1024 both ways).
  Why        Most likely: the server had already acknowledged the client's FIN when its application closed; so
             its own FIN is a segment of its own (frames 8, 14 and 16). A FIN looks the same whether the
             program called close(), exited or was killed: the wire does not say.
  At last    TIME-WAIT is at the client, which stays there for twice the maximum segment lifetime (60 s on
             Linux) in case its last ACK was lost and the FIN comes again; the server is CLOSED (most likely).
  Meanwhile  The server was in CLOSE-WAIT for 213 us: that is the time its application took to close, while
             the client waited in FIN-WAIT-2 (frames 8 and 16).
  Captured   At the client (possibly): it acknowledged the SYN+ACK within 50.1 us, and the server took 100.2
             ms to answer the SYN.
  In all     The client sent 5 segments with 3 bytes; the server sent 4 segments without data.
