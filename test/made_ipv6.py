"""Captures of IPv6: extension headers in every order, jumbograms, forms of addresses."""

import ipaddress
import struct

from made_packets import RICH, Capture, ipv6, tcp

MANY = 700  # random chains of headers


def options_header(next_header, data):
    data += b"\0" * (-(len(data) + 2) % 8)
    return bytes([next_header, (len(data) + 2) // 8 - 1]) + data


def routing_header(next_header, kind, stops, left=1, word=0):
    return bytes([next_header, len(stops) // 8, kind, left]) + struct.pack(">I", word) + stops


HOP_BY_HOP_OPTIONS = (
    b"",
    bytes([1, 4, 0, 0, 0, 0]),
    bytes([5, 2, 0, 0]),
    bytes([5, 3, 0, 0]),
    bytes([0xC2, 4, 0, 1, 0, 0]),
    bytes([0xC2, 5, 0, 1, 0, 0]),
    bytes([0, 0, 0, 5]),
    bytes([99, 200]),
    bytes([0xC9, 3, 1, 2, 3]),
)


def extension(kind, following, random_bytes, rng):
    if kind == 0:
        return options_header(following, rng.choice(HOP_BY_HOP_OPTIONS))
    if kind == 60:
        return options_header(following, random_bytes(rng.choice([0, 6, 14])))
    if kind == 43:
        stops = random_bytes(rng.choice([0, 16, 32, 8]))
        word = rng.choice([0, 7, 0x01020003])
        return routing_header(following, rng.choice([0, 2, 4, 3]), stops, rng.randrange(3), word)
    if kind == 44:
        field = rng.choice([0, 0, 1, 6, 8])
        return bytes([following, 0]) + struct.pack(">HI", field, field)  # first and last are not one packet's
    if kind == 51:
        size = rng.choice([3, 4, 6])
        fixed = struct.pack(">BBHII", following, size - 2, rng.choice([0, 0, 3]), 0xABC, 5)
        return fixed + random_bytes(size * 4 - 12)
    return bytes([following, 0]) + random_bytes(6)


def extensions(random_bytes, rng):
    c = Capture()
    kinds = [0, 60, 43, 44, 51, 139]
    chains = [[k] for k in kinds] + [[0, k] for k in kinds]
    chains += [[rng.choice(kinds) for _ in range(rng.randrange(1, 5))] for _ in range(MANY)]
    for number, chain in enumerate(chains):
        rest, following = tcp(rng.choice(RICH), b"hello"), 6
        for kind in reversed(chain):
            rest, following = extension(kind, following, random_bytes, rng) + rest, kind
        packet = ipv6(rest, following)
        if number % 40 == 0:
            c.cut_everywhere(packet)
        c.add(packet, payload_cut(packet, rng))
        c.add(ipv6(rest, following, payload=rng.choice([0, len(rest) - 1, len(rest) + 9])))
    for kind in (0, 2, 4):
        stops = ipaddress.IPv6Address("2001:db8::9").packed * 2
        c.cut_everywhere(ipv6(routing_header(6, kind, stops) + tcp(RICH[0]), 43))
    jumbo = options_header(6, bytes([0xC2, 4]) + struct.pack(">I", 70000)) + tcp(RICH[0], b"z" * 69960)
    c.add(ipv6(jumbo, 0, payload=0))
    c.add(ipv6(jumbo, 0, payload=0), captured=90)
    c.add(ipv6(jumbo[:120], 0, payload=0))
    return c


def payload_cut(packet, rng):
    return rng.choice([None, None, rng.randrange(40, len(packet))])


def addresses():
    c = Capture()
    forms = """:: ::1 ::ffff:192.0.2.1 ::192.0.2.1 ::2:3 1:: 0:0:1:2:3:: 1:0:0:2:: 2001:db8:0:1:1:1:1:1
        1:2:3:4:5:6:7:8 ::1:2:3:4:5:6:7 1:2:3:4:5:6:7:: ::fffe:1.2.3.4 64:ff9b::1.2.3.4 0:0:0:0:1::""".split()
    for a in forms:
        for b in forms:
            c.add(ipv6(tcp(), source=a, destination=b))
    return c
