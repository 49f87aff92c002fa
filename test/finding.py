#!/usr/bin/python3
"""--where, --sort, --limit and the summary, over the goldens' captures: finding.py PROGRAM

What each condition selects is reckoned once more, from the JSON of all connections; each command that a summary
gives is run, and so is each example of the help, the manual and docs/.
"""
import collections
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from tally import check, environment, finish

ROOT = pathlib.Path(__file__).resolve().parent.parent
MANY = 'test/captures/many.tcpdump'
CHINESE = re.compile('[\u4e00-\u9fff]')
USAGE = 2
# 1: the clock of captures that follow one another may run backwards, and some are damaged; no matter here.
READ = (0, 1)

program = ''


def run(*arguments, **kwargs):
    return subprocess.run([program, *arguments], capture_output=True, timeout=120, cwd=kwargs.pop('cwd', ROOT),
                          env=environment(), check=False, **kwargs)


def objects(*arguments):
    done = run('--format', 'json', *arguments)
    check(f'{arguments[:3]}: exit status', done.returncode in READ, done.stderr[-300:])
    return [json.loads(line) for line in done.stdout.decode().splitlines()]


def close_wait(c):
    return max((e['ms'] for e in c['episodes'] if e['kind'] == 'close-wait' and e['ms'] is not None), default=None)


def both(c, name):
    return c['client'][name] + c['server'][name]


def kinds(c):
    return [e['kind'] for e in c['episodes']]


def more(value, than):
    return value is not None and value > than


# A condition, and the same asked of the JSON object.
CONDITIONS = {
    'closing=reset': lambda c: c['closing']['kind'] == 'reset',
    'closing=reset and first=server and idle>50s': lambda c: c['closing']['kind'] == 'reset' and c['closing']['first'] == 'server' and more(c['closing']['idle_ms'], 50000),
    'closing!=four-segment,three-segment': lambda c: c['closing']['kind'] not in ('four-segment', 'three-segment'),
    'not (closing=open or opening=refused)': lambda c: not (c['closing']['kind'] == 'open' or c['opening']['kind'] == 'refused'),
    'first=none': lambda c: c['closing']['first'] is None,
    'first=both || first=client': lambda c: c['closing']['first'] in ('both', 'client'),
    'opening=three-way && cause!=unknown': lambda c: c['opening']['kind'] == 'three-way' and c['closing']['cause']['kind'] != 'unknown',
    'certainty>=likely': lambda c: c['closing']['cause']['certainty'] != 'possible',
    'id>3 and id<=20': lambda c: 3 < c['id'] <= 20,
    'id=1,5,9': lambda c: c['id'] in (1, 5, 9),
    'duration>=60.5s': lambda c: c['duration_s'] is not None and c['duration_s'] >= 60.5,
    'duration<1s': lambda c: c['duration_s'] is not None and c['duration_s'] < 1,
    'packets>10': lambda c: both(c, 'packets') > 10,
    'client.bytes>=100 and server.bytes<0.4kB': lambda c: c['client']['bytes'] >= 100 and c['server']['bytes'] < 400,
    'bytes>1KiB': lambda c: both(c, 'bytes') > 1024,
    'retransmitted>0': lambda c: both(c, 'retransmitted') > 0,
    'port=8080,443': lambda c: {c['client']['port'], c['server']['port']} & {8080, 443},
    'server.port!=8080': lambda c: c['server']['port'] != 8080,
    'host=192.0.2.0/24': lambda c: any(end['addr'].startswith('192.0.2.') for end in (c['client'], c['server'])),
    'client=192.0.2.10': lambda c: c['client']['addr'] == '192.0.2.10',
    'rtt>20ms': lambda c: more(c['opening']['rtt_us'], 20000),
    'not rtt>20ms': lambda c: not more(c['opening']['rtt_us'], 20000),
    'idle<1h': lambda c: c['closing']['idle_ms'] is not None and c['closing']['idle_ms'] < 3600000,
    'close_wait>50ms': lambda c: more(close_wait(c), 50),
    'episode=retransmission or episode=zero-window': lambda c: {'retransmission', 'zero-window'} & set(kinds(c)),
    'episode!=idle': lambda c: 'idle' not in kinds(c),
    'client.state=closed': lambda c: c['client']['state'] == 'CLOSED',
    'server.state=TIME-WAIT,closed': lambda c: c['server']['state'] in ('TIME-WAIT', 'CLOSED'),
    'vantage=client': lambda c: c['vantage']['at'] == 'client',
    'completeness=31': lambda c: c['completeness'] == 31,
    'conn_state=SF': lambda c: c['zeek']['conn_state'] == 'SF',
}

