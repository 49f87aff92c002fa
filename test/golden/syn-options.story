1  Not closed in this capture.
   192.0.2.10:40001 (client) → 198.51.100.20:8080 (server)
   10:00:00.000000, 20.1 ms

frame       ms         client                        server         what it did
    1    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    2   20.000   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    3   20.100    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 1-3); the round trip took 20.1 ms: 20.0 ms on the
             server's side of the capture point, 100 us on the client's.
  Agreed     An MSS of 1460 bytes to the client, of 1400 to the server; SACK, timestamps, window scaling (by
             128 from the client, 512 from the server).
  Why        The capture ends before the connection does (frame 3).
  At last    As far as the capture shows, the client is in ESTABLISHED, the server in ESTABLISHED (most
             likely).
  Captured   At the client (possibly): it acknowledged the SYN+ACK within 100 us, and the server took 20.0 ms
             to answer the SYN.
  In all     The client sent 2 segments without data; the server sent 1 segment without data.

──────────────────────────────────────────────────────────────────────────────────────────────────────────────

2  Not closed in this capture.
   192.0.2.10:40002 (client) → 198.51.100.20:8080 (server)
   10:00:00.100000, 20.1 ms

frame       ms         client                        server         what it did
    4    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    5   20.000   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    6   20.100    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 4-6); the round trip took 20.1 ms: 20.0 ms on the
             server's side of the capture point, 100 us on the client's.
  Agreed     An MSS of 1460 bytes each way. The client asked for SACK, timestamps, window scaling in vain: the
             server did not take it up, or it was taken out on the way.
  Why        The capture ends before the connection does (frame 6).
  At last    As far as the capture shows, the client is in ESTABLISHED, the server in ESTABLISHED (most
             likely).
  Captured   At the client (possibly): it acknowledged the SYN+ACK within 100 us, and the server took 20.0 ms
             to answer the SYN.
  In all     The client sent 2 segments without data; the server sent 1 segment without data.

──────────────────────────────────────────────────────────────────────────────────────────────────────────────

3  Not closed in this capture.
   192.0.2.10:40003 (client) → 198.51.100.20:8080 (server)
   10:00:00.200000, 20.1 ms

frame       ms         client                        server         what it did
    7    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    8   20.000   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    9   20.100    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 7-9); the round trip took 20.1 ms: 20.0 ms on the
             server's side of the capture point, 100 us on the client's.
  Agreed     An MSS of 1460 bytes to the client, of 536 to the server.
  Why        The capture ends before the connection does (frame 9).
  At last    As far as the capture shows, the client is in ESTABLISHED, the server in ESTABLISHED (most
             likely).
  Captured   At the client (possibly): it acknowledged the SYN+ACK within 100 us, and the server took 20.0 ms
             to answer the SYN.
  In all     The client sent 2 segments without data; the server sent 1 segment without data.

──────────────────────────────────────────────────────────────────────────────────────────────────────────────

4  Not closed in this capture.
   192.0.2.10:40004 (client) → 198.51.100.20:8080 (server)
   10:00:00.300000, 20.1 ms

frame       ms         client                        server         what it did
   10    0.000       SYN-SENT ──── SYN+ECE+CWR ────▶ SYN-RECEIVED?  asks to open a connection
   11   20.000   ESTABLISHED? ◀──── SYN+ECE+ACK ──── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
   12   20.100    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 10-12); the round trip took 20.1 ms: 20.0 ms on the
             server's side of the capture point, 100 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, ECN, window scaling (by 128 both ways).
  Why        The capture ends before the connection does (frame 12).
  At last    As far as the capture shows, the client is in ESTABLISHED, the server in ESTABLISHED (most
             likely).
  Captured   At the client (possibly): it acknowledged the SYN+ACK within 100 us, and the server took 20.0 ms
             to answer the SYN.
  In all     The client sent 2 segments without data; the server sent 1 segment without data.

──────────────────────────────────────────────────────────────────────────────────────────────────────────────

