#!/usr/bin/python3
"""Input that is not what it should be: each gets a sentence on stderr that names the file, what can be
read is told all the same, and the exit status is the contract's. bad_input.py PROGRAM
"""
import bz2
import gzip
import io
import json
import lzma
import os
import pathlib
import shutil
import struct
import subprocess
import sys
import tarfile
import tempfile
import zipfile

import text2pcap
from tally import check, environment, finish

ROOT = pathlib.Path(__file__).resolve().parent.parent
EXAMPLE = ROOT / 'examples/three-segment-close.txt'

def run(program, *arguments, data=b''):
    return subprocess.run([program, *arguments], input=data, capture_output=True, timeout=60,
                          env=environment(), check=False)


def as_nobody(program, folder, *arguments):
    """Root can read everything: as root this runs the program as somebody else."""
    if os.geteuid() != 0:
        return run(program, *arguments)
    os.chmod(folder, 0o755)
    copy = shutil.copy(program, folder / 'tcpstory')
    return subprocess.run([copy, *arguments], capture_output=True, timeout=60, user=65534, check=False)


def expect(name, done, status, said=(), told=None):
    detail = f'exit {done.returncode}, stderr {done.stderr[:300]!r}, stdout {done.stdout[:100]!r}'
    check(f'{name}: exit status {status}', done.returncode == status, detail)
    for words in said:
        check(f'{name}: says {words!r}', words.encode() in done.stderr, detail)
    if told is not None:
        check(f'{name}: {"tells" if told else "tells nothing of"} a connection', (b'192' in done.stdout or b'172.16' in done.stdout) == told, detail)
    control = [byte for byte in done.stdout + done.stderr if byte < 32 and byte not in (9, 10)]
    check(f'{name}: no control characters', not control, detail)


def record(data, captured=None, original=None):
    return struct.pack('<IIII', 1, 2, len(data) if captured is None else captured,
                       len(data) if original is None else original) + data


def fifo(program, folder):
    """Read like a pipe; empty where its writer had nothing to say."""
    path = folder / 'fifo'
    os.mkfifo(path)
    for name, data, status, said in (('a FIFO', EXAMPLE.read_bytes(), 0, []), ('an empty FIFO', b'', 3, ['fifo: the file is empty'])):
        with subprocess.Popen(['/bin/sh', '-c', 'cat > "$0"', str(path)], stdin=subprocess.PIPE) as writer:
            writer.stdin.write(data)
            writer.stdin.close()
            expect(name, run(program, str(path)), status, said, status == 0)


def pcapng(interfaces, packets):
    """interfaces: (link type, name); packets: (interface, bytes)."""
    def block(kind, body):
        body += bytes(-len(body) % 4)
        return struct.pack('<II', kind, len(body) + 12) + body + struct.pack('<I', len(body) + 12)
    out = block(0x0a0d0d0a, struct.pack('<IHHq', 0x1a2b3c4d, 1, 0, -1))
    for link, name in interfaces:
        out += block(1, struct.pack('<HHIHH', link, 0, 0, 2, len(name)) + name + bytes(-len(name) % 4))
    return out + b''.join(block(6, struct.pack('<IIIII', interface, 0, number, len(data), len(data)) + data)
                          for number, (interface, data) in enumerate(packets))


def many_links(packet, count, *known):
    """A pcapng file with a packet on each of `count` interfaces, whose link types nobody knows but `known`."""
    links = [1000 + i for i in range(count)] + list(known)
    return pcapng([(link, b'') for link in links], [(i, packet) for i in range(len(links))])