# A field, and its value in the JSON object: None is not known.
ORDERS = {
    'id': lambda c: c['id'],
    'duration': lambda c: c['duration_s'],
    'bytes': lambda c: both(c, 'bytes'),
    'packets': lambda c: both(c, 'packets'),
    'retransmitted': lambda c: both(c, 'retransmitted'),
    'server.bytes': lambda c: c['server']['bytes'],
    'client.port': lambda c: c['client']['port'],
    'rtt': lambda c: c['opening']['rtt_us'],
    'idle': lambda c: c['closing']['idle_ms'],
    'close_wait': close_wait,
    'completeness': lambda c: c['completeness'],
}


def groups():
    """Captures that are read together; each has more than ten connections."""
    captures = sorted(str(p.relative_to(ROOT)) for p in (ROOT / 'test/captures').iterdir())
    lab = sorted(str(p.relative_to(ROOT)) for p in (ROOT / 'test/lab').glob('*.pcapng'))
    return {'many': [MANY], 'captures': captures, 'lab': lab}


def selecting(name, files, everything):
    by_id = {c['id']: c for c in everything}
    for condition, holds in CONDITIONS.items():
        found = objects('--where', condition, *files)
        expected = [c['id'] for c in everything if holds(c)]
        check(f'{name}: {condition}', [c['id'] for c in found] == expected, f'{[c["id"] for c in found]} instead of {expected}')
        check(f'{name}: {condition}: the same objects', all(c == by_id[c['id']] for c in found))


def ordering(name, files, everything):
    for field, value in ORDERS.items():
        known = [c for c in everything if value(c) is not None]
        unknown = [c['id'] for c in everything if value(c) is None]
        for sign, factor in (('', 1), ('-', -1)):
            # JSON has milliseconds to the tenth: what is equal there can be in either order.
            found = objects('--sort', sign + field, *files)
            values = [value(c) * factor for c in found[:len(known)] if value(c) is not None]
            check(f'{name}: --sort {sign}{field}', len(found) == len(everything) and values == sorted(values), values)
            check(f'{name}: --sort {sign}{field}: the unknown last', [c['id'] for c in found[len(known):]] == unknown)
            first = objects('--sort', sign + field, '--limit', '5', *files)
            check(f'{name}: --sort {sign}{field} --limit 5', first == found[:5])
    check(f'{name}: --limit 3', objects('--limit', '3', *files) == everything[:3])
    check(f'{name}: --limit 0', objects('--limit', '0', *files) == [])
    check(f'{name}: --limit beyond all', objects('--limit', '18446744073709551615', '--sort', 'id', *files) == everything)


def lines_of(text, label):
    """What stands behind a label, its further lines included."""
    found, inside = '', False
    for line in text.splitlines():
        inside = line.startswith(f'  {label}'.ljust(16)) or (inside and line.startswith(' ' * 16))
        found += line[16:] + ' ' if inside else ''
    return found


def counted(text):
    return {slug: int(n) for n, slug in re.findall(r'(\d+) ([\w-]+)', text)}


