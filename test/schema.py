#!/usr/bin/python3
"""--format json against docs/json.schema.json, and the schema against the tables: schema.py PROGRAM.

Every capture of this project is told with and without --segments, in both languages, and each line
validated. The schema must name each slug of core/record/*.def and each certainty, no more and no less, and
must reject what is wrong: a member too many in any object, one too few, an unknown slug, a string for a number.
"""
import copy
import json
import os
import pathlib
import re
import struct
import subprocess
import sys
import tempfile

import jsonschema

import text2pcap

from tally import check, finish

ROOT = pathlib.Path(__file__).resolve().parent.parent
TABLES = {'state': 'states', 'opening_kind': 'openings', 'closing_kind': 'closings', 'cause_kind': 'causes',
          'episode_kind': 'episodes', 'vantage_at': 'vantages', 'offer': 'offers', 'repeat': 'repeats',
          'goodbye': 'goodbyes', 'alert': 'tls_alerts', 'what': 'what'}
OPTIONAL = {('segments',), ('segments_dropped',), ('opening', 'options'), ('opening', 'options', 'client'),
            ('opening', 'options', 'server'), *((side, f'in_state_{what}') for side in ('client', 'server') for what in ('ms', 'at_least', 'likely'))}


def told(program, capture, flags):
    done = subprocess.run([program, '--format', 'json', *flags, str(capture)], capture_output=True, timeout=60,
                          env={**os.environ, 'LC_ALL': 'C.UTF-8', 'TZ': 'UTC'}, check=False)
    return [json.loads(line) for line in done.stdout.decode('utf-8').splitlines()]


def ethernet(raw, tags):
    """A capture of raw IP packets as one of Ethernet frames with these VLAN ids, outermost first."""
    out, at = raw[:20] + struct.pack('<I', 1), 24
    front = bytes(12) + b''.join(struct.pack('!HH', 0x8100, tag) for tag in tags) + b'\x08\0'
    while at < len(raw):
        seconds, micros, captured, original = struct.unpack_from('<IIII', raw, at)
        packet = front + raw[at + 16:at + 16 + captured]
        out += struct.pack('<IIII', seconds, micros, len(packet), original + len(front)) + packet
        at += 16 + captured
    return out


def vlans(program, validator):
    """Connections between the same ends on different VLANs are different ones, each with its ids."""
    raw = text2pcap.convert((ROOT / 'examples/three-segment-close.txt').read_text())
    paths = [[], [7], [9, 7], [1, 9, 7], [2, 9, 7], [4095, 1, 2, 9, 7], [4094, 1, 2, 9, 7]]
    with tempfile.TemporaryDirectory() as folder:
        names = [pathlib.Path(folder) / f'{number}.pcap' for number in range(len(paths))]
        for name, path in zip(names, paths):
            name.write_bytes(ethernet(raw, path))
        stories = told(program, names[0], [str(name) for name in names[1:]])
        check('VLANs keep connections apart', [s.get('vlan', []) for s in sorted(stories, key=lambda s: s['id'])] ==
              [*paths[1:], []], [s.get('vlan') for s in stories])
        for story in stories:
            check(f'the schema holds for VLANs {story.get("vlan")}', validator.is_valid(story))


def backwards(program, validator):
    """A clock that was set back while capturing."""
    raw = bytearray(text2pcap.convert((ROOT / 'examples/three-segment-close.txt').read_text()))
    seconds = struct.unpack_from('<I', raw, 24)[0]
    struct.pack_into('<I', raw, 24, seconds + 5)
    with tempfile.TemporaryDirectory() as folder:
        capture = pathlib.Path(folder) / 'backwards.pcap'
        capture.write_bytes(raw)
        for flags in ([], ['--segments']):
            story, = told(program, capture, flags)
            check('a time that runs backwards: the schema holds', validator.is_valid(story), story['duration_s'])
            check('a time that runs backwards: no time in a state is negative',
                  all(ms >= 0 for end in ('client', 'server') for ms in story[end]['in_state_ms'].values()))
            check('a time that runs backwards: the duration', 4.9 < story['duration_s'] <= 5, story['duration_s'])
        for output in ('story', 'table', 'ladder'):
            done = subprocess.run([program, '--format', output, str(capture)], capture_output=True, timeout=60,
                                  env={**os.environ, 'LC_ALL': 'C.UTF-8'}, check=False)
            check(f'a time that runs backwards: {output} says so, exit status 0', done.returncode == 0 and
                  b'9 segments bear an earlier time' in done.stderr, done.stderr)


