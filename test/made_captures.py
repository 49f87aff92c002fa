#!/usr/bin/python3
"""The captures of test/captures that no text can hold: tunnels, fragments, ICMP errors, packets beyond 64 KB.

made_captures.py [FOLDER] writes them anew, byte for byte (test/captures without a folder).
"""

import ipaddress
import os
import struct
import sys

import made_tunnels as tunnel
from made_packets import Capture

CLIENT, SERVER, ROUTER = "10.1.0.1", "10.2.0.1", "10.9.0.1"
CLIENT6, SERVER6, ROUTER6 = "2001:db8:1::1", "2001:db8:2::1", "2001:db8:9::1"
SYN, FIN, ACK, PSH = 2, 1, 16, 8
MS = 10**6


class Packets:
    def __init__(self, link=101):
        self.capture, self.time, self.id = Capture(link), 1700000000 * 10**9, 100

    def add(self, packet, ms=10, **more):
        self.time += ms * MS
        self.capture.add(packet, time_ns=self.time, **more)


def tcp(ports, seq, ack, flags, payload=b"", options=b""):
    head = struct.pack(">HHIIBBHHH", *ports, seq, ack, (5 + len(options) // 4) << 4, flags, 64240, 0, 0)
    return head + options + payload


def ip(source, destination, protocol, payload, number=1, fragment=0x4000, total=None):
    a, b = ipaddress.ip_address(source), ipaddress.ip_address(destination)
    if a.version == 6:
        length = len(payload) if total is None else total
        return struct.pack(">IHBB", 0x60000000, min(length, 65535), protocol, 64) + a.packed + b.packed + payload
    length = 20 + len(payload) if total is None else total
    return struct.pack(">BBHHHBBH", 0x45, 0, min(length, 65535), number, fragment, 64, protocol, 0) + a.packed + b.packed + payload


def conversation(port=40000, isn=(1000, 5000), data=b"GET / HTTP/1.0\r\n\r\n", ends=(CLIENT, SERVER)):
    """(from the client, the IP packet) of a connection opened, used and closed."""
    c, s = isn
    up, down = (port, 80), (80, port)
    mss = bytes([2, 4, 5, 180])
    n = len(data)
    steps = (
        (True, tcp(up, c, 0, SYN, options=mss)),
        (False, tcp(down, s, c + 1, SYN | ACK, options=mss)),
        (True, tcp(up, c + 1, s + 1, ACK)),
        (True, tcp(up, c + 1, s + 1, ACK | PSH, data)),
        (False, tcp(down, s + 1, c + 1 + n, ACK | FIN)),
        (True, tcp(up, c + 1 + n, s + 2, ACK | FIN)),
        (False, tcp(down, s + 2, c + 2 + n, ACK)),
    )
    for number, (from_client, segment) in enumerate(steps):
        source, destination = ends if from_client else reversed(ends)
        yield from_client, ip(source, destination, 6, segment, 100 + number)


def in_tunnels():
    """The same four-tuple on no tunnel and in several, all at once."""

    def outer(up, protocol, payload, near="192.0.2.1", far="192.0.2.2"):
        return tunnel.frame(tunnel.outer4(protocol, payload, *((near, far) if up else (far, near))))

    ways = (
        lambda up, p: tunnel.frame(p),
        lambda up, p: tunnel.frame(tunnel.tag(5, 0x0800) + p, 0x8100),
        lambda up, p: tunnel.frame(tunnel.tag(5, 0x8100) + tunnel.tag(6, 0x0800) + p, 0x88A8),
        lambda up, p: outer(up, 47, tunnel.gre(0x0800, p, key=1)),
        lambda up, p: outer(up, 47, tunnel.gre(0x0800, p, key=2)),
        lambda up, p: outer(up, 4, p),
        lambda up, p: outer(up, 4, p, far="192.0.2.3"),
        lambda up, p: outer(up, 17, tunnel.udp(4789, tunnel.vxlan(100, tunnel.frame(p)))),
        lambda up, p: outer(up, 17, tunnel.udp(4789, tunnel.vxlan(101, tunnel.frame(p)))),
        lambda up, p: outer(up, 17, tunnel.udp(6081, tunnel.geneve(100, 0x6558, tunnel.frame(p)))),
        lambda up, p: outer(up, 17, tunnel.udp(2152, tunnel.gtp(7 if up else 9, p))),
        lambda up, p: outer(up, 47, tunnel.gre(0x88BE, tunnel.erspan(7, tunnel.frame(p)), sequence=1)),
        lambda up, p: tunnel.frame(tunnel.pppoe(3, b"\0" + tunnel.ppp(p)), 0x8864),
    )
    out = Packets(link=1)
    for steps in zip(*[conversation(isn=(1000 * (i + 1), 500000 * (i + 1))) for i in range(len(ways))]):
        for wrap, (up, packet) in zip(ways, steps):
            out.add(wrap(up, packet), 1)
    # MPLS: another label each way, and none on the last hop.
    for number, (up, packet) in enumerate(conversation(port=40001)):
        labels = [100] if up else [200, 300]
        out.add(tunnel.frame(packet) if number == 4 else tunnel.frame(tunnel.mpls(labels, packet), 0x8847), 1)
    # Direct server return: a load balancer's tunnel one way, nothing the other.
    for up, packet in conversation(port=40002):
        out.add(outer(up, 4, packet) if up else tunnel.frame(packet), 1)
    return out


def pieces(packet, size, number):
    """An IP packet's fragments."""
    six = packet[0] >> 4 == 6
    head, data = (packet[:40], packet[40:]) if six else (packet[:20], packet[20:])
    for at in range(0, len(data), size):
        part, more = data[at : at + size], at + size < len(data)
        if six:
            extension = struct.pack(">BBHI", 6, 0, at | more, number)
            yield head[:4] + struct.pack(">HB", 8 + len(part), 44) + head[7:] + extension + part
        else:
            field = struct.pack(">HHH", 20 + len(part), number, at // 8 | more << 13)
            yield head[:2] + field + head[8:] + part


def in_fragments():
    """Data in fragments: in order, backwards, overlapping, and once with one missing."""
    out = Packets()
    for family, ends in enumerate(((CLIENT, SERVER), (CLIENT6, SERVER6))):
        for number, (up, packet) in enumerate(conversation(data=b"x" * 1400, ends=ends)):
            parts = [packet]
            if len(packet) > 1000:
                parts = list(pieces(packet, 600, 900 + family))
                parts.insert(1, list(pieces(packet, 8, 900 + family))[1])  # inside the first
            for part in parts[::-1] if family else parts:
                out.add(part, 1)
    for up, packet in conversation(port=40001, data=b"x" * 1400):
        for part in list(pieces(packet, 600, 77))[:2] if len(packet) > 1000 else [packet]:
            out.add(part, 1)
    return out


def icmp(kind, code, quoted, word=0, sender=ROUTER, receiver=CLIENT):
    six = ":" in sender
    return ip(sender, receiver, 58 if six else 1, struct.pack(">BBHI", kind, code, 0, word) + quoted[: 600 if six else 28], 3)


def icmp_errors():
    """SYNs that are told to be futile, a path that is too narrow, and a forged error."""
    out = Packets()
    for number, (kind, code) in enumerate(((3, 1), (3, 3), (3, 13))):
        syn = ip(CLIENT, SERVER, 6, tcp((40000 + number, 80), 1000, 0, SYN))
        out.add(syn)
        out.add(icmp(kind, code, syn))
    syn = ip(CLIENT6, SERVER6, 6, tcp((40003, 80), 1000, 0, SYN))
    out.add(syn)
    out.add(icmp(1, 0, syn, sender=ROUTER6, receiver=CLIENT6))
    for up, packet in conversation(port=40004, data=b"x" * 1400):
        out.add(packet)
        if len(packet) > 1000:
            out.add(icmp(3, 4, packet, 1300))
            out.add(icmp(3, 1, packet[:24] + struct.pack(">I", 7) + packet[28:]))  # a number it has not sent
            out.add(packet)
    return out


def beyond_64k():
    """Packets as the stack has them before its network card cuts them up: BIG TCP, and a jumbogram."""
    out = Packets()
    size = 100000
    for up, packet in conversation(data=b"x" * size):
        out.add(ip(CLIENT, SERVER, 6, packet[20:], total=0) if len(packet) > size else packet, captured=min(len(packet), 96))
    for kind in (0, 6):
        for up, packet in conversation(port=40001 + kind, data=b"x" * size, ends=(CLIENT6, SERVER6)):
            if len(packet) > size:
                option = bytes([6, 0, 0xC2, 4]) + struct.pack(">I", 8 + len(packet) - 40)
                packet = ip(CLIENT6, SERVER6, kind, (b"" if kind else option) + packet[40:], total=0)
            out.add(packet, captured=min(len(packet), 96))
    return out


def resets():
    """RSTs that bear more than numbers: text, another host's TTL, a code, MPTCP's reason."""
    out = Packets()
    rst = 4
    reason = bytes([30, 4, 0x80, 5])
    kinds = (
        ({"payload": b"Go away, we're not home"}, {}),
        ({"payload": bytes.fromhex("33aa0001")}, {}),
        ({"options": reason}, {}),
        ({"payload": b"x" * 50}, {"captured": 60}),
        ({"payload": b"blocked by policy: see the administrator of this network"}, {"ttl": 200}),
    )
    for number, (bears, more) in enumerate(kinds):
        packets = list(conversation(port=40000 + number))[:4]
        for _, packet in packets:
            out.add(packet)
        segment = tcp((80, 40000 + number), 5001, 1019, rst | ACK, **bears)
        packet = ip(SERVER, CLIENT, 6, segment, 7000)
        if "ttl" in more:
            packet = packet[:8] + bytes([more.pop("ttl")]) + packet[9:]
        out.add(packet, **more)
    # MP_FASTCLOSE on an ACK, and the RST that answers it
    fastclose = bytes([30, 12, 0x70, 0]) + bytes(range(8))
    for _, packet in list(conversation(port=40009))[:4]:
        out.add(packet)
    out.add(ip(CLIENT, SERVER, 6, tcp((40009, 80), 1019, 5001, ACK, options=fastclose), 104))
    out.add(ip(SERVER, CLIENT, 6, tcp((80, 40009), 5001, 1019, rst | ACK), 7000))
    # An RST whose IP ID does not fit, and the host goes on with its own row, sending again
    for _, packet in list(conversation(port=40010))[:4]:
        out.add(packet)
    for number, (seq, flags, payload, ms) in enumerate(((5001, ACK, b"", 10), (5001, ACK | PSH, b"one", 40), (5004, ACK | PSH, b"two", 40))):
        out.add(ip(SERVER, CLIENT, 6, tcp((80, 40010), seq, 1019, flags, payload), 300 + number), ms)
    out.add(ip(SERVER, CLIENT, 6, tcp((80, 40010), 5007, 1019, rst | ACK), 7000))
    out.add(ip(SERVER, CLIENT, 6, tcp((80, 40010), 5004, 1019, ACK | PSH, b"two"), 303), 200)
    return out


def talk(out, port, said, wait=1):
    """A connection that opens, says this (from the client, ms, payload, bytes of it captured), and after a
    while in ms closes by FINs, the end first that said the last."""
    numbers, first = {True: 1001, False: 5001}, said[-1][0]
    steps = [(up, ms, ACK | PSH, payload, captured) for up, ms, payload, captured in said]
    steps += [(first, wait, ACK | FIN, b"", None), (not first, 10, ACK | FIN, b"", None), (first, 10, ACK, b"", None)]
    for _, packet in list(conversation(port=port))[:3]:
        out.add(packet)
    for identification, (up, ms, flags, payload, captured) in enumerate(steps, 200):
        ports, ends = ((port, 80), (CLIENT, SERVER)) if up else ((80, port), (SERVER, CLIENT))
        packet = ip(*ends, 6, tcp(ports, numbers[up], numbers[not up], flags, payload), identification)
        out.add(packet, ms, **({} if captured is None else {"captured": 40 + captured}))
        numbers[up] += len(payload) + (flags & FIN)


def goodbyes():
    """What applications say of the end: TLS alerts in the clear and encrypted, HTTP heads, and what is cut or no end."""
    out = Packets()
    record = lambda kind, body: bytes([kind, 3, 3]) + struct.pack(">H", len(body)) + body
    hello, data, sealed = record(22, b"hello"), record(23, b"d" * 40), record(21, b"a" * 26)
    close = b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n"
    talk(out, 40000, ((True, 1, data, None), (False, 1, data, None), (False, 75002, sealed, None)))
    talk(out, 40001, ((True, 1, hello, None), (False, 10, hello, None), (True, 10, record(21, bytes([2, 48])), None)))
    talk(out, 40002, ((True, 1, data, None), (False, 10, data, None), (True, 90003, record(21, bytes([1, 0])), None),
                      (False, 10, record(21, bytes([1, 0])), None)))
    talk(out, 40003, ((True, 1, b"GET / HTTP/1.0\r\n\r\n", None), (False, 10, b"HTTP/1.1 200 OK\r\n\r\n", None)), 5002)
    talk(out, 40004, ((True, 1, b"GET / HTTP/1.1\r\n\r\n", None), (False, 10, close, 36)))
    talk(out, 40005, ((True, 1, b"GET / HTTP/1.1\r\n\r\n", None), (False, 10, close, 35)))
    talk(out, 40006, ((True, 1, b"CONNECT a:443 HTTP/1.1\r\n\r\n", None),
                      (False, 10, b"HTTP/1.0 200 Connection established\r\n\r\n", None), (True, 10, hello, None)))
    talk(out, 40007, ((True, 1, hello + record(21, bytes([1, 112])), None), (False, 10, data[:20], None), (False, 1, data[20:] + sealed, 60)))
    # A close_notify that meets an end which has closed: an RST, and nothing lost
    n, m = 1001 + len(data + sealed), 5001 + len(sealed)
    up, down = (40008, 80), (80, 40008)
    for _, packet in list(conversation(port=40008))[:3]:
        out.add(packet)
    out.add(ip(CLIENT, SERVER, 6, tcp(up, 1001, 5001, ACK | PSH, data + sealed), 200))
    out.add(ip(CLIENT, SERVER, 6, tcp(up, n, 5001, ACK | FIN), 201), 1)
    out.add(ip(SERVER, CLIENT, 6, tcp(down, 5001, n + 1, ACK | PSH, sealed), 200))
    out.add(ip(SERVER, CLIENT, 6, tcp(down, m, n + 1, ACK | FIN), 201), 1)
    out.add(ip(CLIENT, SERVER, 6, struct.pack(">HHIIBBHHH", *up, n + 1, 0, 0x50, 4, 0, 0, 0), 0))
    return out


CAPTURES = {
    "goodbyes.pcap": goodbyes,
    "resets.pcap": resets,
    "tunnels.cap": in_tunnels,  # tcpdump does not look into all of them
    "fragments.cap": in_fragments,  # tcpdump tells of each first fragment, so it is not among *.pcap
    "icmp-errors.pcap": icmp_errors,
    "beyond-64k.cap": beyond_64k,  # tcpdump 4.99.3 takes a total length of 0 for a bad one
}


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    folder = sys.argv[1] if len(sys.argv) > 1 else os.path.join(here, "captures")
    for name, make in CAPTURES.items():
        make().capture.write(os.path.join(folder, name))


if __name__ == "__main__":
    main()
