# four-segment — the second end closes long after its kernel has acknowledged the FIN
#
# The client has what it wanted and closes first. The server's program is still busy, here for 100 ms after
# its answer; meanwhile its kernel, having waited about 40 ms for something to send along, acknowledges the
# FIN on its own. When the program closes at last, its FIN goes out: FIN, ACK, FIN, ACK, as in RFC 9293
# section 3.6, figure 12. The client passes FIN-WAIT-1, FIN-WAIT-2 and TIME-WAIT, the server CLOSE-WAIT and
# LAST-ACK.
#
# Nothing but the pause makes this differ from three-segment. The time between the two FINs is the time that
# the server's program took, and it spent it in CLOSE-WAIT. Set close-delay to see where the one turns into
# the other: below some 40 ms the ACK and the second FIN merge.
#
# zh: 内核早已确认了 FIN，第二端过了很久才关闭
# zh:
# zh: 客户端拿到想要的东西，先关闭。服务器的程序还在忙（这里是答话之后又忙了 100 毫秒），它的内核等了大约 40
# zh: 毫秒，没有等到可以捎带 ACK 的报文段，就单独确认了 FIN。等程序终于关闭，它的 FIN 才发出：FIN、ACK、FIN、
# zh: ACK，正如 RFC 9293 3.6 节图 12。客户端经过 FIN-WAIT-1、FIN-WAIT-2、TIME-WAIT，服务器经过 CLOSE-WAIT、
# zh: LAST-ACK。
# zh:
# zh: 与 three-segment 相比，差别只在这段停顿。两个 FIN 之间的时间就是服务器程序所用的时间，这段时间它处在
# zh: CLOSE-WAIT。改一改 close-delay，就能看到一种变成另一种：短于 40 毫秒左右时，ACK 会和第二个 FIN 合并。

let close-delay 100ms

server listen
client connect
server accept

client send "get"
server recv "get"
server send "200 ok"
client recv "200 ok"
client close
server sleep close-delay
server close

expect client went ESTABLISHED, FIN-WAIT-1, FIN-WAIT-2, TIME-WAIT
expect server went ESTABLISHED, CLOSE-WAIT, LAST-ACK, CLOSED
expect 1 client FIN
expect 1 server FIN
expect 3 client ACK
expect 2 server ACK
expect no RST
expect opening three-way
expect closing four-segment
expect first client
expect cause application-waited
expect episode delayed-ack
expect episode close-wait
