"""Several creditdeskctl at once on one home: a first load, changes while reports wait, and an end that is asked for. They take
turns, or say in words that another is at it; the mirror is the city's, and nothing is sent twice."""
import os
import signal
import unittest

from house import City, Desk, faults_left, finish, folder, reached

AT_ONCE = 3
BUSY = (8, "locked")  # the turn did not come within its time
FRIGHTENING = (b"damaged", b"mistake", b"SQLite", b"does not hold", b"disk failed", b"terminate", b"opens with another key")


def listens(process):
    """Whether Ctrl+C means something to the program already."""
    with open(f"/proc/{process.pid}/status", encoding="ascii") as status:
        caught = next(line.split()[1] for line in status if line.startswith("SigCgt"))
    return bool(int(caught, 16) & 1 << (signal.SIGINT - 1))


class Together(unittest.TestCase):
    def setUp(self):
        self.place = folder()
        self.addCleanup(self.place.cleanup)
        self.city = City(self.place.name, subjects=2500)
        self.addCleanup(self.city.kill)
        self.desk = Desk.enrolled(self.city, os.path.join(self.place.name, "home"))

    def together(self):
        """Three syncs at once; how many were done. Each ended well, or with words that another one is running."""
        answers = [finish(run) for run in [self.desk.begin("sync") for _ in range(AT_ONCE)]]
        for answer in answers:
            for word in FRIGHTENING:
                self.assertNotIn(word, answer.err, answer)
            if answer.status:
                self.assertEqual((answer.status, answer.code), BUSY, answer)
                self.assertIn(b"Wait until the other program has ended", answer.err)
            else:
                self.assertEqual(answer.err, b"", answer)
        return sum(answer.status == 0 for answer in answers)

    def test_a_first_load(self):
        self.assertEqual(self.together(), AT_ONCE)  # a load of this size is far shorter than the patience of the others
        digest = self.city.digest()
        self.assertEqual(self.desk.digest(), digest)
        self.assertEqual(len([name for name in os.listdir(self.desk.home) if name.startswith("mirror-")]), 1)
        self.assertEqual(faults_left(self.desk, digest, check=True), "")

    def test_changes_while_reports_wait(self):
        self.assertEqual(self.desk.sync().status, 0)
        numbers = []
        for code in self.desk.codes(4):
            issued = self.desk.report(code, os.path.join(self.place.name, code + ".pdf"))
            self.assertEqual(issued.status, 0, issued)
            numbers.append(issued.json["number"])
        for _ in range(3):
            self.city.control("append_changes", count=400)
            self.assertEqual(self.together(), AT_ONCE)
            self.assertEqual(self.desk.digest(), self.city.digest())
        self.assertEqual(sorted(self.city.registered()), sorted(numbers))  # each once
        self.assertEqual(faults_left(self.desk, self.city.digest(), numbers, check=True), "")

    def test_who_waits_can_be_stopped(self):
        self.city.faults({"path": "/v1/segments", "action": "delay", "milliseconds": 3000})
        first = self.desk.begin("sync")
        reached(lambda: os.path.isdir(os.path.join(self.desk.home, "staging")), "the first did not begin to fetch")
        second = self.desk.begin("sync")
        reached(lambda: listens(second), "the second did not come to its turn")
        second.send_signal(signal.SIGINT)
        stopped = finish(second)
        self.assertEqual((stopped.status, stopped.code), (130, "cancelled"), stopped)
        self.city.faults()
        done = finish(first)
        self.assertEqual(done.status, 0, done)
        self.assertEqual(self.desk.digest(), self.city.digest())


if __name__ == "__main__":
    unittest.main(verbosity=2)
