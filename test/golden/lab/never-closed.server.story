1  Only the client closed: no FIN from the server is in the capture.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 05:05:34.807556608 UTC, 40.4 ms

frame       ms         client                        server         what it did
    2    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    3    0.018   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    6    0.079    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
    8    0.156              │ ───── PSH+ACK 3 ─────▶ │              sends 3 bytes
    9    0.164              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 3 bytes
   11    0.216              │ ◀───── PSH+ACK 6 ───── │              sends 6 bytes
   14    0.249              │ ──────── ACK ────────▶ │              acknowledges 6 bytes
   16    0.300     FIN-WAIT-1 ────── FIN+ACK ──────▶ CLOSE-WAIT?    FIN: it has nothing more to send
   17   40.408    FIN-WAIT-2? ◀──────── ACK ──────── CLOSE-WAIT     acknowledges the client's FIN, alone, 40.1
                                                                    ms after it: likely a delayed ACK
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 2, 3 and 6); the round trip took 79.2 us: 17.6 us on
             the server's side of the capture point, 61.6 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways).
  Why        Possibly: the server acknowledged the client's FIN but sent none itself: its application has not
             closed, and the connection stays in CLOSE-WAIT (frames 16 and 17). Not ruled out: that the rest
             came after the capture ended.
  At last    As far as the capture shows, the client is in FIN-WAIT-2 (most likely), the server in CLOSE-WAIT.
  Meanwhile  The server took 40.1 ms to acknowledge: most likely a delayed ACK, held back in case data could
             carry it, unless the way was slow just then (frame 17).
             The server was in CLOSE-WAIT for 40.1 ms, as far as the capture goes, and sent no FIN (frames 16
             and 17).
  Captured   The times to answer do not tell where.
  In all     The client sent 5 segments with 3 bytes; the server sent 4 segments with 6 bytes.
