1  The client closed with a FIN; then an RST from the client ended the connection.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 05:05:15.457405032 UTC, 42.7 ms

frame       ms         client                        server         what it did
    1    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    4    0.188   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    5    0.197    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
    7    0.273              │ ───── PSH+ACK 3 ─────▶ │              sends 3 bytes
   10    0.314              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 3 bytes
   12    0.363              │ ◀───── PSH+ACK 6 ───── │              sends 6 bytes
   13    0.371              │ ──────── ACK ────────▶ │              acknowledges 6 bytes
   15    0.419     FIN-WAIT-1 ────── FIN+ACK ──────▶ CLOSE-WAIT?    FIN: it has nothing more to send
   18   42.634    FIN-WAIT-2? ◀──────── ACK ──────── CLOSE-WAIT     acknowledges the client's FIN, alone, 42.2
                                                                    ms after it: likely a delayed ACK
   20   42.711              │ ◀───── PSH+ACK 8 ───── │              sends 8 bytes
   21   42.722        CLOSED? ──────── RST ────────▶ CLOSED?        RST: it has closed, and takes nothing more
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 1, 4 and 5); the round trip took 197 us: 188 us on the
             server's side of the capture point, 9.13 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways).
  Why        Most likely: the server went on sending after the client had closed; nobody was left to read it,
             so the client's kernel answered with an RST (frames 15, 18, 20 and 21). Not ruled out: that an
             application aborted the connection, or that something on the way, a firewall say, sent the RST in
             its name.
  At last    As far as the capture shows, the client is in CLOSED (most likely), the server in CLOSED (most
             likely).
  Meanwhile  The server took 42.2 ms to acknowledge: most likely a delayed ACK, held back in case data could
             carry it, unless the way was slow just then (frame 18).
  Captured   At the client (possibly): it acknowledged the SYN+ACK within 9.13 us, and the server took 188 us
             to answer the SYN.
  In all     The client sent 6 segments with 3 bytes; the server sent 5 segments with 14 bytes.
