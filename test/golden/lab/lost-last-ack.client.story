1  The client closed first, in four segments: each FIN was acknowledged separately.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 05:05:29.624059932 UTC, 208.1 ms

frame       ms         client                        server         what it did
    1    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    4    0.114   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    5    0.123    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
    7    0.199              │ ───── PSH+ACK 3 ─────▶ │              sends 3 bytes
   10    0.238              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 3 bytes
   12    0.287              │ ◀───── PSH+ACK 6 ───── │              sends 6 bytes
   13    0.295              │ ──────── ACK ────────▶ │              acknowledges 6 bytes
   15    0.342     FIN-WAIT-1 ────── FIN+ACK ──────▶ CLOSE-WAIT?    FIN: it has nothing more to send
   18    0.406    FIN-WAIT-2? ◀──────── ACK ──────── CLOSE-WAIT     acknowledges the client's FIN, alone: its
                                                                    own direction is still open
   20    0.453     TIME-WAIT? ◀────── FIN+ACK ────── LAST-ACK       its own FIN: it has nothing more to send
                                                                    either
   21    0.461      TIME-WAIT ──────── ACK ────────▶ CLOSED?        acknowledges the server's FIN: both
                                                                    directions are closed
   23  208.063              │ ◀────── FIN+ACK ────── LAST-ACK?      FIN again: it has nothing more to send
   24  208.074              │ ──────── ACK ────────▶ CLOSED?        acknowledges the server's FIN once more
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 1, 4 and 5); the round trip took 123 us: 114 us on the
             server's side of the capture point, 8.74 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways).
  Why        Most likely: the server had already acknowledged the client's FIN when its application closed; so
             its own FIN is a segment of its own (frames 15, 18 and 20). A FIN looks the same whether the
             program called close(), exited or was killed: the wire does not say.
  At last    TIME-WAIT is at the client, which stays there for twice the maximum segment lifetime (60 s on
             Linux) in case its last ACK was lost and the FIN comes again; the server is CLOSED (most likely).
  Meanwhile  The server was in CLOSE-WAIT for 112 us: that is the time its application took to close, while
             the client waited in FIN-WAIT-2 (frames 15 and 20).
             The server sent 1 segment again, when a timer ran out; the waiting for timers took 207.6 ms in
             all; the client had that already, as frame 21 shows: it was an answer that came late, or was lost
             (frame 23).
  Captured   At the client (most likely): it acknowledged the SYN+ACK within 8.74 us, and the server took 114
             us to answer the SYN.
  In all     The client sent 7 segments with 3 bytes; the server sent 6 segments with 6 bytes, 1 of them
             again.
