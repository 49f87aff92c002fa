#!/usr/bin/python3
"""Does every line of a story and of a ladder fit into the width that was asked for? widths.py PROGRAM

Every capture of this project, and connections made to be wide: long names, full IPv6 addresses, long times,
high frame numbers; in both languages, drawn in UTF-8 and in ASCII. A word that is longer than a line must be
shortened where one sees it, and keep its end, which has the port.
"""
import os
import pathlib
import subprocess
import sys
import unicodedata

from tally import check, finish

ROOT = pathlib.Path(__file__).resolve().parent.parent
WIDTHS = (40, 41, 50, 60, 61, 62, 63, 70, 80, 100, 109, 110, 132, 200)
FULL = ('2001:db8:1111:2222:3333:4444:5555:6666', '2001:db8:aaaa:bbbb:cccc:dddd:eeee:ffff')
NAME = 'a-very-long-host-name-' * 4 + 'in.a.very.long.domain.example.org'


def columns(line):
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in 'WF' else 1 for c in line)


def connection(client, server, day=1, family='IP6'):
    """A three-segment close over eleven days, with many flags on its way."""
    def at(hours):
        return f'2024-02-{day + hours // 24:02} {hours % 24:02}:00:00.000000 {family} '
    lines = [f'{at(0)}{client} > {server}: Flags [S], seq 1, win 65535, options [mss 1460,wscale 7,eol], length 0',
             f'{at(1)}{server} > {client}: Flags [S.], seq 7, ack 2, win 65535, options [mss 1460,wscale 7,eol], length 0',
             f'{at(2)}{client} > {server}: Flags [.], ack 8, win 512, length 0']
    for i in range(12):
        lines.append(f'{at(3 + i)}{client} > {server}: Flags [P.UEW], seq {2 + i * 65000}:{65002 + i * 65000}, ack 8, win 512, length 65000')
    lines += [f'{at(99)}{server} > {client}: Flags [F.], seq 8, ack 780002, win 512, length 0',
              f'{at(260)}{client} > {server}: Flags [F.], seq 780002, ack 9, win 512, length 0',
              f'{at(264)}{server} > {client}: Flags [.], ack 780003, win 512, length 0']
    return '\n'.join(lines) + '\n'


def run(program, width, language, drawing, output, arguments, data=b''):
    done = subprocess.run([program, '--width', str(width), '--lang', language, *drawing, '--format', output, *arguments],
                          input=data, capture_output=True, timeout=120, check=False,
                          env={**os.environ, 'LC_ALL': 'C.UTF-8', 'TZ': 'UTC'})
    check(f'{output} at {width}: exit status', done.returncode in (0, 1), done.stderr[:300])
    return done.stdout.decode()


def fits(name, text, width):
    wide = [f'{columns(line)}: {line}' for line in text.splitlines() if columns(line) > width]
    check(name, text and not wide, '\n  '.join(wide[:3]))


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    captures = sorted(str(path) for path in [*ROOT.glob('examples/*'), *ROOT.glob('test/captures/*')])
    wide = (connection(f'{FULL[0]}.54321', f'{FULL[1]}.65535') + connection(f'{NAME}.54321', f'{NAME[::-1]}.65535', 12, 'IP') +
            connection('10.0.0.1.1', '10.0.0.2.2', 2, 'IP')).encode()
    for width in WIDTHS:
        for language in ('en', 'zh'):
            for drawing in ([], ['--ascii']):
                for output in ('story', 'ladder'):
                    name = f'{output} at {width} in {language} {drawing}'
                    fits(name, run(program, width, language, drawing, output, captures), width)
                    text = run(program, width, language, drawing, output, ['-'], wide)
                    fits(f'{name}, made wide', text, width)
                    if width == 40:
                        mark = '...' if drawing else '…'
                        for end in ('54321', '65535'):
                            shown = [line for line in text.splitlines() if mark in line and f':{end}' in line]
                            check(f'{name}: addresses and names are shortened before :{end}', len(shown) == 2, shown)
    finish()


sys.exit(main())
