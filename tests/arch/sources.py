"""Reads a source tree for check.py: its tracked files, and C++ without comments."""

import functools
import os
import re
import subprocess

CPP_ENDINGS = (".cpp", ".h")

_TOKEN = re.compile(
    r'//[^\n]*'
    r'|/\*.*?\*/'
    r'|R"(?P<mark>[^ ()\\\n]*)\(.*?\)(?P=mark)"'
    r'|"(?:\\.|[^"\\\n])*"'
    r"|(?<![0-9a-fA-F])'(?:\\.|[^'\\\n])*'",  # a ' after a digit separates digits
    re.DOTALL)
_INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"]', re.MULTILINE)


class Tree:
    def __init__(self, root):
        self.root = root
        self.files = sorted(_list(root))
        self.cpp = [f for f in self.files if f.endswith(CPP_ENDINGS)]

    @functools.lru_cache(maxsize=None)
    def text(self, path):
        """Text of a file; None if it is binary or gone."""
        try:
            with open(os.path.join(self.root, path), "rb") as file:
                data = file.read()
        except (FileNotFoundError, IsADirectoryError):
            return None
        return None if b"\0" in data else data.decode("utf-8", "replace")

    @functools.lru_cache(maxsize=None)
    def includes(self, path):
        """(line, 'own' or 'system', header) of each include of a C++ file."""
        code = without_comments(self.text(path) or "")
        return [(code.count("\n", 0, m.start()) + 1, "own" if m[1] == '"' else "system", m[2]) for m in _INCLUDE.finditer(code)]

    def literals(self, path):
        """(line, literal) of each string and character literal of a C++ file, include lines aside."""
        text = self.text(path) or ""
        for match in _TOKEN.finditer(text):
            if not match[0].startswith(("//", "/*")):
                yield text.count("\n", 0, match.start()) + 1, match[0]


def without_comments(text):
    """The same text with every comment blanked, line breaks kept."""
    def blank(match):
        return re.sub(r"[^\n]", " ", match[0]) if match[0].startswith(("//", "/*")) else match[0]
    return _TOKEN.sub(blank, text)


def _list(root):
    """Tracked files and new ones that are not ignored; without git, everything outside build folders."""
    # The checkout may belong to somebody else (a container, sudo): git is only asked for names here.
    command = ["git", "-c", "safe.directory=*", "-C", root, "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    if os.path.exists(os.path.join(root, ".git")):
        names = subprocess.run(command, check=True, capture_output=True).stdout.decode().split("\0")
        return [name for name in names if name and os.path.exists(os.path.join(root, name))]
    found = []
    for folder, folders, files in os.walk(root):
        folders[:] = [f for f in folders if f != ".git" and not f.startswith("build")]
        found += [os.path.relpath(os.path.join(folder, f), root) for f in files]
    return found
