[1m1  The server closed first, in three segments: the client sent its ACK and its own FIN as one.
[0m   172.16.196.142:41334 (client) → 172.16.196.145:60000 (server)
   12:43:46.905723, 777 us

[2mframe       ms         client                        server         what it did[0m
[2m    1    0.000[0m  [36m     SYN-SENT[0m [33m──────── SYN ────────▶[0m [36mSYN-RECEIVED?[0m  asks to open a connection
[2m    2    0.028[0m  [36m ESTABLISHED?[0m [33m◀────── SYN+ACK ──────[0m [36mSYN-RECEIVED [0m  agrees to open, and acknowledges the
                                                                    client's SYN
[2m    3    0.264[0m  [36m  ESTABLISHED[0m ──────── ACK ────────▶ [36mESTABLISHED? [0m  acknowledges the server's SYN: the
                                                                    connection is open
[2m    4    0.308[0m  [2m            │[0m ───── PSH+ACK 3 ─────▶ [2m│            [0m  sends 3 bytes
[2m    5    0.318[0m  [2m            │[0m ◀──────── ACK ──────── [36mESTABLISHED  [0m  acknowledges 3 bytes
[2m    6    0.542[0m  [2m            │[0m ◀───── PSH+ACK 6 ───── [2m│            [0m  sends 6 bytes
[2m    7    0.582[0m  [36m  CLOSE-WAIT?[0m [33m◀────── FIN+ACK ──────[0m [36mFIN-WAIT-1   [0m  FIN: it has nothing more to send
[2m    8    0.683[0m  [2m            │[0m ──────── ACK ────────▶ [2m│            [0m  acknowledges 6 bytes, not yet the server's
                                                                    FIN
[2m    9    0.764[0m  [36m    LAST-ACK?[0m [33m────── FIN+ACK ──────▶[0m [36mTIME-WAIT?   [0m  its own FIN, which also acknowledges the
                                                                    server's FIN: the ACK rides along
[2m   10    0.777[0m  [36m      CLOSED?[0m ◀──────── ACK ──────── [36mTIME-WAIT    [0m  acknowledges the client's FIN: both
                                                                    directions are closed
  [2mSTATE? is the likeliest state: what was captured does not prove it.
[0m
  [1mOpened     [0mIn three steps: SYN, SYN+ACK, ACK (frames 1-3); the round trip took 264 us: 28 us on the server's
             side of the capture point, 236 us on the client's.
  [1mAgreed     [0mAn MSS of 1460 bytes each way; SACK, timestamps, window scaling (by 128 both ways).
  [1mWhy        [0mMost likely: the client's application closed before its kernel had acknowledged the server's FIN;
             so that ACK rode on its own FIN, and three segments were enough (frames 7 and 9). Not ruled out:
             that the ACK was sent alone too, and only the capture lacks it. A FIN looks the same whether the
             program called close(), exited or was killed: the wire does not say.
  [1mAt last    [0mTIME-WAIT is at the server, which stays there for twice the maximum segment lifetime (60 s on
             Linux) in case its last ACK was lost and the FIN comes again; the client is CLOSED (most likely).
  [1mCaptured   [0mAt the server (most likely): it answered the SYN within 28 us, and the client's ACK took 236 us.
  [1mIn all     [0mThe client sent 5 segments with 3 bytes; the server sent 5 segments with 6 bytes.