5  Not closed in this capture.
   192.0.2.10:40005 (client) → 198.51.100.20:8080 (server)
   10:00:00.400000, 20.1 ms

frame       ms         client                        server         what it did
   13    0.000       SYN-SENT ──── SYN+ECE+CWR ────▶ SYN-RECEIVED?  asks to open a connection
   14   20.000   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
   15   20.100    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 13-15); the round trip took 20.1 ms: 20.0 ms on the
             server's side of the capture point, 100 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 128 both ways). The client
             asked for ECN in vain: the server did not take it up, or it was taken out on the way.
  Why        The capture ends before the connection does (frame 15).
  At last    As far as the capture shows, the client is in ESTABLISHED, the server in ESTABLISHED (most
             likely).
  Captured   At the client (possibly): it acknowledged the SYN+ACK within 100 us, and the server took 20.0 ms
             to answer the SYN.
  In all     The client sent 2 segments without data; the server sent 1 segment without data.

──────────────────────────────────────────────────────────────────────────────────────────────────────────────

6  Not closed in this capture.
   192.0.2.10:40006 (client) → 198.51.100.20:8080 (server)
   10:00:00.500000, 20.1 ms

frame       ms         client                        server         what it did
   16    0.000       SYN-SENT ── SYN+ECE+CWR+AE ───▶ SYN-RECEIVED?  asks to open a connection
   17   20.000   ESTABLISHED? ◀──── SYN+ECE+ACK ──── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
   18   20.100    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 16-18); the round trip took 20.1 ms: 20.0 ms on the
             server's side of the capture point, 100 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, ECN, window scaling (by 128 both ways). The
             client asked for Accurate ECN in vain: the server did not take it up, or it was taken out on the
             way.
  Why        The capture ends before the connection does (frame 18).
  At last    As far as the capture shows, the client is in ESTABLISHED, the server in ESTABLISHED (most
             likely).
  Captured   At the client (possibly): it acknowledged the SYN+ACK within 100 us, and the server took 20.0 ms
             to answer the SYN.
  In all     The client sent 2 segments without data; the server sent 1 segment without data.

──────────────────────────────────────────────────────────────────────────────────────────────────────────────

7  Not closed in this capture.
   192.0.2.10:40007 (client) → 198.51.100.20:8080 (server)
   10:00:00.600000, 20.1 ms

frame       ms         client                        server         what it did
   19    0.000       SYN-SENT ── SYN+ECE+CWR+AE ───▶ SYN-RECEIVED?  asks to open a connection
   20   20.000   ESTABLISHED? ◀──── SYN+CWR+ACK ──── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
   21   20.100    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 19-21); the round trip took 20.1 ms: 20.0 ms on the
             server's side of the capture point, 100 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, Accurate ECN, window scaling (by 128 both ways).
  Why        The capture ends before the connection does (frame 21).
  At last    As far as the capture shows, the client is in ESTABLISHED, the server in ESTABLISHED (most
             likely).
  Captured   At the client (possibly): it acknowledged the SYN+ACK within 100 us, and the server took 20.0 ms
             to answer the SYN.
  In all     The client sent 2 segments without data; the server sent 1 segment without data.

──────────────────────────────────────────────────────────────────────────────────────────────────────────────

8  Not closed in this capture.
   192.0.2.10:40008 (client) → 198.51.100.20:8080 (server)
   10:00:00.700000, 1.03 s

