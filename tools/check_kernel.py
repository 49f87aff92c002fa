"""What is relied on in the kernel is proven: docs/kernel.md, test/kernel and the scenarios agree.

- Each row of a table in docs/kernel.md names at least one proof, and each proof is there: `NAME.c` as
  test/kernel/NAME.c, `name` as lab/scenarios/name.story. Each file that it is relied on in is there too.
- Each program of test/kernel is named as a proof, and test/kernel/meson.build runs it.

It does not run them, nor can it tell whether something is relied on that no row names.
"""
import re

import checks

PAGE, FOLDER = 'docs/kernel.md', 'test/kernel'
RELIED_ON, PROOF, COLUMNS = 1, 2, 5
SHARED = 'proof'
QUOTED = re.compile(r'`([^`]+)`')


def rows(page):
    """(line number, cells) of the tables' rows; the lines of dashes and their heads left out."""
    found, lines = [], page.splitlines()
    for number, line in enumerate(lines, 1):
        is_head = number < len(lines) and lines[number].startswith('|-')
        if line.startswith('|') and not line.startswith('|-') and not is_head:
            found.append((number, [cell.strip() for cell in line.strip().strip('|').split('|')]))
    return found


def path_of(proof):
    return f'{FOLDER}/{proof}' if proof.endswith('.c') else f'lab/scenarios/{proof}.story'


def row_problems(root, number, cells):
    where = f'{PAGE}:{number}'
    if len(cells) != COLUMNS:
        return [f'{where}: {len(cells)} columns, not {COLUMNS}']
    proofs, files = QUOTED.findall(cells[PROOF]), QUOTED.findall(cells[RELIED_ON])
    problems = [] if proofs else [f'{where}: no proof']
    problems += [] if files else [f'{where}: relied on nowhere']
    wanted = [path_of(proof) for proof in proofs] + files
    return problems + [f'{where}: {path} is not there' for path in wanted if not (root / path).is_file()]


def check(root, _rest):
    page = rows((root / PAGE).read_text(encoding='utf-8'))
    problems = [] if page else [f'{PAGE}: no table']
    for number, cells in page:
        problems += row_problems(root, number, cells)
    named = {proof for _, cells in page if len(cells) == COLUMNS for proof in QUOTED.findall(cells[PROOF])}
    run = re.findall(r"'(\w+)'", (root / FOLDER / 'meson.build').read_text(encoding='utf-8'))
    for program in sorted((root / FOLDER).glob('*.c')):
        if program.stem == SHARED:
            continue
        if program.name not in named:
            problems.append(f'{FOLDER}/{program.name}: {PAGE} does not name it')
        if program.stem not in run:
            problems.append(f'{FOLDER}/{program.name}: meson.build does not run it')
    return problems


HEAD = '| the kernel | relied on in | proof | where | RFC |\n|---|---|---|---|---|\n'
SOUND = {
    PAGE: HEAD + '| does | `lab/a.c` | `one.c`, `a-story` | x() | — |\n\n' + HEAD + '| too | `lab/a.c` | `two.c` | - | - |\n',
    'lab/a.c': '', 'lab/scenarios/a-story.story': '',
    f'{FOLDER}/meson.build': "proofs = ['one', 'two']\n",
    f'{FOLDER}/one.c': '', f'{FOLDER}/two.c': '', f'{FOLDER}/proof.c': '',
}
ROW = '| does | `lab/a.c` | {} | x() | — |\n'
BOTH = ROW.format('`one.c`, `two.c`')
BROKEN = [
    ({**SOUND, PAGE: 'words\n'}, ['no table', 'one.c: docs', 'two.c: docs']),
    ({**SOUND, PAGE: HEAD + BOTH + ROW.format('none')}, [':4: no proof']),
    ({**SOUND, PAGE: HEAD + BOTH + '| does | `lab/b.c` | `one.c` | x() | — |\n'}, [':4: lab/b.c']),
    ({**SOUND, PAGE: HEAD + BOTH + '| does | somewhere | `one.c` | x() | — |\n'}, [':4: relied on nowhere']),
    ({**SOUND, PAGE: HEAD + BOTH + '| does | `lab/a.c` | `one.c` |\n'}, [':4: 3 columns']),
    ({**SOUND, PAGE: HEAD + ROW.format('`one.c`, `gone.c`, `no-story`')},
     ['gone.c', 'no-story.story', 'two.c: docs']),
    ({**SOUND, f'{FOLDER}/three.c': ''}, ['three.c: docs', 'three.c: meson']),
    ({**SOUND, f'{FOLDER}/meson.build': "['one']"}, ['two.c: meson']),
]

if __name__ == '__main__':
    checks.main(check, (SOUND, BROKEN), __doc__)
