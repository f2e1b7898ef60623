#!/usr/bin/env python3
"""creditdesk-bench answers in its form, and refuses what it does not know.  usage: test_form.py PROGRAM"""

import json
import subprocess
import sys
import unittest

PROGRAM = ""


def run(*arguments):
    return subprocess.run([PROGRAM, *arguments], capture_output=True, text=True, timeout=280, check=False)


class Form(unittest.TestCase):
    def answer(self, *arguments):
        done = run(*arguments, "--json")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(done.stdout.count("\n"), 1, done.stdout)
        answer = json.loads(done.stdout)
        self.assertEqual(answer["measure"], arguments[0])
        self.assertEqual(answer["unit"], "ms")
        self.assertGreater(answer["value"], 0)
        self.assertGreater(answer["baseline"], 0)
        self.assertAlmostEqual(answer["ratio"], answer["value"] / answer["baseline"], delta=0.01 + 0.01 * answer["ratio"])
        self.assertGreater(answer["machine"]["cores"], 0)
        return answer

    def test_search(self):
        answer = self.answer("search", "--subjects", "2000")
        self.assertEqual(answer["details"]["subjects"], 2000)
        for kind in [f"piece_{n}" for n in range(1, 9)] + [f"initials_{n}" for n in range(2, 9)] + ["code_prefix"]:
            self.assertGreater(answer["details"]["kinds"][kind]["n"], 100)

    def test_report(self):
        self.assertEqual(self.answer("report")["details"]["pages"], 5)

    def test_startup(self):
        self.assertGreater(self.answer("startup")["details"]["window"]["n"], 10)

    def test_unlock(self):
        self.assertGreaterEqual(self.answer("unlock", "--subjects", "200")["details"]["argon2id"]["memory_mib"], 64)

    def test_dashboard(self):
        details = self.answer("dashboard", "--subjects", "1000")["details"]
        self.assertGreater(details["figures"]["n"], 100)
        self.assertGreater(details["first_page_of_list"]["n"], 100)

    def test_classify(self):
        details = self.answer("classify", "--subjects", "1000")["details"]
        self.assertGreater(details["search_meanwhile"]["n"], 0)
        self.assertGreater(details["following_changes_ms"], 0)

    def test_draw(self):
        details = self.answer("draw", "--subjects", "1000")["details"]
        self.assertEqual(details["targets"], details["pool"])
        self.assertLess(details["pool"] + details["left_out"], details["subjects"])  # the plan's filter lets some not in at all
        self.assertGreater(details["left_out"], 0)

    def test_an_unknown_measure_names_those_there_are(self):
        done = run("weather", "--json")
        self.assertEqual((done.returncode, done.stdout), (2, ""))
        for measure in ("search", "report", "startup", "unlock"):
            self.assertIn(measure, done.stderr)

    def test_wrong_usage(self):
        for arguments in ((), ("search", "report"), ("search", "--subjects", "none"), ("search", "--subjects", "0"), ("search", "--x")):
            self.assertEqual(run(*arguments).returncode, 2, arguments)


if __name__ == "__main__":
    PROGRAM = sys.argv[1]
    unittest.main(argv=sys.argv[:1])
