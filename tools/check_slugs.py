"""One slug, four places: a row of a table, a page in each language, a story told, a scenario.

- Each slug of core/record/{openings,closings,causes,episodes}.def has docs/slugs/SLUG.md and
  docs/slugs/zh/SLUG.md, and no page lacks its slug.
- Each slug is told by the capture of at least one golden (test/goldens.txt), as the program given after
  the root says with --format json. Without a program that part is not checked, and a line says so.
- Each slug is expected by at least one lab/scenarios/*.story, or stands in NO_SCENARIO with the reason why
  no kernel can be made to show it; what stands there and has a scenario is an error too. Such a slug has to be
  told by a golden of test/captures/: what a recording of the lab's tells of it would be told wrongly.
"""
import json
import os
import re
import subprocess

import checks

TABLES = {'openings': 'OPENING', 'closings': 'CLOSING', 'causes': 'CAUSE', 'episodes': 'EPISODE'}
# What a scenario calls them.
EXPECTED = {'opening': 'openings', 'closing': 'closings', 'cause': 'causes', 'episode': 'episodes'}
EXPECT = re.compile(r'^expect (?:earlier )?(opening|closing|cause|episode) ([a-z0-9-]+)', re.M)
NO_SCENARIO = {
    ('causes', 'ack-not-seen'): 'the capture lacks a packet; the lab captures all',
    ('causes', 'forgotten-while-idle'): 'no box is known to forget in less than four minutes, and the lab does not wait so long',
    ('causes', 'unknown'): 'the input does not say enough; the lab\'s captures do',
    ('episodes', 'capture-loss'): 'the capture lacks packets; the lab captures all',
    ('episodes', 'one-way'): 'the capture lacks a direction; the lab captures both',
    ('episodes', 'clock-set-back'): 'the capture\'s clock is set; the lab takes one that never is',
    ('episodes', 'offload'): 'a network card has work left; the lab\'s wire has none to leave it to',
    ('episodes', 'syn-cookie'): 'it shows in three runs of four, as the kernel\'s clock happens to stand',
    ('episodes', 'duplicated-capture'): 'a place captures a packet twice; the lab\'s capture it once',
}
CAPTURES = 'test/captures/'
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
    """The goldens' captures, each with the interface that is read of it; no other flag changes what is told."""
    found = set()
    for line in (root / 'test/goldens.txt').read_text(encoding='utf-8').splitlines():
        if not line.strip() or line.startswith('#'):
            continue
        _, capture, _, *flags = line.split()
        chosen = ('-i', flags[flags.index('-i') + 1]) if '-i' in flags else ()
        for path in root.glob(capture):
            found.add((path.relative_to(root).as_posix(), chosen))
    return sorted(found)


def kinds(line):
    """(table, slug) of one connection's JSON."""
    connection = json.loads(line)
    closing = connection.get('closing') or {}
    return {('openings', (connection.get('opening') or {}).get('kind')),
            ('closings', closing.get('kind')),
            ('causes', (closing.get('cause') or {}).get('kind')),
            *(('episodes', episode.get('kind')) for episode in connection.get('episodes') or ())}


def told(root, program, problems):
    """What the goldens' captures tell: (table, slug) and the captures that tell it."""
    found = {}
    for capture, chosen in captures(root):
        ran = subprocess.run([program, '--format', 'json', *chosen, capture], cwd=root, text=True,
                             stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False)
        try:
            for kind in set().union(*map(kinds, ran.stdout.splitlines())):
                found.setdefault(kind, []).append(capture)
        except ValueError as error:
            problems.append(f'{capture}: what is told of it is not JSON: {error}')
    return found


def scenario_problems(root, slugs, excused):
    shown = {(EXPECTED[kind], slug) for story in (root / 'lab/scenarios').glob('*.story')
             for kind, slug in EXPECT.findall(story.read_text(encoding='utf-8'))}
    every = {(table, slug) for table, row in slugs.items() for slug in row}
    problems = [f'core/record/{table}.def: no scenario expects "{slug}"'
                for table, slug in sorted(every - shown - set(excused))]
    for table, slug in sorted(set(excused) & shown):
        problems.append(f'NO_SCENARIO: there is a scenario that expects "{slug}"')
    for table, slug in sorted(set(excused) - every):
        problems.append(f'NO_SCENARIO: no table has "{slug}"')
    return problems


