"""Reads a CSV file as any program would and prints its rows as JSON."""
import csv
import json
import sys

csv.field_size_limit(10_000_000)  # a guard of the module, not of the format
with open(sys.argv[1], encoding="utf-8-sig", newline="") as file:
    json.dump(list(csv.reader(file, strict=True)), sys.stdout)
