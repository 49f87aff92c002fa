1  An RST from the server ended the connection (possibly).
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 05:05:35.318753161 UTC

frame       ms         client                        server         what it did
    3    0.000        CLOSED? ◀────── RST+ACK ────── CLOSED?        RST, as a host sends that has no such
                                                                    connection
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     Not in the capture: it began in the middle of the connection; which end is the client is a guess.
  Why        Possibly: the server aborted the connection, as close() with SO_LINGER 0 does, or a kernel that
             gives up (frame 3). Not ruled out: that the host knew no such connection, or that something on
             the way, a firewall say, sent the RST in its name.
  At last    As far as the capture shows, the client is in CLOSED (most likely), the server in CLOSED (most
             likely).
  Captured   The times to answer do not tell where.
  In all     Nothing from the client is in the capture; the server sent 1 segment without data.
