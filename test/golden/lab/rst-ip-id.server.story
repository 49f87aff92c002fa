1  Not closed in this capture.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 21:35:25.220705073 UTC, 301.6 ms

frame       ms         client                        server         what it did
    2    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    3    0.001   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    6    0.078    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
    8    0.153              │ ───── PSH+ACK 3 ─────▶ │              sends 3 bytes
    9    0.154              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 3 bytes
   11    0.209              │ ◀───── PSH+ACK 6 ───── │              sends 6 bytes
   14    0.248              │ ──────── ACK ────────▶ │              acknowledges 6 bytes
   16  301.484              │ ───── PSH+ACK 4 ─────▶ │              sends 4 bytes
   17  301.519              │ ◀───── PSH+ACK 6 ───── │              sends 6 bytes, and acknowledges 4
   20  301.568              │ ──────── ACK ────────▶ │              acknowledges 6 bytes
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 2, 3 and 6); the round trip took 78.2 us: 981 ns on the
             server's side of the capture point, 77.2 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways).
  Why        The capture ends before the connection does (frame 20).
  At last    As far as the capture shows, the client is in ESTABLISHED, the server in ESTABLISHED.
  Captured   At the server (most likely): it answered the SYN within 981 ns, and the client's ACK took 77.2
             us.
  In all     The client sent 6 segments with 7 bytes; the server sent 4 segments with 12 bytes.
