1  An RST from the client ended the connection.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 05:05:41.697710578 UTC, 391 us

frame       ms         client                        server         what it did
    1    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    4    0.143   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    5    0.152    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
    7    0.230              │ ───── PSH+ACK 3 ─────▶ │              sends 3 bytes
   10    0.269              │ ◀──────── ACK ──────── │              acknowledges 3 bytes
   11    0.312        CLOSED? ◀──────── RST ──────── CLOSED?        aborts the connection (RST)
   13    0.383              │ ◀───── PSH+ACK 6 ───── ESTABLISHED?   sends 6 bytes
   14    0.391         CLOSED ──────── RST ────────▶ CLOSED?        RST without ACK, as a host sends that has
                                                                    no such connection
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 1, 4 and 5); the round trip took 152 us: 143 us on the
             server's side of the capture point, 8.68 us on the client's.
  Why        Most likely: the RST is the kind that a host sends when it has no such connection (any more): the
             client had closed, restarted or forgotten it (frame 14). Not ruled out: that something on the
             way, a firewall say, sent the RST in its name.
  At last    As far as the capture shows, the client is in CLOSED, the server in CLOSED (most likely).
  Meanwhile  An RST in the server's name had no effect (frame 11).
  Captured   At the client (possibly): it acknowledged the SYN+ACK within 8.68 us, and the server took 143 us
             to answer the SYN.
  In all     The client sent 4 segments with 3 bytes; the server sent 4 segments with 6 bytes.
