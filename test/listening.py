#!/usr/bin/python3
"""tcpstory live, in a network namespace of its own: what is told when, what is written, what each signal does, and
what is said when it cannot. listening.py PROGRAM
"""
import fcntl
import json
import os
import pathlib
import re
import shutil
import signal
import socket
import struct
import subprocess
import sys
import tempfile
import time

from tally import check, environment, finish

SKIP = 77
PATIENCE = 20


class Listener:
    """The program, listening; `out` and `said` grow."""

    def __init__(self, program, folder, *options, interface='lo', begin=True):
        self.out, self.said = folder / 'out', folder / 'said'
        self.out.unlink(missing_ok=True)
        with self.out.open('wb') as out, self.said.open('wb') as said:
            self.running = subprocess.Popen([program, 'live', *(['-i', interface] if interface else []), *options],
                                            stdout=out, stderr=said, env=environment(SUDO_UID=''), cwd=folder)
        if begin:
            self.wait(lambda: self.is_listening() or self.running.poll() is not None)

    def is_listening(self):
        """It has a thread that reads, and has given up what it took to open."""
        try:
            return len(list(pathlib.Path(f'/proc/{self.running.pid}/task').iterdir())) > 1
        except FileNotFoundError:
            return False

    def wait(self, until):
        end = time.monotonic() + PATIENCE
        while not until() and time.monotonic() < end:
            time.sleep(0.02)
        return until()

    def has(self, words):
        return self.wait(lambda: words in self.out.read_text())

    def says(self, words):
        return self.wait(lambda: words in self.said.read_text())

    def end(self, number=signal.SIGINT):
        self.running.send_signal(number)
        self.running.wait(timeout=PATIENCE)
        return self.running.returncode


def talk(port, count=1, gap=0.0, where='127.0.0.1'):
    """So many connections that the server closes first; a refused one, where count is 0."""
    with socket.socket() as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if count:
            listener.bind((where, port))
            listener.listen()
        for _ in range(max(count, 1)):
            with socket.socket() as client:
                if client.connect_ex((where, port)) != 0:
                    return
                server, _ = listener.accept()
                client.sendall(b'a question')
                server.recv(100)
                server.sendall(b'an answer')
                server.close()
                while client.recv(100):
                    pass
            time.sleep(gap)


def packets_in(path):
    """Of a pcap file of this machine's byte order."""
    data, at, count = path.read_bytes(), 24, 0
    while at + 16 <= len(data):
        at += 16 + struct.unpack_from('=I', data, at + 8)[0]
        count += 1
    return count if at == len(data) else -1


def told(program, folder):
    live = Listener(program, folder)
    talk(7001, 2)
    talk(7002, 0)
    check('connections are told as they end', live.has('nobody-listens'), live.out.read_text())
    rows = live.out.read_text()
    check('one line each, below the heading', rows.count('\n') == 4 and rows.count('127.0.0.1:7001') == 2, rows)
    live.running.send_signal(signal.SIGUSR1)
    check('SIGUSR1 prints counters', live.says('3 connections so far'), live.said.read_text())
    with socket.socket() as listener, socket.socket() as client:
        listener.bind(('127.0.0.1', 7003))
        listener.listen()
        client.connect(('127.0.0.1', 7003))
        time.sleep(0.5)
        check('SIGINT ends it, all read', live.end() == 0, live.said.read_text())
    rest = live.out.read_text()[len(rows):]
    check('at the end what is open is told', '127.0.0.1:7003' in rest and 'open' in rest, rest)
    check('and the summary', '4 connections' in rest and '2 three-segment' in rest, rest)


def formats(program, folder):
    live = Listener(program, folder, '--format', 'json', '--segments', 'port', '7001')
    talk(7002)
    talk(7001)
    live.has('"id":1')
    live.end(signal.SIGTERM)
    rows = [json.loads(line) for line in live.out.read_text().splitlines()]
    check('json, of what the filter lets pass', len(rows) == 1 and rows[0]['server']['port'] == 7001, rows)
    check('with its segments', rows and len(rows[0]['segments']) >= 9, rows)
    live = Listener(program, folder, '--follow')
    talk(7001)
    check('--follow tells each segment', live.has('# asks to open a connection'), live.out.read_text())
    check('and how it ended', live.has('# connection 1, 127.0.0.1:'), live.out.read_text())
    last = live.out.read_text().splitlines()[-1]
    check('in one sentence', 'The server closed first' in last, last)
    live.end()
    live = Listener(program, folder, '-c', '5')
    talk(7001)
    live.running.wait(timeout=PATIENCE)
    check('-c ends it', live.running.returncode == 0 and '1 open' in live.out.read_text(), live.out.read_text())


