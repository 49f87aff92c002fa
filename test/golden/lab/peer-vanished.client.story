1  An RST from the server ended the connection.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 05:05:38.916724149 UTC, 492 us

frame       ms         client                        server         what it did
    1    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    4    0.120   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    5    0.129    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
    7    0.205              │ ───── PSH+ACK 3 ─────▶ │              sends 3 bytes
   10    0.246              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 3 bytes
   12    0.294              │ ◀───── PSH+ACK 6 ───── │              sends 6 bytes
   13    0.304              │ ──────── ACK ────────▶ │              acknowledges 6 bytes
   15    0.449              │ ───── PSH+ACK 3 ─────▶ │              sends 3 bytes
   18    0.492        CLOSED? ◀──────── RST ──────── CLOSED?        RST without ACK, as a host sends that has
                                                                    no such connection
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 1, 4 and 5); the round trip took 129 us: 120 us on the
             server's side of the capture point, 8.81 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways).
  Why        Most likely: the RST is the kind that a host sends when it has no such connection (any more): the
             server had closed, restarted or forgotten it (frame 18). Not ruled out: that something on the
             way, a firewall say, sent the RST in its name.
  At last    As far as the capture shows, the client is in CLOSED (most likely), the server in CLOSED (most
             likely).
  Captured   At the client (possibly): it acknowledged the SYN+ACK within 8.81 us, and the server took 120 us
             to answer the SYN.
  In all     The client sent 5 segments with 6 bytes; the server sent 4 segments with 6 bytes.
