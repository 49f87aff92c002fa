1  The server closed with a FIN; then an RST from the server ended the connection.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 08:15:03.191278728 UTC, 412 us

frame       ms         client                        server         what it did
    1    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    4    0.116   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    5    0.124    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
    7    0.195              │ ───── PSH+ACK 5 ─────▶ │              sends 5 bytes
   10    0.231              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 5 bytes
   12    0.276              │ ◀───── PSH+ACK 6 ───── │              sends 6 bytes
   13    0.284              │ ──────── ACK ────────▶ │              acknowledges 6 bytes
   15    0.329              │ ───── PSH+ACK 5 ─────▶ │              sends 5 bytes
   17    0.363    CLOSE-WAIT? ◀────── FIN+ACK ────── FIN-WAIT-1     FIN: it has nothing more to send
   20    0.412        CLOSED? ◀──────── RST ──────── CLOSED?        RST: it has closed, and takes nothing more
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 1, 4 and 5); the round trip took 124 us: 116 us on the
             server's side of the capture point, 7.62 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways).
  Why        Most likely: the server closed while a request of the client's was on its way: neither knew of
             the other's, and the server's kernel answered the request with an RST (frames 15, 17 and 20). Not
             ruled out: that the application had closed wholly and the data came too late, or that something
             on the way, a firewall say, sent the RST in its name.
  At last    As far as the capture shows, the client is in CLOSED (most likely), the server in CLOSED (most
             likely).
  Captured   At the client (possibly): it acknowledged the SYN+ACK within 7.62 us, and the server took 116 us
             to answer the SYN.
  In all     The client sent 5 segments with 10 bytes; the server sent 5 segments with 6 bytes.
