1  An RST from the server ended the connection.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 08:15:01.879116849 UTC, 232 us

frame       ms         client                        server         what it did
    1    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    4    0.128   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    5    0.136    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
    8    0.232        CLOSED? ◀────── RST+ACK ────── CLOSED?        aborts the connection (RST)
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 1, 4 and 5); the round trip took 136 us: 128 us on the
             server's side of the capture point, 7.85 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways).
  Why        Possibly: the server stopped listening, and its kernel aborted what no application had accepted
             (frame 8). Not ruled out: that an application aborted the connection, or that something on the
             way, a firewall say, sent the RST in its name.
  At last    As far as the capture shows, the client is in CLOSED (most likely), the server in CLOSED (most
             likely).
  Captured   At the client (possibly): it acknowledged the SYN+ACK within 7.85 us, and the server took 128 us
             to answer the SYN.
  In all     The client sent 2 segments without data; the server sent 2 segments without data.
