1  The client closed with a FIN; then an RST from the client ended the connection.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 05:05:27.965627215 UTC, 42.6 ms

frame       ms         client                        server         what it did
    2    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    3    0.022   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    6    0.096    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
    8    0.182              │ ───── PSH+ACK 3 ─────▶ │              sends 3 bytes
    9    0.194              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 3 bytes
   11    0.255              │ ◀───── PSH+ACK 6 ───── │              sends 6 bytes
   14    0.296              │ ──────── ACK ────────▶ │              acknowledges 6 bytes
   16    0.355     FIN-WAIT-1 ────── FIN+ACK ──────▶ CLOSE-WAIT?    FIN: it has nothing more to send
   17   42.371    FIN-WAIT-2? ◀──────── ACK ──────── CLOSE-WAIT     acknowledges the client's FIN, alone, 42.0
                                                                    ms after it: likely a delayed ACK
   20   42.552        CLOSED? ────── RST+ACK ──────▶ CLOSED?        aborts the connection (RST)
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 2, 3 and 6); the round trip took 95.5 us: 22.4 us on
             the server's side of the capture point, 73.1 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways).
  Why        Most likely: the client aborted the connection, as close() with SO_LINGER 0 does, or a kernel
             that gives up (frames 16, 17 and 20). Not ruled out: that it closed with received data unread, or
             that something on the way, a firewall say, sent the RST in its name.
  At last    As far as the capture shows, the client is in CLOSED (most likely), the server in CLOSED (most
             likely).
  Meanwhile  The server took 42.0 ms to acknowledge: most likely a delayed ACK, held back in case data could
             carry it, unless the way was slow just then (frame 17).
  Captured   The times to answer do not tell where.
  In all     The client sent 6 segments with 3 bytes; the server sent 4 segments with 6 bytes.
