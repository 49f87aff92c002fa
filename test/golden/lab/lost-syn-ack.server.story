1  The client closed first, in three segments: the server sent its ACK and its own FIN as one.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 05:05:32.004324524 UTC, 528.3 ms

frame       ms         client                        server         what it did
    2    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    3    0.094   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    5  527.801      SYN-SENT? ──────── SYN ────────▶ │              asks once more to open a connection
    6  527.816   ESTABLISHED? ◀────── SYN+ACK ────── │              agrees once more to open, and acknowledges
                                                                    the client's SYN
    9  527.884    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
   11  528.015              │ ───── PSH+ACK 3 ─────▶ │              sends 3 bytes
   12  528.024              │ ◀──────── ACK ──────── │              acknowledges 3 bytes
   14  528.085              │ ◀───── PSH+ACK 6 ───── │              sends 6 bytes
   17  528.119              │ ──────── ACK ────────▶ │              acknowledges 6 bytes
   19  528.179     FIN-WAIT-1 ────── FIN+ACK ──────▶ CLOSE-WAIT?    FIN: it has nothing more to send
   20  528.213     TIME-WAIT? ◀────── FIN+ACK ────── LAST-ACK?      its own FIN, which also acknowledges the
                                                                    client's FIN: the ACK rides along
   23  528.263      TIME-WAIT ──────── ACK ────────▶ CLOSED?        acknowledges the server's FIN: both
                                                                    directions are closed
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 2, 3 and 9); the client sent its SYN 1 time more, after
             0.5 s; the server sent its SYN+ACK 1 time more, after 0.5 s.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways).
  Why        Most likely: the server's application closed before its kernel had acknowledged the client's FIN;
             so that ACK rode on its own FIN, and three segments were enough (frames 19 and 20). Not ruled
             out: that the ACK was sent alone too, and only the capture lacks it. A FIN looks the same whether
             the program called close(), exited or was killed: the wire does not say.
  At last    TIME-WAIT is at the client, which stays there for twice the maximum segment lifetime (60 s on
             Linux) in case its last ACK was lost and the FIN comes again; the server is CLOSED (most likely).
  Meanwhile  The client sent 1 segment again, when a timer ran out; the waiting for timers took 527.7 ms in
             all (frame 5).
             The server sent 1 segment again, when a timer ran out; the waiting for timers took 527.7 ms in
             all (frame 6).
  Captured   The times to answer do not tell where.
  In all     The client sent 7 segments with 3 bytes, 1 of them again; the server sent 5 segments with 6
             bytes, 1 of them again.
