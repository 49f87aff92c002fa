#!/usr/bin/python3
"""Counts against tshark's, and words against Zeek's: corpus.py PROGRAM.

$TCPSTORY_CORPUS names a folder with captures and an expected.ndjson that has one object a capture:
"capture" and "tshark_streams", each with endpoints "a" and "b" and by a/b "packets", "bytes", "syn",
"synack", "fin", "rst", "isn". Streams are matched by endpoints and order. Every number must be equal, but
where docs/differences.md says why it is not. "zeek_rows" has Zeek's rows: of those that are `plain`, made without
scripts of one's own, conn_state and history must be equal, as far as they are given, for each pair of endpoints of
which both have as many connections; how many of the others are equal is printed.
"""
import json
import os
import pathlib
import subprocess
import sys

# (capture, stream, side, field): what we say and docs/differences.md explains.
DIFFERENCES = {}
ZEEK = [0, 0] # words compared, and equal


def stories(program, capture):
    done = subprocess.run([program, '--format', 'json', capture], capture_output=True, timeout=60, check=False)
    if done.returncode not in (0, 1):
        raise SystemExit(f'{capture}: exit status {done.returncode}: {done.stderr.decode()}')
    return [json.loads(line) for line in done.stdout.decode().splitlines()]


def endpoint(end):
    return end['addr'], end['port']


def our_side(story, expected):
    for side in ('client', 'server'):
        if endpoint(story[side]) == tuple(expected):
            return story[side]
    return None


def matching(found, stream):
    ends = {tuple(stream['a']), tuple(stream['b'])}
    for story in found:
        if {endpoint(story['client']), endpoint(story['server'])} == ends:
            found.remove(story)
            return story
    return None


def compare_side(ours, stream, side):
    """Pairs (field, ours, tshark's) of one end."""
    yield 'packets', ours['packets'], stream['packets'][side]
    yield 'bytes', ours['bytes'], stream['bytes'][side]
    yield 'syn', ours['syn'], stream['syn'][side] + stream['synack'][side]
    yield 'fin', ours['fin'], stream['fin'][side]
    yield 'rst', ours['rst'], stream['rst'][side]
    yield 'isn', ours['isn'], stream['isn'][side]


def compare_zeek(name, found, rows):
    """(comparisons, those equal, the messages of plain rows that are not)"""
    count = equal = 0
    wrong = []
    for pair in {(tuple(row['orig']), tuple(row['resp'])) for row in rows}:
        theirs = [row for row in rows if (tuple(row['orig']), tuple(row['resp'])) == pair]
        ours = [story for story in found if {endpoint(story['client']), endpoint(story['server'])} == set(pair)]
        for row, story in zip(theirs, ours if len(ours) == len(theirs) else []):
            for field in ('conn_state', 'history'):
                if row[field] is None:
                    continue
                count += 1
                same = row[field] == story['zeek'][field]
                equal += same
                if row['plain'] and not same and (name, *pair[0], field) not in DIFFERENCES:
                    wrong.append(f'{name}: {pair}: {field} {story["zeek"][field]}, Zeek has {row[field]}')
    return count, equal, wrong


def compare_capture(program, folder, expected):
    """(comparisons, the messages of those that failed)"""
    name, wrong, count = expected['capture'], [], 0
    found = stories(program, folder / name)
    compared, equal, wrong = compare_zeek(name, found, expected.get('zeek_rows') or [])
    ZEEK[0] += compared
    ZEEK[1] += equal
    for stream in expected['tshark_streams']:
        story = matching(found, stream)
        if story is None:
            wrong.append(f'{name}: stream {stream["stream"]} is missing')
            continue
        for side in ('a', 'b'):
            for field, ours, theirs in compare_side(our_side(story, stream[side]), stream, side):
                count += 1
                known = DIFFERENCES.get((name, stream['stream'], side, field), theirs)
                if ours not in (theirs, known):
                    wrong.append(f'{name}: stream {stream["stream"]} {side} {field}: {ours}, tshark has {theirs}')
        count += 1
        if story['completeness'] != stream['completeness']:
            wrong.append(f'{name}: completeness {story["completeness"]}, tshark has {stream["completeness"]}')
    wrong += [f'{name}: a connection that tshark does not have: {s["client"]} {s["server"]}' for s in found]
    return count, wrong


def main():
    corpus = os.environ.get('TCPSTORY_CORPUS')
    if not corpus:
        print('skipped: TCPSTORY_CORPUS does not name a folder of captures with an expected.ndjson')
        return 77
    folder = pathlib.Path(corpus)
    total, wrong = 0, []
    for line in (folder / 'expected.ndjson').read_text().splitlines():
        count, messages = compare_capture(sys.argv[1], folder, json.loads(line))
        total += count
        wrong += messages
    print(*wrong, f'{total} numbers compared; of {ZEEK[0]} of Zeek\'s words {ZEEK[1]} are equal; {len(wrong)} differ that must not',
          sep='\n')
    return len(wrong) > 0 or total == 0


sys.exit(main())
