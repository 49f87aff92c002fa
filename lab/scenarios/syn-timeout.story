# syn-timeout — no SYN is ever answered
#
# Every SYN is lost. The client repeats it, waiting longer each time, and gives up: connect() fails with
# ETIMEDOUT. Here TCP_SYNCNT allows one repetition, at one second, and the end comes two seconds later; with
# Linux's default of six (net.ipv4.tcp_syn_retries) it takes more than two minutes. SYN-SENT is left for
# CLOSED without another segment.
#
# From the client alone one cannot say who is to blame: a firewall that drops, a wrong route, a host that is
# off, or a server whose accept queue is full all look like this. A second capture at the server settles it:
# here the server has seen nothing.
#
# zh: 所有的 SYN 都没有回应
# zh:
# zh: 每个 SYN 都丢了。客户端一次次重发，一次比一次等得久，最后放弃：connect() 以 ETIMEDOUT 失败。这里
# zh: TCP_SYNCNT 只允许重发一次，在一秒时发出，再过两秒结束；Linux 默认重发六次（net.ipv4.tcp_syn_retries），
# zh: 要两分钟以上。从 SYN-SENT 到 CLOSED，不再发任何报文段。
# zh:
# zh: 只看客户端，说不清是谁的责任：防火墙丢弃、路由不对、主机没开机、服务器的全连接队列满了，看起来都是这样。
# zh: 在服务器上再抓一份就清楚了：这里服务器什么也没收到。

client sysctl ipv4.tcp_syn_linear_timeouts 0
server listen
wire drop every client SYN
client set syncnt 1
client connect fails ETIMEDOUT

expect client went SYN-SENT, CLOSED
expect 2 client SYN
expect 2 packet
expect opening unanswered at client
expect closing never-opened at client
expect first nobody at client
expect cause no-answer at client
