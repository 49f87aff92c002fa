#!/usr/bin/python3
"""tcpstory talk over loopback. talk.py PROGRAM: what it says, in a network of its own where there may be one.
talk.py PROGRAM wire: how many segments each way of closing takes, as tcpstory itself tells it of a capture.
"""
import fcntl
import json
import pathlib
import re
import shutil
import signal
import socket
import struct
import subprocess
import sys
import tempfile
import threading
import time

from tally import check, environment, finish

SKIP = 77

def run(program, *arguments, **more):
    return subprocess.run([program, 'talk', *arguments], capture_output=True, text=True, timeout=60,
                          env=environment(**more), check=False)


class Server:
    """A server on a port that the kernel chose."""

    def __init__(self, program, *arguments, where='127.0.0.1:0', **more):
        self.process = subprocess.Popen([program, 'talk', 'server', where, *arguments], text=True,
                                        stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment(**more))
        self.first = self.process.stdout.readline()
        found = re.search(r':(\d+)$', self.first.strip())
        self.port = found.group(1) if found else '0'

    def end(self):
        try:
            said = self.process.communicate(timeout=30)
        except subprocess.TimeoutExpired:
            self.process.kill()
            said = self.process.communicate()
        return self.process.returncode, self.first + said[0], said[1]


def steps(said):
    """The steps without their times."""
    return [line.split('  ', 1)[-1] for line in said.splitlines()]


def exchange(program, server=(), client=(), where='127.0.0.1:0', host='127.0.0.1'):
    serving = Server(program, *server, where=where)
    asked = run(program, 'client', f'{host}:{serving.port}', *client)
    return serving.end(), (asked.returncode, asked.stdout, asked.stderr)


def founding(program):
    (status, told, said), (client, asked, complained) = exchange(program)
    check('both are done', (status, client) == (0, 0), (status, said, client, complained))
    check('the server tells its steps', re.sub(r':\d+', ':N', '|'.join(steps(told))) ==
          'listening on 127.0.0.1:N|accepted 127.0.0.1:N|received 3 bytes: get|sent 6 bytes|closed', told)
    check('the client tells its steps', re.sub(r':\d+', ':N', '|'.join(steps(asked))) ==
          'connected to 127.0.0.1:N from 127.0.0.1:N|sent 3 bytes|received 6 bytes: 200 ok|the peer\'s FIN|closed', asked)
    times = [float(line.split()[0]) for line in asked.splitlines()]
    check('100 ms lie between the FIN and closing', len(times) > 1 and 0.1 <= times[-1] - times[-2] < 5, asked)


def variants(program):
    (status, _, said), (client, asked, _) = exchange(
        program, ['--reply', '\x1b[2J\u200e', '--expect', 'hello', '--count', '1'], ['--send', 'hello'])
    check('what the peer sends is escaped', (status, client) == (0, 0) and '\\x1b[2J' in asked and '\x1b' not in asked,
          (asked, said))
    (status, told, _), (client, asked, _) = exchange(program, ['--close', 'abort'])
    check('a reset is an end', (status, client) == (0, 0) and 'aborted' in told and "the peer's RST" in asked, asked)
    (status, told, _), (client, asked, _) = exchange(program, ['--last', '--close-delay', '50ms'],
                                                     ['--first', '--close', 'shutdown'])
    check('half-closed', (status, client) == (0, 0) and "the peer's FIN" in told and
          [s.split(' ')[0] for s in steps(asked)][-3:] == ['shut', 'the', 'closed'], (told, asked))
    (status, _, said), (client, _, _) = exchange(program, ['--expect', 'more than get', '--timeout', '300ms'])
    check('a request that does not come whole is waited for only so long',
          status == 3 and '--expect' in said and '--timeout' in said, (status, said, client))
    (status, _, said), (client, _, complained) = exchange(program, ['--last', '--timeout', '400ms'], ['--timeout', '300ms'])
    check('two that both wait are told so', client == 3 and '--first' in complained, (complained, status, said))
    (status, told, said), (client, _, _) = exchange(program, where=':0', host='localhost')
    check('every address, and a name', (status, client) == (0, 0) and (' *:' in told or ' 0.0.0.0:' in told), (told, said))


