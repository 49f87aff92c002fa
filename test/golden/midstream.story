1  Not closed in this capture.
   192.0.2.10:40000 (client) → 198.51.100.20:8080 (server)
   10:00:00.000000, 20.1 ms

frame       ms         client                        server         what it did
    1    0.000   ESTABLISHED? ──── PSH+ACK 100 ────▶ ESTABLISHED?   sends 100 bytes
    2   20.000              │ ◀──── PSH+ACK 1000 ─── │              sends 1000 bytes
    3   20.060              │ ──────── ACK ────────▶ │              acknowledges 1000 bytes
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     Not in the capture: it began in the middle of the connection; which end is the client is a guess.
  Agreed     Not in the capture either: by how much the windows are scaled, for one, is not known.
  Why        The capture ends before the connection does (frame 3).
  At last    As far as the capture shows, the client is in ESTABLISHED (most likely), the server in
             ESTABLISHED (most likely).
  Captured   At the client (possibly): it answers several times faster than the server.
  In all     The client sent 2 segments with 100 bytes; the server sent 1 segment with 1000 bytes.
