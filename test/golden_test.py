"""Proof that the golden runner can fail: on a changed byte, a status, a stray or a missing file."""
import contextlib
import io
import pathlib
import sys
import tempfile

import golden

PROGRAM = '#!/bin/sh\nfor last; do :; done\ncat "$1"\nexit "$(cat status)"\n'
# list, golden files, exit status of the program, words the report must hold (None: it passes)
CASES = [
    ('one in.txt one.txt\n', {'one.txt': 'hello\n'}, 0, None),
    ('# why\n\none in.txt one.txt exit=1\n', {'one.txt': 'hello\n'}, 1, None),
    ('one in.txt one.txt\n', {'one.txt': 'hallo\n'}, 0, '-hallo'),
    ('one in.txt one.txt\n', {'one.txt': 'hello'}, 0, 'no newline'),
    ('one in.txt one.txt\n', {'one.txt': 'hello\n'}, 1, 'exit status 1, expected 0'),
    ('one in.txt one.txt exit=1\n', {'one.txt': 'hello\n'}, 0, 'exit status 0, expected 1'),
    ('one in.txt one.txt\n', {}, 0, 'one.txt is missing'),
    ('one in.txt one.txt\n', {'one.txt': 'hello\n', 'stray': ''}, 0, 'stray: no golden'),
    ('one in.txt one.txt\none in.txt two.txt\n', {'one.txt': 'hello\n', 'two.txt': 'hello\n'}, 0,
     'twice'),
    ('one-* *.txt *.out\n', {'in.out': 'hello\n'}, 0, None),
    ('one-* *.txt *.out\n', {'in.out': 'hallo\n'}, 0, 'one-in'),
    ('one-* no*.txt *.out\n', {}, 0, 'no capture fits'),
    ('', {}, 0, 'no golden'),
    ('one in.txt\n', {}, 0, 'NAME CAPTURE OUTPUT'),
]


def run(root, *words):
    report = io.StringIO()
    with contextlib.redirect_stdout(report):
        status = golden.main(root / 'test', root, [str(root / 'program'), *words])
    return status, report.getvalue()


def lay_out(root, listed, files, status):
    (root / 'test/golden').mkdir(parents=True)
    (root / 'test/goldens.txt').write_text(listed)
    (root / 'in.txt').write_text('hello\n')
    (root / 'status').write_text(str(status))
    (root / 'program').write_text(PROGRAM)
    (root / 'program').chmod(0o755)
    for name, text in files.items():
        (root / 'test/golden' / name).write_text(text)


def main():
    wrong = 0
    for listed, files, status, words in CASES:
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            lay_out(root, listed, files, status)
            result, report = run(root)
            if (result != 0) != bool(words) or (words and words not in report):
                wrong += 1
                print(f'{listed!r} {files}: expected {words!r}, found {result} {report}')
            if words == '-hallo' and (run(root, '--update')[0] or run(root)[0]):
                wrong += 1
                print('--update does not mend a golden')
    print(f'{len(CASES)} cases, {wrong} wrong')
    return 1 if wrong else 0


if __name__ == '__main__':
    sys.exit(main())
