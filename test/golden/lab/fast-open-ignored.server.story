1  The client closed first, in three segments: the server sent its ACK and its own FIN as one.
   192.0.2.1:40002 (client) → 192.0.2.2:8080 (server)
   2026-11-23 05:05:18.583630591 UTC, 224 us

frame       ms         client                        server         what it did
    2    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection, with the Fast
                                                                    Open option
    3    0.016   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    6    0.075    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
    8    0.136     FIN-WAIT-1 ────── FIN+ACK ──────▶ CLOSE-WAIT?    FIN: it has nothing more to send
    9    0.175     TIME-WAIT? ◀────── FIN+ACK ────── LAST-ACK?      its own FIN, which also acknowledges the
                                                                    client's FIN: the ACK rides along
   12    0.224      TIME-WAIT ──────── ACK ────────▶ CLOSED?        acknowledges the server's FIN: both
                                                                    directions are closed
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 2, 3 and 6); the round trip took 75.5 us: 16.4 us on
             the server's side of the capture point, 59.1 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways); the server
             gave a Fast Open cookie for later connections.
  Why        Most likely: the server's application closed before its kernel had acknowledged the client's FIN;
             so that ACK rode on its own FIN, and three segments were enough (frames 8 and 9). Not ruled out:
             that the ACK was sent alone too, and only the capture lacks it. A FIN looks the same whether the
             program called close(), exited or was killed: the wire does not say.
  At last    TIME-WAIT is at the client, which stays there for twice the maximum segment lifetime (60 s on
             Linux) in case its last ACK was lost and the FIN comes again; the server is CLOSED (most likely).
  Captured   The times to answer do not tell where.
  In all     The client sent 4 segments without data; the server sent 2 segments without data.

──────────────────────────────────────────────────────────────────────────────────────────────────────────────

2  The client closed first, in three segments: the server sent its ACK and its own FIN as one.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 05:05:18.583969146 UTC, 445 us

frame       ms         client                        server         what it did
   14    0.000       SYN-SENT ─────── SYN 3 ───────▶ SYN-RECEIVED?  asks to open a connection, and sends 3
                                                                    bytes along with it (Fast Open)
   15    0.014   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
   18    0.076    ESTABLISHED ───── PSH+ACK 3 ─────▶ ESTABLISHED?   sends 3 bytes again (retransmission)
   19    0.091              │ ◀──────── ACK ──────── │              acknowledges 3 bytes
   21    0.186              │ ◀───── PSH+ACK 6 ───── │              sends 6 bytes
   24    0.237   ESTABLISHED? ──────── ACK ────────▶ │              acknowledges 6 bytes
   26    0.336     FIN-WAIT-1 ────── FIN+ACK ──────▶ CLOSE-WAIT?    FIN: it has nothing more to send
   27    0.389     TIME-WAIT? ◀────── FIN+ACK ────── LAST-ACK?      its own FIN, which also acknowledges the
                                                                    client's FIN: the ACK rides along
   30    0.445      TIME-WAIT ──────── ACK ────────▶ CLOSED?        acknowledges the server's FIN: both
                                                                    directions are closed
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 14, 15 and 18); the round trip took 76.4 us: 14.2 us on
             the server's side of the capture point, 62.2 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways). The client
             asked for Fast Open in vain: the server did not take it up, or it was taken out on the way.
  Why        Most likely: the server's application closed before its kernel had acknowledged the client's FIN;
             so that ACK rode on its own FIN, and three segments were enough (frames 26 and 27). Not ruled
             out: that the ACK was sent alone too, and only the capture lacks it. A FIN looks the same whether
             the program called close(), exited or was killed: the wire does not say.
  At last    TIME-WAIT is at the client, which stays there for twice the maximum segment lifetime (60 s on
             Linux) in case its last ACK was lost and the FIN comes again; the server is CLOSED (most likely).
  Meanwhile  The client sent 1 segment again, with the SYN's data, which the server had not taken (Fast Open)
             (frame 18).
  Captured   The times to answer do not tell where.
  In all     The client sent 5 segments with 6 bytes, 1 of them again; the server sent 4 segments with 6
             bytes.
