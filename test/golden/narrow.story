1  The client closed first, in four segments: each FIN was acknowledged
   separately.
   172.16.196.142:41424 (client) → 172.16.196.145:60000 (server)
   20:01:49.251026, 101.0 ms

frame       ms         client                                    server
    1    0.000       SYN-SENT ────────────── SYN ──────────────▶ SYN-RECEIVED?
                asks to open a connection
    2    0.043   ESTABLISHED? ◀──────────── SYN+ACK ──────────── SYN-RECEIVED
                agrees to open, and acknowledges the client's SYN
    3    0.265    ESTABLISHED ────────────── ACK ──────────────▶ ESTABLISHED?
                acknowledges the server's SYN: the connection is open
    4    0.308              │ ─────────── PSH+ACK 3 ───────────▶ │
                sends 3 bytes
    5    0.332              │ ◀────────────── ACK ────────────── ESTABLISHED
                acknowledges 3 bytes
    6    0.518              │ ◀─────────── PSH+ACK 6 ─────────── │
                sends 6 bytes
    7    0.637              │ ────────────── ACK ──────────────▶ │
                acknowledges 6 bytes
    8    0.755     FIN-WAIT-1 ──────────── FIN+ACK ────────────▶ CLOSE-WAIT?
                FIN: it has nothing more to send
    9   40.415    FIN-WAIT-2? ◀────────────── ACK ────────────── CLOSE-WAIT
                acknowledges the client's FIN, alone, 39.7 ms after it: likely a
                delayed ACK
   10  100.786     TIME-WAIT? ◀──────────── FIN+ACK ──────────── LAST-ACK
                its own FIN: it has nothing more to send either
   11  101.015      TIME-WAIT ────────────── ACK ──────────────▶ CLOSED?
                acknowledges the server's FIN: both directions are closed
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 1-3); the round trip took
             265 us: 43 us on the server's side of the capture point, 222 us on
             the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by
             128 both ways).
  Why        Most likely: the server's application took 100.0 ms to close after
             the client's FIN; its kernel did not wait for that, and
             acknowledged the FIN alone (frames 8-10). A FIN looks the same
             whether the program called close(), exited or was killed: the wire
             does not say.
  At last    TIME-WAIT is at the client, which stays there for twice the maximum
             segment lifetime (60 s on Linux) in case its last ACK was lost and
             the FIN comes again; the server is CLOSED (most likely).
  Meanwhile  The server took 39.7 ms to acknowledge: most likely a delayed ACK,
             held back in case data could carry it, unless the way was slow just
             then (frame 9).
             The server was in CLOSE-WAIT for 100.0 ms: that is the time its
             application took to close, while the client waited in FIN-WAIT-2
             (frames 8 and 10).
  Captured   At the server (possibly): it answered the SYN within 43 us, and the
             client's ACK took 222 us.
  In all     The client sent 6 segments with 3 bytes; the server sent 5 segments
             with 6 bytes.
