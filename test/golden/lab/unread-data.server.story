1  An RST from the server ended the connection.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 08:15:01.933066074 UTC, 197 us

frame       ms         client                        server         what it did
    2    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    3    0.015   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    6    0.070    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
    8    0.139              │ ───── PSH+ACK 3 ─────▶ │              sends 3 bytes
    9    0.147              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 3 bytes
   11    0.197        CLOSED? ◀────── RST+ACK ────── CLOSED?        aborts the connection (RST)
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 2, 3 and 6); the round trip took 70.3 us: 14.9 us on
             the server's side of the capture point, 55.4 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways).
  Why        Possibly: the server closed with data of the client's unread, which makes of the close an RST
             (frames 8 and 11). Not ruled out: that the listener was closed before the connection was
             accepted, or that an application aborted the connection, or that something on the way, a firewall
             say, sent the RST in its name.
  At last    As far as the capture shows, the client is in CLOSED (most likely), the server in CLOSED (most
             likely).
  Captured   At the server (possibly): it answered the SYN within 14.9 us, and the client's ACK took 55.4 us.
  In all     The client sent 3 segments with 3 bytes; the server sent 3 segments without data.