def files(program, folder):
    capture = text2pcap.convert(EXAMPLE.read_text())
    header, packet = capture[:24], capture[40:40 + struct.unpack('<I', capture[32:36])[0]]
    write = lambda name, data: (folder / name).write_bytes(data) and str(folder / name)
    expect('missing file', run(program, str(folder / 'none.pcap')), 3, ['none.pcap: there is no such file'], False)
    expect('missing file behind -r', run(program, '-r', str(folder / 'none.pcap')), 3, ['none.pcap: there is no such file'], False)
    expect('missing file, in Chinese', run(program, '--lang', 'zh', str(folder / 'none.pcap')), 3, ['none.pcap：没有这个文件'], False)
    expect('/dev/null', run(program, '/dev/null'), 3, ['/dev/null: the file is empty'], False)
    expect('a file that cannot be read from', run(program, '/proc/self/mem'), 3, ['/proc/self/mem: reading failed after 0 bytes: Input/output error'], False)
    fifo(program, folder)
    expect('directory', run(program, str(folder)), 3, [str(folder), 'directory'], False)
    (folder / 'empty').write_bytes(b'')
    expect('empty file', run(program, str(folder / 'empty')), 3, ['empty'], False)
    expect('empty stdin', run(program, '-'), 3, ['empty'], False)
    expect('binary that is no capture', run(program, write('x', bytes(range(256)) * 40)), 3, ['x'], False)
    expect('prose', run(program, write('prose', b'Dear all,\nit is broken again.\n')), 3, ['prose'], False)
    expect('no packets', run(program, write('header', header)), 0, [], False)
    expect('cut in the header', run(program, write('cut1', header[:20])), 3, ['cut1'], False)
    expect('cut in a record header', run(program, write('cut2', capture[:-60])), 1, ['cut2', 'byte'], True)
    lies = {'huge': (0xffffffff, 0xffffffff), 'beyond the file': (5000, 5000), 'nothing': (0, 60)}
    for name, (captured, original) in lies.items():
        bad = capture + record(b'' if captured == 0 else packet, captured, original)
        done = run(program, write('lie', bad))
        expect(f'a length that lies: {name}', done, 1, ['tcpstory: '], True)
    long_ip = bytes([packet[0], packet[1], 0x20, 0]) + packet[4:]
    done = run(program, '--format', 'json', write('claims', capture + record(long_ip)))
    expect('IP total length beyond the frame', done, 1, ['1 packet claims more payload'], True)
    check('IP total length beyond the frame: is not counted', b'"bytes":3,' in done.stdout, done.stdout)
    expect('the same cut by a snapshot length', run(program, write('snapped', capture + record(long_ip, None, 0x2000))), 0, [], True)
    link = header[:20] + struct.pack('<I', 147) + record(packet)
    expect('unknown link type', run(program, write('link', link)), 3, ['147'], False)
    for value, kind in ((0x10000, 0x10000), (0x10065, 0x10065), (0xffffffff, 0x03ffffff)):  # the upper six bits are no part of it
        odd = header[:20] + struct.pack('<I', value) + record(packet)
        expect(f'link type {value}', run(program, write('odd', odd)), 3, [f'a link type of {kind} cannot be'], False)
    expect('several unknown link types', run(program, write('links', many_links(packet, 12))), 3,
           [f'1 packet of link type {1000 + i} was' for i in range(8)] +
           ['4 more packets of other unknown link types were', 'is of link type 1007, which is not known'], False)
    expect('several unknown link types, and one known', run(program, write('links', many_links(packet, 12, 101))), 1, ['link type 1003'], True)
    short_ip = bytes([0x41]) + packet[1:]
    expect('IP header length that lies', run(program, write('ihl', capture + record(short_ip))), 1, ['contradict'], True)
    offset = packet[:32] + bytes([0x10]) + packet[33:]
    expect('TCP header length that lies', run(program, write('doff', capture + record(offset))), 1, ['contradict'], True)
    options = packet[:20 + 20] + bytes([8, 250]) + packet[20 + 22:]
    expect('options that run off', run(program, write('opt', header + record(options))), 0, [], True)
    expect('snaplen inside the TCP header', run(program, write('snap', capture + record(packet[:30], 30, 60))), 1, ['cut'], True)
    (folder / 'secret').write_bytes(capture)
    os.chmod(folder / 'secret', 0)
    expect('unreadable', as_nobody(program, folder, str(folder / 'secret')), 3, ['secret: you are not allowed to read it'], False)
    two = run(program, str(EXAMPLE), str(folder / 'empty'))
    expect('one good, one empty', two, 1, ['empty'], True)


