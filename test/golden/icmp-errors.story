1  No answer but an ICMP error: the client sent 1 SYN, and nothing agreed to open.
   10.1.0.1:40000 (client) → 10.2.0.1:80 (server)
   2023-11-14 22:13:20.010000 UTC

frame       ms         client                        server         what it did
    1    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
                ⋮ frame 2: ICMP error from 10.9.0.1 to the client: the destination cannot be reached
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     A SYN, and no SYN+ACK (frame 1).
  Why        Most likely: a router or a host said by ICMP that the SYN cannot get there, or may not (frames 1
             and 2).
  At last    As far as the capture shows, the client is in CLOSED (most likely), the server in CLOSED (most
             likely).
  Meanwhile  10.9.0.1 answered 1 segment of the client's with an ICMP error: the destination cannot be reached
             (type 3, code 1) (frame 2).
  Captured   The times to answer do not tell where.
  In all     The client sent 1 segment without data; nothing from the server is in the capture.

──────────────────────────────────────────────────────────────────────────────────────────────────────────────

2  No answer but an ICMP error: the client sent 1 SYN, and nothing agreed to open.
   10.1.0.1:40001 (client) → 10.2.0.1:80 (server)
   2023-11-14 22:13:20.030000 UTC

frame       ms         client                        server         what it did
    3    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
                ⋮ frame 4: ICMP error from 10.9.0.1 to the client: the port cannot be reached
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     A SYN, and no SYN+ACK (frame 3).
  Why        Most likely: a router or a host said by ICMP that the SYN cannot get there, or may not (frames 3
             and 4).
  At last    As far as the capture shows, the client is in CLOSED (most likely), the server in CLOSED (most
             likely).
  Meanwhile  10.9.0.1 answered 1 segment of the client's with an ICMP error: the port cannot be reached (type
             3, code 3) (frame 4).
  Captured   The times to answer do not tell where.
  In all     The client sent 1 segment without data; nothing from the server is in the capture.

──────────────────────────────────────────────────────────────────────────────────────────────────────────────

3  No answer but an ICMP error: the client sent 1 SYN, and nothing agreed to open.
   10.1.0.1:40002 (client) → 10.2.0.1:80 (server)
   2023-11-14 22:13:20.050000 UTC

frame       ms         client                        server         what it did
    5    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
                ⋮ frame 6: ICMP error from 10.9.0.1 to the client: a rule forbids the way
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     A SYN, and no SYN+ACK (frame 5).
  Why        Most likely: a router or a host said by ICMP that the SYN cannot get there, or may not (frames 5
             and 6).
  At last    As far as the capture shows, the client is in CLOSED (most likely), the server in CLOSED (most
             likely).
  Meanwhile  10.9.0.1 answered 1 segment of the client's with an ICMP error: a rule forbids the way (type 3,
             code 13) (frame 6).
  Captured   The times to answer do not tell where.
  In all     The client sent 1 segment without data; nothing from the server is in the capture.

──────────────────────────────────────────────────────────────────────────────────────────────────────────────

4  No answer but an ICMP error: the client sent 1 SYN, and nothing agreed to open.
   [2001:db8:1::1]:40003 (client) → [2001:db8:2::1]:80 (server)
   2023-11-14 22:13:20.070000 UTC

frame       ms         client                        server         what it did
    7    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
                ⋮ frame 8: ICMP error from 2001:db8:9::1 to the client: the destination cannot be reached
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     A SYN, and no SYN+ACK (frame 7).
  Why        Most likely: a router or a host said by ICMP that the SYN cannot get there, or may not (frames 7
             and 8).
  At last    As far as the capture shows, the client is in CLOSED (most likely), the server in CLOSED (most
             likely).
  Meanwhile  2001:db8:9::1 answered 1 segment of the client's with an ICMP error: the destination cannot be
             reached (type 1, code 0) (frame 8).
  Captured   The times to answer do not tell where.
  In all     The client sent 1 segment without data; nothing from the server is in the capture.

──────────────────────────────────────────────────────────────────────────────────────────────────────────────

5  The server closed first, in three segments: the client sent its ACK and its own FIN as one (most likely).
   10.1.0.1:40004 (client) → 10.2.0.1:80 (server)
   2023-11-14 22:13:20.090000 UTC, 90.0 ms

frame       ms         client                        server         what it did
    9    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
   10   10.000   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
   11   20.000    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
   12   30.000              │ ─── PSH+ACK 1400 ────▶ │              sends 1400 bytes
                ⋮ frame 13: ICMP error from 10.9.0.1 to the client: the packet is too big for the way ahead,
                  which takes 1300 bytes
   15   60.000              │ ─── PSH+ACK 1400 ────▶ │              sends 1400 bytes again (retransmission)
   16   70.000    CLOSE-WAIT? ◀────── FIN+ACK ────── FIN-WAIT-1     FIN: it has nothing more to send;
                                                                    acknowledges 1400 bytes
   17   80.000      LAST-ACK? ────── FIN+ACK ──────▶ TIME-WAIT?     its own FIN, which also acknowledges the
                                                                    server's FIN: the ACK rides along
   18   90.000        CLOSED? ◀──────── ACK ──────── TIME-WAIT      acknowledges the client's FIN: both
                                                                    directions are closed
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 9-11); the round trip took 20.0 ms: 10.0 ms on the
             server's side of the capture point, 10.0 ms on the client's.
  Agreed     An MSS of 1460 bytes each way.
  Why        Most likely: the client's application closed before its kernel had acknowledged the server's FIN;
             so that ACK rode on its own FIN, and three segments were enough (frames 16 and 17). Not ruled
             out: that the ACK was sent alone too, and only the capture lacks it. A FIN looks the same whether
             the program called close(), exited or was killed: the wire does not say.
  At last    TIME-WAIT is at the server, which stays there for twice the maximum segment lifetime (60 s on
             Linux) in case its last ACK was lost and the FIN comes again; the client is CLOSED (most likely).
  Meanwhile  The client sent 1 segment again, copied on the way, or captured at two places, as the same IP
             identification shows (frame 15).
             10.9.0.1 answered 1 segment of the client's with an ICMP error: the packet is too big for the way
             ahead, which takes 1300 bytes (type 3, code 4) (frame 13).
  Captured   Between the two (possibly): both ends take a network's time to answer.
  In all     The client sent 5 segments with 2800 bytes, 1 of them again; the server sent 3 segments without
             data.