def check(root, rest, excused=None):
    slugs = slugs_of(root)
    excused = NO_SCENARIO if excused is None else excused
    problems = page_problems(root, slugs)
    problems += scenario_problems(root, slugs, excused)
    if not rest:
        print('not checked: whether goldens tell the slugs (no program given)')
        return problems
    known = told(root, os.path.abspath(rest[0]), problems)
    for table in TABLES:
        for slug in slugs[table]:
            tellers = known.get((table, slug), [])
            if not tellers:
                problems.append(f'core/record/{table}.def: no golden tells of "{slug}"')
            elif (table, slug) in excused and not any(name.startswith(CAPTURES) for name in tellers):
                problems.append(f'core/record/{table}.def: no golden of {CAPTURES} tells of "{slug}", '
                                f'which has no scenario')
    return problems


def sample_check(root, _rest):
    """With the sample's own program, which prints the capture."""
    program = root / 'program'
    program.chmod(0o755)
    return check(root, [str(program)], {('causes', 'unknown'): 'a sample'})


TOLD = ('{"opening":{"kind":"three-way"},"closing":{"kind":"reset",'
        '"cause":{"kind":"unknown"}},"episodes":[{"kind":"idle"}]}\n'
        '{"opening":{"kind":"three-way"},"closing":null}\n')
SOUND = {
    'program': '#!/bin/sh\ncat "$3"\n',
    'core/record/openings.def': '/* OPENING(NO, "comment") */\nOPENING(THREE_WAY, "three-way")\n',
    'core/record/closings.def': 'CLOSING(RESET, "reset")\n',
    'core/record/causes.def': 'CAUSE(UNKNOWN, "unknown")\n',
    'core/record/episodes.def': 'EPISODE(IDLE, "idle")\n',
    'test/goldens.txt': '# a comment\none test/captures/*.json *.txt --lang en\n',
    'test/captures/a.json': TOLD,
    'lab/scenarios/a.story': 'expect opening three-way\nexpect earlier closing reset at client\n'
                             'expect episode idle\n',
    **{f'{folder}/{slug}.md': 'What it is.\n'
       for folder in PAGES for slug in ('three-way', 'reset', 'unknown', 'idle')},
}
BROKEN = [
    ({**SOUND, 'docs/slugs/zh/idle.md': ''}, ['docs/slugs/zh/idle.md: missing']),
    ({**SOUND, 'docs/slugs/stale.md': 'x'}, ['docs/slugs/stale.md: no table']),
    ({**SOUND, 'test/captures/a.json': '{"opening":{"kind":"three-way"},"closing":{"kind":"reset"}}\n'},
     ['no golden tells of "unknown"', 'no golden tells of "idle"']),
    ({**SOUND, 'test/captures/a.json': '{"opening":{"kind":"reset"},"closing":null}\n'},
     ['"three-way"', '"reset"', '"unknown"', '"idle"']),
    ({**SOUND, 'test/captures/a.json': 'a story\n'}, ['not JSON', '"three-way"', '"reset"', '"unknown"', '"idle"']),
    ({**SOUND, 'lab/scenarios/a.story': 'expect opening not three-way\nexpect closing reset\n'
                                        'expect episode idle\nexpect cause unknown\n'},
     ['no scenario expects "three-way"', 'there is a scenario that expects "unknown"']),
    ({**SOUND, 'test/goldens.txt': 'one b.json one.txt\n', 'b.json': TOLD},
     ['no golden of test/captures/ tells of "unknown"']),
    ({**SOUND, 'core/record/causes.def': '', 'test/goldens.txt': 'one b.json one.txt\n', 'b.json': TOLD},
     ['unknown.md: no table', 'zh/unknown.md: no table', 'NO_SCENARIO: no table has "unknown"']),
    ({**SOUND, 'core/record/episodes.def': '', 'core/record/openings.def': ''},
     ['idle.md: no table', 'three-way.md: no table', 'zh/idle.md', 'zh/three-way.md']),
]

if __name__ == '__main__':
    import sys
    checks.main(sample_check if '--self-test' in sys.argv else check, (SOUND, BROKEN), __doc__)
