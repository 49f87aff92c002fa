#!/usr/bin/python3
"""The lab where something keeps it from its work: lab_kept.py PROGRAM. A signal, a full disk, a folder that is not to
be written in, namespaces or devices that are not to be had. It says so in one sentence, in each language, exits as
documented, and leaves nothing behind.

What is kept from it is taken away in a user namespace; where there is none, that is skipped, and said.
"""
import os
import pathlib
import re
import signal
import subprocess
import sys
import tempfile
import time

from tally import check, environment, finish

CHINESE = re.compile('[\u4e00-\u9fff]')
SKIP = 77
PASSED, FAILED, NO_LAB = 0, 1, 3
SLOW = 'server listen\nclient connect\nserver accept\nclient send "abc"\nsleep 60s\n'
NO_DEV = 'mount -t tmpfs none /dev && '
NO_NAMESPACES = 'echo 0 > /proc/sys/user/max_user_namespaces && '
FEW_NETWORKS = 'echo 2 > /proc/sys/user/max_net_namespaces && '
NO_NETWORKS = 'echo 0 > /proc/sys/user/max_net_namespaces && '
FULL = 'mount -t tmpfs -o size=4k none . && cd "$PWD" && head -c 4096 /dev/zero > full; '


def run(*words, folder, **more):
    return subprocess.run(words, cwd=folder, text=True, stderr=subprocess.PIPE, check=False, timeout=60,
                          stdin=subprocess.DEVNULL, env=environment(), **{'stdout': subprocess.PIPE, **more})


def confined(folder, steps, without, *words):
    """In a user namespace of its own, after these steps of a shell, without that capability."""
    less = f'setpriv --bounding-set -{without} --inh-caps -{without} ' if without else ''
    return run('unshare', '-U', '-r', '-m', 'sh', '-c', f'{steps} exec {less}"$@"', 'sh', *words, folder=folder)


def in_both(name, status, words, told):
    """told(language) runs it: one line in each, these words in both, and Chinese in the second."""
    for language in ('en', 'zh'):
        ran = told(language)
        check(f'{name}, {language}', ran.returncode == status and len(ran.stderr.splitlines()) == 1 and
              all(word in ran.stderr for word in words) and bool(CHINESE.search(ran.stderr)) == (language == 'zh'),
              (ran.returncode, ran.stderr))


def files(folder):
    return sorted(path.name for path in folder.iterdir())


# ---- signals ----

def interrupted(program, folder, number, *words):
    """Sent to the program alone once it runs: its status, what it said, whether a process of its is left."""
    ran = subprocess.Popen([program, 'lab', *words], cwd=folder, text=True, stdout=subprocess.PIPE, env=environment(),
                           stderr=subprocess.PIPE, stdin=subprocess.DEVNULL, start_new_session=True)
    if '--random' in words: # which says nothing before its end
        time.sleep(1)
    else:
        ran.stdout.readline()
    ran.send_signal(number)
    out, err = ran.communicate(timeout=30)
    try:
        os.killpg(ran.pid, 0)
    except ProcessLookupError:
        return ran.returncode, out, err, False
    return ran.returncode, out, err, True


def signals(program, folder):
    script = folder / 'slow.story'
    script.write_text(SLOW, encoding='utf-8')
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        status, _, err, left = interrupted(program, folder, number, 'slow.story')
        check(f'{number.name}: said, and nothing left', status == FAILED and 'interrupted' in err and not left and
              files(folder) == ['slow.story'], (status, err, files(folder)))
    status, _, err, _ = interrupted(program, folder, signal.SIGINT, '--lang', 'zh', 'slow.story', '-w', 'so-far.pcapng')
    check('with -w, in Chinese', status == FAILED and 'so-far.pcapng' in err and CHINESE.search(err), (status, err))
    read = run(program, 'so-far.pcapng', folder=folder)
    check('what there was until then can be read', read.returncode == 0, read.stderr)
    (folder / 'so-far.pcapng').unlink()
    status, out, err, left = interrupted(program, folder, signal.SIGTERM, '--random', '100000', '--workers', '8')
    check('the differential stops with its workers', status == FAILED and 'seed 0' in out and 'interrupted' in err and
          not left, (status, out, err, left))
    made = re.search('^interrupted: ([0-9]+) of 100000 runs made$', out, re.M)
    check('its report is of the runs so far', made and 0 < int(made[1]) < 100000 and f'seed 0: {made[1]} runs' in out, out)
    worker_killed(program, folder)
    unread(program, folder)
    status, _, _, left = interrupted(program, folder, signal.SIGKILL, '--random', '100000', '--workers', '8')
    time.sleep(0.2 if left else 0)
    check('SIGKILL leaves no worker', status == -signal.SIGKILL and not still_there(program), status)
    script.unlink()


