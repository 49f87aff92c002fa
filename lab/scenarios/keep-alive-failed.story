# keep-alive-failed — keep-alives without an answer: the kernel gives the peer up
#
# The way to the server is gone while the connection is idle. The client's kernel sends its keep-alives, here
# two with a second in between, hears nothing, and gives up: an RST with ACK into the silence, ETIMEDOUT for
# the program. The server never learns of it and stays in ESTABLISHED until it wants to send something.
#
# The two ends' captures tell different stories: the client's ends in a reset that the client made, the
# server's is that of an open, idle connection. Linux: tcp_keepalive_timer(); RFC 9293 section 3.8.4 warns
# that one lost answer must not be taken for a dead connection.
#
# zh: 保活探测没有回音，内核放弃对端
# zh:
# zh: 连接空闲时，通往服务器的路断了。客户端的内核发出保活探测（这里是两个，相隔一秒），什么也没听到，于是
# zh: 放弃：向寂静中发一个带 ACK 的 RST，程序得到 ETIMEDOUT。服务器对此一无所知，在自己想要发送之前一直停在
# zh: ESTABLISHED。
# zh:
# zh: 两端的抓包讲的是不同的故事：客户端那份以客户端自己发出的重置结束，服务器那份则是一条空闲而打开的连接。
# zh: Linux:tcp_keepalive_timer();RFC 9293 第 3.8.4 节提醒，不可因为一个回答丢失就认定连接已死。

server listen
client connect
server accept
client set keepalive 1
client set keepidle 1
client set keepintvl 1
client set keepcnt 2

client send "get"
server recv "get"
server send "200 ok"
client recv "200 ok"
expect 2 client ACK
wire cut
client recv fails ETIMEDOUT

expect 4 client ACK
expect 1 client RST
expect no FIN
expect client went ESTABLISHED, CLOSED
expect server ESTABLISHED
expect opening three-way
expect closing reset at client
expect first client at client
expect cause keep-alive-failed at client
expect closing open at server
expect first nobody at server
expect cause capture-ended at server
expect episode not retransmission
expect segment keep-alive at client
