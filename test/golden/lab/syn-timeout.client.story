1  No answer: the client sent 2 SYNs, and nothing agreed to open.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 05:05:44.026920938 UTC, 1.02 s

frame        ms         client                        server         what it did
    1     0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
                 ⋮ 1.02 s of silence
    2  1017.096              │ ──────── SYN ────────▶ CLOSED?        asks once more to open a connection
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     A SYN, and no SYN+ACK (frames 1 and 2); the client sent its SYN 1 time more, after 1.0 s.
  Why        Most likely: nothing answered the SYN: dropped on the way, by a firewall or by a full backlog, or
             the server is not there (frames 1 and 2). Not ruled out: that the rest came after the capture
             ended.
  At last    As far as the capture shows, the client is in SYN-SENT, the server in CLOSED (most likely).
  Meanwhile  The client sent 1 segment again, when a timer ran out; the waiting for timers took 1.02 s in all
             (frame 2).
  Captured   The times to answer do not tell where.
  In all     The client sent 2 segments without data, 1 of them again; nothing from the server is in the
             capture.
