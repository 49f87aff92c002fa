1  The server closed first, in three segments: the client sent its ACK and its own FIN as one.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 05:05:21.959606879 UTC, 1 s

frame        ms         client                        server         what it did
    2     0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    3     0.016   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                     client's SYN
    6     0.075    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                     connection is open
    8     0.172              │ ───── PSH+ACK 3 ─────▶ │              sends 3 bytes
    9     0.181              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 3 bytes
   11     0.231              │ ◀───── PSH+ACK 6 ───── │              sends 6 bytes
   14     0.265              │ ──────── ACK ────────▶ │              acknowledges 6 bytes
                 ⋮ 1 s of silence
   16  1004.446              │ ──────── ACK ────────▶ │              asks whether the server is still there
                                                                     (keep-alive)
   17  1004.459              │ ◀──────── ACK ──────── │              answers the keep-alive: still there
   20  1004.562              │ ───── PSH+ACK 3 ─────▶ │              sends 3 bytes
   21  1004.612    CLOSE-WAIT? ◀────── FIN+ACK ────── FIN-WAIT-1     FIN: it has nothing more to send;
                                                                     acknowledges 3 bytes
   24  1004.695      LAST-ACK? ────── FIN+ACK ──────▶ TIME-WAIT?     its own FIN, which also acknowledges the
                                                                     server's FIN: the ACK rides along
   25  1004.704        CLOSED? ◀──────── ACK ──────── TIME-WAIT      acknowledges the client's FIN: both
                                                                     directions are closed
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 2, 3 and 6); the round trip took 75.3 us: 15.7 us on
             the server's side of the capture point, 59.5 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways).
  Why        Most likely: the client's application closed before its kernel had acknowledged the server's FIN;
             so that ACK rode on its own FIN, and three segments were enough (frames 21 and 24). Not ruled
             out: that the ACK was sent alone too, and only the capture lacks it. A FIN looks the same whether
             the program called close(), exited or was killed: the wire does not say.
  At last    TIME-WAIT is at the server, which stays there for twice the maximum segment lifetime (60 s on
             Linux) in case its last ACK was lost and the FIN comes again; the client is CLOSED (most likely).
  Meanwhile  The client asked 1 time whether the server was still there (keep-alive): it was (frame 16).
  Captured   The times to answer do not tell where.
  In all     The client sent 7 segments with 6 bytes; the server sent 6 segments with 6 bytes.
