#!/usr/bin/python3
"""Turns po/LANG.po into C tables: po2c.py [--cli|--lab] IN.po OUT.c

The core's and, with --cli, the command line's are in the order of the .def files; the lab's are pairs. A text without translation
stays English, so that a translation half done still builds; check_po.py is what complains.
"""
import argparse
from pathlib import Path

import polib

from po_words import LAB, TABLES, all_rows

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


def pairs(language, rows, translated):
    out = [f"const char *const lab_phrases_{language}[][2] = {{"]
    out += [f"    {{{c_string(text)}, {c_string(translated[text])}}},"
            for text in dict.fromkeys(text for _, text in rows) if text in translated]
    return "\n".join(out + ["    {0},", "};", ""])


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cli", action="store_true")
    parser.add_argument("--lab", action="store_true")
    parser.add_argument("po", type=Path)
    parser.add_argument("out", type=Path)
    args = parser.parse_args()
    translated = {e.msgid: e.msgstr for e in polib.pofile(str(args.po)) if e.translated()}
    rows = all_rows()
    parts = ["/* Made from %s by tools/po2c.py. */\n" % args.po.name]
    header = "cli/cli.h" if args.cli else "lab/words.h" if args.lab else "tell/words.h"
    parts.append(f'#include "{header}"\n')
    if args.lab:
        parts.append(pairs(args.po.stem, rows[LAB], translated))
    for kind in () if args.lab else CLI if args.cli else CORE:
        parts.append(table(args.po.stem, kind, rows[kind], translated))
    args.out.write_text("\n".join(parts), encoding="utf-8")


main()