def summary(name, files, everything):
    text = run('--limit', '0', *files).stdout.decode()
    check(f'{name}: the summary begins with the number', text.startswith(f'{len(everything)} connections\n'), text[:80])
    expected = {'opened': collections.Counter(c['opening']['kind'] for c in everything),
                'ended': collections.Counter(c['closing']['kind'] for c in everything),
                'resets': collections.Counter(c['closing']['cause']['kind'] for c in everything
                                              if c['closing']['kind'] in ('reset', 'reset-after-fin'))}
    for label, counter in expected.items():
        check(f'{name}: {label}', counted(lines_of(text, label)) == counter, lines_of(text, label))
    closers = collections.Counter(c['closing']['first'] for c in everything if c['closing']['kind'] != 'never-opened')
    told = lines_of(text, 'closed first')
    if 'elsewhere' not in told:
        for side, words in (('client', 'the client'), ('server', 'the server'), ('both', 'both at once')):
            number = sum(int(n) for n in re.findall(rf'{words} (\d+) times?', told))
            check(f'{name}: closed first, {words}', number == closers[side], f'{told}: {closers}')
    for kind in ('refused', 'unanswered'):
        number = sum(int(n) for n in re.findall(r'(\d+) (?:by|to|more)', lines_of(text, kind)))
        check(f'{name}: {kind}', number == sum(c['opening']['kind'] == kind for c in everything), text)
    slow = re.search(r'(\d+) connections? in which', lines_of(text, 'CLOSE-WAIT'))
    check(f'{name}: CLOSE-WAIT', int(slow[1] if slow else 0) == sum(more(close_wait(c), 1000) for c in everything), text)
    table = run(*files).stdout.decode()
    check(f'{name}: the table, and the same summary', table.endswith('\n' + text) and len(table.split('\n\n')[0].splitlines()) == len(everything) + 1)
    check(f'{name}: asked for by name the table is rows alone', run('--format', 'table', *files).stdout.decode() == table.split('\n\n')[0] + '\n')


def commands(folder):
    """Each command of a summary, pasted into a shell, tells the connection that it was given for."""
    odd = folder / "it's a capture.txt"
    shutil.copy(ROOT / MANY, odd)
    shutil.copy(ROOT / MANY, folder / 'help')
    for arguments in ([MANY], ['-c', '120', MANY], [MANY, 'port', '8080', 'or', 'port', '443'], [str(odd)],
                      ['-r', 'help', '(tcp)', 'and', 'not', 'port', '25'], ['--', 'help']):
        done = run(*arguments, cwd=folder if 'help' in arguments else ROOT)
        text = done.stdout.decode()
        found = re.findall(r'^ {16}(tcpstory --format story --where id=(\d+) .*)$', text, re.M)
        check(f'{arguments}: five commands', len(found) == 5 and len({i for _, i in found}) == 5, text[-600:] or done.stderr)
        for command, number in found:
            row = re.search(rf'^ *{number}  \S+ +(\S+) +(\S+)', text, re.M)
            pasted = subprocess.run(command, shell=True, capture_output=True, timeout=60, check=False,
                                    cwd=folder if 'help' in arguments else ROOT,
                                    env=environment(PATH=f'{folder}:{os.environ["PATH"]}'))
            story = pasted.stdout.decode()
            check(f'{command}: tells it', pasted.returncode == 0 and story.startswith(f'{number}  ') and row and
                  row[1] in story and row[2] in story and '\n\nframe' in story, (story[:300], pasted.stderr))
    text = run(*groups()['captures']).stdout.decode()
    found = re.findall(r'^ {16}(tcpstory .*)$', text, re.M)
    check('a long command stands once', len(found) == 1 and re.search(r'--where id=\d+(,\d+){4} ', found[0]), found)


