# time-wait-protected — TIME-WAIT ignores an RST (net.ipv4.tcp_rfc1337)
#
# As in `time-wait-assassination`, an old duplicate makes TIME-WAIT send an ACK, and the other end, which has
# forgotten the connection, answers with an RST. With net.ipv4.tcp_rfc1337 set to 1 the server drops that RST
# and stays in TIME-WAIT for the whole minute, as RFC 1337 proposes in its first fix.
#
# The wire shows exactly the same segments as without the setting: a capture cannot tell whether the RST took
# effect. What tells is only whether a later old segment is still answered by an ACK.
#
# zh: TIME-WAIT 不理会 RST(net.ipv4.tcp_rfc1337)
# zh:
# zh: 与 `time-wait-assassination` 一样，一个旧的重复报文使 TIME-WAIT 发出 ACK，而另一端已忘掉这条连接，回以
# zh: RST。net.ipv4.tcp_rfc1337 设为 1 时，服务器丢弃这个 RST，在 TIME-WAIT 待满一分钟，这正是 RFC 1337 提出的
# zh: 第一种对策。
# zh:
# zh: 线路上的报文段与不设时完全相同：从抓包无法得知 RST 是否生效。能说明问题的，只有此后再来的旧报文段是否
# zh: 仍有 ACK 回答。

server sysctl ipv4.tcp_rfc1337 1
server listen
client connect
server accept

client send "get"
server recv "get"
server send "200 ok"
client recv "200 ok"
wire mute client ACK until client FIN
server close
client recv eof
client close
wait server TIME-WAIT
expect client CLOSED

wire inject client data seq -4 ack -7 "get"
wait client RST

expect 1 client RST
expect 1 RST
expect server went FIN-WAIT-1, TIME-WAIT
expect client went CLOSE-WAIT, LAST-ACK, CLOSED
expect opening three-way
expect closing three-segment
expect first server
expect cause closed-before-ack
expect episode time-wait-assassination
