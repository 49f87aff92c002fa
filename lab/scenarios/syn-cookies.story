# syn-cookies — the server keeps no state until the third segment comes
#
# With net.ipv4.tcp_syncookies at 2 every SYN is answered with a cookie: the server's initial sequence
# number is a hash of addresses, ports and time, and no trace of the SYN is kept. While the client is in
# ESTABLISHED, the server has no connection at all: it goes from CLOSED straight to ESTABLISHED when an ACK
# arrives whose number proves to be a good cookie (RFC 4987 section 3.6; net/ipv4/syncookies.c).
#
# The wire hardly shows it: three segments, as usual. What shows in three runs of four is that the SYN+ACK's timestamp is
# older than the SYN: Linux hides the client's options in its low bits (`tcpstory explain syn-cookie`). With the common setting, 1, this happens only when
# the queue of half-open connections is full, during a flood of SYNs say. If the third segment is lost and
# the client waits for the server to speak, both wait in vain, as the server has nothing left to repeat its
# SYN+ACK from.
#
# zh: 第三个报文段到来之前，服务器什么状态也不留
# zh:
# zh: net.ipv4.tcp_syncookies 设为 2 时，每个 SYN 都用 cookie 应答：服务器的初始序号是地址、端口和时间的哈希，
# zh: SYN 本身不留痕迹。客户端已在 ESTABLISHED，服务器却根本没有这个连接；等来了 ACK，其确认号证明 cookie 有
# zh: 效，服务器才从 CLOSED直接进入 ESTABLISHED（RFC 4987 3.6 节；net/ipv4/syncookies.c）。
# zh:
# zh: 线路上几乎看不出来，照样是三个报文段。四次里大约有三次可以看出：SYN+ACK 的时间戳比 SYN 还早，因为 Linux
# zh: 把客户端的选项藏进了它的低位（`tcpstory explain syn-cookie`）。通常的设置是 1，只有半连接队列满了才会这样，比如遭到 SYN 洪水攻击时。
# zh: 如果第三个报文段丢了，而客户端在等服务器先说话，双方就会白等：服务器手里已没有东西可以用来重发 SYN+ACK。

server sysctl ipv4.tcp_syncookies 2
server listen
wire hold client ACK
client connect
expect client ESTABLISHED
expect server CLOSED
wire release
expect server ESTABLISHED
server accept

client send "get"
server recv "get"
server send "200 ok"
client recv "200 ok"
client close
server recv eof
server close

expect client TIME-WAIT
expect server went CLOSED, ESTABLISHED, CLOSE-WAIT, LAST-ACK, CLOSED
expect 1 client SYN
expect 1 server SYN-ACK
expect opening three-way
expect first client
