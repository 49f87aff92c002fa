1  An RST from the server ended the connection.
   10.1.0.1:40000 (client) → 10.2.0.1:80 (server)
   2023-11-14 22:13:20.010000 UTC, 40.0 ms

frame       ms         client                        server         what it did
    1    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    2   10.000   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    3   20.000    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
    4   30.000              │ ──── PSH+ACK 18 ─────▶ │              sends 18 bytes
    5   40.000        CLOSED? ◀───── RST+ACK 23 ──── CLOSED?        aborts the connection (RST); with it go
                                                                    its last 23 bytes
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 1-3); the round trip took 20.0 ms: 10.0 ms on the
             server's side of the capture point, 10.0 ms on the client's.
  Agreed     An MSS of 1460 bytes each way.
  Why        Possibly: the server closed with data of the client's unread, which makes of the close an RST
             (frame 5). Not ruled out: that an application aborted the connection, or that something on the
             way, a firewall say, sent the RST in its name.
  The RST    In frame 5: it carries 23 bytes of text: 'Go away, we\'re not home'.
  At last    As far as the capture shows, the client is in CLOSED (most likely), the server in CLOSED (most
             likely).
  Meanwhile  The client's application announced the end by an HTTP/1.0 head without keep-alive (frame 4).
  Captured   Between the two (possibly): both ends take a network's time to answer.
  In all     The client sent 3 segments with 18 bytes; the server sent 2 segments with 23 bytes.

──────────────────────────────────────────────────────────────────────────────────────────────────────────────

2  An RST from the server ended the connection.
   10.1.0.1:40001 (client) → 10.2.0.1:80 (server)
   2023-11-14 22:13:20.060000 UTC, 40.0 ms

frame       ms         client                        server         what it did
    6    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    7   10.000   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    8   20.000    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
    9   30.000              │ ──── PSH+ACK 18 ─────▶ │              sends 18 bytes
   10   40.000        CLOSED? ◀───── RST+ACK 4 ───── CLOSED?        aborts the connection (RST); with it go
                                                                    its last 4 bytes
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 6-8); the round trip took 20.0 ms: 10.0 ms on the
             server's side of the capture point, 10.0 ms on the client's.
  Agreed     An MSS of 1460 bytes each way.
  Why        Possibly: the server closed with data of the client's unread, which makes of the close an RST
             (frame 10). Not ruled out: that an application aborted the connection, or that something on the
             way, a firewall say, sent the RST in its name.
  The RST    In frame 10: it carries 4 bytes: 33 aa 00 01 (hexadecimal).
  At last    As far as the capture shows, the client is in CLOSED (most likely), the server in CLOSED (most
             likely).
  Meanwhile  The client's application announced the end by an HTTP/1.0 head without keep-alive (frame 9).
  Captured   Between the two (possibly): both ends take a network's time to answer.
  In all     The client sent 3 segments with 18 bytes; the server sent 2 segments with 4 bytes.

──────────────────────────────────────────────────────────────────────────────────────────────────────────────

3  An RST from the server ended the connection.
   10.1.0.1:40002 (client) → 10.2.0.1:80 (server)
   2023-11-14 22:13:20.110000 UTC, 40.0 ms

frame       ms         client                        server         what it did
   11    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
   12   10.000   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
   13   20.000    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
   14   30.000              │ ──── PSH+ACK 18 ─────▶ │              sends 18 bytes
   15   40.000        CLOSED? ◀────── RST+ACK ────── CLOSED?        aborts the connection (RST)
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 11-13); the round trip took 20.0 ms: 10.0 ms on the
             server's side of the capture point, 10.0 ms on the client's.
  Agreed     An MSS of 1460 bytes each way.
  Why        Possibly: the server closed with data of the client's unread, which makes of the close an RST
             (frames 14 and 15). Not ruled out: that the listener was closed before the connection was
             accepted, or that an application aborted the connection, or that something on the way, a firewall
             say, sent the RST in its name.
  The RST    In frame 15: it names MPTCP's reason: performance that is not acceptable (5).
  At last    As far as the capture shows, the client is in CLOSED (most likely), the server in CLOSED (most
             likely).
  Meanwhile  The client's application announced the end by an HTTP/1.0 head without keep-alive (frame 14).
  Captured   Between the two (possibly): both ends take a network's time to answer.
  In all     The client sent 3 segments with 18 bytes; the server sent 2 segments without data.

──────────────────────────────────────────────────────────────────────────────────────────────────────────────

4  An RST from the server ended the connection.
   10.1.0.1:40003 (client) → 10.2.0.1:80 (server)
   2023-11-14 22:13:20.160000 UTC, 40.0 ms

frame       ms         client                        server         what it did
   16    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
   17   10.000   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
   18   20.000    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
   19   30.000              │ ──── PSH+ACK 18 ─────▶ │              sends 18 bytes
   20   40.000        CLOSED? ◀───── RST+ACK 50 ──── CLOSED?        aborts the connection (RST); with it go
                                                                    its last 50 bytes
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 16-18); the round trip took 20.0 ms: 10.0 ms on the
             server's side of the capture point, 10.0 ms on the client's.
  Agreed     An MSS of 1460 bytes each way.
  Why        Possibly: the server closed with data of the client's unread, which makes of the close an RST
             (frame 20). Not ruled out: that an application aborted the connection, or that something on the
             way, a firewall say, sent the RST in its name.
  The RST    In frame 20: it carries 50 bytes of text, which begin with 'xxxxxxxxxxxxxxxxxxxx'.
  At last    As far as the capture shows, the client is in CLOSED (most likely), the server in CLOSED (most
             likely).
  Meanwhile  The client's application announced the end by an HTTP/1.0 head without keep-alive (frame 19).
  Captured   Between the two (possibly): both ends take a network's time to answer.
  In all     The client sent 3 segments with 18 bytes; the server sent 2 segments with 50 bytes, of whose
             payload the capture leaves out 50 bytes (snapshot length).

