1  An RST from the client ended the connection (possibly).
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 21:49:41.437733201 UTC

frame       ms         client                        server         what it did
    7    0.000        CLOSED? ──────── RST ────────▶ CLOSED?        RST without ACK, as a host sends that has
                                                                    no such connection
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     Not in the capture: it began in the middle of the connection; which end is the client is a guess.
  Why        Most likely: the RST is the kind that a host sends when it has no such connection (any more): the
             client had closed, restarted or forgotten it (frame 7). Not ruled out: that something on the way,
             a firewall say, sent the RST in its name.
  At last    As far as the capture shows, the client is in CLOSED (most likely), the server in CLOSED (most
             likely).
  Captured   The times to answer do not tell where.
  In all     The client sent 1 segment without data; nothing from the server is in the capture.

──────────────────────────────────────────────────────────────────────────────────────────────────────────────

2  Not closed in this capture.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 21:49:41.437763917 UTC, 134 us

frame       ms         client                        server         what it did
    8    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection; the same ports
                                                                    had a connection before
    9    0.001   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
   12    0.064    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
   14    0.134              │ ───── PSH+ACK 3 ─────▶ │              sends 3 bytes
   15    0.134              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 3 bytes
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 8, 9 and 12); the round trip took 64.4 us: 791 ns on
             the server's side of the capture point, 63.6 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways).
  Why        The capture ends before the connection does (frame 15).
  At last    As far as the capture shows, the client is in ESTABLISHED, the server in ESTABLISHED.
  Captured   At the server (possibly): it answered the SYN within 791 ns, and the client's ACK took 63.6 us.
  In all     The client sent 3 segments with 3 bytes; the server sent 2 segments without data.
