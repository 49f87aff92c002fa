# fast-open-cookie-request — the first Fast Open connection only asks for a cookie
#
# The program wants to send with the SYN, but its kernel has no cookie for this server yet. The SYN carries
# an empty Fast Open option, which asks for one, and no data; the SYN+ACK brings the cookie. The request
# follows after the handshake, as always (RFC 7413 section 4.1).
#
# So the first connection to a server gains nothing; those after it do, for as long as the cookie is good. A
# capture that shows only empty options means that the cookie never comes back: the server does not offer
# Fast Open (net.ipv4.tcp_fastopen), or something on the path removes the option.
#
# zh: 第一个 Fast Open 连接只是去要 cookie
# zh:
# zh: 程序想随 SYN 发数据，可内核还没有这台服务器的 cookie。SYN 带着一个空的 Fast Open 选项，意思是“请给我一
# zh: 个”，不带数据；cookie 由 SYN+ACK 带回。请求照旧在握手之后发送（RFC 7413 4.1 节）。
# zh:
# zh: 所以对每台服务器，第一个连接得不到好处；之后的连接在 cookie 有效期内才能受益。如果抓包里总是空选项，说明
# zh: cookie 从来没有回来：服务器没有开启 Fast Open（net.ipv4.tcp_fastopen），或者路上有设备去掉了这个选项。

server sysctl ipv4.tcp_fastopen 3
server listen
server set fastopen 8 on listener
client connect with "get"
client send "get"
server accept
server recv "get"
server send "200 ok"
client recv "200 ok"
client close
server recv eof
server close

expect client TIME-WAIT
expect server went CLOSED, SYN-RECEIVED, ESTABLISHED, CLOSE-WAIT, LAST-ACK, CLOSED
expect 1 client SYN
expect no client SYN of 1 bytes
expect 1 client data
expect opening three-way
expect first client
