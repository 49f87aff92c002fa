1  Both ends closed at the same time: neither had the other's FIN when it sent its own.
   10.25.137.230:46556 (client) → 10.29.64.142:443 (server)
   19:40:34.831216, 1.18 ms

frame       ms         client                        server         what it did
    1    0.000    CLOSE-WAIT? ◀────── FIN+ACK ────── FIN-WAIT-1?    FIN: it has nothing more to send
    2    0.869       CLOSING? ────── FIN+ACK ──────▶ CLOSING?       its own FIN, sent before it had the
                                                                    server's FIN
    3    0.891     TIME-WAIT? ◀──────── ACK ──────── CLOSING        acknowledges the client's FIN
    4    1.179              │ ──────── ACK ────────▶ TIME-WAIT?     acknowledges the server's FIN: both
                                                                    directions are closed
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     Not in the capture: it began in the middle of the connection; which end is the client is a guess.
  Why        The two FINs crossed: each end closed before the other's FIN had reached it (frames 1-3). A FIN
             looks the same whether the program called close(), exited or was killed: the wire does not say.
  At last    Most likely both ends go to TIME-WAIT: each acknowledged the other's FIN, and stays there for
             twice the maximum segment lifetime (60 s on Linux) in case that ACK was lost.
  Captured   At the server (possibly): it answers several times faster than the client.
  In all     The client sent 2 segments without data; the server sent 2 segments without data.
