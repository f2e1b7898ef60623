"""Checks of the text in tracked files against rules.py. Each check yields (place, sentence)."""

import html
import json
import re

import rules
from layering import folder_in

_CHINESE = re.compile("[\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
# Chinese, and the marks that stand beside it: between them only wide punctuation is right.
_HAN = "\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0002ffff"
_WIDE = _HAN + "\u3001\u3002\u3008-\u3011\u3014\u3015\uff08\uff09\uff0c\uff1a\uff1b\uff1f\uff01\u201c\u201d\u2026"
_NARROW_MARK = re.compile(f"[{_WIDE}] ?[,;:?!()]|[,;:?!()] ?[{_WIDE}]|[{_HAN}]\\.(?![A-Za-z0-9])|%[1-9n] ?\\(%[1-9n]\\)")
_NARROW_BESIDE_NAME = re.compile(r"\{[a-z_]+\}[,:;]|[,:;]\{[a-z_]+\}")  # of a placeholder, in a sentence with Chinese in it
_CHINESE = re.compile(f"[{_HAN}]")
_FILE_PATTERNS = re.compile(r" \((?:\*\.\w+ ?)+\)")  # of a file dialog, which reads no other brackets
_TRANSLATED = re.compile(r"<(?:translation|numerusform)>([^<]*)<")
_ADDRESS = re.compile(r"\b[a-z][a-z0-9+.]*://(?:[^\s/@]+@)?([A-Za-z0-9][A-Za-z0-9.-]*)")
# A bare name of a package archive or registry, whoever runs it.
_ARCHIVE = re.compile(
    r"\b(?:deb|ftp|archive|security|snapshot|mirrors?|packages|registry|proxy|index|crates|files)"
    r"(?:\.[a-z0-9-]+)+\.(?:org|com|net|io|cn|dev)\b")
# Places of one machine: the maker's folders, a build folder, somebody's home. Assembled, so that this file holds none.
_SCRATCH = "tmp"
_MACHINE_PATH = re.compile(r"(?<![\w.}$-])/(" + "|".join(["work", _SCRATCH, "root", r"home/(?!\$)\w+", "mnt", "Users"]) + r")/\w")
# The workplace's own tools are no part of the project.
_WORKPLACE = re.compile("|".join([r"\." + "library/", "fa" + r"rm-(?:bench|studio)", "by-fa" + "rm"]))
_LEFTOVER = re.compile(r"\b(?:" + "|".join(["TO" + "DO", "FIX" + "ME", "QSK" + "IP"]) + r")\b")


def _lines(tree):
    for path in tree.files:
        text = tree.text(path)
        if text is not None and path != "LICENSE":
            for number, line in enumerate(text.split("\n"), 1):
                yield f"{path}:{number}", line


def places_and_hosts(tree):
    """Nothing of the machine it was written on, and no host but those of rules.HOSTS."""
    for place, line in _lines(tree):
        for match in _MACHINE_PATH.finditer(line):
            if match[1] == _SCRATCH and ".md:" in place:
                continue  # an example to be typed may write there
            yield place, f"path of one machine: {match[0]}..."
        for match in _ADDRESS.finditer(line):
            host = match[1].rstrip(".")
            known = host in rules.HOSTS or host.endswith(rules.HOST_ENDINGS) or "." + host in rules.HOST_ENDINGS
            if not known and not re.fullmatch(r"[A-Z]+", host):  # HOST stands for one in a usage line
                yield place, f"host {host} (tests/arch/rules.py lists those a file may name)"
        for match in _ARCHIVE.finditer(line):
            yield place, f"address of a package archive: {match[0]}"


def leftovers(tree):
    for place, line in _lines(tree):
        for match in _WORKPLACE.finditer(line):
            yield place, f"a tool of the workplace: {match[0]}"
        for match in _LEFTOVER.finditer(line):
            yield place, f"unfinished work: {match[0]}"


def chinese_in_code(tree):
    """Words for people are made in ui through tr(), and lists of the field are data in resources/catalogue."""
    for path in tree.cpp:
        if folder_in(path, rules.CHINESE_TEXT_ALLOWED):
            continue
        for line, literal in tree.literals(path):
            if _CHINESE.search(literal):
                yield f"{path}:{line}", f"Chinese text in code: {literal[:40]}"


def _texts(value):
    if isinstance(value, dict):
        for one in value.values():
            yield from _texts(one)
    elif isinstance(value, list):
        for one in value:
            yield from _texts(one)
    elif isinstance(value, str):
        yield value


def narrow_punctuation(tree):
    """Chinese sentences, in the catalogue and at the window, have the punctuation of Chinese."""
    for path in tree.files:
        if path.startswith("resources/catalogue/") and path.endswith(".json"):
            texts = _texts(json.loads(tree.text(path)))
        elif path.startswith("translations/") and path.endswith("_zh_CN.ts"):
            texts = map(html.unescape, _TRANSLATED.findall(tree.text(path)))
        else:
            continue
        for text in texts:
            text = _FILE_PATTERNS.sub("", text)
            match = _NARROW_MARK.search(text) or (_CHINESE.search(text) and _NARROW_BESIDE_NAME.search(text))
            if match:
                yield path, f"narrow punctuation in a Chinese sentence: {text[max(0, match.start() - 12):match.end() + 12]}"
