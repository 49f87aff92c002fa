1  No answer: the client sent 5 SYNs, and nothing agreed to open.
   192.0.2.10:40001 (client) → 198.51.100.20:80 (server)
   10:00:00.000000, 15.2 s

frame         ms         client                        server         what it did
    1      0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
   16   1003.000              │ ──────── SYN ────────▶ CLOSED?        asks once more to open a connection
   26   3019.000              │ ──────── SYN ────────▶ │              asks once more to open a connection
   38   7051.000              │ ──────── SYN ────────▶ │              asks once more to open a connection
                  ⋮ 8.1 s of silence
   47  15151.000              │ ──────── SYN ────────▶ │              asks once more to open a connection
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     A SYN, and no SYN+ACK (frames 1 and 47); the client sent its SYN 4 times more, after 1.0 s, 2.0
             s, 4.0 s, 8.1 s, as Linux 3.1 to 6.4, or FreeBSD with rexmit_initial 1000, or Windows since
             InitialRto is 1000 would.
  Why        Most likely: nothing answered the SYN: dropped on the way, by a firewall or by a full backlog, or
             the server is not there (frames 1 and 47). Not ruled out: that the rest came after the capture
             ended.
  At last    As far as the capture shows, the client is in SYN-SENT, the server in CLOSED (most likely).
  Meanwhile  The client sent 4 segments again, when a timer ran out; the waiting for timers took 15.2 s in all
             (from frame 16 to 47).
             Nothing was sent for 8.1 s (frames 38 and 47).
  Captured   The times to answer do not tell where.
  In all     The client sent 5 segments without data, 4 of them again; nothing from the server is in the
             capture.

──────────────────────────────────────────────────────────────────────────────────────────────────────────────

2  No answer: the client sent 4 SYNs, and nothing agreed to open.
   192.0.2.10:40002 (client) → 198.51.100.20:80 (server)
   10:00:00.100000, 21 s

frame         ms         client                        server         what it did
    2      0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
   27   3000.000              │ ──────── SYN ────────▶ CLOSED?        asks once more to open a connection
   43   9010.000              │ ──────── SYN ────────▶ │              asks once more to open a connection
                  ⋮ 12 s of silence
   51  21030.000              │ ──────── SYN ────────▶ │              asks once more to open a connection
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     A SYN, and no SYN+ACK (frames 2 and 51); the client sent its SYN 3 times more, after 3.0 s, 6.0
             s, 12.0 s, as Windows with InitialRto 3000, or Linux before 3.1 would.
  Why        Most likely: nothing answered the SYN: dropped on the way, by a firewall or by a full backlog, or
             the server is not there (frames 2 and 51). Not ruled out: that the rest came after the capture
             ended.
  At last    As far as the capture shows, the client is in SYN-SENT, the server in CLOSED (most likely).
  Meanwhile  The client sent 3 segments again, when a timer ran out; the waiting for timers took 21 s in all
             (from frame 27 to 51).
             Nothing was sent for 12 s (frames 43 and 51).
  Captured   The times to answer do not tell where.
  In all     The client sent 4 segments without data, 3 of them again; nothing from the server is in the
             capture.

──────────────────────────────────────────────────────────────────────────────────────────────────────────────

3  No answer: the client sent 7 SYNs, and nothing agreed to open.
   192.0.2.10:40003 (client) → 198.51.100.20:80 (server)
   10:00:00.200000, 7.17 s

