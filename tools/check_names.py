"""Names that people see live in the .def tables, and a table and what is made of it cannot differ.

- No file of the program's spells a name of core/record's tables as a string of its own. Only names
  that can be nothing else are looked for: those with a hyphen, and the states in capitals.
- A .c file that makes an array of a table of names gives its size as the table's count (or seals
  it with a static assertion on that count), so that the compiler sees a row more or less.

It does not look at tests, at generated files, nor at words inside longer strings.
"""
import re

import checks

TABLES = {  # file: macro
    'core/record/openings.def': 'OPENING', 'core/record/closings.def': 'CLOSING',
    'core/record/causes.def': 'CAUSE', 'core/record/episodes.def': 'EPISODE',
    'core/record/states.def': 'STATE', 'core/record/what.def': 'WHAT',
    'core/record/offers.def': 'OFFER', 'core/record/goodbyes.def': 'GOODBYE',
    'core/record/vantages.def': 'VANTAGE', 'core/record/paths.def': 'PATH', 'core/record/notices.def': 'NOTICE',
    'core/tell/texts.def': 'TEXT', 'cli/messages.def': 'MESSAGE',
    'lab/sentences.def': 'SENTENCE',
}
SENTENCES = ('NOTICE', 'TEXT', 'MESSAGE', 'SENTENCE')
STRING = re.compile(r'"((?:[^"\\\n]|\\.)*)"')
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include.*$', re.M)


def names_of(root):
    """name: the table it stands in."""
    found = {}
    for table, macro in TABLES.items():
        if macro in SENTENCES or not (root / table).is_file():
            continue
        for _, name in checks.rows(root, table, macro):
            if '-' in name or name.isupper():
                found[name] = table
    return found


def spelled(path, text, names):
    text = INCLUDE.sub('', text)
    for m in STRING.finditer(text):
        if m.group(1) in names:
            line = text.count('\n', 0, m.start()) + 1
            yield f'{path}:{line}: "{m.group(1)}" is a name of {names[m.group(1)]}: use its table'


def unsealed(path, text):
    for table, macro in TABLES.items():
        short = re.escape(table.split('/', 1)[1])
        if path.suffix == '.c' and re.search(rf'#include "(\w+/)?{short}"', text):
            bound = rf'\[{macro}_COUNT\] = \{{|_Static_assert\([^;]*\b{macro}_COUNT\b'
            if not re.search(bound, text):
                yield f'{path}: what it makes of {table} is not sealed with {macro}_COUNT'


def check(root, _rest):
    problems = []
    names = names_of(root)
    if not names:
        problems.append('core/record: no name found')
    for path in checks.c_files(root, 'core', 'cli', 'io', 'lab', 'web'):
        if path.stem.endswith('_test'):
            continue
        text = checks.without_comments((root / path).read_text(encoding='utf-8'))
        problems += spelled(path, text, names)
        problems += unsealed(path, text)
    return problems


TABLE = 'const char *const cause_slugs[CAUSE_COUNT] = {\n#define CAUSE ROW\n' \
        '#include "record/causes.def"\n};\n'
SOUND = {
    'core/record/causes.def': 'CAUSE(FINS_CROSSED, "fins-crossed")\nCAUSE(UNKNOWN, "unknown")\n',
    'core/record/states.def': 'STATE(CLOSED, "CLOSED")\n',
    'core/record/slugs.c': TABLE,
    'core/tell/a.c': '/* "fins-crossed" */\nconst char *a = "unknown", *b = "the fins-crossed";\n',
    'core/tell/a_test.c': 'const char *a = "fins-crossed";\n',
    'cli/messages.def': 'MESSAGE(A, "CLOSED")\n',
}
BROKEN = [
    ({**SOUND, 'core/tell/b.c': '\nconst char *a = "fins-crossed";\n'}, ['b.c:2: "fins-crossed"']),
    ({**SOUND, 'cli/b.c': 'const char *a = "CLOSED";\n'}, ['core/record/states.def']),
    ({**SOUND, 'core/record/slugs.c': TABLE.replace('CAUSE_COUNT', '')}, ['not sealed with CAUSE']),
    ({**SOUND, 'cli/b.c': 'const char *m[] = {\n#include "cli/messages.def"\n};\n'},
     ['not sealed with MESSAGE_COUNT']),
    ({'core/record/slugs.c': ''}, ['no name found']),
]

if __name__ == '__main__':
    checks.main(check, (SOUND, BROKEN), __doc__)
