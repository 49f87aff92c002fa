#!/usr/bin/python3
"""A state told without `?` is the kernel's: told_sure.py PROGRAM [FOLDER...].

Reads the stories of the lab's recordings, captured at the client, at the server and, where there is one, between them,
once with --vantage and once without, and holds every state that they tell for sure against what the kernels said. An end has the state when it sends, and where it was captured at that
end, when a segment arrives; nothing is said of what happens to it afterwards, unseen.
"""
import json
import pathlib
import re
import subprocess
import sys

from tally import check, environment, finish

ROOT = pathlib.Path(__file__).resolve().parent.parent
SIDES = ('client', 'server')
WHO = re.compile(r'^ +(\S+)[:](\d+) (?:\(client\) )?(?:->|<->) (\S+)[:](\d+)')
ROW = re.compile(r'^ *(\d+) +[\d.]+ +(\S+) +(-+ .* -+>|<-+ .* -+) (\S+)(?:\s.*)?$')
PLACES = [(at, *said) for at in (*SIDES, 'middle') for said in ((), ('--vantage', at))]
SERVERS = ('192.0.2.2', '[2001:db8::2]')

# What no capture can show: scenario, captured at, whose state, told, true.
KNOWN = {
    ('challenge-ack-syn', 'server', 'client', 'SYN-SENT', 'LAST-ACK'),  # the SYN is forged
    ('syn-cookies', 'client', 'server', 'SYN-RECEIVED', 'CLOSED'),  # Linux keeps no socket
    ('syn-cookies', 'server', 'server', 'SYN-RECEIVED', 'CLOSED'),
    ('mptcp', 'server', 'server', 'CLOSE-WAIT', 'ESTABLISHED'),  # the subflow's and the connection's FIN
}


class Row:
    def __init__(self, connection, match, before):
        self.connection = connection
        self.frame = int(match[1])
        self.sender = 'client' if match[3].endswith('>') else 'server'
        shown = {'client': match[2], 'server': match[4]}
        self.state = {side: before[side] if shown[side] == '|' else shown[side] for side in SIDES}


def rows_of(program, capture, at, *said):
    text = subprocess.run([program, '-i', at, *said, '--width', '200', '--ascii', '--color', 'never', '--lang', 'en',
                           capture], text=True, capture_output=True, check=False, env=environment()).stdout
    rows, connection, state = [], None, {}
    for line in text.splitlines():
        who, row = WHO.match(line), ROW.match(line)
        if row:
            rows.append(Row(connection, row, state))
            state = rows[-1].state
        elif who:
            connection = (who[1] in SERVERS, int(who[2]), int(who[4]))
            state = {side: '?' for side in SIDES}
    return rows


def truths_of(recording):
    looks = [json.loads(line) for line in recording.read_text().splitlines()]
    return [look for look in looks if 'ports' in look]


def compare(rows, looks, at):
    """(whose, frame, told, true) of each state told for sure; `true` has all that it was meanwhile."""
    sent = {}
    for i, row in enumerate(rows):
        turned, *ports = row.connection
        sent.setdefault((row.connection, row.sender), []).append(row.frame)
        end = next((later.frame for later in rows[i + 1:] if later.connection == row.connection), 1 << 62)
        for side in SIDES:
            told = row.state[side]
            if told.endswith('?'):
                continue
            kernel = SIDES[(side == 'server') != turned]
            own = sent.get((row.connection, side), [])
            # Far away it was so when the segment left, which may be long ago.
            start = own[-1] if own and kernel == at else 0
            true = [look[kernel] for look in looks if look['ports'] in (ports, ports[::-1]) and
                    start <= look['after'] < end]
            if true:
                yield side, row.frame, told, true


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    folders = [pathlib.Path(name) for name in sys.argv[2:]] or [ROOT / 'test/lab', ROOT / 'test/lab/random']
    sure = told = 0
    for truth in sorted(path for folder in folders for path in folder.glob('*.ndjson')):
        looks = truths_of(truth)
        for at, *said in PLACES:
            rows = rows_of(program, truth.with_suffix('.pcapng'), at, *said)
            told += 2 * len(rows)
            if said: # where the SYNs crossed, client and server of the story can be those of the recording swapped
                rows = [row for row in rows if not row.connection[0]]
            for side, frame, state, true in compare(rows, looks, at):
                sure += 1
                if state not in true and not any((truth.stem, at, side, state, other) in KNOWN for other in true):
                    check(f'{truth.stem} at the {at} {said}, frame {frame}: the {side} is told as {state}', False,
                          sorted(set(true)))
    print(f'{told} states told, {sure} of them for sure')
    check('some are told for sure', sure > told // 4, (sure, told))
    finish()


main()
