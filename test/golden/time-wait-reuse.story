1  The client closed first, in three segments: the server sent its ACK and its own FIN as one.
   192.0.2.10:40000 (client) → 198.51.100.20:8080 (server)
   10:00:00.000000, 62.0 ms

frame       ms         client                        server         what it did
    1    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    2   20.000   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    3   20.060    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
    4   20.160              │ ──── PSH+ACK 100 ────▶ │              sends 100 bytes
    5   40.160              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 100 bytes
    6   40.660              │ ◀──── PSH+ACK 300 ──── │              sends 300 bytes
    7   40.700              │ ──────── ACK ────────▶ │              acknowledges 300 bytes
    8   41.700     FIN-WAIT-1 ────── FIN+ACK ──────▶ CLOSE-WAIT?    FIN: it has nothing more to send
    9   61.900     TIME-WAIT? ◀────── FIN+ACK ────── LAST-ACK?      its own FIN, which also acknowledges the
                                                                    client's FIN: the ACK rides along
   10   61.960      TIME-WAIT ──────── ACK ────────▶ CLOSED?        acknowledges the server's FIN: both
                                                                    directions are closed
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 1-3); the round trip took 20.1 ms: 20.0 ms on the
             server's side of the capture point, 60 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, window scaling (by 128 both ways).
  Why        Most likely: the server's application closed before its kernel had acknowledged the client's FIN;
             so that ACK rode on its own FIN, and three segments were enough (frames 8 and 9). Not ruled out:
             that the ACK was sent alone too, and only the capture lacks it. A FIN looks the same whether the
             program called close(), exited or was killed: the wire does not say.
  At last    TIME-WAIT is at the client, which stays there for twice the maximum segment lifetime (60 s on
             Linux) in case its last ACK was lost and the FIN comes again; the server is CLOSED (most likely).
  Captured   At the client (most likely): it acknowledged the SYN+ACK within 60 us, and the server took 20.0
             ms to answer the SYN.
  In all     The client sent 6 segments with 100 bytes; the server sent 4 segments with 300 bytes.

──────────────────────────────────────────────────────────────────────────────────────────────────────────────

2  An RST from the server ended the connection.
   192.0.2.10:40000 (client) → 198.51.100.20:8080 (server)
   10:00:02.061960, 40.8 ms

frame       ms         client                        server         what it did
   11    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection; the same ports
                                                                    had a connection before
   12   20.000   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
   13   20.060    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
   14   20.160              │ ──── PSH+ACK 100 ────▶ │              sends 100 bytes
   15   40.160              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 100 bytes
   16   40.660              │ ◀──── PSH+ACK 300 ──── │              sends 300 bytes
   17   40.700              │ ──────── ACK ────────▶ │              acknowledges 300 bytes
   18   40.800        CLOSED? ◀────── RST+ACK ────── CLOSED?        aborts the connection (RST)
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 11-13); the round trip took 20.1 ms: 20.0 ms on the
             server's side of the capture point, 60 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, window scaling (by 128 both ways).
  Why        Most likely: the server aborted the connection, as close() with SO_LINGER 0 does, or a kernel
             that gives up (frame 18). Not ruled out: that it closed with received data unread, or that
             something on the way, a firewall say, sent the RST in its name.
  At last    As far as the capture shows, the client is in CLOSED (most likely), the server in CLOSED (most
             likely).
  Captured   At the client (possibly): it acknowledged the SYN+ACK within 60 us, and the server took 20.0 ms
             to answer the SYN.
  In all     The client sent 4 segments with 100 bytes; the server sent 4 segments with 300 bytes.
