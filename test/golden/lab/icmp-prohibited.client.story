1  No answer but an ICMP error: the client sent 1 SYN, and nothing agreed to open.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 05:05:21.286594960 UTC

frame       ms         client                        server         what it did
    1    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
                ⋮ frame 2: ICMP error from 192.0.2.2 to the client: a rule forbids the way
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     A SYN, and no SYN+ACK (frame 1).
  Why        Most likely: a router or a host said by ICMP that the SYN cannot get there, or may not (frames 1
             and 2).
  At last    As far as the capture shows, the client is in CLOSED (most likely), the server in CLOSED (most
             likely).
  Meanwhile  192.0.2.2 answered 1 segment of the client's with an ICMP error: a rule forbids the way (type 3,
             code 13) (frame 2).
  Captured   The times to answer do not tell where.
  In all     The client sent 1 segment without data; nothing from the server is in the capture.
