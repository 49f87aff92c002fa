"""One slug, several places: a row of a table, a page in each language, a story told.

- Each slug of core/record/{openings,closings,causes,episodes}.def has docs/slugs/SLUG.md and
  docs/slugs/zh/SLUG.md, and no page lacks its slug.
- Each opening, closing and cause is told by the capture of at least one golden
  (test/goldens.txt), as the program given after the root says with --format json. Without a
  program that part is not checked, and a line says so.

It does not check that a lab scenario makes the slug happen, nor that an episode is told.
"""
import json
import os
import subprocess

import checks

TABLES = {'openings': 'OPENING', 'closings': 'CLOSING', 'causes': 'CAUSE', 'episodes': 'EPISODE'}
TOLD = ('openings', 'closings', 'causes')
PAGES = ('docs/slugs', 'docs/slugs/zh')


def slugs_of(root):
    return {table: [slug for _, slug in checks.rows(root, f'core/record/{table}.def', macro)]
            for table, macro in TABLES.items()}


def page_problems(root, slugs):
    every = sorted({slug for table in slugs.values() for slug in table})
    problems = [] if every else ['core/record: no slug found']
    for folder in PAGES:
        for slug in every:
            page = root / folder / f'{slug}.md'
            if not page.is_file() or not page.read_text(encoding='utf-8').strip():
                problems.append(f'{folder}/{slug}.md: missing')
        for page in sorted((root / folder).glob('*.md')):
            if page.stem not in every and page.stem != 'README':
                problems.append(f'{folder}/{page.name}: no table has this slug')
    return problems


def captures(root):
    """The goldens' captures; their flags do not change what is true of them."""
    listed = (root / 'test/goldens.txt').read_text(encoding='utf-8').splitlines()
    lines = [line.split() for line in listed if line.strip() and not line.startswith('#')]
    return sorted({words[1] for words in lines})


def kinds(line):
    """(table, slug) of one connection's JSON."""
    connection = json.loads(line)
    closing = connection.get('closing') or {}
    return {('openings', (connection.get('opening') or {}).get('kind')),
            ('closings', closing.get('kind')),
            ('causes', (closing.get('cause') or {}).get('kind'))}


def told(root, program, problems):
    """What the goldens' captures tell: a set of (table, slug)."""
    found = set()
    for capture in captures(root):
        ran = subprocess.run([program, '--format', 'json', capture], cwd=root, text=True,
                             stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False)
        try:
            found = found.union(*map(kinds, ran.stdout.splitlines()))
        except ValueError as error:
            problems.append(f'{capture}: what is told of it is not JSON: {error}')
    return found


def check(root, rest):
    slugs = slugs_of(root)
    problems = page_problems(root, slugs)
    if not rest:
        print('not checked: whether goldens tell the slugs (no program given)')
        return problems
    known = told(root, os.path.abspath(rest[0]), problems)
    for table in TOLD:
        for slug in slugs[table]:
            if (table, slug) not in known:
                problems.append(f'core/record/{table}.def: no golden tells of "{slug}"')
    return problems


def sample_check(root, _rest):
    """With the sample's own program, which prints the capture."""
    program = root / 'program'
    program.chmod(0o755)
    return check(root, [str(program)])


SOUND = {
    'program': '#!/bin/sh\ncat "$3"\n',
    'core/record/openings.def': '/* OPENING(NO, "comment") */\nOPENING(THREE_WAY, "three-way")\n',
    'core/record/closings.def': 'CLOSING(RESET, "reset")\n',
    'core/record/causes.def': 'CAUSE(UNKNOWN, "unknown")\n',
    'core/record/episodes.def': 'EPISODE(IDLE, "idle")\n',
    'test/goldens.txt': '# a comment\none a.json one.txt --lang en\n',
    'a.json': '{"opening":{"kind":"three-way"},"closing":{"kind":"reset",'
              '"cause":{"kind":"unknown"}}}\n{"opening":{"kind":"three-way"},"closing":null}\n',
    **{f'{folder}/{slug}.md': 'What it is.\n'
       for folder in PAGES for slug in ('three-way', 'reset', 'unknown', 'idle')},
}
BROKEN = [
    ({**SOUND, 'docs/slugs/zh/idle.md': ''}, ['docs/slugs/zh/idle.md: missing']),
    ({**SOUND, 'docs/slugs/stale.md': 'x'}, ['docs/slugs/stale.md: no table']),
    ({**SOUND, 'a.json': '{"opening":{"kind":"three-way"},"closing":{"kind":"reset"}}\n'},
     ['no golden tells of "unknown"']),
    ({**SOUND, 'a.json': '{"opening":{"kind":"reset"},"closing":null}\n'},
     ['"three-way"', '"reset"', '"unknown"']),
    ({**SOUND, 'a.json': 'a story\n'}, ['not JSON', '"three-way"', '"reset"', '"unknown"']),
    ({**SOUND, 'core/record/episodes.def': '', 'core/record/openings.def': ''},
     ['idle.md: no table', 'three-way.md: no table', 'zh/idle.md', 'zh/three-way.md']),
]

if __name__ == '__main__':
    import sys
    checks.main(sample_check if '--self-test' in sys.argv else check, (SOUND, BROKEN), __doc__)