def other_interfaces(program, folder):
    """Nothing of another interface is read: not its faults, not its fragments; only its packets are numbered."""
    def tcp(seq, ack, flags, data=b''):
        return struct.pack('>HHIIBBHHH', 1000, 80, seq, ack, 0x50, flags, 500, 0, 0) + data
    def ip(ident, payload, offset=0, more=0):
        return struct.pack('>BBHHHBBH', 0x45, 0, 20 + len(payload), ident, more << 13 | offset // 8, 64, 6, 0) + \
            bytes((192, 0, 2, 1, 192, 0, 2, 2)) + payload
    data = tcp(101, 501, 0x18, bytes(100))
    flow = [ip(1, tcp(100, 0, 2)), ip(2, data[:64], 0, 1), ip(2, data[64:], 64)]
    path = folder / 'other.pcapng'
    path.write_bytes(pcapng([(101, b'near'), (101, b'far')], [(at, packet) for packet in flow for at in (0, 1)]))
    for name, frames in (('near', [1, 5]), ('far', [2, 6])):
        done = run(program, '-i', name, '--format', 'json', '--segments', str(path))
        expect(f'the same fragments at two interfaces: {name}', done, 0, [], True)
        found = [segment['frame'] for segment in json.loads(done.stdout or b'{"segments":[]}')['segments']]
        check(f'the same fragments at two interfaces: {name}: frames {frames}', found == frames, found)
    lies = [(0, b'\x45' + bytes(30)), (2, b'?' * 60), (1, flow[0])]
    path.write_bytes(pcapng([(101, b'lying'), (101, b'sound'), (1000, b'strange')], lies))
    done = run(program, '-i', 'sound', str(path))
    expect('faults at other interfaces', done, 0, [], True)
    check('faults at other interfaces are not said', not done.stderr, done.stderr)


def packed(program, folder):
    """What is not unpacked, or was cut before anything came out: what it is, and what to do."""
    capture = text2pcap.convert(EXAMPLE.read_text())
    path = str(folder / 'packed')
    archives = {'zip': io.BytesIO(), 'tar': io.BytesIO()}
    with zipfile.ZipFile(archives['zip'], 'w') as archive:
        archive.writestr('a.pcap', capture)
    with tarfile.open(fileobj=archives['tar'], mode='w') as archive:
        member = tarfile.TarInfo('a.pcap')
        member.size = len(capture)
        archive.addfile(member, io.BytesIO(capture))
    text = EXAMPLE.read_text()
    hints = {
        'xz': (lzma.compress(capture), f'looks like xz; unpack it first: xz -dc {path} | tcpstory -'),
        'bzip2': (bz2.compress(capture), f'looks like bzip2; unpack it first: bzip2 -dc {path} | tcpstory -'),
        'zip': (archives['zip'].getvalue(), f'looks like zip; unpack it first: unzip -p {path} | tcpstory -'),
        'tar': (archives['tar'].getvalue(), f'looks like tar; unpack it first: tar -xOf {path} | tcpstory -'),
        'gzip twice': (gzip.compress(gzip.compress(capture)), f'gzip inside gzip; unpack it first: gzip -dc {path} | tcpstory -'),
        'tar.gz': (gzip.compress(archives['tar'].getvalue()), f'tar inside gzip; unpack it first: gzip -dc {path} | tar -xOf - | tcpstory -'),
        'gzip of nothing': (gzip.compress(b''), 'what was compressed in it is empty'),
        'gzip that is cut at once': (gzip.compress(capture)[:12], 'damaged before the first packet'),
        'zstd that is cut at once': (b'\x28\xb5\x2f\xfd\x24', 'damaged before the first packet'),
    }
    for name, (data, said) in hints.items():
        pathlib.Path(path).write_bytes(data)
        expect(name, run(program, path), 3, [said], False)
        expect(f'{name}, piped', run(program, '-', data=data), 3, [said.replace(path, '-')], False)
    for encoding in ('utf-16', 'utf-16-le', 'utf-16-be'):
        expect(f'{encoding} text is read', run(program, '-', data=text.encode(encoding)), 0, [], True)
    expect('gzip that is cut later', run(program, '-', data=gzip.compress(capture, 0)[:-30]), 1, ['what came before it is told'], True)


def texts(program):
    good = EXAMPLE.read_bytes()
    line = good.splitlines()[0]
    expect('a broken line', run(program, '-', data=good + b'11 12:43:46.9 IP 172.16.196.142.41334 > 172.16.196.145.60000: Flags [S], seq banana\n'), 1, ['line 11'], True)
    expect('an absurd number', run(program, '-', data=good + line.replace(b'3255498564', b'99999999999999999999') + b'\n'), 1, ['line 11'], True)
    expect('a line of 10 MB', run(program, '-', data=good + b'A' * 10_000_000 + b'\n' + good.replace(b'41334', b'41335')), 1, ['line 11'], True)
    expect('NULs and bad UTF-8', run(program, '-', data=good + b'\0\0\xff\xfe\x80 \0 \xff\n'), 0, [], True)
    hostile = b'12:43:46.905723 IP \x1b[2Jevil.example.com.80 > a\xc2\x9bb.81: Flags [S], seq 1, win 5, length 0\n'
    done = run(program, '-', data=hostile + good)
    check('a terminal escape in a name: an exit status of the contract', done.returncode in (0, 1), done.stderr)
    check('a terminal escape in a name does not reach the output', b'\x1b' not in done.stdout + done.stderr, done.stdout)
    expect('DOS line ends', run(program, '-', data=good.replace(b'\n', b'\r\n')), 0, [], True)
    expect('no line end at the end', run(program, '-', data=good.rstrip(b'\n')), 0, [], True)


def usage(program):
    expect('no arguments', run(program), 2, ['--help'])
    expect('unknown option', run(program, '--frobnicate', str(EXAMPLE)), 2, ['--frobnicate', '--help'])
    expect('unknown format', run(program, '--format', 'xml', str(EXAMPLE)), 2, ['xml', 'story'])
    expect('unknown language', run(program, '--lang', 'tlh', str(EXAMPLE)), 2, ['tlh', 'en|zh'])
    expect('bad filter', run(program, str(EXAMPLE), 'tcp', 'prot', '80'), 2, ['tcp prot 80'])
    for count in ('0', '-1', '', 'ten', '18446744073709551616', '99999999999999999999999'):
        expect(f'bad count {count!r}', run(program, '-c', count, str(EXAMPLE)), 2, ['-c', 'from 1 to 18446744073709551615'])
    expect('the largest count', run(program, '-c', '18446744073709551615', str(EXAMPLE)), 0, [], True)
    both = 'test/lab/three-segment.pcapng'
    expect('one interface of two', run(program, '-i', 'server', both), 0, [], True)
    expect('an interface by its number', run(program, '-i1', both), 0, [], True)
    for output in ('story', 'table', 'ladder', 'zeek', 'json', 'lines'):
        done = run(program, '-i', 'eth0', '--format', output, both)
        expect(f'no such interface, {output}', done, 2, ["it has no interface 'eth0'; it has 0 client, 1 server"], False)
        check(f'no such interface, {output}: one sentence and nothing else', done.stderr.count(b'\n') == 1 and not done.stdout, done)
    expect('no such interface in the second file', run(program, '-i', 'client', both, str(EXAMPLE)), 2, ['close.txt: -i', 'pcapng'], False)
    expect('interfaces of what has none', run(program, '-i', '0', str(EXAMPLE)), 2, ['close.txt: -i', 'pcapng'], False)
    expect('an interface where nothing arrived', run(program, '-i', 'server', 'test/lab/syn-timeout.pcapng'), 0, ['0 packets read'], False)
    for option, its in (('--segments', 'json'), ('--bare', 'lines')):
        expect(f'{option} where it does nothing', run(program, option, str(EXAMPLE)), 2, [option, f'--format {its}'], False)
        for output in ('story', 'table', 'ladder', 'zeek', 'json', 'lines'):
            done = run(program, option, '--format', output, str(EXAMPLE))
            expect(f'{option} --format {output}', done, 0 if output == its else 2, [] if output == its else [option], output == its)
    expect('unknown slug', run(program, 'explain', 'no-such-slug'), 2, ['no-such-slug'])
    expect('full disk', subprocess.run(f'{program} {EXAMPLE} > /dev/full', shell=True, capture_output=True, check=False), 1, ['output'])


def subcommands(program, folder):
    """--help and --version work anywhere; a file may have a subcommand's name."""
    def says(name, words, status=0, stderr=b'', **kwargs):
        def ends(*arguments):
            done = subprocess.run([program, *arguments], capture_output=True, timeout=60, check=False,
                                  env=environment(), **kwargs)
            detail = f'{arguments}: exit {done.returncode}, stderr {done.stderr[:200]!r}, stdout {done.stdout[:100]!r}'
            check(f'{name}: {arguments}', done.returncode == status and words in done.stdout.decode() and
                  stderr in done.stderr, detail)
        return ends
    english, chinese, version = says('help', 'Usage:'), says('help', '用法：'), says('version', 'tcpstory 0.')
    for arguments in (['--help'], ['-h'], ['help'], [str(EXAMPLE), '--help'], ['--format', 'json', '--help']):
        english(*arguments)
    for arguments in (['--lang', 'zh', '--help'], ['--help', '--lang=zh'], ['--lang=zh', 'help'], [str(EXAMPLE), '-h', '--lang', 'zh']):
        chinese(*arguments)
    for arguments in (['--version'], ['version'], ['--lang', 'zh', '--version'], [str(EXAMPLE), '--version']):
        version(*arguments)
    explains = says('explain', '# three-segment')
    for arguments in (['explain', 'three-segment'], ['--ascii', 'explain', 'three-segment'], ['explain', '--lang', 'en', 'three-segment']):
        explains(*arguments)
    says('help of explain', 'Usage:')('explain', '--help')
    says('an option after all', '', 2, b'--frobnicate')('explain', '--frobnicate')
    for name, first in (('help', 'Usage:'), ('version', 'tcpstory 0.'), ('explain', 'three-segment')):
        shutil.copy(EXAMPLE, folder / name)
        says('the subcommand wins', first, cwd=folder)(name)
        for arguments in ([f'./{name}'], ['-r', name], ['--', name], ['--ascii', '--', name]):
            says(f'a file called {name}', '172.16.196.142', cwd=folder)(*arguments)


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    with tempfile.TemporaryDirectory() as folder:
        files(program, pathlib.Path(folder))
        other_interfaces(program, pathlib.Path(folder))
        packed(program, pathlib.Path(folder))
        subcommands(program, pathlib.Path(folder))
    texts(program)
    usage(program)
    finish()


sys.exit(main())
