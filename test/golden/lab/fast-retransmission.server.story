1  The server closed first, in three segments: the client sent its ACK and its own FIN as one (most likely).
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 05:05:18.653382385 UTC, 84.8 ms

frame       ms         client                        server         what it did
    2    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    3    0.022   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    6   20.278    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
   17   20.567              │ ───── ACK 1448 ──────▶ │              sends 1448 bytes
   18   20.590              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 1448 bytes
                ⋮ 24 more segments (frames 19 to 56) in 21.0 ms: 17.4 kB from the client, 0 bytes from the
                  server
   57   41.577   ESTABLISHED? ─── PSH+ACK 1176 ────▶ │              sends 1176 bytes
   58   41.607              │ ◀──────── ACK ──────── │              acknowledges 1176 bytes
   61   42.862              │ ─── PSH+ACK 1448 ────▶ │              sends 1448 bytes; something before it is
                                                                    missing here
   62   42.878              │ ◀──────── ACK ──────── │              repeats its last ACK (duplicate ACK)
   65   44.273              │ ───── ACK 1448 ──────▶ │              sends 1448 bytes
   66   44.299              │ ◀──────── ACK ──────── │              repeats its last ACK (duplicate ACK)
   67   44.318              │ ─── PSH+ACK 1448 ────▶ │              sends 1448 bytes
   68   44.329              │ ◀──────── ACK ──────── │              repeats its last ACK (duplicate ACK)
   70   45.707              │ ───── ACK 1448 ──────▶ │              sends 1448 bytes
   71   45.720              │ ◀──────── ACK ──────── │              repeats its last ACK (duplicate ACK)
   77   61.766              │ ──── PSH+ACK 760 ────▶ │              sends 760 bytes
   78   62.926              │ ◀──────── ACK ──────── │              repeats its last ACK (duplicate ACK)
   83   64.545              │ ───── ACK 1448 ──────▶ │              sends the 1448 bytes that were missing
                                                                    here, as SACK or duplicate ACKs asked for
                                                                    it (fast retransmission)
   84   64.557              │ ◀──────── ACK ──────── │              acknowledges 8000 bytes
   85   64.611    CLOSE-WAIT? ◀────── FIN+ACK ────── FIN-WAIT-1     FIN: it has nothing more to send
   91   84.763      LAST-ACK? ────── FIN+ACK ──────▶ TIME-WAIT?     its own FIN, which also acknowledges the
                                                                    server's FIN: the ACK rides along
   92   84.774        CLOSED? ◀──────── ACK ──────── TIME-WAIT      acknowledges the client's FIN: both
                                                                    directions are closed
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 2, 3 and 6); the round trip took 20.3 ms: 21.6 us on
             the server's side of the capture point, 20.3 ms on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 from the client, 1 from
             the server).
  Why        Most likely: the client's application closed before its kernel had acknowledged the server's FIN;
             so that ACK rode on its own FIN, and three segments were enough (frames 85 and 91). Not ruled
             out: that the ACK was sent alone too, and only the capture lacks it. A FIN looks the same whether
             the program called close(), exited or was killed: the wire does not say.
  At last    TIME-WAIT is at the server, which stays there for twice the maximum segment lifetime (60 s on
             Linux) in case its last ACK was lost and the FIN comes again; the client is CLOSED (most likely).
  Meanwhile  The client sent 1 segment again, as the server asked for by SACK or duplicate ACKs (fast
             retransmission) (frame 83).
  Captured   At the server (most likely): it answered the SYN within 21.6 us, and the client's ACK took 20.3
             ms.
  In all     The client sent 23 segments with 28.0 kB, 1 of them again; the server sent 23 segments without
             data.
