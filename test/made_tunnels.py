"""Captures of tunnels: a segment inside each kind, by IPv4 and IPv6, and inside one another."""

import ipaddress
import struct

from made_packets import RICH, Capture, ipv4, ipv6, tcp

# What tcpdump looks into; the others it names and no more.
SHOWN = (
    "ip in ip", "ip in ip in ip", "gre", "gre key", "gre all", "gretap", "gre mpls", "pptp", "pptp ack", "vxlan",
    "vxlan linux", "vxlan vlan", "geneve", "geneve ip", "geneve options", "mpls", "mpls vlan", "pppoe", "pppoe qinq",
    "vxlan in geneve in gre", "ipv6 options",
)
MAC = bytes(range(12))
IPV4, IPV6, BRIDGED = 0x0800, 0x86DD, 0x6558


def outer4(protocol, payload, source="192.0.2.1", destination="192.0.2.2"):
    head = struct.pack(">BBHHHBBH", 0x45, 0, 20 + len(payload), 9, 0, 64, protocol, 0)
    return head + ipaddress.IPv4Address(source).packed + ipaddress.IPv4Address(destination).packed + payload


def outer6(protocol, payload):
    return ipv6(payload, protocol, source="2001:db8:ffff::1", destination="2001:db8:ffff::2")


def udp(port, payload, source=40001):
    return struct.pack(">HHHH", source, port, 8 + len(payload), 0) + payload


def gre(protocol, payload, key=None, sequence=None, checksum=False):
    bits = (checksum, 0x8000), (key is not None, 0x2000), (sequence is not None, 0x1000)
    head = struct.pack(">HH", sum(bit for there, bit in bits if there), protocol)
    head += struct.pack(">HH", 0x1234, 0) if checksum else b""
    head += struct.pack(">I", key) if key is not None else b""
    head += struct.pack(">I", sequence) if sequence is not None else b""
    return head + payload


def pptp(payload, sequence=5, acknowledgment=None):
    flags = 0x2001 | (0x1000 if sequence is not None else 0) | (0x80 if acknowledgment is not None else 0)
    head = struct.pack(">HHHH", flags, 0x880B, len(payload), 77)
    head += struct.pack(">I", sequence) if sequence is not None else b""
    head += struct.pack(">I", acknowledgment) if acknowledgment is not None else b""
    return head + payload


def vxlan(vni, inner, flags=8):
    return struct.pack(">BBHI", flags, 0, 0, vni << 8) + inner


