1  Never opened.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 05:05:19.339094786 UTC, 98.5 us

frame       ms         client                        server         what it did
    1    0.000        CLOSED? ──────── FIN ────────▶ CLOSED?        FIN without ACK: no connection has such a
                                                                    segment, a FIN scan sends it
    2    0.014              │ ◀────── RST+ACK ────── │              RST, as a host sends that has no such
                                                                    connection
    4    0.099              │ ──────── FIN ────────▶ │              FIN without ACK: no connection has such a
                                                                    segment, a FIN scan sends it
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     Not at all, as far as the capture shows: no connection has such segments, without SYN and ACK; a
             port scan sends them; which end is the client is a guess.
  Why        Most likely: nothing listens on that port of the server: an RST is what a closed port answers to
             such a probe, which an open one drops (frames 1 and 2). Not ruled out: that something on the way,
             a firewall say, sent the RST in its name.
  At last    As far as the capture shows, the client is in CLOSED (most likely), the server in CLOSED (most
             likely).
  Meanwhile  The client sent 1 segment again, without a sign of what for (frame 4).
  Captured   The times to answer do not tell where.
  In all     The client sent 2 segments without data, 1 of them again; the server sent 1 segment without data.
