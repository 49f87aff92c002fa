# mptcp-fastclose — Multipath TCP: an abort ends the whole connection, with all its subflows
#
# The client's program aborts (SO_LINGER 0, then close). An RST ends one subflow only, and an MPTCP connection
# outlives any of its subflows; so the RST bears MP_FASTCLOSE and with it the server's key, which only the two ends
# know: forget the whole connection, at once (RFC 8684 section 3.5). Linux adds MP_TCPRST with a reason (section 3.6),
# here the one that specifies nothing.
#
# Other systems send MP_FASTCLOSE on an ACK; then the other end's RST is the answer. Without the option the server
# would wait for another subflow to come up.
#
# zh: 多路径 TCP：一次中止，整个连接连同所有子流一起结束
# zh:
# zh: 客户端的程序中止连接（SO_LINGER 设为 0 再 close）。RST 只结束一条子流，而 MPTCP 连接不随某条子流而亡；所以这
# zh: 个 RST 带有 MP_FASTCLOSE，里面是服务器的密钥，只有两端知道：立即忘掉整个连接（RFC 8684 3.5 节）。Linux 还加
# zh: 上 MP_TCPRST，说明原因（3.6 节），这里是“未指明”。
# zh:
# zh: 别的系统把 MP_FASTCLOSE 放在 ACK 上，对端的 RST 是对它的回答。没有这个选项，服务器就会等别的子流建立起来。

needs MPTCP
over MPTCP

server listen
client connect
server accept

client send "get"
server recv "get"
server send "200 ok"
client recv "200 ok"
client abort
server recv fails ECONNRESET

expect 1 client RST
expect 1 RST
expect no FIN
expect client went ESTABLISHED, CLOSED
expect opening three-way
expect closing reset
expect first client
expect cause active-abort
