1  Refused: the server answered the SYN with an RST.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 05:05:40.087405176 UTC, 29.1 us

frame       ms         client                        server         what it did
    2    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    3    0.029        CLOSED? ◀────── RST+ACK ────── CLOSED?        refuses to open the connection (RST)
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     The SYN was answered with an RST (frames 2 and 3).
  Why        Most likely: nothing listens on that port of the server, or a firewall rejects it (frames 2 and
             3). Not ruled out: that something on the way, a firewall say, sent the RST in its name.
  At last    As far as the capture shows, the client is in CLOSED (most likely), the server in CLOSED (most
             likely).
  Captured   The times to answer do not tell where.
  In all     The client sent 1 segment without data; the server sent 1 segment without data.
