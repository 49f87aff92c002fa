1  An RST from the client ended the connection.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 05:05:35.377775237 UTC, 491 us

frame       ms         client                        server         what it did
    2    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    3    0.022   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    6    0.093    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
    8    0.179              │ ───── PSH+ACK 3 ─────▶ │              sends 3 bytes
    9    0.191              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 3 bytes
   11    0.252              │ ◀───── PSH+ACK 6 ───── │              sends 6 bytes
   14    0.293              │ ──────── ACK ────────▶ │              acknowledges 6 bytes
   17    0.439        CLOSED? ◀──────── ACK ──────── │              answers a new SYN on these ports with an
                                                                    ACK of this connection, which it still has
                                                                    (challenge ACK)
   20    0.491              │ ──────── RST ────────▶ CLOSED?        RST without ACK, as a host sends that has
                                                                    no such connection
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 2, 3 and 6); the round trip took 93.3 us: 21.9 us on
             the server's side of the capture point, 71.4 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways).
  Why        Most likely: the RST is the kind that a host sends when it has no such connection (any more): the
             client had closed, restarted or forgotten it (frames 16, 17 and 20). Not ruled out: that
             something on the way, a firewall say, sent the RST in its name.
  At last    As far as the capture shows, the client is in CLOSED (most likely), the server in CLOSED (most
             likely).
  Meanwhile  The server answered a SYN on these ports with an ACK of the older connection, which it still had
             (challenge ACK) (frames 16 and 17).
  Captured   The times to answer do not tell where.
  In all     The client sent 5 segments with 3 bytes; the server sent 4 segments with 6 bytes.

──────────────────────────────────────────────────────────────────────────────────────────────────────────────

2  Not closed in this capture.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 05:05:35.378203215 UTC, 10.3 ms

frame       ms         client                        server         what it did
   16    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection; the same ports
                                                                    had a connection before
   22   10.061              │ ──────── SYN ────────▶ CLOSED?        asks once more to open a connection
   23   10.077   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
   26   10.151    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
   28   10.249              │ ───── PSH+ACK 5 ─────▶ │              sends 5 bytes
   29   10.259              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 5 bytes
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 16, 23 and 26).
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways).
  Why        The capture ends before the connection does (frame 29).
  At last    As far as the capture shows, the client is in ESTABLISHED, the server in ESTABLISHED.
  Meanwhile  The client sent 1 segment again, without a sign of what for (frame 22).
             The server answered a SYN on these ports with an ACK of the older connection, which it still had
             (challenge ACK) (frames 16 and 17).
  Captured   At the server (possibly): it answers several times faster than the client.
  In all     The client sent 4 segments with 5 bytes, 1 of them again; the server sent 2 segments without
             data.
