#!/usr/bin/python3
"""Turns the pages of docs/slugs, the lab's scenarios and the help texts into C: embed.py ROOT OUT.c [OUT.d]

cli/cli.h declares what is made: cli_pages (sorted by slug, one row a page, both languages) and
cli_help_en, cli_help_zh and their like for lab and talk. A page that lacks one of its languages, or does not open with
"# slug — meaning", is an error. With OUT.d the files read are written down for Ninja, folders
included, so that a new page is noticed. --self-test proves that the errors are found.

A scenario's page is its head comment, which opens with "# slug — meaning"; lines after "# zh: " are the
Chinese one's. Where docs/slugs has the page already, the scenario is shown at its end.

It does not know which slugs there must be: tools/check_slugs.py does.
"""
import pathlib
import sys
import tempfile

PAGES = {'en': 'docs/slugs', 'zh': 'docs/slugs/zh'}
HELP = {'en': 'cli/help.en.txt', 'zh': 'cli/help.zh.txt',
        'lab_en': 'cli/help_lab.en.txt', 'lab_zh': 'cli/help_lab.zh.txt',
        'talk_en': 'cli/help_talk.en.txt', 'talk_zh': 'cli/help_talk.zh.txt'}
SCENARIOS = 'lab/scenarios'
HAPPENS = {'en': 'To make it happen', 'zh': '让它发生'}
ESCAPES = {'\\': '\\\\', '"': '\\"', '\t': '\\t'}


class Problem(Exception):
    pass


def pages(root):
    """{slug: {language: text}}, every page whole."""
    found = {}
    for language, folder in PAGES.items():
        for path in (root / folder).glob('*.md'):
            text = path.read_text(encoding='utf-8')
            if not text.startswith(f'# {path.stem} — ') or not text.endswith('\n'):
                raise Problem(f'{folder}/{path.name}: must open with "# {path.stem} — meaning" and end a line')
            found.setdefault(path.stem, {})[language] = text
    for slug, texts in sorted(found.items()):
        for language, folder in PAGES.items():
            if language not in texts:
                raise Problem(f'{folder}/{slug}.md: missing')
    return found


def head_comment(text):
    """{language: lines} of a scenario's comment at its top, and the lines behind it."""
    lines = text.splitlines()
    end = next((i for i, line in enumerate(lines) if not line.startswith('#')), len(lines))
    head = [line[1:].removeprefix(' ') for line in lines[:end]]
    english = [line for line in head if not line.startswith('zh:')]
    chinese = [line[3:].removeprefix(' ') for line in head if line.startswith('zh:')]
    return {'en': english, 'zh': chinese}, lines[end:]


def scenario_page(slug, text, pages_of_slug):
    """Its page in each language."""
    heads, steps = head_comment(text)
    shown = '\n'.join('    ' + line if line else '' for line in steps).strip('\n')
    made_pages = {}
    for language, head in heads.items():
        if language == 'en' and (not head or not head[0].startswith(f'{slug} — ')):
            raise Problem(f'{SCENARIOS}/{slug}.story: must open with "# {slug} — meaning"')
        if language == 'zh' and (not head or not head[0].strip()):
            raise Problem(f'{SCENARIOS}/{slug}.story: no Chinese ("# zh: meaning" first)')
        title = head[0] if language == 'en' else f'{slug} — {head[0]}'
        own = f'# {title}\n\n' + '\n'.join(head[1:]).strip('\n') + '\n'
        page = pages_of_slug.get(language, own)
        made_pages[language] = f'{page}\n{HAPPENS[language]}:\n\n    tcpstory lab {slug}\n\n{shown}\n'
    return made_pages


def scenarios(root):
    return {path.stem: path.read_text(encoding='utf-8')
            for path in sorted((root / SCENARIOS).glob('*.story'))}


def c_string(text, indent):
    """One literal a line of text, so that the generated file can be read."""
    lines = []
    for line in text.splitlines():
        escaped = ''.join(ESCAPES.get(letter, letter) for letter in line)
        lines.append(f'{indent}"{escaped}\\n"')
    return '\n'.join(lines)


