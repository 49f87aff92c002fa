"""The lab's recordings: pcapng files with an interface for each place that captured."""
import struct

PLACES = ('client', 'server', 'middle')
INTERFACE, PACKET = 1, 6  # blocks of pcapng


def blocks(capture):
    at = 0
    while at < len(capture):
        kind, length = struct.unpack_from('<II', capture, at)
        yield kind, capture[at:at + length]
        at += length


def of_place(capture, place):
    """The capture of one interface alone, and its frames' numbers in the whole."""
    out, numbers, interface, frame = b'', [], -1, 0
    for kind, block in blocks(capture):
        if kind == PACKET:
            frame += 1
            if struct.unpack_from('<I', block, 8)[0] != place:
                continue
            numbers.append(frame)
            block = block[:8] + bytes(4) + block[12:]
        elif kind == INTERFACE:
            interface += 1
            if interface != place:
                continue
        out += block
    return out, numbers
