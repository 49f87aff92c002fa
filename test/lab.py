#!/usr/bin/python3
"""The lab: lab.py PROGRAM. Every scenario live, the differential, wrong scripts.

What needs network namespaces is skipped, and said, where they are forbidden; all else runs anywhere, as
beliefs.py does, which replays the recordings.
"""
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
NO_LAB, SKIPPED = 3, 77
RUNS, SEED = '600', '20261123'
problems = []

# What is wrong in a script, and what must be said of it.
WRONG = [
    ('client jump\n', ':1:8:', 'connect'),
    ('jump\n', ':1:1:', 'client, server, wire'),
    ('server listen\nclient connect fast\n', ':2:16:', 'connect [to itself]'),
    ('client#9 connect\n', ':1:1:', 'client#8'),
    ('client send "abc\n', ':1:13:', 'does not end'),
    ('client send "a\\q"\n', ':1:', 'escape'),
    ('wire drop client NAK\n', ':1:18:', 'SYN-ACK'),
    ('wire hold client FIN until\n', ':1:', 'a kind of packet'),
    ('client set colour 3\n', ':1:12:', 'nodelay'),
    ('client connect fails EWHAT\n', ':1:22:', 'ECONNREFUSED'),
    ('server connect to itself\n', ':1:1:', 'the client alone'),
    ('client connect to me\n', ':1:19:', "'itself' is wanted"),
    ('client connect to itself\nwire drop server SYN\n', ':2:1:', 'the server sends nothing'),
    ('client connect to itself\nwire hold SYN until server ACK\n', ':2:1:', 'the server sends nothing'),
    ('wire cut server\nclient connect to itself\n', ':1:1:', 'the server sends nothing'),
    ('client connect to itself\nwire inject server RST\n', ':2:1:', 'the server sends nothing'),
    ('sleep quickly\n', ':1:7:', '20ms'),
    ('expect closing gone\n', ':1:16:', 'slug'),
    ('expect client DEAD\n', ':1:', 'STATE'),
    ('wait client ESTABLISHED, CLOSED\n', ':1:', 'one state'),
    ('\0\0\0\n', ':1:', 'plain text'),
    ('client ' * 40 + '\n', ':1:', 'too many'),
]
# A script that is right, and what must be said when it does not come true.
IN_VAIN = [
    ('server listen\nclient connect\nwait client FIN within 50ms\n', ':3:', 'waited 0.1 s for client FIN; 0 such'),
    ('server listen\nclient connect\nexpect client FIN-WAIT-1\n', ':3:', 'it went SYN-SENT, ESTABLISHED'),
    ('client connect\n', ':1:', 'ECONNREFUSED'),
    ('server listen\nclient connect\nexpect closing simultaneous\n', ':3:', 'told as open'),
    ('server listen\nclient connect\nserver accept\nserver recv "x" fails EPIPE\n', ':4:', 'waited'),
]


def run(program, *arguments, cwd=ROOT):
    return subprocess.run([program, 'lab', *arguments], cwd=cwd, text=True, capture_output=True,
                          timeout=280, check=False, stdin=subprocess.DEVNULL)


def complain(what, ran):
    problems.append(f'{what}: exit {ran.returncode}\n{ran.stdout[-2000:]}{ran.stderr[-2000:]}')


def refused(program, folder, rows, status):
    for number, (text, where, word) in enumerate(rows):
        script = folder / f'wrong-{number}.story'
        script.write_text(text, encoding='utf-8')
        ran = run(program, '--quiet', str(script))
        if ran.returncode != status or where not in ran.stderr or word not in ran.stderr:
            complain(f'{text!r}: expected exit {status}, "{where}" and "{word}"', ran)


def spoilt(program, folder):
    """A recording that is cut, or of two runs, is refused by name and place."""
    capture, truth = ROOT / 'test/lab/refused.pcapng', ROOT / 'test/lab/refused.ndjson'
    cut, broken, empty, strange = (folder / name for name in ('cut.pcapng', 'cut.ndjson', 'no.ndjson', 'odd.ndjson'))
    cut.write_bytes(capture.read_bytes()[:300])
    broken.write_bytes(truth.read_bytes()[:130])
    empty.write_bytes(b'')
    strange.write_text('{"a":1}\n')
    for files, words in (((cut, truth), ('cut.pcapng: byte 300: frames end with 2', 'line 3')),
                         ((capture, broken), ('cut.ndjson: line 2 breaks off',)),
                         ((capture, empty), ('refused.pcapng: nothing of it can be checked',)),
                         ((capture, strange), ('odd.ndjson: line 1: not a look',)),
                         ((capture, ROOT / 'test/lab/three-segment.ndjson'), ('frame 5',)),
                         ((ROOT / 'examples/three-segment-close.txt', truth), ('nothing of it can be checked',)),
                         ((folder / 'none', truth), ('none: ',))):
        ran = run(program, '--replay', *map(str, files))
        if ran.returncode != 3 or any(word not in ran.stderr for word in words):
            complain(f'--replay of {[path.name for path in files]}: expected {words}', ran)


