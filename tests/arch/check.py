#!/usr/bin/env python3
"""Holds a source tree to the rules of rules.py; prints one line a breach and ends with 1 if there is any.

usage: check.py ROOT QT_HEADERS    QT_HEADERS is the folder that holds QtCore, QtWidgets, ...
"""

import os
import sys

import layering
import wording
from sources import Tree


def breaches(root, qt_headers):
    tree = Tree(root)
    yield from layering.layer_includes(tree)
    yield from layering.page_includes(tree)
    yield from layering.library_headers(tree, qt_headers)
    yield from layering.standing_alone(tree)
    yield from layering.domain_is_qt_core_only(tree, qt_headers)
    yield from layering.include_cycles(tree)
    yield from layering.link_lines(tree)
    yield from wording.places_and_hosts(tree)
    yield from wording.leftovers(tree)
    yield from wording.chinese_in_code(tree)
    yield from wording.narrow_punctuation(tree)


def main(arguments):
    if len(arguments) != 2 or not os.path.isdir(os.path.join(arguments[1], "QtCore")):
        print(__doc__, file=sys.stderr)
        return 2
    found = list(breaches(*arguments))
    for place, sentence in found:
        print(f"{place}: {sentence}")
    print(f"{len(found)} breaches")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
