1  Both ends closed at the same time: neither had the other's FIN when it sent its own.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 05:05:42.031066634 UTC, 355 us

frame       ms         client                        server         what it did
    2    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    3    0.015   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    6    0.070    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
    8    0.139              │ ───── PSH+ACK 3 ─────▶ │              sends 3 bytes
    9    0.147              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 3 bytes
   11    0.195              │ ◀───── PSH+ACK 6 ───── │              sends 6 bytes
   14    0.228              │ ──────── ACK ────────▶ │              acknowledges 6 bytes
   16    0.289    CLOSE-WAIT? ◀────── FIN+ACK ────── FIN-WAIT-1     FIN: it has nothing more to send
   19    0.328       CLOSING? ────── FIN+ACK ──────▶ CLOSING?       its own FIN, sent before it had the
                                                                    server's FIN
   20    0.337     TIME-WAIT? ◀──────── ACK ──────── CLOSING        acknowledges the client's FIN
   21    0.355              │ ──────── ACK ────────▶ TIME-WAIT?     acknowledges the server's FIN: both
                                                                    directions are closed
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 2, 3 and 6); the round trip took 70 us: 14.8 us on the
             server's side of the capture point, 55.2 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways).
  Why        The two FINs crossed: each end closed before the other's FIN had reached it (frames 16, 19 and
             20). A FIN looks the same whether the program called close(), exited or was killed: the wire does
             not say.
  At last    Most likely both ends go to TIME-WAIT: each acknowledged the other's FIN, and stays there for
             twice the maximum segment lifetime (60 s on Linux) in case that ACK was lost.
  Captured   The times to answer do not tell where.
  In all     The client sent 6 segments with 3 bytes; the server sent 5 segments with 6 bytes.
