#!/usr/bin/env python3
"""Makes initials_table.cpp from Unihan_Readings.txt (plain or .bz2): for each character the set of Latin letters that a
Mandarin reading of it may start with. Usage: make_initials.py READINGS OUTPUT

Fields: kMandarin, kTGHZ2013 (General Standard Characters) and kXHC1983 (Xiandai Hanyu Cidian) with all their readings,
kHanyuPinlu (readings by frequency in modern texts). kHanyuPinyin lists obsolete readings as well, so it counts only for
characters that have no other field.
"""
import bz2
import re
import sys
import unicodedata

FIELDS = {"kMandarin", "kTGHZ2013", "kXHC1983", "kHanyuPinlu"}
LAST_RESORT = "kHanyuPinyin"
PAGE = 256


def initials(text):
    """First letters of the readings in a field's value, e.g. '047.150:chóng 481.090:zhòng' or 'zhòng(1823) chóng(329)'."""
    found = set()
    for part in text.split():
        for reading in re.sub(r"\(\d+\)$", "", part.rpartition(":")[2]).split(","):
            plain = unicodedata.normalize("NFD", reading.replace("ü", "v"))
            first = plain[:1].lower()
            if "a" <= first <= "z":
                found.add(first)
    return found


def read(path):
    wanted, resort = {}, {}
    opener = bz2.open if path.endswith(".bz2") else open
    with opener(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if not line.startswith("U+"):
                continue
            code, field, value = line.rstrip("\n").split("\t", 2)
            if field in FIELDS:
                wanted.setdefault(int(code[2:], 16), set()).update(initials(value))
            elif field == LAST_RESORT:
                resort.setdefault(int(code[2:], 16), set()).update(initials(value))
    return {**resort, **{code: letters for code, letters in wanted.items() if letters}}


def numbers(values, width=20):
    values = [str(v) for v in values]
    return "\n".join("    " + ", ".join(values[i:i + width]) + "," for i in range(0, len(values), width))


def main():
    table = read(sys.argv[1])
    mask = {code: sum(1 << (ord(letter) - ord("a")) for letter in letters) for code, letters in table.items()}
    masks = [0] + sorted(set(mask.values()))
    index_of = {m: i for i, m in enumerate(masks)}
    pages, page_of = [[0] * PAGE], []
    for start in range(0, max(mask) + 1, PAGE):
        page = [index_of[mask.get(code, 0)] for code in range(start, start + PAGE)]
        if page not in pages:
            pages.append(page)
        page_of.append(pages.index(page))
    with open(sys.argv[2], "w", encoding="ascii") as out:
        out.write("// Made by app/store/pinyin/make_initials.py from Unihan; do not edit.\n")
        out.write('#include "app/store/search/initials_table.h"\n\nnamespace creditdesk::store::initials {\n')
        out.write(f"const std::uint32_t kMasks[] = {{\n{numbers(masks)}\n}};\n")
        out.write(f"const std::uint16_t kPages[][{PAGE}] = {{\n")
        out.write("\n".join("{\n" + numbers(page) + "\n}," for page in pages))
        out.write(f"\n}};\nconst std::uint16_t kPageOf[] = {{\n{numbers(page_of)}\n}};\n")
        out.write(f"const std::uint32_t kPageCount = {len(page_of)};\n}} // namespace creditdesk::store::initials\n")


if __name__ == "__main__":
    main()
