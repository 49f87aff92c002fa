1  An RST from the client ended the connection.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 05:05:35.377674957 UTC, 574 us

frame       ms         client                        server         what it did
    1    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    4    0.154   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    5    0.165    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
    7    0.258              │ ───── PSH+ACK 3 ─────▶ │              sends 3 bytes
   10    0.309              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 3 bytes
   12    0.368              │ ◀───── PSH+ACK 6 ───── │              sends 6 bytes
   13    0.378              │ ──────── ACK ────────▶ │              acknowledges 6 bytes
   18    0.563        CLOSED? ◀──────── ACK ──────── │              answers a new SYN on these ports with an
                                                                    ACK of this connection, which it still has
                                                                    (challenge ACK)
   19    0.574              │ ──────── RST ────────▶ CLOSED?        RST without ACK, as a host sends that has
                                                                    no such connection
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 1, 4 and 5); the round trip took 165 us: 154 us on the
             server's side of the capture point, 10.9 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways).
  Why        Most likely: the RST is the kind that a host sends when it has no such connection (any more): the
             client had closed, restarted or forgotten it (frames 15, 18 and 19). Not ruled out: that
             something on the way, a firewall say, sent the RST in its name.
  At last    As far as the capture shows, the client is in CLOSED (most likely), the server in CLOSED (most
             likely).
  Meanwhile  The server answered a SYN on these ports with an ACK of the older connection, which it still had
             (challenge ACK) (frames 15 and 18).
  Captured   At the client (possibly): it acknowledged the SYN+ACK within 10.9 us, and the server took 154 us
             to answer the SYN.
  In all     The client sent 5 segments with 3 bytes; the server sent 4 segments with 6 bytes.

──────────────────────────────────────────────────────────────────────────────────────────────────────────────

2  Not closed in this capture.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 05:05:35.378181393 UTC, 10.3 ms

frame       ms         client                        server         what it did
   15    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection; the same ports
                                                                    had a connection before
   21    9.981              │ ──────── SYN ────────▶ CLOSED?        asks once more to open a connection
   24   10.135   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
   25   10.145    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
   27   10.248              │ ───── PSH+ACK 5 ─────▶ │              sends 5 bytes
   30   10.298              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 5 bytes
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 15, 24 and 25).
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways).
  Why        The capture ends before the connection does (frame 30).
  At last    As far as the capture shows, the client is in ESTABLISHED, the server in ESTABLISHED.
  Meanwhile  The client sent 1 segment again, without a sign of what for (frame 21).
             The server answered a SYN on these ports with an ACK of the older connection, which it still had
             (challenge ACK) (frames 15 and 18).
  Captured   At the client (possibly): it answers several times faster than the server.
  In all     The client sent 4 segments with 5 bytes, 1 of them again; the server sent 2 segments without
             data.
