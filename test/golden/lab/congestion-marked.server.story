1  The server closed first, in three segments: the client sent its ACK and its own FIN as one.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 21:12:37.678973381 UTC, 550 us

frame       ms         client                        server         what it did
    2    0.000       SYN-SENT ──── SYN+ECE+CWR ────▶ SYN-RECEIVED?  asks to open a connection
    3    0.001   ESTABLISHED? ◀──── SYN+ECE+ACK ──── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    6    0.078    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
    8    0.158              │ ───── PSH+ACK 3 ─────▶ │              sends 3 bytes
    9    0.159              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 3 bytes
                ⋮ 4 more segments (frames 12 to 17) in 67.9 us: 12 bytes from the client, 0 bytes from the
                  server
   19    0.346              │ ◀───── PSH+ACK 6 ───── │              sends 6 bytes
   22    0.386              │ ──────── ACK ────────▶ │              acknowledges 6 bytes
   23    0.423    CLOSE-WAIT? ◀────── FIN+ACK ────── FIN-WAIT-1     FIN: it has nothing more to send
   26    0.549      LAST-ACK? ────── FIN+ACK ──────▶ TIME-WAIT?     its own FIN, which also acknowledges the
                                                                    server's FIN: the ACK rides along
   27    0.550        CLOSED? ◀──────── ACK ──────── TIME-WAIT      acknowledges the client's FIN: both
                                                                    directions are closed
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 2, 3 and 6); the round trip took 77.6 us: 881 ns on the
             server's side of the capture point, 76.7 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, ECN, window scaling (by 1024 both ways).
  Why        Most likely: the client's application closed before its kernel had acknowledged the server's FIN;
             so that ACK rode on its own FIN, and three segments were enough (frames 23 and 26). Not ruled
             out: that the ACK was sent alone too, and only the capture lacks it. A FIN looks the same whether
             the program called close(), exited or was killed: the wire does not say.
  At last    TIME-WAIT is at the server, which stays there for twice the maximum segment lifetime (60 s on
             Linux) in case its last ACK was lost and the FIN comes again; the client is CLOSED (most likely).
  Meanwhile  Routers marked 1 of the client's packets for congestion (ECN: CE); the server reported it (ECE),
             and in frame 16 the client says that it went slower (CWR) (frame 12).
  Captured   At the server (most likely): it answered the SYN within 881 ns, and the client's ACK took 76.7
             us.
  In all     The client sent 7 segments with 15 bytes; the server sent 7 segments with 6 bytes.