frame        ms         client                        server         what it did
    3     0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
   17  1020.000              │ ──────── SYN ────────▶ CLOSED?        asks once more to open a connection
   24  2050.000              │ ──────── SYN ────────▶ │              asks once more to open a connection
   28  3070.000              │ ──────── SYN ────────▶ │              asks once more to open a connection
   33  4100.000              │ ──────── SYN ────────▶ │              asks once more to open a connection
   35  5120.000              │ ──────── SYN ────────▶ │              asks once more to open a connection
                 ⋮ 2.05 s of silence
   39  7170.000              │ ──────── SYN ────────▶ │              asks once more to open a connection
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     A SYN, and no SYN+ACK (frames 3 and 39); the client sent its SYN 6 times more, after 1.0 s, 1.0
             s, 1.0 s, 1.0 s, 1.0 s, 2.1 s, as Linux 6.5 and later, or macOS would.
  Why        Most likely: nothing answered the SYN: dropped on the way, by a firewall or by a full backlog, or
             the server is not there (frames 3 and 39). Not ruled out: that the rest came after the capture
             ended.
  At last    As far as the capture shows, the client is in SYN-SENT, the server in CLOSED (most likely).
  Meanwhile  The client sent 6 segments again, when a timer ran out; the waiting for timers took 7.17 s in all
             (from frame 17 to 39).
  Captured   The times to answer do not tell where.
  In all     The client sent 7 segments without data, 6 of them again; nothing from the server is in the
             capture.

──────────────────────────────────────────────────────────────────────────────────────────────────────────────

4  No answer: the client sent 4 SYNs, and nothing agreed to open.
   192.0.2.10:40004 (client) → 198.51.100.20:80 (server)
   10:00:00.300000, 8 s

frame        ms         client                        server         what it did
    4     0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
   10   500.000              │ ──────── SYN ────────▶ CLOSED?        asks once more to open a connection
   18  1000.000              │ ──────── SYN ────────▶ │              asks once more to open a connection
                 ⋮ 7 s of silence
   42  8000.000              │ ──────── SYN ────────▶ │              asks once more to open a connection
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     A SYN, and no SYN+ACK (frames 4 and 42); the client sent its SYN 3 times more, after 0.5 s, 0.5
             s, 7.0 s.
  Why        Most likely: nothing answered the SYN: dropped on the way, by a firewall or by a full backlog, or
             the server is not there (frames 4 and 42). Not ruled out: that the rest came after the capture
             ended.
  At last    As far as the capture shows, the client is in SYN-SENT, the server in CLOSED (most likely).
  Meanwhile  The client sent 3 segments again, when a timer ran out; the waiting for timers took 8 s in all
             (from frame 10 to 42).
             Nothing was sent for 7 s (frames 18 and 42).
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
   19  1000.000              │ ──────── SYN ────────▶ CLOSED?        asks once more to open a connection
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     A SYN, and no SYN+ACK (frames 5 and 19); the client sent its SYN 1 time more, after 1.0 s.
  Why        Most likely: nothing answered the SYN: dropped on the way, by a firewall or by a full backlog, or
             the server is not there (frames 5 and 19). Not ruled out: that the rest came after the capture
             ended.
  At last    As far as the capture shows, the client is in SYN-SENT, the server in CLOSED (most likely).
  Meanwhile  The client sent 1 segment again, when a timer ran out; the waiting for timers took 1 s in all
             (frame 19).
  Captured   The times to answer do not tell where.
  In all     The client sent 2 segments without data, 1 of them again; nothing from the server is in the
             capture.

──────────────────────────────────────────────────────────────────────────────────────────────────────────────

6  No answer: the client sent 11 SYNs, and nothing agreed to open.
   192.0.2.10:40006 (client) → 198.51.100.20:80 (server)
   10:00:00.500000, 1 min 10 s

