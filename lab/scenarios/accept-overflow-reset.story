# accept-overflow-reset — the accept queue is full and the listener says so with an RST
#
# The client's SYN was answered while there was room in the accept queue; when its ACK comes, another has
# taken the last place. Usually Linux ignores that ACK and lets the client try again. With
# net.ipv4.tcp_abort_on_overflow set to 1 it sends an RST without the ACK flag, whose sequence number is the
# one that the ACK acknowledged: the client, which was in ESTABLISHED, is thrown out, and the server's
# program never hears of it.
#
# connect() has succeeded, and the first read fails with ECONNRESET. On the wire it is a whole handshake
# with an RST right behind it, and nothing in that RST tells it from one for a connection that the host has
# forgotten; only that it comes at once does. The place is tcp_check_req() in net/ipv4/tcp_minisocks.c.
#
# zh: 全连接队列满了，监听套接字用 RST 来说明
# zh:
# zh: 客户端的 SYN 得到应答时，队列里还有空位；等它的 ACK 到达，最后一个位置已被别人占去。通常 Linux 不理会这
# zh: 个 ACK，让客户端再试。net.ipv4.tcp_abort_on_overflow 设为 1 时，则发一个 RST，不带 ACK 标志，序号取自那
# zh: 个 ACK 的确认号：已经在 ESTABLISHED的客户端被赶了出去，而服务器的程序对此一无所知。
# zh:
# zh: connect() 成功了，第一次读却得到 ECONNRESET。线路上是一次完整的握手，后面紧跟着 RST；单看这个 RST，与
# zh: “主机已经忘记了这个连接”时的 RST 毫无分别，只有它来得这么快才让人看出来。代码在 net/ipv4/tcp_minisocks.c 的 tcp_check_req()。

server sysctl ipv4.tcp_abort_on_overflow 1
server listen backlog 2
client#2 connect
client#3 connect

wire hold 1st..2nd client ACK
client#4 connect
client connect
expect client ESTABLISHED
expect server SYN-RECEIVED
wire release

expect client went SYN-SENT, ESTABLISHED, CLOSED
expect server went SYN-RECEIVED, CLOSED
expect 4 client SYN
expect 4 server SYN-ACK
expect 1 server RST
client recv fails ECONNRESET
expect opening three-way at client
expect closing reset
expect cause accept-queue-full
expect first server
