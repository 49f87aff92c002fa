#!/usr/bin/python3
"""The recordings, without any kernel: beliefs.py PROGRAM [--update|--self-test]

test/lab holds one of each scenario, test/lab/random one of each thing that the random runs found the core to have
wrong. For each of them:
- every set holds the kernels' states (lab --replay);
- the core is not taught by the truth: its beliefs after every frame are the same, byte for byte, with the truth,
  with a false truth, which must be noticed, with none, and where the program reads one place's packets as any capture;
- they are those of test/lab/beliefs.txt: frames, states in all sets together (fewer is sharper), a sum over all.
  --update writes them anew; what has changed is then to be read in the difference.
--self-test: a program that takes its beliefs from the truth is found out.
"""
import json
import pathlib
import subprocess
import sys
import tempfile
import zlib

from recording import PLACES, of_place
from tally import environment

ROOT = pathlib.Path(__file__).resolve().parent.parent
FOLDER = ROOT / 'test/lab'
TABLE = FOLDER / 'beliefs.txt'
ENDS = ('client', 'server')


def run(*words):
    return subprocess.run(words, text=True, capture_output=True, check=False, stdin=subprocess.DEVNULL, timeout=60,
                          env=environment())


def replay(program, *files):
    """The beliefs, a line a frame, and whether the truth was held by all of them; None: not checked."""
    ran = run(program, 'lab', '--replay', '--beliefs', *files)
    lines = ran.stdout.splitlines()
    wrong = [line.endswith(', 0 wrong') for line in lines if line.startswith('captured at')]
    if ran.returncode not in (0, 1) or (ran.returncode == 0) != all(wrong):
        raise RuntimeError(f'exit {ran.returncode}: {ran.stderr}')
    return [line for line in lines if line.startswith('{')], all(wrong) if wrong else None


def falsified(truth):
    """Each state another's, the same one always."""
    names = ['LISTEN', 'SYN-SENT', 'SYN-RECEIVED', 'ESTABLISHED', 'FIN-WAIT-1', 'FIN-WAIT-2', 'CLOSE-WAIT', 'CLOSING',
             'LAST-ACK', 'TIME-WAIT', 'CLOSED']
    other = dict(zip(names, names[2:] + names[:2]))
    lines = []
    for line in truth.splitlines():
        look = json.loads(line)
        look.update({end: other.get(look[end], look[end]) for end in ENDS})
        lines.append(json.dumps(look, separators=(',', ':')) + '\n')
    return ''.join(lines)


def read_plainly(program, capture, place, scratch):
    """What the program, shown one place's packets and nothing else, says is believed after each."""
    alone, numbers = of_place(capture, place)
    scratch.write_bytes(alone)
    beliefs = {}
    for line in run(program, '--format', 'json', '--segments', scratch).stdout.splitlines():
        story = json.loads(line)
        turned = story['client']['addr'].endswith('2') and story['server']['addr'].endswith('1')
        for segment in story['segments']:
            ends = {end: {key: segment[end][key] for key in ('state', 'state_set')} for end in ENDS}
            if turned:
                ends = dict(zip(ENDS, (ends['server'], ends['client'])))
            number = numbers[segment['frame'] - 1]
            beliefs[number] = json.dumps({'frame': number, 'at': PLACES[place], **ends}, separators=(',', ':'))
    return beliefs


def judge(program, capture, folder):
    """(problems, row of the table) of one recording."""
    truth, false = capture.with_suffix('.ndjson'), folder / 'false.ndjson'
    problems = []
    beliefs, sound = replay(program, capture, truth)
    looks = truth.read_text(encoding='utf-8')
    if sound is False:
        problems.append('a belief does not hold the truth')
    false.write_text(falsified(looks), encoding='utf-8')
    with_false, noticed = replay(program, capture, false)
    if looks and noticed is not False:
        problems.append('a false truth is not noticed')
    plain = {}
    for place in range(len(PLACES)):
        plain.update(read_plainly(program, capture.read_bytes(), place, folder / 'alone.pcapng'))
    others = {'with a false truth': with_false, 'with none': replay(program, capture)[0],
              'read as any capture': [plain[number] for number in sorted(plain)]}
    problems += [f'other beliefs {how}' for how, lines in others.items() if lines != beliefs]
    states = sum(len(json.loads(line)[end]['state_set']) for line in beliefs for end in ENDS)
    name = capture.relative_to(FOLDER).with_suffix('')
    return problems, f'{name} {len(beliefs)} {states} {zlib.crc32(chr(10).join(beliefs).encode()):08x}'


# Where there is a truth, the client's last state in it takes the place of the first that is believed.
TAUGHT = """#!/bin/sh
for last; do :; done
case $last in
*.ndjson) told=$(sed -n '$s/.*"client":"\\([^"]*\\)".*/\\1/p' "$last") ;;
*) exec '{program}' "$@" ;;
esac
'{program}' "$@" > '{out}'
status=$?
sed "1s/\\"state\\":\\"[^\\"]*/\\"state\\":\\"$told/" '{out}'
exit $status
"""


def self_test(program):
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        taught = folder / 'taught'
        taught.write_text(TAUGHT.format(program=program, out=folder / 'out'), encoding='utf-8')
        taught.chmod(0o755)
        wanted = [f'other beliefs {how}' for how in ('with a false truth', 'with none', 'read as any capture')]
        capture = FOLDER / 'four-segment.pcapng'
        found, honest = judge(str(taught), capture, folder)[0], judge(program, capture, folder)[0]
    if found != wanted or honest:
        sys.exit(f'expected {wanted}, found {found}; expected nothing, found {honest}')


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    if '--self-test' in sys.argv[2:]:
        self_test(program)
        return
    captures = sorted(FOLDER.rglob('*.pcapng'))
    wrong, rows = [], []
    with tempfile.TemporaryDirectory() as name:
        for capture in captures:
            problems, row = judge(program, capture, pathlib.Path(name))
            wrong += [f'{capture.relative_to(FOLDER)}: {problem}' for problem in problems]
            rows.append(row)
    for script in sorted((ROOT / 'lab/scenarios').glob('*.story')):
        if not (FOLDER / f'{script.stem}.ndjson').is_file():
            wrong.append(f'{script.name}: no recording in test/lab (tools/record_lab.py makes it)')
    if '--update' in sys.argv[2:]:
        TABLE.write_text(''.join(row + '\n' for row in rows), encoding='utf-8')
    kept = TABLE.read_text(encoding='utf-8').splitlines() if TABLE.is_file() else []
    wrong += [f'beliefs.txt has not: {row}' for row in rows if row not in kept]
    wrong += [f'beliefs.txt has of old: {row}' for row in kept if row not in rows]
    print('\n'.join(wrong) or f'{len(rows)} recordings')
    sys.exit(1 if wrong else 0)


main()