def made(root):
    found, stories = pages(root), scenarios(root)
    for slug, text in stories.items():
        found[slug] = scenario_page(slug, text, found.get(slug, {}))
    out = ['/* Made by tools/embed.py from docs/slugs and cli/help.*.txt. */',
           '#include "cli/cli.h"',
           '/* A page is longer than the 4095 bytes that ISO C wants every compiler to take. */',
           '#pragma GCC diagnostic ignored "-Woverlength-strings"',
           'const struct cli_page cli_pages[] = {']
    for slug in sorted(found):
        out.append(f'    {{"{slug}",\n' + ',\n'.join(
            c_string(found[slug][language], '     ') for language in PAGES) + '},')
    out.append('    {0},\n};')
    out.append('const struct cli_scenario cli_scenarios[] = {')
    out += [f'    {{"{slug}",\n{c_string(text, "     ")}}},' for slug, text in stories.items()]
    out.append('    {0},\n};')
    for language, name in HELP.items():
        text = (root / name).read_text(encoding='utf-8')
        out.append(f'const char cli_help_{language}[] =\n{c_string(text, "    ")};')
    return '\n'.join(out) + '\n'


def sources(root):
    found = [root / name for name in HELP.values()]
    for folder, pattern in [*((folder, '*.md') for folder in PAGES.values()), (SCENARIOS, '*.story')]:
        found += [root / folder, *sorted((root / folder).glob(pattern))]
    return found


def sample(root, files):
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding='utf-8')


SOUND = {
    'cli/help.en.txt': 'Usage: "x" \\ y\n',
    'cli/help.zh.txt': '用法\n',
    'cli/help_lab.en.txt': 'Usage: lab\n',
    'cli/help_lab.zh.txt': '用法\n',
    'lab/scenarios/d.story': '# d — fourth\n#\n# Text.\n#\n# zh: 第四\n# zh:\n# zh: 文。\n\nserver listen\n',
    'cli/help_talk.en.txt': 'Usage: talk\n',
    'cli/help_talk.zh.txt': '用法\n',
    'docs/slugs/b.md': '# b — second\n',
    'docs/slugs/a.md': '# a — first\n\n    code\n',
    'docs/slugs/zh/a.md': '# a — 第一\n',
    'docs/slugs/zh/b.md': '# b — 第二\n',
}
BROKEN = [
    ({'docs/slugs/c.md': '# c — third\n'}, 'docs/slugs/zh/c.md: missing'),
    ({'docs/slugs/zh/c.md': '# c — 第三\n'}, 'docs/slugs/c.md: missing'),
    ({'docs/slugs/a.md': '# b — not its name\n'}, 'docs/slugs/a.md: must open'),
    ({'docs/slugs/a.md': '# a — no line end'}, 'docs/slugs/a.md: must open'),
    ({'lab/scenarios/d.story': '# e — not its name\n'}, 'd.story: must open'),
    ({'lab/scenarios/d.story': '# d — fourth\n\nserver listen\n'}, 'd.story: no Chinese'),
]


def self_test():
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        sample(root, SOUND)
        text = made(root)
    assert text.index('{"a"') < text.index('{"b"'), text
    assert '    tcpstory lab d\\n"' in text and '"# d — 第四\\n"' in text, text
    assert '"Usage: \\"x\\" \\\\ y\\n"' in text and '"    code\\n"' in text, text
    for change, word in BROKEN:
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            sample(root, {**SOUND, **change})
            try:
                made(root)
            except Problem as problem:
                assert word in str(problem), f'expected "{word}", got "{problem}"'
            else:
                raise AssertionError(f'not noticed: {word}')


def main():
    if sys.argv[1:] == ['--self-test']:
        self_test()
        return
    root, out = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    try:
        out.write_text(made(root), encoding='utf-8')
    except (Problem, OSError) as problem:
        sys.exit(f'embed.py: {problem}')
    if len(sys.argv) > 3:
        names = ' '.join(str(path).replace(' ', '\\ ') for path in sources(root))
        pathlib.Path(sys.argv[3]).write_text(f'{out}: {names}\n', encoding='utf-8')


main()
