# fin-before-data — the FIN overtakes the data before it
#
# The client sends a request and closes; the FIN reaches the server first. A FIN counts only in its place, at
# the end of all data. So the server keeps it aside, stays in ESTABLISHED and repeats its last ACK (with SACK,
# which is off here, it would also say what it has). When the data arrives, data and FIN take effect together:
# the program can read the request, then end-of-file, and the state goes to CLOSE-WAIT (RFC 9293 section
# 3.10.7.4).
#
# In a capture at the server the FIN has a sequence number beyond what was acknowledged. To take the
# connection as half closed at that moment would be wrong.
#
# zh: FIN 赶过了它前面的数据
# zh:
# zh: 客户端发出请求后就关闭；FIN 先到服务器。FIN 只在自己的位置上才算数，即所有数据之后。所以服务器先把它放在一
# zh: 边，留在 ESTABLISHED，重发上一个 ACK（若有 SACK，还会说明收到了什么；这里关掉了）。数据一到，数据和 FIN 一起
# zh: 生效：程序能读到请求，然后是文件尾，状态进入 CLOSE-WAIT（RFC 9293 第 3.10.7.4 节）。
# zh:
# zh: 在服务器的抓包里，FIN 的序号超出了已确认的范围。若认为连接此刻已经半关闭，那就错了。

client sysctl ipv4.tcp_sack 0
wire delay server SYN-ACK 100ms
server listen
client connect
server accept

wire hold client data
client send "get"
client close
wait server ACK
expect client FIN-WAIT-1
expect server ESTABLISHED

wire release
server recv "get"
server recv eof
server close
wait client TIME-WAIT

expect 1 client data
expect 1 client FIN
expect 1 server FIN
expect no RST
expect server went ESTABLISHED, CLOSE-WAIT, LAST-ACK, CLOSED
expect opening three-way
expect first client
expect episode not retransmission
expect episode out-of-order at server
