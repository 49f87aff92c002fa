1  Not closed in this capture.
   192.0.2.10:40001 (client) → 198.51.100.20:8080 (server)
   10:00:00.000000, 41.0 ms

frame       ms         client                        server         what it did
    1    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    2    0.060   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    3   20.100    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
    4   21.000              │ ◀───── PSH+ACK 10 ──── │              sends 10 bytes
    5   41.000              │ ──────── ACK ────────▶ │              acknowledges 10 bytes
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 1-3); the round trip took 20.1 ms: 60 us on the
             server's side of the capture point, 20.0 ms on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 128 both ways).
  Why        The capture ends before the connection does (frame 5).
  At last    As far as the capture shows, the client is in ESTABLISHED, the server in ESTABLISHED (most
             likely).
  Meanwhile  The timestamp of the server's SYN+ACK is 38.0 ms older than the SYN that it answers: possibly a
             SYN cookie, for which Linux hides the client's options in its low bits when too many connections
             are half-open (frames 2 and 4).
  Captured   At the server (possibly): it answered the SYN within 60 us, and the client's ACK took 20.0 ms.
  In all     The client sent 3 segments without data; the server sent 2 segments with 10 bytes.
