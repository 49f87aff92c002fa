1  No answer: the client sent 1 SYN, and nothing agreed to open (possibly).
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 05:05:20.723441844 UTC

frame       ms         client                        server         what it did
    1    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     A SYN, and no SYN+ACK (frame 1).
  Why        Possibly: the capture ends before the connection does (frame 1). Not ruled out: that nothing
             answered.
  At last    As far as the capture shows, the client is in SYN-SENT, the server in SYN-RECEIVED (most likely).
  Captured   The times to answer do not tell where.
  In all     The client sent 1 segment without data; nothing from the server is in the capture.

  1 frame held no TCP.
