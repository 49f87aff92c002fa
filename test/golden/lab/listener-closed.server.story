1  An RST from the server ended the connection.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 08:15:01.879203779 UTC, 131 us

frame       ms         client                        server         what it did
    2    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    3    0.015   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    6    0.071    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
    7    0.131        CLOSED? ◀────── RST+ACK ────── CLOSED?        aborts the connection (RST)
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 2, 3 and 6); the round trip took 70.6 us: 15.5 us on
             the server's side of the capture point, 55.1 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways).
  Why        Possibly: the server stopped listening, and its kernel aborted what no application had accepted
             (frame 7). Not ruled out: that an application aborted the connection, or that something on the
             way, a firewall say, sent the RST in its name.
  At last    As far as the capture shows, the client is in CLOSED (most likely), the server in CLOSED (most
             likely).
  Captured   The times to answer do not tell where.
  In all     The client sent 2 segments without data; the server sent 2 segments without data.
