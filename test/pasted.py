#!/usr/bin/python3
"""tcpdump's text tells the same story after people have pasted it. pasted.py PROGRAM

Captures are printed by tcpdump in many ways, and each print is changed as mails, logs, editors, tickets
and shells change text. What the program tells of the changed print must be what it tells of the print.
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile

import text2pcap

ROOT = pathlib.Path(__file__).resolve().parent.parent
CAPTURES = ('four-segment', 'reset', 'midstream', 'retransmission')
FORMS = ('', '-t', '-tt', '-ttt', '-tttt', '-ttttt', '-v', '-v -t', '-v -ttt', '-vv -tttt', '-e', '-e -t', '-e -v',
         '-e -v -t', '-e -ttt', '-X', '-v -x', '-t -xx', '-q', '-q -t', '-S', '-#', '-# -v', '-A', '-v -A -t', '-K -v')


def every(prefix):
    return lambda lines: [prefix + line for line in lines]


def numbered(form, first=1):
    return lambda lines: [form.format(first + i) + line for i, line in enumerate(lines)]


def logged(form):
    return lambda lines: [form.format(i % 60) + line for i, line in enumerate(lines)]


MANGLED = {
    'quoted': every('> '),
    'quoted twice': every('> > '),
    'quoted without a blank': every('>'),
    'quoted by a name': every('JS> '),
    'in a table': every('| '),
    'in a list': every('* '),
    'behind a prompt': every('$ '),
    'indented': every('    '),
    'behind a name': every('host: '),
    'behind a process': every('tcpdump[4711]: '),
    'in a journal': logged('Nov 23 10:00:{:02d} host tcpdump[4711]: '),
    'in a container log': logged('2024-01-01T10:00:{:02d}.123456789Z '),
    'in a log of pods': logged('[pod/a-b-c/dump] 2024-01-01T10:00:{:02d}Z '),
    'by cat -n': numbered('{:6d}\t'),
    'by grep -n': numbered('{}:'),
    'by grep -Hn': numbered('dump.txt:{}:'),
    'numbered': numbered('{}: ', 95),
    'numbered, blanks': numbered('{:4d}  '),
    'numbered, bar': numbered('{:4d} | '),
    'numbered, quoted': numbered('> {:4d}: '),
    'tabs are blanks': lambda lines: [line.expandtabs(8) for line in lines],
    'quoted, tabs are blanks': lambda lines: ['> ' + line.expandtabs(8) for line in lines],
    'Windows': lambda lines: [line + '\r' for line in lines],
    'in a web page': lambda lines: [line.replace('>', '&gt;') for line in lines],
    'quoted in a web page': lambda lines: ['&gt; ' + line.replace('>', '&gt;') for line in lines],
    'between prose': lambda lines: ['Hello,', 'this hangs:', '', *lines, '', 'Bye.'],
    'with a blank line behind each': lambda lines: [x for line in lines for x in (line, '')],
    'quoted between prose': lambda lines: ['On Monday you wrote:', '> Hello,', '>', *('> ' + x for x in lines), 'Yes.'],
}
# The first line of -# is numbered by tcpdump; a second number, or none, is another count.
COUNTED = {name for name in MANGLED if 'numbered' in name or ' -n' in name or '-Hn' in name}
passed = failed = 0


def check(name, same, detail=''):
    global passed, failed
    passed, failed = passed + bool(same), failed + (not same)
    if not same:
        print(f'differs: {name}\n{detail}')


def run(command, data=None):
    return subprocess.run(command, input=data, capture_output=True, timeout=60, check=False,
                          env={**os.environ, 'LC_ALL': 'C.UTF-8', 'TZ': 'UTC'})


def without_frames(value):
    """Numbers of frames are the printed ones, and those a mangled text may have more than once."""
    if isinstance(value, dict):
        return {k: without_frames(v) for k, v in value.items() if k not in ('frame', 'frames', 'evidence')}
    return [without_frames(v) for v in value] if isinstance(value, list) else value


def first_difference(a, b, path=''):
    if type(a) is dict and type(b) is dict:
        for key in sorted(set(a) | set(b)):
            if a.get(key) != b.get(key):
                return first_difference(a.get(key), b.get(key), f'{path}.{key}')
    if type(a) in (list, tuple) and type(b) is type(a) and len(a) == len(b):
        for i, (x, y) in enumerate(zip(a, b)):
            if x != y:
                return first_difference(x, y, f'{path}[{i}]')
    return f'  {path}: {str(a)[:200]}\n  against {str(b)[:200]}'


def told(program, data, frames=True):
    done = run([program, '--format', 'json', '--segments', '-'], data)
    stories = [json.loads(line) for line in done.stdout.decode().splitlines()]
    return done.returncode, stories if frames else without_frames(stories), done.stderr.decode()


def encodings(program, name, text):
    whole = told(program, text.encode())
    for encoding in ('utf-16', 'utf-16-be', 'utf-16-le', 'utf-8-sig'):
        for end in ('\n', '\r\n'):
            data = text.replace('\n', end).encode(encoding)
            check(f'{name} in {encoding}, {end!r}', (now := told(program, data)) == whole, first_difference(now, whole))


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    with tempfile.TemporaryDirectory() as folder:
        for capture in CAPTURES:
            path = pathlib.Path(folder) / (capture + '.pcap')
            raw = text2pcap.convert((ROOT / f'test/captures/{capture}.txt').read_text())
            path.write_bytes(text2pcap.with_ethernet(raw))
            for form in FORMS:
                text = run(['tcpdump', '-n', *form.split(), '-r', str(path)]).stdout.decode()
                lines = text.splitlines()
                for how, mangle in MANGLED.items():
                    if '-#' in form and how == 'numbered, quoted':
                        continue  # two numbers behind a mark: not read
                    frames = how not in COUNTED
                    whole = told(program, text.encode(), frames)
                    data = '\n'.join([*mangle(lines), '']).encode()
                    now = told(program, data, frames)
                    check(f'{capture} {form}, {how}', now == whole and now[1],
                          f'{data.decode()[:300]}\n{first_difference(now, whole)}')
                encodings(program, f'{capture} {form}', text)
    print(f'{passed} prints told the same, {failed} did not')
    return failed > 0 or passed == 0


sys.exit(main())
