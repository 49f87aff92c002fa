1  The client closed first, in three segments: the server sent its ACK and its own FIN as one.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 05:05:31.504159540 UTC, 1.03 s

frame        ms         client                        server         what it did
    1     0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
                 ⋮ 1.03 s of silence
    4  1027.869              │ ──────── SYN ────────▶ CLOSED?        asks once more to open a connection
    7  1028.014   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                     client's SYN
    8  1028.023    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                     connection is open
   10  1028.162              │ ───── PSH+ACK 3 ─────▶ │              sends 3 bytes
   13  1028.203              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 3 bytes
   15  1028.263              │ ◀───── PSH+ACK 6 ───── │              sends 6 bytes
   16  1028.271              │ ──────── ACK ────────▶ │              acknowledges 6 bytes
   18  1028.330     FIN-WAIT-1 ────── FIN+ACK ──────▶ CLOSE-WAIT?    FIN: it has nothing more to send
   21  1028.403     TIME-WAIT? ◀────── FIN+ACK ────── LAST-ACK?      its own FIN, which also acknowledges the
                                                                     client's FIN: the ACK rides along
   22  1028.412      TIME-WAIT ──────── ACK ────────▶ CLOSED?        acknowledges the server's FIN: both
                                                                     directions are closed
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 1, 7 and 8); the client sent its SYN 1 time more, after
             1.0 s; the first SYN arrived, for the SYN+ACK echoes its timestamp: its answer was late, or lost
             on the way.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways).
  Why        Most likely: the server's application closed before its kernel had acknowledged the client's FIN;
             so that ACK rode on its own FIN, and three segments were enough (frames 18 and 21). Not ruled
             out: that the ACK was sent alone too, and only the capture lacks it. A FIN looks the same whether
             the program called close(), exited or was killed: the wire does not say.
  At last    TIME-WAIT is at the client, which stays there for twice the maximum segment lifetime (60 s on
             Linux) in case its last ACK was lost and the FIN comes again; the server is CLOSED (most likely).
  Meanwhile  The client sent 1 segment again, when a timer ran out; the waiting for timers took 1.03 s in all
             (frame 4).
  Captured   At the client (most likely): it answers several times faster than the server.
  In all     The client sent 7 segments with 3 bytes, 1 of them again; the server sent 4 segments with 6
             bytes.
