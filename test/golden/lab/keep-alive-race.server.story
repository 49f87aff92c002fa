1  The server closed with a FIN; then an RST from the server ended the connection.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 08:15:03.191356774 UTC, 321 us

frame       ms         client                        server         what it did
    2    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    3    0.014   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    6    0.066    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
    8    0.133              │ ───── PSH+ACK 5 ─────▶ │              sends 5 bytes
    9    0.141              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 5 bytes
   11    0.187              │ ◀───── PSH+ACK 6 ───── │              sends 6 bytes
   14    0.217              │ ──────── ACK ────────▶ │              acknowledges 6 bytes
   16    0.272    CLOSE-WAIT? ◀────── FIN+ACK ────── FIN-WAIT-1     FIN: it has nothing more to send
   18    0.312              │ ───── PSH+ACK 5 ─────▶ │              sends 5 bytes
   19    0.321        CLOSED? ◀──────── RST ──────── CLOSED?        RST: it has closed, and takes nothing more
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 2, 3 and 6); the round trip took 66.4 us: 14.3 us on
             the server's side of the capture point, 52.1 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways).
  Why        Most likely: the server closed while a request of the client's was on its way: neither knew of
             the other's, and the server's kernel answered the request with an RST (frames 16, 18 and 19). Not
             ruled out: that the application had closed wholly and the data came too late, or that something
             on the way, a firewall say, sent the RST in its name.
  At last    As far as the capture shows, the client is in CLOSED (most likely), the server in CLOSED (most
             likely).
  Captured   The times to answer do not tell where.
  In all     The client sent 5 segments with 10 bytes; the server sent 5 segments with 6 bytes.
