1  The server closed first, in three segments: the client sent its ACK and its own FIN as one.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 05:05:48.734554568 UTC, 649 us

frame       ms         client                        server         what it did
    1    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    4    0.143   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    5    0.153    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
    7    0.250              │ ───── PSH+ACK 3 ─────▶ │              sends 3 bytes
   10    0.301              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 3 bytes
   12    0.364              │ ◀───── PSH+ACK 6 ───── │              sends 6 bytes
   13    0.374              │ ──────── ACK ────────▶ │              acknowledges 6 bytes
   16    0.450    CLOSE-WAIT? ◀────── FIN+ACK ────── FIN-WAIT-1     FIN: it has nothing more to send
   17    0.490      LAST-ACK? ────── FIN+ACK ──────▶ TIME-WAIT?     its own FIN, which also acknowledges the
                                                                    server's FIN: the ACK rides along
   20    0.550        CLOSED? ◀──────── ACK ──────── TIME-WAIT      acknowledges the client's FIN: both
                                                                    directions are closed
   23    0.640              │ ◀──────── ACK ──────── │              repeats its last ACK (duplicate ACK)
   24    0.649              │ ──────── RST ────────▶ CLOSED?        RST: it has closed, and takes nothing more
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 1, 4 and 5); the round trip took 153 us: 143 us on the
             server's side of the capture point, 10.2 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways).
  Why        Most likely: the client's application closed before its kernel had acknowledged the server's FIN;
             so that ACK rode on its own FIN, and three segments were enough (frames 16 and 17). Not ruled
             out: that the ACK was sent alone too, and only the capture lacks it. A FIN looks the same whether
             the program called close(), exited or was killed: the wire does not say.
  At last    As far as the capture shows, the client is in CLOSED (most likely), the server in CLOSED (most
             likely).
  Meanwhile  The client, CLOSED already, answered the server's ACK with an RST, which may have ended that
             end's TIME-WAIT before its time (TIME-WAIT assassination) (frame 24).
  Captured   At the client (most likely): it acknowledged the SYN+ACK within 10.2 us, and the server took 143
             us to answer the SYN.
  In all     The client sent 6 segments with 3 bytes; the server sent 6 segments with 6 bytes.
