1  An RST from the client ended the connection.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 08:50:51.320381843 UTC, 586 us

frame       ms         client                        server         what it did
    2    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    3    0.048   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    6    0.205    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
    8    0.302              │ ───── PSH+ACK 3 ─────▶ │              sends 3 bytes
    9    0.313              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 3 bytes
   12    0.529              │ ◀───── PSH+ACK 6 ───── │              sends 6 bytes
   15    0.586        CLOSED? ──────── RST ────────▶ CLOSED?        RST without ACK, as a host sends that has
                                                                    no such connection
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 2, 3 and 6); the round trip took 205 us: 48.2 us on the
             server's side of the capture point, 157 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways).
  Why        Most likely: the RST is the kind that a host sends when it has no such connection (any more): the
             client had closed, restarted or forgotten it (frame 15). Not ruled out: that something on the
             way, a firewall say, sent the RST in its name.
  At last    As far as the capture shows, the client is in CLOSED (most likely), the server in CLOSED (most
             likely).
  Captured   At the server (possibly): it answered the SYN within 48.2 us, and the client's ACK took 157 us.
  In all     The client sent 4 segments with 3 bytes; the server sent 3 segments with 6 bytes.
