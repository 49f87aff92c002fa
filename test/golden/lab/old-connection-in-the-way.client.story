1  An RST from the client ended the connection (most likely).
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 08:18:21.914795934 UTC, 1.02 s

frame        ms         client                        server         what it did
    1     0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    4     0.119   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                     client's SYN
    5     0.126    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                     connection is open
    7     0.199              │ ───── PSH+ACK 3 ─────▶ │              sends 3 bytes
   10     0.237              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 3 bytes
   12     0.282              │ ◀───── PSH+ACK 6 ───── │              sends 6 bytes
   13     0.290              │ ──────── ACK ────────▶ │              acknowledges 6 bytes
   18     0.414        CLOSED? ◀──────── ACK ──────── │              answers a new SYN on these ports with an
                                                                     ACK of this connection, which it still
                                                                     has (challenge ACK)
   19     0.422              │ ──────── RST ────────▶ ESTABLISHED?   RST, but it ends nothing, as what follows
                                                                     shows
                 ⋮ 1.02 s of silence
   25  1017.305              │ ◀──────── ACK ──────── │              answers a new SYN on these ports with an
                                                                     ACK of this connection, which it still
                                                                     has (challenge ACK)
   26  1017.314              │ ──────── RST ────────▶ CLOSED?        RST without ACK, as a host sends that has
                                                                     no such connection
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 1, 4 and 5); the round trip took 126 us: 119 us on the
             server's side of the capture point, 7.82 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways).
  Why        Most likely: the RST is the kind that a host sends when it has no such connection (any more): the
             client had closed, restarted or forgotten it (frames 22, 25 and 26). Not ruled out: that
             something on the way, a firewall say, sent the RST in its name.
  At last    As far as the capture shows, the client is in CLOSED (most likely), the server in CLOSED (most
             likely).
  Meanwhile  1 RST in the client's name had no effect (frame 19).
             The server answered a SYN on these ports with an ACK of the older connection, which it still had
             (challenge ACK) (frames 22 and 25).
  Captured   At the client (possibly): it acknowledged the SYN+ACK within 7.82 us, and the server took 119 us
             to answer the SYN.
  In all     The client sent 6 segments with 3 bytes; the server sent 5 segments with 6 bytes.

──────────────────────────────────────────────────────────────────────────────────────────────────────────────

2  No answer: the client sent 3 SYNs, and nothing agreed to open.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 08:18:21.915171414 UTC, 1.02 s

frame        ms         client                        server         what it did
   15     0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection; the same ports
                                                                     had a connection before
   20     8.783              │ ──────── SYN ────────▶ CLOSED?        asks once more to open a connection
                 ⋮ 1.01 s of silence
   22  1016.806              │ ──────── SYN ────────▶ │              asks once more to open a connection
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     A SYN, and no SYN+ACK (frames 15 and 22); the client sent its SYN 1 time more, after 1.0 s.
  Why        Most likely: the server answered the SYN with an ACK of an older connection on the same ports,
             which it still had; a new one can open only after that one is gone (frames 15, 22 and 25). Not
             ruled out: that the rest came after the capture ended.
  At last    As far as the capture shows, the client is in SYN-SENT, the server in CLOSED (most likely).
  Meanwhile  The client sent 2 segments again: 1 when a timer ran out, 1 without a sign of what for; the
             waiting for timers took 1.01 s in all (frames 20 and 22).
             The server answered a SYN on these ports with an ACK of the older connection, which it still had
             (challenge ACK) (frames 22 and 25).
  Captured   The times to answer do not tell where.
  In all     The client sent 3 segments without data, 2 of them again; nothing from the server is in the
             capture.
