1  The server closed first, in three segments: the client sent its ACK and its own FIN as one.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 05:05:34.397948707 UTC, 42.5 ms

frame       ms         client                        server         what it did
    2    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    3    0.016   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    6    0.073    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
    8    0.153              │ ───── PSH+ACK 4 ─────▶ │              sends 4 bytes
    9   42.022              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 4 bytes, 41.9 ms after they
                                                                    passed: likely a delayed ACK
   12   42.183              │ ───── PSH+ACK 6 ─────▶ │              sends 6 bytes
   13   42.192              │ ◀──────── ACK ──────── │              acknowledges 6 bytes
   15   42.249              │ ◀───── PSH+ACK 6 ───── │              sends 6 bytes
   18   42.284              │ ──────── ACK ────────▶ │              acknowledges 6 bytes
   19   42.407    CLOSE-WAIT? ◀────── FIN+ACK ────── FIN-WAIT-1     FIN: it has nothing more to send
   22   42.488      LAST-ACK? ────── FIN+ACK ──────▶ TIME-WAIT?     its own FIN, which also acknowledges the
                                                                    server's FIN: the ACK rides along
   23   42.496        CLOSED? ◀──────── ACK ──────── TIME-WAIT      acknowledges the client's FIN: both
                                                                    directions are closed
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 2, 3 and 6); the round trip took 73 us: 15.6 us on the
             server's side of the capture point, 57.5 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways).
  Why        Most likely: the client's application closed before its kernel had acknowledged the server's FIN;
             so that ACK rode on its own FIN, and three segments were enough (frames 19 and 22). Not ruled
             out: that the ACK was sent alone too, and only the capture lacks it. A FIN looks the same whether
             the program called close(), exited or was killed: the wire does not say.
  At last    TIME-WAIT is at the server, which stays there for twice the maximum segment lifetime (60 s on
             Linux) in case its last ACK was lost and the FIN comes again; the client is CLOSED (most likely).
  Meanwhile  The client's small segments waited for ACKs of the server's that came late, 1 time, the longest
             for 41.9 ms: most likely Nagle's algorithm and a delayed ACK waiting for each other, which
             TCP_NODELAY, or one write in place of two, avoids, unless the way was slow just then (frame 12).
             The server took 41.9 ms to acknowledge: most likely a delayed ACK, held back in case data could
             carry it, unless the way was slow just then (frame 9).
  Captured   The times to answer do not tell where.
  In all     The client sent 6 segments with 10 bytes; the server sent 6 segments with 6 bytes.
