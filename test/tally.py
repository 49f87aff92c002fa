"""What the tests of the program share: checks that are counted, the environment they run in."""
import os
import sys

counts = {True: 0, False: 0}


def check(name, holds, detail=''):
    counts[bool(holds)] += 1
    if not holds:
        print(f'failed: {name}\n  {detail}')


def environment(**more):
    return {**os.environ, 'LC_ALL': 'C.UTF-8', 'TZ': 'UTC', **more}


def finish():
    """Says how many checks held, and ends with their status."""
    print(f'{counts[True]} checks held, {counts[False]} did not')
    sys.exit(1 if counts[False] or not counts[True] else 0)
