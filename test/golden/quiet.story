1  Not known to be closed: the input does not show every segment's flags.
   192.0.2.10:40000 (client) → 198.51.100.20:8080 (server)
   10:00:00.000000, 40.2 ms

frame       ms         client                        server         what it did
    1    0.000   ESTABLISHED? ───────── ? ─────────▶ ESTABLISHED?   the input does not show its flags
    2   20.000              │ ◀───────── ? ───────── │              the input does not show its flags
    3   20.060              │ ───────── ? ─────────▶ │              the input does not show its flags
    4   20.160              │ ─────── ? 100 ───────▶ │              carries 100 bytes; the input does not show
                                                                    its flags
    5   40.160              │ ◀─────── ? 300 ─────── │              carries 300 bytes; the input does not show
                                                                    its flags
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     Not known: the input does not show the flags that would tell; which end is the client is a guess.
  Why        The capture does not show why (frame 5). Not ruled out: that the rest came after the capture
             ended.
  At last    As far as the capture shows, the client is in ESTABLISHED (most likely), the server in
             ESTABLISHED (most likely).
  Captured   The times to answer do not tell where.
  In all     The client sent 3 segments with 100 bytes; the server sent 2 segments with 300 bytes.
