1  The server closed first, in three segments: the client sent its ACK and its own FIN as one.
   172.16.196.142:41334 (client) → 172.16.196.145:60000 (server)
   12:43:46.905723, 777 us

frame       ms         client                        server         what it did
    1    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    2    0.028   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    3    0.264    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
    4    0.308              │ ───── PSH+ACK 3 ─────▶ │              sends 3 bytes
    5    0.318              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 3 bytes
    6    0.542              │ ◀───── PSH+ACK 6 ───── │              sends 6 bytes
    7    0.582    CLOSE-WAIT? ◀────── FIN+ACK ────── FIN-WAIT-1     FIN: it has nothing more to send
    8    0.683              │ ──────── ACK ────────▶ │              acknowledges 6 bytes, not yet the server's
                                                                    FIN
    9    0.764      LAST-ACK? ────── FIN+ACK ──────▶ TIME-WAIT?     its own FIN, which also acknowledges the
                                                                    server's FIN: the ACK rides along
   10    0.777        CLOSED? ◀──────── ACK ──────── TIME-WAIT      acknowledges the client's FIN: both
                                                                    directions are closed
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 1-3); the round trip took 264 us: 28 us on the server's
             side of the capture point, 236 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 128 both ways).
  Why        Most likely: the client's application closed before its kernel had acknowledged the server's FIN;
             so that ACK rode on its own FIN, and three segments were enough (frames 7 and 9). Not ruled out:
             that the ACK was sent alone too, and only the capture lacks it. A FIN looks the same whether the
             program called close(), exited or was killed: the wire does not say.
  At last    TIME-WAIT is at the server, which stays there for twice the maximum segment lifetime (60 s on
             Linux) in case its last ACK was lost and the FIN comes again; the client is CLOSED (most likely).
  Captured   At the server (most likely): it answered the SYN within 28 us, and the client's ACK took 236 us.
  In all     The client sent 5 segments with 3 bytes; the server sent 5 segments with 6 bytes.
