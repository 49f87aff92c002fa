"""What the architecture checks share: how one is run, and proof that it can fail.

A check is a function from a tree's root to a list of problems. Its sample is a tree, as a
dictionary of paths and texts, that breaks the rule, with a word each expected problem holds.
"""
import argparse
import pathlib
import re
import sys
import tempfile

COMMENT = re.compile(r'/\*.*?\*/', re.S)


def c_files(root, *folders, suffixes=('.c', '.h')):
    """The C files below these folders, sorted, relative to root."""
    found = []
    for folder in folders:
        for path in (root / folder).rglob('*'):
            if path.suffix in suffixes and path.is_file():
                found.append(path.relative_to(root))
    return sorted(found)


def without_comments(text):
    """The text with its comments blanked out, line numbers kept."""
    return COMMENT.sub(lambda m: '\n' * m.group().count('\n'), text)


def rows(root, name, macro):
    """The (name, slug) pairs of a .def table."""
    text = without_comments((root / name).read_text(encoding='utf-8'))
    return re.findall(rf'^{macro}\((\w+), "([^"]*)"', text, re.M)


def write_tree(root, tree):
    for name, text in tree.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding='utf-8')


def self_test(check, sound, broken):
    """The check accepts `sound`; each of `broken` (tree, words) gives one problem a word."""
    wrong = []
    for tree, words in [(sound, [])] + list(broken):
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            write_tree(root, tree)
            problems = check(root)
        if len(problems) != len(words) or any(w not in p for w, p in zip(words, problems)):
            wrong.append(f'expected problems with {words}, found {problems}')
    return wrong


def main(check, samples, describe):
    """Runs the check, or with --self-test proves that it can fail."""
    parser = argparse.ArgumentParser(description=describe)
    parser.add_argument('--self-test', action='store_true', help='prove that the check can fail')
    parser.add_argument('root', nargs='?', default='.', type=pathlib.Path)
    options, rest = parser.parse_known_args()
    if options.self_test:
        problems = self_test(lambda root: check(root, rest), *samples)
    else:
        problems = check(options.root.resolve(), rest)
    for problem in problems:
        print(problem)
    sys.exit(1 if problems else 0)
