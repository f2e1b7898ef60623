"""The platform answers wrongly: each kind of wrong answer at each endpoint that a run uses, once and for ever. What passes by
itself is survived within the run; what does not ends the run with the exit status that its kind has; afterwards all converges."""
import itertools
import os
import unittest

from house import City, Desk, faults_left, folder, scaled

HEALTH, TRUST, MANIFEST, PART = "/v1/health", "/v1/trust", "/v1/manifest", "/v1/manifest/parts/"
SEGMENT, CHANGES, SESSION, REPORTS = "/v1/segments/", "/v1/changes", "/v1/sessions", "/v1/reports"
PULL = (HEALTH, TRUST, MANIFEST, PART, SEGMENT, CHANGES)

# What a run may end with when the fault comes once: 0 it went on by itself, 5 it could not.
PASSING = [
    ({"action": "status", "status": 500}, {0, 5}),
    ({"action": "status", "status": 502}, {0, 5}),
    ({"action": "status", "status": 503, "code": "not_ready", "retry_after": 1}, {0, 5}),
    ({"action": "status", "status": 429, "code": "rate_limited", "retry_after": 1}, {0, 5}),
    ({"action": "status", "status": 401, "code": "token_expired"}, {0, 3}),
    ({"action": "html"}, {0, 5}),
    ({"action": "reset"}, {0, 5}),
    ({"action": "reset_after"}, {0, 5}),
    ({"action": "truncate"}, {0, 5}),
    ({"action": "truncate", "bytes": 1}, {0, 5}),
    ({"action": "delay", "milliseconds": 300}, {0}),
    ({"action": "wrong_length"}, {0, 5}),
]
# Decisions, not troubles: they end the run. Refusals of a content that nobody has sent are nonsense: a fault of the platform.
DECISIONS = [
    ({"action": "status", "status": 403, "code": "forbidden"}, {3}),
    ({"action": "status", "status": 404, "code": "not_found"}, {0, 5}),
    ({"action": "status", "status": 409, "code": "idempotency_conflict"}, {5}),
    ({"action": "status", "status": 410, "code": "cursor_gone"}, {0, 5}),
    ({"action": "status", "status": 412, "code": "precondition_failed"}, {5}),
    ({"action": "status", "status": 413, "code": "too_large"}, {5}),
    ({"action": "status", "status": 422, "code": "content_invalid"}, {5}),
]
# At one endpoint each: (path, fault, exit statuses when it comes once, when it stays)
SPECIAL = [
    (SEGMENT, {"action": "wrong_hash"}, {0}, {6}),
    (MANIFEST, {"action": "bad_manifest_signature"}, {6}, {6}),
    (CHANGES, {"action": "cursor_gone"}, {0}, {5}),
    (HEALTH, {"action": "epoch", "value": "another"}, {0}, {0, 6}),
    (CHANGES, {"action": "epoch", "value": "another"}, {0}, {6}),
    (CHANGES, {"action": "repeat_page"}, {0, 5}, None),
    (CHANGES, {"action": "skip_page"}, {0, 5}, None),
]


