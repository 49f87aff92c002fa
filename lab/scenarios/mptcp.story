# mptcp — Multipath TCP: the end of the stream is told before any FIN
#
# Both ends ask for MPTCP (IPPROTO_MPTCP). SYN, SYN+ACK and the third ACK carry MP_CAPABLE and with it the
# keys by which further paths could join (RFC 8684 section 3.1). There is one path here, a subflow: an
# ordinary TCP connection, whose data has a second numbering of its own in the DSS option.
#
# Closing is told at that second level. The client's DATA_FIN goes in an option on a segment that looks like
# a bare ACK, and the server's program reads the end of the stream while both kernels' subflows are still in
# ESTABLISHED. Only when both DATA_FINs are acknowledged are the subflows closed with FINs (RFC 8684 section
# 3.3.3). So the FINs no longer say when a program closed, and hardly which was the first.
#
# zh: 多路径 TCP：流的结束先于任何 FIN 说出
# zh:
# zh: 两端都使用 MPTCP（IPPROTO_MPTCP）。SYN、SYN+ACK 和第三个 ACK 都带着 MP_CAPABLE，里面有密钥，别的路径可以
# zh: 凭它加入（RFC 8684 3.1 节）。这里只有一条路径，叫作子流：它是普通的 TCP 连接，数据另有一套编号，写在 DSS
# zh: 选项里。
# zh:
# zh: 关闭也在这一层说。客户端的 DATA_FIN 放在选项里，所在的报文段看起来只是一个 ACK；服务器的程序读到了流的结
# zh: 束，而两边内核的子流还都在ESTABLISHED。两个 DATA_FIN 都得到确认之后，子流才用 FIN 关闭（RFC 8684 3.3.3
# zh: 节）。所以从 FIN 再也看不出程序何时关闭，也很难看出谁先关闭。

needs MPTCP
over MPTCP

server listen
client connect
server accept

client send "get"
server recv "get"
server send "200 ok"
client recv "200 ok"
client close
server recv eof
server close
wait client TIME-WAIT
wait server CLOSED

expect opening three-way
expect episode data-fin
expect segment acks-data-fin
