"""Runs the fuzzer over every capture at hand: fuzz.py FUZZ truncate [LIMIT] | fuzz.py FUZZ mutate COUNT

The captures are those of examples/ and test/captures/, and of the folder TCPSTORY_CORPUS names where
it is set. The work is split among the processors; the seed is fixed, so that a failure comes again
(FUZZ_SEED sets another). Cutting at every offset takes the square of a file's length: with LIMIT a
longer capture is cut within its first LIMIT bytes only, and said so.
"""
import os
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent


def captures():
    found = [*ROOT.glob('examples/*.txt'), *ROOT.glob('test/captures/*')]
    corpus = os.environ.get('TCPSTORY_CORPUS')
    if corpus:
        found += pathlib.Path(corpus).glob('*.pcap*')
    else:
        print('TCPSTORY_CORPUS is not set: without captures from the wild')
    return sorted((str(path) for path in found if path.is_file()), key=os.path.getsize)


def shortened(files, limit, folder):
    """The files, those over the limit replaced by their first bytes."""
    result = []
    for path in files:
        if os.path.getsize(path) > limit:
            print(f'{path}: cut within its first {limit} bytes only')
            head = pathlib.Path(folder) / os.path.basename(path)
            head.write_bytes(pathlib.Path(path).read_bytes()[:limit])
            path = str(head)
        result.append(path)
    return result


def run(fuzz, mode, number, files):
    shares = os.cpu_count() or 1
    seed = int(os.environ.get('FUZZ_SEED', '1'))
    running = []
    for share in range(shares):
        words, mine = [fuzz, mode], files[share::shares]
        if mode == 'mutate':
            words, mine = words + [str(-(-number // shares)), str(seed + share)], files
        if mine:
            running.append(subprocess.Popen(words + mine))
    return [process.wait() for process in running]


def main():
    fuzz, mode, *rest = sys.argv[1:]
    number = int(rest[0]) if rest else 0
    with tempfile.TemporaryDirectory() as folder:
        files = captures()
        if mode == 'truncate' and number:
            files = shortened(files, number, folder)
        statuses = run(fuzz, mode, number, files)
    print(f'{mode}: {len(files)} captures, exit statuses {statuses}')
    return 1 if any(statuses) or not files else 0


if __name__ == '__main__':
    sys.exit(main())