──────────────────────────────────────────────────────────────────────────────────────────────────────────────

5  An RST in the server's name ended the connection.
   10.1.0.1:40004 (client) → 10.2.0.1:80 (server)
   2023-11-14 22:13:20.210000 UTC, 40.0 ms

frame       ms         client                        server         what it did
   21    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
   22   10.000   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
   23   20.000    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
   24   30.000              │ ──── PSH+ACK 18 ─────▶ │              sends 18 bytes
   25   40.000        CLOSED? ◀───── RST+ACK 56 ──── CLOSED?        aborts the connection (RST); with it go
                                                                    its last 56 bytes
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 21-23); the round trip took 20.0 ms: 10.0 ms on the
             server's side of the capture point, 10.0 ms on the client's.
  Agreed     An MSS of 1460 bytes each way.
  Why        Most likely: a third party on the way sent the RST in an end's name (frame 25). Not ruled out:
             that an application aborted the connection, or that the host knew no such connection.
  The RST    In frame 25: its TTL is 200, that of the server's other segments 64; its IP ID is 7000, that of
             the segment before it 101; it carries 56 bytes of text, which begin with 'blocked by policy: see
             the administrator'.
  At last    As far as the capture shows, the client is in CLOSED (most likely), the server in CLOSED (most
             likely).
  Meanwhile  The client's application announced the end by an HTTP/1.0 head without keep-alive (frame 24).
  Captured   Between the two (possibly): both ends take a network's time to answer.
  In all     The client sent 3 segments with 18 bytes; the server sent 2 segments with 56 bytes.

──────────────────────────────────────────────────────────────────────────────────────────────────────────────

6  An RST from the server ended the connection.
   10.1.0.1:40009 (client) → 10.2.0.1:80 (server)
   2023-11-14 22:13:20.260000 UTC, 50.0 ms

frame       ms         client                        server         what it did
   26    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
   27   10.000   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
   28   20.000    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
   29   30.000              │ ──── PSH+ACK 18 ─────▶ │              sends 18 bytes
   30   40.000              │ ──────── ACK ────────▶ │              repeats its last ACK (duplicate ACK)
   31   50.000        CLOSED? ◀────── RST+ACK ────── CLOSED?        aborts the connection (RST)
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 26-28); the round trip took 20.0 ms: 10.0 ms on the
             server's side of the capture point, 10.0 ms on the client's.
  Agreed     An MSS of 1460 bytes each way.
  Why        Most likely: the client aborted the connection, as close() with SO_LINGER 0 does, or a kernel
             that gives up (frames 30 and 31). Not ruled out: that it closed with received data unread, or
             that something on the way, a firewall say, sent the RST in its name.
  The RST    In frame 31: it answers the client's MP_FASTCLOSE in frame 30, which ends the whole MPTCP
             connection, with all its subflows, at once.
  At last    As far as the capture shows, the client is in CLOSED (most likely), the server in CLOSED (most
             likely).
  Meanwhile  The client's application announced the end by an HTTP/1.0 head without keep-alive (frame 29).
  Captured   Between the two (possibly): both ends take a network's time to answer.
  In all     The client sent 4 segments with 18 bytes; the server sent 2 segments without data.

──────────────────────────────────────────────────────────────────────────────────────────────────────────────

7  An RST in the server's name ended the connection.
   10.1.0.1:40010 (client) → 10.2.0.1:80 (server)
   2023-11-14 22:13:20.320000 UTC, 330.0 ms

frame       ms         client                        server         what it did
   32    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
   33   10.000   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
   34   20.000    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
   35   30.000              │ ──── PSH+ACK 18 ─────▶ │              sends 18 bytes
   36   40.000              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 18 bytes
   37   80.000              │ ◀───── PSH+ACK 3 ───── │              sends 3 bytes
   38  120.000              │ ◀───── PSH+ACK 3 ───── │              sends 3 bytes
   39  130.000        CLOSED? ◀────── RST+ACK ────── CLOSED?        aborts the connection (RST)
   40  330.000              │ ◀───── PSH+ACK 3 ───── ESTABLISHED    sends 3 bytes again, to ask about the end
                                                                    of what it had sent (tail loss probe)
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 32-34); the round trip took 20.0 ms: 10.0 ms on the
             server's side of the capture point, 10.0 ms on the client's.
  Agreed     An MSS of 1460 bytes each way.
  Why        Most likely: a third party on the way sent the RST in an end's name (frame 39). Not ruled out:
             that an application aborted the connection, or that the host knew no such connection.
  The RST    In frame 39: its IP ID 7000 does not fit the row of the server's segments before it: 300, 301,
             302; those behind it go on with that row.
  At last    As far as the capture shows, the client is in CLOSED (most likely), the server in ESTABLISHED.
  Meanwhile  The client's application announced the end by an HTTP/1.0 head without keep-alive (frame 35).
             The server sent 1 segment again, to ask about the end of what it had sent (tail loss probe); the
             waiting for timers took 210.0 ms in all (frame 40).
  Captured   Between the two (possibly): both ends take a network's time to answer.
  In all     The client sent 3 segments with 18 bytes; the server sent 6 segments with 9 bytes, 1 of them
             again.
