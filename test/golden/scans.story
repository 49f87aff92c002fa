1  Never fully open: the server agreed, but the handshake was not completed.
   192.0.2.10:40000 (client) → 198.51.100.20:80 (server)
   10:00:00.000000, 20.1 ms

frame       ms         client                        server         what it did
    1    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    2   20.000   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    3   20.060        CLOSED? ──────── RST ────────▶ CLOSED?        RST without ACK, as a host sends that has
                                                                    no such connection
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     A SYN+ACK, but nothing that completes the handshake (frames 1 and 2).
  Agreed     An MSS of 1460 bytes each way.
  Why        Most likely: the client answered the SYN+ACK with a bare RST, as a kernel does where nobody waits
             for it: the program had given up, or a half-open scan (SYN scan) wanted to know no more (frames
             1-3). Not ruled out: that the client never sent that SYN: somebody else did, under its address,
             or that something on the way, a firewall say, sent the RST in its name.
  At last    As far as the capture shows, the client is in CLOSED (most likely), the server in CLOSED (most
             likely).
  Captured   The times to answer do not tell where.
  In all     The client sent 2 segments without data; the server sent 1 segment without data.

──────────────────────────────────────────────────────────────────────────────────────────────────────────────

2  Never opened.
   192.0.2.10:40000 (client) → 198.51.100.20:81 (server)
   10:00:01.000000, 20.0 ms

frame       ms         client                        server         what it did
    4    0.000        CLOSED? ─────── none ────────▶ CLOSED?        bears no flag at all: no connection has
                                                                    such a segment, a NULL scan sends it
    5   20.000              │ ◀────── RST+ACK ────── │              RST, as a host sends that has no such
                                                                    connection
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     Not at all, as far as the capture shows: no connection has such segments, without SYN and ACK; a
             port scan sends them; which end is the client is a guess.
  Why        Most likely: nothing listens on that port of the server: an RST is what a closed port answers to
             such a probe, which an open one drops (frames 4 and 5). Not ruled out: that something on the way,
             a firewall say, sent the RST in its name.
  At last    As far as the capture shows, the client is in CLOSED (most likely), the server in CLOSED (most
             likely).
  Captured   The times to answer do not tell where.
  In all     The client sent 1 segment without data; the server sent 1 segment without data.

──────────────────────────────────────────────────────────────────────────────────────────────────────────────

3  Never opened.
   192.0.2.10:40000 (client) → 198.51.100.20:82 (server)
   10:00:02.000000, 20.0 ms

frame       ms         client                        server         what it did
    6    0.000        CLOSED? ──── FIN+PSH+URG ────▶ CLOSED?        FIN, PSH and URG without ACK: no
                                                                    connection has such a segment, an Xmas
                                                                    scan sends it
    7   20.000              │ ◀────── RST+ACK ────── │              RST, as a host sends that has no such
                                                                    connection
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     Not at all, as far as the capture shows: no connection has such segments, without SYN and ACK; a
             port scan sends them; which end is the client is a guess.
  Why        Most likely: nothing listens on that port of the server: an RST is what a closed port answers to
             such a probe, which an open one drops (frames 6 and 7). Not ruled out: that something on the way,
             a firewall say, sent the RST in its name.
  At last    As far as the capture shows, the client is in CLOSED (most likely), the server in CLOSED (most
             likely).
  Captured   The times to answer do not tell where.
  In all     The client sent 1 segment without data; the server sent 1 segment without data.

──────────────────────────────────────────────────────────────────────────────────────────────────────────────

4  Never opened.
   192.0.2.10:40000 (client) → 198.51.100.20:83 (server)
   10:00:03.000000

frame       ms         client                        server         what it did
    8    0.000        CLOSED? ──────── FIN ────────▶ CLOSED?        FIN without ACK: no connection has such a
                                                                    segment, a FIN scan sends it
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     Not at all, as far as the capture shows: no connection has such segments, without SYN and ACK; a
             port scan sends them; which end is the client is a guess.
  Why        Nothing answered the probe: an open port drops it without a word, and so does a filter on the way
             (frame 8). Not ruled out: that the probe, or its answer, was lost, or that the rest came after
             the capture ended.
  At last    As far as the capture shows, the client is in CLOSED (most likely), the server in CLOSED (most
             likely).
  Captured   The times to answer do not tell where.
  In all     The client sent 1 segment without data; nothing from the server is in the capture.

──────────────────────────────────────────────────────────────────────────────────────────────────────────────

5  An RST from the server ended the connection (possibly).
   192.0.2.10:40000 (client) → 198.51.100.20:84 (server)
   10:00:04.000000

frame       ms         client                        server         what it did
    9    0.000        CLOSED? ◀────── RST+ACK ────── CLOSED?        RST, as a host sends that has no such
                                                                    connection
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     Not in the capture: it began in the middle of the connection; which end is the client is a guess.
  Why        Most likely: the RST (number 0, with ACK, no window) answers a segment without ACK that is not in
             the capture, a SYN for one: nothing listens on that port of the server, or a firewall rejects it;
             that SYN may have come from elsewhere, under a forged address (backscatter) (frame 9). Not ruled
             out: that something on the way, a firewall say, sent the RST in its name.
  At last    As far as the capture shows, the client is in CLOSED (most likely), the server in CLOSED (most
             likely).
  Captured   The times to answer do not tell where.
  In all     Nothing from the client is in the capture; the server sent 1 segment without data.

──────────────────────────────────────────────────────────────────────────────────────────────────────────────

6  An RST from the server ended the connection (most likely).
   192.0.2.10:40000 (client) → 198.51.100.20:85 (server)
   10:00:05.000000, 20.0 ms

frame       ms         client                        server         what it did
   10    0.000   ESTABLISHED? ──────── ACK ────────▶ ESTABLISHED?   acknowledges nothing new
   11   20.000        CLOSED? ◀──────── RST ──────── CLOSED?        RST without ACK, as a host sends that has
                                                                    no such connection
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     Not in the capture: it began in the middle of the connection; which end is the client is a guess.
  Why        Most likely: the RST is the kind that a host sends when it has no such connection (any more): the
             server had closed, restarted or forgotten it (frame 11). Not ruled out: that something on the
             way, a firewall say, sent the RST in its name.
  At last    As far as the capture shows, the client is in CLOSED (most likely), the server in CLOSED (most
             likely).
  Captured   The times to answer do not tell where.
  In all     The client sent 1 segment without data; the server sent 1 segment without data.

──────────────────────────────────────────────────────────────────────────────────────────────────────────────

7  Never fully open: the server agreed, but the handshake was not completed (possibly).
   192.0.2.10:40000 (client) → 198.51.100.20:86 (server)
   10:00:06.020000

frame       ms         client                        server         what it did
   12    0.000   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     A SYN+ACK, but nothing that completes the handshake (frame 12).
  Why        Possibly: the capture ends before the connection does (frame 12). Not ruled out: that the
             handshake was never completed.
  At last    As far as the capture shows, the client is in ESTABLISHED (most likely), the server in
             SYN-RECEIVED.
  Captured   The times to answer do not tell where.
  In all     Nothing from the client is in the capture; the server sent 1 segment without data.