def times(validator, story):
    """Which forms of a time the schema takes."""
    def takes(start):
        return validator.is_valid({**story, 'start': start})
    for good in ('2014-05-13T16:53:20.000000000Z', 'T12:43:46.905723', '2014-05-13T16:53:20.000000', 'PT0.000015S', '-PT3S', None):
        check(f'takes {good} for a time', takes(good))
    for bad in ('2014-05-13T16:53:20Z', '2014-13-13T16:53:20.000000000Z', '2014-05-13 16:53:20.000000', '14-05-13T16:53:20.000000000Z',
                'T24:43:46.905723', 'T12:43:46.', 'PTS', 'PT1.2.3S', '2014-05-13T16:53:20.000000000+00:00', ''):
        check(f'rejects {bad!r} for a time', not takes(bad))
    check('rejects a negative duration', not validator.is_valid({**story, 'duration_s': -0.1}))


def slugs(table):
    rows = (ROOT / f'core/record/{table}.def').read_text()
    return re.findall(r'^\w+\(\w+, "([^"]+)"\)', rows, re.M)


def certainties():
    row = re.search(r'certainty_slugs\[CERTAINTY_COUNT\] = {([^}]*)}', (ROOT / 'core/record/slugs.c').read_text())
    return re.findall(r'"([^"]+)"', row[1])


def objects(value, path=()):
    """The path of every object in a value, the value's own first."""
    if isinstance(value, dict):
        yield path
    members = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, member in members:
        yield from objects(member, (*path, key))


def at(value, path):
    for key in path:
        value = value[key]
    return value


def rejects_surprises(validator, story):
    """A member too many, and each member too few, in one object of each kind."""
    kinds = {}
    for path in objects(story):
        kinds.setdefault(tuple('*' if isinstance(key, int) else key for key in path), path)
    for kind, path in kinds.items():
        broken = copy.deepcopy(story)
        at(broken, path)['surprise'] = 1
        check(f'rejects a member too many in {kind}', not validator.is_valid(broken))
        for member in at(story, path):
            broken = copy.deepcopy(story)
            del at(broken, path)[member]
            if (*path, member) not in OPTIONAL and path[-1:] != ('in_state_ms',):
                check(f'rejects {kind} without {member}', not validator.is_valid(broken))
    return kinds.keys()


def rejects(validator, story):
    """What a schema that let everything pass would not notice."""
    def wrong(change):
        broken = copy.deepcopy(story)
        change(broken)
        return not validator.is_valid(broken)
    check('rejects an unknown slug', wrong(lambda s: s['closing'].update(kind='five-segment')))
    check('rejects a string for a number', wrong(lambda s: s['client'].update(packets='5')))
    check('rejects a state that RFC 9293 does not have', wrong(lambda s: s['server'].update(state='FIN_WAIT1')))
    kinds = rejects_surprises(validator, story)
    for kind in (('client',), ('closing', 'cause'), ('episodes', '*'), ('segments', '*'), ('segments', '*', 'server')):
        check(f'the story has a {kind} to break', kind in kinds)


def main():
    if not hasattr(jsonschema, 'Draft202012Validator'):
        print(f'skipped: jsonschema {jsonschema.__version__} does not know draft 2020-12; version 4 does')
        return 77
    program = str(pathlib.Path(sys.argv[1]).resolve())
    schema = json.loads((ROOT / 'docs/json.schema.json').read_text())
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    for definition, table in TABLES.items():
        check(f'the schema has the slugs of {table}.def', schema['$defs'][definition]['enum'] == slugs(table))
    check('the schema has the certainties', schema['$defs']['certainty']['enum'] == certainties())
    captures = [*ROOT.glob('examples/*'), *ROOT.glob('test/captures/*')]
    corpus = os.environ.get('TCPSTORY_CORPUS')
    captures += pathlib.Path(corpus).glob('*.pcap*') if corpus else []
    for capture in sorted(captures):
        for flags in ([], ['--segments'], ['--segments', '--lang', 'zh']):
            for story in told(program, capture, flags):
                errors = [f'{list(e.absolute_path)}: {e.message[:200]}' for e in validator.iter_errors(story)]
                check(f'{capture.name} {flags}', not errors, errors[:3])
    vlans(program, validator)
    backwards(program, validator)
    times(validator, told(program, ROOT / 'examples/four-segment-close.txt', [])[0])
    rejects(validator, told(program, ROOT / 'examples/four-segment-close.txt', ['--segments'])[0])
    finish()


sys.exit(main())
