#!/usr/bin/python3
"""Makes docs/story.svg, the README's picture, from what the program really prints.

Usage: picture.py [--check] [PROGRAM]     (PROGRAM: build/tcpstory)
       picture.py --self-test

--check writes nothing and fails when the picture is not what PROGRAM would give now.
It reads the SGR sequences that set weight and the sixteen colours; anything else that a terminal
understands is an error rather than a wrong picture. Each word is put at its own column, so that
the drawing stays aligned in fonts of another width; colours follow the reader's light or dark
scheme.
"""
import os
import pathlib
import re
import subprocess
import sys
import unicodedata
from xml.sax.saxutils import escape

ROOT = pathlib.Path(__file__).resolve().parent.parent
PICTURE = ROOT / 'docs/story.svg'
ARGUMENTS = ['--color', 'always', '--lang', 'en', '--width', '120', 'examples/three-segment-close.txt']
ENVIRONMENT = {'LC_ALL': 'C.UTF-8', 'TZ': 'UTC'}

SIZE, ADVANCE, LINE, MARGIN = 13, 7.85, 18, 18
SEQUENCE = re.compile('\033\\[([0-9;]*)m')
WORD = re.compile(r'\S+(?: \S+)*')

# The sixteen colours by name, (on light, on dark); "plain" is the text's own.
COLOURS = {
    'plain': ('#1f2328', '#d1d7e0'),
    'black': ('#1f2328', '#6e7681'), 'red': ('#c4222e', '#ff7b72'),
    'green': ('#1a7f37', '#56d364'), 'yellow': ('#8a5a00', '#e3b341'),
    'blue': ('#0758c4', '#79c0ff'), 'magenta': ('#8250df', '#d2a8ff'),
    'cyan': ('#136f7c', '#56d4dd'), 'white': ('#59636e', '#b1bac4'),
}
NAMES = list(COLOURS)[1:]


class Style:
    def __init__(self):
        self.reset()

    def reset(self):
        self.colour, self.marks = 'plain', set()

    def take(self, codes):
        for code in (int(word or 0) for word in codes.split(';')):
            if code == 0:
                self.reset()
            elif code in (1, 2, 4):
                self.marks.add({1: 'bold', 2: 'dim', 4: 'line'}[code])
            elif code == 22:
                self.marks -= {'bold', 'dim'}
            elif code == 24:
                self.marks.discard('line')
            elif 30 <= code <= 37 or 90 <= code <= 97:
                self.colour = NAMES[code % 10]
            elif code == 39:
                self.colour = 'plain'
            else:
                raise ValueError(f'colour code {code} is not known here')

    def classes(self):
        return ' '.join([self.colour, *sorted(self.marks)])


def columns(text):
    return sum(2 if unicodedata.east_asian_width(c) in 'WF' else
               0 if unicodedata.combining(c) else 1 for c in text)


def runs(line, style):
    """(column, classes, text) of each piece of one line that is written in one style."""
    found, column, at = [], 0, 0
    for match in [*SEQUENCE.finditer(line), None]:
        piece = line[at:match.start() if match else None]
        if '\033' in piece:
            raise ValueError(f'a control sequence is not known here: {piece!r}')
        for word in WORD.finditer(piece):
            found.append((column + columns(piece[:word.start()]), style.classes(), word.group()))
        column += columns(piece)
        if match:
            style.take(match.group(1))
            at = match.end()
    return found, column


def rules(which):
    return ' '.join(f'.{name}{{fill:{pair[which]}}}' for name, pair in COLOURS.items())


def svg(text, title):
    style, body, widest = Style(), [], 0
    lines = text.rstrip('\n').split('\n')
    for number, line in enumerate(lines):
        found, width = runs(line, style)
        widest = max(widest, width)
        y = MARGIN + SIZE + number * LINE
        for column, classes, word in found:
            x = f'{MARGIN + column * ADVANCE:.2f}'.rstrip('0').rstrip('.')
            body.append(f'<text x="{x}" y="{y}" class="{classes}">{escape(word)}</text>')
    width = round(2 * MARGIN + widest * ADVANCE)
    height = 2 * MARGIN + len(lines) * LINE
    return '\n'.join([
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}" role="img">',
        f'<title>{escape(title)}</title>',
        '<style>',
        f'text{{font:{SIZE}px ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;'
        'white-space:pre}',
        '.bold{font-weight:700} .dim{opacity:.65} .line{text-decoration:underline}',
        f'.paper{{fill:#f6f8fa;stroke:#d1d9e0}} {rules(0)}',
        f'@media(prefers-color-scheme:dark){{.paper{{fill:#151b23;stroke:#3d444d}} {rules(1)}}}',
        '</style>',
        f'<rect class="paper" x=".5" y=".5" width="{width - 1}" height="{height - 1}" rx="8"/>',
        *body, '</svg>', ''])


def picture(program):
    kept = {name: value for name, value in os.environ.items()
            if name in ('PATH', 'LD_LIBRARY_PATH') or name.endswith('SAN_OPTIONS')}
    ran = subprocess.run([program, *ARGUMENTS], cwd=ROOT, env={**kept, **ENVIRONMENT},
                         stdout=subprocess.PIPE, check=True)
    return svg(f'$ tcpstory {ARGUMENTS[-1]}\n' + ran.stdout.decode('utf-8'),
               'What tcpstory prints for examples/three-segment-close.txt')


def self_test():
    style = Style()
    assert runs('a\033[1;31mb  c d\033[0m e', style) == (
        [(0, 'plain', 'a'), (1, 'red bold', 'b'), (4, 'red bold', 'c d'), (8, 'plain', 'e')], 9)
    assert runs('中文 \033[2mx\033[22my', style) == (
        [(0, 'plain', '中文'), (5, 'plain dim', 'x'), (6, 'plain', 'y')], 7)
    assert '&lt;b&gt;' in svg('<b>\n', 't') and svg('a', 't') != svg('b', 't')
    for wrong in ('\033[5mx', '\033[2Jx', '\033]0;x\a'):
        try:
            runs(wrong, Style())
        except ValueError:
            continue
        raise AssertionError(f'taken without complaint: {wrong!r}')


def main():
    words = sys.argv[1:]
    if words == ['--self-test']:
        self_test()
        return
    check = '--check' in words
    programs = [word for word in words if word != '--check'] or [ROOT / 'build/tcpstory']
    made = picture(os.path.abspath(programs[0]))
    if not check:
        PICTURE.write_text(made, encoding='utf-8')
    elif not PICTURE.is_file() or PICTURE.read_text(encoding='utf-8') != made:
        sys.exit('docs/story.svg is not what the program prints now; "make picture" makes it anew')


main()
