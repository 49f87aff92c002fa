1  An RST from the client ended the connection.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 05:05:17.223281822 UTC, 283 us

frame       ms         client                        server         what it did
    2    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    3    0.015   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    6    0.073    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
    8    0.144              │ ───── PSH+ACK 3 ─────▶ │              sends 3 bytes
    9    0.153              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 3 bytes
   11    0.202              │ ◀───── PSH+ACK 6 ───── │              sends 6 bytes
   14    0.236              │ ──────── ACK ────────▶ │              acknowledges 6 bytes
   16    0.283        CLOSED? ────── RST+ACK ──────▶ CLOSED?        aborts the connection (RST)
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 2, 3 and 6); the round trip took 72.9 us: 15.4 us on
             the server's side of the capture point, 57.5 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways).
  Why        Possibly: the client aborted the connection, as close() with SO_LINGER 0 does, or a kernel that
             gives up (frame 16). Not ruled out: that it closed with received data unread, or that something
             on the way, a firewall say, sent the RST in its name.
  At last    As far as the capture shows, the client is in CLOSED (most likely), the server in CLOSED (most
             likely).
  Captured   The times to answer do not tell where.
  In all     The client sent 5 segments with 3 bytes; the server sent 3 segments with 6 bytes.
