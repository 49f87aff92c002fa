1  The client closed with a FIN; then an RST from the client ended the connection.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-24 01:36:37.786532144 UTC, 5.02 s

frame        ms         client                        server         what it did
    2     0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    3     0.001   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                     client's SYN
    6     0.140    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                     connection is open
    8     0.232              │ ───── PSH+ACK 3 ─────▶ │              sends 3 bytes
    9     0.233              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 3 bytes
   11     0.301              │ ◀───── PSH+ACK 6 ───── │              sends 6 bytes
   14     0.355              │ ──────── ACK ────────▶ │              acknowledges 6 bytes
   16     0.416     FIN-WAIT-1 ────── FIN+ACK ──────▶ CLOSE-WAIT?    FIN: it has nothing more to send
   17     0.444    FIN-WAIT-2? ◀──────── ACK ──────── CLOSE-WAIT     acknowledges the client's FIN, alone: its
                                                                     own direction is still open
                 ⋮ 5.02 s of silence
   19  5023.670     TIME-WAIT? ◀────── FIN+ACK ────── LAST-ACK       its own FIN: it has nothing more to send
                                                                     either
   22  5023.786        CLOSED? ──────── RST ────────▶ CLOSED?        RST: it has closed, and takes nothing
                                                                     more
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 2, 3 and 6); the round trip took 140 us: 983 ns on the
             server's side of the capture point, 139 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways).
  Why        Possibly: the server took 5.02 s to close after the client's FIN; the client's kernel had given
             up waiting in FIN-WAIT-2, and answered the FIN with an RST (frames 16, 17, 19 and 22). Not ruled
             out: that the host knew no such connection, or that something on the way, a firewall say, sent
             the RST in its name.
  At last    As far as the capture shows, the client is in CLOSED (most likely), the server in CLOSED (most
             likely).
  Meanwhile  The server was in CLOSE-WAIT for 5.02 s: that is the time its application took to close (frames
             16 and 19).
             Nothing was sent for 5.02 s (frames 17 and 19).
  Captured   At the server (most likely): it answered the SYN within 983 ns, and the client's ACK took 139 us.
  In all     The client sent 6 segments with 3 bytes; the server sent 5 segments with 6 bytes.
