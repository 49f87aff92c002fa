1  Both ends closed at the same time: neither had the other's FIN when it sent its own.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 05:05:42.030999133 UTC, 441 us

frame       ms         client                        server         what it did
    1    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    4    0.107   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    5    0.115    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
    7    0.190              │ ───── PSH+ACK 3 ─────▶ │              sends 3 bytes
   10    0.228              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 3 bytes
   12    0.275              │ ◀───── PSH+ACK 6 ───── │              sends 6 bytes
   13    0.283              │ ──────── ACK ────────▶ │              acknowledges 6 bytes
   15    0.335     FIN-WAIT-1 ────── FIN+ACK ──────▶ CLOSE-WAIT?    FIN: it has nothing more to send
   17    0.372       CLOSING? ◀────── FIN+ACK ────── CLOSING?       its own FIN, sent before it had the
                                                                    client's FIN
   18    0.381        CLOSING ──────── ACK ────────▶ TIME-WAIT?     acknowledges the server's FIN
   22    0.441     TIME-WAIT? ◀──────── ACK ──────── │              acknowledges the client's FIN: both
                                                                    directions are closed
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 1, 4 and 5); the round trip took 115 us: 107 us on the
             server's side of the capture point, 7.99 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways).
  Why        The two FINs crossed: each end closed before the other's FIN had reached it (frames 15, 17 and
             22). A FIN looks the same whether the program called close(), exited or was killed: the wire does
             not say.
  At last    Most likely both ends go to TIME-WAIT: each acknowledged the other's FIN, and stays there for
             twice the maximum segment lifetime (60 s on Linux) in case that ACK was lost.
  Captured   At the client (most likely): it acknowledged the SYN+ACK within 7.99 us, and the server took 107
             us to answer the SYN.
  In all     The client sent 6 segments with 3 bytes; the server sent 5 segments with 6 bytes.
