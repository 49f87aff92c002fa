1  Nothing agreed to open: the client sent 1 SYN, and what came back does not fit.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 21:49:41.437492732 UTC, 98 us

frame       ms         client                        server         what it did
    1    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    2    0.097              │ ◀────── SYN+ACK ────── │              agrees to open, but acknowledges a number
                                                                    that the client has not sent
    3    0.098      SYN-SENT? ──────── RST ────────▶ CLOSED?        RST: what came acknowledges a number that
                                                                    it has not sent; it goes on asking
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     A SYN, and no SYN+ACK that acknowledges it (frame 1).
  Why        Most likely: the server's SYN+ACK acknowledged a number that the client had not sent, so it
             opened nothing: it is an old duplicate, or a box on the way numbers one direction anew and not
             the other (frames 1-3). Not ruled out: that the rest came after the capture ended.
  At last    As far as the capture shows, the client is in SYN-SENT (most likely), the server in CLOSED (most
             likely).
  Meanwhile  A SYN+ACK of the server's acknowledged a number that the client had not sent, and so opened
             nothing: an old duplicate, or a box on the way that numbers one direction anew (frames 2 and 3).
  Captured   The times to answer do not tell where.
  In all     The client sent 2 segments without data; the server sent 1 segment without data.

──────────────────────────────────────────────────────────────────────────────────────────────────────────────

2  Not closed in this capture.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 21:49:41.437681834 UTC, 238 us

frame       ms         client                        server         what it did
    4    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection; the same ports
                                                                    had a connection before
    5    0.030              │ ◀────── SYN+ACK ────── │              agrees to open, but acknowledges a number
                                                                    that the client has not sent
    6    0.031      SYN-SENT? ──────── RST ────────▶ CLOSED?        RST: what came acknowledges a number that
                                                                    it has not sent; it goes on asking
   10    0.116   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED?  agrees to open, and acknowledges the
                                                                    client's SYN
   11    0.116              │ ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
   13    0.192              │ ───── PSH+ACK 3 ─────▶ │              sends 3 bytes
   16    0.238              │ ◀──────── ACK ──────── │              acknowledges 3 bytes
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 4, 10 and 11).
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways).
  Why        The capture ends before the connection does (frame 16).
  At last    As far as the capture shows, the client is in ESTABLISHED (most likely), the server in
             ESTABLISHED (most likely).
  Meanwhile  A SYN+ACK of the server's acknowledged a number that the client had not sent, and so opened
             nothing: an old duplicate, or a box on the way that numbers one direction anew (frames 5 and 6).
  Captured   At the client (possibly): it answers several times faster than the server.
  In all     The client sent 4 segments with 3 bytes; the server sent 3 segments without data.
