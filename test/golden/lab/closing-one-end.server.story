1  Both ends closed at the same time: neither had the other's FIN when it sent its own (most likely).
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 05:05:06.723466733 UTC, 403 us

frame       ms         client                        server         what it did
    2    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    3    0.014   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    6    0.070    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
    8    0.142              │ ───── PSH+ACK 3 ─────▶ │              sends 3 bytes
    9    0.150              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 3 bytes
   11    0.209              │ ◀───── PSH+ACK 6 ───── │              sends 6 bytes
   14    0.253              │ ──────── ACK ────────▶ │              acknowledges 6 bytes
   16    0.326    CLOSE-WAIT? ◀────── FIN+ACK ────── FIN-WAIT-1     FIN: it has nothing more to send
   19    0.371              │ ──────── ACK ────────▶ FIN-WAIT-2?    acknowledges the server's FIN, alone;
                                                                    something before it is missing here
   20    0.394       CLOSING? ────── FIN+ACK ──────▶ TIME-WAIT?     its own FIN, sent before it had the
                                                                    server's FIN
   21    0.403     TIME-WAIT? ◀──────── ACK ──────── │              acknowledges the client's FIN: both
                                                                    directions are closed
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 2, 3 and 6); the round trip took 70.5 us: 14.4 us on
             the server's side of the capture point, 56.1 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways).
  Why        The two FINs crossed: each end closed before the other's FIN had reached it (frames 16, 20 and
             21). A FIN looks the same whether the program called close(), exited or was killed: the wire does
             not say.
  At last    Most likely both ends go to TIME-WAIT: each acknowledged the other's FIN, and stays there for
             twice the maximum segment lifetime (60 s on Linux) in case that ACK was lost.
  Meanwhile  1 segment of the client's came out of order (frame 20).
  Captured   At the server (possibly): it answered the SYN within 14.4 us, and the client's ACK took 56.1 us.
  In all     The client sent 6 segments with 3 bytes; the server sent 5 segments with 6 bytes.
