1  Only the server closed: no FIN from the client is in the capture.
   192.0.2.10:40000 (client) → 198.51.100.20:8080 (server)
   10:00:00.000000, 5.08 s

frame        ms         client                        server         what it did
    1     0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    2    20.000   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                     client's SYN
    3    20.060    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                     connection is open
    4    20.160              │ ──── PSH+ACK 100 ────▶ │              sends 100 bytes
    5    40.160              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 100 bytes
    6    40.660              │ ◀──── PSH+ACK 300 ──── │              sends 300 bytes
    7    40.700              │ ──────── ACK ────────▶ │              acknowledges 300 bytes
    8    41.700    CLOSE-WAIT? ◀────── FIN+ACK ────── FIN-WAIT-1     FIN: it has nothing more to send
    9    81.800     CLOSE-WAIT ──────── ACK ────────▶ FIN-WAIT-2?    acknowledges the server's FIN, alone,
                                                                     40.1 ms after it: likely a delayed ACK
                 ⋮ 5 s of silence
   10  5081.800              │ ──────── ACK ────────▶ │              repeats its last ACK (duplicate ACK)
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 1-3); the round trip took 20.1 ms: 20.0 ms on the
             server's side of the capture point, 60 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, window scaling (by 128 both ways).
  Why        Most likely: the client acknowledged the server's FIN but sent none itself: its application has
             not closed, and the connection stays in CLOSE-WAIT (frames 8 and 9). Not ruled out: that the rest
             came after the capture ended.
  At last    As far as the capture shows, the client is in CLOSE-WAIT, the server in FIN-WAIT-2 (most likely).
  Meanwhile  The client took 40.1 ms to acknowledge: most likely a delayed ACK, held back in case data could
             carry it, unless the way was slow just then (frame 9).
             The client was in CLOSE-WAIT for 5.04 s, as far as the capture goes, and sent no FIN (frames 8
             and 10).
             Nothing was sent for 5 s (frames 9 and 10).
  Captured   At the client (possibly): it acknowledged the SYN+ACK within 60 us, and the server took 20.0 ms
             to answer the SYN.
  In all     The client sent 6 segments with 100 bytes; the server sent 4 segments with 300 bytes.
