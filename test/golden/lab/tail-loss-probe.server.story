1  The server closed first, in three segments: the client sent its ACK and its own FIN as one (most likely).
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 05:05:47.607172486 UTC, 5.17 ms

frame       ms         client                        server         what it did
    2    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    3    0.023   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    6    0.094    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
    8    0.182              │ ───── PSH+ACK 3 ─────▶ │              sends 3 bytes
    9    0.193              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 3 bytes
   14    0.331              │ ───── ACK 1448 ──────▶ │              sends 1448 bytes
   15    0.342              │ ◀──────── ACK ──────── │              acknowledges 1448 bytes
   18    4.871   ESTABLISHED? ─── PSH+ACK 1104 ────▶ │              sends 1104 bytes; something before it is
                                                                    missing here
   19    4.913              │ ◀──────── ACK ──────── │              announces another window: room for 71680
                                                                    bytes
   22    4.972              │ ───── ACK 1448 ──────▶ │              sends the 1448 bytes that were missing
                                                                    here, as SACK or duplicate ACKs asked for
                                                                    it (fast retransmission)
   23    4.987              │ ◀──────── ACK ──────── │              acknowledges 2552 bytes
   25    5.064    CLOSE-WAIT? ◀────── FIN+ACK ────── FIN-WAIT-1     FIN: it has nothing more to send
   28    5.157      LAST-ACK? ────── FIN+ACK ──────▶ TIME-WAIT?     its own FIN, which also acknowledges the
                                                                    server's FIN: the ACK rides along
   29    5.168        CLOSED? ◀──────── ACK ──────── TIME-WAIT      acknowledges the client's FIN: both
                                                                    directions are closed
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 2, 3 and 6); the round trip took 94.5 us: 23.5 us on
             the server's side of the capture point, 71 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways).
  Why        Most likely: the client's application closed before its kernel had acknowledged the server's FIN;
             so that ACK rode on its own FIN, and three segments were enough (frames 25 and 28). Not ruled
             out: that the ACK was sent alone too, and only the capture lacks it. A FIN looks the same whether
             the program called close(), exited or was killed: the wire does not say.
  At last    TIME-WAIT is at the server, which stays there for twice the maximum segment lifetime (60 s on
             Linux) in case its last ACK was lost and the FIN comes again; the client is CLOSED (most likely).
  Meanwhile  The client sent 1 segment again, as the server asked for by SACK or duplicate ACKs (fast
             retransmission) (frame 22).
  Captured   At the server (most likely): it answered the SYN within 23.5 us, and the client's ACK took 71 us.
  In all     The client sent 7 segments with 4003 bytes, 1 of them again; the server sent 7 segments without
             data.
