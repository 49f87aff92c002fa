15  Only the server closed: no FIN from the client is in the capture.
    192.0.2.10:40014 (client) → 198.51.100.20:5432 (server)
    10:28:00.000000, 5.08 s

frame        ms         client                        server         what it did
  118     0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
  119    20.000   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                     client's SYN
  120    20.060    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                     connection is open
  121    20.160              │ ──── PSH+ACK 100 ────▶ │              sends 100 bytes
  122    40.160              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 100 bytes
  123    40.660              │ ◀──── PSH+ACK 300 ──── │              sends 300 bytes
  124    40.700              │ ──────── ACK ────────▶ │              acknowledges 300 bytes
  125    41.700    CLOSE-WAIT? ◀────── FIN+ACK ────── FIN-WAIT-1     FIN: it has nothing more to send
  126    81.800     CLOSE-WAIT ──────── ACK ────────▶ FIN-WAIT-2?    acknowledges the server's FIN, alone,
                                                                     40.1 ms after it: likely a delayed ACK
                 ⋮ 5 s of silence
  127  5081.800              │ ──────── ACK ────────▶ │              repeats its last ACK (duplicate ACK)
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 118-120); the round trip took 20.1 ms: 20.0 ms on the
             server's side of the capture point, 60 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, window scaling (by 128 both ways).
  Why        Most likely: the client acknowledged the server's FIN but sent none itself: its application has
             not closed, and the connection stays in CLOSE-WAIT (frames 125 and 126). Not ruled out: that the
             rest came after the capture ended.
  At last    As far as the capture shows, the client is in CLOSE-WAIT, the server in FIN-WAIT-2 (most likely).
  Meanwhile  The client took 40.1 ms to acknowledge: most likely a delayed ACK, held back in case data could
             carry it, unless the way was slow just then (frame 126).
             The client was in CLOSE-WAIT for 34 min, as far as the capture goes, and sent no FIN (frames 125
             and 127).
             Nothing was sent for 5 s (frames 126 and 127).
  Captured   At the client (possibly): it acknowledged the SYN+ACK within 60 us, and the server took 20.0 ms
             to answer the SYN.
  In all     The client sent 6 segments with 100 bytes; the server sent 4 segments with 300 bytes.

──────────────────────────────────────────────────────────────────────────────────────────────────────────────

16  The client closed first, in four segments: each FIN was acknowledged separately.
    192.0.2.11:50000 (client) → 198.51.100.26:8080 (server)
    11:00:00.000000, 45.1 s

frame         ms         client                        server         what it did
  128      0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
  129     20.000   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                      client's SYN
  130     20.060    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                      connection is open
  131     21.000              │ ──── PSH+ACK 100 ────▶ │              sends 100 bytes
  132     41.000              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 100 bytes
  133     42.000     FIN-WAIT-1 ────── FIN+ACK ──────▶ CLOSE-WAIT?    FIN: it has nothing more to send
  134    102.000    FIN-WAIT-2? ◀──────── ACK ──────── CLOSE-WAIT     acknowledges the client's FIN, alone,
                                                                      60.0 ms after it: likely a delayed ACK
                  ⋮ 45 s of silence
  135  45062.000     TIME-WAIT? ◀────── FIN+ACK ────── LAST-ACK       its own FIN: it has nothing more to send
                                                                      either
  136  45062.060      TIME-WAIT ──────── ACK ────────▶ CLOSED?        acknowledges the server's FIN: both
                                                                      directions are closed
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 128-130); the round trip took 20.1 ms: 20.0 ms on the
             server's side of the capture point, 60 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, window scaling (by 128 both ways).
  Why        Most likely: the server's application took 45 s to close after the client's FIN; its kernel did
             not wait for that, and acknowledged the FIN alone (frames 133-135). A FIN looks the same whether
             the program called close(), exited or was killed: the wire does not say.
  At last    TIME-WAIT is at the client, which stays there for twice the maximum segment lifetime (60 s on
             Linux) in case its last ACK was lost and the FIN comes again; the server is CLOSED (most likely).
  Meanwhile  The server took 60.0 ms to acknowledge: most likely a delayed ACK, held back in case data could
             carry it, unless the way was slow just then (frame 134).
             The server was in CLOSE-WAIT for 45 s: that is the time its application took to close, while the
             client waited in FIN-WAIT-2 (frames 133 and 135).
             Nothing was sent for 45 s (frames 134 and 135).
  Captured   At the client (possibly): it acknowledged the SYN+ACK within 60 us, and the server took 20.0 ms
             to answer the SYN.
  In all     The client sent 5 segments with 100 bytes; the server sent 4 segments without data.