# Wrong conditions: the column that is said, and what helps.
WRONG = [
    ('', '', 'closing=reset and idle>50s'),
    ('closing=rest', 9, "did you mean 'reset'? It is one of four-segment"),
    ('closing=banana', 9, "never 'banana'; it is one of"),
    ('closng=reset', 1, "did you mean 'closing'?"),
    ('closing=reset and frist=server', 19, "did you mean 'first'?"),
    ('zzz=1', 1, "no field 'zzz'; 'tcpstory --where help' lists them"),
    ('closing=reset first=server', 15, "before 'first'"),
    ('idle>50', 6, 'Write 50s'),
    ('idle>50x', 6, "not '50x'"),
    ('id=-1', 4, 'whole number'),
    ('id=99999999999999999999999', 4, 'larger'),
    ('bytes>5s', 7, '1.5MB'),
    ('start>25:00', 7, '16:53'),
    ('host=10.0.0.300', 6, '10.0.0.0/8'),
    ('closing>reset', 8, 'only = and !='),
    ('id', 3, "behind 'id'"),
    ('id=', 4, 'missing'),
    ('id>1,2', 5, 'more than one value'),
    ('(id=1', 1, 'not closed'),
    ('id=1)', 5, 'closes nothing'),
    ('id="1"', 4, 'no quotes'),
    ('id=1\x1b[2J', 5, 'no place here'),
    ('编号=1 或 id=2', 1, "'编号'"),
    ('opening=三次', 9, "'三次'"),
    ('id=1 or ' * 5000 + 'id=2', 1032, 'more than 256'),
    ('(' * 100000, 61, 'more than 60'),
    ('not ' * 30000 + 'id=1', 241, 'more than 60'),
    ('x' * 100000 + '=1', 1, 'xxx...'),
    ('id=' + '9' * 100000, 4, '999...'),
    ('host=' + 'a' * 100000 + '/8', 6, 'aaa...'),
]


def wrong(program_file):
    for condition, column, words in WRONG:
        for language in ('en', 'zh'):
            done = run('--lang', language, '--where', condition, program_file)
            said = done.stderr.decode()
            name = f'wrong, {language}: {condition[:40]!r}'
            check(f'{name}: exit status 2', done.returncode == USAGE and not done.stdout, (done.returncode, said[:200]))
            check(f'{name}: one sentence without control characters', said.count('\n') == 1 and not re.search('[\0-\x09\x0b-\x1f\x7f]', said), said[:300])
            if language == 'en':
                check(f'{name}: says {words}', words in said, said[:300])
            else:
                check(f'{name}: in Chinese', CHINESE.search(said), said[:300])
            if column:
                check(f'{name}: column {column}', re.search(rf'(column {column}:|第 {column} 列：)', said), said[:200])


def usage():
    for arguments, words in (
            (['--sort', 'byts'], "did you mean 'bytes'"), (['--sort', ''], 'no field'), (['--sort', '--bytes'], "'-bytes'"),
            (['--sort', 'host'], 'several values'), (['--limit', '-1'], '--limit'), (['--limit', 'all'], '--limit'),
            (['--limit', ''], '--limit'), (['--where', 'id=1', '--where', 'id=2'], 'only once'), (['--sort', 'id', '--sort', 'id'], 'only once'),
            (['--where', 'id=1', '--format', 'lines'], 'lines'), (['--sort', 'id', '--format', 'lines'], 'lines'),
            (['--limit', '1', '--format', 'lines'], 'lines'), (['--where', 'id=1', '-w', '/dev/null'], '-w'),
            (['--vantage', 'moon'], 'unknown|client|server|middle'), (['--vantage', 'client', '--format', 'zeek'], 'zeek'),
            (['--vantage', 'client', '--format', 'lines'], 'lines')):
        done = run(*arguments, MANY)
        check(f'{arguments}: exit status 2', done.returncode == USAGE and not done.stdout, done)
        check(f'{arguments}: says {words}', words in done.stderr.decode(), done.stderr)
    for where in ('unknown', 'client', 'server', 'middle'):
        told = objects('--vantage', where, MANY)
        check(f'--vantage {where}', all(c['vantage']['at'] == where and c['vantage']['said'] for c in told) and told)
        check(f'--vantage {where}: nothing else changes', [{**c, 'vantage': 0} for c in told] == [{**c, 'vantage': 0} for c in objects(MANY)])
        check(f'--vantage {where}: asked for', len(objects('--vantage', where, '--where', f'vantage={where}', MANY)) == len(told))
        check(f'--vantage {where}: in the commands', f' --vantage {where} {MANY}'.encode() in run('--vantage', where, MANY).stdout)
    done = run('--where', 'id=1000', MANY)
    check('nothing fits: exit status 0, and said', done.returncode == 0 and b'17 connections read, none that fits --where' in done.stderr, done)
    check('--where needs a value', b'needs a value' in run(MANY, '--where').stderr)
    story = run('--where', 'id=1', 'test/captures/reset.txt').stdout
    check('few connections: the story', story == run('test/captures/reset.txt').stdout and story)
    done = run('--where', 'lab', MANY)
    check('the value of an option is no subcommand', done.returncode == USAGE and b"no field 'lab'" in done.stderr, done)


