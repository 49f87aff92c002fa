1  An RST from the server ended the connection.
   10.1.0.5:44100 (client) → 203.0.113.8:5432 (server)
   10:00:00.000000, 7 min 10 s

frame        s         client                        server         what it did
    1    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    2    0.012   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    3    0.012    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
    4    0.012              │ ──── PSH+ACK 100 ────▶ │              sends 100 bytes
    5    0.026              │ ◀──── PSH+ACK 300 ──── ESTABLISHED    sends 300 bytes, and acknowledges 100
    6    0.026              │ ──────── ACK ────────▶ │              acknowledges 300 bytes
                ⋮ 7 min 10 s of silence
    7  430.000              │ ──── PSH+ACK 100 ────▶ │              sends 100 bytes
    8  430.001        CLOSED? ◀──────── RST ──────── CLOSED?        RST without ACK, as a host sends that has
                                                                    no such connection
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 1-3); the round trip took 12.1 ms: 12.0 ms on the
             server's side of the capture point, 50 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, window scaling (by 128 both ways).
  Why        Most likely: the RST is the kind that a host sends when it has no such connection (any more): the
             server had closed, restarted or forgotten it (frame 8). Not ruled out: that something on the way,
             a firewall say, sent the RST in its name, or that something on the way had forgotten the idle
             connection. Of boxes on the way these known idle times were over by then (7 min 10 s): AWS
             Network Firewall's TCP idle timeout (350 s), AWS NAT gateway's idle timeout (350 s), AWS NLB's
             TCP idle timeout (350 s) or Azure Load Balancer's idle timeout, with TCP reset (240 s).
  The RST    In frame 8: it came 900 us after what it answers, and no answer of the server's before it took
             less than 12.0 ms.
  At last    As far as the capture shows, the client is in CLOSED (most likely), the server in CLOSED (most
             likely).
  Meanwhile  Nothing was sent for 7 min 10 s (frames 6 and 7).
  Captured   At the client (possibly): it acknowledged the SYN+ACK within 50 us, and the server took 12.0 ms
             to answer the SYN.
  In all     The client sent 5 segments with 200 bytes; the server sent 3 segments with 300 bytes.

──────────────────────────────────────────────────────────────────────────────────────────────────────────────

2  One end fell silent: the other end tried again and again, and got no answer (most likely).
   10.1.0.5:44200 (client) → 203.0.113.8:5432 (server)
   11:00:00.000000, 10 min 12 s

frame        s         client                        server         what it did
    9    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
   10    0.012   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
   11    0.012    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
   12    0.012              │ ──── PSH+ACK 100 ────▶ │              sends 100 bytes
   13    0.026              │ ◀──── PSH+ACK 300 ──── ESTABLISHED    sends 300 bytes, and acknowledges 100
   14    0.026              │ ──────── ACK ────────▶ │              acknowledges 300 bytes
                ⋮ 10 min 10 s of silence
   15  610.000              │ ──── PSH+ACK 100 ────▶ │              sends 100 bytes
   16  610.220              │ ──── PSH+ACK 100 ────▶ │              sends 100 bytes again, as a timer ran out
                                                                    (retransmission)
   17  610.660   ESTABLISHED? ──── PSH+ACK 100 ────▶ │              sends 100 bytes again, as a timer ran out
                                                                    (retransmission)
   18  611.540              │ ──── PSH+ACK 100 ────▶ │              sends 100 bytes again, as a timer ran out
                                                                    (retransmission)
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 9-11); the round trip took 12.1 ms: 12.0 ms on the
             server's side of the capture point, 50 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, window scaling (by 128 both ways).
  Why        Possibly: nothing was sent for 10 min 10 s, and what came then nobody answered: something on the
             way, a NAT, a firewall or a balancer, may have forgotten the connection in that time (frames 14,
             15 and 18). Not ruled out: that the other end is gone, or that the rest came after the capture
             ended. Of boxes on the way these known idle times were over by then (10 min 10 s): Google Cloud
             VPC's connection tracking (600 s), AWS Network Firewall's TCP idle timeout (350 s), AWS NAT
             gateway's idle timeout (350 s), AWS NLB's TCP idle timeout (350 s) or Azure Load Balancer's idle
             timeout, with TCP reset (240 s).
  At last    As far as the capture shows, the client is in ESTABLISHED (most likely), the server in
             ESTABLISHED.
  Meanwhile  The client sent 3 segments again, when a timer ran out; the waiting for timers took 1.54 s in all
             (from frame 16 to 18).
             Nothing was sent for 10 min 10 s (frames 14 and 15).
  Captured   At the client (possibly): it acknowledged the SYN+ACK within 50 us, and the server took 12.0 ms
             to answer the SYN.
  In all     The client sent 8 segments with 500 bytes, 3 of them again; the server sent 2 segments with 300
             bytes.
