"""Captures of TCP headers: every option and many broken ones, flags, cuts, lengths that lie, payloads."""

from made_packets import RICH, Capture, ipv4, ipv6, tcp

MANY = 700  # random packets of a kind


def every_option(random_bytes):
    c = Capture()
    for kind in range(256):
        for length in range(0, 41):
            if length > 12 and kind not in (5, 19, 29, 30, 34, 254) and length % 13:
                continue
            body = random_bytes(max(0, length - 2))
            for flags in (0x02, 0x12, 0x10) if kind == 30 else (0x10,):
                c.add(ipv4(tcp((bytes([kind, length]) + body)[:40], b"x" * (kind % 3), flags)))
    return c


def random_options(random_bytes, rng):
    c = Capture()
    kinds = [0, 1, 1, 2, 3, 4, 5, 6, 7, 8, 11, 12, 13, 19, 20, 28, 29, 30, 30, 30, 34, 34, 253, 254, 254, 69]
    for _ in range(MANY * 3):
        options = b""
        for _ in range(rng.randrange(1, 6)):
            kind = rng.choice(kinds)
            if kind < 2:
                options += bytes([kind])
                continue
            data = random_bytes(rng.choice([0, 1, 2, 2, 4, 6, 8, 10, 16, 16, 18]))
            if kind == 254 and rng.random() < 0.5:
                data = b"\xf9\x89" + data
            options += bytes([kind, rng.choice([0, 0, 0, 0, 0, 0, 1, -1, 3]) + len(data) + 2 & 255]) + data
        segment = tcp(options[:40], b"y" * rng.randrange(4), rng.choice([2, 0x12, 0x10, 0x18, 0x11, 4]))
        c.add(ipv4(segment), captured=rng.choice([None, None, rng.randrange(20, 20 + len(segment))]))
    for _ in range(MANY):
        c.add(ipv4(tcp(random_bytes(rng.randrange(41)))))
    return c


def mptcp(random_bytes, rng):
    c = Capture()
    for subtype in range(16):
        for length in range(2, 41):
            for flags in (0x02, 0x10, 0x12, 0x00):
                first = subtype << 4 | rng.choice([0, 1, 2, 4, 6])
                body = bytes([first, rng.randrange(256)]) + random_bytes(40)
                c.add(ipv4(tcp((bytes([30, length]) + body)[:length], flags=flags)))
    for flags in range(64):  # data sequence: each of its flags, at each length
        for length in range(4, 31):
            c.add(ipv4(tcp((bytes([30, length, 0x20, flags]) + random_bytes(40))[:length])))
    return c


def cuts():
    c = Capture()
    for options in RICH:
        c.cut_everywhere(ipv4(tcp(options, b"payload")))
        c.cut_everywhere(ipv6(tcp(options, b"payload", flags=0x12)))
    c.cut_everywhere(ipv4(tcp(RICH[0], b"data"), options=bytes([7, 7, 4, 1, 2, 3, 4, 0])))
    return c


def lying_lengths():
    c = Capture()
    for options in (b"", RICH[0], RICH[2]):
        segment = tcp(options, b"12345")
        for total in [*range(0, 20 + len(segment) + 30), 1500, 65535]:
            c.add(ipv4(segment, total))
            c.add(ipv6(segment, payload=total))
        for offset in range(16):
            c.add(ipv4(tcp(options, b"12345", offset=offset)))
            c.add(ipv6(tcp(options, b"12345", offset=offset)))
    for header in range(16):
        c.add(ipv4(tcp(b"", b"x" * 40), header=header))
    return c


def flags():
    c = Capture()
    for value in range(256):
        c.add(ipv4(tcp(b"", b"", value, urgent=5)))
        c.add(ipv4(tcp(b"", b"data", value, seq=4294967294, reserved=value % 16)))
    return c


def mutations(random_bytes, rng):
    """Bytes changed anywhere in the TCP header and in the lengths that lead to it."""
    c = Capture()
    whole = [(make(tcp(o, b"data")), head) for o in RICH for make, head in ((ipv4, 20), (ipv6, 40))]
    for _ in range(MANY * 2):
        packet, head = rng.choice(whole)
        changed = bytearray(packet)
        for _ in range(rng.randrange(1, 4)):
            length_field = 2 if head == 20 else 4
            at = rng.choice([length_field, length_field + 1, *[rng.randrange(head + 12, len(packet))] * 8])
            flipped = changed[at] ^ 1 << rng.randrange(8)
            changed[at] = rng.choice([rng.randrange(256), rng.randrange(32), flipped])
        c.add(bytes(changed), rng.choice([None, None, rng.randrange(head, len(packet))]))
    return c


def applications():
    c = Capture()
    ports = (20, 21, 22, 23, 25, 53, 80, 110, 139, 143, 179, 443, 445, 554, 639, 646, 2049, 5432, 6379, 8080)
    request = b"GET / HTTP/1.1\r\nHost: a\r\n\r\n"
    for port in ports:
        for payload in (request, b"\0\x1c" + bytes(range(60)), b"\x80\0\0\x28" + bytes(44), b"x"):
            c.add(ipv4(tcp(b"", payload, 0x18, ports=(port, 33000))))
            c.add(ipv4(tcp(b"", payload, 0x18, ports=(33000, port))))
        c.add(ipv4(tcp(b"", b"reason", 0x14, ports=(port, 33000))))
    return c


def whole_packets():
    c = Capture()
    for options in (*RICH[:2], b""):
        for value in (0x02, 0x12, 0x10, 0x18, 0x11, 0x14, 0x04, 0xC2, 0x52, 0x30):
            for payload in (b"", b"abc"):
                c.add(ipv4(tcp(options, payload, value)))
                c.add(ipv6(tcp(options, payload, value)))
    return c
