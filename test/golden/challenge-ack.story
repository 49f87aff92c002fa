1  An RST from the client ended the connection.
   192.0.2.10:40000 (client) → 198.51.100.20:8080 (server)
   10:00:00.000000, 40 s

frame         ms         client                        server         what it did
    1      0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    2     20.000   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                      client's SYN
    3     20.060    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                      connection is open
    4     20.160              │ ──── PSH+ACK 100 ────▶ │              sends 100 bytes
    5     40.160              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 100 bytes
                  ⋮ 40 s of silence
    7  40020.100        CLOSED? ◀──────── ACK ──────── │              answers a new SYN on these ports with an
                                                                      ACK of this connection, which it still
                                                                      has (challenge ACK)
    8  40020.150              │ ──────── RST ────────▶ CLOSED?        RST without ACK, as a host sends that
                                                                      has no such connection
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 1-3); the round trip took 20.1 ms: 20.0 ms on the
             server's side of the capture point, 60 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, window scaling (by 128 both ways).
  Why        Most likely: the RST is the kind that a host sends when it has no such connection (any more): the
             client had closed, restarted or forgotten it (frames 6-8). Not ruled out: that something on the
             way, a firewall say, sent the RST in its name. By then the server had sent no data since the
             client's last, for 40 s.
  At last    As far as the capture shows, the client is in CLOSED (most likely), the server in CLOSED (most
             likely).
  Meanwhile  The server answered a SYN on these ports with an ACK of the older connection, which it still had
             (challenge ACK) (frames 6 and 7).
             Nothing was sent for 40 s (frames 5 and 7).
  Captured   At the client (possibly): it acknowledged the SYN+ACK within 60 us, and the server took 20.0 ms
             to answer the SYN.
  In all     The client sent 4 segments with 100 bytes; the server sent 3 segments without data.

──────────────────────────────────────────────────────────────────────────────────────────────────────────────

2  Not closed in this capture.
   192.0.2.10:40000 (client) → 198.51.100.20:8080 (server)
   10:00:40.000000, 1.05 s

frame        ms         client                        server         what it did
    6     0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection; the same ports
                                                                     had a connection before
                 ⋮ 1.01 s of silence
    9  1010.000              │ ──────── SYN ────────▶ CLOSED?        asks once more to open a connection
   10  1030.000   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                     client's SYN
   11  1030.060    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                     connection is open
   12  1030.160              │ ──── PSH+ACK 100 ────▶ │              sends 100 bytes
   13  1050.160              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 100 bytes
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 6, 10 and 11); the client sent its SYN 1 time more,
             after 1.0 s.
  Agreed     An MSS of 1460 bytes each way; SACK, window scaling (by 128 both ways).
  Why        The capture ends before the connection does (frame 13).
  At last    As far as the capture shows, the client is in ESTABLISHED, the server in ESTABLISHED.
  Meanwhile  The client sent 1 segment again, when a timer ran out; the waiting for timers took 1.01 s in all
             (frame 9).
             The server answered a SYN on these ports with an ACK of the older connection, which it still had
             (challenge ACK) (frames 6 and 7).
  Captured   At the client (possibly): it answers several times faster than the server.
  In all     The client sent 4 segments with 100 bytes, 1 of them again; the server sent 2 segments without
             data.
