#!/usr/bin/python3
"""The capture `mixed`: every scenario that the lab has recorded, as its client saw it, so many times side by side, each time
between other addresses. mixed.py PROGRAM OUT.pcap COPIES
"""
import pathlib
import struct
import subprocess
import sys
import tempfile

LAB = pathlib.Path(__file__).resolve().parent.parent / 'test/lab'
RAW_IP = 101  # LINKTYPE_RAW: IPv4 and IPv6
APART_NS = 7_000_001  # between one copy's begin and the next's


def packets(program, capture, folder):
    """(nanoseconds since the first, bytes on the wire, bytes) of each."""
    out = pathlib.Path(folder) / 'one.pcap'
    subprocess.run([program, '-i', 'client', '-w', str(out), '--format', 'zeek', str(capture)],
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    data, at, found, first = out.read_bytes(), 24, [], None
    while at < len(data):
        seconds, rest, captured, original = struct.unpack_from('=IIII', data, at)
        ns = seconds * 10**9 + rest
        first = ns if first is None else first
        found.append((ns - first, original, data[at + 16:at + 16 + captured]))
        at += 16 + captured
    return found


def moved(packet, copy):
    """Between other addresses, both alike, so that what is one connection stays one."""
    moved_to = bytearray(packet)
    if packet[0] >> 4 == 4:
        for at in (12, 16):
            moved_to[at + 1:at + 3] = struct.pack('>H', copy)
    else:
        for at in (8, 24):
            moved_to[at + 4:at + 6] = struct.pack('>H', copy)
    return bytes(moved_to)


def main():
    program, out, copies = sys.argv[1], sys.argv[2], int(sys.argv[3])
    scenes = []
    with tempfile.TemporaryDirectory() as folder:
        for capture in sorted(LAB.glob('*.pcapng')):
            scenes.append(packets(program, capture, folder))
    records = sorted(((1700000000 * 10**9 + copy * APART_NS + ns, copy, number, i)
                      for copy in range(copies)
                      for number, scene in enumerate(scenes)
                      for i, (ns, _, _) in enumerate(scene)), key=lambda r: (r[0], r[1], r[2], r[3]))
    with open(out, 'wb') as file:
        file.write(struct.pack('=IHHIIII', 0xa1b23c4d, 2, 4, 0, 0, 262144, RAW_IP))
        for ns, copy, number, i in records:
            _, original, packet = scenes[number][i]
            packet = moved(packet, copy * len(scenes) + number)
            file.write(struct.pack('=IIII', ns // 10**9, ns % 10**9, len(packet), original) + packet)


if __name__ == '__main__':
    main()
