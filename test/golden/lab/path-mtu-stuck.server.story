1  Not closed in this capture.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-24 01:34:17.867934577 UTC, 342 us

frame       ms         client                        server         what it did
    2    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    3    0.001   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    6    0.117    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
    8    0.184              │ ───── PSH+ACK 3 ─────▶ │              sends 3 bytes
    9    0.185              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 3 bytes
   11    0.240              │ ◀───── PSH+ACK 5 ───── │              sends 5 bytes
   14    0.281              │ ──────── ACK ────────▶ │              acknowledges 5 bytes
   17    0.342              │ ──── PSH+ACK 52 ─────▶ │              sends 52 bytes; something before it is
                                                                    missing here
   18    0.342              │ ◀──────── ACK ──────── │              repeats its last ACK (duplicate ACK)
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 2, 3 and 6); the round trip took 117 us: 958 ns on the
             server's side of the capture point, 116 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways).
  Why        The capture ends before the connection does (frame 18).
  At last    As far as the capture shows, the client is in ESTABLISHED, the server in ESTABLISHED.
  Captured   At the server (possibly): it answered the SYN within 958 ns, and the client's ACK took 116 us.
  In all     The client sent 5 segments with 55 bytes; the server sent 4 segments with 5 bytes.
