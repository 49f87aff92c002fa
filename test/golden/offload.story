1  The client closed first, in three segments: the server sent its ACK and its own FIN as one.
   192.0.2.10:51000 (client) → 198.51.100.7:443 (server)
   12:00:00.000000, 61.5 ms

frame       ms         client                        server         what it did
    1    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    2   20.000   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    3   20.030    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
    4   20.100              │ ───── ACK 7300 ──────▶ │              sends 7300 bytes
    5   20.110   ESTABLISHED? ─── PSH+ACK 2920 ────▶ │              sends 2920 bytes
    6   40.900              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 10220 bytes
    7   41.000              │ ◀──── PSH+ACK 200 ──── │              sends 200 bytes
    8   41.050     FIN-WAIT-1 ────── FIN+ACK ──────▶ CLOSE-WAIT?    FIN: it has nothing more to send;
                                                                    acknowledges 200 bytes
    9   61.500     TIME-WAIT? ◀────── FIN+ACK ────── LAST-ACK?      its own FIN, which also acknowledges the
                                                                    client's FIN: the ACK rides along
   10   61.530      TIME-WAIT ──────── ACK ────────▶ CLOSED?        acknowledges the server's FIN: both
                                                                    directions are closed
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 1-3); the round trip took 20.0 ms: 20.0 ms on the
             server's side of the capture point, 30 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, window scaling (by 128 both ways).
  Why        Most likely: the server's application closed before its kernel had acknowledged the client's FIN;
             so that ACK rode on its own FIN, and three segments were enough (frames 8 and 9). Not ruled out:
             that the ACK was sent alone too, and only the capture lacks it. A FIN looks the same whether the
             program called close(), exited or was killed: the wire does not say.
  At last    TIME-WAIT is at the client, which stays there for twice the maximum segment lifetime (60 s on
             Linux) in case its last ACK was lost and the FIN comes again; the server is CLOSED (most likely).
  Meanwhile  2 segments of the client's are larger than the MSS allows: captured before the network card cut
             them up, or after they were put together; smaller ones travelled (frames 4 and 5).
  Captured   At the client (most likely): it acknowledged the SYN+ACK within 30 us, and the server took 20.0
             ms to answer the SYN.
  In all     The client sent 6 segments with 10.2 kB; the server sent 4 segments with 200 bytes.
