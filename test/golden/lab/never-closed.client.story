1  Only the client closed: no FIN from the server is in the capture.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 05:05:34.807457760 UTC, 40.6 ms

frame       ms         client                        server         what it did
    1    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    4    0.146   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    5    0.155    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
    7    0.237              │ ───── PSH+ACK 3 ─────▶ │              sends 3 bytes
   10    0.277              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 3 bytes
   12    0.327              │ ◀───── PSH+ACK 6 ───── │              sends 6 bytes
   13    0.336              │ ──────── ACK ────────▶ │              acknowledges 6 bytes
   15    0.385     FIN-WAIT-1 ────── FIN+ACK ──────▶ CLOSE-WAIT?    FIN: it has nothing more to send
   18   40.576    FIN-WAIT-2? ◀──────── ACK ──────── CLOSE-WAIT     acknowledges the client's FIN, alone, 40.2
                                                                    ms after it: likely a delayed ACK
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 1, 4 and 5); the round trip took 155 us: 146 us on the
             server's side of the capture point, 8.57 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways).
  Why        Possibly: the server acknowledged the client's FIN but sent none itself: its application has not
             closed, and the connection stays in CLOSE-WAIT (frames 15 and 18). Not ruled out: that the rest
             came after the capture ended.
  At last    As far as the capture shows, the client is in FIN-WAIT-2 (most likely), the server in CLOSE-WAIT.
  Meanwhile  The server took 40.2 ms to acknowledge: most likely a delayed ACK, held back in case data could
             carry it, unless the way was slow just then (frame 18).
             The server was in CLOSE-WAIT for 40.2 ms, as far as the capture goes, and sent no FIN (frames 15
             and 18).
  Captured   At the client (possibly): it acknowledged the SYN+ACK within 8.57 us, and the server took 146 us
             to answer the SYN.
  In all     The client sent 5 segments with 3 bytes; the server sent 4 segments with 6 bytes.
