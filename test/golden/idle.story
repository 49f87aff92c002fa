1  The server closed first, in three segments: the client sent its ACK and its own FIN as one.
   192.0.2.10:40000 (client) → 198.51.100.20:8080 (server)
   10:00:00.000000, 1 min 5 s

frame         ms         client                        server         what it did
    1      0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    2     20.000   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                      client's SYN
    3     20.060    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                      connection is open
    4     20.160              │ ──── PSH+ACK 100 ────▶ │              sends 100 bytes
    5     40.160              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 100 bytes
    6     40.660              │ ◀──── PSH+ACK 300 ──── │              sends 300 bytes
    7     40.700              │ ──────── ACK ────────▶ │              acknowledges 300 bytes
                  ⋮ 1 min 5 s of silence
    8  65040.700    CLOSE-WAIT? ◀────── FIN+ACK ────── FIN-WAIT-1     FIN: it has nothing more to send
    9  65040.900      LAST-ACK? ────── FIN+ACK ──────▶ TIME-WAIT?     its own FIN, which also acknowledges the
                                                                      server's FIN: the ACK rides along
   10  65060.900        CLOSED? ◀──────── ACK ──────── TIME-WAIT      acknowledges the client's FIN: both
                                                                      directions are closed
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 1-3); the round trip took 20.1 ms: 20.0 ms on the
             server's side of the capture point, 60 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, window scaling (by 128 both ways).
  Why        Most likely: the client's application closed before its kernel had acknowledged the server's FIN;
             so that ACK rode on its own FIN, and three segments were enough (frames 8 and 9). Not ruled out:
             that the ACK was sent alone too, and only the capture lacks it. By then no data had moved for 1
             min 5 s, which fits Node.js's server.keepAliveTimeout (65 s): such a timer may have closed it,
             and so may one that somebody set, or a person. A FIN looks the same whether the program called
             close(), exited or was killed: the wire does not say.
  At last    TIME-WAIT is at the server, which stays there for twice the maximum segment lifetime (60 s on
             Linux) in case its last ACK was lost and the FIN comes again; the client is CLOSED (most likely).
  Meanwhile  Nothing was sent for 1 min 5 s (frames 7 and 8).
  Captured   At the client (possibly): it acknowledged the SYN+ACK within 60 us, and the server took 20.0 ms
             to answer the SYN.
  In all     The client sent 5 segments with 100 bytes; the server sent 5 segments with 300 bytes.
