1  Not closed in this capture.
   192.0.2.1:40002 (client) → 192.0.2.2:8080 (server)
   2026-11-23 05:05:06.507963549 UTC, 138 us

frame       ms         client                        server         what it did
    1    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    4    0.129   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    5    0.138    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 1, 4 and 5); the round trip took 138 us: 129 us on the
             server's side of the capture point, 8.72 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways).
  Why        The capture ends before the connection does (frame 5).
  At last    As far as the capture shows, the client is in ESTABLISHED, the server in ESTABLISHED (most
             likely).
  Captured   At the client (possibly): it acknowledged the SYN+ACK within 8.72 us, and the server took 129 us
             to answer the SYN.
  In all     The client sent 2 segments without data; the server sent 1 segment without data.

──────────────────────────────────────────────────────────────────────────────────────────────────────────────

2  Not closed in this capture.
   192.0.2.1:40003 (client) → 192.0.2.2:8080 (server)
   2026-11-23 05:05:06.508168074 UTC, 72.1 us

frame       ms         client                        server         what it did
    7    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
   10    0.058   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
   11    0.072    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 7, 10 and 11); the round trip took 72.1 us: 58.2 us on
             the server's side of the capture point, 13.9 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways).
  Why        The capture ends before the connection does (frame 11).
  At last    As far as the capture shows, the client is in ESTABLISHED, the server in ESTABLISHED (most
             likely).
  Captured   At the client (possibly): it acknowledged the SYN+ACK within 13.9 us, and the server took 58.2 us
             to answer the SYN.
  In all     The client sent 2 segments without data; the server sent 1 segment without data.

──────────────────────────────────────────────────────────────────────────────────────────────────────────────

3  Not closed in this capture.
   192.0.2.1:40004 (client) → 192.0.2.2:8080 (server)
   2026-11-23 05:05:06.508324918 UTC, 91.4 us

frame       ms         client                        server         what it did
   13    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
   16    0.072   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
   17    0.091    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 13, 16 and 17); the round trip took 91.4 us: 71.9 us on
             the server's side of the capture point, 19.4 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways).
  Why        The capture ends before the connection does (frame 17).
  At last    As far as the capture shows, the client is in ESTABLISHED, the server in ESTABLISHED (most
             likely).
  Captured   The times to answer do not tell where.
  In all     The client sent 2 segments without data; the server sent 1 segment without data.

──────────────────────────────────────────────────────────────────────────────────────────────────────────────

4  An RST from the server ended the connection.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 05:05:06.508466169 UTC, 416 us

frame       ms         client                        server         what it did
   18    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
   21    0.112   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
   22    0.136    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
   26    0.416        CLOSED? ◀──────── RST ──────── CLOSED?        RST without ACK, as a host sends that has
                                                                    no such connection
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 18, 21 and 22); the round trip took 136 us: 112 us on
             the server's side of the capture point, 24.7 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways).
  Why        Possibly: the server answered the handshake's ACK with an RST, as a host does whose accept queue
             is full and that is set to say so (net.ipv4.tcp_abort_on_overflow on Linux, usual on FreeBSD):
             its application does not accept fast enough (frames 21, 22 and 26). Not ruled out: that the host
             had lost the half-open connection: its listener closed, a SYN cookie was refused, or the ACK came
             to another host behind the same address, or that something on the way, a firewall say, sent the
             RST in its name.
  At last    As far as the capture shows, the client is in CLOSED (most likely), the server in CLOSED (most
             likely).
  Captured   At the client (possibly): it acknowledged the SYN+ACK within 24.7 us, and the server took 112 us
             to answer the SYN.
  In all     The client sent 2 segments without data; the server sent 2 segments without data.
