# sequence-wrap — the sequence numbers pass 2^32 in the middle of the request
#
# The client's SYN has the number 4294967294. The first byte of "get" is 4294967295, the second 0, the third
# 1: numbers are 32 bits wide and go on from zero, and every comparison is made modulo 2^32 (RFC 9293
# section 3.4). Neither kernel minds.
#
# A connection that begins with a random number wraps after 2 GiB on average, and one in a few million has
# it happen in the first kilobyte. Tools that compare numbers as plain integers then see retransmissions,
# losses or enormous lengths where nothing happened.
#
# zh: 请求发到一半，序号越过了 2^32
# zh:
# zh: 客户端 SYN 的序号是 4294967294。"get" 的第一个字节是 4294967295，第二个是 0，第三个是 1：序号只有 32
# zh: 位，用完就从零接着数，所有比较都按模 2^32 进行（RFC 9293 3.4 节）。两端的内核都毫不在意。
# zh:
# zh: 初始序号是随机的，平均每 2 GiB 数据就会碰到一次回绕；几百万个连接里，会有一个在头一千字节内就回绕。拿普
# zh: 通整数比较序号的工具，这时会看到并不存在的重传、丢包，或者大得离谱的长度。

let first-number 4294967294

server listen
client isn first-number
client connect
server accept

client send "get"
server recv "get"
server send "200 ok"
client recv "200 ok"
client close
server recv eof
server close

expect client TIME-WAIT
expect server went SYN-RECEIVED, ESTABLISHED, CLOSE-WAIT, LAST-ACK, CLOSED
expect 1 client data
expect 1 client FIN
expect 1 server FIN
expect opening three-way
expect first client
expect episode not retransmission
expect episode not out-of-order