def summary(program, folder):
    live = Listener(program, folder, '--summary', '1s')
    with socket.socket() as listener:
        listener.bind(('127.0.0.1', 7004))
        listener.listen()
        client = socket.create_connection(('127.0.0.1', 7004))
        server, _ = listener.accept()
        server.close()
        check('--summary shows who is in CLOSE-WAIT', live.has('127.0.0.1:7004: the client for '), live.out.read_text())
        client.close()
        check('and what ended', live.has('1 four-segment') or '1 three-segment' in live.out.read_text(), live.out.read_text())
    live.end()
    views = live.out.read_text().split('\n\n')
    check('again and again', len(views) >= 2 and all('packets/s' in view or 'packet/s' in view for view in views), views)


def written(program, folder):
    raw = folder / 'raw.pcap'
    live = Listener(program, folder, '-w', str(raw))
    other = subprocess.Popen(['tcpdump', '-Z', 'root', '-i', 'lo', '-U', '-w', str(folder / 'other.pcap')], stderr=subprocess.PIPE)
    listens = b'listening' in other.stderr.readline()
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as udp:
        udp.sendto(b'no TCP', ('127.0.0.1', 7009))
    talk(7001, 3)
    live.has('127.0.0.1:7001')
    time.sleep(0.5)
    live.end()
    other.terminate()
    other.wait()
    count, others = packets_in(raw), packets_in(folder / 'other.pcap') if listens else 0
    check('-w has all packets', count > 30, count)
    if listens:
        check('as tcpdump -w has', count == others, (count, others))
    else:
        print('tcpdump does not listen here (it cannot change its user): its packets are not compared')
    again = subprocess.run([program, '--format', 'json', str(raw)], capture_output=True, env=environment(), check=False)
    check('which tell the same', again.stdout.count(b'three-segment') == live.out.read_text().count('three-segment ') == 3,
          again.stdout)
    live = Listener(program, folder, '-w', '-', '--format', 'json')
    talk(7001)
    live.says('"id":1')
    live.end()
    check('-w - is a capture, and the telling goes to standard error', live.out.read_bytes()[:4] == b'\x4d\x3c\xb2\xa1',
          live.out.read_bytes()[:80])


def rotated(program, folder):
    names = lambda pattern: sorted(p.name for p in folder.glob(pattern))
    live = Listener(program, folder, '-w', str(folder / 'turn.pcap'), '-C', '1', '-W', '2')
    with socket.socket() as listener:
        listener.bind(('127.0.0.1', 7005))
        listener.listen()
        with socket.create_connection(('127.0.0.1', 7005)) as client:
            server, _ = listener.accept()
            with server:
                for _ in range(100):
                    client.sendall(b'x' * 40000)
                    taken = 0
                    while taken < 40000:
                        taken += len(server.recv(65536))
    live.has('127.0.0.1:7005')
    live.end()
    check('-C -W make so many files, in turns', names('turn.pcap*') == ['turn.pcap0', 'turn.pcap1'], names('turn.pcap*'))
    sizes = [(folder / name).stat().st_size for name in names('turn.pcap*')]
    check('of that size', all(size < 1200000 for size in sizes) and max(sizes) > 900000, sizes)
    live = Listener(program, folder, '-w', str(folder / 'slice-%s.pcap'), '-G', '1s', '-W', '3')
    end = time.monotonic() + PATIENCE
    while live.running.poll() is None and time.monotonic() < end:
        talk(7001, 1)
        time.sleep(0.2)
    check('-G -W end after so many files', live.running.poll() == 0 and len(names('slice-*')) == 3,
          (names('slice-*'), live.said.read_text()))
    moved, name = folder / 'moved.pcap', folder / 'log.pcap'
    live = Listener(program, folder, '-w', str(name))
    talk(7001)
    live.has('127.0.0.1:7001')
    name.rename(moved)
    live.running.send_signal(signal.SIGHUP)
    live.wait(name.exists)
    talk(7002)
    live.has('127.0.0.1:7002')
    live.end()
    check('SIGHUP opens the file anew', packets_in(moved) >= 9 and packets_in(name) >= 9, live.said.read_text())


