#!/usr/bin/env python3
"""Is every line of `tcpstory --format lines --bare` the one that `tcpdump -nS` prints, byte for byte?

Usage: lines_vs_tcpdump.py [PROGRAM] [CAPTURE...]

Without captures: those of test/captures and of the directory TCPSTORY_CORPUS names, and captures made
here: every TCP option and many broken ones, IPv6 extension headers, lengths that lie, packets cut at
every byte, every link type, and times. What tcpdump adds behind `length N` for the protocols it knows
is not compared. Lines for packets that are no segment, or too damaged to be one, are tcpdump's alone:
they are counted, and each must be of a kind known here.

The corners are those of tcpdump 4.99.3; other versions are asked only about whole packets.
"""

import collections
import glob
import ipaddress
import os
import random
import re
import struct
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
STYLES = ["-t", "-tt", "-ttt", "-tttt", "-ttttt"]
MANY = 700  # random packets of a kind

# ---- reading both programs -------------------------------------------------------------------------

TCP_LINE = re.compile(r"\bFlags \[([FSRP.UEWe]+|none)\],")
TAIL = re.compile(r"^(.*?Flags \[.*?, length \d+).*$")
# What tcpdump says of packets that are TCP but no segment to tcpstory: cut before the flags, headers
# that contradict each other, fragments.
NO_SEGMENT = re.compile(
    r"\[\|[\w-]+\]>?$|bad hdr length|bad-hlen|bad-len|ip-proto-|truncated-ip|frag \(|caplen|HBH|DSTOPT|RT6"
)


def run(command, zone):
    done = subprocess.run(command, capture_output=True, env={**os.environ, "TZ": zone})
    lines = done.stdout.decode("utf-8", "surrogateescape").splitlines()
    return done.returncode, lines, done.stderr.decode(errors="replace")


def tcpdump_lines(capture, style, zone):
    code, out, error = run(["tcpdump", "-nS", *style, "-r", capture], zone)
    if code:
        sys.exit(f"tcpdump cannot read {capture}: {error}")
    return [TAIL.sub(r"\1", line) for line in out if line and not line.startswith(("\t", "    "))]


class Result:
    def __init__(self):
        self.compared = 0
        self.failed = 0
        self.unshared = collections.Counter()

    def compare(self, program, capture, style=(), zone="UTC", own=False, name=None):
        """`own`: made here, so that a line without flags must be of a known kind."""
        theirs = tcpdump_lines(capture, style, zone)
        code, ours, error = run([program, "--format", "lines", "--bare", *style, capture], zone)
        label = " ".join([name or os.path.basename(capture), *style])
        if code not in (0, 1):
            self.fail(label, f"exit status {code}: {error}")
            return
        at = 0
        for line in theirs:
            if at < len(ours) and ours[at] == line:
                at += 1
                self.compared += 1
            elif TCP_LINE.search(line) or (own and not NO_SEGMENT.search(line)):
                told = ours[at] if at < len(ours) else "(nothing)"
                self.fail(label, f"tcpdump:  {line}\n  tcpstory: {told}")
                return
            else:
                self.unshared[self.kind(line) if own else "not TCP"] += 1
        if at < len(ours):
            self.fail(label, f"tcpdump:  (nothing)\n  tcpstory: {ours[at]}")
        elif not theirs:
            self.fail(label, "an empty capture")

    def fail(self, label, why):
        self.failed += 1
        print(f"{label}\n  {why}", file=sys.stderr)

    @staticmethod
    def kind(line):
        return NO_SEGMENT.search(line).group(0)


# ---- making captures -------------------------------------------------------------------------------


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


