#!/usr/bin/python3
"""How much of a wire that is as fast as can be is lost, beside tcpdump -w with the same ring, in turns.

bench/live.py BUILD [--turns N] [--ring KIB] [--times N]

In a network namespace of its own a pair of interfaces; bench/sender.c sends the capture `web` into one of them as fast
as the kernel takes it, and the other is listened to. What the kernel dropped is what the listener says of it.
"""
import argparse
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent


def compiled(name, folder):
    path = folder / name
    subprocess.run(['cc', '-O2', '-o', str(path), str(HERE / f'{name}.c')], check=True)
    return str(path)


def turn(words, listens, sender, capture, times):
    """Packets sent, and what the listener said at its end."""
    with subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True) as listener:
        listens(listener)
        sent = int(subprocess.run([sender, capture, 'out', str(times)], capture_output=True, text=True, check=True).stdout)
        time.sleep(1)
        listener.send_signal(signal.SIGINT)
        said = listener.stderr.read()
    return sent, said


def tcpdump_listens(listener):
    listener.stderr.readline()
    time.sleep(0.3)


def tcpstory_listens(listener):
    while len(list(pathlib.Path(f'/proc/{listener.pid}/task').iterdir())) < 2:
        time.sleep(0.05)
    time.sleep(0.3)


def dropped(said):
    found = re.search(r'(\d+) packets? (?:was |were )?dropped by (?:the )?kernel', said)
    return int(found[1]) if found else 0


def inside(options):
    ip = lambda *words: subprocess.run(['ip', *words], check=True)
    ip('link', 'add', 'out', 'type', 'veth', 'peer', 'name', 'in')
    ip('link', 'set', 'out', 'up')
    ip('link', 'set', 'in', 'up')
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        sender, make = compiled('sender', folder), compiled('workloads', folder)
        capture = str(folder / 'web.pcap')
        subprocess.run([make, 'web', capture], check=True)
        ring = str(options.ring)
        program = str(options.build / 'tcpstory')
        listeners = {
            'tcpdump -w': (['tcpdump', '-Z', 'root', '-i', 'in', '-B', ring, '-w', str(folder / 'a.pcap')], tcpdump_listens),
            'tcpstory live -w': ([program, 'live', '-i', 'in', '-B', ring, '-w', str(folder / 'b.pcap')], tcpstory_listens),
            'tcpstory live': ([program, 'live', '-i', 'in', '-B', ring], tcpstory_listens),
        }
        print(f'{"what":18} {"sent":>10} {"packets/s":>10} {"dropped":>10} {"%":>6}')
        for _ in range(options.turns):
            for name, (words, listens) in listeners.items():
                start = time.monotonic()
                sent, said = turn(words, listens, sender, capture, options.times)
                print(f'{name:18} {sent:10} {sent / max(time.monotonic() - start - 1.3, 0.1):10.0f} '
                      f'{dropped(said):10} {100 * dropped(said) / sent:6.2f}')
                sys.stdout.flush()


def main():
    options = argparse.ArgumentParser(description='How much a live wire loses, beside tcpdump.')
    options.add_argument('build', type=pathlib.Path)
    options.add_argument('--turns', type=int, default=3)
    options.add_argument('--ring', type=int, default=16384, help='KiB')
    options.add_argument('--times', type=int, default=1, help='how often the capture is sent')
    options.add_argument('--inside', action='store_true', help=argparse.SUPPRESS)
    chosen = options.parse_args()
    if not chosen.inside:
        missing = [word for word in ('unshare', 'ip', 'tcpdump') if not shutil.which(word)]
        if missing or subprocess.run(['unshare', '-n', 'true'], check=False).returncode:
            print('left out: it takes root, and', ', '.join(missing) or 'a network namespace')
            return 0
        return subprocess.run(['unshare', '-n', sys.executable, *sys.argv, '--inside'], check=False).returncode
    inside(chosen)
    return 0


if __name__ == '__main__':
    sys.exit(main())
