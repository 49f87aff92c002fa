"""The core's purity as a linker fact.

The objects given (an archive built without PIE, where a const table of pointers is truly
read-only) need nothing but memcpy, memset, memmove and memcmp from outside, and have nothing
writable. It does not see what a caller's callback does, nor time or size.

Usage: check_purity.py ARCHIVE | check_purity.py --self-test [CC]
"""
import pathlib
import subprocess
import sys
import tempfile

GIVEN = {'memcpy', 'memset', 'memmove', 'memcmp'}
WRITABLE = ('.data', '.bss', '.tdata', '.tbss')


def run(*words):
    return subprocess.run(words, check=True, stdout=subprocess.PIPE, text=True).stdout


def symbol_problems(archive):
    """Undefined symbols that no member defines, and commons, which are writable."""
    defined, needed, problems = set(), {}, []
    member = archive
    for line in run('nm', '-g', str(archive)).splitlines():
        words = line.split()
        if line.endswith(':'):
            member = line[:-1]
        elif len(words) == 2 and words[0] in ('U', 'w'):
            needed.setdefault(words[1], member)
        elif len(words) == 3:
            defined.add(words[2])
            if words[1] == 'C':
                problems.append(f'{member}: {words[2]} is writable')
    for name in sorted(set(needed) - defined - GIVEN):
        problems.append(f'{needed[name]}: needs {name} from outside')
    return problems


def section_problems(archive):
    problems, member = [], archive
    for line in run('objdump', '-h', str(archive)).splitlines():
        words = line.split()
        if ':     file format' in line:
            member = line.split(':')[0]
        elif len(words) == 7 and words[0].isdigit() and int(words[2], 16) > 0:
            if words[1].startswith(WRITABLE):
                size = int(words[2], 16)
                problems.append(f'{member}: {size} bytes of writable data in {words[1]}')
    return problems


def check(archive):
    if 'file format' not in run('objdump', '-h', str(archive)):
        return [f'{archive}: holds no object']
    return symbol_problems(archive) + section_problems(archive)


SOUND = '''
#include <string.h>
static const char *const names[] = {"a", "b"};
const char *name(unsigned i); const char *name(unsigned i) { return names[i & 1]; }
void copy(char *a, const char *b, size_t n); void copy(char *a, const char *b, size_t n)
{ memmove(a, b, n); }
'''
BROKEN = [
    ('int puts(const char *); int f(void); int f(void) { return puts("x"); }', 'needs puts'),
    ('int count; int f(void); int f(void) { return ++count; }', '.bss'),
    ('int f(void); int f(void) { static int n = 7; return ++n; }', '.data'),
    ('const char *names[] = {"a"};', '.data'),
    ('_Thread_local int t; int f(void); int f(void) { return ++t; }', '.tbss'),
]


def self_test(cc):
    wrong = []
    with tempfile.TemporaryDirectory() as folder:
        for i, (text, word) in enumerate([(SOUND, None)] + BROKEN):
            source, archive = (pathlib.Path(folder) / f'{i}{end}' for end in ('.c', '.a'))
            source.write_text(text, encoding='utf-8')
            run(*cc, '-std=c17', '-O2', '-fno-pie', '-fno-stack-protector', '-U_FORTIFY_SOURCE',
                '-c', str(source), '-o', str(source) + '.o')
            run('ar', 'rcs', str(archive), str(source) + '.o')
            problems = check(archive)
            if bool(problems) != bool(word) or (word and not any(word in p for p in problems)):
                wrong.append(f'expected {word}, found {problems}: {text}')
    return wrong


if __name__ == '__main__':
    if sys.argv[1] == '--self-test':
        found = self_test(sys.argv[2:] or ['cc'])
    else:
        found = check(pathlib.Path(sys.argv[1]))
    for problem in found:
        print(problem)
    sys.exit(1 if found else 0)
