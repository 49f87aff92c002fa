1  The client closed first, as the server's acknowledgment of one number more shows; then the server closed
   (possibly); nothing of the client's is in the capture.
   192.0.2.10:51000 (client) → 198.51.100.7:443 (server)
   12:00:00.000000, 70.0 ms

frame       ms         client                        server         what it did
    1    0.000   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    2   31.000              │ ◀──────── ACK ──────── ESTABLISHED?   acknowledges 317 bytes
    3   34.000              │ ◀──── PSH+ACK 800 ──── │              sends 800 bytes
    4   70.000    CLOSE-WAIT? ◀────── FIN+ACK ────── FIN-WAIT-1?    FIN: it has nothing more to send;
                                                                    acknowledges one number more: a byte, or a
                                                                    FIN
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     With a handshake of which the input shows only a part (frame 1).
  Why        One direction alone does not show why (frame 4). Not ruled out: that the rest came after the
             capture ended.
  At last    One direction alone does not show where the ends stand.
  Meanwhile  Nothing of the client's is in the capture, though the server acknowledged it: only one direction
             was captured (frame 4).
  Captured   The times to answer do not tell where.
  In all     Nothing from the client is in the capture; the server sent 4 segments with 800 bytes.