def zh(program):
    serving = Server(program, '--lang', 'zh')
    asked = subprocess.run([program, '--lang', 'zh', 'talk', 'client', f'127.0.0.1:{serving.port}', '--close-delay=0'],
                           capture_output=True, text=True, timeout=60, env=environment(), check=False)
    status, told, said = serving.end()
    check('Chinese: steps', (status, asked.returncode) == (0, 0) and '收到 3 字节：get' in told and '对端的 FIN' in asked.stdout,
          (told, asked.stdout, said))
    gone = run(program, 'client', f'127.0.0.1:{serving.port}', '--lang', 'zh')
    check('Chinese: errors', gone.returncode == 3 and '先启动服务器' in gone.stderr, gone.stderr)
    check('Chinese: help', '用法' in run(program, '--lang', 'zh', '--help').stdout)


def errors(program):
    serving = Server(program)
    again = run(program, 'server', f'127.0.0.1:{serving.port}')
    check('a port in use', again.returncode == 3 and 'port 0' in again.stderr, again.stderr)
    serving.process.send_signal(signal.SIGINT)
    status, _, said = serving.end()
    check('Ctrl-C before any client', status == 3 and 'interrupted' in said, (status, said))
    gone = run(program, 'client', f'127.0.0.1:{serving.port}')
    check('refused', gone.returncode == 3 and 'start the server first' in gone.stderr, gone.stderr)
    gone = run(program, 'server', '203.0.113.77:0')
    check('no such address', gone.returncode == 3 and "':0'" in gone.stderr, gone.stderr)


def until_interrupted(program):
    serving = Server(program, '--count', '0')
    asked = [run(program, 'client', f'127.0.0.1:{serving.port}', '--close-delay', '0').returncode for _ in range(3)]
    serving.process.send_signal(signal.SIGINT)
    status, told, said = serving.end()
    check('--count 0 serves until Ctrl-C', (status, asked, told.count('accepted')) == (0, [0, 0, 0], 3), (told, said))


def usage(program):
    wrong = [
        ([], 'server ADDR:PORT'), (['server'], 'client ADDR:PORT'), (['peer', ':1'], 'server ADDR:PORT'),
        (['server', ':1', ':2'], 'server ADDR:PORT'), (['client', ':80'], '192.0.2.1:80'),
        (['server', '8080'], 'ADDR:PORT'), (['server', '::1:80'], '[2001:db8::1]'), (['server', ':http'], 'whole number'),
        (['server', ':65536'], '65535'), (['client', 'h:0'], 'PORT'), (['server', '[::1]'], 'ADDR:PORT'),
        (['server', 'h' * 300 + ':1'], 'ADDR:PORT'), (['server', ':1', '--send', 'x'], 'talk client'),
        (['client', 'h:1', '--reply', 'x'], 'talk server'), (['client', 'h:1', '--count', '2'], 'talk server'),
        (['server', ':1', '--first', '--last'], '--last'), (['server', ':1', '--close', 'x'], 'close|shutdown|abort'),
        (['server', ':1', '--count', '-1'], '--count'), (['server', ':1', '--format', 'json'], '--format'),
        (['server', ':1', '--timeout'], 'needs a value'),
    ] + [(['server', ':1', '--close-delay', text], '100ms')
         for text in ('', '5', 'ms', '1 ms', '-1s', '1.s', '.5s', '1e3ms', '99999999999999999999s', '86401s', '5m', '1.5ns')]
    for arguments, said in wrong:
        done = run(program, *arguments)
        check(f'usage: {arguments}', done.returncode == 2 and said in done.stderr and not done.stdout, done)
    for text in ('0', '300us', '1.5s', '0.25ms', '86400s', '0.0000000000001s'):
        done = run(program, 'client', '127.0.0.1:1', '--close-delay', text)
        check(f'a time: {text}', done.returncode == 3, done)
    for arguments in (['--help'], ['server', '--help']):
        done = run(program, *arguments)
        check(f'help: {arguments}', done.returncode == 0 and 'tcpdump -i' in done.stdout, done)
    check('--version', run(program, '--version').stdout.startswith('tcpstory '))
    with tempfile.TemporaryDirectory() as folder:
        pathlib.Path(folder, 'talk').write_bytes(b'')
        for arguments in (['-r', 'talk'], ['-nr', 'talk'], ['--', 'talk'], ['./talk']):
            done = subprocess.run([program, *arguments], cwd=folder, capture_output=True, text=True, env=environment(),
                                  timeout=60, check=False)
            check(f'a file of that name: {arguments}', 'the file is empty' in done.stderr, done)


