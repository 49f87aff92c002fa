1  The server closed first, in three segments: the client sent its ACK and its own FIN as one.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 05:05:48.849927561 UTC, 572 us

frame       ms         client                        server         what it did
    1    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    4    0.163   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    5    0.173    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
    7    0.265              │ ───── PSH+ACK 3 ─────▶ │              sends 3 bytes
   10    0.315              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 3 bytes
   12    0.376              │ ◀───── PSH+ACK 6 ───── │              sends 6 bytes
   13    0.386              │ ──────── ACK ────────▶ │              acknowledges 6 bytes
   16    0.466    CLOSE-WAIT? ◀────── FIN+ACK ────── FIN-WAIT-1     FIN: it has nothing more to send
   17    0.508      LAST-ACK? ────── FIN+ACK ──────▶ TIME-WAIT?     its own FIN, which also acknowledges the
                                                                    server's FIN: the ACK rides along
   20    0.572        CLOSED? ◀──────── ACK ──────── TIME-WAIT      acknowledges the client's FIN: both
                                                                    directions are closed
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 1, 4 and 5); the round trip took 173 us: 163 us on the
             server's side of the capture point, 10.4 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways).
  Why        Most likely: the client's application closed before its kernel had acknowledged the server's FIN;
             so that ACK rode on its own FIN, and three segments were enough (frames 16 and 17). Not ruled
             out: that the ACK was sent alone too, and only the capture lacks it. A FIN looks the same whether
             the program called close(), exited or was killed: the wire does not say.
  At last    TIME-WAIT is at the server, which stays there for twice the maximum segment lifetime (60 s on
             Linux) in case its last ACK was lost and the FIN comes again; the client is CLOSED (most likely).
  Captured   At the client (most likely): it acknowledged the SYN+ACK within 10.4 us, and the server took 163
             us to answer the SYN.
  In all     The client sent 5 segments with 3 bytes; the server sent 5 segments with 6 bytes.

──────────────────────────────────────────────────────────────────────────────────────────────────────────────

2  Not closed in this capture.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 05:05:48.850567646 UTC, 187 us

frame       ms         client                        server         what it did
   21    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection; the same ports
                                                                    had a connection before
   24    0.057   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
   25    0.067    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
   27    0.141              │ ───── PSH+ACK 5 ─────▶ │              sends 5 bytes
   30    0.187              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 5 bytes
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 21, 24 and 25); the round trip took 66.9 us: 56.8 us on
             the server's side of the capture point, 10 us on the client's; the server was still in TIME-WAIT
             of connection 1: it begins 65537 numbers beyond that one's last, as Linux does then.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways).
  Why        The capture ends before the connection does (frame 30).
  At last    As far as the capture shows, the client is in ESTABLISHED, the server in ESTABLISHED.
  Captured   At the client (possibly): it acknowledged the SYN+ACK within 10 us, and the server took 56.8 us
             to answer the SYN.
  In all     The client sent 3 segments with 5 bytes; the server sent 2 segments without data.
