"""The golden runner: what the program prints for a capture, byte for byte, and its exit status.

A line of test/goldens.txt is a golden: NAME CAPTURE OUTPUT [exit=N] [FLAGS...]. CAPTURE is relative
to the project, OUTPUT to test/golden/. FLAGS come before the capture on the command line; those
after a `--` follow it (a filter expression). A * in CAPTURE stands for all files that fit,
and the * in NAME and OUTPUT is what it stands for. The expected exit status is 0 unless exit=N says so.
A file in test/golden/ that no line names is a failure. What goes to stderr is not compared.

Usage: golden.py PROGRAM [--update] [NAME...]
"""
import argparse
import difflib
import os
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
# Nothing of the caller's environment but what finds and checks the program.
KEPT = ('PATH', 'ASAN_OPTIONS', 'UBSAN_OPTIONS', 'LSAN_OPTIONS', 'LD_LIBRARY_PATH')
FIXED = {'LC_ALL': 'C.UTF-8', 'TZ': 'UTC'}
TIME_LIMIT_S = 60


class Golden:
    def __init__(self, folder, words):
        self.name, self.capture, output, *flags = words
        self.output = folder / 'golden' / output
        self.status = 0
        if flags and flags[0].startswith('exit='):
            self.status = int(flags.pop(0)[len('exit='):])
        split = flags.index('--') if '--' in flags else len(flags)
        self.before, self.after = flags[:split], flags[split + 1:]

    def run(self, program, root):
        environment = {name: os.environ[name] for name in KEPT if name in os.environ}
        return subprocess.run([program, *self.before, self.capture, *self.after], cwd=root,
                              env={**environment, **FIXED}, stdin=subprocess.DEVNULL,
                              capture_output=True, timeout=TIME_LIMIT_S, check=False)

    def problem(self, program, root):
        """What is wrong, in words; empty when nothing is."""
        try:
            ran = self.run(program, root)
        except subprocess.TimeoutExpired:
            return f'not done after {TIME_LIMIT_S} s'
        told = ''
        if ran.returncode != self.status:
            told = f'exit status {ran.returncode}, expected {self.status}\n'
            told += ran.stderr.decode('utf-8', 'backslashreplace')
        expected = self.output.read_bytes() if self.output.is_file() else None
        if expected is None:
            return told + f'{self.output.name} is missing (make goldens)'
        return told + difference(expected, ran.stdout, self.output.name)


def difference(expected, printed, name):
    if expected == printed:
        return ''
    texts = [text.decode('utf-8', 'backslashreplace').splitlines(keepends=True)
             for text in (expected, printed)]
    lines = list(difflib.unified_diff(*texts, f'expected {name}', 'printed'))
    return ''.join(line if line.endswith('\n') else line + '\n\\ no newline\n' for line in lines) \
        or 'the bytes differ, the lines do not\n'


def expanded(root, words):
    """A line's words once for each capture that its pattern fits."""
    before, star, after = words[1].partition('*')
    if not star:
        return [words]
    found = sorted(path.relative_to(root).as_posix() for path in root.glob(words[1]))
    stems = [path[len(before):len(path) - len(after)] for path in found]
    return [[words[0].replace('*', stem), path, words[2].replace('*', stem), *words[3:]]
            for path, stem in zip(found, stems)]


def read(folder, root):
    """The goldens, and what is wrong with the list itself."""
    goldens, problems, seen = [], [], set()
    for number, line in enumerate((folder / 'goldens.txt').read_text('utf-8').splitlines(), 1):
        if not line.strip() or line.startswith('#'):
            continue
        if len(line.split()) < 3:
            problems.append(f'goldens.txt:{number}: NAME CAPTURE OUTPUT [FLAGS...]')
            continue
        found = expanded(root, line.split())
        if not found:
            problems.append(f'goldens.txt:{number}: no capture fits {line.split()[1]}')
        for golden in (Golden(folder, words) for words in found):
            for what in (golden.name, golden.output):
                if what in seen:
                    problems.append(f'goldens.txt:{number}: {what} stands there twice')
                seen.add(what)
            goldens.append(golden)
    for path in sorted((folder / 'golden').glob('**/*')):
        if path.is_file() and path not in seen:
            problems.append(f'golden/{path.relative_to(folder / "golden")}: no golden names it')
    if not goldens:
        problems.append('goldens.txt: no golden')
    return goldens, problems


def main(folder=ROOT / 'test', root=ROOT, words=None):
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('program', type=os.path.abspath)
    parser.add_argument('--update', action='store_true', help='rewrite what is expected')
    parser.add_argument('names', nargs='*', help='only these')
    options = parser.parse_args(words)
    goldens, problems = read(folder, root)
    failed = len(problems)
    for problem in problems:
        print(f'FAIL {problem}')
    unknown = set(options.names) - {golden.name for golden in goldens}
    for name in sorted(unknown):
        print(f'FAIL no golden has the name {name}')
    failed += len(unknown)
    chosen = [g for g in goldens if not options.names or g.name in options.names]
    for golden in chosen:
        if options.update:
            golden.output.parent.mkdir(parents=True, exist_ok=True)
            golden.output.write_bytes(golden.run(options.program, root).stdout)
        problem = golden.problem(options.program, root)
        if problem:
            failed += 1
            print(f'FAIL {golden.name}: {golden.capture}\n{problem}')
    print(f'{len(chosen)} goldens, {failed} failed')
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
