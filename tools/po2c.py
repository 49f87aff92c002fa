#!/usr/bin/python3
"""Turns po/LANG.po into C tables in the order of the .def files: po2c.py [--cli] IN.po OUT.c

Without --cli the core's tables are written, with it the command line's. A text without translation
stays English, so that a translation half done still builds; check_po.py is what complains.
"""
import argparse
from pathlib import Path

import polib

from po_words import TABLES, all_rows

CORE = ("TEXT", "NOTICE")
CLI = ("MESSAGE",)


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
    parser.add_argument("--cli", action="store_true")
    parser.add_argument("po", type=Path)
    parser.add_argument("out", type=Path)
    args = parser.parse_args()
    translated = {e.msgid: e.msgstr for e in polib.pofile(str(args.po)) if e.translated()}
    rows = all_rows()
    parts = ["/* Made from %s by tools/po2c.py. */\n" % args.po.name]
    parts.append('#include "%s"\n' % ("cli/cli.h" if args.cli else "tell/words.h"))
    for kind in CLI if args.cli else CORE:
        parts.append(table(args.po.stem, kind, rows[kind], translated))
    args.out.write_text("\n".join(parts), encoding="utf-8")


main()
