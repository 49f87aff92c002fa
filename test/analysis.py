#!/usr/bin/python3
"""The tcp.analysis judgements against tshark's, flag by flag.

analysis.py PROGRAM                    the lab's recordings, against test/analysis.ndjson
analysis.py PROGRAM --update           writes that file anew; needs tshark
analysis.py PROGRAM --corpus           the captures that $TCPSTORY_CORPUS names
analysis.py PROGRAM FOLDER             the captures of another FOLDER with an expected.ndjson
analysis.py PROGRAM --tshark FILE...   any captures, against the tshark that is installed
analysis.py PROGRAM --self-test        each of this can fail

With --list each disagreement, too. What tshark says is one object a capture: "capture", "at" (the one interface to
read), "tshark_analysis": [{"frame", "flags"}]. A flag that tshark sets more than 10 times is to be found with a
precision and a recall of 0.95, leaving out the frames that test/analysis_judged.txt names, each with why tshark is
wrong there. Of the lab's recordings every disagreement has to be named there, and nothing else.
"""
import argparse
import collections
import json
import os
import pathlib
import subprocess
import sys
import tempfile

from recording import PLACES, of_place
from tally import environment

ROOT = pathlib.Path(__file__).resolve().parent.parent
LAB = ROOT / 'test/lab'
KEPT = ROOT / 'test/analysis.ndjson'
JUDGED = ROOT / 'test/analysis_judged.txt'
FLAGS = ('retransmission', 'fast-retransmission', 'spurious-retransmission', 'out-of-order', 'lost-segment',
         'ack-lost-segment', 'duplicate-ack', 'keep-alive', 'keep-alive-ack', 'zero-window', 'zero-window-probe',
         'zero-window-probe-ack', 'window-full', 'window-update', 'reused-ports', 'tfo-syn', 'tfo-ack')
OFTEN, ENOUGH = 10, 0.95
Capture = collections.namedtuple('Capture', 'name path at tshark')


def ours(program, path):
    """The flags of each frame that has any."""
    done = subprocess.run([program, '--format', 'json', '--segments', path], text=True, capture_output=True,
                          check=False, env=environment(), timeout=300)
    if done.returncode not in (0, 1):
        raise SystemExit(f'{path}: exit status {done.returncode}: {done.stderr}')
    found = collections.defaultdict(set)
    for line in done.stdout.splitlines():
        for segment in json.loads(line)['segments']:
            found[segment['frame']] |= set(segment['what']) & set(FLAGS)
    return found


def tsharks(path):
    """The same of tshark, as in the files: a list of objects."""
    names = [flag.replace('-', '_') for flag in FLAGS]
    fields = [word for name in names for word in ('-e', f'tcp.analysis.{name}')]
    done = subprocess.run(['tshark', '-2', '-r', path, '-o', 'tcp.analyze_sequence_numbers:TRUE', '-Y', 'tcp.analysis',
                           '-T', 'fields', '-E', 'separator=;', '-e', 'frame.number', *fields],
                          text=True, capture_output=True, check=False)
    found = []
    for line in done.stdout.splitlines():
        number, *values = line.split(';')
        flags = [name for name, value in zip(names, values) if value]
        if flags:
            found.append({'frame': int(number), 'flags': flags})
    return found


def rows_of(file):
    return [json.loads(line) for line in file.read_text(encoding='utf-8').splitlines()]


def of_folder(folder):
    for row in rows_of(folder / 'expected.ndjson'):
        yield Capture(row['capture'], folder / row['capture'], None, row['tshark_analysis'])


def of_lab():
    for row in rows_of(KEPT):
        yield Capture(row['capture'], LAB / row['capture'], row['at'], row['tshark_analysis'])


def alone(path, place, scratch):
    """One interface's packets as a capture."""
    scratch.write_bytes(of_place(path.read_bytes(), PLACES.index(place))[0])
    return scratch


def is_recording(path):
    return path.suffix == '.pcapng' and path.with_suffix('.ndjson').is_file()


def by_tshark(paths, scratch):
    """Of a recording of the lab each end's capture."""
    for path in paths:
        for place in ('client', 'server') if is_recording(path) else (None,):
            yield Capture(path.name, path, place, tsharks(alone(path, place, scratch) if place else path))


def update(scratch):
    with KEPT.open('w', encoding='utf-8') as out:
        for capture in by_tshark(sorted(LAB.rglob('*.pcapng')), scratch):
            row = {'capture': str(capture.path.relative_to(LAB)), 'at': capture.at,
                   'tshark_analysis': capture.tshark}
            out.write(json.dumps(row, separators=(',', ':')) + '\n')


