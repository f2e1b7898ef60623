"""Troubles that stay, clocks that are a day off, a platform that is replaced: all that takes the run's whole patience (a minute)
or the time limits of calls. Each has a platform and a workstation of its own and all wait at once, which costs hardly any work."""
import concurrent.futures
import os
import unittest

from house import FAKETIME, City, Desk, faults_left, finish, folder, reached
from proxy import Fault, Proxy

CHANGES, SEGMENT = "/v1/changes", "/v1/segments/"
STAYING = [  # answers that never get better; everybody of them ends with 5, and says which
    ({"action": "status", "status": 500, "path": CHANGES}, {"server_fault"}),
    ({"action": "status", "status": 502, "path": SEGMENT}, {"server_fault"}),
    ({"action": "status", "status": 503, "code": "not_ready", "path": "/v1/manifest/parts/"}, {"busy"}),
    ({"action": "html", "path": CHANGES}, {"broken_answer"}),
    ({"action": "html", "path": SEGMENT}, {"broken_answer"}),
    ({"action": "reset", "path": CHANGES}, {"unreachable"}),
    ({"action": "reset", "path": SEGMENT}, {"unreachable"}),
    ({"action": "truncate", "bytes": 0, "path": SEGMENT}, {"unreachable", "broken_answer"}),
    ({"action": "truncate", "path": CHANGES}, {"unreachable", "broken_answer"}),
]
STALLS = [Fault("stall", "down", 10, 2), Fault("stall", "down", 4000, 2), Fault("stall", "up", 2000, 2), Fault("stall", "accepted", 0, 1)]


class Patience(unittest.TestCase):
    def setUp(self):
        self.place = folder()
        self.addCleanup(self.place.cleanup)

    def world(self, name):
        """A place for one case: its city and where its desk goes."""
        place = os.path.join(self.place.name, name)
        os.makedirs(place)
        return City(place, subjects=40), os.path.join(place, "desk")

    def stays(self, number):
        fault, codes = STAYING[number]
        city, home = self.world(f"stays{number}")
        with city:
            desk = Desk.enrolled(city, home)
            city.faults(fault)
            run = desk.sync()
            city.faults()
            if run.status != 5 or run.code not in codes:
                return f"{fault}: {run}"
            return self.told(fault, faults_left(desk, city.digest()))

    def stalls(self, number):
        """Silence in the middle: a time limit ends it, and the run goes on."""
        city, home = self.world(f"stall{number}")
        with city, Proxy(city.port) as proxy:
            desk = Desk.enrolled(city, home, proxy.url)
            proxy.arm(STALLS[number])
            run = desk.sync()
            fired = proxy.fired
            proxy.arm()
            if run.status not in (0, 5) or not fired:
                return f"{STALLS[number]} {fired}: {run}"
            return self.told(STALLS[number], faults_left(desk, city.digest()))

    @staticmethod
    def told(what, wrong):
        return f"{what}: {wrong}" if wrong else ""

    def test_troubles_that_stay(self):
        with concurrent.futures.ThreadPoolExecutor(len(STAYING) + len(STALLS)) as pool:
            cases = [pool.submit(self.stays, i) for i in range(len(STAYING))]
            cases += [pool.submit(self.stalls, i) for i in range(len(STALLS))]
            self.assertEqual([case.result() for case in cases if case.result()], [])

    def test_no_platform_at_all(self):
        city, home = self.world("gone")
        with city:
            desk = Desk.enrolled(city, home)
            self.assertEqual(desk.sync().status, 0)
            code = desk.codes(1)[0]
            city.stop()
            number = desk.report(code, os.path.join(self.place.name, "r.pdf")).json["number"]
            run = desk.sync()
            self.assertEqual((run.status, run.code), (5, "unreachable"), run)
            self.assertEqual(desk.ctl("outbox", "list").json[0]["object"], number)
            city.start()
            self.assertEqual(faults_left(desk, city.digest(), [number]), "")

    def test_another_certificate(self):
        """Wrong certificates are noticed before anything is said; the right one, also a new one, is taken."""
        city, home = self.world("certificate")
        with city:
            desk = Desk.enrolled(city, home)
            for action, code in (("expired_server_certificate", "tls_expired"), ("other_host_certificate", "tls_host_name"),
                                 ("other_ca", "tls_untrusted")):
                path = os.path.join(self.place.name, "faults.json")
                with open(path, "w", encoding="utf-8") as file:
                    file.write(f'[{{"action": "{action}"}}]')
                city.restart("--faults", path)
                run = desk.sync()
                self.assertEqual((run.status, run.code), (6, code), run)
            city.restart()
            self.assertEqual(faults_left(desk, city.digest()), "")

    def test_certificate_replaced_while_running(self):
        city, home = self.world("renewed")
        with city:
            desk = Desk.enrolled(city, home)
            city.faults({"path": CHANGES, "nth": 1, "action": "delay", "milliseconds": 3000})
            process = desk.begin("sync")
            reached(lambda: os.path.isdir(home + "/staging") or process.poll() is not None, "the pull does not begin")
            city.control("replace_server_certificate")
            run = finish(process)
            self.assertEqual(run.status, 0, run)
            city.faults()
            self.assertEqual(faults_left(desk, city.digest()), "")

    def test_token_ends_in_the_middle(self):
        city, home = self.world("token")
        with city:
            desk = Desk.enrolled(city, home)
            city.faults({"path": SEGMENT, "nth": 2, "action": "delay", "milliseconds": 2000})
            process = desk.begin("sync")
            reached(lambda: os.path.isdir(home + "/staging") or process.poll() is not None, "the pull does not begin")
            city.control("expire_tokens")
            run = finish(process)
            self.assertEqual(run.status, 0, run)
            city.faults()
            self.assertEqual(faults_left(desk, city.digest()), "")

    def test_clocks_a_day_off(self):
        """The workstation's or the platform's clock, a day early or late, while pulling and while sending."""
        city, home = self.world("clock")
        with city:
            desk = Desk.enrolled(city, home)
            numbers = []
            for step, (ours, theirs) in enumerate((("+1d", 0), ("-1d", 0), ("+0", 86400), ("+0", -86400))):
                city.control("set_clock_offset", seconds=theirs)
                desk.prefix = [*FAKETIME, ours]
                run = desk.sync()
                self.assertEqual(run.status, 0, run)
                issued = desk.report(desk.codes(4)[step], os.path.join(self.place.name, "r.pdf"))
                self.assertEqual(issued.status, 0, issued)
                numbers.append(issued.json["number"])
                sent = desk.sync()
                self.assertEqual((sent.status, sent.json["outbox_sent"]), (0, 1), sent)
                state = desk.ctl("status").json["connection"]["state"]
                self.assertEqual(state, "clock_wrong")
                desk.prefix = []
                city.control("set_clock_offset", seconds=0)
                self.assertEqual(faults_left(desk, city.digest(), numbers), "", f"{ours} {theirs}: {run}")


if __name__ == "__main__":
    unittest.main(verbosity=2)
