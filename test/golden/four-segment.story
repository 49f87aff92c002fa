1  The client closed first, in four segments: each FIN was acknowledged separately.
   192.0.2.10:40000 (client) → 198.51.100.20:8080 (server)
   10:00:00.000000, 62.2 ms

frame       ms         client                        server         what it did
    1    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    2   20.000   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    3   20.060    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
    4   20.160              │ ──── PSH+ACK 100 ────▶ │              sends 100 bytes
    5   40.160              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 100 bytes
    6   40.660              │ ◀──── PSH+ACK 300 ──── │              sends 300 bytes
    7   40.700              │ ──────── ACK ────────▶ │              acknowledges 300 bytes
    8   41.700     FIN-WAIT-1 ────── FIN+ACK ──────▶ CLOSE-WAIT?    FIN: it has nothing more to send
    9   61.800    FIN-WAIT-2? ◀──────── ACK ──────── CLOSE-WAIT     acknowledges the client's FIN, alone: its
                                                                    own direction is still open
   10   62.100     TIME-WAIT? ◀────── FIN+ACK ────── LAST-ACK       its own FIN: it has nothing more to send
                                                                    either
   11   62.160      TIME-WAIT ──────── ACK ────────▶ CLOSED?        acknowledges the server's FIN: both
                                                                    directions are closed
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 1-3); the round trip took 20.1 ms: 20.0 ms on the
             server's side of the capture point, 60 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, window scaling (by 128 both ways).
  Why        Most likely: the server had already acknowledged the client's FIN when its application closed; so
             its own FIN is a segment of its own (frames 8-10). A FIN looks the same whether the program
             called close(), exited or was killed: the wire does not say.
  At last    TIME-WAIT is at the client, which stays there for twice the maximum segment lifetime (60 s on
             Linux) in case its last ACK was lost and the FIN comes again; the server is CLOSED (most likely).
  Meanwhile  The server was in CLOSE-WAIT for 20.4 ms: that is the time its application took to close, while
             the client waited in FIN-WAIT-2 (frames 8 and 10).
  Captured   At the client (most likely): it acknowledged the SYN+ACK within 60 us, and the server took 20.0
             ms to answer the SYN.
  In all     The client sent 6 segments with 100 bytes; the server sent 5 segments with 300 bytes.
