"""Captures of every link type, and of times."""

import struct

from made_packets import RICH, Capture, ipv4, ipv6, tcp


def links():
    four, six = ipv4(tcp(RICH[0], b"ab")), ipv6(tcp(RICH[1], b"ab"))
    mac = bytes(range(12))
    types = ((0x0800, four), (0x86DD, six))
    made = {}

    def capture(name, link, packets):
        c = Capture(link, order=">" if link % 2 else "<")
        for packet in packets:
            c.add(packet)
            c.add(packet + b"\0" * 9)  # padding
            c.add(packet, captured=len(packet) - 7)
        made[name] = c

    def tag(kind, vlan, following):
        return struct.pack(">HHH", kind, vlan, following)

    capture("ethernet", 1, [mac + struct.pack(">H", t) + p for t, p in types])
    capture("vlan", 1, [mac + tag(0x8100, 0x6005, t) + p for t, p in types])
    outers = [tag(outer, 5, 0)[:4] for outer in (0x8100, 0x88A8, 0x9100)]
    capture("qinq", 1, [mac + outer + tag(0x8100, 6, t) + p for outer in outers for t, p in types])
    snap = b"\xaa\xaa\x03\0\0\0"
    capture("snap", 1, [mac + struct.pack(">H6sH", len(p) + 8, snap, t) + p for t, p in types])
    capture("llc ip", 1, [mac + struct.pack(">H", len(four) + 3) + bytes([6, 6, 3]) + four])
    capture("raw", 101, [four, six])
    capture("ipv4", 228, [four])
    capture("ipv6", 229, [six])
    families = ((2, four), (24, six), (28, six), (30, six))
    capture("null", 0, [struct.pack(order + "I", f) + p for order in "<>" for f, p in families])
    capture("loop", 108, [struct.pack(">I", f) + p for f, p in ((2, four), (24, six))])
    capture("sll", 113, [struct.pack(">HHH8sH", k, 1, 6, mac[:8], t) + p for k in range(6) for t, p in types])
    capture("sll vlan", 113, [struct.pack(">HHH8sHHH", 0, 1, 6, mac[:8], 0x8100, 5, t) + p for t, p in types])

    def sll2(kind, index, direction):
        return struct.pack(">HHIHBB8s", kind, 0, index, 1, direction, 6, mac[:8])

    capture("sll2", 276, [sll2(t, i, d) + p for i in (1, 4000000) for d in range(6) for t, p in types])
    capture("sll2 vlan", 276, [sll2(0x8100, 1, 4) + struct.pack(">HH", 5, t) + p for t, p in types])
    protocols = ((b"\xff\x03\0\x21", four), (b"\0\x21", four), (b"\x21", four), (b"\xff\x03\x57", six))
    capture("ppp", 9, [head + p for head, p in protocols])
    # tcpdump has no printer for PPP with a direction (204) on Linux.
    cisco = [b"\x0f\0\x08\0" + four, b"\x8f\0\x86\xdd" + six]
    capture("ppp hdlc", 50, [b"\xff\x03\0\x21" + four, b"\xff\x03\0\x57" + six, *cisco])
    capture("c hdlc", 104, cisco)
    return made


def times(nanoseconds):
    c = Capture(nanoseconds=nanoseconds)
    at = 1400025599 * 10**9
    day = 86400 * 10**9
    for step in (999999999, 1, 1001, 0, day, -5000123456, -1, day // 2 - 1, 180 * day + 1, 999):
        at += step
        c.add(ipv4(tcp()), time_ns=at)
    return c


def distant_times(seconds):
    c = Capture()
    for at in seconds:
        c.add(ipv4(tcp()), time_ns=at * 10**9)
    return c
