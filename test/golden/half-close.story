1  The client closed its own direction first; the server went on sending, and closed later.
   192.0.2.10:40000 (client) → 198.51.100.20:8080 (server)
   10:00:00.000000, 560.9 ms

frame       ms         client                        server         what it did
    1    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    2   20.000   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    3   20.060    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
    4   20.160              │ ──── PSH+ACK 100 ────▶ │              sends 100 bytes
    5   40.160              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 100 bytes
    6   40.170     FIN-WAIT-1 ────── FIN+ACK ──────▶ CLOSE-WAIT?    FIN: it has nothing more to send
    7   60.170    FIN-WAIT-2? ◀──────── ACK ──────── CLOSE-WAIT     acknowledges the client's FIN, alone: its
                                                                    own direction is still open
    8  260.170              │ ◀──── PSH+ACK 700 ──── │              sends 700 bytes
    9  260.230              │ ──────── ACK ────────▶ │              acknowledges 700 bytes
   10  560.230              │ ◀──── PSH+ACK 700 ──── │              sends 700 bytes
   11  560.290              │ ──────── ACK ────────▶ │              acknowledges 700 bytes
   12  560.790     TIME-WAIT? ◀────── FIN+ACK ────── LAST-ACK       its own FIN: it has nothing more to send
                                                                    either
   13  560.850      TIME-WAIT ──────── ACK ────────▶ CLOSED?        acknowledges the server's FIN: both
                                                                    directions are closed
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 1-3); the round trip took 20.1 ms: 20.0 ms on the
             server's side of the capture point, 60 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, window scaling (by 128 both ways).
  Why        Most likely: the client closed only the direction in which it sends, as shutdown(SHUT_WR) does,
             and left the other one open (frames 6, 8 and 12). Not ruled out: that the application had closed
             wholly and the data came too late. A FIN looks the same whether the program called close(),
             exited or was killed: the wire does not say.
  At last    TIME-WAIT is at the client, which stays there for twice the maximum segment lifetime (60 s on
             Linux) in case its last ACK was lost and the FIN comes again; the server is CLOSED (most likely).
  Meanwhile  The server was in CLOSE-WAIT for 520.6 ms: that is the time its application took to close, while
             the client waited in FIN-WAIT-2 (frames 6 and 12).
  Captured   At the client (most likely): it acknowledged the SYN+ACK within 60 us, and the server took 20.0
             ms to answer the SYN.
  In all     The client sent 7 segments with 100 bytes; the server sent 6 segments with 1400 bytes.
