1  Both ends closed at the same time: neither had the other's FIN when it sent its own.
   192.0.2.1:45678 (client) → 192.0.2.1:45678 (server)
   2026-11-23 07:34:45.966043675 UTC, 302 us

frame       ms         client                        server         what it did
    1    0.000  SYN-RECEIVED? ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    3    0.079   ESTABLISHED? ────── SYN+ACK ──────▶ ESTABLISHED?   acknowledges the server's SYN, repeating
                                                                    its own
    5    0.114              │ ──────── ACK ────────▶ │              announces another window: room for 64512
                                                                    bytes
    7    0.206              │ ──── PSH+ACK 13 ─────▶ │              sends 13 bytes
    9    0.229    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED    acknowledges 13 bytes
   11    0.280       CLOSING? ────── FIN+ACK ──────▶ CLOSING?       FIN: it has nothing more to send
   13    0.302     TIME-WAIT? ──────── ACK ────────▶ TIME-WAIT?     acknowledges the server's FIN
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     One socket connected to itself: both ends are the same address and port (frames 1 and 3).
  Why        The two FINs crossed: each end closed before the other's FIN had reached it (frame 11). A FIN
             looks the same whether the program called close(), exited or was killed: the wire does not say.
  At last    Most likely both ends go to TIME-WAIT: each acknowledged the other's FIN, and stays there for
             twice the maximum segment lifetime (60 s on Linux) in case that ACK was lost.
  Captured   The times to answer do not tell where.
  In all     The client sent 7 segments with 13 bytes; nothing from the server is in the capture.
