1  The server closed first, in three segments: the client sent its ACK and its own FIN as one.
   10.1.0.1:40000 (client) → 10.2.0.1:80 (server)
   2023-11-14 22:13:20.010000 UTC, 1 min 15 s

frame         ms         client                        server         what it did
    1      0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    2     10.000   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                      client's SYN
    3     20.000    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                      connection is open
    4     21.000              │ ──── PSH+ACK 45 ─────▶ │              sends 45 bytes
    5     22.000              │ ◀───── PSH+ACK 45 ──── ESTABLISHED    sends 45 bytes, and acknowledges 45
                  ⋮ 1 min 15 s of silence
    6  75024.000              │ ◀───── PSH+ACK 31 ──── │              sends 31 bytes
    7  75025.000    CLOSE-WAIT? ◀────── FIN+ACK ────── FIN-WAIT-1     FIN: it has nothing more to send
    8  75035.000      LAST-ACK? ────── FIN+ACK ──────▶ TIME-WAIT?     its own FIN, which also acknowledges the
                                                                      server's FIN: the ACK rides along;
                                                                      acknowledges 76 bytes
    9  75045.000        CLOSED? ◀──────── ACK ──────── TIME-WAIT      acknowledges the client's FIN: both
                                                                      directions are closed
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 1-3); the round trip took 20.0 ms: 10.0 ms on the
             server's side of the capture point, 10.0 ms on the client's.
  Agreed     An MSS of 1460 bytes each way.
  Why        Most likely: the client's application closed before its kernel had acknowledged the server's FIN;
             so that ACK rode on its own FIN, and three segments were enough (frames 7 and 8). Not ruled out:
             that the ACK was sent alone too, and only the capture lacks it. The server closed most likely
             because an application decided so: the server had announced the end by an encrypted TLS alert, by
             its place most likely close_notify (frame 6). Until then no data had moved for 1 min 15 s, which
             fits nginx's keepalive_timeout (75 s): such a timer may have made it decide so, and so may one
             that somebody set, or a person.
  At last    TIME-WAIT is at the server, which stays there for twice the maximum segment lifetime (60 s on
             Linux) in case its last ACK was lost and the FIN comes again; the client is CLOSED (most likely).
  Meanwhile  The server's application announced the end by an encrypted TLS alert, by its place most likely
             close_notify (frame 6).
             Nothing was sent for 1 min 15 s (frames 5 and 6).
  Captured   The times to answer do not tell where.
  In all     The client sent 4 segments with 45 bytes; the server sent 5 segments with 76 bytes.

──────────────────────────────────────────────────────────────────────────────────────────────────────────────

2  The client closed first, in three segments: the server sent its ACK and its own FIN as one.
   10.1.0.1:40001 (client) → 10.2.0.1:80 (server)
   2023-11-14 22:14:35.065000 UTC, 62.0 ms

frame       ms         client                        server         what it did
   10    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
   11   10.000   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
   12   20.000    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
   13   21.000              │ ──── PSH+ACK 10 ─────▶ │              sends 10 bytes
   14   31.000              │ ◀───── PSH+ACK 10 ──── ESTABLISHED    sends 10 bytes, and acknowledges 10
   15   41.000              │ ───── PSH+ACK 7 ─────▶ │              sends 7 bytes, and acknowledges 10
   16   42.000     FIN-WAIT-1 ────── FIN+ACK ──────▶ CLOSE-WAIT?    FIN: it has nothing more to send
   17   52.000     TIME-WAIT? ◀────── FIN+ACK ────── LAST-ACK?      its own FIN, which also acknowledges the
                                                                    client's FIN: the ACK rides along;
                                                                    acknowledges 7 bytes
   18   62.000      TIME-WAIT ──────── ACK ────────▶ CLOSED?        acknowledges the server's FIN: both
                                                                    directions are closed
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 10-12); the round trip took 20.0 ms: 10.0 ms on the
             server's side of the capture point, 10.0 ms on the client's.
  Agreed     An MSS of 1460 bytes each way.
  Why        Most likely: the server's application closed before its kernel had acknowledged the client's FIN;
             so that ACK rode on its own FIN, and three segments were enough (frames 16 and 17). Not ruled
             out: that the ACK was sent alone too, and only the capture lacks it. The client closed because an
             application decided so: the client had announced the end by the fatal TLS alert unknown_ca (frame
             15).
  At last    TIME-WAIT is at the client, which stays there for twice the maximum segment lifetime (60 s on
             Linux) in case its last ACK was lost and the FIN comes again; the server is CLOSED (most likely).
  Meanwhile  The client's application announced the end by the fatal TLS alert unknown_ca (frame 15).
  Captured   Between the two (possibly): both ends take a network's time to answer.
  In all     The client sent 6 segments with 17 bytes; the server sent 3 segments with 10 bytes.

