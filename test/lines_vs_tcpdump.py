#!/usr/bin/env python3
"""Is every line of `tcpstory --format lines --bare` the one that `tcpdump -nS` prints, byte for byte?

Usage: lines_vs_tcpdump.py [PROGRAM] [CAPTURE...]

Without captures: those of test/captures and of the directory TCPSTORY_CORPUS names, and captures made
by made_*.py: every TCP option and many broken ones, IPv6 extension headers, lengths that lie, packets cut at
every byte, every link type, and times. What tcpdump adds behind `length N` for the protocols it knows
is not compared. Lines for packets that are no segment, or too damaged to be one, are tcpdump's alone:
they are counted, and each must be of a kind known here. So are those for an IP packet's first fragment: what
tcpstory tells is the packet put together.

The corners are those of tcpdump 4.99.3; other versions are asked only about whole packets.
"""

import collections
import glob
import os
import random
import re
import subprocess
import sys
import tempfile

import made_ipv6
import made_links
import made_tcp
import made_tunnels

HERE = os.path.dirname(os.path.abspath(__file__))
STYLES = ["-t", "-tt", "-ttt", "-tttt", "-ttttt"]

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
            elif (TCP_LINE.search(line) and "frag (" not in line) or (own and not NO_SEGMENT.search(line)):
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


def corners():
    rng = random.Random(20140513)

    def random_bytes(n):
        return bytes(rng.randrange(256) for _ in range(n))

    return {
        "every option": made_tcp.every_option(random_bytes),
        "random options": made_tcp.random_options(random_bytes, rng),
        "mptcp": made_tcp.mptcp(random_bytes, rng),
        "cuts": made_tcp.cuts(),
        "mutations": made_tcp.mutations(random_bytes, rng),
        "lengths that lie": made_tcp.lying_lengths(),
        "extension headers": made_ipv6.extensions(random_bytes, rng),
        **made_links.links(),
        **made_tunnels.tunnels(made_tunnels.SHOWN),
    }


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
                "whole packets": made_tcp.whole_packets(),
                "flags": made_tcp.flags(),
                "addresses": made_ipv6.addresses(),
                "applications": made_tcp.applications(),
            }
            check_made(result, program, scratch, simple)
            clocks = {
                "times": made_links.times(False),
                "times in nanoseconds": made_links.times(True),
                "times from zero": made_links.distant_times([0, 1, 2, 1]),
                "times to 2038": made_links.distant_times([951782399, 951782400, 951868799, 951868800, 1, 2147483647]),
                "times from 2038": made_links.distant_times([2147483648, 2147483649, 4294967295]),
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
