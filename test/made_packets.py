"""Packets and captures put together field by field, for lines_vs_tcpdump.py."""

import ipaddress
import struct


class Capture:
    def __init__(self, link=101, nanoseconds=False, order="<"):
        self.packets = []
        self.link, self.nanoseconds, self.order = link, nanoseconds, order
        self.clock = 1400000000 * 10**9

    def add(self, packet, captured=None, time_ns=None, original=None):
        if time_ns is None:
            self.clock += 1000003000
            time_ns = self.clock
        captured = len(packet) if captured is None else captured
        self.packets.append((time_ns, packet[:captured], original or len(packet)))

    def cut_everywhere(self, packet, start=1):
        for n in range(start, len(packet) + 1):
            self.add(packet, n)

    def write(self, path):
        unit = 1 if self.nanoseconds else 1000
        magic = 0xA1B23C4D if self.nanoseconds else 0xA1B2C3D4
        with open(path, "wb") as f:
            f.write(struct.pack(self.order + "IHHiIII", magic, 2, 4, 0, 0, 262144, self.link))
            for ns, data, original in self.packets:
                when = (ns // 10**9, ns % 10**9 // unit)
                f.write(struct.pack(self.order + "IIII", *when, len(data), original) + data)


def tcp(options=b"", payload=b"", flags=0x10, offset=None, seq=4195434203, ports=(41334, 60000), **more):
    if offset is None:
        options += b"\0" * (-len(options) % 4)
        offset = 5 + len(options) // 4
    rest = (offset & 15) << 4 | more.get("reserved", 0), flags, 229, 0xBEEF, more.get("urgent", 0)
    return struct.pack(">HHIIBBHHH", *ports, seq, 1234567890, *rest) + options + payload


def ipv4(segment, total=None, options=b"", header=None):
    header = 5 + len(options) // 4 if header is None else header
    total = 20 + len(options) + len(segment) if total is None else total
    return (
        struct.pack(">BBHHHBBH", 0x40 | header, 0, total, 7, 0x4000, 64, 6, 0)
        + bytes([172, 16, 196, 142, 172, 16, 196, 145])
        + options
        + segment
    )


def ipv6(rest, next_header=6, payload=None, source="2001:db8::1:0:0:1", destination="fe80::a:b"):
    payload = len(rest) if payload is None else payload
    return (
        struct.pack(">IHBB", 0x60000000, payload, next_header, 64)
        + ipaddress.IPv6Address(source).packed
        + ipaddress.IPv6Address(destination).packed
        + rest
    )


RICH = (
    bytes([2, 4, 5, 180, 4, 2, 8, 10]) + struct.pack(">II", 3000000000, 17) + bytes([1, 3, 3, 7]),
    bytes([1, 1, 5, 18]) + struct.pack(">IIII", 1, 1449, 4294967000, 3),
    bytes([19, 18]) + bytes(range(16)) + bytes([1, 1]),
    bytes([30, 20, 2 << 4, 0x05]) + struct.pack(">IIIHH", 5, 6, 7, 1400, 0xABCD),
    bytes([34, 10]) + bytes(range(8)) + bytes([254, 4, 1, 2, 29, 8, 3, 4, 9, 8, 7, 6]),
    bytes([77, 9, 1, 2, 3, 4, 5, 6, 7, 20, 4, 1, 2, 28, 4, 0x80, 1]),
    bytes([30, 12, 0, 0x81]) + bytes(range(8)) + bytes([1, 99, 12]) + bytes(10),
)
