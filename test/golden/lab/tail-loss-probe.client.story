1  The server closed first, in three segments: the client sent its ACK and its own FIN as one (most likely).
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 05:05:47.607053849 UTC, 5.31 ms

frame       ms         client                        server         what it did
    1    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    4    0.175   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    5    0.185    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
    7    0.280              │ ───── PSH+ACK 3 ─────▶ │              sends 3 bytes
   10    0.328              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 3 bytes
   11    0.390              │ ───── ACK 1448 ──────▶ │              sends 1448 bytes
   12    0.396   ESTABLISHED? ───── ACK 1448 ──────▶ │              sends 1448 bytes
   13    0.402              │ ─── PSH+ACK 1104 ────▶ │              sends 1104 bytes
   16    0.476              │ ◀──────── ACK ──────── │              acknowledges 1448 bytes
   17    4.925              │ ─── PSH+ACK 1104 ────▶ │              sends 1104 bytes again, to ask about the
                                                                    end of what it had sent (tail loss probe)
   20    5.061              │ ◀──────── ACK ──────── │              announces another window: room for 71680
                                                                    bytes
   21    5.072              │ ───── ACK 1448 ──────▶ │              sends 1448 bytes again, as SACK or
                                                                    duplicate ACKs asked for it (fast
                                                                    retransmission)
   24    5.123              │ ◀──────── ACK ──────── │              acknowledges 2552 bytes
   26    5.200    CLOSE-WAIT? ◀────── FIN+ACK ────── FIN-WAIT-1     FIN: it has nothing more to send
   27    5.243      LAST-ACK? ────── FIN+ACK ──────▶ TIME-WAIT?     its own FIN, which also acknowledges the
                                                                    server's FIN: the ACK rides along
   30    5.306        CLOSED? ◀──────── ACK ──────── TIME-WAIT      acknowledges the client's FIN: both
                                                                    directions are closed
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 1, 4 and 5); the round trip took 185 us: 175 us on the
             server's side of the capture point, 10.1 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways).
  Why        Most likely: the client's application closed before its kernel had acknowledged the server's FIN;
             so that ACK rode on its own FIN, and three segments were enough (frames 26 and 27). Not ruled
             out: that the ACK was sent alone too, and only the capture lacks it. A FIN looks the same whether
             the program called close(), exited or was killed: the wire does not say.
  At last    TIME-WAIT is at the server, which stays there for twice the maximum segment lifetime (60 s on
             Linux) in case its last ACK was lost and the FIN comes again; the client is CLOSED (most likely).
  Meanwhile  The client sent 2 segments again: 1 that the server asked for by SACK or duplicate ACKs (fast
             retransmission), 1 to ask about the end of what it had sent (tail loss probe); the waiting for
             timers took 4.45 ms in all (frames 17 and 21).
  Captured   At the client (possibly): it acknowledged the SYN+ACK within 10.1 us, and the server took 175 us
             to answer the SYN.
  In all     The client sent 9 segments with 6555 bytes, 2 of them again; the server sent 7 segments without
             data.
