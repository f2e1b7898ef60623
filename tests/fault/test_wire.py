"""The line between workstation and platform fails in every phase: before and in the handshake, while asking, within answers at
many offsets, by reset, by an orderly end, by half a close, and by being slow. One fault a run; the next run converges."""
import os
import random
import unittest

from house import City, Desk, faults_left, folder, scaled
from proxy import Fault, Proxy

PHASES = [  # when, at: within a TLS record's head, the hello, the certificates, requests, answers
    ("accepted", 0), ("connected", 0), ("up", 1), ("up", 100), ("up", 900), ("up", 1500), ("down", 1), ("down", 80),
    ("down", 700), ("down", 1500), ("down", 2500),
]
UNREACHABLE = {"unreachable", "timed_out", "broken_answer"}


class Wire(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.place = folder()
        cls.city = City(cls.place.name)
        cls.proxy = Proxy(cls.city.port)
        cls.digest = cls.city.digest()
        cls.fresh = Desk.enrolled(cls.city, os.path.join(cls.place.name, "fresh"), cls.proxy.url)
        cls.proxy.arm()
        desk = cls.fresh.copy(os.path.join(cls.place.name, "clean"))
        run = desk.sync()
        assert run.status == 0, run
        cls.connections, cls.bytes = cls.proxy.connections, dict(cls.proxy.passed)
        cls.seed = int(os.environ.get("CREDITDESK_SEED", "20261123"))
        print(f"seed {cls.seed}; a whole run: {cls.connections} connections, {cls.bytes['up']} bytes up, "
              f"{cls.bytes['down']} down", flush=True)

    @classmethod
    def tearDownClass(cls):
        cls.proxy.close()
        cls.city.stop()
        cls.place.cleanup()

    def survive(self, fault, latency=0.0):
        """A first pull with this fault, then one without."""
        with self.subTest(fault=fault):
            desk = self.fresh.copy(os.path.join(self.place.name, "desk"))
            self.proxy.arm(fault, latency)
            run = desk.sync()
            fired = self.proxy.fired
            self.proxy.arm()
            self.assertTrue(fired or fault is None, "the fault never came")
            self.assertIn(run.status, (0, 5), run)
            if run.status == 5:
                self.assertIn(run.code, UNREACHABLE)
            self.assertEqual(faults_left(desk, self.digest), "", f"after {run}")
            return run

    def test_phases(self):
        """Sign-in's connection (1), the run's own (2), and a later one."""
        survived = 0
        for when, at in PHASES:
            for number, what in enumerate(("reset", "end", "half") if scaled(0, 1) else (self.kind(when, at),)):
                for connection in scaled((1 + (at + number) % 2,), range(1, self.connections + 1)):
                    run = self.survive(Fault(what, when, at, connection))
                    survived += run is not None and run.status == 0
        self.assertGreater(survived, 0)

    @staticmethod
    def kind(when, at):
        return ("reset", "end", "half")[(len(when) + at) % 3]

    def test_cuts_at_many_offsets(self):
        """Of everything that comes down in a run, cut once after so many bytes."""
        chance = random.Random(self.seed)
        count = scaled(14, 200)
        for i in range(count):
            at = int(self.bytes["down"] * (i + chance.random()) / count)
            self.survive(Fault(("reset", "end", "half")[i % 3], "down", max(at, 1)))

    def test_cuts_of_what_is_sent(self):
        chance = random.Random(self.seed + 1)
        count = scaled(4, 60)
        for i in range(count):
            at = int(self.bytes["up"] * (i + chance.random()) / count)
            self.survive(Fault(("reset", "end")[i % 2], "up", max(at, 1)))

    def test_a_line_that_breaks_again_and_again(self):
        """Every 6th of the run: each connection gives so much and dies."""
        run = self.survive(Fault("reset", "down", self.bytes["down"] // 6, times=5))
        self.assertEqual(run.status, 0, run)

    def test_latency(self):
        run = self.survive(None, latency=0.05)
        self.assertEqual(run.status, 0, run)


if __name__ == "__main__":
    unittest.main(verbosity=2)
