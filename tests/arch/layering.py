"""Checks of includes and link lines against rules.py. Each check yields (place, sentence)."""

import os
import re

import rules


def folder_in(path, folders):
    """The longest of `folders` that holds `path`, or None."""
    holding = [f for f in folders if path == f or path.startswith(f + "/")]
    return max(holding, key=len) if holding else None


def is_free(path):
    return folder_in(path, rules.FREE_FOLDERS) is not None


def layer_includes(tree):
    """No header of a layer that this one must not know."""
    for path in tree.cpp:
        layer = folder_in(path, rules.LAYERS)
        for line, form, header in tree.includes(path):
            if form != "own":
                continue
            place = f"{path}:{line}"
            if "/" not in header:
                if not is_free(path) and os.path.join(os.path.dirname(path), header) in tree.files:
                    yield place, f'"{header}" is to be written from the repository root'
                continue
            target = folder_in(header, rules.LAYERS)
            if layer is None:
                continue
            if header.startswith("tests/") or (target is None and header in tree.files):
                yield place, f"{header} belongs to no layer that {layer} may know"
            elif target is not None and target != layer and target not in rules.LAYERS[layer]:
                yield place, f"{layer} must not know {target} ({header})"


def page_includes(tree):
    """Inside ui: the ground knows no page, and a page no other page."""
    def rule_of(folder):
        return rules.UI_FOLDERS.get(folder, rules.UI_FOLDERS["*"])

    for path in tree.cpp:
        parts = path.split("/")
        if parts[0] != "ui" or len(parts) < 3:
            continue
        for line, form, header in tree.includes(path):
            target = header.split("/")
            if form != "own" or target[0] != "ui" or len(target) < 3 or target[1] == parts[1]:
                continue
            kind = target[1] if target[1] in rules.UI_FOLDERS else "*"
            if kind not in rule_of(parts[1]) and (parts[1], target[1]) not in rules.UI_EXCEPTIONS:
                yield f"{path}:{line}", f"ui/{parts[1]} must not know ui/{target[1]} ({header})"


def library_headers(tree, qt_headers):
    """A library's headers stay in the folders that own it."""
    owners = {}
    for module, folders in rules.QT_MODULES.items():
        directory = os.path.join(qt_headers, module)
        for name in os.listdir(directory) if os.path.isdir(directory) else ():
            owners.setdefault(name, (module, folders))
    for path in tree.cpp:
        for line, _, header in tree.includes(path):
            for name, pattern, folders in rules.LIBRARY_HEADERS:
                if re.fullmatch(pattern, header) and not folder_in(path, folders) and not is_free(path):
                    yield f"{path}:{line}", f"{name} headers belong to {', '.join(folders)} only"
            module = header.split("/")[0]
            known = (module, rules.QT_MODULES[module]) if module in rules.QT_MODULES else owners.get(header)
            if known and not folder_in(path, known[1]) and (known[1] == () or not is_free(path)):
                yield f"{path}:{line}", f"{known[0]} belongs to {', '.join(known[1]) or 'no part of this program'}"


def standing_alone(tree):
    """A program that shares nothing includes nothing but its own and what is named, and links as little."""
    for path in tree.cpp:
        folder = folder_in(path, rules.ALONE)
        for line, form, header in tree.includes(path) if folder else ():
            own = form == "own" and folder_in(header, (folder,))
            if not own and not re.fullmatch(rules.ALONE[folder][0], header) and (form == "own" or not re.fullmatch(r"[a-z_0-9]+", header)):
                yield f"{path}:{line}", f"{folder} stands alone: {header}"
    for path in (f for f in tree.files if f.endswith("CMakeLists.txt")):
        folder = folder_in(path, rules.ALONE)
        for match in _LINK.finditer(tree.text(path)) if folder else ():
            for word in match[2].split()[1:]:
                if not re.fullmatch(rules.ALONE[folder][1], word) and word not in ("PUBLIC", "PRIVATE"):
                    yield path, f"{folder} stands alone and must not link {word}"


def domain_is_qt_core_only(tree, qt_headers):
    core = set(os.listdir(os.path.join(qt_headers, "QtCore")))
    for path in tree.cpp:
        if folder_in(path, ("models/domain", "app/base")):
            for line, _, header in tree.includes(path):
                name = header.split("/")[-1]
                if re.fullmatch(r"Q[A-Z]\w*|q[a-z]+\.h", name) and name not in core:
                    yield f"{path}:{line}", f"{header} is not of Qt Core, and values know nothing else"


def include_cycles(tree):
    """No header reaches itself again through includes."""
    state, trail, cycles = {}, [], []

    def visit(path):
        state[path] = "open"
        trail.append(path)
        for line, form, header in tree.includes(path):
            if form != "own" or header not in tree.files:
                continue
            if state.get(header) == "open":
                cycles.append((f"{path}:{line}", "include cycle: " + " -> ".join(trail[trail.index(header):] + [header])))
            elif header not in state:
                visit(header)
        trail.pop()
        state[path] = "done"

    for path in tree.cpp:
        if path not in state:
            visit(path)
    return cycles


_LINK = re.compile(r"\b(creditdesk_library|creditdesk_program|target_link_libraries)\s*\(([^)]*)\)")


def link_lines(tree):
    """CMake's link lines say the same as the table of layers."""
    own = {}
    scripts = [f for f in tree.files if f.endswith("CMakeLists.txt") and not is_free(f)]
    for path in scripts:
        for match in re.finditer(r"\b(?:creditdesk_library|add_library)\s*\(\s*(\w+)", tree.text(path)):
            own[match[1]] = os.path.dirname(path)
    for path in scripts:
        folder = folder_in(path, rules.LAYERS)
        if folder is None:
            continue
        code = re.sub(r"#[^\n]*", lambda m: " " * len(m[0]), tree.text(path))
        for match in _LINK.finditer(code):
            place = f"{path}:{code.count(chr(10), 0, match.start()) + 1}"
            for word in match[2].split()[1:]:
                target = own.get(word)
                if target is not None and target != folder and target not in rules.LAYERS[folder]:
                    yield place, f"{folder} must not link {word} of {target}"
                for pattern, folders in rules.LINKED_LIBRARIES:
                    if re.fullmatch(pattern, word) and folder not in folders:
                        yield place, f"{folder} must not link {word}"
