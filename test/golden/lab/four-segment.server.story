1  The client closed first, in four segments: each FIN was acknowledged separately.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 05:05:20.485750175 UTC, 101.0 ms

frame       ms         client                        server         what it did
    2    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    3    0.020   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    6    0.092    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
    8    0.177              │ ───── PSH+ACK 3 ─────▶ │              sends 3 bytes
    9    0.188              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 3 bytes
   11    0.251              │ ◀───── PSH+ACK 6 ───── │              sends 6 bytes
   14    0.295              │ ──────── ACK ────────▶ │              acknowledges 6 bytes
   16    0.358     FIN-WAIT-1 ────── FIN+ACK ──────▶ CLOSE-WAIT?    FIN: it has nothing more to send
   17   42.262    FIN-WAIT-2? ◀──────── ACK ──────── CLOSE-WAIT     acknowledges the client's FIN, alone, 41.9
                                                                    ms after it: likely a delayed ACK
   19  100.849     TIME-WAIT? ◀────── FIN+ACK ────── LAST-ACK       its own FIN: it has nothing more to send
                                                                    either
   22  100.951      TIME-WAIT ──────── ACK ────────▶ CLOSED?        acknowledges the server's FIN: both
                                                                    directions are closed
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 2, 3 and 6); the round trip took 91.6 us: 20 us on the
             server's side of the capture point, 71.6 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways).
  Why        Most likely: the server's application took 100.5 ms to close after the client's FIN; its kernel
             did not wait for that, and acknowledged the FIN alone (frames 16, 17 and 19). A FIN looks the
             same whether the program called close(), exited or was killed: the wire does not say.
  At last    TIME-WAIT is at the client, which stays there for twice the maximum segment lifetime (60 s on
             Linux) in case its last ACK was lost and the FIN comes again; the server is CLOSED (most likely).
  Meanwhile  The server took 41.9 ms to acknowledge: most likely a delayed ACK, held back in case data could
             carry it, unless the way was slow just then (frame 17).
             The server was in CLOSE-WAIT for 100.5 ms: that is the time its application took to close, while
             the client waited in FIN-WAIT-2 (frames 16 and 19).
  Captured   The times to answer do not tell where.
  In all     The client sent 6 segments with 3 bytes; the server sent 5 segments with 6 bytes.
