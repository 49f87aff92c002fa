"""Lint, one tool at a time, over the C files that are the project's own.

clang-tidy, the slow one, leaves the unit tests out: those run under the sanitizers.

Usage: lint.py format | tidy BUILD | cppcheck BUILD
BUILD holds compile_commands.json. Exit status 77: the tool is not here, or is a version whose
judgement differs; the last line says which.
"""
import concurrent.futures
import hashlib
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys

import checks

ROOT = pathlib.Path(__file__).resolve().parent.parent
FOLDERS = ('core', 'cli', 'io', 'web', 'lab', 'test')
SKIP = 77
LLVM = 14  # .clang-format and .clang-tidy are written for this one


def skip(reason):
    print(reason)
    sys.exit(SKIP)


def llvm_tool(name):
    for candidate in (f'{name}-{LLVM}', name):
        path = shutil.which(candidate)
        if path:
            said = subprocess.run([path, '--version'], stdout=subprocess.PIPE, text=True,
                                  check=False).stdout
            if re.search(rf'version {LLVM}\.', said):
                return path
    return skip(f'{name} {LLVM} is not here; another version judges differently')


def format_files():
    files = checks.c_files(ROOT, *(f for f in FOLDERS if (ROOT / f).is_dir()))
    ran = subprocess.run([llvm_tool('clang-format'), '--dry-run', '-Werror', *map(str, files)],
                         cwd=ROOT, check=False)
    print(f'{len(files)} files')
    return ran.returncode or not files


def commands(build):
    """The compile commands of the project's own files, one a file."""
    found = {}
    for entry in json.loads((build / 'compile_commands.json').read_text(encoding='utf-8')):
        path = os.path.normpath(os.path.join(entry['directory'], entry['file']))
        inside = os.path.relpath(path, ROOT)
        if not inside.startswith(('..', os.path.relpath(build, ROOT) + '/')):
            found.setdefault(inside, entry)
    return found


def fingerprint(tidy, entry, path):
    """Changes when the file, anything it includes, its flags or the rules do."""
    words = [w for w in entry['command'].split() if w.startswith(('-I', '-D', '-std'))]
    text = subprocess.run(['cc', *words, '-E', '-CC', str(path)], cwd=entry['directory'],
                          stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False).stdout
    rules = (ROOT / '.clang-tidy').read_bytes()
    return hashlib.sha256(b'\0'.join([tidy.encode(), ' '.join(words).encode(), rules, text]))


def tidy_one(tidy, build, path, entry):
    """A file that was clean and has not changed since is not read again."""
    stamp = build / 'tidy' / fingerprint(tidy, entry, ROOT / path).hexdigest()
    if stamp.exists():
        return 0, ''
    gcc_has = '--extra-arg=-Wno-ignored-optimization-argument'
    ran = subprocess.run([tidy, '--quiet', gcc_has, f'-p={build}', str(ROOT / path)], cwd=ROOT, text=True,
                         stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
    if ran.returncode == 0:
        stamp.touch()
    return ran.returncode, ran.stdout + (ran.stderr if ran.returncode else '')


def tidy_files(build):
    tidy = llvm_tool('clang-tidy')
    (build / 'tidy').mkdir(exist_ok=True)
    failed = 0
    listed = {path: entry for path, entry in commands(build).items()
              if not path.startswith('test/') and not path.endswith('_test.c')}
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        jobs = [pool.submit(tidy_one, tidy, build, *item) for item in sorted(listed.items())]
        for job in jobs:
            status, said = job.result()
            failed += status != 0
            print(said, end='')
    print(f'{len(listed)} files, {failed} failed')
    return failed or not listed


def cppcheck_files(build):
    tool = shutil.which('cppcheck') or skip('cppcheck is not here')
    listed = commands(build)
    only = build / 'cppcheck.json'
    only.write_text(json.dumps(list(listed.values())), encoding='utf-8')
    cache = build / 'cppcheck'
    cache.mkdir(exist_ok=True)
    ran = subprocess.run(
        [tool, f'--project={only}', f'--cppcheck-build-dir={cache}', '-j', str(os.cpu_count()),
         '--enable=warning,performance,portability', '--inline-suppr', '--error-exitcode=1',
         '--suppress=missingIncludeSystem', '--quiet'], cwd=ROOT, check=False)
    print(f'{len(listed)} files')
    return ran.returncode or not listed


def main():
    what, *rest = sys.argv[1:]
    if what == 'format':
        return format_files()
    build = pathlib.Path(rest[0]).resolve()
    return {'tidy': tidy_files, 'cppcheck': cppcheck_files}[what](build)


if __name__ == '__main__':
    sys.exit(1 if main() else 0)
