1  The server closed first, in three segments: the client sent its ACK and its own FIN as one.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 05:05:06.647618562 UTC, 718 us

frame       ms         client                        server         what it did
    2    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    3    0.015   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    6    0.140    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
    8    0.212              │ ───── PSH+ACK 3 ─────▶ │              sends 3 bytes
    9    0.221              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 3 bytes
   11    0.270              │ ◀───── PSH+ACK 6 ───── │              sends 6 bytes
   14    0.399              │ ──────── ACK ────────▶ │              acknowledges 6 bytes
   16    0.450        CLOSED? ◀──────── ACK ──────── │              answers a new SYN on these ports with an
                                                                    ACK of this connection, which it still has
                                                                    (challenge ACK)
   19    0.536    ESTABLISHED ───── PSH+ACK 3 ─────▶ │              sends 3 bytes
   20    0.566              │ ◀───── PSH+ACK 6 ───── │              sends 6 bytes, and acknowledges 3
   22    0.635    CLOSE-WAIT? ◀────── FIN+ACK ────── FIN-WAIT-1     FIN: it has nothing more to send
   25    0.709      LAST-ACK? ────── FIN+ACK ──────▶ TIME-WAIT?     its own FIN, which also acknowledges the
                                                                    server's FIN: the ACK rides along;
                                                                    acknowledges 6 bytes
   26    0.718        CLOSED? ◀──────── ACK ──────── TIME-WAIT      acknowledges the client's FIN: both
                                                                    directions are closed
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 2, 3 and 6); the round trip took 140 us: 15.2 us on the
             server's side of the capture point, 125 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways).
  Why        Most likely: the client's application closed before its kernel had acknowledged the server's FIN;
             so that ACK rode on its own FIN, and three segments were enough (frames 22 and 25). Not ruled
             out: that the ACK was sent alone too, and only the capture lacks it. A FIN looks the same whether
             the program called close(), exited or was killed: the wire does not say.
  At last    TIME-WAIT is at the server, which stays there for twice the maximum segment lifetime (60 s on
             Linux) in case its last ACK was lost and the FIN comes again; the client is CLOSED (most likely).
  Meanwhile  The server answered a SYN on these ports with an ACK of the older connection, which it still had
             (challenge ACK) (frames 15 and 16).
  Captured   At the server (most likely): it answered the SYN within 15.2 us, and the client's ACK took 125
             us.
  In all     The client sent 6 segments with 6 bytes; the server sent 7 segments with 12 bytes.

──────────────────────────────────────────────────────────────────────────────────────────────────────────────

2  No answer: the client sent 1 SYN, and nothing agreed to open.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 05:05:06.648059730 UTC

frame       ms         client                        server         what it did
   15    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection; the same ports
                                                                    had a connection before
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     A SYN, and no SYN+ACK (frame 15).
  Why        Most likely: the server answered the SYN with an ACK of an older connection on the same ports,
             which it still had; a new one can open only after that one is gone (frames 15 and 16). Not ruled
             out: that the rest came after the capture ended.
  At last    As far as the capture shows, the client is in SYN-SENT, the server in SYN-RECEIVED (most likely).
  Meanwhile  The server answered a SYN on these ports with an ACK of the older connection, which it still had
             (challenge ACK) (frames 15 and 16).
  Captured   The times to answer do not tell where.
  In all     The client sent 1 segment without data; nothing from the server is in the capture.
