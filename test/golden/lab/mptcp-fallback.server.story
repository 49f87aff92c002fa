1  The client closed first, in three segments: the server sent its ACK and its own FIN as one.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 05:05:33.785607207 UTC, 394 us

frame       ms         client                        server         what it did
    2    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    3    0.015   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    6    0.076    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
    8    0.149              │ ───── PSH+ACK 3 ─────▶ │              sends 3 bytes
    9    0.157              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 3 bytes
   11    0.211              │ ◀───── PSH+ACK 6 ───── │              sends 6 bytes
   14    0.246              │ ──────── ACK ────────▶ │              acknowledges 6 bytes
   16    0.305     FIN-WAIT-1 ────── FIN+ACK ──────▶ CLOSE-WAIT?    FIN: it has nothing more to send
   17    0.338     TIME-WAIT? ◀────── FIN+ACK ────── LAST-ACK?      its own FIN, which also acknowledges the
                                                                    client's FIN: the ACK rides along
   20    0.394      TIME-WAIT ──────── ACK ────────▶ CLOSED?        acknowledges the server's FIN: both
                                                                    directions are closed
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 2, 3 and 6); the round trip took 76.4 us: 15.2 us on
             the server's side of the capture point, 61.2 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways). The client
             asked for MPTCP in vain: the SYN bore it still where it was captured, at the server, which did
             not take it up; so this is plain TCP (MPTCP's fallback).
  Why        Most likely: the server's application closed before its kernel had acknowledged the client's FIN;
             so that ACK rode on its own FIN, and three segments were enough (frames 16 and 17). Not ruled
             out: that the ACK was sent alone too, and only the capture lacks it. A FIN looks the same whether
             the program called close(), exited or was killed: the wire does not say.
  At last    TIME-WAIT is at the client, which stays there for twice the maximum segment lifetime (60 s on
             Linux) in case its last ACK was lost and the FIN comes again; the server is CLOSED (most likely).
  Captured   At the server (most likely): it answered the SYN within 15.2 us, and the client's ACK took 61.2
             us.
  In all     The client sent 6 segments with 3 bytes; the server sent 4 segments with 6 bytes.
