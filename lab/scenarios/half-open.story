# half-open — the last ACK of the handshake never arrives
#
# The client has the SYN+ACK and takes the connection for open; its ACK is lost on the way, each time. The server
# stays in SYN-RECEIVED and sends the SYN+ACK again. Captured at the client all looks well; captured at the server
# nobody ever completes the handshake, just as in a SYN flood from forged addresses.
#
# Where data follows, it bears the ACK as well and opens the connection; so this shows where the server speaks
# first, or where the way from the client is broken altogether.
#
# zh: 握手的最后一个 ACK 始终没有到
# zh:
# zh: 客户端收到 SYN+ACK，以为连接已打开；它的 ACK 每次都丢在路上。服务器停在 SYN-RECEIVED，重发 SYN+ACK。在
# zh: 客户端抓包，一切正常；在服务器抓包，谁也没有完成握手，与伪造地址的 SYN 洪水毫无二致。
# zh:
# zh: 后面若有数据，数据同样带 ACK，连接也就打开了；所以这种情形出现在由服务器先说话的时候，或者从客户端过来的路
# zh: 整个不通的时候。

server listen
wire drop every client ACK
client connect
wait 2nd server SYN-ACK
wait 2nd client ACK

expect client went SYN-SENT, ESTABLISHED
expect server went CLOSED, SYN-RECEIVED
expect opening half-open at server
expect closing never-opened at server
expect cause handshake-unfinished at server
expect closing open at client
