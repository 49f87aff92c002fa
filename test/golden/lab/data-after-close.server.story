1  The client closed with a FIN; then an RST from the client ended the connection.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 05:05:15.457539232 UTC, 42.6 ms

frame       ms         client                        server         what it did
    2    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    3    0.025   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    6    0.087    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
    8    0.157              │ ───── PSH+ACK 3 ─────▶ │              sends 3 bytes
    9    0.166              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 3 bytes
   11    0.216              │ ◀───── PSH+ACK 6 ───── │              sends 6 bytes
   14    0.250              │ ──────── ACK ────────▶ │              acknowledges 6 bytes
   16    0.298     FIN-WAIT-1 ────── FIN+ACK ──────▶ CLOSE-WAIT?    FIN: it has nothing more to send
   17   42.425    FIN-WAIT-2? ◀──────── ACK ──────── CLOSE-WAIT     acknowledges the client's FIN, alone, 42.1
                                                                    ms after it: likely a delayed ACK
   19   42.547              │ ◀───── PSH+ACK 8 ───── │              sends 8 bytes
   22   42.604        CLOSED? ──────── RST ────────▶ CLOSED?        RST: it has closed, and takes nothing more
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 2, 3 and 6); the round trip took 87 us: 24.6 us on the
             server's side of the capture point, 62.4 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways).
  Why        Most likely: the server went on sending after the client had closed; nobody was left to read it,
             so the client's kernel answered with an RST (frames 16, 17, 19 and 22). Not ruled out: that an
             application aborted the connection, or that something on the way, a firewall say, sent the RST in
             its name.
  At last    As far as the capture shows, the client is in CLOSED (most likely), the server in CLOSED (most
             likely).
  Meanwhile  The server took 42.1 ms to acknowledge: most likely a delayed ACK, held back in case data could
             carry it, unless the way was slow just then (frame 17).
  Captured   The times to answer do not tell where.
  In all     The client sent 6 segments with 3 bytes; the server sent 5 segments with 14 bytes.
