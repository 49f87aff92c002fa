1  An RST from the server ended the connection (possibly).
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 05:05:19.339123229 UTC

frame       ms         client                        server         what it did
    3    0.000        CLOSED? ◀────── RST+ACK ────── CLOSED?        RST, as a host sends that has no such
                                                                    connection
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     Not in the capture: it began in the middle of the connection; which end is the client is a guess.
  Why        Most likely: the RST (number 0, with ACK, no window) answers a segment without ACK that is not in
             the capture, a SYN for one: nothing listens on that port of the server, or a firewall rejects it;
             that SYN may have come from elsewhere, under a forged address (backscatter) (frame 3). Not ruled
             out: that something on the way, a firewall say, sent the RST in its name.
  At last    As far as the capture shows, the client is in CLOSED (most likely), the server in CLOSED (most
             likely).
  Captured   The times to answer do not tell where.
  In all     Nothing from the client is in the capture; the server sent 1 segment without data.
