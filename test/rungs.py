#!/usr/bin/python3
"""Every rung of the ladders counts: rungs.py BUILD [--list].

The verdicts come from ladders, tables of which the first row that fits wins. Each row is left out in turn, and swapped
with the next; of the tables of what is told if it is there, each row is left out. The change must fail a unit test, or a
golden. Nothing is changed but in a copy. A swap of two rows that never fit the same connection changes nothing: those
are in ALIKE, each with what keeps them apart, and one that fails a test all the same must leave the list.
"""
import concurrent.futures
import json
import os
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile

from tally import check, environment, finish

ROOT = pathlib.Path(__file__).resolve().parent.parent
ROW = re.compile(r'^ {4}(\{.*\}|\w+),$')
# File, where its ladder begins, and the unit test that should notice.
LADDERS = [
    ('core/infer/opening.c', '} ladder[] = {', 'test/infer_verdict_test'),
    ('core/infer/closing.c', '} ladder[] = {', 'test/infer_verdict_test'),
    ('core/infer/cause.c', '} ladder[] = {', 'test/infer_verdict_test'),
    ('core/infer/vantage.c', '} ladder[] = {', 'test/infer_verdict_test'),
    ('core/infer/zeek.c', '} ladder[] = {', 'test/infer_zeek_test'),
    # No ladders: all that fit are told, in this order.
    ('core/infer/episodes.c', 'static look_for *const faults[] = {', 'test/infer_verdict_test'),
    ('core/infer/episodes.c', 'static look_for *const life[] = {', 'test/infer_verdict_test'),
]
# Rows that no connection has both of, by their beginnings.
ALIKE = {
    'is_self_connect | is_refused': 'one socket sends all: the other side has no RST',
    'is_refused | is_simultaneous': 'who refuses sends nothing but RSTs',
    'is_unanswered | is_probe': 'a probe has no SYN',
    'fins_are_cut | is_simultaneous': 'FINs that crossed acknowledge neither; with one cut that is not known',
    'is_simultaneous | is_half_close': 'behind its own FIN an end sends no new data',
    'CLOSING_THREE_SEGMENT waited_too_long_for_a_short_way | CLOSING_THREE_SEGMENT has_no_times': 'a wait has times',
    'CLOSING_RESET gave_up | CLOSING_RESET keep_alives_failed': 'what it repeated in vain were keep-alives, or were none',
    'CLOSING_RESET rst_refuses_unseen | CLOSING_RESET buffer_was_full': 'who refuses sent nothing but RSTs, and so no window',
    'CLOSING_RESET_AFTER_FIN fin_came_too_late | CLOSING_RESET_AFTER_FIN never_closed_and_asked': 'a FIN came, or none',
    'CLOSING_OPEN end_is_unreadable | CLOSING_OPEN is_one_way': 'both conclude the same',
    'CLOSING_RESET request_was_left | CLOSING_RESET answered_amid_a_request': 'the one or the other end spoke last',
    'CLOSING_RESET answered_amid_a_request | CLOSING_RESET never_accepted': 'an answer is data',
    'CLOSING_FOUR_SEGMENT waited_after_ack | CLOSING_FOUR_SEGMENT has_no_times': 'a wait has times',
    'CLOSING_NEVER_OPENED was_refused | CLOSING_NEVER_OPENED probe_was_answered': 'a probe has no SYN',
    'CLOSING_NEVER_OPENED was_probed | CLOSING_NEVER_OPENED was_challenged': 'a probe has no SYN',
    'CLOSING_RESET_AFTER_FIN rst_is_an_abort | CLOSING_RESET_AFTER_FIN request_crossed_the_fin': 'an abort has ACK',
    'CLOSING_RESET rst_lacks_ack | CLOSING_RESET rst_refuses_unseen': 'a refusal has ACK',
    'CLOSING_RESET request_was_left | CLOSING_RESET never_accepted': 'a request is data',
    'CLOSING_RESET woke_in_vain | CLOSING_RESET handshake_was_reset': 'the one RST comes behind a silence, the other behind the handshake',
    'CLOSING_RESET_AFTER_FIN request_crossed_the_fin | CLOSING_RESET_AFTER_FIN data_may_have_crossed': 'data of the end that closed is in the capture, or is not',
    'CLOSING_RESET_AFTER_FIN data_may_have_crossed | CLOSING_RESET_AFTER_FIN woke_in_vain': 'the end that resets had closed, or had not',
    'CLOSING_RESET_AFTER_FIN woke_in_vain | CLOSING_RESET_AFTER_FIN fin_came_late': 'the end that resets had not closed, or had',
    'CLOSING_RESET peer_said_nothing | CLOSING_RESET left_data_coming': 'the peer sent no data, or some',
    'CLOSING_ONE_SIDED is_one_way | CLOSING_ONE_SIDED second_fin_may_hide': 'what an end acknowledged that is not in the capture is not seen',
    'CLOSING_RESET met_a_hole_and_gave_up | CLOSING_RESET gave_up_behind_silence': 'the receiver spoke meanwhile, or nobody did',
    'CLOSING_VANISHED met_a_black_hole | CLOSING_VANISHED woke_too_late': 'the receiver spoke meanwhile, or nobody did',
    'may_be_the_server | is_likely_the_client': 'only one end is the quicker',
    'may_be_the_client | is_far_from_both': 'the one is below a millisecond, the other above',
    'rejected | server_reset_alone': 'the client sent a SYN or an RST, or nothing of weight',
    'server_reset | client_reset': 'a server in that state, or in a later one',
    'client_reset | client_reset_its_syn': 'a server that was seen, or was not',
    'client_reset_its_syn | both_closed': 'an end is in one state',
    'both_closed | client_closed_alone': 'a server that closed was seen',
    'client_closed | server_closed_alone': 'both closed stands above',
    'server_closed | asked': 'an end is in one state',
    'asked | both_open': 'an end is in one state',
}


