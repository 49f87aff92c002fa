1  The server closed first, in three segments: the client sent its ACK and its own FIN as one.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 05:05:16.278914559 UTC, 41.5 ms

frame       ms         client                        server         what it did
    2    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    3    0.021   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    6    0.090    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
    8    0.186              │ ───── PSH+ACK 3 ─────▶ │              sends 3 bytes
    9   41.082              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 3 bytes, 40.9 ms after they
                                                                    passed: likely a delayed ACK
   11   41.253              │ ◀───── PSH+ACK 6 ───── │              sends 6 bytes
   14   41.306              │ ──────── ACK ────────▶ │              acknowledges 6 bytes
   15   41.359    CLOSE-WAIT? ◀────── FIN+ACK ────── FIN-WAIT-1     FIN: it has nothing more to send
   18   41.459      LAST-ACK? ────── FIN+ACK ──────▶ TIME-WAIT?     its own FIN, which also acknowledges the
                                                                    server's FIN: the ACK rides along
   19   41.470        CLOSED? ◀──────── ACK ──────── TIME-WAIT      acknowledges the client's FIN: both
                                                                    directions are closed
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 2, 3 and 6); the round trip took 90 us: 20.5 us on the
             server's side of the capture point, 69.5 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways).
  Why        Most likely: the client's application closed before its kernel had acknowledged the server's FIN;
             so that ACK rode on its own FIN, and three segments were enough (frames 15 and 18). Not ruled
             out: that the ACK was sent alone too, and only the capture lacks it. A FIN looks the same whether
             the program called close(), exited or was killed: the wire does not say.
  At last    TIME-WAIT is at the server, which stays there for twice the maximum segment lifetime (60 s on
             Linux) in case its last ACK was lost and the FIN comes again; the client is CLOSED (most likely).
  Meanwhile  The server took 40.9 ms to acknowledge: most likely a delayed ACK, held back in case data could
             carry it, unless the way was slow just then (frame 9).
  Captured   At the server (possibly): it answered the SYN within 20.5 us, and the client's ACK took 69.5 us.
  In all     The client sent 5 segments with 3 bytes; the server sent 5 segments with 6 bytes.
