# fast-open-accepted — data in the SYN, and the server takes it
#
# A first connection has fetched a cookie. The second sends that cookie and the request in its SYN; the
# server checks the cookie, hands the data to the program at once, and its SYN+ACK acknowledges both SYN and
# data (RFC 7413 sections 2 and 4.2). The answer may leave before the client's ACK has come.
#
# This saves a round trip. The price: a SYN that the network duplicates may bring the request to the program
# twice, so only what may safely be repeated belongs there. The server is in SYN-RECEIVED while its program
# already reads.
#
# zh: SYN 里带着数据，服务器收下了
# zh:
# zh: 之前的一个连接已经取得 cookie。第二个连接把 cookie 和请求都放进 SYN；服务器验过 cookie，立刻把数据交给程
# zh: 序，SYN+ACK 同时确认 SYN 和数据（RFC 7413 第 2 节、4.2 节）。不必等客户端的 ACK，回答就可以发出。
# zh:
# zh: 这样省下一个往返。代价是：网络若复制了这个 SYN，请求可能两次到达程序，所以只适合可以放心重复的请求。程序
# zh: 已经在读数据，服务器却还处在 SYN-RECEIVED。

server sysctl ipv4.tcp_fastopen 3
server listen
server set fastopen 8 on listener
client#2 connect with "get"
client#2 close
server#2 accept
server#2 close

wire hold client ACK until server data
client connect async with "get"
expect client ESTABLISHED
server accept
server recv "get"
expect server SYN-RECEIVED
server send "200 ok"
client recv "200 ok"
client close
server recv eof
server close

expect client TIME-WAIT
expect server went CLOSED, SYN-RECEIVED, ESTABLISHED, CLOSE-WAIT, LAST-ACK, CLOSED
expect 1 client SYN of 3 bytes
expect no client data
expect opening fast-open
expect first client