def interfaces(program, folder):
    quiet = {'check': True, 'capture_output': True}
    live = Listener(program, folder, '--follow', interface='any')
    talk(7001)
    check('-i any hears, and names the interface', live.has('lo    In  IP'), live.out.read_text())
    live.end()
    if shutil.which('ip') is None:
        print('no ip(8) here: no interface is made to vanish')
        return
    subprocess.run(['ip', 'link', 'add', 'gone', 'type', 'veth', 'peer', 'name', 'left'], **quiet)
    subprocess.run(['ip', 'link', 'set', 'gone', 'up'], **quiet)
    subprocess.run(['ip', 'link', 'set', 'left', 'up'], **quiet)
    live = Listener(program, folder, interface='gone')
    subprocess.run(['ip', 'link', 'del', 'gone'], **quiet)
    live.running.wait(timeout=PATIENCE)
    check('an interface that vanishes is told', live.running.returncode == 1 and 'gone: ' in live.said.read_text(),
          live.said.read_text())


def rights(program, folder):
    live = Listener(program, folder)
    status = pathlib.Path(f'/proc/{live.running.pid}/status').read_text()
    held = re.findall(r'^Cap(?:Inh|Prm|Eff|Amb):\s*(\w+)', status, re.M)
    check('no capability is left', len(held) == 4 and not any(int(word, 16) for word in held), status)
    check('nor can one be had', re.search(r'^NoNewPrivs:\s*1', status, re.M), status)
    check('and it listens', live.end() == 0, live.said.read_text())


def refused(program, folder):
    rows = (
        ([], 2, '-i says at which interface'),
        (['-i', 'nowhere'], 2, "no interface 'nowhere'"),
        (['-i', 'lo', 'port', 'number'], 2, "cannot compile the filter 'port number'"),
        (['-i', 'lo', '--sort', 'id'], 2, '--sort exclude'),
        (['-i', 'lo', '-W', '3'], 2, '-W needs -C / -G'),
        (['-i', 'lo', '-C', '3'], 2, '-C needs -w FILE'),
        (['-i', 'lo', '-G', '3', '-w', 'plain'], 2, '-G needs -w NAME-%'),
        (['-i', 'lo', '--summary', '3parsecs'], 2, "not '3parsecs'"),
        (['-i', 'lo', '--follow', '--format', 'json'], 2, '--follow and --format'),
        (['-i', 'lo', '-w', '/nowhere/at.pcap'], 2, 'no such folder'),
        (['-i', 'lo', '-Z', 'nobody-of-this-name'], 2, "cannot become 'nobody-of-this-name'"),
    )
    for words, status, said in rows:
        done = subprocess.run([program, 'live', *words], capture_output=True, env=environment(SUDO_UID=''), cwd=folder,
                              timeout=PATIENCE, check=False)
        check(f'live {" ".join(words)}', done.returncode == status and said in done.stderr.decode(), done)
    done = subprocess.run([program, '--follow', 'any.pcap'], capture_output=True, env=environment(), check=False)
    check('--follow without live', done.returncode == 2 and b"--follow is for 'tcpstory live'" in done.stderr, done)


def lo_up():
    with socket.socket() as any_socket:
        fcntl.ioctl(any_socket, 0x8914, struct.pack('16sh14x', b'lo', 0x41))  # SIOCSIFFLAGS: UP, RUNNING


def own_network():
    """The command that runs another in a network of its own; None: there is none to be had."""
    for flags in ('-n', '-rn'):
        if shutil.which('unshare') and subprocess.run(['unshare', flags, 'true'], capture_output=True, check=False).returncode == 0:
            return ['unshare', flags]
    return None


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    if sys.argv[2:] != ['inside']:
        network = own_network()
        if not network:
            print('no network namespace can be made here (unshare), and this machine\'s own interfaces are not listened to')
            return SKIP
        return subprocess.run([*network, sys.executable, __file__, program, 'inside'], check=False).returncode
    lo_up()
    for job in (told, formats, summary, written, rotated, interfaces, rights, refused):
        with tempfile.TemporaryDirectory() as folder:
            job(program, pathlib.Path(folder))
    finish()


if __name__ == '__main__':
    sys.exit(main())
