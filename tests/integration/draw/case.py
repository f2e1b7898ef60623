"""Random plans, officers and rows; a signer by the openssl program; transcripts as lists that can be changed and signed again."""

import base64
import hashlib
import json
import os
import random
import shutil
import subprocess

from independent import canonical

ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
KINDS = ["enterprise", "self_employed", "institution"]
HEAD, MIDDLE, TAIL = '{"entry":', ',"signature":"', '"}'


def credit_code(dice):
    body = "91" + "310115" + "".join(dice.choice(ALPHABET) for _ in range(9))
    total = sum(ALPHABET.index(c) * pow(3, i, 31) for i, c in enumerate(body))
    return body + ALPHABET[-total % 31]


def words(text):
    return {"zh": text, "en": text}


def random_plan(dice, districts):
    items = [{"id": f"item{i}", "zh": "项", "en": "item", "matter": "事项", "basis": "[design]"} for i in range(dice.randint(1, 4))]
    for item in items[1:]:
        if dice.random() < .5:
            item["sectors"] = dice.sample("CFHIL", 3)
        if dice.random() < .3:
            item["kinds"] = dice.sample(KINDS, 2)
        if dice.random() < .4:
            item["qualification"] = dice.choice(["food", "fire"])
    plan = {
        "id": "PLAN-T", "version": "1", "department": words("部门"), "year": 2026, "effective_from": "2026-01-01",
        "effective_to": "2026-12-31", "basis": "[design]", "note": words("占位 \"x\" \\ \u0001"), "scale": "risk",
        "strata_by": ["class"] + dice.sample(["district", "sector"], dice.randint(0, 2)),
        "pool": {"kinds": KINDS[:2], "statuses": ["active"]},
        "classes": [{"class": c, "ratio_percent": r, "yearly_maximum": m, "at_least_one": dice.random() < .5, "basis": "[design]"}
                    for c, r, m in (("A", "1.5", 1), ("B", "3.25", 2), ("C", "10", 4), ("D", "30.0001", 12))],
        "full_coverage": [{"sectors": ["E"], "zh": "建筑", "en": "Construction", "basis": "[design]"}],
        "items": items, "officers_per_target": dice.randint(1, 3), "reserve_percent": dice.choice(["0", "10", "50"]),
        "outcomes": [{"id": "clean", "zh": "无", "en": "Clean"}]}
    if dice.random() < .5:
        plan["unclassed_as"] = "B"
    if dice.random() < .3:
        plan["pool"]["districts"] = dice.sample(districts, 5)
    return plan


