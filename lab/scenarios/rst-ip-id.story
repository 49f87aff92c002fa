# rst-ip-id — an RST whose IP ID does not fit the row of the server's segments
#
# The same firewall as in `rst-other-way`, a more careful one: its RST in the server's name arrives with the TTL of the
# server's own segments. But each packet of IPv4 has an identification too. Linux counts it up in each socket, by one a
# packet, so an RST of the server's own would bear the next number; this one is 20000 further on.
#
# It is judged only where the segments before were seen to count, and the RST came soon enough behind them. An RST for a
# segment that no socket takes has 0 on Linux, which says nothing, and other systems number as they like: so the story
# says "possibly". If the server is heard to go on with its own numbers, that is more.
#
# zh: RST 的 IP ID 与服务器各报文段的顺序不符
# zh:
# zh: 还是 `rst-other-way` 里的防火墙，只是更细心：它以服务器名义发的 RST，到达时 TTL 和服务器自己的报文段一样。但每个
# zh: IPv4 报文还有一个标识（IP ID）。Linux 在每个套接字里逐包加一，服务器自己的 RST 应该用下一个号；这个却跳了
# zh: 20000。
# zh:
# zh: 只有看到此前的报文段确实在递增，而且 RST 紧随其后，才会这样判断。报文段找不到套接字时，Linux 回的 RST 标识为
# zh: 0，那不说明什么；别的系统怎么编号都行。所以故事只说“也许是”。如果听到服务器接着用自己的编号，把握就更大。

server listen
client connect
server accept

client send "get"
server recv "get"
server send "200 ok"
client recv "200 ok"
sleep 300ms
client send "more"
server recv "more"
server send "200 ok"
client recv "200 ok"
wire inject server RST-ACK id 20000
client recv fails ECONNRESET

expect no RST
expect no FIN
expect client went ESTABLISHED, CLOSED
expect server ESTABLISHED
expect opening three-way
expect closing reset at client
expect first server at client
expect cause forged-reset at client
expect closing open at server
