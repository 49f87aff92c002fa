1  The server closed first, in three segments: the client sent its ACK and its own FIN as one.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 05:05:51.599286042 UTC, 32.1 ms

frame       ms         client                        server         what it did
    1    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    4    0.726   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    5    0.737    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
    7    0.915              │ ───── ACK 1448 ──────▶ │              sends 1448 bytes
    8    0.923   ESTABLISHED? ─── PSH+ACK 1448 ────▶ │              sends 1448 bytes
    9    0.929              │ ───── ACK 1448 ──────▶ │              sends 1448 bytes
   10    0.998              │ ─── PSH+ACK 1448 ────▶ │              sends 1448 bytes
   11    1.004              │ ───── ACK 1448 ──────▶ │              sends 1448 bytes; this fills the server's
                                                                    window
   21   11.189              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 1448 bytes
   22   11.277              │ ───── ACK 1448 ──────▶ │              sends 1448 bytes
   23   11.288              │ ─── PSH+ACK 1448 ────▶ │              sends 1448 bytes; this fills the server's
                                                                    window
   24   11.307              │ ◀──────── ACK ──────── │              acknowledges 1448 bytes
   25   11.329              │ ◀──────── ACK ──────── │              acknowledges 1448 bytes
   26   11.373              │ ◀──────── ACK ──────── │              acknowledges 2896 bytes
   27   11.388              │ ───── ACK 1448 ──────▶ │              sends 1448 bytes
   28   11.443              │ ───── ACK 1448 ──────▶ │              sends 1448 bytes
   29   11.448              │ ───── ACK 1448 ──────▶ │              sends 1448 bytes
   30   11.464              │ ─── PSH+ACK 1448 ────▶ │              sends 1448 bytes; this fills the server's
                                                                    window
   38   21.777              │ ◀──────── ACK ──────── │              acknowledges 8688 bytes
   39   21.823              │ ──── PSH+ACK 72 ─────▶ │              sends 72 bytes
   43   21.945    CLOSE-WAIT? ◀────── FIN+ACK ────── FIN-WAIT-1     FIN: it has nothing more to send;
                                                                    acknowledges 72 bytes
   44   21.985      LAST-ACK? ────── FIN+ACK ──────▶ TIME-WAIT?     its own FIN, which also acknowledges the
                                                                    server's FIN: the ACK rides along
   47   32.029              │ ◀──────── ACK ──────── FIN-WAIT-2?    acknowledges nothing new
   48   32.066              │ ──────── ACK ────────▶ │              repeats its last ACK (duplicate ACK)
   50   32.147        CLOSED? ◀──────── ACK ──────── TIME-WAIT      acknowledges the client's FIN: both
                                                                    directions are closed
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 1, 4 and 5); the round trip took 737 us: 726 us on the
             server's side of the capture point, 11.2 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 from the client, 1 from
             the server).
  Why        Most likely: the client's application closed before its kernel had acknowledged the server's FIN;
             so that ACK rode on its own FIN, and three segments were enough (frames 43 and 44). Not ruled
             out: that the ACK was sent alone too, and only the capture lacks it. A FIN looks the same whether
             the program called close(), exited or was killed: the wire does not say.
  At last    TIME-WAIT is at the server, which stays there for twice the maximum segment lifetime (60 s on
             Linux) in case its last ACK was lost and the FIN comes again; the client is CLOSED (most likely).
  Captured   At the client (possibly): it acknowledged the SYN+ACK within 11.2 us, and the server took 726 us
             to answer the SYN.
  In all     The client sent 16 segments with 16.0 kB; the server sent 9 segments without data.
