1  The client closed first, in three segments: the server sent its ACK and its own FIN as one.
   192.0.2.1:40002 (client) → 192.0.2.2:8080 (server)
   2026-11-23 05:05:17.351619596 UTC, 341 us

frame       ms         client                        server         what it did
    1    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection, with the Fast
                                                                    Open option
    4    0.119   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    5    0.127    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
    7    0.192     FIN-WAIT-1 ────── FIN+ACK ──────▶ CLOSE-WAIT?    FIN: it has nothing more to send
   10    0.269     TIME-WAIT? ◀────── FIN+ACK ────── LAST-ACK?      its own FIN, which also acknowledges the
                                                                    client's FIN: the ACK rides along
   11    0.341      TIME-WAIT ──────── ACK ────────▶ CLOSED?        acknowledges the server's FIN: both
                                                                    directions are closed
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 1, 4 and 5); the round trip took 127 us: 119 us on the
             server's side of the capture point, 8.09 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways); the server
             gave a Fast Open cookie for later connections.
  Why        Most likely: the server's application closed before its kernel had acknowledged the client's FIN;
             so that ACK rode on its own FIN, and three segments were enough (frames 7 and 10). Not ruled out:
             that the ACK was sent alone too, and only the capture lacks it. A FIN looks the same whether the
             program called close(), exited or was killed: the wire does not say.
  At last    TIME-WAIT is at the client, which stays there for twice the maximum segment lifetime (60 s on
             Linux) in case its last ACK was lost and the FIN comes again; the server is CLOSED (most likely).
  Captured   At the client (possibly): it acknowledged the SYN+ACK within 8.09 us, and the server took 119 us
             to answer the SYN.
  In all     The client sent 4 segments without data; the server sent 2 segments without data.

──────────────────────────────────────────────────────────────────────────────────────────────────────────────

2  The client closed first, in three segments: the server sent its ACK and its own FIN as one.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 05:05:17.352020664 UTC, 471 us

frame       ms         client                        server         what it did
   13    0.000       SYN-SENT ─────── SYN 3 ───────▶ SYN-RECEIVED?  asks to open a connection, and sends 3
                                                                    bytes along with it (Fast Open)
   16    0.061   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN and the data in it
   17    0.075    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
   19    0.203              │ ◀───── PSH+ACK 6 ───── │              sends 6 bytes
   20    0.218              │ ──────── ACK ────────▶ │              acknowledges 6 bytes
   23    0.317     FIN-WAIT-1 ────── FIN+ACK ──────▶ CLOSE-WAIT?    FIN: it has nothing more to send
   26    0.457     TIME-WAIT? ◀────── FIN+ACK ────── LAST-ACK?      its own FIN, which also acknowledges the
                                                                    client's FIN: the ACK rides along
   27    0.471      TIME-WAIT ──────── ACK ────────▶ CLOSED?        acknowledges the server's FIN: both
                                                                    directions are closed
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     With data in the SYN, and the server took it: TCP Fast Open (frames 13, 16 and 17); the round
             trip took 75 us: 61.4 us on the server's side of the capture point, 13.6 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, Fast Open, window scaling (by 1024 both ways).
  Why        Most likely: the server's application closed before its kernel had acknowledged the client's FIN;
             so that ACK rode on its own FIN, and three segments were enough (frames 23 and 26). Not ruled
             out: that the ACK was sent alone too, and only the capture lacks it. A FIN looks the same whether
             the program called close(), exited or was killed: the wire does not say.
  At last    TIME-WAIT is at the client, which stays there for twice the maximum segment lifetime (60 s on
             Linux) in case its last ACK was lost and the FIN comes again; the server is CLOSED (most likely).
  Captured   At the client (most likely): it acknowledged the SYN+ACK within 13.6 us, and the server took 61.4
             us to answer the SYN.
  In all     The client sent 5 segments with 3 bytes; the server sent 3 segments with 6 bytes.