def worker_killed(program, folder):
    """A worker that ends before its time is told of, with the run that it was at, and the others go on."""
    ran = subprocess.Popen([program, 'lab', '--random', '100', '--workers', '4', '--seed', '7'], cwd=folder, text=True,
                           stdout=subprocess.PIPE, env=environment(), stderr=subprocess.PIPE, stdin=subprocess.DEVNULL)
    time.sleep(1)
    workers = pathlib.Path(f'/proc/{ran.pid}/task/{ran.pid}/children').read_text(encoding='utf-8').split()
    os.kill(int(workers[0]), signal.SIGSEGV)
    out, err = ran.communicate(timeout=60)
    in_run = re.search('^crashed: --seed 7 --only [0-9]+: ', out, re.M) and '1 worker crashed: 99 of 100 runs made' in out
    before = re.search('^crashed: a worker ended before its first run ', out, re.M) and '1 worker crashed: 100 of 100 runs made' in out
    check('a crashed worker', ran.returncode == FAILED and (in_run or before), (ran.returncode, out, err))


def unread(program, folder):
    """A FIFO that nobody reads, before the run and in its midst."""
    pipe = folder / 'pipe'
    for option in ('-w', '--truth'):
        os.mkfifo(pipe)
        ran = subprocess.Popen([program, 'lab', 'refused', option, 'pipe'], cwd=folder, text=True, env=environment(),
                               stdout=subprocess.PIPE, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL)
        time.sleep(0.5)
        ran.send_signal(signal.SIGTERM)
        _, err = ran.communicate(timeout=10)
        check(f'{option} onto a FIFO without a reader', ran.returncode == FAILED and
              err == 'tcpstory: refused: interrupted; nobody was reading pipe\n', (ran.returncode, err))
        pipe.unlink()
    os.mkfifo(pipe)
    (folder / 'much.story').write_text('server listen\nclient connect\nserver accept\nclient send 200000 bytes async\n'
                                       'server recv 200000 bytes\n', encoding='utf-8')
    ran = subprocess.Popen([program, 'lab', '--quiet', 'much.story', '-w', 'pipe'], cwd=folder, text=True,
                           env=environment(), stderr=subprocess.PIPE, stdin=subprocess.DEVNULL)
    reader = os.open(pipe, os.O_RDONLY)
    time.sleep(0.5)
    ran.send_signal(signal.SIGINT)
    _, err = ran.communicate(timeout=10)
    os.close(reader)
    check('a FIFO whose reader does not read', ran.returncode == FAILED and 'interrupted' in err and
          len(err.splitlines()) == 1, (ran.returncode, err))
    (folder / 'much.story').unlink()
    pipe.unlink()


def still_there(program):
    """A worker of that SIGKILL: a process of this program whose parent is not us."""
    for path in pathlib.Path('/proc').glob('[0-9]*'):
        try:
            command = (path / 'cmdline').read_bytes().split(b'\0')
        except OSError:
            continue
        if command[0] == program.encode() and b'100000' in command:
            return True
    return False


# ---- disks and folders ----

def disks(program, folder):
    for option in ('-w', '--truth'):
        for scenario in ('refused', 'window-full'):
            in_both(f'{option} /dev/full of {scenario}', FAILED, ['/dev/full'], lambda language: run(
                program, 'lab', '--quiet', '--lang', language, scenario, option, '/dev/full', folder=folder))
    in_both('--truth /dev/full beside a capture', FAILED, ['/dev/full'], lambda language: run(
        program, 'lab', '--quiet', '--lang', language, 'refused', '-w', '/dev/null', '--truth', '/dev/full', folder=folder))
    in_both('-w into no folder', FAILED, ['no/where'], lambda language: run(
        program, 'lab', '--quiet', '--lang', language, 'refused', '-w', 'no/where', folder=folder))
    for words in (['refused', '-w', '/dev/null'], ['--list'], ['--random', '3']):
        with open('/dev/full', 'w', encoding='utf-8') as full:
            in_both(f'{words} onto a full disk', FAILED, [], lambda language: run(
                program, 'lab', '--lang', language, *words, folder=folder, stdout=full))
    reader, writer = os.pipe()
    os.close(reader)
    gone = run(program, 'lab', 'refused', folder=folder, stdout=writer)
    os.close(writer)
    check('a reader who has gone does not end the run', gone.returncode == FAILED and
          files(folder) == ['refused.pcapng'], (gone.returncode, gone.stderr, files(folder)))
    (folder / 'refused.pcapng').unlink()