──────────────────────────────────────────────────────────────────────────────────────────────────────────────

3  The server closed first, in three segments: the client sent its ACK and its own FIN as one.
   10.1.0.1:40002 (client) → 10.2.0.1:80 (server)
   2023-11-14 22:14:35.137000 UTC, 1 min 30 s

frame         ms         client                        server         what it did
   19      0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
   20     10.000   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                      client's SYN
   21     20.000    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                      connection is open
   22     21.000              │ ──── PSH+ACK 45 ─────▶ │              sends 45 bytes
   23     31.000              │ ◀───── PSH+ACK 45 ──── ESTABLISHED    sends 45 bytes, and acknowledges 45
                  ⋮ 1 min 30 s of silence
   24  90034.000              │ ───── PSH+ACK 7 ─────▶ │              sends 7 bytes, and acknowledges 45
   25  90044.000              │ ◀───── PSH+ACK 7 ───── │              sends 7 bytes, and acknowledges 7
   26  90045.000    CLOSE-WAIT? ◀────── FIN+ACK ────── FIN-WAIT-1     FIN: it has nothing more to send
   27  90055.000      LAST-ACK? ────── FIN+ACK ──────▶ TIME-WAIT?     its own FIN, which also acknowledges the
                                                                      server's FIN: the ACK rides along;
                                                                      acknowledges 7 bytes
   28  90065.000        CLOSED? ◀──────── ACK ──────── TIME-WAIT      acknowledges the client's FIN: both
                                                                      directions are closed
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 19-21); the round trip took 20.0 ms: 10.0 ms on the
             server's side of the capture point, 10.0 ms on the client's.
  Agreed     An MSS of 1460 bytes each way.
  Why        Most likely: the client's application closed before its kernel had acknowledged the server's FIN;
             so that ACK rode on its own FIN, and three segments were enough (frames 26 and 27). Not ruled
             out: that the ACK was sent alone too, and only the capture lacks it. The server closed because an
             application decided so: the client had announced the end by TLS's close_notify (frame 24), the
             server by TLS's close_notify (frame 25). Until then no data had moved for 1 min 30 s, which fits
             Go net/http's IdleConnTimeout of DefaultTransport (90 s): such a timer may have made it decide
             so, and so may one that somebody set, or a person.
  At last    TIME-WAIT is at the server, which stays there for twice the maximum segment lifetime (60 s on
             Linux) in case its last ACK was lost and the FIN comes again; the client is CLOSED (most likely).
  Meanwhile  The client's application announced the end by TLS's close_notify (frame 24).
             The server's application announced the end by TLS's close_notify (frame 25).
             Nothing was sent for 1 min 30 s (frames 23 and 24).
  Captured   Between the two (possibly): both ends take a network's time to answer.
  In all     The client sent 5 segments with 52 bytes; the server sent 5 segments with 52 bytes.

──────────────────────────────────────────────────────────────────────────────────────────────────────────────

4  The server closed first, in three segments: the client sent its ACK and its own FIN as one.
   10.1.0.1:40003 (client) → 10.2.0.1:80 (server)
   2023-11-14 22:16:05.212000 UTC, 5.05 s

