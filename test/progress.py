#!/usr/bin/python3
"""The line that says how far the reading is: progress.py PROGRAM. Standard error is a terminal of this test's own."""
import fcntl
import os
import pathlib
import pty
import re
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import time

from tally import check, environment, finish

ERASE = b'\r\x1b[K'


def capture(count):
    """A SYN of its own for each connection."""
    packets = []
    for i in range(count):
        tcp = struct.pack('!HHIIBBHHH', 1024 + i % 60000, 80, i, 0, 5 << 4, 2, 1000, 0, 0)
        ip = struct.pack('!BBHHHBBH4s4s', 0x45, 0, 40, i & 0xffff, 0, 64, 6, 0, bytes([10, i >> 16 & 255, i >> 8 & 255, i & 255]),
                         bytes([192, 0, 2, 1]))
        packets.append(struct.pack('<IIII', i // 1000, i % 1000, 40, 40) + ip + tcp)
    return struct.pack('<IHHiIII', 0xa1b2c3d4, 2, 4, 0, 0, 65535, 101) + b''.join(packets)


class Watched:
    """The program with a terminal for its standard error."""

    def __init__(self, words, columns=80, out=subprocess.DEVNULL, **more):
        self.master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack('HHHH', 24, columns, 0, 0))
        self.process = subprocess.Popen(words, stdin=subprocess.DEVNULL, stdout=slave if out is None else out, stderr=slave,
                                        env=environment(**more))
        os.close(slave)

    def end(self):
        said = b''
        while True:
            try:
                more = os.read(self.master, 65536)
            except OSError: # the other side is closed
                more = b''
            if not more:
                break
            said += more
        os.close(self.master)
        return self.process.wait(timeout=60), said


def paused(program, path, words=(), **more):
    """A pause in the reading, as if the file were long."""
    watched = Watched([program, *words, str(path)], **more)
    time.sleep(0.05)
    watched.process.send_signal(signal.SIGSTOP)
    time.sleep(1.2)
    watched.process.send_signal(signal.SIGCONT)
    return watched.end()


def piped(program, data, words=(), wait=1.6, **more):
    with tempfile.TemporaryDirectory() as folder:
        fifo = pathlib.Path(folder) / 'fifo'
        os.mkfifo(fifo)
        watched = Watched([program, *words, str(fifo)], **more)
        with open(fifo, 'wb', buffering=0) as pipe:
            pipe.write(data[:-100])
            time.sleep(wait)
            pipe.write(data[-100:])
        return watched.end()


def main():
    program, few = sys.argv[1], capture(100)
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / 'long.pcap'
        path.write_bytes(capture(150000))
        status, said = paused(program, path, TERM='xterm')
        check('a file is read', status == 0, status)
        check('how far it is', re.search(rb'\d+ % of 8.40 MB, \d+ packets/s, \d+ connections, \d+ s left', said), said[:400])
        check('it is taken away', said.endswith(ERASE), said[-80:])
        said = paused(program, path, TERM='xterm', columns=20)[1]
        lines = said.replace(b'\x1b[K', b'').split(b'\r')
        check('it fits the terminal', any(lines) and max(map(len, lines)) < 20, lines[:3])
        check('Chinese', '已读'.encode() in paused(program, path, ('--lang', 'zh'), TERM='xterm')[1])
        check('a dumb terminal has none', paused(program, path, TERM='dumb')[1] == b'')
    status, said = piped(program, few, TERM='xterm')
    check('a pipe has no end in sight', status == 0 and re.search(rb'5624 bytes, \d+ packets/s, 100 connections', said), said)
    check('a short one shows nothing', piped(program, few, wait=0, TERM='xterm')[1] == b'')
    said = piped(program, few, ('--format', 'lines'), TERM='xterm', out=None)[1]
    check('not among the lines', ERASE not in said and b'packets/s' not in said, said[:300])
    return finish()


if __name__ == '__main__':
    sys.exit(main())
