1  The client closed first, in four segments: each FIN was acknowledged separately.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 05:05:48.120665690 UTC, 723 us

frame       ms         client                        server         what it did
    1    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    4    0.199   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    5    0.210    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
    7    0.304              │ ───── PSH+ACK 3 ─────▶ │              sends 3 bytes
   10    0.353              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 3 bytes
   12    0.413              │ ◀───── PSH+ACK 6 ───── │              sends 6 bytes
   13    0.424              │ ──────── ACK ────────▶ │              acknowledges 6 bytes
   15    0.494     FIN-WAIT-1 ────── FIN+ACK ──────▶ CLOSE-WAIT?    FIN: it has nothing more to send
   19    0.606     TIME-WAIT? ◀────── FIN+ACK ────── LAST-ACK?      its own FIN, which also acknowledges the
                                                                    client's FIN: the ACK rides along
   20    0.618      TIME-WAIT ──────── ACK ────────▶ CLOSED?        acknowledges the server's FIN: both
                                                                    directions are closed
   21    0.643              │ ◀──────── ACK ──────── │              acknowledges nothing new
   22    0.653              │ ──────── ACK ────────▶ │              repeats its last ACK (duplicate ACK)
   26    0.723        CLOSED? ◀──────── RST ──────── │              RST: it has closed, and takes nothing more
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 1, 4 and 5); the round trip took 210 us: 199 us on the
             server's side of the capture point, 10.8 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways).
  Why        Most likely: the server had already acknowledged the client's FIN when its application closed; so
             its own FIN is a segment of its own (frames 15 and 19). A FIN looks the same whether the program
             called close(), exited or was killed: the wire does not say.
  At last    As far as the capture shows, the client is in CLOSED (most likely), the server in CLOSED (most
             likely).
  Meanwhile  The server was in CLOSE-WAIT for 112 us: that is the time its application took to close, while
             the client waited in FIN-WAIT-2 (frames 15 and 19).
             The server, CLOSED already, answered the client's ACK with an RST, which may have ended that
             end's TIME-WAIT before its time (TIME-WAIT assassination) (frame 26).
  Captured   At the client (most likely): it acknowledged the SYN+ACK within 10.8 us, and the server took 199
             us to answer the SYN.
  In all     The client sent 7 segments with 3 bytes; the server sent 6 segments with 6 bytes.
