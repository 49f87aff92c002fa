1  The client closed first, in three segments: the server sent its ACK and its own FIN as one.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 05:05:40.845908390 UTC, 396 us

frame       ms         client                        server         what it did
    1    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    4    0.141   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    5    0.149    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
    7    0.230              │ ───── PSH+ACK 3 ─────▶ │              sends 3 bytes
   10    0.270              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 3 bytes
   11    0.296     FIN-WAIT-1 ────── FIN+ACK ──────▶ CLOSE-WAIT?    FIN: it has nothing more to send
   14    0.387     TIME-WAIT? ◀───── FIN+ACK 6 ───── LAST-ACK?      its own FIN, which also acknowledges the
                                                                    client's FIN: the ACK rides along; with it
                                                                    go its last 6 bytes
   15    0.396      TIME-WAIT ──────── ACK ────────▶ CLOSED?        acknowledges the server's FIN: both
                                                                    directions are closed; acknowledges 6
                                                                    bytes
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 1, 4 and 5); the round trip took 149 us: 141 us on the
             server's side of the capture point, 8.55 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways).
  Why        Most likely: the server's application closed before its kernel had acknowledged the client's FIN;
             so that ACK rode on its own FIN, and three segments were enough (frames 11 and 14). Not ruled
             out: that the ACK was sent alone too, and only the capture lacks it. A FIN looks the same whether
             the program called close(), exited or was killed: the wire does not say.
  At last    TIME-WAIT is at the client, which stays there for twice the maximum segment lifetime (60 s on
             Linux) in case its last ACK was lost and the FIN comes again; the server is CLOSED (most likely).
  Captured   At the client (possibly): it acknowledged the SYN+ACK within 8.55 us, and the server took 141 us
             to answer the SYN.
  In all     The client sent 5 segments with 3 bytes; the server sent 3 segments with 6 bytes.
