1  Not closed in this capture.
   172.16.196.142:41334 (client) → 172.16.196.145:60000 (server)
   12:43:46.905723, 264 us

frame       ms         client                        server         what it did
    1    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    2    0.028   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    3    0.264    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 1-3); the round trip took 264 us: 28 us on the server's
             side of the capture point, 236 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 128 both ways).
  Why        The capture ends before the connection does (frame 3).
  At last    As far as the capture shows, the client is in ESTABLISHED, the server in ESTABLISHED (most
             likely).
  Captured   At the server (possibly): it answered the SYN within 28 us, and the client's ACK took 236 us.
  In all     The client sent 2 segments without data; the server sent 1 segment without data.
