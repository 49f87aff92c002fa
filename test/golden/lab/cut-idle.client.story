1  The server fell silent: the client tried again and again, and got no answer (most likely).
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-24 01:34:26.423926728 UTC, 6.78 s

frame        ms         client                        server         what it did
    1     0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    4     0.224   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                     client's SYN
    5     0.224    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                     connection is open
    7     0.284              │ ───── PSH+ACK 3 ─────▶ │              sends 3 bytes
   10     0.322              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 3 bytes
   12     0.358              │ ◀───── PSH+ACK 6 ───── │              sends 6 bytes
   13     0.358              │ ──────── ACK ────────▶ │              acknowledges 6 bytes
                 ⋮ 5.1 s of silence
   15  5102.452              │ ───── PSH+ACK 3 ─────▶ │              sends 3 bytes
   16  5308.747              │ ───── PSH+ACK 3 ─────▶ │              sends 3 bytes again, as a timer ran out
                                                                     (retransmission)
   17  5516.807   ESTABLISHED? ───── PSH+ACK 3 ─────▶ │              sends 3 bytes again, as a timer ran out
                                                                     (retransmission)
   18  5952.713              │ ───── PSH+ACK 3 ─────▶ │              sends 3 bytes again, as a timer ran out
                                                                     (retransmission)
   19  6784.780              │ ───── PSH+ACK 3 ─────▶ │              sends 3 bytes again, as a timer ran out
                                                                     (retransmission)
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 1, 4 and 5); the round trip took 224 us: 224 us on the
             server's side of the capture point, 395 ns on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways).
  Why        Most likely: nothing came from the server for 6.78 s, while the client went on trying: the server
             is gone, or the way to it is (frames 16 and 19). Not ruled out: that something on the way had
             forgotten the idle connection, or that the rest came after the capture ended.
  At last    As far as the capture shows, the client is in ESTABLISHED (most likely), the server in
             ESTABLISHED.
  Meanwhile  The client sent 4 segments again, when a timer ran out; the waiting for timers took 1.68 s in all
             (from frame 16 to 19).
             Nothing was sent for 5.1 s (frames 13 and 15).
  Captured   At the client (possibly): it acknowledged the SYN+ACK within 395 ns, and the server took 224 us
             to answer the SYN.
  In all     The client sent 9 segments with 18 bytes, 4 of them again; the server sent 3 segments with 6
             bytes.
