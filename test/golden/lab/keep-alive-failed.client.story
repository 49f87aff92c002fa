1  An RST from the client ended the connection.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 08:15:04.598331506 UTC, 3.07 s

frame        ms         client                        server         what it did
    1     0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    4     0.117   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                     client's SYN
    5     0.125    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                     connection is open
    7     0.230              │ ───── PSH+ACK 3 ─────▶ │              sends 3 bytes
   10     0.268              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 3 bytes
   12     0.314              │ ◀───── PSH+ACK 6 ───── │              sends 6 bytes
   13     0.322              │ ──────── ACK ────────▶ │              acknowledges 6 bytes
   15  1021.645              │ ──────── ACK ────────▶ │              asks whether the server is still there
                                                                     (keep-alive)
                 ⋮ 1.02 s of silence
   16  2045.660              │ ──────── ACK ────────▶ │              asks whether the server is still there
                                                                     (keep-alive)
   17  3069.671        CLOSED? ────── RST+ACK ──────▶ CLOSED?        aborts the connection (RST)
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 1, 4 and 5); the round trip took 125 us: 117 us on the
             server's side of the capture point, 7.73 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways).
  Why        Most likely: the server did not answer the client's keep-alives, so the client's kernel gave it
             up (frames 15 and 17). Not ruled out: that an application aborted the connection, or that
             something on the way, a firewall say, sent the RST in its name.
  At last    As far as the capture shows, the client is in CLOSED (most likely), the server in CLOSED (most
             likely).
  Meanwhile  The client asked 2 times whether the server was still there (keep-alive), and had no answer
             (frames 15 and 16).
  Captured   At the client (possibly): it acknowledged the SYN+ACK within 7.73 us, and the server took 117 us
             to answer the SYN.
  In all     The client sent 7 segments with 3 bytes; the server sent 3 segments with 6 bytes.
