1  An RST from the server ended the connection.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 08:15:01.932985824 UTC, 291 us

frame       ms         client                        server         what it did
    1    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    4    0.121   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    5    0.129    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
    7    0.202              │ ───── PSH+ACK 3 ─────▶ │              sends 3 bytes
   10    0.241              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 3 bytes
   12    0.291        CLOSED? ◀────── RST+ACK ────── CLOSED?        aborts the connection (RST)
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 1, 4 and 5); the round trip took 129 us: 121 us on the
             server's side of the capture point, 8.05 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways).
  Why        Possibly: the server closed with data of the client's unread, which makes of the close an RST
             (frames 7 and 12). Not ruled out: that the listener was closed before the connection was
             accepted, or that an application aborted the connection, or that something on the way, a firewall
             say, sent the RST in its name.
  At last    As far as the capture shows, the client is in CLOSED (most likely), the server in CLOSED (most
             likely).
  Captured   At the client (possibly): it acknowledged the SYN+ACK within 8.05 us, and the server took 121 us
             to answer the SYN.
  In all     The client sent 3 segments with 3 bytes; the server sent 3 segments without data.
