1  The server closed first, in three segments: the client sent its ACK and its own FIN as one.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 21:12:37.717514026 UTC, 3.18 s

frame        ms         client                        server         what it did
    2     0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    3     0.001   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                     client's SYN
    6     0.077    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                     connection is open
    8     0.149              │ ───── PSH+ACK 3 ─────▶ │              sends 3 bytes
    9     0.150              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 3 bytes
   11     0.205              │ ◀───── PSH+ACK 5 ───── │              sends 5 bytes
   14     0.245              │ ──────── ACK ────────▶ │              acknowledges 5 bytes
                 ⋮ 3.13 s of silence
   20  3134.613              │ ───── ACK 1024 ──────▶ │              sends 1024 bytes
   21  3178.437              │ ◀──────── ACK ──────── │              acknowledges 1024 bytes, 43.8 ms after
                                                                     they passed: likely a delayed ACK
   24  3178.556   ESTABLISHED? ──── PSH+ACK 424 ────▶ │              sends 424 bytes
   25  3178.557              │ ◀──────── ACK ──────── │              acknowledges 424 bytes
   27  3178.628    CLOSE-WAIT? ◀────── FIN+ACK ────── FIN-WAIT-1     FIN: it has nothing more to send
   30  3178.712      LAST-ACK? ────── FIN+ACK ──────▶ TIME-WAIT?     its own FIN, which also acknowledges the
                                                                     server's FIN: the ACK rides along
   31  3178.712        CLOSED? ◀──────── ACK ──────── TIME-WAIT      acknowledges the client's FIN: both
                                                                     directions are closed
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 2, 3 and 6); the round trip took 76.7 us: 891 ns on the
             server's side of the capture point, 75.9 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways).
  Why        Most likely: the client's application closed before its kernel had acknowledged the server's FIN;
             so that ACK rode on its own FIN, and three segments were enough (frames 27 and 30). Not ruled
             out: that the ACK was sent alone too, and only the capture lacks it. A FIN looks the same whether
             the program called close(), exited or was killed: the wire does not say.
  At last    TIME-WAIT is at the server, which stays there for twice the maximum segment lifetime (60 s on
             Linux) in case its last ACK was lost and the FIN comes again; the client is CLOSED (most likely).
  Meanwhile  The server took 43.8 ms to acknowledge: most likely a delayed ACK, held back in case data could
             carry it, unless the way was slow just then (frame 21).
  Captured   At the server (most likely): it answered the SYN within 891 ns, and the client's ACK took 75.9
             us.
  In all     The client sent 7 segments with 1451 bytes; the server sent 7 segments with 5 bytes.