class Tally:
    """Of each flag how often tshark sets it, we do, and both do."""

    def __init__(self):
        self.theirs, self.ours, self.both = (collections.Counter() for _ in range(3))

    def add(self, we, they):
        self.theirs.update(they)
        self.ours.update(we)
        self.both.update(we & they)

    def row(self, flag):
        theirs, we, both = self.theirs[flag], self.ours[flag], self.both[flag]
        return theirs, we, both, both / we if we else 1.0, both / theirs if theirs else 1.0

    def short(self):
        """The flags that occur often, and are not found well enough."""
        return [flag for flag in FLAGS if self.row(flag)[0] > OFTEN and min(self.row(flag)[3:]) < ENOUGH]

    def show(self, title):
        print(f'{title:24} tshark    ours    both  precision  recall')
        for flag in FLAGS:
            if self.theirs[flag] or self.ours[flag]:
                print('{:24} {:6d}  {:6d}  {:6d}     {:6.3f}  {:6.3f}'.format(flag, *self.row(flag)))


def judged():
    """{(capture, at, frame)}: where tshark is wrong."""
    found = set()
    for line in JUDGED.read_text(encoding='utf-8').splitlines():
        if line and not line.startswith('#'):
            name, at, frames, _ = line.split(maxsplit=3)
            found |= {(name, None if at == '-' else at, int(frame)) for frame in frames.split(',')}
    return found


def compare(program, captures, scratch, tell):
    """Both tallies, of all frames and of those that are not judged, and what disagrees and is not, or the reverse."""
    known, raw, rest, odd = judged(), Tally(), Tally(), []
    for capture in captures:
        found = ours(program, alone(capture.path, capture.at, scratch) if capture.at else capture.path)
        theirs = {row['frame']: {flag.replace('_', '-') for flag in row['flags']} & set(FLAGS)
                  for row in capture.tshark}
        for frame in sorted(found.keys() | theirs.keys()):
            we, they = found.get(frame, set()), theirs.get(frame, set())
            is_judged = (capture.name, capture.at, frame) in known
            raw.add(we, they)
            if not is_judged:
                rest.add(we, they)
            said = (f'{capture.path} {capture.at or "-"} {frame}: ours {" ".join(sorted(we)) or "-"}; '
                    f'tshark {" ".join(sorted(they)) or "-"}')
            if is_judged != (we != they):
                odd.append(said)
            if tell and we != they:
                print(said)
    return raw, rest, odd


def swapped(captures):
    """As if tshark had one flag for another throughout."""
    for capture in captures:
        rows = [{**row, 'flags': ['out_of_order' if flag == 'duplicate_ack' else flag for flag in row['flags']]}
                for row in capture.tshark]
        yield capture._replace(tshark=rows)


def self_test(program, scratch):
    _, rest, odd = compare(program, swapped(of_lab()), scratch, False)
    if rest.short() != ['out-of-order'] or not odd:
        sys.exit(f'one flag for another is not noticed: {rest.short()}, {len(odd)} frames')


def chosen(options, scratch):
    if options.tshark:
        return by_tshark(options.files, scratch)
    if options.files:
        return of_folder(options.files[0])
    if options.corpus:
        return of_folder(pathlib.Path(os.environ['TCPSTORY_CORPUS']))
    return of_lab()


def main():
    words = argparse.ArgumentParser()
    words.add_argument('program')
    words.add_argument('files', nargs='*', type=pathlib.Path)
    for option in ('tshark', 'list', 'update', 'corpus', 'self-test'):
        words.add_argument('--' + option, action='store_true')
    options = words.parse_intermixed_args()
    if options.corpus and not os.environ.get('TCPSTORY_CORPUS'):
        print('skipped: TCPSTORY_CORPUS does not name a folder of captures with an expected.ndjson')
        return 77
    with tempfile.TemporaryDirectory() as name:
        scratch = pathlib.Path(name) / 'alone.pcapng'
        if options.self_test:
            self_test(options.program, scratch)
            return 0
        if options.update:
            update(scratch)
        raw, rest, odd = compare(options.program, chosen(options, scratch), scratch, options.list)
    raw.show('every frame')
    if raw.theirs != rest.theirs or raw.ours != rest.ours:
        rest.show('those not judged')
    wrong = [f'{flag}: below {ENOUGH}' for flag in rest.short()]
    if not (options.files or options.corpus):
        wrong += [f'not judged, or without need: {frame}' for frame in odd]
    print('\n'.join(wrong))
    return 1 if wrong or not raw.theirs else 0


sys.exit(main())
