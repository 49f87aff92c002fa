1  An RST in the server's name ended the connection.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 21:35:25.220605334 UTC, 301.7 ms

frame       ms         client                        server         what it did
    1    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    4    0.146   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    5    0.146    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
    7    0.227              │ ───── PSH+ACK 3 ─────▶ │              sends 3 bytes
   10    0.276              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 3 bytes
   12    0.327              │ ◀───── PSH+ACK 6 ───── │              sends 6 bytes
   13    0.328              │ ──────── ACK ────────▶ │              acknowledges 6 bytes
   15  301.505              │ ───── PSH+ACK 4 ─────▶ │              sends 4 bytes
   18  301.645              │ ◀───── PSH+ACK 6 ───── │              sends 6 bytes, and acknowledges 4
   19  301.645              │ ──────── ACK ────────▶ │              acknowledges 6 bytes
   21  301.709        CLOSED? ◀────── RST+ACK ────── CLOSED?        aborts the connection (RST)
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 1, 4 and 5); the round trip took 146 us: 146 us on the
             server's side of the capture point, 581 ns on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways).
  Why        Possibly: a third party on the way sent the RST in an end's name (frame 21). Not ruled out: that
             an application aborted the connection, or that the host knew no such connection.
  The RST    In frame 21: its IP ID 59800 does not fit the row of the server's segments before it: 39798,
             39799, 39800.
  At last    As far as the capture shows, the client is in CLOSED (most likely), the server in CLOSED (most
             likely).
  Captured   At the client (most likely): it acknowledged the SYN+ACK within 581 ns, and the server took 146
             us to answer the SYN.
  In all     The client sent 6 segments with 7 bytes; the server sent 5 segments with 12 bytes.
