1  No answer: the client sent 8 SYNs, and nothing agreed to open.
   192.0.2.10:40000 (client) → 198.51.100.20:8080 (server)
   10:00:00.000000, 11 s

frame         ms         client                        server         what it did
    1      0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    2   1000.000              │ ──────── SYN ────────▶ CLOSED?        asks once more to open a connection
    3   2000.000              │ ──────── SYN ────────▶ │              asks once more to open a connection
    4   3000.000              │ ──────── SYN ────────▶ │              asks once more to open a connection
    5   4000.000              │ ──────── SYN ────────▶ │              asks once more to open a connection
    6   5000.000              │ ──────── SYN ────────▶ │              asks once more to open a connection
    7   7000.000              │ ──────── SYN ────────▶ │              asks once more to open a connection
                  ⋮ 4 s of silence
    8  11000.000              │ ──────── SYN ────────▶ │              asks once more to open a connection
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     A SYN, and no SYN+ACK (frames 1 and 8); the client sent its SYN 7 times more, after 1.0 s, 1.0 s,
             1.0 s, 1.0 s, 1.0 s, 2.0 s, 4.0 s, as Linux 6.5 and later, or macOS would.
  Why        Most likely: nothing answered the SYN: dropped on the way, by a firewall or by a full backlog, or
             the server is not there (frames 1 and 8). Not ruled out: that the rest came after the capture
             ended.
  At last    As far as the capture shows, the client is in SYN-SENT, the server in CLOSED (most likely).
  Meanwhile  The client sent 7 segments again, when a timer ran out; the waiting for timers took 11 s in all
             (from frame 2 to 8).
  Captured   The times to answer do not tell where.
  In all     The client sent 8 segments without data, 7 of them again; nothing from the server is in the
             capture.
