# accept-overflow — the program does not accept, and the listener drops new SYNs
#
# Two connections wait to be accepted where the backlog of 1 allows no more (Linux keeps one above the
# number). The next SYN arrives and is dropped without a word, though the same port answered a moment ago.
# As soon as the program accepts again there is room, and the SYN that the client repeats after a second
# goes through.
#
# A capture at the server shows it best: a SYN comes in and nothing goes out. The kernel counts it
# (TcpExtListenOverflows and TcpExtListenDrops in nstat), and `ss -ltn` shows the queue, Recv-Q, above its
# limit, Send-Q. The place is tcp_conn_request() in net/ipv4/tcp_input.c. The network is innocent; the
# program is too slow, or its backlog too small.
#
# zh: 程序不取连接，监听套接字就丢弃新来的 SYN
# zh:
# zh: backlog 为 1（Linux 实际比这个数多容一个），已有两个连接排队等着 accept()，再也放不下。下一个 SYN 到达后
# zh: 被无声地丢弃，尽管同一个端口刚才还在应答。程序一旦又开始取连接，队列有了空位，客户端一秒后重发的 SYN 就
# zh: 通过了。
# zh:
# zh: 在服务器上抓包看得最清楚：SYN 进来了，什么也没出去。内核有计数（nstat 里的 TcpExtListenOverflows 和
# zh: TcpExtListenDrops），`ss -ltn` 里队列长度 Recv-Q 超过了上限 Send-Q。代码在 net/ipv4/tcp_input.c 的
# zh: tcp_conn_request()。网络是清白的：要么程序太慢，要么 backlog 太小。

server listen backlog 1
client#2 connect
client#3 connect

client connect async
expect 3 client SYN
expect 2 server SYN-ACK
expect client SYN-SENT

server#2 accept
wait client ESTABLISHED
server#3 accept
server accept
client send "get"
server recv "get"
server send "200 ok"
client recv "200 ok"
client close
server recv eof
server close

expect client TIME-WAIT
expect server went CLOSED, SYN-RECEIVED, ESTABLISHED, CLOSE-WAIT, LAST-ACK, CLOSED
expect 4 client SYN
expect no RST
expect opening three-way
expect first client
expect episode retransmission