def writes(program, folder):
    """What is written can be read again; a full disk and an impossible path are said."""
    capture, truth = folder / 'a.pcapng', folder / 'a.ndjson'
    ran = run(program, '--quiet', 'simultaneous-close', '-w', str(capture), '--truth', str(truth))
    if ran.returncode or capture.stat().st_size < 1000 or truth.stat().st_size < 500:
        complain('-w and --truth', ran)
    ran = run(program, '--replay', str(capture), str(truth))
    if ran.returncode:
        complain('--replay of what was just written', ran)
    broken = truth.read_text().replace('"CLOSING"', '"LISTEN"', 1)
    truth.write_text(broken.replace('"TIME-WAIT"', '"SYN-SENT"'))
    ran = run(program, '--replay', str(capture), str(truth))
    if ran.returncode != 1:
        complain('--replay must notice a truth that no belief holds', ran)
    spoilt(program, folder)
    for path in ('/dev/full', str(folder / 'no/such/folder')):
        ran = run(program, '--quiet', 'simultaneous-close', '-w', path)
        if ran.returncode != 1 or path not in ran.stderr:
            complain(f'-w {path}', ran)


def chinese(program, folder):
    script = folder / 'chinese.story'
    for text, words in (('wire drop client NAK\n', ':1:18:这里应是一种包，而不是“NAK”'),
                        ('server listen\nclient connect\nwait client FIN within 50ms\n', ':3:等了 0.1 秒，等 client FIN'),
                        ('server listen\nclient connect\nexpect closing simultaneous\n', '得出的却是 open')):
        script.write_text(text, encoding='utf-8')
        ran = run(program, '--lang', 'zh', str(script), '-w', '/dev/null')
        told = '✓ 表示推断与之相同' in ran.stdout or ran.returncode == 2
        if words not in ran.stderr or not told:
            complain(f'{text!r} in Chinese: expected {words}', ran)


def leaves(program, folder):
    """A told run of one scenario leaves its capture, and never writes over anything."""
    room = folder / 'room'
    room.mkdir()
    told = run(program, 'simultaneous-close', cwd=room)
    capture = room / 'simultaneous-close.pcapng'
    if told.returncode or capture.name not in told.stderr or not capture.is_file():
        complain('a told run leaves a capture', told)
    marked = [line for line in told.stdout.splitlines() if line.count('CLOSING') >= 2]
    if not marked or 'the belief is the same' not in told.stdout:
        complain('a told run shows both ends in CLOSING', told)
    read = subprocess.run([program, '-i', 'client', capture], text=True, capture_output=True, check=False)
    if read.returncode or '192.0.2.1' not in read.stdout:
        complain('-i client of what was left', read)
    before = capture.read_bytes()
    again = run(program, 'simultaneous-close', cwd=room)
    if again.returncode or 'there already' not in again.stderr or capture.read_bytes() != before:
        complain('a second run must leave the capture alone', again)
    for words in (['--quiet', 'refused'], ['refused', '-w', '/dev/null'], ['refused', '--repeat', '2'], ['refused', 'linger-zero']):
        ran = run(program, *words, cwd=room)
        if ran.returncode or sorted(path.name for path in room.iterdir()) != [capture.name]:
            complain(f'{words} must leave no capture', ran)


def live(program, folder):
    first = run(program, '--quiet', 'simultaneous-close', '--repeat', '20')
    if first.returncode == NO_LAB:
        print(f'skipped: what runs live: {first.stderr.strip()}')
        return
    if first.returncode:
        complain('simultaneous-close 20 times', first)
    for wire in ('tun', 'veth'):
        ran = run(program, '--quiet', '--wire', wire, 'simultaneous-close')
        if ran.returncode == NO_LAB:
            print(f'skipped: --wire {wire}: {ran.stderr.strip()}')
        elif ran.returncode:
            complain(f'--wire {wire}', ran)
    ran = run(program, '--quiet', '--all')
    if ran.returncode not in (0, SKIPPED):
        complain('--all', ran)
    elif ran.stderr:
        print(ran.stderr.strip())
    refused(program, folder, IN_VAIN, 1)
    writes(program, folder)
    leaves(program, folder)
    chinese(program, folder)
    ran = run(program, '--random', RUNS, '--seed', SEED, cwd=folder)
    print(ran.stdout)
    if ran.returncode or 'violation:' in ran.stdout:
        complain(f'--random {RUNS} --seed {SEED}', ran)


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        refused(program, folder, WRONG, 2)
        listed = run(program, '--list').stdout.splitlines()
        if not listed or any(' — ' not in line for line in listed):
            problems.append(f'--list: {listed}')
        live(program, folder)
    print(f'{len(listed)} scenarios')
    print('\n'.join(problems))
    sys.exit(1 if problems else 0)


main()