frame         ms         client                        server         what it did
    6      0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
   20   1012.000              │ ──────── SYN ────────▶ CLOSED?        asks once more to open a connection
   25   2032.000              │ ──────── SYN ────────▶ │              asks once more to open a connection
   29   3056.000              │ ──────── SYN ────────▶ │              asks once more to open a connection
   34   4076.000              │ ──────── SYN ────────▶ │              asks once more to open a connection
   36   5092.000              │ ──────── SYN ────────▶ │              asks once more to open a connection
   40   7140.000              │ ──────── SYN ────────▶ │              asks once more to open a connection
   45  11300.000              │ ──────── SYN ────────▶ │              asks once more to open a connection
   50  19492.000              │ ──────── SYN ────────▶ │              asks once more to open a connection
   54  36392.000              │ ──────── SYN ────────▶ │              asks once more to open a connection
                  ⋮ 33.8 s of silence
   55  70192.000              │ ──────── SYN ────────▶ │              asks once more to open a connection
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     A SYN, and no SYN+ACK (frames 6 and 55); the client sent its SYN 10 times more, after 1.0 s, 1.0
             s, 1.0 s, 1.0 s, 1.0 s, 2.1 s, 4.2 s, 8.2 s and so on, as Linux 6.5 and later, or macOS would.
  Why        Most likely: nothing answered the SYN: dropped on the way, by a firewall or by a full backlog, or
             the server is not there (frames 6 and 55). Not ruled out: that the rest came after the capture
             ended.
  At last    As far as the capture shows, the client is in SYN-SENT, the server in CLOSED (most likely).
  Meanwhile  The client sent 10 segments again, when a timer ran out; the waiting for timers took 1 min 10 s
             in all (from frame 20 to 55).
             Nothing was sent for 33.8 s (frames 54 and 55).
  Captured   The times to answer do not tell where.
  In all     The client sent 11 segments without data, 10 of them again; nothing from the server is in the
             capture.

──────────────────────────────────────────────────────────────────────────────────────────────────────────────

7  No answer: the client sent 7 SYNs, and nothing agreed to open.
   192.0.2.10:40007 (client) → 198.51.100.20:80 (server)
   10:00:00.600000, 21 s

frame         ms         client                        server         what it did
    7      0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
   30   3010.000              │ ──────── SYN ────────▶ CLOSED?        asks once more to open a connection
   37   6010.000              │ ──────── SYN ────────▶ │              asks once more to open a connection
   44   9010.000              │ ──────── SYN ────────▶ │              asks once more to open a connection
   46  12010.000              │ ──────── SYN ────────▶ │              asks once more to open a connection
   48  15010.000              │ ──────── SYN ────────▶ │              asks once more to open a connection
                  ⋮ 6 s of silence
   52  21010.000              │ ──────── SYN ────────▶ │              asks once more to open a connection
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     A SYN, and no SYN+ACK (frames 7 and 52); the client sent its SYN 6 times more, after 3.0 s, 3.0
             s, 3.0 s, 3.0 s, 3.0 s, 6.0 s, as FreeBSD before rexmit_initial would.
  Why        Most likely: nothing answered the SYN: dropped on the way, by a firewall or by a full backlog, or
             the server is not there (frames 7 and 52). Not ruled out: that the rest came after the capture
             ended.
  At last    As far as the capture shows, the client is in SYN-SENT, the server in CLOSED (most likely).
  Meanwhile  The client sent 6 segments again, when a timer ran out; the waiting for timers took 21 s in all
             (from frame 30 to 52).
             Nothing was sent for 6 s (frames 48 and 52).
  Captured   The times to answer do not tell where.
  In all     The client sent 7 segments without data, 6 of them again; nothing from the server is in the
             capture.

──────────────────────────────────────────────────────────────────────────────────────────────────────────────

8  Never fully open: the server agreed, but the handshake was not completed.
   192.0.2.10:40008 (client) → 198.51.100.20:80 (server)
   10:00:00.700000, 31.8 s

