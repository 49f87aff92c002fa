# rst-out-of-window — an RST outside of the window is dropped without a word
#
# The forged RST bears a sequence number that the client has long received. Nothing in TCP makes such a
# segment acceptable, and an RST, unlike data, must not be answered when it is not (RFC 9293 section
# 3.10.7.4): no challenge ACK, no reset, silence.
#
# Resets of this kind come from middleboxes that keep poor books, or from blind guessing. The data that goes
# on in both directions shows that nobody cared.
#
# zh: 窗口之外的 RST 被一声不响地丢弃
# zh:
# zh: 伪造的 RST 所带序号是客户端早已收到过的。TCP 里没有哪条规则能让这样的报文段被接受；而 RST 与数据不同，
# zh: 不可接受时也不得回答（RFC 9293 第 3.10.7.4 节）：没有质询 ACK，没有重置，只有沉默。
# zh:
# zh: 这类重置来自记账不清的中间设备，或来自盲猜。两个方向上继续往来的数据表明，谁也没有理会它。

server listen
client connect
server accept

client send "get"
server recv "get"
server send "200 ok"
client recv "200 ok"
expect 2 client ACK

wire inject server RST seq -5000
expect 2 client ACK
expect client ESTABLISHED
expect server ESTABLISHED

client send "get"
server recv "get"
server send "200 ok"
client recv "200 ok"
wire mute client ACK until client FIN
server close
client recv eof
client close

expect no RST
expect server went ESTABLISHED, FIN-WAIT-1, TIME-WAIT
expect client went ESTABLISHED, CLOSE-WAIT, LAST-ACK, CLOSED
expect opening three-way
expect closing three-segment
expect first server
expect cause closed-before-ack
expect episode rst-ignored at client
expect episode not rst-ignored at server
