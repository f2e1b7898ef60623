"""The platform's history moves while a workstation is away or in the middle of a run: changes, nights, a backup put back, another
scope, too many deletions. What is mirrored is the platform's state each time, and nothing is given up unasked."""
import os
import unittest

from house import City, Desk, faults_left, finish, folder, reached

CHANGES, SEGMENT = "/v1/changes", "/v1/segments/"
PAGE = 2000  # changes that a workstation asks for at once


class History(unittest.TestCase):
    def setUp(self):
        self.place = folder()
        self.addCleanup(self.place.cleanup)
        self.city = City(self.place.name, subjects=400)
        self.addCleanup(self.city.kill)
        self.desk = Desk.enrolled(self.city, os.path.join(self.place.name, "desk"))

    def loaded(self):
        run = self.desk.sync()
        self.assertEqual(run.status, 0, run)
        return run

    def converges(self):
        self.city.faults()
        self.assertEqual(faults_left(self.desk, self.city.digest(), check=True), "")

    def test_pages_repeated_and_skipped(self):
        """A page that is not the one asked for is noticed and asked for again; no change is lost or applied twice."""
        self.loaded()
        for action in ("repeat_page", "skip_page"):
            for nth in (1, 2):
                self.city.control("append_changes", count=2 * PAGE + 500, deletes_percent=2)
                self.city.faults({"path": CHANGES, "action": action, "nth": nth})
                run = self.desk.sync()
                self.assertEqual(run.status, 0, run)
                self.assertEqual(self.desk.digest(), self.city.digest(), f"{action} {nth}: before any other run")
                self.converges()

    def test_a_night_between_runs(self):
        self.loaded()
        self.city.control("append_changes", count=300)
        self.city.control("advance_night")
        self.city.control("append_changes", count=300)
        run = self.loaded()
        self.assertTrue(run.json["rebuilt"])
        self.converges()

    def in_the_middle(self, *actions):
        """A first pull, and these control actions while its second segment is awaited."""
        home = self.desk.home
        self.city.faults({"path": SEGMENT, "nth": 2, "action": "delay", "milliseconds": 1500})
        process = self.desk.begin("sync")
        reached(lambda: os.path.isdir(home + "/staging") or process.poll() is not None, "the pull does not begin")
        for action, more in actions:
            self.city.control(action, **more)
        return finish(process)

    def test_a_night_in_the_middle(self):
        run = self.in_the_middle(("append_changes", {"count": 200}), ("advance_night", {}), ("append_changes", {"count": 200}))
        self.assertEqual(run.status, 0, run)
        self.converges()

    def test_back_in_time(self):
        self.loaded()
        self.city.control("append_changes", count=500)
        self.loaded()
        self.city.control("travel_back")
        run = self.desk.sync()
        self.assertEqual(run.status, 0, run)
        self.assertTrue(run.json["rebuilt"])
        self.converges()

    def test_back_in_time_in_the_middle(self):
        self.city.control("append_changes", count=300)
        self.city.control("advance_night")
        run = self.in_the_middle(("travel_back", {}))
        self.assertIn(run.status, (0, 5, 6), run)
        self.converges()

    def test_too_many_deletions_are_asked_about(self):
        self.loaded()
        before = self.desk.digest()
        self.city.control("append_changes", count=1000, deletes_percent=90, move_percent=0)
        run = self.desk.sync()
        self.assertEqual((run.status, run.json["error"]["rule"]), (7, "sync.mass_change"), run)
        self.assertEqual(self.desk.digest(), before, "something was given up unasked")
        run = self.desk.sync("--accept-mass-change", str(run.json["error"]["mass_change"]["number"]))
        self.assertEqual(run.status, 0, run)
        self.converges()

    def test_another_scope(self):
        self.loaded()
        mine = ["310101", "310115"]
        self.city.control("set_grant", operator="clerk", districts=mine)
        run = self.desk.sync()
        self.assertEqual((run.status, run.json["districts"]), (0, mine), run)
        self.city.control("append_changes", count=400, move_percent=20)
        self.assertEqual(faults_left(self.desk, self.city.digest(mine), check=True), "")
        self.assertEqual(len([name for name in os.listdir(self.desk.home) if name.startswith("mirror-")]), 1)


if __name__ == "__main__":
    unittest.main(verbosity=2)
