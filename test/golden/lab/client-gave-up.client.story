1  Never fully open: the server agreed, but the handshake was not completed.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 08:18:21.846952177 UTC, 182 us

frame       ms         client                        server         what it did
    1    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    4    0.175   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    5    0.182        CLOSED? ──────── RST ────────▶ CLOSED?        RST without ACK, as a host sends that has
                                                                    no such connection
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     A SYN+ACK, but nothing that completes the handshake (frames 1 and 4).
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways).
  Why        Most likely: the client answered the SYN+ACK with a bare RST, as a kernel does where nobody waits
             for it: the program had given up, or a half-open scan (SYN scan) wanted to know no more (frames
             1, 4 and 5). Not ruled out: that the client never sent that SYN: somebody else did, under its
             address, or that something on the way, a firewall say, sent the RST in its name.
  At last    As far as the capture shows, the client is in CLOSED (most likely), the server in CLOSED (most
             likely).
  Captured   The times to answer do not tell where.
  In all     The client sent 2 segments without data; the server sent 1 segment without data.
