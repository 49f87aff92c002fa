# keep-alive-race — a request crosses the FIN of a server that was tired of waiting
#
# A connection is kept for the next request. The server's idle timer runs out and it closes; at that very
# moment the client sends, not yet having seen the FIN. The request arrives at a closed socket in FIN-WAIT-1,
# and the server's kernel answers with an RST. Its number is what the request acknowledged, which is that of
# the FIN: one less than the client expects by now. Linux takes it all the same (tcp_reset_check()).
#
# The client has an end-of-file and no answer, and cannot tell whether the request was worked on. Proxies
# report it as a 502. Only the end that sends requests can avoid it: its idle time-out has to be the shorter.
#
# zh: 服务器等得不耐烦而关闭，请求与它的 FIN 擦肩而过
# zh:
# zh: 连接留着给下一个请求用。服务器的空闲定时器到点，它关闭了；就在这一刻，客户端还没看到 FIN，发出了请求。
# zh: 请求到达一个已关闭、处于 FIN-WAIT-1 的套接字，服务器的内核以 RST 回答。它的序号取自请求的确认号，也就是
# zh: FIN 的序号，比客户端此时所期待的小 1。Linux 仍然接受它(tcp_reset_check())。
# zh:
# zh: 客户端得到的是文件尾而没有应答，也无从知道请求是否处理过。代理服务器报作 502。只有发请求的一端能避免：
# zh: 它的空闲超时要比对方的短。

server listen
client connect
server accept

client send "get 1"
server recv "get 1"
server send "200 ok"
client recv "200 ok"

wire hold client data until server FIN
client send "get 2"
wire mute client ACK until server RST
server close
client recv eof

expect 2 client data
expect 1 server FIN
expect no client FIN
expect 1 server RST
expect 1 RST
expect client went ESTABLISHED, CLOSE-WAIT, CLOSED
expect server went ESTABLISHED, FIN-WAIT-1, CLOSED
expect opening three-way
expect closing reset-after-fin
expect first server
expect cause keep-alive-race