frame         ms         client                        server         what it did
    8      0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    9     10.000   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                      client's SYN
   21   1030.000              │ ◀────── SYN+ACK ────── │              agrees once more to open, and
                                                                      acknowledges the client's SYN
   31   3080.000              │ ◀────── SYN+ACK ────── │              agrees once more to open, and
                                                                      acknowledges the client's SYN
   41   7180.000              │ ◀────── SYN+ACK ────── │              agrees once more to open, and
                                                                      acknowledges the client's SYN
   49  15380.000              │ ◀────── SYN+ACK ────── │              agrees once more to open, and
                                                                      acknowledges the client's SYN
                  ⋮ 16.4 s of silence
   53  31780.000              │ ◀────── SYN+ACK ────── │              agrees once more to open, and
                                                                      acknowledges the client's SYN
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     A SYN+ACK, but nothing that completes the handshake (frames 8 and 9); the server sent its SYN+ACK
             5 times more, after 1.0 s, 2.1 s, 4.1 s, 8.2 s, 16.4 s, as Linux 3.1 and later would.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 128 both ways).
  Why        Most likely: the client never completed the handshake: its ACK was lost, it is gone, or it never
             meant to (frames 8 and 9). Not ruled out: that the rest came after the capture ended.
  At last    As far as the capture shows, the client is in ESTABLISHED (most likely), the server in
             SYN-RECEIVED.
  Meanwhile  The server sent 5 segments again, when a timer ran out; the waiting for timers took 31.8 s in all
             (from frame 21 to 53).
             Nothing was sent for 16.4 s (frames 49 and 53).
  Captured   The times to answer do not tell where.
  In all     The client sent 1 segment without data; the server sent 6 segments without data, 5 of them again.

──────────────────────────────────────────────────────────────────────────────────────────────────────────────

9  Never fully open: the server agreed, but the handshake was not completed.
   192.0.2.10:40009 (client) → 198.51.100.20:80 (server)
   10:00:00.800000, 3.04 s

frame        ms         client                        server         what it did
   11     0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
   12    10.000   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                     client's SYN
   22  1020.000      SYN-SENT? ──────── SYN ────────▶ │              asks once more to open a connection
   23  1030.000   ESTABLISHED? ◀────── SYN+ACK ────── │              agrees once more to open, and
                                                                     acknowledges the client's SYN
                 ⋮ 2.01 s of silence
   32  3040.000              │ ◀────── SYN+ACK ────── │              agrees once more to open, and
                                                                     acknowledges the client's SYN
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     A SYN+ACK, but nothing that completes the handshake (frames 11 and 12); the client sent its SYN 1
             time more, after 1.0 s; the server sent its SYN+ACK 2 times more, after 1.0 s, 2.0 s.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 128 both ways).
  Why        Most likely: the client never completed the handshake: its ACK was lost, it is gone, or it never
             meant to (frames 11, 12 and 22). Not ruled out: that the rest came after the capture ended.
  At last    As far as the capture shows, the client is in ESTABLISHED (most likely), the server in
             SYN-RECEIVED.
  Meanwhile  The client sent 1 segment again, when a timer ran out; the waiting for timers took 1.01 s in all
             (frame 22).
             The server sent 2 segments again, when a timer ran out; the waiting for timers took 3.03 s in all
             (frames 23 and 32).
  Captured   The times to answer do not tell where.
  In all     The client sent 2 segments without data, 1 of them again; the server sent 3 segments without
             data, 2 of them again.

──────────────────────────────────────────────────────────────────────────────────────────────────────────────

10  Never fully open: the server agreed, but the handshake was not completed (possibly).
    192.0.2.10:40010 (client) → 198.51.100.20:80 (server)
    10:00:00.900000, 20.0 ms

frame       ms         client                        server         what it did
   13    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
   14    0.200              │ ──────── SYN ────────▶ │              the same packet once more: captured twice,
                                                                    sent once
   15   20.000   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     A SYN+ACK, but nothing that completes the handshake (frames 13 and 15).
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 128 both ways).
  Why        Possibly: nothing in the capture ends it: that goes on for 1 min 10 s behind its last segment
             (frame 15). Not ruled out: that the handshake was never completed.
  At last    As far as the capture shows, the client is in ESTABLISHED (most likely), the server in
             SYN-RECEIVED.
  Meanwhile  1 packet of the client's is a copy of one captured at most 200 us before: they passed the capture
             more than once, and were not sent again (frame 14).
  Captured   The times to answer do not tell where.
  In all     The client sent 2 segments without data, 1 of them copies in the capture, counted like the
             others; the server sent 1 segment without data.
