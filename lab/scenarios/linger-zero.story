# linger-zero — the program asks for an abort: close() with SO_LINGER set to 0
#
# All data has been read and acknowledged, and yet the client ends with an RST: with SO_LINGER on and a time
# of 0, close() means ABORT (RFC 9293 section 3.10.5). The segment bears ACK and a real window, like every RST
# that a living socket sends. Data not yet sent would be thrown away, and neither end enters TIME-WAIT.
#
# That last point is why programs do it: no port waits for a minute. The price is that the peer cannot tell an
# abort from a crash, and that on some systems it then loses what it had received but not yet read. From
# outside it looks like `unread-data`; only the program knows.
#
# zh: 程序要求中止：SO_LINGER 设为 0 再 close()
# zh:
# zh: 数据都已读完并确认，客户端却以 RST 结束：SO_LINGER 打开且时间为 0 时，close() 就是 ABORT(RFC 9293
# zh: 第 3.10.5 节)。这个报文段带 ACK 和真实的窗口，活着的套接字发的 RST 都是这样。尚未发出的数据会被丢弃，
# zh: 两端都不进入 TIME-WAIT。
# zh:
# zh: 程序这样做正是为了最后这一点：没有端口要等上一分钟。代价是对端分不清这是中止还是崩溃，而且在有些
# zh: 系统上，对端已收到但还没读的数据也会丢失。从外面看它与 `unread-data` 一样，只有程序自己知道。

server listen
client connect
server accept

client send "get"
server recv "get"
server send "200 ok"
client recv "200 ok"
client abort
server recv fails ECONNRESET

expect client went ESTABLISHED, CLOSED
expect server went ESTABLISHED, CLOSED
expect 1 client RST
expect 1 RST
expect no FIN
expect opening three-way
expect closing reset
expect first client
expect cause active-abort