def lists():
    """The list, the manual's page and the program's have the same fields."""
    documented = set(re.findall(r'`([a-z._]+)`', ''.join(re.findall(r'^\| (`.*?) \|', (ROOT / 'docs/finding.md').read_text().split('## Fields')[1].split('##')[0], re.M))))
    for option in ('--where', '--sort'):
        for language in ('en', 'zh'):
            done = run('--lang', language, option, 'help')
            fields = {line.split()[0] for line in done.stdout.decode().splitlines() if line[:1].strip()}
            check(f'{option} help, {language}: the fields of docs/finding.md', fields == documented and done.returncode == 0, fields ^ documented)
            check(f'{option} help, {language}: its language', bool(CHINESE.search(done.stdout.decode())) == (language == 'zh'))


def examples(folder):
    """Those of the help, the manual, the README and docs/ that choose connections: they run as they stand."""
    texts = {'help': run('--help').stdout.decode(), 'help zh': run('--lang', 'zh', '--help').stdout.decode()}
    texts['man'] = re.sub(r'^\.Dl \$ ', '  ', (ROOT / 'man/tcpstory.1').read_text(), flags=re.M)
    texts |= {name: (ROOT / name).read_text() for name in ('README.md', 'docs/finding.md')}
    for file in ('big.pcap', 'big.pcapng.zst'):
        shutil.copy(ROOT / MANY, folder / file)
    for name, text in texts.items():
        found = [line.strip() for line in text.splitlines() if re.match(r'\s+tcpstory .*(--where|--sort|--limit)', line)
                 and not re.search(r'--(where|sort) (EXPR|FIELD)', line)]
        check(f'{name}: has examples', len(found) >= 2, found)
        for line in found:
            command = re.split(r'  +', line)[0]
            done = subprocess.run(command, shell=True, cwd=folder, capture_output=True, timeout=60, check=False,
                                  env=environment(PATH=f'{folder}:{os.environ["PATH"]}'))
            silent = not done.stderr or b'none that fits' in done.stderr or b'none of TCP' in done.stderr
            check(f'{name}: {command}', done.returncode == 0 and silent, (done.returncode, done.stderr))


def main():
    global program
    program = str(pathlib.Path(sys.argv[1]).resolve())
    for name, files in groups().items():
        everything = objects(*files)
        check(f'{name}: more than ten connections', len(everything) > 10)
        selecting(name, files, everything)
        ordering(name, files, everything)
        summary(name, files, everything)
    with tempfile.TemporaryDirectory() as path:
        folder = pathlib.Path(path)
        (folder / 'tcpstory').symlink_to(program)
        commands(folder)
        examples(folder)
    wrong(MANY)
    usage()
    lists()
    finish()


main()
