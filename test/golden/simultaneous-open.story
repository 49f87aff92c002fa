1  The client closed first, in three segments: the server sent its ACK and its own FIN as one.
   192.0.2.10:40000 (client) → 198.51.100.20:40000 (server)
   10:00:00.000000, 2.47 ms

frame       ms         client                        server         what it did
    1    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    2    0.300  SYN-RECEIVED? ◀──────── SYN ──────── SYN-SENT?      asks to open a connection too, not having
                                                                    the client's SYN yet
    3    0.400   SYN-RECEIVED ────── SYN+ACK ──────▶ ESTABLISHED?   acknowledges the server's SYN, repeating
                                                                    its own
    4    0.600   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED?  acknowledges the client's SYN, repeating
                                                                    its own
    5    0.650              │ ──────── ACK ────────▶ ESTABLISHED?   announces another window: room for 64256
                                                                    bytes
    6    0.710              │ ◀──────── ACK ──────── │              announces another window: room for 65152
                                                                    bytes
    7    0.810              │ ───── PSH+ACK 5 ─────▶ │              sends 5 bytes
    8    1.110              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 5 bytes
    9    2.110     FIN-WAIT-1 ────── FIN+ACK ──────▶ CLOSE-WAIT?    FIN: it has nothing more to send
   10    2.410     TIME-WAIT? ◀────── FIN+ACK ────── LAST-ACK?      its own FIN, which also acknowledges the
                                                                    client's FIN: the ACK rides along
   11    2.470      TIME-WAIT ──────── ACK ────────▶ CLOSED?        acknowledges the server's FIN: both
                                                                    directions are closed
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     Both ends asked: neither had the other's SYN when it sent its own (frames 1-4).
  Agreed     An MSS of 1460 bytes each way; SACK, window scaling (by 128 both ways).
  Why        Most likely: the server's application closed before its kernel had acknowledged the client's FIN;
             so that ACK rode on its own FIN, and three segments were enough (frames 9 and 10). Not ruled out:
             that the ACK was sent alone too, and only the capture lacks it. A FIN looks the same whether the
             program called close(), exited or was killed: the wire does not say.
  At last    TIME-WAIT is at the client, which stays there for twice the maximum segment lifetime (60 s on
             Linux) in case its last ACK was lost and the FIN comes again; the server is CLOSED (most likely).
  Captured   At the client (possibly): it answers several times faster than the server.
  In all     The client sent 6 segments with 5 bytes; the server sent 5 segments without data.
