"""Power cuts: creditdeskctl killed at random moments of a pull and of a push, the platform killed in the middle of both. The
moments are spread evenly over the run, and every third is aimed: at the switch of the mirror, or at an acknowledgement. 25 of
each in the short form, 200 with CREDITDESK_FAULTS=full. CREDITDESK_SEED repeats a run's moments."""
import glob
import os
import random
import subprocess
import time
import unittest

from house import City, Desk, faults_left, finish, folder, killed, scaled

SEED = int(os.environ.get("CREDITDESK_SEED", "20261123"))
KILLS = scaled(25, 200)
REPORTS = 3
SUBJECTS = 2500


def reaches(process, condition):
    """Waits until the condition holds; False if the process ended before."""
    while process.poll() is None:
        if condition():
            return True
        try:
            process.wait(0.001)
        except subprocess.TimeoutExpired:
            pass
    return False


def passes(process, seconds):
    """Gives the process so much time; False if it ended before."""
    try:
        process.wait(max(seconds, 0.0001))
        return False
    except subprocess.TimeoutExpired:
        return True


class Kill(unittest.TestCase):
    def setUp(self):
        self.place = folder()
        self.chance = random.Random(SEED)
        print(f"seed {SEED}", flush=True)
        self.city = City(self.place.name, subjects=SUBJECTS)
        self.addCleanup(self.place.cleanup)
        self.addCleanup(self.city.kill)
        self.digest = self.city.digest()
        self.enrolled = Desk.enrolled(self.city, os.path.join(self.place.name, "enrolled"))

    def desk(self, template):
        return template.copy(os.path.join(self.place.name, "desk"))

    def length(self, template):
        """How long a whole run takes."""
        times = []
        for _ in range(2):
            desk = self.desk(template)
            start = time.monotonic()
            run = desk.sync()
            times.append(time.monotonic() - start)
            self.assertEqual(run.status, 0, run)
        return min(times)

    def kill_at(self, desk, number, length, aims, missed):
        """Begins a sync and kills it; tells whether it was still running then. `missed`: how often this one came too late, so that
        it is tried at another moment."""
        process = desk.begin("sync")
        if number % 3 == 2:
            aim = aims[(number // 3 + missed) % len(aims)]
            alive = reaches(process, aim) and passes(process, self.chance.random() * 0.02 / (1 + missed))
        else:
            moment = self.chance.random() if missed else (number + self.chance.random()) / KILLS
            alive = passes(process, length * moment)
        return killed(process) and alive

    def test_pull(self):
        length = self.length(self.enrolled)
        landed = tries = switched = missed = 0
        home = os.path.join(self.place.name, "desk")
        pointer = os.path.join(home, "mirror.json")
        aims = [lambda: bool(glob.glob(home + "/staging/*.seg")), lambda: bool(glob.glob(home + "/mirror-*/records.db")),
                lambda: os.path.exists(pointer), lambda: os.path.exists(pointer + ".new") or os.path.exists(pointer)]
        while landed < KILLS:
            tries += 1
            self.assertLess(tries, 3 * KILLS, "too few kills come in time")
            desk = self.desk(self.enrolled)
            if not self.kill_at(desk, landed, length, aims, missed):
                missed += 1
                continue
            missed = 0
            landed += 1
            switched += os.path.exists(pointer)
            self.assertEqual(faults_left(desk, self.digest, check=True), "", f"kill {landed} of {KILLS}")
        print(f"{landed} kills in pulls of {length:.2f} s, {switched} of them after the switch", flush=True)
        self.assertGreater(switched, 0)
        self.assertLess(switched, landed)

    def prepared(self):
        """A desk with a mirror and reports that wait to be sent; the numbers of these."""
        desk = self.desk(self.enrolled)
        self.assertEqual(desk.sync().status, 0)
        numbers = []
        for number, code in enumerate(desk.codes(REPORTS)):
            issued = desk.report(code, os.path.join(self.place.name, f"{number}.pdf"))
            self.assertEqual(issued.status, 0, issued)
            numbers.append(issued.json["number"])
        return desk.copy(os.path.join(self.place.name, "prepared")), numbers

    def forget_reports(self):
        """The platform as it was before it got any."""
        self.city.stop()
        journal = os.path.join(self.city.state, "reports.ndjson")
        if os.path.exists(journal):
            os.remove(journal)
        self.city.start()

    def test_push(self):
        prepared, numbers = self.prepared()
        length = self.length(prepared)
        landed = tries = part = missed = 0
        aims = [lambda count=count: len(self.city.registered()) >= count for count in range(1, REPORTS + 1)]
        while landed < KILLS:
            tries += 1
            self.assertLess(tries, 3 * KILLS, "too few kills come in time")
            self.forget_reports()
            desk = self.desk(prepared)
            if not self.kill_at(desk, landed, length, aims, missed):
                missed += 1
                continue
            missed = 0
            landed += 1
            part += bool(self.city.registered())
            self.assertEqual(faults_left(desk, self.digest, numbers, check=True), "", f"kill {landed} of {KILLS}")
        print(f"{landed} kills in pushes of {length:.2f} s, {part} of them after a report had reached the platform", flush=True)
        self.assertGreater(part, 0)
        self.assertLess(part, landed)

    def test_platform(self):
        """The platform is killed in the middle and comes back, at the same place with the same state."""
        prepared, numbers = self.prepared()
        survived = 0
        for template, reports in ((self.enrolled, ()), (prepared, numbers)):
            self.forget_reports()
            length = self.length(template)
            for number in range(scaled(4, 25)):
                self.forget_reports()
                desk = self.desk(template)
                process = desk.begin("sync")
                passes(process, length * (number + self.chance.random()) / scaled(4, 25))
                self.city.kill()
                self.city.start()
                run = finish(process)
                survived += run.status == 0
                self.assertIn(run.status, (0, 5), run)
                self.assertEqual(faults_left(desk, self.digest, reports, check=True), "", f"after {run}")
        print(f"{survived} runs outlived their platform", flush=True)


if __name__ == "__main__":
    unittest.main(verbosity=2)
