# refused — nobody listens at that port
#
# The SYN reaches a host where no socket listens at port 8080. The kernel answers with an RST that
# acknowledges the SYN: sequence number 0, window 0, no options (RFC 9293 section 3.10.7.1). connect() fails
# with ECONNREFUSED after one round trip.
#
# The host, or a device that answers in its name, is there and says no. That is better news than silence:
# the service is not started, has crashed, or listens at another address.
#
# zh: 那个端口上没有谁在监听
# zh:
# zh: SYN 到了主机，但 8080 端口上没有套接字在监听。内核回一个 RST，确认这个 SYN：序号为 0，窗口为 0，没有选项
# zh: （RFC 9293 3.10.7.1 节）。只用一个往返，connect() 就以 ECONNREFUSED 失败。
# zh:
# zh: 主机（或者替它应答的设备）在那里，并且说了“不”。这比沉默要好：服务没有启动、崩溃了，或者监听在别的地址
# zh: 上。

client connect fails ECONNREFUSED

expect client went SYN-SENT, CLOSED
expect 1 client SYN
expect 1 server RST
expect 2 packet
expect opening refused
expect closing never-opened
expect first nobody
expect cause nobody-listens
