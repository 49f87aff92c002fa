#!/usr/bin/python3
"""What the lab says where nothing has to run, in each language: lab_said.py PROGRAM. Wrong scripts and command
lines, the list, recordings that are cut, strange or another run's.

lab.py has what is said of runs; every sentence of a wrong script must have its column, and what helps.
"""
import pathlib
import re
import subprocess
import sys
import tempfile

from tally import check, environment, finish

ROOT = pathlib.Path(__file__).resolve().parent.parent
FOLDER = ROOT / 'test/lab'
CHINESE = re.compile('[\u4e00-\u9fff]')
USAGE, NOTHING = 2, 3

# What is wrong in a script, and what must be said of it.
WRONG = [
    ('client jump\n', ':1:8:', 'connect'),
    ('jump\n', ':1:1:', 'client, server, wire'),
    ('server listen\nclient connect fast\n', ':2:16:', 'connect [to itself]'),
    ('client#9 connect\n', ':1:1:', 'client#8'),
    ('client send "abc\n', ':1:13:', 'does not end'),
    ('client send "a\\q"\n', ':1:', 'escape'),
    ('client send "\\x1g"\n', ':1:', '\\xHH'),
    ('client send "\\x1"\n', ':1:', '\\xHH'),
    ('client send "\\x', ':1:', '\\xHH'),
    ('wire drop client NAK\n', ':1:18:', 'SYN-ACK'),
    ('wire hold client FIN until\n', ':1:', 'a kind of packet'),
    ('client set colour 3\n', ':1:12:', 'nodelay'),
    ('client set\n', ':1:', 'a socket option is wanted'),
    ('client bind 0\n', ':1:13:', 'from 1 to 65535'),
    ('client connect fails EWHAT\n', ':1:22:', 'ECONNREFUSED'),
    ('server connect to itself\n', ':1:1:', 'the client alone'),
    ('client connect to me\n', ':1:19:', "'itself' is wanted"),
    ('client connect to itself\nwire drop server SYN\n', ':2:1:', 'the server sends nothing'),
    ('client connect to itself\nwire hold SYN until server ACK\n', ':2:1:', 'the server sends nothing'),
    ('wire cut server\nclient connect to itself\n', ':1:1:', 'the server sends nothing'),
    ('client connect to itself\nwire inject server RST\n', ':2:1:', 'the server sends nothing'),
    ('wire inject server RST id 99999\n', ':1:27:', 'from -65535 to 65535'),
    ('sleep quickly\n', ':1:7:', '20ms'),
    ('expect closing gone\n', ':1:16:', 'slug'),
    ('expect client DEAD\n', ':1:', 'STATE'),
    ('wait client ESTABLISHED, CLOSED\n', ':1:', 'one state'),
    ('over carrier pigeon\n', ':1:6:', "'IPv4', 'IPv6' or 'MPTCP'"),
    ('let pause 1s\nlet pause 2s\n', ':2:5:', 'was let before'),
    ('\0\0\0\n', ':1:', 'plain text'),
    ('client ' * 40 + '\n', ':1:', 'too many'),
    ('client conect\n', ':1:8:', "did you mean 'connect'? "),
    ('client\n', ':1:7:', 'a step is wanted'),
    ('sever listen\n', ':1:1:', "did you mean 'server'? "),
    ('wiat client FIN\n', ':1:1:', "did you mean 'wait'? "),
    ('wait client ESTABLISHD\n', ':1:13:', "did you mean 'ESTABLISHED'? "),
    ('wire drop client SINACK\n', ':1:18:', "did you mean 'SYN-ACK'? "),
    ('client connect asnyc\n', ':1:16:', "did you mean 'async'? "),
    ('client set nodlay 1\n', ':1:12:', "did you mean 'nodelay'? "),
    ('expect closing three-segmnt\n', ':1:16:', "did you mean 'three-segment'? "),
    ('client sysctl ipv4.tcp_find_timeout 1\n', ':1:1:', "no such setting: net.ipv4.tcp_find_timeout"),
    ('\nclient sysctl ipv4.tcp_find_timeout 1\n', ':2:1:', "did you mean 'ipv4.tcp_fin_timeout'?"),
    ('expect opening three\n', ':1:16:', "did you mean 'three-way'? "),
    ('expect -1 SYN\n', ':1:8:', 'a number from 0 to '),
    ('expect client went FOO\n', ':1:20:', 'a state is wanted'),
    ('expect client FIN\n', ':1:15:', 'N client SYN'),
    ('wait client FOO\n', ':1:13:', 'client|server STATE'),
    ('server accept\n', ':1:1:', "'listen' stands before it"),
    ('client unlisten\n', ':1:1:', 'client does not listen here'),
    ('client send ""\n', ':1:1:', 'client has no open socket here'),
    ('client connect fails ECONNREFUSED\nclient#2 close\n', ':2:1:', 'client#2 has no open socket here'),
    ('client bind\nclient close\nclient recv\n', ':3:1:', "'connect' or 'accept' opens it"),
    ('# nothing\n', ':1:1:', 'the scenario is empty'),
    ('wire delay 99999999s\n', ':1:12:', 'too long: 10000 s at most'),
    ('wire delay SYN 99999999s\n', ':1:16:', 'too long: 10000 s at most'),
    ('server listen\nserver listen\n', ':2:1:', 'server listens already, since line 1'),
    ('server listen\nclient#2 connect\nclient#2 connect\n', ':3:1:', 'client#2 is connected already, since line 2'),
    ('server listen\n  over IPv6\n', ':2:3:', "line 1 is a host's step"),
    ('client set nodelay 1\nover MPTCP\n', ':2:1:', "line 1 is a host's step"),
    ('\ufeffserver listen\nclient jump\n', ':2:8:', 'connect'),
]
# Command lines: a word of what must be said of them.
LINES = [
    ([], 'no scenario'),
    (['no-such-scenario'], 'neither'),
    (['--show', 'no-such-scenario'], 'neither'),
    (['four-segment', '--set', 'pause=1s'], 'close-delay'),
    (['refused', '--set', 'pause=1s'], 'nothing to set'),
    (['four-segment', '--set', 'close-delay'], 'NAME=VALUE'),
    (['four-segment', '--set', 'close-delay=soon'], "'close-delay=soon': a duration is wanted"),
    (['--all', '-w', 'a.pcapng'], 'one scenario'),
    (['--replay', 'a.pcapng'], 'FILE.ndjson'),
    (['--wire', 'string'], 'tun|veth'),
    (['--jump'], '--jump'),
    (['/tmp'], "a scenario's name or file is wanted"),
    (['/dev/zero'], 'longer than 1 MiB'),
    (['four-segmnt'], "did you mean 'four-segment'?"),
    (['--random', '10', 'refused'], '--random takes no scenario'),
    (['--only', '3', 'refused'], '--only takes no scenario'),
    (['--list', 'extra'], '--list takes no scenario'),
    (['--show'], "--show needs a scenario's name"),
    (['--random', '10', '--only', '11'], 'has the runs 0 to 9'),
    (['--list', '--random', '3'], 'two things'),
    (['--show', '--replay', 'refused'], 'two things'),
    (['--list', '--quiet'], '--quiet does not go with --list'),
    (['--random', '3', '--repeat', '2'], '--repeat does not go with --random'),
    (['--random', '3', '-w', 'a.pcapng'], '-w does not go with --random'),
    (['--replay', '--wire', 'tun', 'a', 'b'], '--wire does not go with --replay'),
    (['refused', '--seed', '3'], '--seed does not go with a scenario'),
    (['refused', '--beliefs'], '--beliefs does not go with a scenario'),
    (['refused', '-w', 'a', '--truth', 'a'], 'a: -w and --truth cannot write the same file'),
    (['refused', '-w', '-', '--truth', '-'], '-: -w and --truth cannot write the same file'),
    (['test/lab_said.py', '-w', './test/lab_said.py'], 'would write over the scenario'),
]


