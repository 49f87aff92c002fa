1  The server closed first, in three segments: the client sent its ACK and its own FIN as one.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 05:05:51.599875015 UTC, 31.5 ms

frame       ms         client                        server         what it did
    2    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    3    0.093   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    6    0.182    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
   12    0.445              │ ───── ACK 1448 ──────▶ │              sends 1448 bytes
   13    0.456              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 1448 bytes
                ⋮ 10 more segments (frames 14 to 33) in 10.5 ms: 10.1 kB from the client, 0 bytes from the
                  server
   34   10.973   ESTABLISHED? ───── ACK 1448 ──────▶ │              sends 1448 bytes
   35   10.994              │ ───── ACK 1448 ──────▶ │              sends 1448 bytes
   36   11.018              │ ─── PSH+ACK 1448 ────▶ │              sends 1448 bytes; this fills the server's
                                                                    window
   37   11.052              │ ◀──────── ACK ──────── │              acknowledges 8688 bytes
   40   21.260              │ ──── PSH+ACK 72 ─────▶ │              sends 72 bytes
   41   21.292              │ ◀──────── ACK ──────── │              acknowledges 72 bytes
   42   21.338    CLOSE-WAIT? ◀────── FIN+ACK ────── FIN-WAIT-1     FIN: it has nothing more to send
   45   21.473      LAST-ACK? ────── FIN+ACK ──────▶ TIME-WAIT?     its own FIN, which also acknowledges the
                                                                    server's FIN: the ACK rides along
   46   21.483        CLOSED? ◀──────── ACK ──────── TIME-WAIT      acknowledges the client's FIN: both
                                                                    directions are closed
   49   31.509              │ ──────── ACK ────────▶ │              repeats its last ACK (duplicate ACK)
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 2, 3 and 6); the round trip took 182 us: 93 us on the
             server's side of the capture point, 88.7 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 from the client, 1 from
             the server).
  Why        Most likely: the client's application closed before its kernel had acknowledged the server's FIN;
             so that ACK rode on its own FIN, and three segments were enough (frames 42 and 45). Not ruled
             out: that the ACK was sent alone too, and only the capture lacks it. A FIN looks the same whether
             the program called close(), exited or was killed: the wire does not say.
  At last    TIME-WAIT is at the server, which stays there for twice the maximum segment lifetime (60 s on
             Linux) in case its last ACK was lost and the FIN comes again; the client is CLOSED (most likely).
  Captured   At the server (most likely): it answered the SYN within 93 us, and the client's ACK took 88.7 us.
  In all     The client sent 16 segments with 16.0 kB; the server sent 9 segments without data.
