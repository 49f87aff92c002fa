1  Not closed in this capture.
   192.0.2.1:40002 (client) → 192.0.2.2:8080 (server)
   2026-11-23 05:05:05.441184575 UTC, 141 us

frame       ms         client                        server         what it did
    1    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    4    0.133   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    5    0.141    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 1, 4 and 5); the round trip took 141 us: 133 us on the
             server's side of the capture point, 8.32 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways).
  Why        The capture ends before the connection does (frame 5).
  At last    As far as the capture shows, the client is in ESTABLISHED, the server in ESTABLISHED (most
             likely).
  Captured   At the client (possibly): it acknowledged the SYN+ACK within 8.32 us, and the server took 133 us
             to answer the SYN.
  In all     The client sent 2 segments without data; the server sent 1 segment without data.

──────────────────────────────────────────────────────────────────────────────────────────────────────────────

2  Not closed in this capture.
   192.0.2.1:40003 (client) → 192.0.2.2:8080 (server)
   2026-11-23 05:05:05.441401719 UTC, 72.3 us

frame       ms         client                        server         what it did
    7    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
   10    0.058   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
   11    0.072    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 7, 10 and 11); the round trip took 72.3 us: 58.3 us on
             the server's side of the capture point, 14 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways).
  Why        The capture ends before the connection does (frame 11).
  At last    As far as the capture shows, the client is in ESTABLISHED, the server in ESTABLISHED (most
             likely).
  Captured   At the client (possibly): it acknowledged the SYN+ACK within 14 us, and the server took 58.3 us
             to answer the SYN.
  In all     The client sent 2 segments without data; the server sent 1 segment without data.

──────────────────────────────────────────────────────────────────────────────────────────────────────────────

3  The client closed first, in three segments: the server sent its ACK and its own FIN as one.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 05:05:05.441554958 UTC, 1.01 s

frame        ms         client                        server         what it did
   13     0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
                 ⋮ 1.01 s of silence
   15  1010.510              │ ──────── SYN ────────▶ CLOSED?        asks once more to open a connection
   18  1010.692   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                     client's SYN
   19  1010.714    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                     connection is open
   21  1011.014              │ ───── PSH+ACK 3 ─────▶ │              sends 3 bytes
   24  1011.114              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 3 bytes
   26  1011.325              │ ◀───── PSH+ACK 6 ───── │              sends 6 bytes
   27  1011.345              │ ──────── ACK ────────▶ │              acknowledges 6 bytes
   29  1011.490     FIN-WAIT-1 ────── FIN+ACK ──────▶ CLOSE-WAIT?    FIN: it has nothing more to send
   32  1011.686     TIME-WAIT? ◀────── FIN+ACK ────── LAST-ACK?      its own FIN, which also acknowledges the
                                                                     client's FIN: the ACK rides along
   33  1011.713      TIME-WAIT ──────── ACK ────────▶ CLOSED?        acknowledges the server's FIN: both
                                                                     directions are closed
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 13, 18 and 19); the client sent its SYN 1 time more,
             after 1.0 s; before that there was no answer: lost on the way, one or the other, or dropped by
             the server, as by Linux where its accept queue is full.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways).
  Why        Most likely: the server's application closed before its kernel had acknowledged the client's FIN;
             so that ACK rode on its own FIN, and three segments were enough (frames 29 and 32). Not ruled
             out: that the ACK was sent alone too, and only the capture lacks it. A FIN looks the same whether
             the program called close(), exited or was killed: the wire does not say.
  At last    TIME-WAIT is at the client, which stays there for twice the maximum segment lifetime (60 s on
             Linux) in case its last ACK was lost and the FIN comes again; the server is CLOSED (most likely).
  Meanwhile  The client sent 1 segment again, when a timer ran out; the waiting for timers took 1.01 s in all
             (frame 15).
  Captured   At the client (most likely): it answers several times faster than the server.
  In all     The client sent 7 segments with 3 bytes, 1 of them again; the server sent 4 segments with 6
             bytes.