def run(program, *arguments, language='en'):
    return subprocess.run([program, 'lab', '--lang', language, *map(str, arguments)], cwd=ROOT, text=True,
                          capture_output=True, check=False, stdin=subprocess.DEVNULL, timeout=60, env=environment())


def said(program, name, arguments, status, words):
    """In English with these words; in Chinese as many lines, and Chinese is the first of them."""
    english, chinese = run(program, *arguments), run(program, *arguments, language='zh')
    check(name, english.returncode == status and all(word in english.stderr for word in words) and
          not english.stdout, (english.returncode, words, english.stderr))
    lines = chinese.stderr.splitlines()
    check(f'{name}, in Chinese', chinese.returncode == status and len(lines) == len(english.stderr.splitlines()) and
          CHINESE.search(lines[0]), (chinese.returncode, chinese.stderr))
    return english.stderr, chinese.stderr


def wrong_scripts(program, folder):
    script = folder / 'wrong.story'
    for text, where, word in WRONG:
        script.write_text(text, encoding='utf-8')
        english, chinese = said(program, repr(text[:60]), [script], USAGE, [f'wrong.story{where}', word])
        check(f'{text[:60]!r}: the same place', f'wrong.story{where}' in chinese, (english, chinese))


def documented(program, folder):
    """docs/lab.md has each statement that the program knows of."""
    script, pages = folder / 'verbs.story', (ROOT / 'docs/lab.md').read_text(encoding='utf-8')
    for actor in ('client ', 'wire ', ''):
        script.write_text(f'{actor}jump\n')
        hint = run(program, script).stderr.splitlines()[-1]
        verbs = hint.split(': ', 1)[1].split()
        check(f"what '{actor}' can do", len(verbs) > 3, hint)
        for verb in verbs:
            shown = rf'^\| `([^|]*`, `)?{"wire " if actor == "wire " else ""}{verb}\b'
            check(f"docs/lab.md tells of '{actor}{verb}'", re.search(shown, pages, re.M), verb)


