1  An RST in the server's name ended the connection.
   192.0.2.10:40000 (client) → 198.51.100.20:8080 (server)
   10:00:00.000000, 23.0 ms

frame       ms         client                        server         what it did
    1    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    2   20.000   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    3   20.060    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
    4   20.160              │ ──── PSH+ACK 100 ────▶ │              sends 100 bytes
    5   23.000        CLOSED? ◀────── RST+ACK ────── CLOSED?        aborts the connection (RST)
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 1-3); the round trip took 20.1 ms: 20.0 ms on the
             server's side of the capture point, 60 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, window scaling (by 128 both ways).
  Why        Most likely: a third party on the way sent the RST in an end's name (frame 5). Not ruled out:
             that an application aborted the connection, or that the host knew no such connection.
  The RST    In frame 5: its TTL is 243, that of the server's other segments 52; its IP ID is 5, that of the
             segment before it 2.
  At last    As far as the capture shows, the client is in CLOSED (most likely), the server in CLOSED (most
             likely).
  Captured   At the client (possibly): it acknowledged the SYN+ACK within 60 us, and the server took 20.0 ms
             to answer the SYN.
  In all     The client sent 3 segments with 100 bytes; the server sent 2 segments without data.
