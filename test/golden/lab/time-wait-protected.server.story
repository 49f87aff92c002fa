1  The server closed first, in three segments: the client sent its ACK and its own FIN as one.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 05:05:48.781773114 UTC, 543 us

frame       ms         client                        server         what it did
    2    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    3    0.018   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    6    0.087    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
    8    0.171              │ ───── PSH+ACK 3 ─────▶ │              sends 3 bytes
    9    0.181              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 3 bytes
   11    0.241              │ ◀───── PSH+ACK 6 ───── │              sends 6 bytes
   14    0.283              │ ──────── ACK ────────▶ │              acknowledges 6 bytes
   15    0.325    CLOSE-WAIT? ◀────── FIN+ACK ────── FIN-WAIT-1     FIN: it has nothing more to send
   18    0.408      LAST-ACK? ────── FIN+ACK ──────▶ TIME-WAIT?     its own FIN, which also acknowledges the
                                                                    server's FIN: the ACK rides along
   19    0.419        CLOSED? ◀──────── ACK ──────── TIME-WAIT      acknowledges the client's FIN: both
                                                                    directions are closed
   21    0.496              │ ───── PSH+ACK 3 ─────▶ │              sends 3 bytes again, though the server has
                                                                    acknowledged them
   22    0.505              │ ◀──────── ACK ──────── │              repeats its last ACK (duplicate ACK)
   25    0.543              │ ──────── RST ────────▶ CLOSED?        RST: it has closed, and takes nothing more
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 2, 3 and 6); the round trip took 87.3 us: 18.1 us on
             the server's side of the capture point, 69.2 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways).
  Why        Most likely: the client's application closed before its kernel had acknowledged the server's FIN;
             so that ACK rode on its own FIN, and three segments were enough (frames 15 and 18). Not ruled
             out: that the ACK was sent alone too, and only the capture lacks it. A FIN looks the same whether
             the program called close(), exited or was killed: the wire does not say.
  At last    As far as the capture shows, the client is in CLOSED (most likely), the server in CLOSED (most
             likely).
  Meanwhile  The client sent 1 segment again, without a sign of what for; the server had that already, as
             frame 19 shows: it was an answer that came late, or was lost (frame 21).
             The client, CLOSED already, answered the server's ACK with an RST, which may have ended that
             end's TIME-WAIT before its time (TIME-WAIT assassination) (frame 25).
  Captured   At the server (most likely): it answered the SYN within 18.1 us, and the client's ACK took 69.2
             us.
  In all     The client sent 7 segments with 6 bytes, 1 of them again; the server sent 6 segments with 6
             bytes.