def random_officers(dice, districts, subjects):
    officers = [{"id": f"P{i:03}", "unit": "一队", "qualifications": dice.choice([[], ["food"], ["fire", "food"], ["fire"]]),
                 "most_targets": dice.randint(40, 80)} for i in range(dice.randint(20, 40))]
    for officer in officers[10:]:
        if dice.random() < .3:
            officer["districts"] = dice.sample(districts, 4)
    recusals = [{"officer": dice.choice(officers)["id"], "subject": code, "reason": "近亲属"} for code in dice.sample(subjects, len(subjects) // 4)]
    return {"officers": dice.sample(officers, len(officers)), "recusals": recusals}


def random_rows(dice, plan, districts, count):
    items = [item["id"] for item in plan["items"]]
    rows = {}
    for _ in range(count):
        code = credit_code(dice)
        rows[code] = (code, dice.choice(KINDS), dice.choice(["active"] * 4 + ["revoked"]), dice.choice(districts + ["999999"]),
                      dice.choice("CCFFHIEL") if dice.random() < .97 else "?", dice.choice("AABBBCCD") if dice.random() < .9 else "",
                      dice.choice([0, 0, 0, 1, 2, 5]), dice.sample(items, dice.choice([0] * 5 + [len(items)])))
    return list(rows.values())


class Signer:
    """An invented P-256 signer in `folder`."""

    def __init__(self, openssl, folder):
        self.openssl, self.folder = openssl, folder
        self.run("ecparam", "-name", "prime256v1", "-genkey", "-noout", "-out", self.path("key.pem"))
        self.run("req", "-new", "-x509", "-key", self.path("key.pem"), "-subj", "/CN=invented counter 3", "-days", "36500",
                 "-out", self.path("certificate.pem"))
        self.run("pkcs8", "-topk8", "-nocrypt", "-in", self.path("key.pem"), "-outform", "DER", "-out", self.path("key.der"))
        self.run("x509", "-in", self.path("certificate.pem"), "-pubkey", "-noout", "-out", self.path("public.pem"))

    def path(self, name):
        return os.path.join(self.folder, name)

    def run(self, *arguments, data=None):
        return subprocess.run([self.openssl, *arguments], input=data, stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=True).stdout

    def sign(self, entry):
        der = self.run("dgst", "-sha256", "-sign", self.path("key.pem"), data=b"creditdesk-draw-1\n" + entry)
        r_size = der[3]
        r = int.from_bytes(der[4:4 + r_size], "big")
        s = int.from_bytes(der[6 + r_size:], "big")
        return r.to_bytes(32, "big") + min(s, ORDER - s).to_bytes(32, "big")

    def verifies(self, entry, raw):
        """By the openssl program, from the raw form."""
        def integer(data):
            data = data.lstrip(b"\0")
            data = b"\0" + data if data[0] & 0x80 else data
            return b"\x02" + bytes([len(data)]) + data
        body = integer(raw[:32]) + integer(raw[32:])
        with open(self.path("signature.der"), "wb") as file:
            file.write(b"\x30" + bytes([len(body)]) + body)
        result = subprocess.run([self.openssl, "dgst", "-sha256", "-verify", self.path("public.pem"), "-signature", self.path("signature.der")],
                                input=b"creditdesk-draw-1\n" + entry, stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
        return result.returncode == 0


def split_line(line):
    """The bytes of an entry and its signature."""
    assert line.startswith(HEAD) and line.endswith(TAIL), line[:80]
    entry, signature = line[len(HEAD):-len(TAIL)].rsplit(MIDDLE, 1)
    return entry, base64.urlsafe_b64decode(signature + "==")


def entries_of(text):
    """Entries without the seal."""
    return [json.loads(split_line(line)[0]) for line in text.splitlines()[:-1]]


def signed_again(entries, signer, sealed=None):
    """What somebody who holds the key can make of these entries: numbered, chained, sealed and signed anew."""
    lines, previous = [], "0" * 64

    def line_of(value):
        entry = canonical(value)
        signature = base64.urlsafe_b64encode(signer.sign(entry.encode())).rstrip(b"=").decode()
        return HEAD + entry + MIDDLE + signature + TAIL
    for number, entry in enumerate(entries, 1):
        entry = dict(entry, sequence=number, previous=previous)
        lines.append(line_of(entry))
        previous = hashlib.sha256(lines[-1].encode()).hexdigest()
    lines.append(line_of({"algorithm": "creditdesk-draw-1", "draw": entries[0]["draw"], "entries": sealed or len(entries),
                          "head": previous, "step": "seal"}))
    return "\n".join(lines) + "\n"


class Case:
    """Lists in a folder, and the program that makes a transcript of them."""

    def __init__(self, maker, signer, folder, districts, seed, count, plan=None):
        self.maker, self.folder, self.districts = maker, folder, districts
        os.makedirs(folder, exist_ok=True)
        dice = random.Random(seed)
        self.plan = plan(dice) if plan else random_plan(dice, districts)
        self.rows = random_rows(dice, self.plan, districts, count)
        self.officers = random_officers(dice, districts, [row[0] for row in self.rows])
        self.secret = dice.randbytes(32)
        self.value = dice.choice(["03 11 17 22 25 31 + 07", "信标 \"第 5 轮\" \\ \u00e9"])
        self.write("plan.json", json.dumps(self.plan, ensure_ascii=dice.random() < .5, indent=1))
        self.write("officers.json", json.dumps(self.officers))
        self.write("subjects.tsv", "".join("\t".join([*row[:6], str(row[6]), ",".join(row[7])]) + "\n" for row in self.rows))
        self.write("secret.hex", self.secret.hex())
        self.write("value.txt", self.value)
        for name in ("key.der", "certificate.pem"):
            shutil.copy(signer.path(name), folder)

    def path(self, name):
        return os.path.join(self.folder, name)

    def write(self, name, text):
        with open(self.path(name), "w", encoding="utf-8", newline="") as file:
            file.write(text)

    def read(self, name):
        with open(self.path(name), encoding="utf-8", newline="") as file:
            return file.read()

    def make(self, *acts):
        return subprocess.run([self.maker, self.folder, *acts], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, check=False)
