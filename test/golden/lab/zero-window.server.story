1  The server closed first, in three segments: the client sent its ACK and its own FIN as one.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 05:05:51.698998056 UTC, 674.3 ms

frame       ms         client                        server         what it did
    2    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    3    0.020   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    6    0.088    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
    9    0.202              │ ───── ACK 1448 ──────▶ │              sends 1448 bytes
   10    0.245              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 1448 bytes
   11    0.261   ESTABLISHED? ─── PSH+ACK 1448 ────▶ │              sends 1448 bytes
   14    0.317              │ ───── ACK 1448 ──────▶ │              sends 1448 bytes; this fills the server's
                                                                    window
   15   41.001              │ ◀──────── ACK ──────── │              acknowledges 2896 bytes, 40.7 ms after
                                                                    they passed: likely a delayed ACK; its
                                                                    window is 0: no room for more
   18  253.124              │ ──────── ACK ────────▶ │              asks whether the server has room again
                                                                    (window probe)
   19  253.139              │ ◀──────── ACK ──────── │              answers the window probe: still no room
   22  673.657              │ ──────── ACK ────────▶ │              asks whether the server has room again
                                                                    (window probe)
   23  673.751              │ ◀──────── ACK ──────── │              announces another window: room for 2896
                                                                    bytes
   27  673.853              │ ───── ACK 1448 ──────▶ │              sends 1448 bytes
   28  673.864              │ ◀──────── ACK ──────── │              acknowledges 1448 bytes
   29  673.882              │ ─── PSH+ACK 1448 ────▶ │              sends 1448 bytes
   32  673.940              │ ───── ACK 1448 ──────▶ │              sends 1448 bytes; this fills the server's
                                                                    window
   33  673.963              │ ◀──────── ACK ──────── │              acknowledges 2896 bytes
   37  674.020              │ ───── ACK 1448 ──────▶ │              sends 1448 bytes
   38  674.046              │ ─── PSH+ACK 1448 ────▶ │              sends 1448 bytes; this fills the server's
                                                                    window
   39  674.068              │ ◀──────── ACK ──────── │              acknowledges 2896 bytes
   42  674.129              │ ──── PSH+ACK 416 ────▶ │              sends 416 bytes
   43  674.141              │ ◀──────── ACK ──────── │              acknowledges 416 bytes
   45  674.214    CLOSE-WAIT? ◀────── FIN+ACK ────── FIN-WAIT-1     FIN: it has nothing more to send
   48  674.308      LAST-ACK? ────── FIN+ACK ──────▶ TIME-WAIT?     its own FIN, which also acknowledges the
                                                                    server's FIN: the ACK rides along
   49  674.321        CLOSED? ◀──────── ACK ──────── TIME-WAIT      acknowledges the client's FIN: both
                                                                    directions are closed
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 2, 3 and 6); the round trip took 87.8 us: 20.4 us on
             the server's side of the capture point, 67.4 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 from the client, 1 from
             the server).
  Why        Most likely: the client's application closed before its kernel had acknowledged the server's FIN;
             so that ACK rode on its own FIN, and three segments were enough (frames 45 and 48). Not ruled
             out: that the ACK was sent alone too, and only the capture lacks it. A FIN looks the same whether
             the program called close(), exited or was killed: the wire does not say.
  At last    TIME-WAIT is at the server, which stays there for twice the maximum segment lifetime (60 s on
             Linux) in case its last ACK was lost and the FIN comes again; the client is CLOSED (most likely).
  Meanwhile  The server had no room for more data (window 0) for 632.7 ms, as its application did not read;
             the client had to wait, and asked 2 times (frames 15 and 23).
  Captured   At the server (most likely): it answered the SYN within 20.4 us, and the client's ACK took 67.4
             us.
  In all     The client sent 14 segments with 12.0 kB; the server sent 11 segments without data.