def ipv4(segment, total=None, options=b"", more_fragments=0, header=None):
    header = 5 + len(options) // 4 if header is None else header
    total = 20 + len(options) + len(segment) if total is None else total
    fragment = 0x2000 if more_fragments else 0x4000
    return (
        struct.pack(">BBHHHBBH", 0x40 | header, 0, total, 7, fragment, 64, 6, 0)
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
            c.add(ipv4(tcp(options, b"12345", offset=offset), more_fragments=1))
    for header in range(16):
        c.add(ipv4(tcp(b"", b"x" * 40), header=header))
    return c


def flags():
    c = Capture()
    for value in range(256):
        c.add(ipv4(tcp(b"", b"", value, urgent=5)))
        c.add(ipv4(tcp(b"", b"data", value, seq=4294967294, reserved=value % 16)))
    return c


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
        return bytes([following, 0]) + struct.pack(">HI", rng.choice([0, 0, 1, 6, 8]), 99)
    if kind == 51:
        size = rng.choice([3, 4, 6])
        fixed = struct.pack(">BBHII", following, size - 2, rng.choice([0, 0, 3]), 0xABC, 5)
        return fixed + random_bytes(size * 4 - 12)
    return bytes([following, 0]) + random_bytes(6)


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


def corners():
    rng = random.Random(20140513)

    def random_bytes(n):
        return bytes(rng.randrange(256) for _ in range(n))

    return {
        "every option": every_option(random_bytes),
        "random options": random_options(random_bytes, rng),
        "mptcp": mptcp(random_bytes, rng),
        "cuts": cuts(),
        "mutations": mutations(random_bytes, rng),
        "lengths that lie": lying_lengths(),
        "extension headers": extensions(random_bytes, rng),
        **links(),
    }


# ---- the test --------------------------------------------------------------------------------------


def check_made(result, program, scratch, made, styles=((),), zones=("UTC",)):
    for name, capture in made.items():
        path = os.path.join(scratch, name.replace(" ", "-") + ".pcap")
        capture.write(path)
        before = result.compared
        for style in styles:
            for zone in zones:
                result.compare(program, path, style, zone, own=True, name=name)
        if result.compared == before:
            result.fail(name, "not one line compared")


def main():
    program = sys.argv[1] if len(sys.argv) > 1 else os.path.join(HERE, "..", "build", "tcpstory")
    named = sys.argv[2:]
    try:
        version = subprocess.run(["tcpdump", "--version"], capture_output=True, text=True).stdout
    except FileNotFoundError:
        print("skipped: tcpdump is not installed")
        return 77
    found = re.search(r"tcpdump version (4\.99\.\d+)", version)
    if not found:
        print("skipped: the lines are tcpdump 4.99's, and this is another:", version.split("\n")[0])
        return 77

    result = Result()
    captures = named or sorted(glob.glob(os.path.join(HERE, "captures", "*.pcap*")))
    if not named and os.environ.get("TCPSTORY_CORPUS"):
        captures += sorted(glob.glob(os.path.join(os.environ["TCPSTORY_CORPUS"], "*.pcap*")))
    for capture in captures:
        for style in [()] + [(s,) for s in STYLES if s not in ("-ttt", "-ttttt")]:
            result.compare(program, capture, style)
    if not named:
        with tempfile.TemporaryDirectory() as scratch:
            simple = {
                "whole packets": whole_packets(),
                "flags": flags(),
                "addresses": addresses(),
                "applications": applications(),
            }
            check_made(result, program, scratch, simple)
            clocks = {
                "times": times(False),
                "times in nanoseconds": times(True),
                "times from zero": distant_times([0, 1, 2, 1]),
                "times to 2038": distant_times([951782399, 951782400, 951868799, 951868800, 1, 2147483647]),
                "times from 2038": distant_times([2147483648, 2147483649, 4294967295]),
            }
            zones = ("UTC", "Asia/Kolkata", "America/New_York")
            check_made(result, program, scratch, clocks, [(), *[(s,) for s in STYLES]], zones)
            if found.group(1) == "4.99.3":
                check_made(result, program, scratch, corners())
            else:
                print(f"corners skipped: they are tcpdump 4.99.3's, and this is {found.group(1)}")
    for kind, count in sorted(result.unshared.items()):
        print(f"tcpdump's alone: {count} of {kind!r}")
    print(f"{result.compared} lines are tcpdump's, {result.failed} captures differ")
    return 1 if result.failed or not result.compared else 0


if __name__ == "__main__":
    sys.exit(main())
