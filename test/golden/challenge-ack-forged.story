1  The client closed first, in three segments: the server sent its ACK and its own FIN as one.
   192.0.2.10:40000 (client) → 198.51.100.20:8080 (server)
   10:00:00.000000, 41.1 s

frame         ms         client                        server         what it did
    1      0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    2     20.000   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                      client's SYN
    3     20.060    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                      connection is open
    4     20.160              │ ──── PSH+ACK 100 ────▶ │              sends 100 bytes
    5     40.160              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 100 bytes
                  ⋮ 40 s of silence
    7  40020.100        CLOSED? ◀──────── ACK ──────── │              answers a new SYN on these ports with an
                                                                      ACK of this connection, which it still
                                                                      has (challenge ACK)
    8  41020.160    ESTABLISHED ──── PSH+ACK 10 ─────▶ │              sends 10 bytes
    9  41040.660              │ ◀──── PSH+ACK 300 ──── │              sends 300 bytes, and acknowledges 10
   10  41040.700              │ ──────── ACK ────────▶ │              acknowledges 300 bytes
   11  41081.840     FIN-WAIT-1 ────── FIN+ACK ──────▶ CLOSE-WAIT?    FIN: it has nothing more to send
   12  41101.840     TIME-WAIT? ◀────── FIN+ACK ────── LAST-ACK?      its own FIN, which also acknowledges the
                                                                      client's FIN: the ACK rides along
   13  41101.890      TIME-WAIT ──────── ACK ────────▶ CLOSED?        acknowledges the server's FIN: both
                                                                      directions are closed
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 1-3); the round trip took 20.1 ms: 20.0 ms on the
             server's side of the capture point, 60 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, window scaling (by 128 both ways).
  Why        Most likely: the server's application closed before its kernel had acknowledged the client's FIN;
             so that ACK rode on its own FIN, and three segments were enough (frames 11 and 12). Not ruled
             out: that the ACK was sent alone too, and only the capture lacks it. A FIN looks the same whether
             the program called close(), exited or was killed: the wire does not say.
  At last    TIME-WAIT is at the client, which stays there for twice the maximum segment lifetime (60 s on
             Linux) in case its last ACK was lost and the FIN comes again; the server is CLOSED (most likely).
  Meanwhile  The server answered a SYN on these ports with an ACK of the older connection, which it still had
             (challenge ACK) (frames 6 and 7).
             Nothing was sent for 40 s (frames 5 and 7).
  Captured   At the client (most likely): it acknowledged the SYN+ACK within 60 us, and the server took 20.0
             ms to answer the SYN.
  In all     The client sent 7 segments with 110 bytes; the server sent 5 segments with 300 bytes.

──────────────────────────────────────────────────────────────────────────────────────────────────────────────

2  No answer: the client sent 1 SYN, and nothing agreed to open.
   192.0.2.10:40000 (client) → 198.51.100.20:8080 (server)
   10:00:40.000000

frame       ms         client                        server         what it did
    6    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection; the same ports
                                                                    had a connection before
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     A SYN, and no SYN+ACK (frame 6).
  Why        Most likely: the server answered the SYN with an ACK of an older connection on the same ports,
             which it still had; a new one can open only after that one is gone (frames 6 and 7). Not ruled
             out: that the rest came after the capture ended.
  At last    As far as the capture shows, the client is in SYN-SENT, the server in SYN-RECEIVED (most likely).
  Meanwhile  The server answered a SYN on these ports with an ACK of the older connection, which it still had
             (challenge ACK) (frames 6 and 7).
  Captured   The times to answer do not tell where.
  In all     The client sent 1 segment without data; nothing from the server is in the capture.
