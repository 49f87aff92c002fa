"""That no belief is taught by the kernels, as a linker fact about the lab.

Of the lab's objects one alone, tap.c's, gives the core segments to believe in (tcpstory_take), and that one needs
nothing of the lab's from outside: it cannot ask a kernel, nor whoever has asked one. What it is handed, by its
arguments, is a packet's bytes, their lengths and a time. That the core itself needs nothing of anybody is
check_purity's to prove; that the beliefs stay the same without the truth, test/beliefs.py's.

Usage: check_truth.py ARCHIVE-OF-THE-LAB | check_truth.py --self-test [CC]
"""
import pathlib
import subprocess
import sys
import tempfile

TEACHES = 'tcpstory_take'
TAP = 'tap.c'


def run(*words):
    return subprocess.run(words, check=True, stdout=subprocess.PIPE, text=True).stdout


def symbols(archive):
    """Per member: what it defines, what it needs."""
    defined, needed, member = {}, {}, ''
    for line in run('nm', '-g', str(archive)).splitlines():
        words = line.split()
        if line.endswith(':'):
            member = line[:-1]
            defined[member], needed[member] = set(), set()
        elif len(words) == 2:
            needed[member].add(words[1])
        elif len(words) == 3:
            defined[member].add(words[2])
    return defined, needed


def check(archive):
    defined, needed = symbols(archive)
    problems = []
    taps = [member for member in needed if TAP in member]
    if len(taps) != 1 or TEACHES not in needed[taps[0]]:
        return [f'{archive}: {TAP} does not call {TEACHES}']
    for member in sorted(needed):
        if member not in taps and TEACHES in needed[member]:
            problems.append(f'{member}: calls {TEACHES}, which is {TAP}\'s alone')
        if member not in taps:
            problems += [f'{TAP}: needs {name} of {member}' for name in sorted(needed[taps[0]] & defined[member])]
    return problems


KERNEL = 'int kernel_state(void); int kernel_state(void) { return 1; }'
SOUND = {TAP: 'void tcpstory_take(void); void tap(void); void tap(void) { tcpstory_take(); }', 'kernel.c': KERNEL,
         'run.c': 'void tap(void); int kernel_state(void); int run(void); int run(void) { tap(); return kernel_state(); }'}
BROKEN = [
    ({**SOUND, TAP: 'void tcpstory_take(int); int kernel_state(void); void tap(void); '
                    'void tap(void) { tcpstory_take(kernel_state()); }'}, 'needs kernel_state'),
    ({**SOUND, 'witness.c': 'void tcpstory_take(void); void w(void); void w(void) { tcpstory_take(); }'}, 'witness.c'),
    ({'kernel.c': KERNEL}, 'does not call'),
]


def self_test(cc):
    wrong = []
    for tree, word in [(SOUND, None)] + BROKEN:
        with tempfile.TemporaryDirectory() as folder:
            objects = []
            for name, text in tree.items():
                source = pathlib.Path(folder) / name
                source.write_text(text, encoding='utf-8')
                objects.append(f'{source}.o')
                run(*cc, '-c', str(source), '-o', objects[-1])
            archive = f'{folder}/lab.a'
            run('ar', 'rcs', archive, *objects)
            problems = check(archive)
        if len(problems) != bool(word) or (word and word not in problems[0]):
            wrong.append(f'expected {word}, found {problems}')
    return wrong


if __name__ == '__main__':
    if sys.argv[1] == '--self-test':
        found = self_test(sys.argv[2:] or ['cc'])
    else:
        found = check(pathlib.Path(sys.argv[1]))
    for problem in found:
        print(problem)
    sys.exit(1 if found else 0)
