1  The server closed first, in three segments: the client sent its ACK and its own FIN as one.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 05:05:34.397865002 UTC, 42.6 ms

frame       ms         client                        server         what it did
    1    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    4    0.126   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    5    0.134    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
    7    0.220              │ ───── PSH+ACK 4 ─────▶ │              sends 4 bytes
   10   42.236              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 4 bytes, 42.0 ms after they
                                                                    passed: likely a delayed ACK
   11   42.248              │ ───── PSH+ACK 6 ─────▶ │              sends 6 bytes
   14   42.289              │ ◀──────── ACK ──────── │              acknowledges 6 bytes
   16   42.346              │ ◀───── PSH+ACK 6 ───── │              sends 6 bytes
   17   42.355              │ ──────── ACK ────────▶ │              acknowledges 6 bytes
   20   42.506    CLOSE-WAIT? ◀────── FIN+ACK ────── FIN-WAIT-1     FIN: it has nothing more to send
   21   42.541      LAST-ACK? ────── FIN+ACK ──────▶ TIME-WAIT?     its own FIN, which also acknowledges the
                                                                    server's FIN: the ACK rides along
   24   42.602        CLOSED? ◀──────── ACK ──────── TIME-WAIT      acknowledges the client's FIN: both
                                                                    directions are closed
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 1, 4 and 5); the round trip took 134 us: 126 us on the
             server's side of the capture point, 8.3 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways).
  Why        Most likely: the client's application closed before its kernel had acknowledged the server's FIN;
             so that ACK rode on its own FIN, and three segments were enough (frames 20 and 21). Not ruled
             out: that the ACK was sent alone too, and only the capture lacks it. A FIN looks the same whether
             the program called close(), exited or was killed: the wire does not say.
  At last    TIME-WAIT is at the server, which stays there for twice the maximum segment lifetime (60 s on
             Linux) in case its last ACK was lost and the FIN comes again; the client is CLOSED (most likely).
  Meanwhile  The client's small segments waited for ACKs of the server's that came late, 1 time, the longest
             for 42.0 ms: most likely Nagle's algorithm and a delayed ACK waiting for each other, which
             TCP_NODELAY, or one write in place of two, avoids, unless the way was slow just then (frame 11).
             The server took 42.0 ms to acknowledge: most likely a delayed ACK, held back in case data could
             carry it, unless the way was slow just then (frame 10).
  Captured   At the client (most likely): it acknowledged the SYN+ACK within 8.3 us, and the server took 126
             us to answer the SYN.
  In all     The client sent 6 segments with 10 bytes; the server sent 6 segments with 6 bytes.
