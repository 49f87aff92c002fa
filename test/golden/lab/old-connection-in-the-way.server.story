1  Not closed in this capture.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 08:18:21.914875182 UTC, 1.02 s

frame        ms         client                        server         what it did
    2     0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    3     0.015   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                     client's SYN
    6     0.069    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                     connection is open
    8     0.137              │ ───── PSH+ACK 3 ─────▶ │              sends 3 bytes
    9     0.145              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 3 bytes
   11     0.191              │ ◀───── PSH+ACK 6 ───── │              sends 6 bytes
   14     0.222              │ ──────── ACK ────────▶ │              acknowledges 6 bytes
   17     0.318        CLOSED? ◀──────── ACK ──────── │              answers a new SYN on these ports with an
                                                                     ACK of this connection, which it still
                                                                     has (challenge ACK)
                 ⋮ 1.02 s of silence
   24  1017.196              │ ◀──────── ACK ──────── │              answers a new SYN on these ports with an
                                                                     ACK of this connection, which it still
                                                                     has (challenge ACK)
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 2, 3 and 6); the round trip took 68.5 us: 14.8 us on
             the server's side of the capture point, 53.8 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways).
  Why        The capture ends before the connection does (frame 24).
  At last    As far as the capture shows, the client is in CLOSED (most likely), the server in ESTABLISHED.
  Meanwhile  The server answered a SYN on these ports with an ACK of the older connection, which it still had
             (challenge ACK) (frames 23 and 24).
  Captured   The times to answer do not tell where.
  In all     The client sent 4 segments with 3 bytes; the server sent 5 segments with 6 bytes.

──────────────────────────────────────────────────────────────────────────────────────────────────────────────

2  No answer: the client sent 3 SYNs, and nothing agreed to open.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 08:18:21.915184894 UTC, 1.02 s

frame        ms         client                        server         what it did
   16     0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection; the same ports
                                                                     had a connection before
   21     8.838              │ ──────── SYN ────────▶ CLOSED?        asks once more to open a connection
                 ⋮ 1.01 s of silence
   23  1016.875              │ ──────── SYN ────────▶ │              asks once more to open a connection
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     A SYN, and no SYN+ACK (frames 16 and 23); the client sent its SYN 1 time more, after 1.0 s.
  Why        Most likely: the server answered the SYN with an ACK of an older connection on the same ports,
             which it still had; a new one can open only after that one is gone (frames 16, 23 and 24). Not
             ruled out: that the rest came after the capture ended.
  At last    As far as the capture shows, the client is in SYN-SENT, the server in CLOSED (most likely).
  Meanwhile  The client sent 2 segments again: 1 when a timer ran out, 1 without a sign of what for; the
             waiting for timers took 1.01 s in all (frames 21 and 23).
             The server answered a SYN on these ports with an ACK of the older connection, which it still had
             (challenge ACK) (frames 23 and 24).
  Captured   The times to answer do not tell where.
  In all     The client sent 3 segments without data, 2 of them again; nothing from the server is in the
             capture.
