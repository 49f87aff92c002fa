1  An RST from the client ended the connection.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 05:05:27.889409517 UTC, 470 us

frame       ms         client                        server         what it did
    1    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    4    0.170   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    5    0.181    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
    7    0.276              │ ───── PSH+ACK 3 ─────▶ │              sends 3 bytes
   10    0.326              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 3 bytes
   12    0.388              │ ◀───── PSH+ACK 6 ───── │              sends 6 bytes
   13    0.398              │ ──────── ACK ────────▶ │              acknowledges 6 bytes
   15    0.470        CLOSED? ────── RST+ACK ──────▶ CLOSED?        aborts the connection (RST)
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 1, 4 and 5); the round trip took 181 us: 170 us on the
             server's side of the capture point, 11 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways).
  Why        Possibly: the client aborted the connection, as close() with SO_LINGER 0 does, or a kernel that
             gives up (frame 15). Not ruled out: that it closed with received data unread, or that something
             on the way, a firewall say, sent the RST in its name.
  At last    As far as the capture shows, the client is in CLOSED (most likely), the server in CLOSED (most
             likely).
  Captured   At the client (possibly): it acknowledged the SYN+ACK within 11 us, and the server took 170 us to
             answer the SYN.
  In all     The client sent 5 segments with 3 bytes; the server sent 3 segments with 6 bytes.