def folders(program, folder):
    """The capture that a told run would leave."""
    closed = folder / 'closed'
    closed.mkdir(mode=0o555)
    in_both('a folder that is not to be written in', PASSED, ['refused.pcapng', '-w'], lambda language: confined(
        closed, '', 'dac_override', program, 'lab', '--lang', language, 'refused'))
    in_both('a full disk', FAILED, ['refused.pcapng'], lambda language: confined(
        folder, FULL, '', 'sh', '-c', '"$@"; status=$?; [ ! -e refused.pcapng ] || exit 99; exit $status', 'sh',
        program, 'lab', '--lang', language, 'refused'))
    closed.rmdir()
    check('nothing is left of all that', not files(folder), files(folder))


# ---- privileges ----

def privileges(program, folder):
    words = (program, 'lab', '--quiet', 'refused')
    for random in ((), ('--random', '3')):
        what = ' '.join(random) or 'a scenario'
        chosen = (program, 'lab', *random) if random else words
        in_both(f'{what} without user namespaces', NO_LAB, ['sysctl -w user.max_user_namespaces='],
                lambda language: confined(folder, NO_NAMESPACES, 'sys_admin', *chosen, '--lang', language))
        in_both(f'{what} without network namespaces', NO_LAB, ['sysctl -w user.max_net_namespaces='],
                lambda language: confined(folder, NO_NETWORKS, '', *chosen, '--lang', language))
        in_both(f'{what} without TUN and packet sockets', NO_LAB, ['/dev/net/tun', 'modprobe tun'],
                lambda language: confined(folder, NO_DEV, 'net_raw', *chosen, '--lang', language))
    in_both('all scenarios without namespaces, said once', NO_LAB, ['sysctl -w user.max_user_namespaces='],
            lambda language: confined(folder, NO_NAMESPACES, 'sys_admin', program, 'lab', '--all', '--lang', language))
    in_both('too few network namespaces', NO_LAB, ['sysctl -w user.max_net_namespaces='],
            lambda language: confined(folder, FEW_NETWORKS, '', *words, '--lang', language))
    in_both('--wire veth without packet sockets', NO_LAB, ['veth'], lambda language: confined(
        folder, '', 'net_raw', *words, '--wire', 'veth', '--lang', language))
    for chosen in (words, (program, 'lab', '--random', '3')):
        in_both(f'{chosen[1:]} --wire tun without TUN', NO_LAB, ['/dev/net/tun', 'modprobe tun', '--wire'],
                lambda language: confined(folder, NO_DEV, '', *chosen, '--wire', 'tun', '--lang', language))
    ran = confined(folder, NO_DEV, '', *words)
    if ran.returncode == NO_LAB:
        print(f'skipped: without TUN: {ran.stderr.strip()}')
    else:
        check('without TUN it takes veth', ran.returncode == PASSED and not ran.stderr, (ran.returncode, ran.stderr))
        for chosen in (('refused', '-w', '/dev/null'), ('--random', '3')):
            ran = confined(folder, NO_DEV, '', program, 'lab', *chosen)
            check(f'{chosen} says that it was veth', 'over veth' in ran.stdout.splitlines()[0], ran.stdout)
    for wire, name in (('tun', 'TUN'), ('veth', 'veth')):
        ran = run(program, 'lab', '--wire', wire, 'refused', '-w', '/dev/null', folder=folder)
        check(f'--wire {wire} is said', ran.returncode == NO_LAB or f'over {name}' in ran.stdout.splitlines()[0], ran.stdout)


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        folder.chmod(0o755)
        able = run(program, 'lab', '--quiet', 'refused', folder=folder)
        if able.returncode == NO_LAB:
            print(f'skipped: {able.stderr.strip()}')
            sys.exit(SKIP)
        signals(program, folder)
        disks(program, folder)
        namespace = confined(folder, '', '', 'setpriv', '--version')
        if namespace.returncode:
            print(f'skipped: what is taken away in a user namespace: {namespace.stderr.strip()}')
        else:
            folders(program, folder)
            privileges(program, folder)
    finish()


main()
