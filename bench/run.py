#!/usr/bin/python3
"""How fast, and in how much memory, beside others on the same captures in the same run.

bench/run.py BUILD [--turns N] [--workload NAME]... [--keep FOLDER]

bench/workloads.c and bench/mixed.py make the captures. All that read one take turns, so that a machine whose speed changes is as fair to
each; of each the least CPU time and the least wall time of its turns count, and its largest memory. What is not
installed is left out, and said. Ratios hold on other machines; seconds do not.
"""
import argparse
import collections
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
WORKLOADS = ['web', 'open', 'flood', 'heads', 'bulk', 'mixed']
MIXED_COPIES = 600
# Words in front of the capture's name; {folder} is one of its own.
PEERS = {
    'capinfos': ['capinfos', '-c'],
    'softflowd': ['softflowd', '-c', '{folder}/control', '-d', '-n', '127.0.0.1:9995', '-r'],
    'nfpcapd': ['nfpcapd', '-l', '{folder}', '-r'],
    'argus': ['argus', '-w', '{folder}/argus', '-r'],
    'tcptrace': ['tcptrace', '-n'],
    'tcpdump -nnS': ['tcpdump', '-nnSr'],
    'tshark -z conv,tcp': ['tshark', '-q', '-z', 'conv,tcp', '-r'],
}
SLOW = {'argus': ['flood', 'mixed'], 'tcptrace': ['flood'], 'tcpdump -nnS': ['flood'], 'tshark -z conv,tcp': ['flood', 'heads', 'bulk']}
Turn = collections.namedtuple('Turn', 'cpu wall peak')


def compiled(name, folder):
    path = folder / name
    subprocess.run(['cc', '-O2', '-o', str(path), str(HERE / f'{name}.c')], check=True)
    return str(path)


def making(build, make, workload, path):
    if workload == 'mixed':
        return [sys.executable, str(HERE / 'mixed.py'), str(build / 'tcpstory'), str(path), str(MIXED_COPIES)]
    return [make, workload, str(path)]


def turn(words):
    """None where it fails."""
    start = time.monotonic()
    process = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        return None
    return Turn(usage.ru_utime + usage.ru_stime, time.monotonic() - start, usage.ru_maxrss / 1024)


def readers(build, floor, workload, folder):
    program = str(build / 'tcpstory')
    found = {
        'floor': [floor],
        'tcpstory': [program, '--format', 'table'],
        'tcpstory json': [program, '--format', 'json'],
        'tcpstory lines': [program, '--format', 'lines'],
    }
    for name, words in PEERS.items():
        if shutil.which(words[0]) and workload not in SLOW.get(name, []):
            found[name] = [word.format(folder=folder) for word in words]
    return found


def measure(runs, path, turns):
    best = {}
    for _ in range(turns):
        for name, words in runs.items():
            if name in best and best[name] is None:
                continue
            now, before = turn([*words, path]), best.get(name)
            best[name] = now if not before or not now else Turn(min(now.cpu, before.cpu), min(now.wall, before.wall),
                                                                max(now.peak, before.peak))
    return best


def report(workload, best):
    own, floor = best['tcpstory'], best['floor']
    for name, figures in best.items():
        if not figures:
            print(f'{workload:8} {name:20} failed')
            continue
        print(f'{workload:8} {name:20} {figures.cpu:8.2f} {figures.wall:8.2f} {figures.peak:9.1f} '
              f'{figures.cpu / max(floor.cpu, 0.001):9.1f} {figures.cpu / own.cpu if own else 0:12.2f}')


def main():
    options = argparse.ArgumentParser(description='How fast, beside others.')
    options.add_argument('build', type=pathlib.Path)
    options.add_argument('--turns', type=int, default=3)
    options.add_argument('--workload', action='append', choices=WORKLOADS)
    options.add_argument('--keep', type=pathlib.Path, help='make the captures there, and leave them')
    chosen = options.parse_args()
    missing = sorted({words[0] for words in PEERS.values() if not shutil.which(words[0])})
    if missing:
        print('not installed, and so left out:', ', '.join(missing))
    print(f'{"capture":8} {"what":20} {"CPU s":>8} {"wall s":>8} {"peak MB":>9} {"x floor":>9} {"x tcpstory":>12}')
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        make, floor = compiled('workloads', folder), compiled('floor', folder)
        for workload in chosen.workload or WORKLOADS:
            path = (chosen.keep or folder) / f'{workload}.pcap'
            if not path.exists():
                subprocess.run(making(chosen.build, make, workload, path), check=True)
            report(workload, measure(readers(chosen.build, floor, workload, folder), str(path), chosen.turns))
            sys.stdout.flush()
            if not chosen.keep:
                path.unlink()


if __name__ == '__main__':
    main()
