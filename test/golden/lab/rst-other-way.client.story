1  An RST in the server's name ended the connection.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 05:05:41.787125179 UTC, 350 us

frame       ms         client                        server         what it did
    1    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    4    0.124   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    5    0.132    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
    7    0.209              │ ───── PSH+ACK 3 ─────▶ │              sends 3 bytes
   10    0.248              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 3 bytes
   12    0.296              │ ◀───── PSH+ACK 6 ───── │              sends 6 bytes
   13    0.304              │ ──────── ACK ────────▶ │              acknowledges 6 bytes
   15    0.350        CLOSED? ◀────── RST+ACK ────── CLOSED?        aborts the connection (RST)
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 1, 4 and 5); the round trip took 132 us: 124 us on the
             server's side of the capture point, 8.2 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways).
  Why        Most likely: a third party on the way sent the RST in an end's name (frame 15). Not ruled out:
             that an application aborted the connection, or that the host knew no such connection.
  The RST    In frame 15: its TTL is 250, that of the server's other segments 64; its IP ID is 0, that of the
             segment before it 19195.
  At last    As far as the capture shows, the client is in CLOSED (most likely), the server in CLOSED (most
             likely).
  Captured   At the client (possibly): it acknowledged the SYN+ACK within 8.2 us, and the server took 124 us
             to answer the SYN.
  In all     The client sent 4 segments with 3 bytes; the server sent 4 segments with 6 bytes.
