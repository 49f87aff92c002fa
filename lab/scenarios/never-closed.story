# never-closed — one end closes, and the other's program never does
#
# The client closes. The server's kernel acknowledges the FIN after about 40 ms, and its program is told of
# the end of the stream; but it does not close. The server stays in CLOSE-WAIT, for which there is no timer:
# it lasts as long as the program (RFC 9293 section 3.6). The client waits in FIN-WAIT-2, until Linux
# forgets it after net.ipv4.tcp_fin_timeout, 60 seconds.
#
# `ss -t state close-wait` with a count that grows is a leak in the program on that very host: a socket
# whose close() was forgotten, mostly on the path of an error. No setting of the kernel cures it; the
# descriptors run out in the end.
#
# zh: 一端关闭了，另一端的程序始终不关
# zh:
# zh: 客户端关闭。服务器的内核约 40 毫秒后确认了 FIN，程序也得知流已结束，却不关闭。服务器停在 CLOSE-WAIT，这
# zh: 个状态没有定时器，程序活多久它就留多久（RFC 9293 3.6 节）。客户端等在 FIN-WAIT-2，直到 Linux 按
# zh: net.ipv4.tcp_fin_timeout（60 秒）把它忘掉。
# zh:
# zh: `ss -t state close-wait` 的数目不断增长，就是那台主机上的程序在泄漏：某个套接字忘了 close()，多半是在出
# zh: 错的分支上。内核的任何设置都治不了它，最后会耗尽文件描述符。

server listen
client connect
server accept

client send "get"
server recv "get"
server send "200 ok"
client recv "200 ok"
client close
server recv eof
wait client FIN-WAIT-2

expect client went ESTABLISHED, FIN-WAIT-1, FIN-WAIT-2
expect server went ESTABLISHED, CLOSE-WAIT
expect 1 client FIN
expect no server FIN
expect opening three-way
expect closing one-sided
expect first client
expect cause never-closed
expect episode delayed-ack
expect episode close-wait
