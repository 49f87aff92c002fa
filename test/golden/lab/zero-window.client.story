1  The server closed first, in three segments: the client sent its ACK and its own FIN as one.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 05:05:51.698900972 UTC, 674.4 ms

frame       ms         client                        server         what it did
    1    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    4    0.150   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    5    0.159    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
    7    0.270              │ ───── ACK 1448 ──────▶ │              sends 1448 bytes
    8    0.278   ESTABLISHED? ─── PSH+ACK 1448 ────▶ │              sends 1448 bytes; this fills the server's
                                                                    window
   12    0.383              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 1448 bytes
   13    0.393              │ ───── ACK 1448 ──────▶ │              sends 1448 bytes; this fills the server's
                                                                    window
   16   41.201              │ ◀──────── ACK ──────── │              acknowledges 2896 bytes, 40.8 ms after
                                                                    they passed: likely a delayed ACK; its
                                                                    window is 0: no room for more
   17  253.123              │ ──────── ACK ────────▶ │              asks whether the server has room again
                                                                    (window probe)
   20  253.260              │ ◀──────── ACK ──────── │              answers the window probe: still no room
   21  673.660              │ ──────── ACK ────────▶ │              asks whether the server has room again
                                                                    (window probe)
   24  673.883              │ ◀──────── ACK ──────── │              announces another window: room for 2896
                                                                    bytes
   25  673.896              │ ───── ACK 1448 ──────▶ │              sends 1448 bytes
   26  673.928              │ ─── PSH+ACK 1448 ────▶ │              sends 1448 bytes; this fills the server's
                                                                    window
   30  674.010              │ ◀──────── ACK ──────── │              acknowledges 1448 bytes
   31  674.021              │ ───── ACK 1448 ──────▶ │              sends 1448 bytes; this fills the server's
                                                                    window
   34  674.081              │ ◀──────── ACK ──────── │              acknowledges 2896 bytes
   35  674.092              │ ───── ACK 1448 ──────▶ │              sends 1448 bytes
   36  674.102              │ ─── PSH+ACK 1448 ────▶ │              sends 1448 bytes; this fills the server's
                                                                    window
   40  674.183              │ ◀──────── ACK ──────── │              acknowledges 2896 bytes
   41  674.195              │ ──── PSH+ACK 416 ────▶ │              sends 416 bytes
   44  674.253              │ ◀──────── ACK ──────── │              acknowledges 416 bytes
   46  674.329    CLOSE-WAIT? ◀────── FIN+ACK ────── FIN-WAIT-1     FIN: it has nothing more to send
   47  674.370      LAST-ACK? ────── FIN+ACK ──────▶ TIME-WAIT?     its own FIN, which also acknowledges the
                                                                    server's FIN: the ACK rides along
   50  674.439        CLOSED? ◀──────── ACK ──────── TIME-WAIT      acknowledges the client's FIN: both
                                                                    directions are closed
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 1, 4 and 5); the round trip took 159 us: 150 us on the
             server's side of the capture point, 9.57 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 from the client, 1 from
             the server).
  Why        Most likely: the client's application closed before its kernel had acknowledged the server's FIN;
             so that ACK rode on its own FIN, and three segments were enough (frames 46 and 47). Not ruled
             out: that the ACK was sent alone too, and only the capture lacks it. A FIN looks the same whether
             the program called close(), exited or was killed: the wire does not say.
  At last    TIME-WAIT is at the server, which stays there for twice the maximum segment lifetime (60 s on
             Linux) in case its last ACK was lost and the FIN comes again; the client is CLOSED (most likely).
  Meanwhile  The server took 40.8 ms to acknowledge: most likely a delayed ACK, held back in case data could
             carry it, unless the way was slow just then (frame 16).
             The server had no room for more data (window 0) for 632.7 ms, as its application did not read;
             the client had to wait, and asked 2 times (frames 16 and 24).
  Captured   At the client (possibly): it acknowledged the SYN+ACK within 9.57 us, and the server took 150 us
             to answer the SYN.
  In all     The client sent 14 segments with 12.0 kB; the server sent 11 segments without data.
