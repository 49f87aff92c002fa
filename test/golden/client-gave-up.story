1  Never fully open: the server agreed, but the handshake was not completed.
   192.0.2.10:40000 (client) → 198.51.100.20:8080 (server)
   10:00:00.000000, 30.0 ms

frame       ms         client                        server         what it did
    1    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    2   30.000   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    3   30.040        CLOSED? ──────── RST ────────▶ CLOSED?        RST without ACK, as a host sends that has
                                                                    no such connection
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     A SYN+ACK, but nothing that completes the handshake (frames 1 and 2).
  Agreed     An MSS of 1460 bytes each way; SACK, window scaling (by 128 both ways).
  Why        Most likely: the client answered the SYN+ACK with a bare RST, as a kernel does where nobody waits
             for it: the program had given up, or a half-open scan (SYN scan) wanted to know no more (frames
             1-3). Not ruled out: that the client never sent that SYN: somebody else did, under its address,
             or that something on the way, a firewall say, sent the RST in its name.
  At last    As far as the capture shows, the client is in CLOSED (most likely), the server in CLOSED (most
             likely).
  Captured   The times to answer do not tell where.
  In all     The client sent 2 segments without data; the server sent 1 segment without data.