frame        ms         client                        server         what it did
   29     0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
   30    10.000   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                     client's SYN
   31    20.000    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                     connection is open
   32    21.000              │ ──── PSH+ACK 18 ─────▶ │              sends 18 bytes
   33    31.000              │ ◀───── PSH+ACK 19 ──── ESTABLISHED    sends 19 bytes, and acknowledges 18
                 ⋮ 5 s of silence
   34  5033.000    CLOSE-WAIT? ◀────── FIN+ACK ────── FIN-WAIT-1     FIN: it has nothing more to send
   35  5043.000      LAST-ACK? ────── FIN+ACK ──────▶ TIME-WAIT?     its own FIN, which also acknowledges the
                                                                     server's FIN: the ACK rides along;
                                                                     acknowledges 19 bytes
   36  5053.000        CLOSED? ◀──────── ACK ──────── TIME-WAIT      acknowledges the client's FIN: both
                                                                     directions are closed
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 29-31); the round trip took 20.0 ms: 10.0 ms on the
             server's side of the capture point, 10.0 ms on the client's.
  Agreed     An MSS of 1460 bytes each way.
  Why        Most likely: the client's application closed before its kernel had acknowledged the server's FIN;
             so that ACK rode on its own FIN, and three segments were enough (frames 34 and 35). Not ruled
             out: that the ACK was sent alone too, and only the capture lacks it. The server closed because an
             application decided so: the client had announced the end by an HTTP/1.0 head without keep-alive
             (frame 32). By then no data had moved for 5 s; that this fits Apache httpd's KeepAliveTimeout (5
             s), Node.js's server.keepAliveTimeout (5 s) or uvicorn's timeout_keep_alive (5 s) as well may be
             chance, since the end had been announced before.
  At last    TIME-WAIT is at the server, which stays there for twice the maximum segment lifetime (60 s on
             Linux) in case its last ACK was lost and the FIN comes again; the client is CLOSED (most likely).
  Meanwhile  The client's application announced the end by an HTTP/1.0 head without keep-alive (frame 32).
             Nothing was sent for 5 s (frames 33 and 34).
  Captured   Between the two (possibly): both ends take a network's time to answer.
  In all     The client sent 4 segments with 18 bytes; the server sent 4 segments with 19 bytes.

──────────────────────────────────────────────────────────────────────────────────────────────────────────────

5  The server closed first, in three segments: the client sent its ACK and its own FIN as one.
   10.1.0.1:40004 (client) → 10.2.0.1:80 (server)
   2023-11-14 22:16:10.275000 UTC, 52.0 ms

frame       ms         client                        server         what it did
   37    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
   38   10.000   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
   39   20.000    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
   40   21.000              │ ──── PSH+ACK 18 ─────▶ │              sends 18 bytes
   41   31.000              │ ◀───── PSH+ACK 38 ──── ESTABLISHED    sends 38 bytes, and acknowledges 18
   42   32.000    CLOSE-WAIT? ◀────── FIN+ACK ────── FIN-WAIT-1     FIN: it has nothing more to send
   43   42.000      LAST-ACK? ────── FIN+ACK ──────▶ TIME-WAIT?     its own FIN, which also acknowledges the
                                                                    server's FIN: the ACK rides along;
                                                                    acknowledges 38 bytes
   44   52.000        CLOSED? ◀──────── ACK ──────── TIME-WAIT      acknowledges the client's FIN: both
                                                                    directions are closed
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 37-39); the round trip took 20.0 ms: 10.0 ms on the
             server's side of the capture point, 10.0 ms on the client's.
  Agreed     An MSS of 1460 bytes each way.
  Why        Most likely: the client's application closed before its kernel had acknowledged the server's FIN;
             so that ACK rode on its own FIN, and three segments were enough (frames 42 and 43). Not ruled
             out: that the ACK was sent alone too, and only the capture lacks it. The server closed because an
             application decided so: the server had announced the end by HTTP's Connection: close (frame 41).
  At last    TIME-WAIT is at the server, which stays there for twice the maximum segment lifetime (60 s on
             Linux) in case its last ACK was lost and the FIN comes again; the client is CLOSED (most likely).
  Meanwhile  The server's application announced the end by HTTP's Connection: close (frame 41).
  Captured   Between the two (possibly): both ends take a network's time to answer.
  In all     The client sent 4 segments with 18 bytes; the server sent 4 segments with 38 bytes, of whose
             payload the capture leaves out 38 bytes (snapshot length).

──────────────────────────────────────────────────────────────────────────────────────────────────────────────

6  The server closed first, in three segments: the client sent its ACK and its own FIN as one.
   10.1.0.1:40005 (client) → 10.2.0.1:80 (server)
   2023-11-14 22:16:10.337000 UTC, 52.0 ms