def recordings(program, folder):
    """One that is cut, or of two runs, is refused by name and place."""
    capture, truth = FOLDER / 'refused.pcapng', FOLDER / 'refused.ndjson'
    cut, broken, empty, strange = (folder / name for name in ('cut.pcapng', 'cut.ndjson', 'no.ndjson', 'odd.ndjson'))
    cut.write_bytes(capture.read_bytes()[:300])
    broken.write_bytes(truth.read_bytes()[:130])
    empty.write_bytes(b'')
    strange.write_text('{"a":1}\n')
    for files, words in (((cut, truth), ('cut.pcapng: byte 300: frames end with 2', 'line 3')),
                         ((capture, broken), ('cut.ndjson: line 2 breaks off',)),
                         ((capture, empty), ('refused.pcapng: nothing of it can be checked',)),
                         ((capture, strange), ('odd.ndjson: line 1: not a look',)),
                         ((capture, FOLDER / 'three-segment.ndjson'), ('frame 5',)),
                         ((ROOT / 'examples/three-segment-close.txt', truth), ('nothing of it can be checked',)),
                         ((folder / 'none', truth), ('none: ',)),
                         ((folder, truth), (f'{folder}: ',)),
                         ((capture, folder), (f'{folder}: ',))):
        said(program, f'--replay of {[path.name for path in files]}', ['--replay', *files], NOTHING, words)
    whole = run(program, '--replay', capture, truth, language='zh')
    check('a recording checked in Chinese', whole.returncode == 0 and
          all(CHINESE.search(line) for line in whole.stdout.splitlines()), whole.stdout)


def lists(program):
    english, chinese = (run(program, '--list', language=language).stdout.splitlines() for language in ('en', 'zh'))
    check('--list has a line for each', english and all(' — ' in line for line in english), english)
    check('and the same in Chinese', [line.split(' — ')[0] for line in chinese] ==
          [line.split(' — ')[0] for line in english] and all(map(CHINESE.search, chinese)), chinese)


def full(program):
    """What is printed onto a full disk is not taken for printed."""
    for words in (['lab', '--list'], ['lab', '--show', 'refused'], ['lab', '--help'], ['explain'], ['explain', 'refused'],
                  ['--help'], ['--version']):
        for language in ('en', 'zh'):
            with open('/dev/full', 'w', encoding='utf-8') as disk:
                ran = subprocess.run([program, '--lang', language, *words], stdout=disk, stderr=subprocess.PIPE, text=True,
                                     check=False, timeout=60, env=environment())
            check(f'{words} onto a full disk, {language}', ran.returncode == 1 and len(ran.stderr.splitlines()) == 1,
                  (ran.returncode, ran.stderr))


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    with tempfile.TemporaryDirectory() as name:
        wrong_scripts(program, pathlib.Path(name))
        documented(program, pathlib.Path(name))
        recordings(program, pathlib.Path(name))
    for arguments, word in LINES:
        said(program, f'lab {arguments}', arguments, USAGE, [word])
    lists(program)
    full(program)
    finish()


main()
