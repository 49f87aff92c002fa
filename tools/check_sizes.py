"""Small files with one job, small functions: over 400 and 60 lines a reason is given.

The reason is a comment that begins with "long:" (/* long: why */): for a file among its first 40
lines, for a function anywhere in it or in the comment above it. Tests and .def tables are exempt.
A function's lines are those of its body, braces included, as clang-format lays it out (both braces
in the first column). It does not judge whether the reason is good.
"""
import re

import checks

FILE_LINES, FUNCTION_LINES, HEAD_LINES = 400, 60, 40
REASON = re.compile(r'/\*(?:(?!\*/).)*?\blong: *\w', re.S)
NAME = re.compile(r'(\w+)\s*\(')


def functions(lines):
    """(name, first line of body, body's lines, index where its comment and head begin)."""
    start = head = None
    for i, line in enumerate(lines):
        if start is None:
            if line == '{':
                head = i
                while head > 0 and lines[head - 1].strip() and lines[head - 1] != '}':
                    head -= 1
                start = i
        elif line.startswith('}'):
            names = NAME.findall(checks.without_comments('\n'.join(lines[head:start])))
            yield (names[0] if names else '?'), start + 1, i - start + 1, head
            start = None


def check(root, _rest):
    problems = []
    for path in checks.c_files(root, 'core', 'cli', 'io', 'lab', 'web'):
        if path.stem.endswith('_test'):
            continue
        lines = (root / path).read_text(encoding='utf-8').splitlines()
        if len(lines) > FILE_LINES and not REASON.search('\n'.join(lines[:HEAD_LINES])):
            problems.append(f'{path}: {len(lines)} lines, over {FILE_LINES} without a reason')
        for name, line, length, head in functions(lines):
            text = '\n'.join(lines[head:line + length])
            if length > FUNCTION_LINES and not REASON.search(text):
                problems.append(f'{path}:{line}: {name}() has {length} lines, over '
                                f'{FUNCTION_LINES} without a reason')
    return problems


def function(name, lines, comment=''):
    return f'{comment}static int {name}(int a)\n{{\n' + '    a++;\n' * (lines - 2) + '}\n'


SOUND = {
    'core/a.c': function('at_the_limit', 60) + '\n' + function('again', 60),
    'core/b.c': '/* A table.\n * long: one row a format */\n' + 'int x;\n' * 500,
    'core/c.c': '/* A ladder; long: a rung is a line */\n' + function('ladder', 100),
    'core/c_test.c': function('test', 100) + 'int x;\n' * 500,
    'core/d.def': 'ROW(A)\n' * 500,
}
BROKEN = [
    ({**SOUND, 'core/e.c': function('big', 61)}, ['big() has 61 lines']),
    ({**SOUND, 'core/e.c': function('fine', 60) + '\n' + function('big', 61)}, ['e.c:64: big()']),
    ({**SOUND, 'core/e.c': function('big', 61, '/* not so long */\n')}, ['big()']),
    ({**SOUND, 'cli/e.c': '/* what it does */\n' + 'int x;\n' * 400}, ['401 lines']),
    ({**SOUND, 'io/e.c': 'int x;\n' * 400 + '/* long: too late */\n'}, ['401 lines']),
]

if __name__ == '__main__':
    checks.main(check, (SOUND, BROKEN), __doc__)
