1  Both ends closed at the same time: neither had the other's FIN when it sent its own.
   127.0.0.1:50000 (client) → 127.0.0.1:50000 (server)
   10:00:00.000000, 10.0 ms

frame       ms         client                        server         what it did
    1    0.000  SYN-RECEIVED? ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    2    0.012   ESTABLISHED? ────── SYN+ACK ──────▶ ESTABLISHED?   acknowledges the server's SYN, repeating
                                                                    its own
    3    0.022              │ ──────── ACK ────────▶ │              announces another window: room for 65536
                                                                    bytes
    4    5.022              │ ──── PSH+ACK 10 ─────▶ │              sends 10 bytes
    5    5.032    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED    acknowledges 10 bytes
    6   10.032       CLOSING? ────── FIN+ACK ──────▶ CLOSING?       FIN: it has nothing more to send
    7   10.042     TIME-WAIT? ──────── ACK ────────▶ TIME-WAIT?     acknowledges the server's FIN
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     One socket connected to itself: both ends are the same address and port (frames 1 and 2).
  Why        The two FINs crossed: each end closed before the other's FIN had reached it (frame 6). A FIN
             looks the same whether the program called close(), exited or was killed: the wire does not say.
  At last    Most likely both ends go to TIME-WAIT: each acknowledged the other's FIN, and stays there for
             twice the maximum segment lifetime (60 s on Linux) in case that ACK was lost.
  Captured   The times to answer do not tell where.
  In all     The client sent 7 segments with 10 bytes; nothing from the server is in the capture.
