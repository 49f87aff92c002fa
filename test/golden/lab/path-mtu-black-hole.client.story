1  The server closed first, in three segments: the client sent its ACK and its own FIN as one (most likely).
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 21:12:37.717432334 UTC, 3.18 s

frame        ms         client                        server         what it did
    1     0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    4     0.126   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                     client's SYN
    5     0.127    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                     connection is open
    7     0.206              │ ───── PSH+ACK 3 ─────▶ │              sends 3 bytes
   10     0.254              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 3 bytes
   12     0.306              │ ◀───── PSH+ACK 5 ───── │              sends 5 bytes
   13     0.306              │ ──────── ACK ────────▶ │              acknowledges 5 bytes
   15     0.360              │ ─── PSH+ACK 1448 ────▶ │              sends 1448 bytes
   16   206.527              │ ─── PSH+ACK 1448 ────▶ │              sends 1448 bytes again, as a timer ran
                                                                     out (retransmission)
   17   638.544   ESTABLISHED? ─── PSH+ACK 1448 ────▶ │              sends 1448 bytes again, as a timer ran
                                                                     out (retransmission)
   18  1470.584              │ ─── PSH+ACK 1448 ────▶ │              sends 1448 bytes again, as a timer ran
                                                                     out (retransmission)
                 ⋮ 1.66 s of silence
   19  3134.536              │ ───── ACK 1024 ──────▶ │              sends 1024 bytes again, as a timer ran
                                                                     out (retransmission)
   22  3178.605              │ ◀──────── ACK ──────── │              acknowledges 1024 bytes
   23  3178.606              │ ──── PSH+ACK 424 ────▶ │              sends 424 bytes again, as a timer ran out
                                                                     (retransmission)
   26  3178.662              │ ◀──────── ACK ──────── │              acknowledges 424 bytes
   28  3178.731    CLOSE-WAIT? ◀────── FIN+ACK ────── FIN-WAIT-1     FIN: it has nothing more to send
   29  3178.756      LAST-ACK? ────── FIN+ACK ──────▶ TIME-WAIT?     its own FIN, which also acknowledges the
                                                                     server's FIN: the ACK rides along
   32  3178.820        CLOSED? ◀──────── ACK ──────── TIME-WAIT      acknowledges the client's FIN: both
                                                                     directions are closed
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 1, 4 and 5); the round trip took 127 us: 126 us on the
             server's side of the capture point, 581 ns on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways).
  Why        Most likely: the client's application closed before its kernel had acknowledged the server's FIN;
             so that ACK rode on its own FIN, and three segments were enough (frames 28 and 29). Not ruled
             out: that the ACK was sent alone too, and only the capture lacks it. By then the server had sent
             no data since the client's last, for 3.18 s. A FIN looks the same whether the program called
             close(), exited or was killed: the wire does not say.
  At last    TIME-WAIT is at the server, which stays there for twice the maximum segment lifetime (60 s on
             Linux) in case its last ACK was lost and the FIN comes again; the client is CLOSED (most likely).
  Meanwhile  The client sent 5 segments again, when a timer ran out; the waiting for timers took 3.13 s in all
             (from frame 16 to 23).
             A full-size segment of the client's (1448 bytes) did not arrive, though it was sent 4 times, and
             got through once it was cut into pieces of 1024 bytes: most likely a link on the way takes less,
             and the ICMP error that should say so was lost (path-MTU black hole) (from frame 16 to 18).
  Captured   At the client (most likely): it acknowledged the SYN+ACK within 581 ns, and the server took 126
             us to answer the SYN.
  In all     The client sent 11 segments with 7243 bytes, 5 of them again; the server sent 7 segments with 5
             bytes.
