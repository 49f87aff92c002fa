# data-with-fin — the last data and the FIN share a segment
#
# The client hands its request to the kernel, says that more is to follow (MSG_MORE), and closes: nothing
# more follows but the FIN, and both go in one segment. A FIN takes a sequence number of its own right after
# the data (RFC 9293 section 3.4), so the server's ACK counts three bytes and one more.
#
# To the close it makes no difference. The receiving program first reads the data, then the end of the
# stream. Web servers that send a short answer and close are a common source of such segments.
#
# zh: 最后的数据和 FIN 在同一个报文段里
# zh:
# zh: 客户端把请求交给内核，说明后面还有（MSG_MORE），然后关闭：后面再没有数据，只有 FIN，两者就一起发出。FIN
# zh: 自己占一个序号，排在数据之后（RFC 9293 3.4 节），所以服务器的确认号是三个字节再加 1。
# zh:
# zh: 对关闭来说没有任何区别：接收方的程序先读到数据，再读到流的结束。发完简短回答就关闭的 Web 服务器经常产生
# zh: 这种报文段。

server listen
client connect
server accept

client send "get" more
expect no client data
wire mute server ACK until server FIN
client close
server recv "get"
server recv eof
server close

expect client went ESTABLISHED, FIN-WAIT-1, TIME-WAIT
expect server went ESTABLISHED, CLOSE-WAIT, LAST-ACK, CLOSED
expect 1 client data
expect 1 client FIN
expect 1 client FIN of 3 bytes
expect 1 server FIN
expect no server data
expect opening three-way
expect closing three-segment
expect first client
expect cause closed-before-ack
