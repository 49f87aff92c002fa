"""Proof that the test runner can fail: what it makes of each result that Meson's log can hold."""
import collections
import contextlib
import io
import json
import pathlib
import sys
import tempfile

import run

# result, what the test said, where it is counted
CASES = [
    ('OK', '', 'passed'),
    ('EXPECTEDFAIL', '', 'passed'),
    ('FAIL', 'x', 'failed'),
    ('TIMEOUT', '', 'failed'),
    ('ERROR', '', 'failed'),
    ('UNEXPECTEDPASS', '', 'failed'),
    ('INTERRUPT', '', 'failed'),
    ('SKIP', 'first\nno corpus here\n', 'skipped'),
    ('SKIP', '', 'failed'),
]


def counted(folder, rows):
    log = pathlib.Path(folder) / 'testlog.json'
    log.write_text(''.join(json.dumps(row) + '\n' for row in rows))
    tally, report = collections.Counter(), io.StringIO()
    with contextlib.redirect_stdout(report):
        run.count(log, 'here', tally)
    return dict(tally), report.getvalue()


def main():
    wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        for result, said, where in CASES:
            tally, report = counted(folder, [{'name': 'it', 'result': result, 'stdout': said}])
            named = where == 'passed' or 'here: it' in report
            if tally != {where: 1} or not named or ('corpus' in said and 'no corpus' not in report):
                wrong += 1
                print(f'{result} {said!r}: {tally}, {report!r}')
    with contextlib.redirect_stdout(io.StringIO()):
        tally = collections.Counter()
        run.step = lambda *words: 1
        run.run(run.Build('no-such-folder', [], []), tally)
    if tally != {'failed': 1}:
        wrong += 1
        print(f'a build that fails: {dict(tally)}')
    print(f'{len(CASES) + 1} cases, {wrong} wrong')
    return 1 if wrong else 0


if __name__ == '__main__':
    sys.exit(main())
