# fast-open-ignored — data in the SYN, and the server does not take it
#
# The client has a cookie from an earlier connection and sends its request in the SYN. Meanwhile the server
# has Fast Open switched off. It acknowledges the SYN alone, as a host that does not know the option would,
# and the client sends the same data again with its ACK (RFC 7413 section 4.2): an ordinary handshake, one
# round trip after all.
#
# The repeated bytes are no sign of loss. Other reasons for the same picture are a cookie that has expired
# with the server's key, and too many Fast Open connections waiting at once.
#
# zh: SYN 里带着数据，服务器没有收
# zh:
# zh: 客户端有以前得到的 cookie，把请求放进了 SYN；而服务器已经关掉了 Fast Open。它像不认识这个选项的主机一
# zh: 样，只确认 SYN；客户端便把同样的数据随 ACK 再发一次（RFC 7413 4.2 节）：还是一次普通的握手，那个往返没有
# zh: 省下。
# zh:
# zh: 重发的数据不代表丢包。服务器换了密钥而 cookie 失效，或者同时等待的 Fast Open 连接太多，也会是这个样子。

server sysctl ipv4.tcp_fastopen 3
server listen
server set fastopen 8 on listener
client#2 connect with "get"
client#2 close
server#2 accept
server#2 close

server sysctl ipv4.tcp_fastopen 0
client connect async with "get"
server accept
server recv "get"
server send "200 ok"
client recv "200 ok"
client close
server recv eof
server close

expect client TIME-WAIT
expect server went CLOSED, SYN-RECEIVED, ESTABLISHED, CLOSE-WAIT, LAST-ACK, CLOSED
expect 1 client SYN of 3 bytes
expect 1 client data
expect opening three-way
expect first client