def rows_of(lines, begins):
    """Line numbers of the rows."""
    start = lines.index(next(line for line in lines if line.startswith(begins))) + 1
    end = next(i for i in range(start, len(lines)) if lines[i] == '};')
    return [i for i in range(start, end) if ROW.match(lines[i])]


def label(line):
    """What names a row: a cause's rung is of a closing, by a circumstance."""
    return ' '.join(re.findall(r'[A-Za-z_]+', line)[:2]) if 'CLOSING_' in line.split(',')[0] else re.findall(r'\w+', line)[0]


def of_one_table(row, following):
    """Causes' rungs are a ladder for each closing, one behind the other."""
    return 'CLOSING_' not in row.split(',')[0] or row.split(',')[0] == following.split(',')[0]


def mutants():
    for file, begins, unit in LADDERS:
        lines = (ROOT / file).read_text(encoding='utf-8').split('\n')
        rows = rows_of(lines, begins)
        ladder = lines[rows[0]].lstrip().startswith('{')
        if ladder: # the last fits everything: without it the search has no end
            rows.pop()
        for row, following in zip(rows, rows[1:] + [None]):
            yield unit, file, f'without {label(lines[row])}', lines[:row] + lines[row + 1:]
            if ladder and following and of_one_table(lines[row], lines[following]):
                swapped = list(lines)
                swapped[row], swapped[following] = lines[following], lines[row]
                yield unit, file, f'{label(lines[row])} | {label(lines[following])}', swapped


class Build:
    """How the build compiles a file and links the programs that tell."""

    def __init__(self, build):
        self.folder = build
        commands = json.loads((build / 'compile_commands.json').read_text(encoding='utf-8'))
        self.compile = {str((build / row['file']).resolve().relative_to(ROOT)): row['command'] for row in commands
                        if 'core_bare' not in row['output']}

    def command(self, target):
        shown = subprocess.run(['ninja', '-C', str(self.folder), '-t', 'commands', target], check=True, text=True,
                               capture_output=True).stdout
        return shown.splitlines()[-1]

    def object(self, file, source, out):
        words = [word for word in shlex.split(self.compile[file]) if 'lto' not in word]
        for option, value in (('-o', str(out)), ('-MF', f'{out}.d'), ('-MQ', str(out)), ('-c', str(source))):
            words[words.index(option) + 1] = value
        words.insert(1, f'-I{(ROOT / file).parent}')
        subprocess.run(words + ['-w', '-O0'], cwd=self.folder, check=True)

    def link(self, command, extra, out):
        words = shlex.split(command.replace('-flto=auto', '')) + ['-fno-lto'] # hundreds of times: the objects as they are
        words[words.index('-o') + 1] = str(out)
        words.insert(words.index(str(out)) + 1, str(extra)) # before the library, whose own is then not taken
        subprocess.run(words, cwd=self.folder, check=True)


def fails(words):
    try:
        return subprocess.run(words, cwd=ROOT, capture_output=True, check=False, timeout=120, env=environment()).returncode != 0
    except subprocess.TimeoutExpired:
        return True


def noticed(build, commands, unit, file, name, lines):
    """By what the change is found out; None: by nothing."""
    with tempfile.TemporaryDirectory() as folder:
        place = pathlib.Path(folder)
        (place / 'changed.c').write_text('\n'.join(lines), encoding='utf-8')
        build.object(file, place / 'changed.c', place / 'changed.o')
        build.link(commands[unit], place / 'changed.o', place / 'unit')
        if fails([str(place / 'unit')]):
            return 'the unit test'
        build.link(commands['tcpstory'], place / 'changed.o', place / 'tcpstory')
        return 'a golden' if fails([sys.executable, 'test/golden.py', str(place / 'tcpstory')]) else None


def main():
    build = Build(pathlib.Path(sys.argv[1]).resolve())
    commands = {target: build.command(target) for target in {'tcpstory', *(unit for _, _, unit in LADDERS)}}
    changes = list(mutants())
    check('there are rungs', len(changes) > 100, len(changes))
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        found = list(pool.map(lambda change: noticed(build, commands, *change), changes))
    for (_, file, name, _), by in zip(changes, found):
        if '--list' in sys.argv:
            print(f'{file}: {name}: {by or ALIKE.get(name, "NOTHING")}')
        check(f'{file}: {name} is noticed' if name not in ALIKE else f'{file}: {name} is alike', bool(by) != (name in ALIKE), by)
    print(f'{len(changes)} changes of a rung: {found.count("the unit test")} fail the unit test, '
          f'{found.count("a golden")} a golden, {found.count(None)} change nothing')
    finish()


main()
