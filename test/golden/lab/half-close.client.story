1  The client closed its own direction first; the server went on sending, and closed later.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 05:05:20.662026250 UTC, 618 us

frame       ms         client                        server         what it did
    1    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    4    0.172   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    5    0.183    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
    7    0.285              │ ───── PSH+ACK 3 ─────▶ │              sends 3 bytes
   10    0.336              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 3 bytes
   11    0.369     FIN-WAIT-1 ────── FIN+ACK ──────▶ CLOSE-WAIT?    FIN: it has nothing more to send
   14    0.478    FIN-WAIT-2? ◀───── PSH+ACK 6 ───── CLOSE-WAIT     sends 6 bytes, and acknowledges the
                                                                    client's FIN: its own direction is still
                                                                    open
   15    0.488              │ ──────── ACK ────────▶ │              acknowledges 6 bytes
   18    0.608     TIME-WAIT? ◀────── FIN+ACK ────── LAST-ACK       its own FIN: it has nothing more to send
                                                                    either
   19    0.618      TIME-WAIT ──────── ACK ────────▶ CLOSED?        acknowledges the server's FIN: both
                                                                    directions are closed
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 1, 4 and 5); the round trip took 183 us: 172 us on the
             server's side of the capture point, 10.8 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways).
  Why        Most likely: the client closed only the direction in which it sends, as shutdown(SHUT_WR) does,
             and left the other one open (frames 11, 14 and 18). Not ruled out: that the application had
             closed wholly and the data came too late. A FIN looks the same whether the program called
             close(), exited or was killed: the wire does not say.
  At last    TIME-WAIT is at the client, which stays there for twice the maximum segment lifetime (60 s on
             Linux) in case its last ACK was lost and the FIN comes again; the server is CLOSED (most likely).
  Meanwhile  The server was in CLOSE-WAIT for 239 us: that is the time its application took to close, while
             the client waited in FIN-WAIT-2 (frames 11 and 18).
  Captured   At the client (most likely): it acknowledged the SYN+ACK within 10.8 us, and the server took 172
             us to answer the SYN.
  In all     The client sent 6 segments with 3 bytes; the server sent 4 segments with 6 bytes.
