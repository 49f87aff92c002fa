#!/usr/bin/python3
"""--memory bounds what connections take, and loses none: memory.py PROGRAM."""
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

from progress import capture
from tally import check, environment, finish

MANY = 40000
MIB = 1 << 20


def run(program, *words):
    """Its output, what it said, and its peak in bytes."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as said:
        process = subprocess.Popen([program, *words], stdout=out, stderr=said, env=environment())
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        said.seek(0)
        return process.returncode, out.read().decode(), said.read().decode(), usage.ru_maxrss * 1024


def rows(told):
    return [json.loads(line) for line in told.splitlines()]


def bounded(program, path):
    least = run(program, '--memory', '4MiB', '--format', 'json', str(path.with_name('few')))[3]
    status, told, said, peak = run(program, '--memory', '16MiB', '--format', 'json', str(path))
    early = re.search(r'(\d+) connections had to be judged before the end', said)
    check('all are told', sorted(row['id'] for row in rows(told)) == list(range(1, MANY + 1)), len(rows(told)))
    check('how many early is said', status == 1 and early and 0 < int(early.group(1)) < MANY, said)
    if 'asan' not in subprocess.run(['ldd', program], capture_output=True, text=True, check=False).stdout:
        check('the bound holds', peak < least + 16 * MIB, (peak, least))
    status, all_told, said, _ = run(program, '--memory', '1GiB', '--format', 'json', str(path))
    check('with room none is early', status == 0 and not said, said)
    check('and it says the same', sorted(all_told.splitlines()) == sorted(told.splitlines()))


def refused(program, path):
    for value in ('1MB', 'much', '-5', '', '5', '1e9'):
        status, told, said, _ = run(program, '--memory', value, str(path))
        check(f'--memory {value!r}', status == 2 and not told and '--memory takes a size such as 500MB' in said, said)


def main():
    program = sys.argv[1]
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / 'many'
        path.write_bytes(capture(MANY))
        path.with_name('few').write_bytes(capture(2))
        bounded(program, path)
        refused(program, path.with_name('few'))
    return finish()


if __name__ == '__main__':
    sys.exit(main())