# ---- the wire ----

class Capture:
    """Every packet on lo, once, as a pcap file."""
    OUTGOING = 4  # PACKET_OUTGOING

    def __init__(self, path):
        self.path, self.stop = path, False
        self.socket = socket.socket(socket.AF_PACKET, socket.SOCK_RAW, socket.htons(3))
        self.socket.bind(('lo', 0))
        self.socket.settimeout(0.3)
        self.thread = threading.Thread(target=self.record)
        self.thread.start()

    def record(self):
        with open(self.path, 'wb') as out:
            out.write(struct.pack('<IHHiIII', 0xa1b23c4d, 2, 4, 0, 0, 65535, 1))
            while True:
                try:
                    frame, address = self.socket.recvfrom(65535)
                except TimeoutError:
                    if self.stop:
                        return
                    continue
                now = time.time_ns()
                if address[2] != self.OUTGOING:
                    out.write(struct.pack('<IIII', now // 10**9, now % 10**9, len(frame), len(frame)) + frame)

    def end(self):
        self.stop = True
        self.thread.join()
        self.socket.close()


def closing(program, folder, server, client):
    path = folder / 'lo.pcap'
    capture = Capture(path)
    (status, told, said), (asked, client_told, complained) = exchange(program, server, client)
    time.sleep(0.2)
    capture.end()
    done = subprocess.run([program, '--format', 'json', str(path)], capture_output=True, env=environment(), timeout=60, check=False)
    found = [json.loads(line)['closing'] for line in done.stdout.splitlines()]
    detail = (status, told, said, asked, client_told, complained, done.stderr, found)
    return [(c['kind'], c['first']) for c in found], detail


def wire(program):
    rows = [
        ('close at once', [], ['--close-delay', '0'], ('three-segment', 'server')),
        ('the default: 100 ms', [], [], ('four-segment', 'server')),
        ('the founding server waits', ['--close-delay', '100ms'], ['--first'], ('four-segment', 'client')),
        ('shutdown and at once', ['--last', '--close-delay', '0'], ['--first', '--close', 'shutdown'], ('three-segment', 'client')),
    ]
    with tempfile.TemporaryDirectory() as folder:
        for name, server, client, expected in rows:
            for _ in range(3):  # on a machine that has no time for 40 ms, the kernel's delayed ACK comes first
                found, detail = closing(program, pathlib.Path(folder), server, client)
                if found == [expected]:
                    break
            check(f'{name}: {" ".join(expected)}', found == [expected], detail)
        found, detail = closing(program, pathlib.Path(folder), ['--close', 'abort'], [])
        check('abort: a reset by the server', found == [('reset', 'server')], detail)


# ---- where ----

def lo_up():
    with socket.socket() as any_socket:
        fcntl.ioctl(any_socket, 0x8914, struct.pack('16sh14x', b'lo', 0x41))  # SIOCSIFFLAGS: UP, RUNNING


def own_network():
    """The command that runs another in a network of its own; None: there is none to be had."""
    for flags in ('-rn', '-n'):
        if shutil.which('unshare') and subprocess.run(['unshare', flags, 'true'], capture_output=True, check=False).returncode == 0:
            return ['unshare', flags]
    return None


def main():
    program, how = str(pathlib.Path(sys.argv[1]).resolve()), sys.argv[2:]
    if 'inside' not in how:
        network = own_network()
        if network:
            return subprocess.run([*network, sys.executable, __file__, program, *how, 'inside'], check=False).returncode
        if 'wire' in how:
            print('no network namespace can be made here (unshare), and this machine\'s own loopback is not looked at')
            return SKIP
        print('no network namespace can be made here (unshare): on this machine\'s own loopback')
    else:
        lo_up()
    jobs = [wire] if 'wire' in how else [founding, variants, zh, errors, until_interrupted, usage]
    for job in jobs:
        job(program)
    finish()


if __name__ == '__main__':
    sys.exit(main())
