1  The server closed first, in three segments: the client sent its ACK and its own FIN as one.
   192.0.2.10:51000 (client) → 198.51.100.7:80 (server)
   12:00:05.000000, 2.92 s

frame         ms         client                        server         what it did
    1      0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    2     20.000   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                      client's SYN
    3     20.030    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                      connection is open
    4  -2900.000              │ ──── PSH+ACK 100 ────▶ │              sends 100 bytes
    5  -2879.000              │ ◀──── PSH+ACK 200 ──── ESTABLISHED    sends 200 bytes, and acknowledges 100
    6  -2878.500    CLOSE-WAIT? ◀────── FIN+ACK ────── FIN-WAIT-1     FIN: it has nothing more to send
    7  -2878.400      LAST-ACK? ────── FIN+ACK ──────▶ TIME-WAIT?     its own FIN, which also acknowledges the
                                                                      server's FIN: the ACK rides along;
                                                                      acknowledges 200 bytes
    8  -2858.100        CLOSED? ◀──────── ACK ──────── TIME-WAIT      acknowledges the client's FIN: both
                                                                      directions are closed
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 1-3); the round trip took 20.0 ms: 20.0 ms on the
             server's side of the capture point, 30 us on the client's.
  Agreed     An MSS of 1460 bytes each way.
  Why        Most likely: the client's application closed before its kernel had acknowledged the server's FIN;
             so that ACK rode on its own FIN, and three segments were enough (frames 6 and 7). Not ruled out:
             that the ACK was sent alone too, and only the capture lacks it. A FIN looks the same whether the
             program called close(), exited or was killed: the wire does not say.
  At last    TIME-WAIT is at the server, which stays there for twice the maximum segment lifetime (60 s on
             Linux) in case its last ACK was lost and the FIN comes again; the client is CLOSED (most likely).
  Meanwhile  The capture's clock went back 1 time, by 2.92 s at most: times across that are wrong (frame 4).
  Captured   At the client (possibly): it acknowledged the SYN+ACK within 30 us, and the server took 20.0 ms
             to answer the SYN.
  In all     The client sent 4 segments with 100 bytes; the server sent 4 segments with 200 bytes.
