#!/usr/bin/env python3
"""The draw against an independent one in another language, and creditdesk-draw-verify against everything a cheat could try.

usage: test_draw.py DRAW-MAKER CREDITDESK-DRAW-VERIFY OPENSSL DISTRICTS.JSON DRAW-ALGORITHM.MD
"""

import copy
import json
import os
import shutil
import subprocess
import sys
import tempfile
import unittest

import independent
from case import Case, Signer, canonical, credit_code, entries_of, signed_again, split_line

MAKER, JUDGE, OPENSSL, HELP, DISTRICTS = "", "", "", "", []
SOURCE, DRAW = "invented lottery, drawing 2026101", ("plan", "commit", "value", "draw")


def judge(*arguments, language="C.UTF-8"):
    return subprocess.run([JUDGE, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False,
                          env=dict(os.environ, LC_ALL=language))


class Drawn(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.mkdtemp(prefix="draw-")
        cls.signer = Signer(OPENSSL, cls.folder)

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.folder)

    def case(self, seed, count=400, acts=DRAW):
        out = Case(MAKER, self.signer, os.path.join(self.folder, f"case{seed}"), DISTRICTS, seed, count)
        made = out.make(*acts)
        self.assertEqual(made.returncode, 0, made.stderr)
        return out

    def judged(self, case, text=None, pool=None):
        if text is not None:
            case.write("tried.txt", text)
        if pool is not None:
            case.write("tried-pool.txt", pool)
        return judge(case.path("transcript.txt" if text is None else "tried.txt"), "--pool",
                     case.path("pool.txt" if pool is None else "tried-pool.txt"), "--certificate", self.signer.path("certificate.pem"))

    def assert_right(self, case, text=None):
        result = self.judged(case, text)
        self.assertEqual(result.returncode, 0, result.stdout.decode() + result.stderr.decode())

    def assert_wrong(self, case, words, text=None, pool=None, line=None):
        result = self.judged(case, text, pool)
        said = result.stdout.decode()
        self.assertEqual(result.returncode, 1, said + result.stderr.decode())
        self.assertIn(words, said)
        if line is not None:
            self.assertIn(f":{line}: ", said)


class Independent(Drawn):
    def test_random_plans_give_the_same_roster(self):
        for seed in range(12):
            with self.subTest(seed=seed):
                case = self.case(seed)
                entries = entries_of(case.read("transcript.txt"))
                committed, drawn = entries[1]["body"], entries[3]["body"]
                pool, commitment, seed_hex, strata, targets, reserves = independent.draw(
                    case.plan, case.officers, case.rows, DISTRICTS, case.secret, case.value, SOURCE,
                    committed["public_value"]["not_before"], "DRAW-1", 1)
                self.assertEqual(case.read("pool.txt"), pool)
                self.assertEqual(committed["commitment"], commitment)
                self.assertEqual(drawn["seed"], seed_hex)
                self.assertEqual(drawn["strata"], strata)
                self.assertEqual(drawn["targets"], targets)
                self.assertEqual(drawn["reserves"], reserves)
                self.assertGreater(len(targets), 0)
                self.assert_right(case)

    def test_the_published_algorithm_is_enough(self):
        """The lines of Python in the help text, as they stand there."""
        with open(HELP, encoding="utf-8") as file:
            listing = file.read().split("## In sixty lines of Python")[1]
        program = "\n".join(line[4:] for line in listing.splitlines() if line.startswith("    "))
        case = self.case(101)
        case.write("repeat.py", program)
        for pool, status in ((case.read("pool.txt"), 0), (case.read("pool.txt").split("\n", 1)[1], 1)):
            case.write("tried-pool.txt", pool)
            result = subprocess.run([sys.executable, case.path("repeat.py"), case.path("transcript.txt"), case.path("tried-pool.txt")],
                                    stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
            self.assertEqual(result.returncode, status, result.stderr.decode())

    def test_openssl_accepts_every_signature(self):
        case = self.case(100)
        for line in case.read("transcript.txt").splitlines():
            entry, signature = split_line(line)
            self.assertEqual(canonical(json.loads(entry)), entry)
            self.assertTrue(self.signer.verifies(entry.encode(), signature))
            self.assertFalse(self.signer.verifies(entry.encode() + b" ", signature))


class Life(Drawn):
    def test_an_aborted_draw_stays_and_a_new_one_follows(self):
        case = self.case(200, acts=("plan", "commit", "value", "abort", "redraw", "commit", "value", "draw", "abort", "redraw",
                                    "commit", "value", "draw"))
        self.assertEqual([e["step"] for e in entries_of(case.read("transcript.txt"))].count("aborted"), 2)
        result = self.judged(case)
        self.assertEqual(result.returncode, 0, result.stdout)
        self.assertIn(b"3 rounds, 2 aborted", result.stdout)

    def test_substitutes_and_results(self):
        for seed in range(300, 320):  # until one has reserves
            case = self.case(seed)
            drawn = entries_of(case.read("transcript.txt"))[3]["body"]
            if drawn["reserves"]:
                break
        reserve = drawn["reserves"][0]
        old = next(t["code"] for t in drawn["targets"] if t["stratum"] == reserve["stratum"])
        made = case.make(*DRAW, "substitute=" + old, "result=" + reserve["code"])
        self.assertEqual(made.returncode, 0, made.stderr)
        text = case.read("transcript.txt")
        self.assert_right(case)
        entries = entries_of(text)
        self.assertEqual(entries[4]["body"]["substitute"], reserve["code"])
        for words, at, change in (
                ("substitute is not the one", 4, {"substitute": drawn["targets"][0]["code"]}),
                ("officers are not those", 4, {"officers": list(reversed(entries[4]["body"]["officers"])) + ["P000"]}),
                ("states no reason", 4, {"reason": " "}),
                ("result does not fit", 5, {"target": old}),
                ("result does not fit", 5, {"findings": []}),
                ("result does not fit", 5, {"visited": "2026-02-30"})):
            changed = copy.deepcopy(entries)
            changed[at]["body"].update(change)
            self.assert_wrong(case, words, signed_again(changed, self.signer), line=at + 1)
        self.assert_wrong(case, "result does not fit", signed_again(entries + [entries[5]], self.signer), line=7)

    def test_without_pool_or_certificate_it_says_what_was_not_checked(self):
        case = self.case(201)
        result = judge(case.path("transcript.txt"))
        self.assertEqual(result.returncode, 0)
        self.assertIn(b"complete was not checked", result.stdout)
        self.assertIn(b"no certificate given", result.stdout)


class Cheats(Drawn):
    """By somebody who holds the key and signs everything anew."""

    def setUp(self):
        self.made = self.case(400)
        self.entries = entries_of(self.made.read("transcript.txt"))
        self.pool = self.made.read("pool.txt")

    def cheat(self, words, change, line=None):
        entries = copy.deepcopy(self.entries)
        changed = change(entries) or entries
        self.assert_wrong(self.made, words, signed_again(changed, self.signer), line=line)

    def test_signing_again_alone_changes_nothing(self):
        self.assert_right(self.made, signed_again(self.entries, self.signer))

    def test_a_firm_dropped_from_the_roster(self):
        def drop(entries):
            del entries[3]["body"]["targets"][0]
        self.cheat("numbers of a stratum", drop, 4)

    def test_a_firm_added_to_the_roster(self):
        def add(entries):
            target = dict(entries[3]["body"]["targets"][-1])
            entries[3]["body"]["targets"].append(dict(target, rank=target["rank"] + 1))
        self.cheat("", add, 4)

    def test_a_firm_exchanged_with_its_ticket_recomputed(self):
        """Only the pool tells: the transcript alone holds together."""
        drawn = self.entries[3]["body"]
        stratum = next(s for s in drawn["strata"] if 0 < s["quota"] < s["size"] - s["reserves"])
        key = independent.mac(bytes.fromhex(drawn["seed"]), "stratum:" + stratum["id"])
        lines = [json.loads(line) for line in self.pool.splitlines()]
        last = max((independent.sha(key + l[0].encode()).hex(), l) for l in lines if l[2] == stratum["id"])
        body = copy.deepcopy(drawn)
        kind = "reserves" if stratum["reserves"] else "targets"
        index = max(i for i, t in enumerate(body[kind]) if t["stratum"] == stratum["id"])
        body[kind][index].update(code=last[1][0], district=last[1][1], items=last[1][3], ticket=last[0])
        self.reassign(body)
        text = signed_again(self.entries[:3] + [dict(self.entries[3], body=body)], self.signer)
        self.made.write("tried.txt", text)
        self.assertEqual(judge(self.made.path("tried.txt")).returncode, 0)
        self.assert_wrong(self.made, "lowest tickets", text, line=4)

    def reassign(self, body):
        officers = independent.officers_document(self.made.officers)
        loads = {o["id"]: 0 for o in officers["officers"]}
        for target in body["targets"]:
            target["officers"] = independent.send(target, self.made.plan, officers, loads, independent.mac(bytes.fromhex(body["seed"]), "officers"))

    def test_order_stratum_items_ticket_and_officers(self):
        def swap(entries):
            t = entries[3]["body"]["targets"]
            at = next(i for i in range(len(t) - 1) if t[i]["stratum"] == t[i + 1]["stratum"])
            t[at], t[at + 1] = t[at + 1], t[at]

        def swap_ranks(entries):
            swap(entries)
            for stratum in {t["stratum"] for t in entries[3]["body"]["targets"]}:
                for rank, target in enumerate((t for t in entries[3]["body"]["targets"] if t["stratum"] == stratum), 1):
                    target["rank"] = rank

        def other_stratum(entries):
            t = entries[3]["body"]["targets"]
            t[0]["stratum"] = t[-1]["stratum"]

        def ticket(entries):
            entries[3]["body"]["targets"][0]["ticket"] = "0" * 64

        def officers(entries):
            entries[3]["body"]["targets"][0]["officers"] = ["P000"]

        def items(entries):
            entries[3]["body"]["targets"][0]["items"] = ["unknown"]
        for words, change in (("order of their tickets", swap), ("order of their tickets", swap_ranks), ("", other_stratum),
                              ("ticket is not that", ticket), ("officers are not those", officers), ("items of a target", items)):
            self.cheat(words, change, 4)

    def test_ratio_secret_value_and_seed(self):
        def ratio(entries):
            entries[0]["body"]["plan"]["classes"][0]["ratio_percent"] = "50"

        def ratio_with_hash(entries):
            ratio(entries)
            entries[0]["body"]["plan_sha256"] = independent.sha(canonical(entries[0]["body"]["plan"]).encode()).hex()

        def secret(entries):
            entries[3]["body"]["secret"] = "11" * 32

        def value(entries):
            entries[2]["body"]["value"] += "1"

        def source(entries):
            entries[2]["body"]["source"] = "another lottery"

        def early(entries):
            entries[2]["body"]["published"] = entries[0]["time"]

        def known(entries):
            entries[1]["body"]["public_value"]["not_before"] = entries[0]["time"]

        def pool(entries):
            entries[1]["body"]["pool"]["sha256"] = "0" * 64

        def officers(entries):
            del entries[0]["body"]["officers"]["recusals"][0]
        for words, change, line in (("plan is not the one", ratio, 1), ("commitment is not", ratio_with_hash, 2),
                                    ("secret is not the one", secret, 4), ("seed does not follow", value, 4),
                                    ("another source", source, 3), ("public value could have been known", early, 3),
                                    ("public value could have been known", known, 2), ("commitment is not", pool, 2),
                                    ("officers is not the one", officers, 1)):
            self.cheat(words, change, line)

    def test_entries_removed_reordered_or_drawn_again(self):
        def later(entries, last):
            return [dict(entry, time=last["time"]) for entry in entries]
        for words, change in (
                ("step cannot come here", lambda e: [e[0], e[2], e[3]]), ("step cannot come here", lambda e: [e[0], e[1], e[3]]),
                ("step cannot come here", lambda e: [e[0], e[2], e[1], e[3]]), ("step cannot come here", lambda e: e + [e[3]]),
                ("step cannot come here", lambda e: e + later(e[1:], e[3])), ("step cannot come here", lambda e: e + later(e[:1], e[3])),
                ("the time is malformed", lambda e: e + e[1:])):
            self.cheat(words, change)

    def test_a_draw_hidden_between_aborts_shows(self):
        """Whoever draws again must abort first, and that stays."""
        entry = self.entries
        aborted = dict(entry[3], step="aborted", body={"reason": ""})
        self.cheat("states no reason", lambda e: e + [aborted], 5)

    def test_the_pool(self):
        lines = self.pool.splitlines(keepends=True)
        drawable = next(i for i, line in enumerate(lines) if json.loads(line)[2])
        other = credit_code(__import__("random").Random(9))
        for words, pool in (
                ("not one that this draw committed to", "".join(lines[1:])), ("twice or out of order", lines[1] + lines[0]),
                ("twice or out of order", lines[0] + lines[0]), ("not one that this draw", "".join(sorted(lines + [canonical([other, "", "", "no_class"]) + "\n"]))),
                ("not one that this draw", "".join(lines[:drawable] + [lines[drawable].replace(json.loads(lines[drawable])[2], "Z", 1)] + lines[drawable + 1:])),
                ("line is not one of a pool", self.pool[:-1]), ("line is not one of a pool", self.pool + "\n"), ("not one that this draw", ""),
                ("organisations only", canonical(["11010519491231002X", "310115", "B", ["item0"]]) + "\n"),
                ("line is not one of a pool", canonical([json.loads(lines[0])[0], "", "", "friend"]) + "\n"),
                ("line is not one of a pool", "[" * 100000 + "\n"), ("line is not one of a pool", "x" * 3000000 + "\n")):
            self.assert_wrong(self.made, words, pool=pool)


class Strangers(Drawn):
    """By somebody without the key, or who sends rubbish."""

    def setUp(self):
        self.made = self.case(500, 120)
        self.text = self.made.read("transcript.txt")

    def test_entries_removed_reordered_doubled_or_cut(self):
        lines = self.text.splitlines(keepends=True)
        for i in range(len(lines)):
            self.assert_wrong(self.made, "", "".join(lines[:i] + lines[i + 1:]))
            self.assert_wrong(self.made, "", "".join(lines[:i] + [lines[i]] + lines[i:]))
            for k in range(i):
                swapped = lines[:]
                swapped[i], swapped[k] = swapped[k], swapped[i]
                self.assert_wrong(self.made, "", "".join(swapped))

    def test_the_tail_of_an_older_state_under_a_newer_seal(self):
        lines = self.text.splitlines(keepends=True)
        self.assert_wrong(self.made, "seal is of other entries", "".join(lines[:3] + lines[4:]), line=4)

    def test_another_signer(self):
        folder = os.path.join(self.folder, "other")
        os.makedirs(folder, exist_ok=True)
        other = Signer(OPENSSL, folder)
        self.assert_wrong(self.made, "signature does not hold", signed_again(entries_of(self.text), other), line=1)
        result = judge(self.made.path("transcript.txt"), "--certificate", other.path("certificate.pem"))
        self.assertEqual(result.returncode, 1)
        self.assertIn(b"another certificate", result.stdout)

    def test_rubbish(self):
        for text in ("", "\n", "{}\n", self.text[:-1], self.text + "\n", self.text.replace("\n", "\r\n"), "[" * 1000000 + "\n",
                     '{"entry":' + "[" * 1000000 + ',"signature":"' + "A" * 86 + '"}\n', '{"entry":{},"signature":"' + "A" * 86 + '"}\n',
                     "\0" * 1000, self.text.replace('"P', '"\x1b[2JP', 1)):
            self.assert_wrong(self.made, "", text)
        with open(self.made.path("tried.txt"), "wb") as file:
            file.write(b"\xff\xfe" + self.text.encode())
        result = judge(self.made.path("tried.txt"))
        self.assertEqual(result.returncode, 1)
        self.assertIn(b"not UTF-8", result.stdout)

    def test_what_it_prints_steers_no_terminal(self):
        entries = entries_of(self.text)
        entries[3]["body"]["targets"][0]["code"] = "\x1b[2J\x9b\n"
        self.made.write("tried.txt", signed_again(entries, self.signer))
        said = judge(self.made.path("tried.txt")).stdout.decode()
        self.assertNotIn("\x1b", said)
        self.assertNotIn("\x9b", said)

    def test_usage_and_files(self):
        for arguments in ([], ["a", "b"], ["--pool"], ["--pool", "a"], ["--what", "a"], ["/nonexistent/transcript"], [self.folder],
                          [self.made.path("transcript.txt"), "--pool", "/nonexistent"],
                          [self.made.path("transcript.txt"), "--certificate", self.made.path("pool.txt")]):
            result = judge(*arguments)
            self.assertEqual(result.returncode, 2, arguments)
            self.assertNotEqual(result.stderr, b"")
        self.assertEqual(judge("--help").returncode, 0)

    def test_it_speaks_chinese(self):
        result = judge(self.made.path("transcript.txt"), language="zh_CN.UTF-8")
        self.assertIn("正确", result.stdout.decode())
        self.made.write("tried.txt", self.text[:-1])
        self.assertIn("记录被截断", judge(self.made.path("tried.txt"), language="zh_CN.UTF-8").stdout.decode())


if __name__ == "__main__":
    MAKER, JUDGE, OPENSSL = sys.argv[1:4]
    HELP = sys.argv[5]
    with open(sys.argv[4], encoding="utf-8") as districts_file:
        DISTRICTS = [term["id"] for term in json.load(districts_file)["terms"]]
    unittest.main(argv=sys.argv[:1])
