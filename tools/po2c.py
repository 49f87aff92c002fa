#!/usr/bin/python3
"""Turns po/LANG.po into C tables in the order of the .def files: po2c.py PART IN.po OUT.c

PART is whose tables are written: core, cli or lab. A text without translation
stays English, so that a translation half done still builds; check_po.py is what complains.
"""
import argparse
from pathlib import Path

import polib

from po_words import TABLES, all_rows

# By part: its tables, and the header that declares them.
PARTS = {
    "core": (("TEXT", "NOTICE"), "tell/words.h"),
    "cli": (("MESSAGE",), "cli/cli.h"),
    "lab": (("SENTENCE",), "lab/say.h"),
}


def c_string(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def table(language, kind, rows, translated):
    out = [f"const char *const {TABLES[kind][1]}_{language}[{kind}_COUNT] = {{"]
    out += [f"    {c_string(translated.get(text, text))}," for _, text in rows]
    out.append("};")
    out.append(f'_Static_assert({kind}_COUNT == {len(rows)}, "made from another {kind} table");')
    return "\n".join(out) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("part", choices=PARTS)
    parser.add_argument("po", type=Path)
    parser.add_argument("out", type=Path)
    args = parser.parse_args()
    translated = {e.msgid: e.msgstr for e in polib.pofile(str(args.po)) if e.translated()}
    rows = all_rows()
    kinds, header = PARTS[args.part]
    parts = ["/* Made from %s by tools/po2c.py. */\n" % args.po.name]
    parts.append('#include "%s"\n' % header)
    for kind in kinds:
        parts.append(table(args.po.stem, kind, rows[kind], translated))
    args.out.write_text("\n".join(parts), encoding="utf-8")


main()
