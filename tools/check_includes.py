"""Who includes whom: data flows one way through the core, and the rest sees only its front door.

- core/STAGE includes its own headers, core/record and core/base; core/record itself and base;
  core/base itself. core/tcpstory.[ch] may include any of the core.
- cli/, io/ and lab/ include their own, and of the core tcpstory.h and what it shows to whoever includes
  it; cli/ also io/ and lab/.
- web/ includes its own and core/tcpstory.h.
- A test (X_test.c) may also include test/ and any header of the core: it has to make what its
  subject receives, and to look at what it hands on.
- In the core, system headers are the freestanding ones, string.h for mem*, assert.h for
  static_assert. That nothing else of them is called is check_purity's to prove.

It does not look at what a generated file includes.
"""
import os
import re

import checks

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"]', re.M)
FREESTANDING = {'assert.h', 'limits.h', 'stdalign.h', 'stdarg.h', 'stdbool.h', 'stddef.h',
                'stdint.h', 'stdnoreturn.h', 'string.h'}
FRONT = 'core/tcpstory.h'
FOLDERS = ('core', 'cli', 'io', 'lab', 'web')


def resolve(root, source, name):
    """The file that #include "name" in source means, relative to root; None when it is built."""
    for base in (source.parent, 'core', '.'):
        path = os.path.normpath(os.path.join(str(base), name))
        if (root / path).is_file():
            return path
    return None


def includes(root, source):
    """(line, is a system header, name, resolved) of each include."""
    text = checks.without_comments((root / source).read_text(encoding='utf-8'))
    for m in INCLUDE.finditer(text):
        line = text.count('\n', 0, m.start(2)) + 1
        system = m.group(1) == '<'
        yield line, system, m.group(2), None if system else resolve(root, source, m.group(2))


def front_door(root):
    """tcpstory.h and every header it shows to whoever includes it."""
    seen, todo = set(), [FRONT]
    while todo:
        name = todo.pop()
        if name in seen or not (root / name).is_file():
            continue
        seen.add(name)
        todo += [path for _, _, _, path in includes(root, root.__class__(name)) if path]
    return seen


def part_of(path):
    """core/STAGE, or the top folder."""
    pieces = str(path).split('/')
    return '/'.join(pieces[:2]) if pieces[0] == 'core' and len(pieces) > 2 else pieces[0]


def allowed(source, target, front):
    part, is_test = part_of(source), source.stem.endswith('_test')
    if is_test and target.startswith(('test/', 'core/')):
        return True
    if part_of(target) == part:
        return True
    if part == 'core':  # tcpstory.c itself
        return target.startswith('core/')
    if part == 'core/base':
        return False
    if part == 'core/record':
        return part_of(target) == 'core/base'
    if part.startswith('core/'):
        return part_of(target) in ('core/record', 'core/base')
    if part == 'web':
        return target == FRONT
    return target in front or (part == 'cli' and target.startswith(('io/', 'lab/')))


def check(root, _rest):
    problems = []
    front = front_door(root)
    for source in checks.c_files(root, *FOLDERS, suffixes=('.c', '.h', '.def')):
        in_core = source.parts[0] == 'core' and not source.stem.endswith('_test')
        for line, system, name, target in includes(root, source):
            if system:
                if in_core and name not in FREESTANDING:
                    problems.append(f'{source}:{line}: the core is pure, and <{name}> is not')
            elif target and not allowed(source, target, front):
                problems.append(f'{source}:{line}: {part_of(source)} must not include {target}')
    return problems


SOUND = {
    'core/tcpstory.h': '#include "record/frame.h"\n#include "tell/tell.h"\n',
    'core/tcpstory.c': '#include "tcpstory.h"\n#include "track/track.h"\n',
    'core/record/frame.h': '#include "base/cursor.h"\n',
    'core/base/cursor.h': '#include <stdint.h>\n',
    'core/tell/tell.h': '#include "record/frame.h"\n',
    'core/tell/own.h': '',
    'core/tell/story.c': '#include "own.h"\n/*\n#include "track/track.h"\n*/\n',
    'core/tell/story_test.c': '#include <stdio.h>\n#include "test/check.h"\n'
                              '#include "track/track.h"\n',
    'core/track/track.h': '#include "record/frame.h"\n',
    'test/check.h': '',
    'io/input_test.c': '#include "track/track.h"\n#include "test/check.h"\n',
    'io/input.h': '#include <stdio.h>\n#include "core/tcpstory.h"\n',
    'cli/main.c': '#include "io/input.h"\n#include "core/tell/tell.h"\n',
    'web/glue.c': '#include "core/tcpstory.h"\n',
}
BROKEN = [
    ({**SOUND, 'core/tell/bad.c': '#include "track/track.h"\n'}, ['must not include core/track']),
    ({**SOUND, 'core/tell/bad.c': '#include "../track/track.h"\n'}, ['bad.c:1']),
    ({**SOUND, 'core/tell/bad.c': '\n# include <stdio.h>\n'}, ['bad.c:2']),
    ({**SOUND, 'core/tell/bad.c': '#include "test/check.h"\n'}, ['must not include test/check.h']),
    ({**SOUND, 'core/record/bad.h': '#include "tell/tell.h"\n'}, ['core/record must not']),
    ({**SOUND, 'core/base/bad.h': '#include "record/frame.h"\n'}, ['core/base must not']),
    ({**SOUND, 'cli/bad.c': '#include "core/track/track.h"\n'}, ['cli must not']),
    ({**SOUND, 'cli/bad.c': '#include "core/tell/own.h"\n'}, ['cli must not']),
    ({**SOUND, 'core/tell/bad_test.c': '#include "io/input.h"\n'}, ['core/tell must not']),
    ({**SOUND, 'io/bad.c': '#include "cli/bad.h"\n', 'cli/bad.h': ''}, ['io must not']),
    ({**SOUND, 'web/bad.c': '#include "core/tell/tell.h"\n'}, ['web must not']),
]

if __name__ == '__main__':
    checks.main(check, (SOUND, BROKEN), __doc__)
