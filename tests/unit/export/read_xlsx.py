"""Reads a workbook with zipfile and an XML parser and prints what stands in it as JSON; with "last", of each sheet's rows only that."""
import json
import re
import sys
import xml.etree.ElementTree as tree
import zipfile


def unescaped(text):
    return re.sub("_x([0-9A-Fa-f]{4})_", lambda found: chr(int(found[1], 16)), text)


def column(reference):
    number = 0
    for letter in re.match("[A-Z]+", reference)[0]:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def cells(sheet, formats, styles):
    rows = []
    for row in sheet.iter(MAIN + "row"):
        while len(rows) < int(row.get("r")):
            rows.append([])
        for cell in row.iter(MAIN + "c"):
            at = rows[-1]
            while len(at) <= column(cell.get("r")):
                at.append(None)
            number = formats.get(styles[int(cell.get("s", 0))], "")
            if cell.get("t") == "inlineStr":
                at[-1] = {"text": unescaped("".join(part.text or "" for part in cell.iter(MAIN + "t"))), "format": number}
            elif cell.find(MAIN + "v") is not None:
                assert cell.get("t") in (None, "n"), cell.get("t")
                at[-1] = {"number": cell.find(MAIN + "v").text, "format": number}
    return rows


with zipfile.ZipFile(sys.argv[1]) as book:
    assert book.testzip() is None
    parts = {name: book.read(name).decode("utf-8") for name in book.namelist()}
trees = {name: tree.fromstring(text) for name, text in parts.items()}
MAIN = trees["xl/workbook.xml"].tag.removesuffix("workbook")
style = trees["xl/styles.xml"]
formats = {number.get("numFmtId"): number.get("formatCode") for number in style.iter(MAIN + "numFmt")}
formats.update({"3": "#,##0", "4": "#,##0.00", "1": "0", "2": "0.00"})
styles = [format.get("numFmtId") for format in style.find(MAIN + "cellXfs")]
names = [sheet.get("name") for sheet in trees["xl/workbook.xml"].iter(MAIN + "sheet")]
sheets = [trees["xl/worksheets/sheet%d.xml" % (i + 1)] for i in range(len(names))]
first = sheets[0]
rows = [cells(sheet, formats, styles) for sheet in sheets]
counts = [len(sheet) for sheet in rows]
if sys.argv[2:] == ["last"]:
    rows = [sheet[-1:] for sheet in rows]
json.dump({
    "names": names,
    "rows": rows,
    "counts": counts,
    "formulas": sum(len(list(sheet.iter(MAIN + "f"))) for sheet in sheets),
    "links": sum(len(list(sheet.iter(MAIN + "hyperlink"))) for sheet in sheets),
    "header": first.find(MAIN + "headerFooter/" + MAIN + "oddHeader").text,
    "footer": first.find(MAIN + "headerFooter/" + MAIN + "oddFooter").text,
    "paper": dict(first.find(MAIN + "pageSetup").items()),
    "pane": dict(first.find(MAIN + "sheetViews/" + MAIN + "sheetView/" + MAIN + "pane").items()),
    "widths": [float(col.get("width")) for col in first.iter(MAIN + "col")],
    "defined": {name.get("name"): name.text for name in trees["xl/workbook.xml"].iter(MAIN + "definedName")},
    "core": parts["docProps/core.xml"],
    "app": parts["docProps/app.xml"],
    "parts": sorted(parts),
}, sys.stdout)
