#!/usr/bin/python3
"""Keeps what a random run found: keep_random.py lab-SEED-RUN.pcapng NAME

The capture, its packets cut behind their TCP headers, and the truth beside it become test/lab/random/NAME.*, which
test/beliefs.py replays ever after. To be written by hand: a line in test/lab/random/README.md that says what was wrong,
and the beliefs of this recording, by test/beliefs.py --update.
"""
import pathlib
import struct
import sys

FOLDER = pathlib.Path(__file__).resolve().parent.parent / 'test/lab/random'
PACKET, TCP, HEAD = 6, 6, 28  # the block's type; the protocol; bytes of the block before the packet


def headers(packet):
    """How many bytes the IP and TCP headers have; all where it is no TCP."""
    ipv6 = packet[0] >> 4 == 6
    at = 40 if ipv6 else (packet[0] & 15) * 4
    if packet[6 if ipv6 else 9] != TCP:
        return len(packet)
    return at + (packet[at + 12] >> 4) * 4


def cut(capture):
    out, at = b'', 0
    while at < len(capture):
        kind, length = struct.unpack_from('<II', capture, at)
        block = capture[at:at + length]
        at += length
        if kind == PACKET:
            interface, high, low, captured, original = struct.unpack_from('<IIIII', block, 8)
            kept = block[HEAD:HEAD + headers(block[HEAD:HEAD + captured])]
            body = struct.pack('<IIIII', interface, high, low, len(kept), original) + kept + bytes(-len(kept) % 4)
            block = struct.pack('<II', kind, len(body) + 12) + body + struct.pack('<I', len(body) + 12)
        out += block
    return out


def main():
    capture, name = pathlib.Path(sys.argv[1]), sys.argv[2]
    FOLDER.mkdir(exist_ok=True)
    (FOLDER / f'{name}.pcapng').write_bytes(cut(capture.read_bytes()))
    (FOLDER / f'{name}.ndjson').write_bytes(capture.with_suffix('.ndjson').read_bytes())


main()
