# rst-other-way — an RST whose TTL shows that it came another way than the server's segments
#
# A firewall between the two ends a connection that it does not like, with an RST in the server's name at just
# the right sequence number. It has copied all the numbers, but it stands nearer to the client, or began with
# another TTL, so the RST has crossed fewer routers than anything that the server sent: 250 left instead of
# 64. The client cannot know and is in CLOSED; the server has heard nothing and stays in ESTABLISHED.
#
# A different TTL on the RST alone is a strong hint, no proof, and a careful forger avoids it: then only a
# capture at the other end helps, as in `rst-forged`.
#
# zh: RST 的 TTL 表明它与服务器的报文段不是同一条路来的
# zh:
# zh: 两端之间的防火墙要结束一条它不喜欢的连接，以服务器的名义发 RST，序号恰好正确。号码都抄对了，但它离客户端更
# zh: 近，或者起始 TTL 不同，所以这个 RST 经过的路由器比服务器发来的任何报文都少：剩下 250 而不是 64。客户端无从
# zh: 知晓，进入 CLOSED；服务器什么也没听到，停在 ESTABLISHED。
# zh:
# zh: 只有 RST 的 TTL 与众不同，是很强的线索，但不是证明；细心的伪造者会避免它，那时只能靠在另一端抓包，如
# zh: `rst-forged`。

server listen
client connect
server accept

client send "get"
server recv "get"
server send "200 ok"
client recv "200 ok"
wire inject server RST-ACK ttl 250
client recv fails ECONNRESET

expect no RST
expect no FIN
expect client went ESTABLISHED, CLOSED
expect server ESTABLISHED
expect opening three-way
expect closing reset at client
expect first nobody at client
expect cause forged-reset at client
expect closing open at server
expect cause capture-ended at server
