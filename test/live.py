#!/usr/bin/python3
"""What must not be lost in silence: an interrupted live pipe, packets written with -w, lines of text cut at
the terminal's width or run together. live.py PROGRAM
"""
import pathlib
import signal
import subprocess
import sys
import tempfile
import time

from tally import check, environment, finish

ROOT = pathlib.Path(__file__).resolve().parent.parent
EXAMPLE = ROOT / 'examples/four-segment-close.txt'

def interrupted(program, arguments):
    """Everything is sent, the pipe stays open, and then comes Ctrl-C."""
    with subprocess.Popen([program, *arguments, '-'], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, env=environment()) as running:
        running.stdin.write(EXAMPLE.read_bytes())
        running.stdin.flush()
        time.sleep(0.3)
        running.send_signal(signal.SIGINT)
        try:
            running.wait(timeout=20)
        except subprocess.TimeoutExpired:
            running.kill()
        return running.returncode, running.stdout.read().decode(), running.stderr.read().decode()


def whole(program, arguments):
    return subprocess.run([program, *arguments, str(EXAMPLE)], capture_output=True, env=environment(),
                          timeout=60, check=False).stdout.decode()


def live(program):
    for form in ('story', 'lines', 'json', 'zeek', 'table'):
        status, told, said = interrupted(program, ['--format', form])
        check(f'Ctrl-C: {form} is told whole', status == 0 and told == whole(program, ['--format', form]),
              f'status {status}, {told[-200:]!r} {said!r}')


def written(program, folder):
    out = folder / 'out.pcap'
    done = subprocess.run([program, '--format', 'json', '-w', str(out), str(EXAMPLE)], capture_output=True,
                          env=environment(), check=False)
    check('-w from text says what it could not know', done.returncode == 1 and b'out.pcap' in done.stderr, done.stderr)
    count = subprocess.run(['tcpdump', '-nr', str(out)], capture_output=True, check=False).stdout.count(b'\n')
    check('-w writes every packet', count == len(EXAMPLE.read_text().splitlines()), count)
    again = folder / 'again.pcap'
    subprocess.run([program, '-w', str(again), str(out)], capture_output=True, env=environment(), check=False)
    check('-w of a capture is that capture', out.read_bytes() == again.read_bytes())
    piped = subprocess.run([program, '-w', '-', str(out)], capture_output=True, env=environment(), check=False)
    check('-w - is a capture and nothing else', piped.stdout == out.read_bytes(), piped.stdout[:80])
    check('-w - tells on standard error', b'four segments' in piped.stderr, piped.stderr[:200])
    before = again.read_bytes()
    same = subprocess.run([program, '-w', str(again), str(again)], capture_output=True, env=environment(), check=False)
    check('-w onto an input is refused', same.returncode == 2 and again.read_bytes() == before, same.stderr)
    names = b'10:00:00.000000 IP alpha.1000 > beta.http: Flags [S], seq 1, win 5, length 0\n'
    done = subprocess.run([program, '-w', str(again), '-'], input=names, capture_output=True, env=environment(), check=False)
    check('-w leaves out what has only names, and says so', done.returncode == 1 and b'names' in done.stderr and
          len(again.read_bytes()) == 24, done.stderr)


def cut_text(program):
    text = (ROOT / 'test/captures/four-segment.txt').read_text().splitlines()
    for width in range(20, 110):
        data = '\n'.join(line[:width] for line in text).encode()
        done = subprocess.run([program, '--format', 'json', '-'], input=data, capture_output=True,
                              env=environment(), check=False)
        check(f'text cut at {width} columns is not taken for whole', done.returncode in (1, 3) and done.stderr,
              (done.returncode, done.stdout[-300:]))
        sure = b'"kind":"open"' in done.stdout and b'"cause":{"kind":"capture-ended","certainty":"certain"' in done.stdout
        check(f'text cut at {width} columns hides no FIN behind a sure verdict', not (sure and b'"fin":1' in done.stdout),
              done.stdout[-300:])


def cut_options(program):
    """A header whose options are not all there has no known length: Zeek's bytes of IP packets are unset."""
    for options in ('', ', win 5, options [mss 1460', ', win 5, options [mss 1460,sackOK,TS val 5', ', win 5'):
        data = (f'12:00:00.000001 IP 10.0.0.1.1 > 10.0.0.2.2: Flags [S], seq 1{options}\n'
                '12:00:00.1 IP 10.0.0.2.2 > 10.0.0.1.1: Flags [S.], seq 1, ack 2, win 5, length 0\n').encode()
        done = subprocess.run([program, '--format', 'zeek', '-'], input=data, capture_output=True, env=environment(),
                              check=False).stdout.decode()
        row = done.splitlines()[-2].split('\t')
        check(f'cut inside {options!r}: IP bytes are unset', row[16:20] == ['1', '-', '1', '40'], row)


def joined_lines(program):
    plain = whole(program, ['--format', 'json'])
    for name, end in (('blanks', b' '), ('lone carriage returns', b'\r'), ('CR LF', b'\r\n')):
        data = EXAMPLE.read_bytes().replace(b'\n', end)
        told = subprocess.run([program, '--format', 'json', '-'], input=data, capture_output=True, env=environment(),
                              check=False).stdout.decode()
        check(f'lines that end in {name} are all told', told == plain, told[:300])


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    live(program)
    with tempfile.TemporaryDirectory() as folder:
        written(program, pathlib.Path(folder))
    cut_text(program)
    cut_options(program)
    joined_lines(program)
    finish()


sys.exit(main())