frame       ms         client                        server         what it did
   45    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
   46   10.000   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
   47   20.000    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
   48   21.000              │ ──── PSH+ACK 18 ─────▶ │              sends 18 bytes
   49   31.000              │ ◀───── PSH+ACK 38 ──── ESTABLISHED    sends 38 bytes, and acknowledges 18
   50   32.000    CLOSE-WAIT? ◀────── FIN+ACK ────── FIN-WAIT-1     FIN: it has nothing more to send
   51   42.000      LAST-ACK? ────── FIN+ACK ──────▶ TIME-WAIT?     its own FIN, which also acknowledges the
                                                                    server's FIN: the ACK rides along;
                                                                    acknowledges 38 bytes
   52   52.000        CLOSED? ◀──────── ACK ──────── TIME-WAIT      acknowledges the client's FIN: both
                                                                    directions are closed
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 45-47); the round trip took 20.0 ms: 10.0 ms on the
             server's side of the capture point, 10.0 ms on the client's.
  Agreed     An MSS of 1460 bytes each way.
  Why        Most likely: the client's application closed before its kernel had acknowledged the server's FIN;
             so that ACK rode on its own FIN, and three segments were enough (frames 50 and 51). Not ruled
             out: that the ACK was sent alone too, and only the capture lacks it. A FIN looks the same whether
             the program called close(), exited or was killed: the wire does not say.
  At last    TIME-WAIT is at the server, which stays there for twice the maximum segment lifetime (60 s on
             Linux) in case its last ACK was lost and the FIN comes again; the client is CLOSED (most likely).
  Captured   Between the two (possibly): both ends take a network's time to answer.
  In all     The client sent 4 segments with 18 bytes; the server sent 4 segments with 38 bytes, of whose
             payload the capture leaves out 38 bytes (snapshot length).

──────────────────────────────────────────────────────────────────────────────────────────────────────────────

7  The client closed first, in three segments: the server sent its ACK and its own FIN as one.
   10.1.0.1:40006 (client) → 10.2.0.1:80 (server)
   2023-11-14 22:16:10.399000 UTC, 62.0 ms

frame       ms         client                        server         what it did
   53    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
   54   10.000   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
   55   20.000    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
   56   21.000              │ ──── PSH+ACK 26 ─────▶ │              sends 26 bytes
   57   31.000              │ ◀───── PSH+ACK 39 ──── ESTABLISHED    sends 39 bytes, and acknowledges 26
   58   41.000              │ ──── PSH+ACK 10 ─────▶ │              sends 10 bytes, and acknowledges 39
   59   42.000     FIN-WAIT-1 ────── FIN+ACK ──────▶ CLOSE-WAIT?    FIN: it has nothing more to send
   60   52.000     TIME-WAIT? ◀────── FIN+ACK ────── LAST-ACK?      its own FIN, which also acknowledges the
                                                                    client's FIN: the ACK rides along;
                                                                    acknowledges 10 bytes
   61   62.000      TIME-WAIT ──────── ACK ────────▶ CLOSED?        acknowledges the server's FIN: both
                                                                    directions are closed
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 53-55); the round trip took 20.0 ms: 10.0 ms on the
             server's side of the capture point, 10.0 ms on the client's.
  Agreed     An MSS of 1460 bytes each way.
  Why        Most likely: the server's application closed before its kernel had acknowledged the client's FIN;
             so that ACK rode on its own FIN, and three segments were enough (frames 59 and 60). Not ruled
             out: that the ACK was sent alone too, and only the capture lacks it. A FIN looks the same whether
             the program called close(), exited or was killed: the wire does not say.
  At last    TIME-WAIT is at the client, which stays there for twice the maximum segment lifetime (60 s on
             Linux) in case its last ACK was lost and the FIN comes again; the server is CLOSED (most likely).
  Captured   Between the two (possibly): both ends take a network's time to answer.
  In all     The client sent 6 segments with 36 bytes; the server sent 3 segments with 39 bytes.

──────────────────────────────────────────────────────────────────────────────────────────────────────────────

8  The server closed first, in three segments: the client sent its ACK and its own FIN as one.
   10.1.0.1:40007 (client) → 10.2.0.1:80 (server)
   2023-11-14 22:16:10.471000 UTC, 53.0 ms

