#!/usr/bin/python3
"""The same packets tell the same story, however they come: as text, as pcap, through tcpdump.

same_story.py PROGRAM. Three things are held against each other:
  1. each plain text capture (examples/, test/captures/) and the pcap that text2pcap.py makes of it;
  2. each of those pcaps, and each capture in $TCPSTORY_CORPUS where it is set, and what tcpdump prints of
     it with -nS, -n (relative numbers), -tttt -v -S and -e -S, piped into `tcpstory -`;
  3. the same for gzip and zstd.
Compared are the JSON objects of all connections, each segment included. LACKS lists what a text cannot
say, and nothing else is left out of the comparison.
"""
import gzip
import json
import os
import pathlib
import subprocess
import sys
import tempfile

import text2pcap

ROOT = pathlib.Path(__file__).resolve().parent.parent
VARIANTS = (['-nS'], ['-n'], ['-n', '-tttt', '-v', '-S'], ['-n', '-e', '-S'])
# tcpdump prints no sequence number for a pure ACK, so what is judged by that number is not there.
LACKS = {'keep-alive', 'zero-window-probe', 'keep-alive-ack', 'zero-window-probe-ack', 'duplicate-ack',
         'window-update', 'lost-segment', 'ack-lost-segment'}
# Of an RST, printed with -v alone or not at all.
IN_THE_PACKET = ('ttl', 'ttl_others', 'ip_id', 'ip_id_before', 'payload')
passed = failed = 0


def run(command, data=None):
    return subprocess.run(command, input=data, capture_output=True, timeout=60,
                          env={**os.environ, 'LC_ALL': 'C.UTF-8', 'TZ': 'UTC'})


def check(name, same, detail=''):
    global passed, failed
    passed, failed = passed + bool(same), failed + (not same)
    if not same:
        print(f'differs: {name}\n{detail}')


def stories(program, arguments, data=None):
    done = run([program, '--format', 'json', '--segments', '--lang', 'en', *arguments], data)
    return [json.loads(line) for line in done.stdout.decode().splitlines()]


def bare(story, plain_text):
    """A story without its date, and when one of two came as text, without what text lacks."""
    story = json.loads(json.dumps(story))
    story['start'] = None
    if plain_text:
        for name in IN_THE_PACKET:
            story['closing'].get('rst', {}).pop(name, None)
        story['closing'].pop('announced', None)
    for segment in story['segments']:
        segment['time'] = None
        if not plain_text:
            continue
        if segment['len'] == 0 and not set('SFR') & set(segment['flags']):
            segment['seq'] = None
        segment['flags'] = segment['flags'].replace('e', '')  # tcpdump before 4.99.5 does not print AE
        segment['what'] = [slug for slug in segment['what'] if slug not in LACKS]
        if LACKS & set(segment['what']) or segment['len'] == 0:
            segment['text'] = None
    if plain_text:
        # Checksums and IP identifications are in the packet; a goodbye is in its payload.
        story['episodes'] = [e for e in story['episodes'] if e['kind'] not in ('capture-loss', 'offload', 'application-goodbye')]
        for episode in story['episodes']:
            kinds = episode.get('kinds', {})
            kinds['unknown'] = kinds.get('unknown', 0) + kinds.pop('copy', 0)
        story['zeek'] = None
    return story


def first_difference(a, b, path=''):
    if type(a) is dict and type(b) is dict:
        for key in sorted(set(a) | set(b)):
            if a.get(key) != b.get(key):
                return first_difference(a.get(key), b.get(key), f'{path}.{key}')
    if type(a) is list and type(b) is list and len(a) == len(b):
        for i, (x, y) in enumerate(zip(a, b)):
            if x != y:
                return first_difference(x, y, f'{path}[{i}]')
    return f'  {path}: {str(a)[:200]}\n  against {str(b)[:200]}'


def compare(name, ours, theirs, plain_text):
    a, b = ([bare(s, plain_text) for s in list_] for list_ in (ours, theirs))
    check(name, a == b and a, first_difference(a, b))


def through_tcpdump(program, capture):
    whole = stories(program, [str(capture)])
    for flags in VARIANTS:
        text = run(['tcpdump', *flags, '-r', str(capture)]).stdout
        compare(f'{capture.name} through tcpdump {" ".join(flags)}', stories(program, ['-'], text), whole, True)


def compressed(program, capture):
    whole = stories(program, [str(capture)])
    data = capture.read_bytes()
    compare(f'{capture.name} in gzip', stories(program, ['-'], gzip.compress(data)), whole, False)
    zstd = run(['zstd', '-q', '-c'], data).stdout
    compare(f'{capture.name} in zstd', stories(program, ['-'], zstd), whole, False)


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    with tempfile.TemporaryDirectory() as folder:
        for text in sorted([*ROOT.glob('examples/*.txt'), *ROOT.glob('test/captures/*.txt')]):
            capture = pathlib.Path(folder) / (text.stem + '.pcap')
            capture.write_bytes(text2pcap.convert(text.read_text()))
            compare(f'{text.name} as pcap', stories(program, [str(capture)]), stories(program, [str(text)]), True)
            through_tcpdump(program, capture)
            compressed(program, capture)
        corpus = os.environ.get('TCPSTORY_CORPUS')
        if corpus:
            for capture in sorted(pathlib.Path(corpus).glob('*.pcap*')):
                through_tcpdump(program, capture)
        else:
            print('TCPSTORY_CORPUS is not set: only the captures of this project were compared')
    print(f'{passed} comparisons held, {failed} did not')
    return failed > 0 or passed == 0


sys.exit(main())