def geneve(vni, protocol, payload, options=b"", flags=0):
    return struct.pack(">BBHI", len(options) // 4, flags, protocol, vni << 8) + options + payload


def gtp(teid, payload, sequence=None, extension=None):
    flags = 0x30 | (2 if sequence is not None else 0) | (4 if extension is not None else 0)
    rest = b""
    if flags & 7:
        rest = struct.pack(">HBB", sequence or 0, 0, extension[0] if extension else 0)
        rest += extension[1] if extension else b""
    return struct.pack(">BBHI", flags, 0xFF, len(rest) + len(payload), teid) + rest + payload


def mpls(labels, payload):
    last = len(labels) - 1
    return b"".join(struct.pack(">I", n << 12 | (i == last) << 8 | 64) for i, n in enumerate(labels)) + payload


def pppoe(session, ppp):
    return struct.pack(">BBHH", 0x11, 0, session, len(ppp)) + ppp


def erspan(session, inner, version=1):
    tail = struct.pack(">IHH", 7, 0, 0) if version == 2 else struct.pack(">I", 3)
    return struct.pack(">HH", version << 12 | 5, session) + tail + inner


def teredo(payload, authentication=False, origin=False):
    head = struct.pack(">HBB", 1, 0, 0) + bytes(9) if authentication else b""
    head += struct.pack(">HHI", 0, 1, 2) if origin else b""
    return head + payload


def ethertype(packet):
    return IPV4 if packet[0] >> 4 == 4 else IPV6


def ppp(packet):
    return b"\x21" + packet if ethertype(packet) == IPV4 else b"\x57" + packet


def frame(payload, kind=None):
    return MAC + struct.pack(">H", kind or ethertype(payload)) + payload


def tag(vlan, kind):
    return struct.pack(">HH", vlan, kind)


def over_ip(inner):
    """Tunnels straight above IP: name, protocol, payload."""
    number, kind = (4 if ethertype(inner) == IPV4 else 41), ethertype(inner)
    return (
        ("ip in ip", number, inner),
        ("ip in ip in ip", 4, outer4(number, inner)),
        ("gre", 47, gre(kind, inner)),
        ("gre key", 47, gre(kind, inner, key=7)),
        ("gre all", 47, gre(kind, inner, 0x10203, 9, True)),
        ("gretap", 47, gre(BRIDGED, frame(inner), key=7)),
        ("gre mpls", 47, gre(0x8847, mpls([100], inner))),
        ("gre ppp", 47, gre(0x880B, b"\xff\x03\0" + ppp(inner))),
        ("pptp", 47, pptp(b"\xff\x03\0" + ppp(inner))),
        ("pptp ack", 47, pptp(ppp(inner), acknowledgment=4)),
        ("erspan 1", 47, gre(0x88BE, frame(inner))),
        ("erspan 2", 47, gre(0x88BE, erspan(7, frame(inner)), sequence=3)),
        ("erspan 3", 47, gre(0x22EB, erspan(7, frame(inner), 2), sequence=3)),
    )


def over_udp(inner):
    """Tunnels above UDP: name, datagram."""
    kind = ethertype(inner)
    vlan = frame(tag(5, kind) + inner, 0x8100)
    option = struct.pack(">HBBI", 0x102, 0x80, 1, 5)
    return (
        ("vxlan", udp(4789, vxlan(100, frame(inner)))),
        ("vxlan linux", udp(8472, vxlan(100, frame(inner)))),
        ("vxlan vlan", udp(4789, vxlan(100, vlan))),
        ("geneve", udp(6081, geneve(100, BRIDGED, frame(inner)))),
        ("geneve ip", udp(6081, geneve(100, kind, inner))),
        ("geneve options", udp(6081, geneve(100, BRIDGED, frame(inner), option, 0x40))),
        ("gtp", udp(2152, gtp(0x1234, inner), 2152)),
        ("gtp sequence", udp(2152, gtp(0x1234, inner, 5), 2152)),
        ("gtp extension", udp(2152, gtp(0x1234, inner, None, (0x85, bytes([1, 16, 1, 0]))), 2152)),
    )


def over_ethernet(inner):
    session = pppoe(9, b"\0" + ppp(inner))
    nested = outer6(17, udp(4789, vxlan(4, frame(inner))))
    nested = outer4(47, gre(IPV4, outer4(17, udp(6081, geneve(3, BRIDGED, frame(nested))))))
    return (
        ("mpls", frame(mpls([100], inner), 0x8847)),
        ("mpls", frame(mpls([100, 200, 300], inner), 0x8847)),
        ("mpls pseudowire", frame(mpls([100], bytes(4) + frame(inner)), 0x8847)),
        ("mpls vlan", frame(tag(5, 0x8847) + mpls([100], inner), 0x8100)),
        ("pppoe", frame(session, 0x8864)),
        ("pppoe qinq", frame(tag(5, 0x8100) + tag(6, 0x8864) + session, 0x88A8)),
        ("vxlan in geneve in gre", frame(nested)),
    )


def tunnels(names=None):
    """name: capture"""
    four, six = ipv4(tcp(RICH[0], b"ab")), ipv6(tcp(RICH[1], b"ab"))
    made = {}

    def add(name, link, packet):
        if names and name not in names:
            return
        c = made.setdefault(name, Capture(link))
        c.add(packet)
        if link == 1:
            c.add(packet + b"\0" * 9)
        c.add(packet, captured=len(packet) - 7)

    for inner in (four, six):
        for name, protocol, payload in over_ip(inner):
            add(name, 101, outer4(protocol, payload))
            add(name, 101, outer6(protocol, payload))
            if name in SHOWN:
                add("ipv6 options", 101, outer6(60, bytes([protocol, 0, 4, 1, 4, 1, 1, 0]) + payload))
        for name, datagram in over_udp(inner):
            add(name, 101, outer4(17, datagram))
            add(name, 101, outer6(17, datagram))
            if name in SHOWN:
                add("ipv6 options", 101, outer6(60, bytes([17, 0, 4, 1, 4, 1, 1, 0]) + datagram))
        for name, packet in over_ethernet(inner):
            add(name, 1, packet)
    add("teredo", 101, outer4(17, udp(3544, teredo(six))))
    add("teredo", 101, outer4(17, udp(40001, teredo(six, True, True), 3544)))
    return made