frame       ms         client                        server         what it did
   62    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
   63   10.000   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
   64   20.000    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
   65   21.000              │ ──── PSH+ACK 17 ─────▶ │              sends 17 bytes
   66   31.000              │ ◀───── PSH+ACK 20 ──── ESTABLISHED    sends 20 bytes, and acknowledges 17
   67   32.000              │ ◀───── PSH+ACK 56 ──── │              sends 56 bytes
   68   33.000    CLOSE-WAIT? ◀────── FIN+ACK ────── FIN-WAIT-1     FIN: it has nothing more to send
   69   43.000      LAST-ACK? ────── FIN+ACK ──────▶ TIME-WAIT?     its own FIN, which also acknowledges the
                                                                    server's FIN: the ACK rides along;
                                                                    acknowledges 76 bytes
   70   53.000        CLOSED? ◀──────── ACK ──────── TIME-WAIT      acknowledges the client's FIN: both
                                                                    directions are closed
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 62-64); the round trip took 20.0 ms: 10.0 ms on the
             server's side of the capture point, 10.0 ms on the client's.
  Agreed     An MSS of 1460 bytes each way.
  Why        Most likely: the client's application closed before its kernel had acknowledged the server's FIN;
             so that ACK rode on its own FIN, and three segments were enough (frames 68 and 69). Not ruled
             out: that the ACK was sent alone too, and only the capture lacks it. The server closed most
             likely because an application decided so: the server had announced the end by an encrypted TLS
             alert, by its place most likely close_notify (frame 67).
  At last    TIME-WAIT is at the server, which stays there for twice the maximum segment lifetime (60 s on
             Linux) in case its last ACK was lost and the FIN comes again; the client is CLOSED (most likely).
  Meanwhile  The server's application announced the end by an encrypted TLS alert, by its place most likely
             close_notify (frame 67).
  Captured   Between the two (possibly): both ends take a network's time to answer.
  In all     The client sent 4 segments with 17 bytes; the server sent 5 segments with 76 bytes.

──────────────────────────────────────────────────────────────────────────────────────────────────────────────

9  The client closed with a FIN; then an RST from the client ended the connection.
   10.1.0.1:40008 (client) → 10.2.0.1:80 (server)
   2023-11-14 22:16:10.534000 UTC, 52.0 ms

frame       ms         client                        server         what it did
   71    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
   72   10.000   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
   73   20.000    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
   74   30.000              │ ──── PSH+ACK 76 ─────▶ │              sends 76 bytes
   75   31.000     FIN-WAIT-1 ────── FIN+ACK ──────▶ CLOSE-WAIT?    FIN: it has nothing more to send
   76   41.000    FIN-WAIT-2? ◀───── PSH+ACK 31 ──── CLOSE-WAIT     sends 31 bytes, and acknowledges the
                                                                    client's FIN: its own direction is still
                                                                    open; acknowledges 76 bytes
   77   42.000     TIME-WAIT? ◀────── FIN+ACK ────── LAST-ACK       its own FIN: it has nothing more to send
                                                                    either
   78   52.000        CLOSED? ──────── RST ────────▶ CLOSED?        RST: it has closed, and takes nothing more
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 71-73); the round trip took 20.0 ms: 10.0 ms on the
             server's side of the capture point, 10.0 ms on the client's.
  Agreed     An MSS of 1460 bytes each way.
  Why        Most likely: the server went on sending after the client had closed; nobody was left to read it,
             so the client's kernel answered with an RST (frames 75-78). Not ruled out: that an application
             aborted the connection, or that something on the way, a firewall say, sent the RST in its name.
             The client closed most likely because an application decided so: the client had announced the end
             by an encrypted TLS alert, by its place most likely close_notify (frame 74). All that the server
             still sent was its own goodbye, an encrypted TLS alert, by its place most likely close_notify,
             which nobody misses (frame 76).
  At last    As far as the capture shows, the client is in CLOSED (most likely), the server in CLOSED (most
             likely).
  Meanwhile  The client's application announced the end by an encrypted TLS alert, by its place most likely
             close_notify (frame 74).
             The server was in CLOSE-WAIT for 11.0 ms: that is the time its application took to close (frames
             75 and 77).
             The server's application announced the end by an encrypted TLS alert, by its place most likely
             close_notify (frame 76).
  Captured   Between the two (possibly): both ends take a network's time to answer.
  In all     The client sent 5 segments with 76 bytes; the server sent 3 segments with 31 bytes.
