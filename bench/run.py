"""How fast: packets and megabytes a second, and the memory at the peak, for captures made here.

Each capture is connections that open, ask, are answered and close, so many at a time. Nothing is
compared with a limit; the numbers are for people, of this machine, and of now.

Usage: bench/run.py PROGRAM
"""
import os
import shutil
import struct
import subprocess
import sys
import tempfile
import time

FIN, SYN, PSH, ACK = 1, 2, 8, 16
# name, connections, how many at a time, bytes of an answer's segment, segments of an answer
SHAPES = [('short', 50000, 1000, 100, 1), ('long', 100, 10, 1400, 5000)]
FORMATS = ['table', 'json', 'lines']


def packet(number, to_server, flags, seq, ack, length):
    client = (bytes([10, number >> 16 & 255, number >> 8 & 255, number & 255]), 40000)
    ends = [client, (bytes([192, 0, 2, 1]), 9)]
    (source, sport), (target, dport) = ends if to_server else reversed(ends)
    tcp = struct.pack('!HHIIBBHHH', sport, dport, seq, ack, 5 << 4, flags, 65535, 0, 0)
    ip = struct.pack('!BBHHHBBH4s4s', 0x45, 0, 40 + length, 0, 0, 64, 6, 0, source, target)
    return bytes(12) + b'\x08\x00' + ip + tcp + bytes(length)


def connection(number, length, segments):
    c, s = 1000, 5000
    yield packet(number, True, SYN, c, 0, 0)
    yield packet(number, False, SYN | ACK, s, c + 1, 0)
    yield packet(number, True, ACK, c + 1, s + 1, 0)
    yield packet(number, True, PSH | ACK, c + 1, s + 1, 50)
    for i in range(segments):
        yield packet(number, False, PSH | ACK, s + 1 + i * length, c + 51, length)
        yield packet(number, True, ACK, c + 51, s + 1 + (i + 1) * length, 0)
    s += 1 + segments * length
    yield packet(number, False, FIN | ACK, s, c + 51, 0)
    yield packet(number, True, FIN | ACK, c + 51, s + 1, 0)
    yield packet(number, False, ACK, s + 1, c + 52, 0)


def write(path, connections, together, length, segments):
    """Returns the packets written."""
    count = 0
    with open(path, 'wb') as out:
        out.write(struct.pack('<IHHiIII', 0xa1b2c3d4, 2, 4, 0, 0, 65535, 1))
        for first in range(0, connections, together):
            group = [connection(n, length, segments) for n in range(first, first + together)]
            for packets in zip(*group):
                for data in packets:
                    out.write(struct.pack('<IIII', count // 100000, count % 100000 * 10,
                                          len(data), len(data)) + data)
                    count += 1
    return count


def measure(words):
    """Seconds, and the peak resident size in MB."""
    start = time.monotonic()
    process = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.monotonic() - start
    if os.waitstatus_to_exitcode(status) != 0:
        sys.exit(f'{" ".join(words)}: exit status {os.waitstatus_to_exitcode(status)}')
    return seconds, usage.ru_maxrss / 1024


def main():
    program = os.path.abspath(sys.argv[1])
    others = {'tcpdump -nS': ['tcpdump', '-nS', '-r']} if shutil.which('tcpdump') else {}
    print(f'{"capture":8} {"what":14} {"seconds":>8} {"packets/s":>12} {"MB/s":>8} {"peak MB":>8}')
    with tempfile.TemporaryDirectory() as folder:
        for name, *shape in SHAPES:
            path = os.path.join(folder, f'{name}.pcap')
            packets, size = write(path, *shape), os.path.getsize(path)
            runs = {form: [program, '--format', form] for form in FORMATS}
            for what, words in {**runs, **others}.items():
                seconds, peak = measure([*words, path])
                print(f'{name:8} {what:14} {seconds:8.2f} {packets / seconds:12,.0f} '
                      f'{size / seconds / 1e6:8.1f} {peak:8.1f}')


if __name__ == '__main__':
    main()
