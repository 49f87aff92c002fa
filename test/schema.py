#!/usr/bin/python3
"""--format json against docs/json.schema.json, and the schema against the tables: schema.py PROGRAM.

Every capture of this project is told with and without --segments, in both languages, and each line
validated. The schema must name each slug of core/record/*.def, no more and no less, and must reject what
is wrong: a member too many, one too few, an unknown slug, a string for a number.
"""
import copy
import json
import os
import pathlib
import re
import subprocess
import sys

import jsonschema

ROOT = pathlib.Path(__file__).resolve().parent.parent
TABLES = {'state': 'states', 'opening_kind': 'openings', 'closing_kind': 'closings', 'cause_kind': 'causes',
          'episode_kind': 'episodes', 'vantage_at': 'vantages', 'what': 'what'}
passed = failed = 0


def check(name, holds, detail=''):
    global passed, failed
    passed, failed = passed + bool(holds), failed + (not holds)
    if not holds:
        print(f'failed: {name} {detail}')


def told(program, capture, flags):
    done = subprocess.run([program, '--format', 'json', *flags, str(capture)], capture_output=True, timeout=60,
                          env={**os.environ, 'LC_ALL': 'C.UTF-8', 'TZ': 'UTC'}, check=False)
    return [json.loads(line) for line in done.stdout.decode('utf-8').splitlines()]


def slugs(table):
    rows = (ROOT / f'core/record/{table}.def').read_text()
    return re.findall(r'^\w+\(\w+, "([^"]+)"\)', rows, re.M)


def rejects(validator, story):
    """What a schema that let everything pass would not notice."""
    def wrong(change):
        broken = copy.deepcopy(story)
        change(broken)
        return not validator.is_valid(broken)
    check('rejects a member too many', wrong(lambda s: s.update(surprise=1)))
    check('rejects a member too few', wrong(lambda s: s.pop('closing')))
    check('rejects an unknown slug', wrong(lambda s: s['closing'].update(kind='five-segment')))
    check('rejects a string for a number', wrong(lambda s: s['client'].update(packets='5')))
    check('rejects a state that RFC 9293 does not have', wrong(lambda s: s['server'].update(state='FIN_WAIT1')))
    check('rejects a segment without its text', wrong(lambda s: s['segments'][0].pop('text')))


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
    captures = [*ROOT.glob('examples/*'), *ROOT.glob('test/captures/*')]
    corpus = os.environ.get('TCPSTORY_CORPUS')
    captures += pathlib.Path(corpus).glob('*.pcap*') if corpus else []
    for capture in sorted(captures):
        for flags in ([], ['--segments'], ['--segments', '--lang', 'zh']):
            for story in told(program, capture, flags):
                errors = [f'{list(e.absolute_path)}: {e.message[:200]}' for e in validator.iter_errors(story)]
                check(f'{capture.name} {flags}', not errors, errors[:3])
    rejects(validator, told(program, ROOT / 'examples/three-segment-close.txt', ['--segments'])[0])
    print(f'{passed} checks held, {failed} did not')
    return failed > 0 or passed == 0


sys.exit(main())
