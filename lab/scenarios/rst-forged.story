# rst-forged — a third party ends the connection with an RST at just the right number
#
# A box on the way has seen the numbers and sends the client an RST in the server's name. It is exact, so the
# client has no reason to doubt it: CLOSED. The server has sent nothing of the kind, is in ESTABLISHED and
# goes on with its answer; the client's kernel knows no such connection by now and replies with an RST of its
# own, a true one.
#
# Two captures, two stories. At the client the server resets and then goes on sending, which no host does:
# that is the proof of forgery, and the forged segment's TTL may be another sign. At the server it is the
# client that resets for no reason. Comparing both ends' captures is how such boxes are found.
#
# zh: 第三方用序号恰好正确的 RST 结束连接
# zh:
# zh: 路上的某个设备看到了序号，以服务器的名义向客户端发 RST。序号完全相符，客户端没有理由怀疑：CLOSED。
# zh: 服务器根本没有发过，它还在 ESTABLISHED，继续发送应答；客户端的内核此时已不认识这条连接，回一个自己的
# zh: RST，这个才是真的。
# zh:
# zh: 两份抓包，两个故事。在客户端看来，服务器重置之后又接着发送，没有主机会这样做：这就是伪造的证据，伪造
# zh: 报文段的 TTL 也可能露出马脚。在服务器看来，是客户端无缘无故地重置。比较两端的抓包，才能找到这样的设备。

server listen
client connect
server accept

client send "get"
server recv "get"
wire inject server RST ttl 250
client recv fails ECONNRESET
expect client CLOSED
expect server ESTABLISHED

server send "200 ok"
server recv fails ECONNRESET

expect no server RST
expect 1 client RST
expect client went ESTABLISHED, CLOSED
expect server went ESTABLISHED, CLOSED
expect opening three-way
expect closing reset
expect first client at server
expect cause no-such-connection at server
expect first nobody at client
expect cause forged-reset at client