frame        ms         client                        server         what it did
   22     0.000       SYN-SENT ──── SYN+ECE+CWR ────▶ SYN-RECEIVED?  asks to open a connection
                 ⋮ 1.01 s of silence
   30  1010.000              │ ──────── SYN ────────▶ CLOSED?        asks once more to open a connection
   31  1030.000   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                     client's SYN
   32  1030.100    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                     connection is open
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 22, 31 and 32); the client sent its SYN 1 time more,
             after 1.0 s; the first SYN arrived, for the SYN+ACK echoes its timestamp: its answer was late, or
             lost on the way.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 128 both ways). The client
             asked for ECN at first, and no longer when it sent its SYN again, in case something on the way
             drops such SYNs.
  Why        The capture ends before the connection does (frame 32).
  At last    As far as the capture shows, the client is in ESTABLISHED, the server in ESTABLISHED (most
             likely).
  Meanwhile  The client sent 1 segment again, when a timer ran out; the waiting for timers took 1.01 s in all
             (frame 30).
  Captured   The times to answer do not tell where.
  In all     The client sent 3 segments without data, 1 of them again; the server sent 1 segment without data.

──────────────────────────────────────────────────────────────────────────────────────────────────────────────

9  Not closed in this capture.
   192.0.2.10:40009 (client) → 198.51.100.20:8080 (server)
   10:00:00.800000, 20.1 ms

frame       ms         client                        server         what it did
   23    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
   24   20.000   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
   25   20.100    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 23-25); the round trip took 20.1 ms: 20.0 ms on the
             server's side of the capture point, 100 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 128 both ways). Both SYNs
             asked for MPTCP, but the handshake's ACK bears none of its options: the connection goes on as
             plain TCP (MPTCP's fallback), as where something beyond the capture point took the option out.
  Why        The capture ends before the connection does (frame 25).
  At last    As far as the capture shows, the client is in ESTABLISHED, the server in ESTABLISHED (most
             likely).
  Captured   At the client (possibly): it acknowledged the SYN+ACK within 100 us, and the server took 20.0 ms
             to answer the SYN.
  In all     The client sent 2 segments without data; the server sent 1 segment without data.

──────────────────────────────────────────────────────────────────────────────────────────────────────────────

10  Not closed in this capture.
    192.0.2.10:40010 (client) → 198.51.100.20:8080 (server)
    10:00:00.900000, 2.04 s

frame        ms         client                        server         what it did
   26     0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
                 ⋮ 1.01 s of silence
   33  1010.000              │ ──────── SYN ────────▶ CLOSED?        asks once more to open a connection
   34  2020.000              │ ──────── SYN ────────▶ │              asks once more to open a connection
   35  2040.000   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                     client's SYN
   36  2040.100    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                     connection is open
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 26, 35 and 36); the client sent its SYN 2 times more,
             after 1.0 s, 1.0 s, as Linux 6.5 and later, or macOS would; the first SYN arrived, for the
             SYN+ACK echoes its timestamp: its answer was late, or lost on the way.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 128 both ways). The client
             asked for MPTCP at first, and no longer when it sent its SYN again, in case something on the way
             drops such SYNs.
  Why        The capture ends before the connection does (frame 36).
  At last    As far as the capture shows, the client is in ESTABLISHED, the server in ESTABLISHED (most
             likely).
  Meanwhile  The client sent 2 segments again, when a timer ran out; the waiting for timers took 2.02 s in all
             (frames 33 and 34).
  Captured   The times to answer do not tell where.
  In all     The client sent 4 segments without data, 2 of them again; the server sent 1 segment without data.

──────────────────────────────────────────────────────────────────────────────────────────────────────────────

11  Not closed in this capture.
    192.0.2.10:40011 (client) → 198.51.100.20:8080 (server)
    10:00:01.000000, 20.1 ms

frame       ms         client                        server         what it did
   27    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
   28   20.000   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
   29   20.100    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 27-29); the round trip took 20.1 ms: 20.0 ms on the
             server's side of the capture point, 100 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, window scaling (by 256 both ways).
  Why        The capture ends before the connection does (frame 29).
  At last    As far as the capture shows, the client is in ESTABLISHED, the server in ESTABLISHED (most
             likely).
  Captured   At the client (possibly): it acknowledged the SYN+ACK within 100 us, and the server took 20.0 ms
             to answer the SYN.
  In all     The client sent 2 segments without data; the server sent 1 segment without data.
