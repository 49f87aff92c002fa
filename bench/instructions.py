#!/usr/bin/python3
"""Instructions per packet, which unlike seconds are the same on a busy machine: none may take more than 3 % over its limit.

bench/instructions.py BUILD [--update]

Counted by valgrind's callgrind on small forms of the bench's captures; the limits stand in bench/instructions.txt with the
compiler that they are for, since another makes other instructions. With another one, or without valgrind, nothing can be
said: exit status 77.
"""
import pathlib
import platform
import re
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
LIMITS = HERE / 'instructions.txt'
SKIP = 77
OVER = 1.03
PARTS = {'web': 50, 'open': 50, 'flood': 100, 'heads': 100, 'bulk': 35, 'mixed': None}
MIXED_COPIES = 10
HEADING = ('# Instructions per packet, table output, with: {compiler}. At most 3 % more is let pass; less is worth a line of\n'
           '# its own. bench/instructions.py BUILD --update writes this.\n')


def compiler():
    version = subprocess.run(['cc', '-dumpfullversion', '-dumpversion'], capture_output=True, text=True, check=True).stdout
    return f'cc {version.strip()}, {platform.machine()}'


def packets_in(path):
    data, at, count = path.read_bytes(), 24, 0
    while at + 16 <= len(data):
        at += 16 + int.from_bytes(data[at + 8:at + 12], sys.byteorder)
        count += 1
    return count


def count(program, path):
    """The hash's key is another each time, so chains of the table are too: by less than a thousandth."""
    with tempfile.TemporaryDirectory() as folder:
        ran = subprocess.run(['valgrind', '--tool=callgrind', f'--callgrind-out-file={folder}/out', program, '--memory',
                              '256MB', '--format', 'table', '--color', 'never', str(path)],
                             stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=False)
    found = re.search(r'Collected : (\d+)', ran.stderr)
    return int(found[1]) if found else None


def measure(program, workload, make, folder):
    path = folder / f'{workload}.pcap'
    words = [str(make), workload, str(path), str(PARTS[workload])] if PARTS[workload] else [
        sys.executable, str(HERE / 'mixed.py'), program, str(path), str(MIXED_COPIES)]
    subprocess.run(words, check=True)
    counted, packets = count(program, path), packets_in(path)
    return counted / packets if counted else None


def limits():
    """The compiler that they are for, and by workload."""
    text = LIMITS.read_text(encoding='utf-8') if LIMITS.exists() else ''
    of = re.search(r'with: (.*)\. At most', text)
    rows = re.findall(r'^(\w+) +(\d+)$', text, re.M)
    return of[1] if of else None, {name: int(number) for name, number in rows}


def main():
    program, update = str(pathlib.Path(sys.argv[1]).resolve() / 'tcpstory'), '--update' in sys.argv[2:]
    if not shutil.which('valgrind'):
        print('valgrind is not here')
        return SKIP
    of, most = limits()
    if not update and of != compiler():
        print(f'the limits are for {of}, this is {compiler()}')
        return SKIP
    failed, rows = 0, []
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        make = folder / 'workloads'
        subprocess.run(['cc', '-O2', '-o', str(make), str(HERE / 'workloads.c')], check=True)
        for workload in PARTS:
            each = measure(program, workload, make, folder)
            if each is None:
                print(f'{workload}: valgrind did not run to the end')
                return 1
            rows.append(f'{workload:6} {each:.0f}\n')
            if update:
                continue
            over = workload not in most or each > most[workload] * OVER
            failed += over
            print(f'{workload:6} {each:8.0f}  limit {most.get(workload, 0):6}  {"TOO MANY" if over else ""}')
    if update:
        LIMITS.write_text(HEADING.format(compiler=compiler()) + ''.join(rows), encoding='utf-8')
        print(''.join(rows), end='')
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
