1  The client closed with a FIN; then an RST from the client ended the connection.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-24 01:36:37.786351552 UTC, 5.02 s

frame        ms         client                        server         what it did
    1     0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    4     0.276   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                     client's SYN
    5     0.277    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                     connection is open
    7     0.381              │ ───── PSH+ACK 3 ─────▶ │              sends 3 bytes
   10     0.445              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 3 bytes
   12     0.507              │ ◀───── PSH+ACK 6 ───── │              sends 6 bytes
   13     0.507              │ ──────── ACK ────────▶ │              acknowledges 6 bytes
   15     0.569     FIN-WAIT-1 ────── FIN+ACK ──────▶ CLOSE-WAIT?    FIN: it has nothing more to send
   18     0.657    FIN-WAIT-2? ◀──────── ACK ──────── CLOSE-WAIT     acknowledges the client's FIN, alone: its
                                                                     own direction is still open
                 ⋮ 5.02 s of silence
   20  5023.923     TIME-WAIT? ◀────── FIN+ACK ────── LAST-ACK       its own FIN: it has nothing more to send
                                                                     either
   21  5023.924        CLOSED? ──────── RST ────────▶ CLOSED?        RST: it has closed, and takes nothing
                                                                     more
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 1, 4 and 5); the round trip took 277 us: 276 us on the
             server's side of the capture point, 681 ns on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways).
  Why        Possibly: the server took 5.02 s to close after the client's FIN; the client's kernel had given
             up waiting in FIN-WAIT-2, and answered the FIN with an RST (frames 15, 18, 20 and 21). Not ruled
             out: that the host knew no such connection, or that something on the way, a firewall say, sent
             the RST in its name.
  At last    As far as the capture shows, the client is in CLOSED (most likely), the server in CLOSED (most
             likely).
  Meanwhile  The server was in CLOSE-WAIT for 5.02 s: that is the time its application took to close (frames
             15 and 20).
             Nothing was sent for 5.02 s (frames 18 and 20).
  Captured   At the client (possibly): it acknowledged the SYN+ACK within 681 ns, and the server took 276 us
             to answer the SYN.
  In all     The client sent 6 segments with 3 bytes; the server sent 5 segments with 6 bytes.
