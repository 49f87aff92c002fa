1  The server closed first, in three segments: the client sent its ACK and its own FIN as one.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 05:05:48.850034240 UTC, 443 us

frame       ms         client                        server         what it did
    2    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection
    3    0.024   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
    6    0.094    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
    8    0.180              │ ───── PSH+ACK 3 ─────▶ │              sends 3 bytes
    9    0.191              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 3 bytes
   11    0.252              │ ◀───── PSH+ACK 6 ───── │              sends 6 bytes
   14    0.296              │ ──────── ACK ────────▶ │              acknowledges 6 bytes
   15    0.341    CLOSE-WAIT? ◀────── FIN+ACK ────── FIN-WAIT-1     FIN: it has nothing more to send
   18    0.431      LAST-ACK? ────── FIN+ACK ──────▶ TIME-WAIT?     its own FIN, which also acknowledges the
                                                                    server's FIN: the ACK rides along
   19    0.443        CLOSED? ◀──────── ACK ──────── TIME-WAIT      acknowledges the client's FIN: both
                                                                    directions are closed
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 2, 3 and 6); the round trip took 94.1 us: 23.7 us on
             the server's side of the capture point, 70.3 us on the client's.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways).
  Why        Most likely: the client's application closed before its kernel had acknowledged the server's FIN;
             so that ACK rode on its own FIN, and three segments were enough (frames 15 and 18). Not ruled
             out: that the ACK was sent alone too, and only the capture lacks it. A FIN looks the same whether
             the program called close(), exited or was killed: the wire does not say.
  At last    TIME-WAIT is at the server, which stays there for twice the maximum segment lifetime (60 s on
             Linux) in case its last ACK was lost and the FIN comes again; the client is CLOSED (most likely).
  Captured   At the server (most likely): it answered the SYN within 23.7 us, and the client's ACK took 70.3
             us.
  In all     The client sent 5 segments with 3 bytes; the server sent 5 segments with 6 bytes.

──────────────────────────────────────────────────────────────────────────────────────────────────────────────

2  Not closed in this capture.
   192.0.2.1:40001 (client) → 192.0.2.2:8080 (server)
   2026-11-23 05:05:48.850593585 UTC, 145 us

frame       ms         client                        server         what it did
   22    0.000       SYN-SENT ──────── SYN ────────▶ SYN-RECEIVED?  asks to open a connection; the same ports
                                                                    had a connection before
   23    0.011   ESTABLISHED? ◀────── SYN+ACK ────── SYN-RECEIVED   agrees to open, and acknowledges the
                                                                    client's SYN
   26    0.061    ESTABLISHED ──────── ACK ────────▶ ESTABLISHED?   acknowledges the server's SYN: the
                                                                    connection is open
   28    0.133              │ ───── PSH+ACK 5 ─────▶ │              sends 5 bytes
   29    0.145              │ ◀──────── ACK ──────── ESTABLISHED    acknowledges 5 bytes
  STATE? is the likeliest state: what was captured does not prove it.

  Opened     In three steps: SYN, SYN+ACK, ACK (frames 22, 23 and 26); the round trip took 61.2 us: 11 us on
             the server's side of the capture point, 50.2 us on the client's; the server was still in
             TIME-WAIT of connection 1: it begins 65537 numbers beyond that one's last, as Linux does then.
  Agreed     An MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 1024 both ways).
  Why        The capture ends before the connection does (frame 29).
  At last    As far as the capture shows, the client is in ESTABLISHED, the server in ESTABLISHED.
  Captured   At the server (possibly): it answered the SYN within 11 us, and the client's ACK took 50.2 us.
  In all     The client sent 3 segments with 5 bytes; the server sent 2 segments without data.
