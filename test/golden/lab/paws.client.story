1  The server closed first, in three segments: the client sent its ACK and its own FIN as one.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 05:05:35.453935329 UTC, 742 us

frame       ms         client                        server         what it did
    1    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    4    0.138   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    5    0.149    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
    7    0.238              │ ───── PSH+ACK 3 ─────▶ │              sends 3 bytes
   10    0.287              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 3 bytes
   12    0.348              │ ◀───── PSH+ACK 6 ───── │              sends 6 bytes
   13    0.360              │ ──────── ACK ────────▶ │              acknowledges 6 bytes
   17    0.456              │ ◀──────── ACK ──────── │              repeats its last ACK (duplicate ACK)
   18    0.501              │ ───── PSH+ACK 5 ─────▶ │              sends 5 bytes
   21    0.571              │ ◀───── PSH+ACK 6 ───── │              sends 6 bytes, and acknowledges 5
   23    0.635    CLOSE-WAIT? ◀────── FIN+ACK ────── FIN-WAIT-1     FIN: it has nothing more to send
   24    0.680      LAST-ACK? ────── FIN+ACK ──────▶ TIME-WAIT?     its own FIN, which also acknowledges the
                                                                    server's FIN: the ACK rides along;
                                                                    acknowledges 6 bytes
   27    0.742        CLOSED? ◀──────── ACK ──────── TIME-WAIT      acknowledges the client's FIN: both
                                                                    directions are closed
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 1, 4 and 5); the round trip took 149 us: 138 us on the
             server's side of the capture point, 10.6 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways).
  Why        Most likely: the client's application closed before its kernel had acknowledged the server's FIN;
             so that ACK rode on its own FIN, and three segments were enough (frames 23 and 24). Not ruled
             out: that the ACK was sent alone too, and only the capture lacks it. A FIN looks the same whether
             the program called close(), exited or was killed: the wire does not say.
  At last    TIME-WAIT is at the server, which stays there for twice the maximum segment lifetime (60 s on
             Linux) in case its last ACK was lost and the FIN comes again; the client is CLOSED (most likely).
  Captured   At the client (most likely): it acknowledged the SYN+ACK within 10.6 us, and the server took 138
             us to answer the SYN.
  In all     The client sent 6 segments with 8 bytes; the server sent 7 segments with 12 bytes.
