#!/usr/bin/python3
"""Every example of the lab's help runs as it is written, and --set changes what it names: lab_examples.py PROGRAM.

It needs network namespaces, and is skipped where they are forbidden.
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile

from tally import check, environment, finish

NO_LAB, SKIPPED = 3, 77
SETS = [
    # What is set, the exit status, what is said.
    ('close-delay=10ms', 1, 'it went SYN-SENT, ESTABLISHED, FIN-WAIT-1, TIME-WAIT'),
    ('close-delay=60ms', 0, ''),
    ('close-delay=soon', 2, "four-segment:34:14: 'close-delay=soon': a duration is wanted"),
]


def shell(program, line, folder):
    path = {'PATH': f'{pathlib.Path(program).parent}{os.pathsep}{os.environ["PATH"]}'}
    return subprocess.run(['bash', '-ec', line], cwd=folder, text=True, capture_output=True, check=False,
                          stdin=subprocess.DEVNULL, timeout=200, env=environment() | path)


def examples(program, language):
    text = subprocess.run([program, 'lab', '--lang', language, '--help'], text=True, capture_output=True, check=True,
                          env=environment()).stdout
    return re.findall(r'^  (tcpstory lab [^-\n].*|tcpstory lab --(?:show|random) \S+ .*\w)$',
                      re.split(r'^(?:Examples:|例子：)$', text, flags=re.M)[-1], re.M)


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    with tempfile.TemporaryDirectory() as name:
        if shell(program, 'tcpstory lab --quiet refused', name).returncode == NO_LAB:
            print('skipped: network namespaces are forbidden here')
            sys.exit(SKIPPED)
    english = examples(program, 'en')
    check('the help has examples', len(english) >= 4, english)
    check('the same in Chinese', english == examples(program, 'zh'), (english, examples(program, 'zh')))
    for line in english:
        with tempfile.TemporaryDirectory() as name:
            ran = shell(program, line, name)
        check(line, ran.returncode == 0, (ran.returncode, ran.stdout[-1500:], ran.stderr))
    for value, status, word in SETS:
        with tempfile.TemporaryDirectory() as name:
            ran = shell(program, f'tcpstory lab --quiet four-segment --set {value}', name)
        check(f'--set {value}', ran.returncode == status and word in ran.stderr,
              (ran.returncode, ran.stdout, ran.stderr))
    finish()


main()
