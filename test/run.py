"""make test: builds plain and under address + undefined-behaviour sanitizers, runs every test in both.

Meson knows the tests (lint and the architecture checks are tests of the plain build); this adds up
what its logs say. A build that fails counts as one failed test. Each skip prints its reason, and a
skip without one is a failure. The last line stands alone: N passed, N failed[, N skipped].

Usage: run.py [--lint]
"""
import collections
import json
import os
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
SANITIZE = ['-Db_sanitize=address,undefined', '-Db_lundef=false',
            '-Dc_args=-fno-sanitize-recover=all -fno-omit-frame-pointer']
ENVIRONMENT = {
    'ASAN_OPTIONS': 'detect_leaks=1:detect_stack_use_after_return=1:strict_string_checks=1',
    'UBSAN_OPTIONS': 'print_stacktrace=1:halt_on_error=1',
}
PASSED = ('OK', 'EXPECTEDFAIL')
Build = collections.namedtuple('Build', 'folder setup test')
BUILDS = [
    Build('build', [], []),
    Build('build-sanitize', SANITIZE, ['--timeout-multiplier', '5']),
]
LINT = [Build('build', [], ['--suite', 'lint', '--suite', 'checks'])]


def step(*words):
    print('+', ' '.join(words), flush=True)
    return subprocess.run(words, cwd=ROOT, env={**os.environ, **ENVIRONMENT},
                          check=False).returncode


def make(build):
    """Configures (once; Ninja sees to the rest) and builds."""
    if not (ROOT / build.folder / 'build.ninja').exists():
        if step('meson', 'setup', build.folder, *build.setup):
            return False
    return step('ninja', '-C', build.folder) == 0


def reason(result):
    """Why a test skipped: the last thing it said."""
    said = f"{result.get('stderr') or ''}\n{result.get('stdout') or ''}".strip()
    lines = (result.get('stdout') or '').strip().splitlines() or said.splitlines()
    return lines[-1].strip() if lines else ''


def count(log, where, tally):
    for line in log.read_text(encoding='utf-8').splitlines():
        result = json.loads(line)
        name = f"{where}: {result['name']}"
        if result['result'] in PASSED:
            tally['passed'] += 1
        elif result['result'] == 'SKIP' and reason(result):
            tally['skipped'] += 1
            print(f'SKIPPED {name}: {reason(result)}')
        else:
            tally['failed'] += 1
            said = 'skipped without a reason' if result['result'] == 'SKIP' else result['result']
            print(f'FAILED {name}: {said}')


def run(build, tally):
    log = ROOT / build.folder / 'meson-logs/testlog.json'
    if not make(build):
        tally['failed'] += 1
        print(f'FAILED {build.folder}: does not build')
        return
    log.unlink(missing_ok=True)
    status = step('meson', 'test', '-C', build.folder, '--print-errorlogs', *build.test)
    before = sum(tally.values())
    if log.exists():
        count(log, build.folder, tally)
    if sum(tally.values()) == before or (status and not tally['failed']):
        tally['failed'] += 1
        print(f'FAILED {build.folder}: meson test says {status}')


def main():
    tally = collections.Counter()
    for build in LINT if '--lint' in sys.argv[1:] else BUILDS:
        run(build, tally)
    skipped = f", {tally['skipped']} skipped" if tally['skipped'] else ''
    print(f"{tally['passed']} passed, {tally['failed']} failed{skipped}", flush=True)
    return 1 if tally['failed'] else 0


if __name__ == '__main__':
    sys.exit(main())
