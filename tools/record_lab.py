#!/usr/bin/python3
"""Runs every scenario of the lab and keeps what happened: record_lab.py PROGRAM [SCENARIO...]

test/lab/SLUG.pcapng and SLUG.ndjson are the recording and the kernels' states, which test/beliefs.py replays where no
lab can be set up. docs/scenarios.md is the table of all recordings: what each kernel's end went through. The stories
of the recordings are goldens, made anew by `make goldens`. It needs to run where the lab does; a scenario that this
kernel skips keeps the recording it has.
"""
import json
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
FOLDER = ROOT / 'test/lab'
TABLE = ROOT / 'docs/scenarios.md'
HEAD = """# The lab's scenarios

What the kernel's two ends went through in each recorded run, by sock_diag after every packet, on the ports that came
first. CLOSED also stands for a listener that knows nothing of the connection. Made by tools/record_lab.py;
`tcpstory lab NAME` makes it happen again, `tcpstory explain NAME` says what it means.

| scenario | client | server | packets captured, at both ends |
|---|---|---|---|
"""


def record(program, slug):
    paths = [FOLDER / f'{slug}.pcapng', FOLDER / f'{slug}.ndjson']
    made = [path.with_suffix(path.suffix + '.new') for path in paths]
    ran = subprocess.run([program, 'lab', '--quiet', slug, '-w', made[0], '--truth', made[1]], check=False,
                         stdin=subprocess.DEVNULL)
    for path, new in zip(paths, made):
        if ran.returncode == 0:
            new.replace(path)
        else:
            new.unlink(missing_ok=True)
    return ran.returncode


def went(looks, side):
    states = []
    for look in looks:
        if not states or states[-1] != look[side]:
            states.append(look[side])
    return ', '.join(states)


def row(truth):
    looks = [json.loads(line) for line in truth.read_text().splitlines()]
    first = [look for look in looks if look['ports'] == looks[0]['ports']]
    packets = looks[-1]['after']
    return f"| {truth.stem} | {went(first, 'client')} | {went(first, 'server')} | {packets} |\n"


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    FOLDER.mkdir(exist_ok=True)
    slugs = sys.argv[2:] or sorted(path.stem for path in (ROOT / 'lab/scenarios').glob('*.story'))
    failed = [slug for slug in slugs if record(program, slug) not in (0, 77)]
    TABLE.write_text(HEAD + ''.join(row(truth) for truth in sorted(FOLDER.glob('*.ndjson')) if truth.stat().st_size))
    if failed:
        sys.exit('not recorded: ' + ' '.join(failed))


main()
