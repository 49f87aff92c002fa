#!/usr/bin/python3
"""tcpdump's lines cut at a width, as a terminal or a ticket cuts them: cut_lines.py PROGRAM

However they are cut, nothing is told surely that the whole lines tell otherwise, no packet with both addresses is
lost without a word, and how many FINs each end sent is never told as more than there were.
"""
import json
import os
import pathlib
import subprocess
import sys

from tally import check, environment, finish

ROOT = pathlib.Path(__file__).resolve().parent.parent
NARROWEST, WIDEST, STEP = 56, 150, 2


def told(program, text):
    ran = subprocess.run([program, '--format', 'json', '-'], input=text, capture_output=True, timeout=60,
                         env=environment(), check=False)
    return [json.loads(line) for line in ran.stdout.splitlines()], ran


def texts():
    found = [*sorted((ROOT / 'examples').glob('*.txt')), *sorted((ROOT / 'test/captures').glob('*.txt'))]
    for path in found:
        yield path.name, path.read_bytes()
    corpus = os.environ.get('TCPSTORY_CORPUS')
    for path in sorted(pathlib.Path(corpus).glob('*.pcap*')) if corpus else []:
        ran = subprocess.run(['tcpdump', '-nS', '-r', path], capture_output=True, check=False)
        if ran.stdout.count(b'\n') < 300:
            yield path.name, ran.stdout


def total(connections, what):
    return sum(c[side][what] for c in connections for side in ('client', 'server'))


def compare(name, width, whole, cut):
    for part in ('opening', 'closing'):
        same = whole[part]['kind'] == cut[part]['kind']
        check(f'{name} cut at {width}: {part}', same or cut[part]['certainty'] == 'possible',
              f'{cut[part]["kind"]}, {cut[part]["certainty"]}; in truth {whole[part]["kind"]}')
    same = whole['closing']['cause']['kind'] == cut['closing']['cause']['kind']
    check(f'{name} cut at {width}: cause', same or cut['closing']['cause']['certainty'] != 'certain')


def main():
    program = sys.argv[1]
    for name, text in texts():
        whole, _ = told(program, text)
        for width in range(NARROWEST, WIDEST, STEP):
            lines = [line[:width] for line in text.split(b'\n')]
            if b'\n'.join(lines) == text:
                break
            found, ran = told(program, b'\n'.join(lines))
            packets, wanted = total(found, 'packets'), total(whole, 'packets')
            check(f'{name} cut at {width}: FINs', total(found, 'fin') <= total(whole, 'fin'))
            check(f'{name} cut at {width}: packets', packets == wanted or ran.returncode,
                  f'{packets} of {wanted}, exit 0')
            if len(found) == len(whole):
                for before, after in zip(whole, found):
                    compare(name, width, before, after)
    finish()


main()
