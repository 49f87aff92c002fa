1  The server closed first, in three segments: the client sent its ACK and its own FIN as one.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 05:05:42.999776714 UTC, 208.5 ms

frame       ms         client                        server         what it did
    2    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    3    0.015   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    6    0.073    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
    8    0.258              │ ───── PSH+ACK 3 ─────▶ │              sends 3 bytes
    9    0.267              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 3 bytes
   11  208.271              │ ───── PSH+ACK 3 ─────▶ │              sends 3 bytes again, though the server has
                                                                    acknowledged them
   12  208.284              │ ◀──────── ACK ──────── │              repeats its last ACK (duplicate ACK)
   15  208.358              │ ◀───── PSH+ACK 6 ───── │              sends 6 bytes
   18  208.394              │ ──────── ACK ────────▶ │              acknowledges 6 bytes
   19  208.435    CLOSE-WAIT? ◀────── FIN+ACK ────── FIN-WAIT-1     FIN: it has nothing more to send
   22  208.504      LAST-ACK? ────── FIN+ACK ──────▶ TIME-WAIT?     its own FIN, which also acknowledges the
                                                                    server's FIN: the ACK rides along
   23  208.513        CLOSED? ◀──────── ACK ──────── TIME-WAIT      acknowledges the client's FIN: both
                                                                    directions are closed
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 2, 3 and 6); the round trip took 72.6 us: 14.8 us on
             the server's side of the capture point, 57.9 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways).
  Why        Most likely: the client's application closed before its kernel had acknowledged the server's FIN;
             so that ACK rode on its own FIN, and three segments were enough (frames 19 and 22). Not ruled
             out: that the ACK was sent alone too, and only the capture lacks it. A FIN looks the same whether
             the program called close(), exited or was killed: the wire does not say.
  At last    TIME-WAIT is at the server, which stays there for twice the maximum segment lifetime (60 s on
             Linux) in case its last ACK was lost and the FIN comes again; the client is CLOSED (most likely).
  Meanwhile  The client sent 1 segment again, when a timer ran out; the waiting for timers took 208.0 ms in
             all; the server had that already, as frame 9 shows: it was an answer that came late, or was lost
             (frame 11).
  Captured   At the server (most likely): it answered the SYN within 14.8 us, and the client's ACK took 57.9
             us.
  In all     The client sent 6 segments with 6 bytes, 1 of them again; the server sent 6 segments with 6
             bytes.
