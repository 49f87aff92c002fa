1  The server closed first, in three segments: the client sent its ACK and its own FIN as one.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 21:19:04.573495190 UTC, 356 us

frame       ms         client                        server         what it did
    2    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    3    0.001   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    6    0.076    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
    8    0.151              │ ──── PSH+ACK 32 ─────▶ │              sends 32 bytes
    9    0.152              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 32 bytes
   11    0.205              │ ◀───── PSH+ACK 60 ──── │              sends 60 bytes
   14    0.247              │ ──────── ACK ────────▶ │              acknowledges 60 bytes
   15    0.276    CLOSE-WAIT? ◀────── FIN+ACK ────── FIN-WAIT-1     FIN: it has nothing more to send
   18    0.355      LAST-ACK? ────── FIN+ACK ──────▶ TIME-WAIT?     its own FIN, which also acknowledges the
                                                                    server's FIN: the ACK rides along
   19    0.356        CLOSED? ◀──────── ACK ──────── TIME-WAIT      acknowledges the client's FIN: both
                                                                    directions are closed
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 2, 3 and 6); the round trip took 75.8 us: 951 ns on the
             server's side of the capture point, 74.8 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways).
  Why        Most likely: the client's application closed before its kernel had acknowledged the server's FIN;
             so that ACK rode on its own FIN, and three segments were enough (frames 15 and 18). Not ruled
             out: that the ACK was sent alone too, and only the capture lacks it. The server closed because an
             application decided so: the server had announced the end by HTTP's Connection: close (frame 11).
  At last    TIME-WAIT is at the server, which stays there for twice the maximum segment lifetime (60 s on
             Linux) in case its last ACK was lost and the FIN comes again; the client is CLOSED (most likely).
  Meanwhile  The server's application announced the end by HTTP's Connection: close (frame 11).
  Captured   At the server (most likely): it answered the SYN within 951 ns, and the client's ACK took 74.8
             us.
  In all     The client sent 5 segments with 32 bytes; the server sent 5 segments with 60 bytes.
