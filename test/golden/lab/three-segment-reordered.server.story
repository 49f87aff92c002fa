1  The client closed first, in four segments: each FIN was acknowledged separately.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 05:05:48.120805869 UTC, 565 us

frame       ms         client                        server         what it did
    2    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    3    0.025   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    6    0.098    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
    8    0.185              │ ───── PSH+ACK 3 ─────▶ │              sends 3 bytes
    9    0.195              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 3 bytes
   11    0.257              │ ◀───── PSH+ACK 6 ───── │              sends 6 bytes
   14    0.299              │ ──────── ACK ────────▶ │              acknowledges 6 bytes
   16    0.371     FIN-WAIT-1 ────── FIN+ACK ──────▶ CLOSE-WAIT?    FIN: it has nothing more to send
   17    0.409    FIN-WAIT-2? ◀──────── ACK ──────── CLOSE-WAIT     acknowledges the client's FIN, alone: its
                                                                    own direction is still open
   18    0.436     TIME-WAIT? ◀────── FIN+ACK ────── LAST-ACK       its own FIN: it has nothing more to send
                                                                    either
   23    0.531      TIME-WAIT ──────── ACK ────────▶ CLOSED?        acknowledges the server's FIN: both
                                                                    directions are closed
   24    0.554              │ ──────── ACK ────────▶ │              repeats its last ACK (duplicate ACK)
   25    0.565        CLOSED? ◀──────── RST ──────── │              RST: it has closed, and takes nothing more
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 2, 3 and 6); the round trip took 97.9 us: 24.7 us on
             the server's side of the capture point, 73.3 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways).
  Why        Most likely: the server had already acknowledged the client's FIN when its application closed; so
             its own FIN is a segment of its own (frames 16-18). A FIN looks the same whether the program
             called close(), exited or was killed: the wire does not say.
  At last    As far as the capture shows, the client is in CLOSED (most likely), the server in CLOSED (most
             likely).
  Meanwhile  The server was in CLOSE-WAIT for 65.6 us: that is the time its application took to close, while
             the client waited in FIN-WAIT-2 (frames 16 and 18).
             The server, CLOSED already, answered the client's ACK with an RST, which may have ended that
             end's TIME-WAIT before its time (TIME-WAIT assassination) (frame 25).
  Captured   At the server (most likely): it answered the SYN within 24.7 us, and the client's ACK took 73.3
             us.
  In all     The client sent 7 segments with 3 bytes; the server sent 6 segments with 6 bytes.
