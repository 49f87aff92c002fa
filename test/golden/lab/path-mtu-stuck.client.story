1  The client fell silent: the server tried again and again, and got no answer (most likely).
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-24 01:34:17.867755487 UTC, 1.48 s

frame        ms         client                        server         what it did
    1     0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    4     0.259   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                     client's SYN
    5     0.259    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                     connection is open
    7     0.339              │ ───── PSH+ACK 3 ─────▶ │              sends 3 bytes
   10     0.387              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 3 bytes
   12     0.438              │ ◀───── PSH+ACK 5 ───── │              sends 5 bytes
   13     0.438              │ ──────── ACK ────────▶ │              acknowledges 5 bytes
   15     0.492              │ ───── ACK 1448 ──────▶ │              sends 1448 bytes
   16     0.494   ESTABLISHED? ──── PSH+ACK 52 ─────▶ │              sends 52 bytes
   19     0.546              │ ◀──────── ACK ──────── │              repeats its last ACK (duplicate ACK)
   20     4.885              │ ───── ACK 1448 ──────▶ │              sends 1448 bytes again, as SACK or
                                                                     duplicate ACKs asked for it (fast
                                                                     retransmission)
   21   212.872              │ ───── ACK 1448 ──────▶ │              sends 1448 bytes again, as a timer ran
                                                                     out (retransmission)
   22   652.961              │ ───── ACK 1448 ──────▶ │              sends 1448 bytes again, as a timer ran
                                                                     out (retransmission)
   23  1484.903              │ ───── ACK 1448 ──────▶ │              sends 1448 bytes again, as a timer ran
                                                                     out (retransmission)
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 1, 4 and 5); the round trip took 259 us: 259 us on the
             server's side of the capture point, 585 ns on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways).
  Why        Most likely: the client's full-size segments do not reach the server, while smaller ones do: a
             link on the way takes less, and the ICMP error that should say so is lost (path-MTU black hole)
             (frames 20 and 23). Not ruled out: that the other end is gone.
  At last    As far as the capture shows, the client is in ESTABLISHED (most likely), the server in
             ESTABLISHED.
  Meanwhile  The client sent 4 segments again: 1 that the server asked for by SACK or duplicate ACKs (fast
             retransmission), 3 when a timer ran out; the waiting for timers took 1.48 s in all (from frame 20
             to 23).
             A full-size segment of the client's (1448 bytes) did not arrive, though it was sent 5 times,
             while smaller ones did: most likely a link on the way takes less, and the ICMP error that should
             say so is lost (path-MTU black hole) (from frame 20 to 23).
  Captured   At the client (possibly): it acknowledged the SYN+ACK within 585 ns, and the server took 259 us
             to answer the SYN.
  In all     The client sent 10 segments with 7295 bytes, 4 of them again; the server sent 4 segments with 5
             bytes.
