# fin-scan — FINs out of nowhere find out which port is open
#
# Whoever scans sends a FIN without ACK to a port, on no connection at all. A port where nobody listens
# answers with an RST, as it does to anything: sequence number 0, and an ACK of the FIN (RFC 9293 section
# 3.10.7.1). A listening one drops it in silence (section 3.10.7.2). So the answer tells a closed port from an
# open one, or from a firewall, without a SYN that would be logged.
#
# Here it is the same port twice, before and after the server begins to listen: one FIN, one RST; another FIN
# and nothing.
#
# zh: 凭空而来的 FIN 探出哪个端口开着
# zh:
# zh: 扫描者向端口发一个不带 ACK 的 FIN，不属于任何连接。没有人监听的端口以 RST 回答，它对什么都这样答：序号为
# zh: 0，并确认这个 FIN（RFC 9293 第 3.10.7.1 节）。有人监听的端口则默默丢弃（第 3.10.7.2 节）。于是从有无回答
# zh: 就能分辨端口是关着，还是开着或有防火墙，而且没有会被记录的 SYN。
# zh:
# zh: 这里是同一个端口的两次，服务器开始监听之前和之后：一个 FIN 换来一个 RST；又一个 FIN，没有回音。

wire inject client bare-FIN
wait server RST
server listen
wire inject client bare-FIN

expect 1 server RST
expect 1 packet
expect client CLOSED
expect server CLOSED
expect opening midstream
