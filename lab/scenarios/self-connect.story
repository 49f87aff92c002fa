# self-connect — one socket connects to its own address and port, and is both ends
#
# A socket is bound to a port and connects to that very port of its own host. Nobody listens there; the SYN
# comes back to the socket that sent it, which is in SYN-SENT: a simultaneous open with itself (RFC 9293
# section 3.5). It goes to SYN-RECEIVED, sends a SYN+ACK that repeats its own SYN's number, receives that too,
# and is in ESTABLISHED. What it sends it receives. Its close is a simultaneous close with itself: its FIN
# arrives in FIN-WAIT-1, so it passes CLOSING, and ends in TIME-WAIT.
#
# In practice: a program tries again and again to connect to a local port that nobody listens on, and that
# lies in the range of ports the kernel gives to clients (net.ipv4.ip_local_port_range). One day the kernel
# gives it that very port. The program believes it reached its server, and the real server finds the port
# taken. Services should listen below that range, or have their ports in ip_local_reserved_ports.
#
# zh: 一个套接字连上自己的地址和端口：两端都是它自己
# zh:
# zh: 套接字绑定一个端口，又去连接本机的同一个端口。那里没有谁在监听，SYN 回到发出它的套接字，而它正处于
# zh: SYN-SENT：相当于跟自己同时打开（RFC 9293 3.5 节）。它进入 SYN-RECEIVED，发出沿用自己 SYN 序号的 SYN+ACK，
# zh: 收到的也是这个 SYN+ACK，于是进入 ESTABLISHED。发出去的数据由自己收到。关闭也是跟自己同时关闭：FIN 在
# zh: FIN-WAIT-1 时到达，所以经过 CLOSING，最后停在 TIME-WAIT。
# zh:
# zh: 现实中见于反复重连本机某个端口的程序：那个端口没有谁在监听，又落在内核分给客户端的端口范围里
# zh: （net.ipv4.ip_local_port_range）。总有一次，内核分给它的源端口恰好就是这个端口。程序以为连上了服务器，真正的
# zh: 服务器启动时却发现端口已被占用。服务应监听该范围以下的端口，或把端口写进 ip_local_reserved_ports。

client bind 45678
client connect to itself

expect client went SYN-SENT, SYN-RECEIVED, ESTABLISHED
expect server went SYN-SENT, SYN-RECEIVED, ESTABLISHED
expect 1 client SYN
expect 1 client SYN-ACK

client send "who is there?"
client recv "who is there?"
client close
wait client TIME-WAIT

expect client went ESTABLISHED, FIN-WAIT-1, CLOSING, TIME-WAIT
expect 1 client FIN
expect no RST
expect opening self-connect
expect closing simultaneous
expect segment not retransmission
