1  Not closed in this capture.
   192.0.2.1:40002 (client) → 192.0.2.2:8080 (server)
   2026-11-23 05:05:06.508048666 UTC, 76.3 us

frame       ms         client                        server         what it did
    2    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    3    0.017   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    6    0.076    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 2, 3 and 6); the round trip took 76.3 us: 16.8 us on
             the server's side of the capture point, 59.5 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways).
  Why        The capture ends before the connection does (frame 6).
  At last    As far as the capture shows, the client is in ESTABLISHED, the server in ESTABLISHED (most
             likely).
  Captured   The times to answer do not tell where.
  In all     The client sent 2 segments without data; the server sent 1 segment without data.

──────────────────────────────────────────────────────────────────────────────────────────────────────────────

2  Not closed in this capture.
   192.0.2.1:40003 (client) → 192.0.2.2:8080 (server)
   2026-11-23 05:05:06.508191399 UTC, 69.3 us

frame       ms         client                        server         what it did
    8    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    9    0.015   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
   12    0.069    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 8, 9 and 12); the round trip took 69.3 us: 14.7 us on
             the server's side of the capture point, 54.7 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways).
  Why        The capture ends before the connection does (frame 12).
  At last    As far as the capture shows, the client is in ESTABLISHED, the server in ESTABLISHED (most
             likely).
  Captured   The times to answer do not tell where.
  In all     The client sent 2 segments without data; the server sent 1 segment without data.

──────────────────────────────────────────────────────────────────────────────────────────────────────────────

3  Not closed in this capture.
   192.0.2.1:40004 (client) → 192.0.2.2:8080 (server)
   2026-11-23 05:05:06.508351287 UTC, 417 us

frame       ms         client                        server         what it did
   14    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
   15    0.020   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
   23    0.417    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 14, 15 and 23); the round trip took 417 us: 20 us on
             the server's side of the capture point, 397 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways).
  Why        The capture ends before the connection does (frame 23).
  At last    As far as the capture shows, the client is in ESTABLISHED, the server in ESTABLISHED (most
             likely).
  Captured   At the server (possibly): it answered the SYN within 20 us, and the client's ACK took 397 us.
  In all     The client sent 2 segments without data; the server sent 1 segment without data.

──────────────────────────────────────────────────────────────────────────────────────────────────────────────

4  An RST from the server ended the connection.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 05:05:06.508498667 UTC, 352 us

frame       ms         client                        server         what it did
   19    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
   20    0.049   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
   24    0.326    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
   25    0.352        CLOSED? ◀──────── RST ──────── CLOSED?        RST without ACK, as a host sends that has
                                                                    no such connection
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 19, 20 and 24); the round trip took 326 us: 48.8 us on
             the server's side of the capture point, 277 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways).
  Why        Possibly: the server answered the handshake's ACK with an RST, as a host does whose accept queue
             is full and that is set to say so (net.ipv4.tcp_abort_on_overflow on Linux, usual on FreeBSD):
             its application does not accept fast enough (frames 20, 24 and 25). Not ruled out: that the host
             had lost the half-open connection: its listener closed, a SYN cookie was refused, or the ACK came
             to another host behind the same address, or that something on the way, a firewall say, sent the
             RST in its name.
  At last    As far as the capture shows, the client is in CLOSED (most likely), the server in CLOSED (most
             likely).
  Captured   At the server (possibly): it answered the SYN within 48.8 us, and the client's ACK took 277 us.
  In all     The client sent 2 segments without data; the server sent 2 segments without data.
