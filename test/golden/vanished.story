1  The server fell silent: the client tried again and again, and got no answer (most likely).
   192.0.2.10:40000 (client) → 198.51.100.20:8080 (server)
   10:00:00.000000, 6.86 s

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
    8    41.700              │ ──── PSH+ACK 200 ────▶ │              sends 200 bytes
    9   261.700              │ ──── PSH+ACK 200 ────▶ │              sends 200 bytes again, as a timer ran out
                                                                     (retransmission)
   10   701.700   ESTABLISHED? ──── PSH+ACK 200 ────▶ │              sends 200 bytes again, as a timer ran out
                                                                     (retransmission)
   11  1581.700              │ ──── PSH+ACK 200 ────▶ │              sends 200 bytes again, as a timer ran out
                                                                     (retransmission)
   12  3341.700              │ ──── PSH+ACK 200 ────▶ │              sends 200 bytes again, as a timer ran out
                                                                     (retransmission)
                 ⋮ 3.52 s of silence
   13  6861.700              │ ──── PSH+ACK 200 ────▶ │              sends 200 bytes again, as a timer ran out
                                                                     (retransmission)
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 1-3); the round trip took 20.1 ms: 20.0 ms on the
             server's side of the capture point, 60 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, window scaling (by 128 both ways).
  Why        Most likely: nothing came from the server for 6.82 s, while the client went on trying: the server
             is gone, or the way to it is (frames 9 and 13). Not ruled out: that the rest came after the
             capture ended.
  At last    As far as the capture shows, the client is in ESTABLISHED (most likely), the server in
             ESTABLISHED.
  Meanwhile  The client sent 5 segments again, when a timer ran out; the waiting for timers took 6.82 s in all
             (from frame 9 to 13).
  Captured   At the client (possibly): it acknowledged the SYN+ACK within 60 us, and the server took 20.0 ms
             to answer the SYN.
  In all     The client sent 10 segments with 1300 bytes, 5 of them again; the server sent 3 segments with 300
             bytes.
