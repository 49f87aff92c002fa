1  The client closed first, in three segments: the server sent its ACK and its own FIN as one.
   192.0.2.1:40002 (client) → 192.0.2.2:8080 (server)
   2026-11-23 05:05:18.583551242 UTC, 287 us

frame       ms         client                        server         what it did
    1    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection, with the Fast
                                                                    Open option
    4    0.122   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    5    0.131    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
    7    0.198     FIN-WAIT-1 ────── FIN+ACK ──────▶ CLOSE-WAIT?    FIN: it has nothing more to send
   10    0.277     TIME-WAIT? ◀────── FIN+ACK ────── LAST-ACK?      its own FIN, which also acknowledges the
                                                                    client's FIN: the ACK rides along
   11    0.287      TIME-WAIT ──────── ACK ────────▶ CLOSED?        acknowledges the server's FIN: both
                                                                    directions are closed
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 1, 4 and 5); the round trip took 131 us: 122 us on the
             server's side of the capture point, 8.76 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways); the server
             gave a Fast Open cookie for later connections.
  Why        Most likely: the server's application closed before its kernel had acknowledged the client's FIN;
             so that ACK rode on its own FIN, and three segments were enough (frames 7 and 10). Not ruled out:
             that the ACK was sent alone too, and only the capture lacks it. A FIN looks the same whether the
             program called close(), exited or was killed: the wire does not say.
  At last    TIME-WAIT is at the client, which stays there for twice the maximum segment lifetime (60 s on
             Linux) in case its last ACK was lost and the FIN comes again; the server is CLOSED (most likely).
  Captured   At the client (possibly): it acknowledged the SYN+ACK within 8.76 us, and the server took 122 us
             to answer the SYN.
  In all     The client sent 4 segments without data; the server sent 2 segments without data.

──────────────────────────────────────────────────────────────────────────────────────────────────────────────

2  The client closed first, in three segments: the server sent its ACK and its own FIN as one.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 05:05:18.583945380 UTC, 449 us

frame       ms         client                        server         what it did
   13    0.000       SYN-SENT ─────── SYN 3 ───────▶ SYN-RECEIVED?  asks to open a connection, and sends 3
                                                                    bytes along with it (Fast Open)
   16    0.062   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
   17    0.076    ESTABLISHED ───── PSH+ACK 3 ─────▶ ESTABLISHED?   sends 3 bytes again (retransmission)
   20    0.136              │ ◀──────── ACK ──────── │              acknowledges 3 bytes
   22    0.228              │ ◀───── PSH+ACK 6 ───── │              sends 6 bytes
   23    0.242   ESTABLISHED? ──────── ACK ────────▶ │              acknowledges 6 bytes
   25    0.341     FIN-WAIT-1 ────── FIN+ACK ──────▶ CLOSE-WAIT?    FIN: it has nothing more to send
   28    0.435     TIME-WAIT? ◀────── FIN+ACK ────── LAST-ACK?      its own FIN, which also acknowledges the
                                                                    client's FIN: the ACK rides along
   29    0.449      TIME-WAIT ──────── ACK ────────▶ CLOSED?        acknowledges the server's FIN: both
                                                                    directions are closed
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 13, 16 and 17); the round trip took 75.6 us: 61.8 us on
             the server's side of the capture point, 13.8 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways). The client
             asked for Fast Open in vain: the server did not take it up, or it was taken out on the way.
  Why        Most likely: the server's application closed before its kernel had acknowledged the client's FIN;
             so that ACK rode on its own FIN, and three segments were enough (frames 25 and 28). Not ruled
             out: that the ACK was sent alone too, and only the capture lacks it. A FIN looks the same whether
             the program called close(), exited or was killed: the wire does not say.
  At last    TIME-WAIT is at the client, which stays there for twice the maximum segment lifetime (60 s on
             Linux) in case its last ACK was lost and the FIN comes again; the server is CLOSED (most likely).
  Meanwhile  The client sent 1 segment again, with the SYN's data, which the server had not taken (Fast Open)
             (frame 17).
  Captured   At the client (most likely): it acknowledged the SYN+ACK within 13.8 us, and the server took 61.8
             us to answer the SYN.
  In all     The client sent 5 segments with 6 bytes, 1 of them again; the server sent 4 segments with 6
             bytes.
