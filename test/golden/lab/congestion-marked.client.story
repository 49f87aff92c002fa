1  The server closed first, in three segments: the client sent its ACK and its own FIN as one.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 21:12:37.678888715 UTC, 661 us

frame       ms         client                        server         what it did
    1    0.000       SYN-SENT ──── SYN+ECE+CWR ────▶ SYN-RECEIVED?  asks to open a connection
    4    0.129   ESTABLISHED? ◀──── SYN+ECE+ACK ──── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    5    0.130    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
    7    0.217              │ ───── PSH+ACK 3 ─────▶ │              sends 3 bytes
   10    0.266              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 3 bytes
                ⋮ 4 more segments (frames 11 to 18) in 109 us: 12 bytes from the client, 0 bytes from the
                  server
   20    0.450              │ ◀───── PSH+ACK 6 ───── │              sends 6 bytes
   21    0.450              │ ──────── ACK ────────▶ │              acknowledges 6 bytes
   24    0.529    CLOSE-WAIT? ◀────── FIN+ACK ────── FIN-WAIT-1     FIN: it has nothing more to send
   25    0.603      LAST-ACK? ────── FIN+ACK ──────▶ TIME-WAIT?     its own FIN, which also acknowledges the
                                                                    server's FIN: the ACK rides along
   28    0.661        CLOSED? ◀──────── ACK ──────── TIME-WAIT      acknowledges the client's FIN: both
                                                                    directions are closed
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 1, 4 and 5); the round trip took 130 us: 129 us on the
             server's side of the capture point, 560 ns on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, ECN, window scaling (by 1024 both ways).
  Why        Most likely: the client's application closed before its kernel had acknowledged the server's FIN;
             so that ACK rode on its own FIN, and three segments were enough (frames 24 and 25). Not ruled
             out: that the ACK was sent alone too, and only the capture lacks it. A FIN looks the same whether
             the program called close(), exited or was killed: the wire does not say.
  At last    TIME-WAIT is at the server, which stays there for twice the maximum segment lifetime (60 s on
             Linux) in case its last ACK was lost and the FIN comes again; the client is CLOSED (most likely).
  Meanwhile  The server reported congestion on the client's way in 1 segment (ECN: ECE), and in frame 15 the
             client says that it went slower (CWR) (frame 14).
  Captured   At the client (most likely): it acknowledged the SYN+ACK within 560 ns, and the server took 129
             us to answer the SYN.
  In all     The client sent 7 segments with 15 bytes; the server sent 7 segments with 6 bytes.
