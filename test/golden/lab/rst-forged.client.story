1  An RST in the server's name ended the connection.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 08:50:51.320247593 UTC, 703 us

frame       ms         client                        server         what it did
    1    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    4    0.291   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    5    0.307    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
    7    0.409              │ ───── PSH+ACK 3 ─────▶ │              sends 3 bytes
   10    0.465              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 3 bytes
   11    0.590        CLOSED? ◀──────── RST ──────── CLOSED?        aborts the connection (RST)
   13    0.690              │ ◀───── PSH+ACK 6 ───── ESTABLISHED    sends 6 bytes
   14    0.703              │ ──────── RST ────────▶ CLOSED?        RST without ACK, as a host sends that has
                                                                    no such connection
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 1, 4 and 5); the round trip took 307 us: 291 us on the
             server's side of the capture point, 15.8 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways).
  Why        Most likely: a third party on the way sent the RST in an end's name (frames 11 and 13). Not ruled
             out: that the host knew no such connection.
  The RST    In frame 11: its TTL is 250, that of the server's other segments 64; its IP ID is 0, that of the
             segment before it 46911.
  At last    As far as the capture shows, the client is in CLOSED (most likely), the server in CLOSED (most
             likely).
  Captured   The times to answer do not tell where.
  In all     The client sent 4 segments with 3 bytes; the server sent 4 segments with 6 bytes.
