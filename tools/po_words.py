"""The texts to translate, read from the .def tables: what po2c.py and check_po.py share.

A row is NAME(ID, "text"); the strings of one row may stand on several lines.
"""
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

# Row name: the table, and the C array its translations make.
TABLES = {
    "TEXT": ("core/tell/texts.def", "texts"),
    "NOTICE": ("core/record/notices.def", "notices"),
    "MESSAGE": ("cli/messages.def", "messages"),
    "SENTENCE": ("lab/sentences.def", "sentences"),
}

STRING = r'"(?:[^"\\]|\\.)*"'
COMMENT = re.compile(r"/\*.*?\*/", re.S)
PLACE = re.compile(r"\{([^{}]*)\}")


def unquote(literals):
    text = "".join(part[1:-1] for part in re.findall(STRING, literals))
    return re.sub(r"\\(.)", lambda m: {"n": "\n", "t": "\t"}.get(m[1], m[1]), text)


def rows_of(source, kind):
    """[(id, text)] in the table's order; ValueError for a row that does not look like one."""
    source = COMMENT.sub("", source)
    row = re.compile(rf"^\s*{kind}\(\s*(\w+)\s*,\s*((?:{STRING}\s*)+)\)", re.M)
    rows = [(m[1], unquote(m[2])) for m in row.finditer(source)]
    begun = len(re.findall(rf"^\s*{kind}\(", source, re.M))
    if begun != len(rows):
        raise ValueError(f"{begun} rows of {kind} begin, {len(rows)} can be read")
    return rows


def all_rows(root=ROOT):
    """{kind: [(id, text)]}; a table that does not exist has no rows."""
    found = {}
    for kind, (path, _) in TABLES.items():
        file = Path(root) / path
        found[kind] = rows_of(file.read_text(encoding="utf-8"), kind) if file.exists() else []
    return found


def places(text):
    """({names}, {names that choose a word}) of a template."""
    names, choosers = set(), set()
    for inner in PLACE.findall(text):
        name, bar, _ = inner.partition("|")
        (choosers if bar else names).add(name)
    return names, choosers
