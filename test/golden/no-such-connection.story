1  An RST from the server ended the connection.
   192.0.2.10:40000 (client) → 198.51.100.20:8080 (server)
   10:00:00.000000, 6 min 40 s

frame        s         client                        server         what it did
    1    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    2    0.020   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    3    0.020    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
    4    0.020              │ ──── PSH+ACK 100 ────▶ │              sends 100 bytes
    5    0.040              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 100 bytes
    6    0.041              │ ◀──── PSH+ACK 300 ──── │              sends 300 bytes
    7    0.041              │ ──────── ACK ────────▶ │              acknowledges 300 bytes
                ⋮ 6 min 40 s of silence
    8  400.041              │ ──── PSH+ACK 100 ────▶ │              sends 100 bytes
    9  400.061        CLOSED? ◀──────── RST ──────── CLOSED?        RST without ACK, as a host sends that has
                                                                    no such connection
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 1-3); the round trip took 20.1 ms: 20.0 ms on the
             server's side of the capture point, 60 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, window scaling (by 128 both ways).
  Why        Most likely: the RST is the kind that a host sends when it has no such connection (any more): the
             server had closed, restarted or forgotten it (frame 9). Not ruled out: that something on the way
             had forgotten the idle connection, or that something on the way, a firewall say, sent the RST in
             its name. Of boxes on the way these known idle times were over by then (6 min 40 s): AWS Network
             Firewall's TCP idle timeout (350 s), AWS NAT gateway's idle timeout (350 s), AWS NLB's TCP idle
             timeout (350 s) or Azure Load Balancer's idle timeout, with TCP reset (240 s).
  At last    As far as the capture shows, the client is in CLOSED (most likely), the server in CLOSED (most
             likely).
  Meanwhile  Nothing was sent for 6 min 40 s (frames 7 and 8).
  Captured   At the client (possibly): it acknowledged the SYN+ACK within 60 us, and the server took 20.0 ms
             to answer the SYN.
  In all     The client sent 5 segments with 200 bytes; the server sent 4 segments with 300 bytes.
