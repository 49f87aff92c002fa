#!/usr/bin/python3
"""Turns the plainest tcpdump text (-nS, IPv4, one line a packet) into a pcap file of raw IP packets.

Written apart from the program, so that reading its result with the program is a second opinion on the
text reader. It knows just what the examples need and stops at anything else. Payloads are zeros, the
day is 1970-01-01.

text2pcap.py IN.txt OUT.pcap
"""
import re
import socket
import struct
import sys

LINE = re.compile(
    r'^(?:\d+ )?(\d\d):(\d\d):(\d\d)\.(\d{6}) IP ([\d.]+)\.(\d+) > ([\d.]+)\.(\d+): Flags \[([A-Z.]+)\]'
    r'(?:, seq (\d+)(?::\d+)?)?(?:, ack (\d+))?, win (\d+)(?:, options \[(.*?)\])?, length (\d+)$')
FLAGS = {'F': 1, 'S': 2, 'R': 4, 'P': 8, '.': 16, 'U': 32, 'E': 64, 'W': 128}


def option(text):
    word, *rest = text.split()
    if word == 'nop':
        return b'\1'
    if word == 'mss':
        return struct.pack('!BBH', 2, 4, int(rest[0]))
    if word == 'wscale':
        return struct.pack('!BBB', 3, 3, int(rest[0]))
    if word == 'sackOK':
        return b'\4\2'
    if word == 'TS':
        return struct.pack('!BBII', 8, 10, int(rest[1]), int(rest[3]))
    if word == 'tfo':
        cookie = bytes.fromhex(rest[1])
        return struct.pack('!BB', 34, 2 + len(cookie)) + cookie
    if word == 'sack':
        edges = [int(n) for n in re.findall(r'\d+', ' '.join(rest[1:]))]
        return struct.pack('!BB', 5, 2 + 4 * len(edges)) + b''.join(struct.pack('!I', e) for e in edges)
    raise ValueError(f'unknown option {text}')


def packet(match, next_seq):
    src, sport, dst, dport, letters, seq, ack, win, options, length = match.groups()[4:]
    flags = sum(FLAGS[letter] for letter in letters)
    options = b''.join(option(o) for o in options.split(',')) if options else b''
    options += bytes(-len(options) % 4)
    flow = (src, sport, dst, dport)
    number = int(seq) if seq is not None else next_seq.get(flow, 0)  # a pure ACK prints none: it is the next
    next_seq[flow] = (number + int(length) + bool(flags & 1) + bool(flags & 2)) % 2**32
    tcp = struct.pack('!HHIIBBHHH', int(sport), int(dport), number, int(ack or 0),
                      (20 + len(options)) // 4 << 4, flags, int(win), 0, 0) + options + bytes(int(length))
    ip = struct.pack('!BBHHHBBH4s4s', 0x45, 0, 20 + len(tcp), 0, 0x4000, 64, 6, 0,
                     socket.inet_aton(src), socket.inet_aton(dst))
    return ip + tcp


def convert(text):
    out = struct.pack('<IHHiIII', 0xa1b2c3d4, 2, 4, 0, 0, 262144, 101)
    next_seq = {}
    for line in text.splitlines():
        match = LINE.match(line)
        if not match:
            raise ValueError(f'not understood: {line}')
        hours, minutes, seconds, micros = (int(n) for n in match.groups()[:4])
        data = packet(match, next_seq)
        out += struct.pack('<IIII', hours * 3600 + minutes * 60 + seconds, micros, len(data), len(data)) + data
    return out


def with_ethernet(raw):
    """The same capture with an Ethernet header in front of each packet."""
    out, at = raw[:20] + struct.pack('<I', 1), 24
    header = bytes([2, 0, 0, 0, 0, 2, 2, 0, 0, 0, 0, 1, 8, 0])
    while at < len(raw):
        seconds, micros, length, original = struct.unpack_from('<IIII', raw, at)
        data = header + raw[at + 16:at + 16 + length]
        out += struct.pack('<IIII', seconds, micros, len(data), original + len(header)) + data
        at += 16 + length
    return out


def main():
    with open(sys.argv[1], encoding='ascii') as text, open(sys.argv[2], 'wb') as out:
        out.write(convert(text.read()))


if __name__ == '__main__':
    main()
