1  The server closed first, in three segments: the client sent its ACK and its own FIN as one (most likely).
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 05:05:18.653272691 UTC, 105.1 ms

frame       ms         client                        server         what it did
    1    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    4   20.274   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    5   20.339    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
    7   20.531              │ ───── ACK 1448 ──────▶ │              sends 1448 bytes
    8   20.541   ESTABLISHED? ─── PSH+ACK 1448 ────▶ │              sends 1448 bytes
                ⋮ 30 more segments (frames 9 to 74) in 41.2 ms: 24.3 kB from the client, 0 bytes from the
                  server
   75   61.835              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 1176 bytes
   76   61.850              │ ──── PSH+ACK 760 ────▶ │              sends 760 bytes
   79   63.075              │ ◀──────── ACK ──────── │              repeats its last ACK (duplicate ACK)
   80   64.524              │ ◀──────── ACK ──────── │              repeats its last ACK (duplicate ACK)
   81   64.613              │ ◀──────── ACK ──────── │              repeats its last ACK (duplicate ACK)
   82   64.627              │ ───── ACK 1448 ──────▶ │              sends 1448 bytes again, as SACK or
                                                                    duplicate ACKs asked for it (fast
                                                                    retransmission)
   86   65.961              │ ◀──────── ACK ──────── │              repeats its last ACK (duplicate ACK)
   87   83.146              │ ◀──────── ACK ──────── │              repeats its last ACK (duplicate ACK)
   88   84.757              │ ◀──────── ACK ──────── │              acknowledges 8000 bytes
   89   84.780    CLOSE-WAIT? ◀────── FIN+ACK ────── FIN-WAIT-1     FIN: it has nothing more to send
   90   84.836      LAST-ACK? ────── FIN+ACK ──────▶ TIME-WAIT?     its own FIN, which also acknowledges the
                                                                    server's FIN: the ACK rides along
   93  105.062        CLOSED? ◀──────── ACK ──────── TIME-WAIT      acknowledges the client's FIN: both
                                                                    directions are closed
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 1, 4 and 5); the round trip took 20.3 ms: 20.3 ms on
             the server's side of the capture point, 64.9 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 from the client, 1 from
             the server).
  Why        Most likely: the client's application closed before its kernel had acknowledged the server's FIN;
             so that ACK rode on its own FIN, and three segments were enough (frames 89 and 90). Not ruled
             out: that the ACK was sent alone too, and only the capture lacks it. A FIN looks the same whether
             the program called close(), exited or was killed: the wire does not say.
  At last    TIME-WAIT is at the server, which stays there for twice the maximum segment lifetime (60 s on
             Linux) in case its last ACK was lost and the FIN comes again; the client is CLOSED (most likely).
  Meanwhile  The client sent 1 segment again, as the server asked for by SACK or duplicate ACKs (fast
             retransmission) (frame 82).
  Captured   At the client (possibly): it acknowledged the SYN+ACK within 64.9 us, and the server took 20.3 ms
             to answer the SYN.
  In all     The client sent 24 segments with 29.4 kB, 1 of them again; the server sent 23 segments without
             data.
