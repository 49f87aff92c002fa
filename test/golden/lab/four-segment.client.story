1  The client closed first, in four segments: each FIN was acknowledged separately.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 05:05:20.485652509 UTC, 101.0 ms

frame       ms         client                        server         what it did
    1    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    4    0.150   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    5    0.162    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
    7    0.253              │ ───── PSH+ACK 3 ─────▶ │              sends 3 bytes
   10    0.304              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 3 bytes
   12    0.365              │ ◀───── PSH+ACK 6 ───── │              sends 6 bytes
   13    0.376              │ ──────── ACK ────────▶ │              acknowledges 6 bytes
   15    0.437     FIN-WAIT-1 ────── FIN+ACK ──────▶ CLOSE-WAIT?    FIN: it has nothing more to send
   18   42.481    FIN-WAIT-2? ◀──────── ACK ──────── CLOSE-WAIT     acknowledges the client's FIN, alone, 42.0
                                                                    ms after it: likely a delayed ACK
   20  101.005     TIME-WAIT? ◀────── FIN+ACK ────── LAST-ACK       its own FIN: it has nothing more to send
                                                                    either
   21  101.016      TIME-WAIT ──────── ACK ────────▶ CLOSED?        acknowledges the server's FIN: both
                                                                    directions are closed
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 1, 4 and 5); the round trip took 162 us: 150 us on the
             server's side of the capture point, 11 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways).
  Why        Most likely: the server's application took 100.6 ms to close after the client's FIN; its kernel
             did not wait for that, and acknowledged the FIN alone (frames 15, 18 and 20). A FIN looks the
             same whether the program called close(), exited or was killed: the wire does not say.
  At last    TIME-WAIT is at the client, which stays there for twice the maximum segment lifetime (60 s on
             Linux) in case its last ACK was lost and the FIN comes again; the server is CLOSED (most likely).
  Meanwhile  The server took 42.0 ms to acknowledge: most likely a delayed ACK, held back in case data could
             carry it, unless the way was slow just then (frame 18).
             The server was in CLOSE-WAIT for 100.6 ms: that is the time its application took to close, while
             the client waited in FIN-WAIT-2 (frames 15 and 20).
  Captured   At the client (most likely): it acknowledged the SYN+ACK within 11 us, and the server took 150 us
             to answer the SYN.
  In all     The client sent 6 segments with 3 bytes; the server sent 5 segments with 6 bytes.
