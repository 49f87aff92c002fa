#!/usr/bin/python3
"""Every text of the .def tables has a translation in po/*.po that fits it, and nothing else is there.

Fails on a missing, empty, fuzzy, double or stale entry, on one whose {placeholders} are not those of
the English text, and on text that is not printable. `--update` writes new entries (untranslated) into
each file and takes stale ones out; `--self-test` shows that each fault is found.
"""
import sys
from pathlib import Path

import polib

from po_words import ROOT, all_rows, places

HEADER = {
    "Project-Id-Version": "tcpstory",
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=UTF-8",
    "Content-Transfer-Encoding": "8bit",
}


def wanted_entries(rows):
    """{English text: [where it stands]}, in the tables' order."""
    wanted = {}
    for kind, table in rows.items():
        for name, text in table:
            wanted.setdefault(text, []).append(f"{kind}({name})")
    return wanted


def misplaced(english, translation):
    names, choosers = places(english)
    found, found_choosers = places(translation)
    faults = [f"{{{n}}} is missing" for n in sorted(names - found)]
    faults += [f"{{{n}}} is not in the English text" for n in sorted(found - names - choosers)]
    faults += [f"{{{n}|...}} chooses by a name that is not there"
               for n in sorted(found_choosers - names - choosers)]
    if translation.count("{") != translation.count("}"):
        faults.append("a brace has no partner")
    return faults


def faults_of(entry):
    faults = []
    if entry.fuzzy:
        faults.append("is fuzzy")
    if not entry.msgstr:
        return faults + ["is not translated"]
    if any(not c.isprintable() and c != "\n" for c in entry.msgstr):
        faults.append("has a character that is not printable")
    if entry.msgid.endswith("\n") != entry.msgstr.endswith("\n"):
        faults.append("differs in its last line's end")
    return faults + misplaced(entry.msgid, entry.msgstr)


def check(rows, po):
    wanted = wanted_entries(rows)
    faults, seen = [], set()
    for entry in po:
        if entry.obsolete:
            faults.append(f"stale (marked obsolete): {entry.msgid!r}")
            continue
        if entry.msgid in seen:
            faults.append(f"twice: {entry.msgid!r}")
        seen.add(entry.msgid)
        if entry.msgid not in wanted:
            faults.append(f"stale (in no table): {entry.msgid!r}")
            continue
        where = ", ".join(wanted[entry.msgid])
        faults += [f"{where} {fault}: {entry.msgid!r}" for fault in faults_of(entry)]
    faults += [f"{', '.join(wanted[m])} is missing: {m!r}" for m in wanted if m not in seen]
    return faults


def update(rows, path):
    old = {e.msgid: e for e in polib.pofile(str(path))}
    new = polib.POFile(wrapwidth=0)
    new.metadata = {**HEADER, "Language": path.stem}
    for text, where in wanted_entries(rows).items():
        kept = old.get(text)
        new.append(polib.POEntry(msgid=text, msgstr=kept.msgstr if kept else "",
                                 tcomment=kept.tcomment if kept else "",
                                 flags=kept.flags if kept else [], comment="\n".join(where)))
    new.save(str(path))


def self_test():
    rows = {"TEXT": [("A", "{n} {n|byte|bytes} of {side}"), ("B", "b")], "NOTICE": [], "MESSAGE": []}

    def said(*entries):
        po = polib.POFile()
        for entry in entries:
            po.append(polib.POEntry(**entry))
        return check(rows, po)

    a = {"msgid": "{n} {n|byte|bytes} of {side}", "msgstr": "{side}: {n}"}
    b = {"msgid": "b", "msgstr": "B"}
    cases = {
        "good": (said(a, b), 0),
        "missing": (said(a), 1),
        "empty": (said(a, {**b, "msgstr": ""}), 1),
        "fuzzy": (said(a, {**b, "flags": ["fuzzy"]}), 1),
        "stale": (said(a, b, {"msgid": "c", "msgstr": "C"}), 1),
        "obsolete": (said(a, b, {"msgid": "c", "msgstr": "C", "obsolete": True}), 1),
        "double": (said(a, b, b), 1),
        "place lost": (said({**a, "msgstr": "{n}"}, b), 1),
        "place invented": (said({**a, "msgstr": "{n} {side} {x}"}, b), 1),
        "choice by a stranger": (said({**a, "msgstr": "{n} {side} {x|y|z}"}, b), 1),
        "brace": (said(a, {**b, "msgstr": "{"}), 1),
        "control": (said(a, {**b, "msgstr": "\033[2J"}), 1),
    }
    wrong = [f"{name}: {faults}" for name, (faults, count) in cases.items() if len(faults) != count]
    try:
        all_rows_of_broken()
        wrong.append("a row that cannot be read was not noticed")
    except ValueError:
        pass
    return wrong


def all_rows_of_broken():
    from po_words import rows_of
    return rows_of("TEXT(A, english)\n", "TEXT")


def main():
    if "--self-test" in sys.argv[1:]:
        faults = self_test()
    else:
        rows, faults = all_rows(), []
        files = sorted(Path(ROOT, "po").glob("*.po"))
        if not files:
            faults.append("po/ holds no .po file")
        for path in files:
            if "--update" in sys.argv[1:]:
                update(rows, path)
            faults += [f"{path.name}: {fault}" for fault in check(rows, polib.pofile(str(path)))]
    for fault in faults:
        print(fault, file=sys.stderr)
    return 1 if faults else 0


sys.exit(main())