class Answers(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.place = folder()
        cls.city = City(cls.place.name, subjects=80)
        cls.digest = cls.city.digest()
        cls.fresh = Desk.enrolled(cls.city, os.path.join(cls.place.name, "fresh"))

    @classmethod
    def tearDownClass(cls):
        cls.city.stop()
        cls.place.cleanup()

    def survive(self, fault, expected):
        with self.subTest(fault=fault):
            desk = self.fresh.copy(os.path.join(self.place.name, "desk"))
            self.city.faults(fault)
            run = desk.sync()
            self.city.faults()
            self.assertIn(run.status, expected, run)
            if run.status:
                self.assertTrue(run.code, f"no code in the JSON of a failed run: {run}")
                self.assertTrue(run.json["error"]["detail"])
            self.assertEqual(faults_left(desk, self.digest), "", f"after {run}")

    def test_troubles_that_pass(self):
        for number, (fault, expected) in enumerate(PASSING):
            paths = scaled([PULL[(number + k) % len(PULL)] for k in (0, 3)], PULL + (SESSION,))
            for path in paths:
                for nth in scaled((1 + number % 2 if path in (SEGMENT, PART) else 1,), (1, 2, 3) if path in (SEGMENT, PART) else (1,)):
                    self.survive({**fault, "path": path, "nth": nth}, expected)

    def test_signing_in(self):
        """A platform in trouble at the first call: the slot opens, the run waits or ends in order."""
        for fault, expected in PASSING[scaled(3, 0)::scaled(4, 1)]:
            self.survive({**fault, "path": SESSION, "nth": 1}, expected | {3})

    def test_decisions(self):
        for number, (fault, expected) in enumerate(DECISIONS):
            for path in scaled([PULL[number % len(PULL)]], PULL):
                self.survive({**fault, "path": path}, expected)

    def test_waits_as_long_as_the_platform_says(self):
        for status, code in ((429, "rate_limited"), (503, "not_ready")):
            fault = {"action": "status", "status": status, "code": code, "retry_after": 300, "path": CHANGES}
            self.survive(fault, {5})
            self.city.faults(fault)
            desk = self.fresh.copy(os.path.join(self.place.name, "desk"))
            self.assertEqual(desk.sync().json["error"]["retry_after_seconds"], 300)
            self.city.faults()

    def test_special(self):
        for path, fault, once, stays in SPECIAL:
            self.survive({**fault, "path": path, "nth": 1}, once)
            if stays is not None:
                self.survive({**fault, "path": path}, stays)

    def test_a_run_from_what_was_fetched(self):
        """Every 2nd answer with segments breaks off: what came is not fetched again."""
        desk = self.fresh.copy(os.path.join(self.place.name, "desk"))
        self.city.faults({"path": SEGMENT, "every": 2, "action": "truncate"})
        run = desk.sync()
        self.city.faults()
        self.assertEqual(run.status, 0, run)
        self.assertEqual(faults_left(desk, self.digest), "")


class Reports(unittest.TestCase):
    """The same while a report is sent: the platform has it exactly once in the end."""

    @classmethod
    def setUpClass(cls):
        cls.place = folder()
        cls.city = City(cls.place.name, subjects=80)
        cls.digest = cls.city.digest()
        cls.desk = Desk.enrolled(cls.city, os.path.join(cls.place.name, "desk"))
        run = cls.desk.sync()
        assert run.status == 0, run
        cls.codes = itertools.cycle(cls.desk.codes(20))
        cls.numbers = []

    @classmethod
    def tearDownClass(cls):
        cls.city.stop()
        cls.place.cleanup()

    def issue(self):
        issued = self.desk.report(next(self.codes), os.path.join(self.place.name, "report.pdf"))
        self.assertEqual(issued.status, 0, issued)
        self.numbers.append(issued.json["number"])

    def survive(self, fault, expected):
        with self.subTest(fault=fault):
            self.issue()
            self.city.faults({**fault, "path": REPORTS})
            run = self.desk.sync()
            self.city.faults()
            self.assertIn(run.status, expected, run)
            self.assertEqual(faults_left(self.desk, self.digest, self.numbers), "", f"after {run}")

    def test_sent_once(self):
        faults = [({"action": "deliver_twice"}, {0}), ({"action": "reset_after"}, {0, 5}), ({"action": "reset"}, {0, 5}),
                  ({"action": "truncate", "bytes": 5}, {0, 5}), ({"action": "html"}, {0, 5}),
                  ({"action": "status", "status": 500}, {0}), ({"action": "status", "status": 502}, {0}),
                  ({"action": "status", "status": 503, "code": "not_ready"}, {0}),
                  ({"action": "status", "status": 429, "code": "rate_limited", "retry_after": 30}, {0}),
                  ({"action": "status", "status": 401, "code": "token_expired", "nth": 1}, {0}),
                  ({"action": "status", "status": 403, "code": "forbidden"}, {0}),
                  ({"action": "status", "status": 410, "code": "cursor_gone"}, {0})]
        for fault, expected in faults[::scaled(2, 1)]:
            self.survive(fault, expected)

    def test_refused_is_kept_and_shown(self):
        """409, 412, 413: never dropped in silence, shown with the platform's words, and sent when a person says so."""
        for status, code in scaled([(413, "too_large")], [(409, "idempotency_conflict"), (412, "precondition_failed"), (413, "too_large")]):
            self.issue()
            self.city.faults({"action": "status", "status": status, "code": code, "path": REPORTS})
            run = self.desk.sync()
            self.city.faults()
            self.assertEqual((run.status, run.json["conflicts"]), (0, 1), run)
            items = self.desk.ctl("outbox", "list").json
            refused = [item for item in items if item["state"] == "refused"]
            self.assertEqual(len(refused), 1, items)
            self.assertTrue(refused[0]["refusal"])
            self.assertNotIn(self.numbers[-1], self.city.registered())
            self.assertEqual(self.desk.ctl("outbox", "retry", str(refused[0]["id"])).status, 0)
            self.assertEqual(faults_left(self.desk, self.digest, self.numbers), "")


if __name__ == "__main__":
    unittest.main(verbosity=2)
