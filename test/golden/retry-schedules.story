1  No answer: the client sent 5 SYNs, and nothing agreed to open.
   192.0.2.10:40001 (client) → 198.51.100.20:80 (server)
   10:00:00.000000, 15.2 s

frame         ms         client                        server         what it did
    1      0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    7   1003.000              │ ──────── SYN ────────▶ CLOSED?        asks once more to open a connection
   12   3019.000              │ ──────── SYN ────────▶ │              asks once more to open a connection
   17   7051.000              │ ──────── SYN ────────▶ │              asks once more to open a connection
                  ⋮ 8.1 s of silence
   21  15151.000              │ ──────── SYN ────────▶ │              asks once more to open a connection
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     A SYN, and no SYN+ACK (frames 1 and 21); the client sent its SYN 4 times more, after 1.0 s, 2.0
             s, 4.0 s, 8.1 s, as Linux 3.1 to 6.4, or Windows since InitialRto is 1000 would.
  Why        Most likely: nothing answered the SYN: dropped on the way, by a firewall or by a full backlog, or
             the server is not there (frames 1 and 21). Not ruled out: that the rest came after the capture
             ended.
  At last    As far as the capture shows, the client is in SYN-SENT, the server in CLOSED (most likely).
  Meanwhile  The client sent 4 segments again (from frame 7 to 21).
             Nothing was sent for 8.1 s (frames 17 and 21).
  Captured   The times to answer do not tell where.
  In all     The client sent 5 segments without data, 4 of them again; nothing from the server is in the
             capture.

──────────────────────────────────────────────────────────────────────────────────────────────────────────────

2  No answer: the client sent 4 SYNs, and nothing agreed to open.
   192.0.2.10:40002 (client) → 198.51.100.20:80 (server)
   10:00:00.100000, 21 s

frame         ms         client                        server         what it did
    2      0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
   13   3000.000              │ ──────── SYN ────────▶ CLOSED?        asks once more to open a connection
   20   9010.000              │ ──────── SYN ────────▶ │              asks once more to open a connection
                  ⋮ 12 s of silence
   22  21030.000              │ ──────── SYN ────────▶ │              asks once more to open a connection
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     A SYN, and no SYN+ACK (frames 2 and 22); the client sent its SYN 3 times more, after 3.0 s, 6.0
             s, 12.0 s, as Windows with InitialRto 3000, or Linux before 3.1 would.
  Why        Most likely: nothing answered the SYN: dropped on the way, by a firewall or by a full backlog, or
             the server is not there (frames 2 and 22). Not ruled out: that the rest came after the capture
             ended.
  At last    As far as the capture shows, the client is in SYN-SENT, the server in CLOSED (most likely).
  Meanwhile  The client sent 3 segments again (from frame 13 to 22).
             Nothing was sent for 12 s (frames 20 and 22).
  Captured   The times to answer do not tell where.
  In all     The client sent 4 segments without data, 3 of them again; nothing from the server is in the
             capture.

──────────────────────────────────────────────────────────────────────────────────────────────────────────────

3  No answer: the client sent 7 SYNs, and nothing agreed to open.
   192.0.2.10:40003 (client) → 198.51.100.20:80 (server)
   10:00:00.200000, 7.17 s

frame        ms         client                        server         what it did
    3     0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    8  1020.000              │ ──────── SYN ────────▶ CLOSED?        asks once more to open a connection
   11  2050.000              │ ──────── SYN ────────▶ │              asks once more to open a connection
   14  3070.000              │ ──────── SYN ────────▶ │              asks once more to open a connection
   15  4100.000              │ ──────── SYN ────────▶ │              asks once more to open a connection
   16  5120.000              │ ──────── SYN ────────▶ │              asks once more to open a connection
                 ⋮ 2.05 s of silence
   18  7170.000              │ ──────── SYN ────────▶ │              asks once more to open a connection
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     A SYN, and no SYN+ACK (frames 3 and 18); the client sent its SYN 6 times more, after 1.0 s, 1.0
             s, 1.0 s, 1.0 s, 1.0 s, 2.1 s, as Linux 6.5 and later, or macOS, or FreeBSD would.
  Why        Most likely: nothing answered the SYN: dropped on the way, by a firewall or by a full backlog, or
             the server is not there (frames 3 and 18). Not ruled out: that the rest came after the capture
             ended.
  At last    As far as the capture shows, the client is in SYN-SENT, the server in CLOSED (most likely).
  Meanwhile  The client sent 6 segments again (from frame 8 to 18).
  Captured   The times to answer do not tell where.
  In all     The client sent 7 segments without data, 6 of them again; nothing from the server is in the
             capture.

──────────────────────────────────────────────────────────────────────────────────────────────────────────────

4  No answer: the client sent 4 SYNs, and nothing agreed to open.
   192.0.2.10:40004 (client) → 198.51.100.20:80 (server)
   10:00:00.300000, 8 s

frame        ms         client                        server         what it did
    4     0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    6   500.000              │ ──────── SYN ────────▶ CLOSED?        asks once more to open a connection
    9  1000.000              │ ──────── SYN ────────▶ │              asks once more to open a connection
                 ⋮ 7 s of silence
   19  8000.000              │ ──────── SYN ────────▶ │              asks once more to open a connection
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     A SYN, and no SYN+ACK (frames 4 and 19); the client sent its SYN 3 times more, after 0.5 s, 0.5
             s, 7.0 s.
  Why        Most likely: nothing answered the SYN: dropped on the way, by a firewall or by a full backlog, or
             the server is not there (frames 4 and 19). Not ruled out: that the rest came after the capture
             ended.
  At last    As far as the capture shows, the client is in SYN-SENT, the server in CLOSED (most likely).
  Meanwhile  The client sent 3 segments again (from frame 6 to 19).
             Nothing was sent for 7 s (frames 9 and 19).
  Captured   The times to answer do not tell where.
  In all     The client sent 4 segments without data, 3 of them again; nothing from the server is in the
             capture.

──────────────────────────────────────────────────────────────────────────────────────────────────────────────

5  No answer: the client sent 2 SYNs, and nothing agreed to open.
   192.0.2.10:40005 (client) → 198.51.100.20:80 (server)
   10:00:00.400000, 1 s

frame        ms         client                        server         what it did
    5     0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
                 ⋮ 1 s of silence
   10  1000.000              │ ──────── SYN ────────▶ CLOSED?        asks once more to open a connection
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     A SYN, and no SYN+ACK (frames 5 and 10); the client sent its SYN 1 time more, after 1.0 s.
  Why        Most likely: nothing answered the SYN: dropped on the way, by a firewall or by a full backlog, or
             the server is not there (frames 5 and 10). Not ruled out: that the rest came after the capture
             ended.
  At last    As far as the capture shows, the client is in SYN-SENT, the server in CLOSED (most likely).
  Meanwhile  The client sent 1 segment again (frame 10).
  Captured   The times to answer do not tell where.
  In all     The client sent 2 segments without data, 1 of them again; nothing from the server is in the
             capture.
