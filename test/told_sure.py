#!/usr/bin/python3
"""A state told without `?` is the kernel's: told_sure.py PROGRAM [FOLDER...].

Reads the stories of the lab's recordings, captured at the client, at the server and, where there is one, between them,
once with --vantage and once without, and holds every state that they tell for sure against what the kernels said. An end has the state when it sends, and where it was captured at that
end, when a segment arrives; nothing is said of what happens to it afterwards, unseen.
"""
import json
import pathlib
import random
import re
import struct
import subprocess
import sys
import tempfile

from tally import check, environment, finish

ROOT = pathlib.Path(__file__).resolve().parent.parent
SIDES = ('client', 'server')
WHO = re.compile(r'^ +(\S+)[:](\d+) (?:\(client\) )?(?:->|<->) (\S+)[:](\d+)')
ROW = re.compile(r'^ *(\d+) +[\d.]+ +(\S+) +(-+ .* -+>|<-+ .* -+) (\S+)(?:\s.*)?$')
PLACE_NAMES = (*SIDES, 'middle')
PLACES = [(at, *said) for at in PLACE_NAMES for said in ((), ('--vantage', at))]
LOSSES = {'ack-lost-segment', 'lost-segment'}
LOSS = re.compile('this capture lacks|missing here')
SERVERS = ('192.0.2.2', '[2001:db8::2]')

# What no capture can show: scenario, captured at, whose state, told, true.
KNOWN = {
    ('challenge-ack-syn', 'server', 'client', 'SYN-SENT', 'LAST-ACK'),  # the SYN is forged
    ('syn-cookies', 'client', 'server', 'SYN-RECEIVED', 'CLOSED'),  # Linux keeps no socket
    ('syn-cookies', 'server', 'server', 'SYN-RECEIVED', 'CLOSED'),
    # What no segment shows: the socket was gone when the next one arrived.
    ('client-gave-up', 'client', 'client', 'ESTABLISHED', 'CLOSED'),
    ('fin-wait-2-expired', 'client', 'client', 'TIME-WAIT', 'CLOSED'),
    ('old-connection-in-the-way', 'client', 'client', 'CLOSED', 'SYN-SENT'),
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
            rows[-1].shows_loss = bool(LOSS.search(line))
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


def hold(program, name, capture, looks, at, said, lost):
    """How many states the story of this capture tells, and how many for sure."""
    rows = rows_of(program, capture, at, *said)
    count = 2 * len(rows)
    if said: # where the SYNs crossed, client and server of the story can be those of the recording swapped
        rows = [row for row in rows if not row.connection[0]]
    # Before a segment shows that something was lost, nothing can be known of it.
    shown = next((row.frame for row in rows if row.frame > lost and row.shows_loss), 1 << 62) if lost else 0
    sure = 0
    for side, frame, state, true in compare(rows, looks, at):
        sure += 1
        if lost < frame < shown:
            continue
        if state not in true and not any((name, at, side, state, other) in KNOWN for other in true):
            check(f'{name} at the {at} {said}, without frame {lost}, frame {frame}: the {side} is told as {state}', False,
                  sorted(set(true)))
    return count, sure


def sets_hold(program, name, capture, looks, at, lost):
    """At the end of a capture that shows what it lacks, each end's set has the state that its kernel was in."""
    told = subprocess.run([program, '-i', at, '--format', 'json', '--segments', capture], text=True, capture_output=True,
                          check=False, env=environment()).stdout
    held = 0
    stories = [json.loads(line) for line in told.splitlines()]
    for story in {(story['client']['port'], story['server']['port']): story for story in stories}.values():
        shows = any(segment['frame'] > lost and LOSSES & set(segment['what']) for segment in story['segments'])
        turned = story['client']['addr'] in ('192.0.2.2', '2001:db8::2')
        ports = [story['client']['port'], story['server']['port']]
        last = [look for look in looks if look['ports'] in (ports, ports[::-1])][-1:]
        if not shows or not last or 'unknown' in last[0].values() or any(name == known[0] for known in KNOWN):
            continue
        for side in SIDES:
            true = last[0][SIDES[(side == 'server') != turned]]
            held += 1
            if true not in story[side]['state_set']:
                check(f'{name} at the {at}, without frame {lost}: the set of the {side} lacks {true}', False,
                      story[side]['state_set'])
    return held


def interfaces_of(capture):
    """Names of interfaces, and (where its number stands, which it is) of each packet of a pcapng as the lab writes it."""
    names, packets, at = [], [], 0
    while at < len(capture):
        kind, length = struct.unpack_from('<II', capture, at)
        if kind == 1:
            names.append(next(name for name in PLACE_NAMES if name.encode() in capture[at:at + length]))
        elif kind == 6:
            packets.append((at + 8, struct.unpack_from('<I', capture, at + 8)[0]))
        at += length
    return names, packets


def lossy(folder, truth, at, chance):
    """The recording with one packet less at that place: it is another's, so that all frames keep their numbers."""
    capture = bytearray(truth.with_suffix('.pcapng').read_bytes())
    names, packets = interfaces_of(capture)
    mine = [place for place, number in packets if names[number] == at]
    lost = chance.choice(mine) if mine else None
    if lost:
        struct.pack_into('<I', capture, lost, (names.index(at) + 1) % len(names))
    path = folder / 'lossy.pcapng'
    path.write_bytes(capture)
    return path, next((i + 1 for i, (place, _) in enumerate(packets) if place == lost), 0)


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    folders = [pathlib.Path(name) for name in sys.argv[2:]] or [ROOT / 'test/lab', ROOT / 'test/lab/random']
    sure = told = sets = 0
    with tempfile.TemporaryDirectory() as name:
        for truth in sorted(path for folder in folders for path in folder.glob('*.ndjson')):
            looks = truths_of(truth)
            for at, *said in PLACES:
                for lost in (False, True):
                    capture, frame = truth.with_suffix('.pcapng'), 0
                    if lost:
                        capture, frame = lossy(pathlib.Path(name), truth, at, random.Random(f'{truth.stem} {at}'))
                    told_here, sure_here = hold(program, truth.stem, capture, looks, at, said, frame)
                    told, sure = told + told_here, sure + sure_here
                    if lost and frame and not said:
                        sets += sets_hold(program, truth.stem, capture, looks, at, frame)
    print(f'{sets} sets at the end of captures with a packet less')
    check('some captures show what they lack', sets > 40, sets)
    print(f'{told} states told, {sure} of them for sure')
    check('some are told for sure', sure > told // 4, (sure, told))
    finish()


main()
