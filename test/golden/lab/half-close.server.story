1  The client closed its own direction first; the server went on sending, and closed later.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 05:05:20.662137375 UTC, 530 us

frame       ms         client                        server         what it did
    2    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    3    0.024   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    6    0.102    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
    8    0.197              │ ───── PSH+ACK 3 ─────▶ │              sends 3 bytes
    9    0.207              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 3 bytes
   12    0.276     FIN-WAIT-1 ────── FIN+ACK ──────▶ CLOSE-WAIT?    FIN: it has nothing more to send
   13    0.345    FIN-WAIT-2? ◀───── PSH+ACK 6 ───── CLOSE-WAIT     sends 6 bytes, and acknowledges the
                                                                    client's FIN: its own direction is still
                                                                    open
   16    0.394              │ ──────── ACK ────────▶ │              acknowledges 6 bytes
   17    0.473     TIME-WAIT? ◀────── FIN+ACK ────── LAST-ACK       its own FIN: it has nothing more to send
                                                                    either
   20    0.530      TIME-WAIT ──────── ACK ────────▶ CLOSED?        acknowledges the server's FIN: both
                                                                    directions are closed
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 2, 3 and 6); the round trip took 102 us: 24.4 us on the
             server's side of the capture point, 77.9 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways).
  Why        Most likely: the client closed only the direction in which it sends, as shutdown(SHUT_WR) does,
             and left the other one open (frames 12, 13 and 17). Not ruled out: that the application had
             closed wholly and the data came too late. A FIN looks the same whether the program called
             close(), exited or was killed: the wire does not say.
  At last    TIME-WAIT is at the client, which stays there for twice the maximum segment lifetime (60 s on
             Linux) in case its last ACK was lost and the FIN comes again; the server is CLOSED (most likely).
  Meanwhile  The server was in CLOSE-WAIT for 197 us: that is the time its application took to close, while
             the client waited in FIN-WAIT-2 (frames 12 and 17).
  Captured   At the server (most likely): it answered the SYN within 24.4 us, and the client's ACK took 77.9
             us.
  In all     The client sent 6 segments with 3 bytes; the server sent 4 segments with 6 bytes.
