"""A full disk while segments are fetched, while they are loaded, while changes are applied and while the ledger is written; and a
home that cannot be written. For real: a small tmpfs in a mount namespace of its own, which an ordinary user may make with
`unshare -rm`. Where the system forbids that, a file size limit of the process takes its place (as a quota, EFBIG); that is
printed. One test uses the limit everywhere."""
import glob
import os
import resource
import shutil
import signal
import subprocess
import sys
import unittest

from house import City, Desk, faults_left, finish, folder, scaled

MIB = 1024 * 1024
INSIDE = "CREDITDESK_FAULT_NAMESPACE"
FULL_CODES = {"no_space"}


def namespaces_work():
    probe = ["unshare", "-rm", "mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", "/tmp"]
    return subprocess.run(probe, stderr=subprocess.DEVNULL, check=False).returncode == 0


class Disk:
    """A file system of a given size at `place`; needs a mount namespace."""

    def __init__(self, place):
        self.place = place
        os.makedirs(place)
        self.mounted = False

    def begin(self, size):
        self.end()
        subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", self.place], check=True)
        self.mounted = True

    def become(self, options):
        subprocess.run(["mount", "-o", "remount," + options, self.place], check=True)

    def end(self):
        if self.mounted:
            subprocess.run(["umount", "-l", self.place], check=True)
            self.mounted = False


class World(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.place = folder()
        cls.city = City(cls.place.name, subjects=2000)
        cls.digest = cls.city.digest()
        cls.fresh = Desk.enrolled(cls.city, os.path.join(cls.place.name, "fresh"))
        desk = cls.fresh.copy(os.path.join(cls.place.name, "loaded"))
        run = desk.sync()
        assert run.status == 0, run
        cls.loaded = desk
        cls.needed = used(desk.home)

    @classmethod
    def tearDownClass(cls):
        cls.city.stop()
        cls.place.cleanup()


def used(path):
    return sum(os.path.getsize(name) for name in glob.glob(path + "/**", recursive=True, include_hidden=True) if os.path.isfile(name))


class FullDisk(World):
    """In the namespace."""

    def setUp(self):
        self.disk = Disk(os.path.join(self.place.name, self.id()))
        self.addCleanup(self.disk.end)
        self.home = os.path.join(self.disk.place, "home")

    def run_out(self, template, size, reports=()):
        """A sync on a disk of this size, then room, then the plain sync. Returns how the first ended."""
        self.disk.begin(size)
        desk = template.copy(self.home)
        run = desk.sync()
        if run.status != 0:
            self.assertEqual(run.status, 8, run)
            self.assertIn(run.code, FULL_CODES, run)
        self.disk.become(f"size={256 * MIB}")
        self.assertEqual(faults_left(desk, self.digest, reports, check=True), "", f"{size} bytes, after {run}")
        return run

    def test_every_size(self):
        """From hardly more than the home has to enough for all: staging, load, switch and changes each meet the end."""
        base = used(self.fresh.home)
        least, most = base + 64 * 1024, 8 * self.needed
        count = scaled(12, 60)
        ended = {"full": 0, "done": 0}
        for i in range(count):
            size = int(least * (most / least) ** (i / (count - 1)))
            with self.subTest(size=size):
                ended["full" if self.run_out(self.fresh, size).status else "done"] += 1
        print(f"{count} sizes from {least // 1024} to {most // 1024} KiB: {ended}", flush=True)
        self.assertGreater(ended["full"], count // 4)
        self.assertGreater(ended["done"], 0)

    def test_during_a_change_page(self):
        """A mirror with hardly any room left gets a large delta, and reports wait to be sent."""
        self.disk.begin(64 * MIB)
        desk = self.loaded.copy(self.home)
        code = desk.codes(1)[0]
        number = desk.report(code, os.path.join(self.place.name, "r.pdf")).json["number"]
        self.city.control("append_changes", count=3000)
        digest = self.city.digest()
        self.__class__.digest = digest
        full = 0
        for room in scaled((64, 400, 1600), (16, 32, 64, 128, 256, 400, 600, 800, 1200, 1600, 2400, 3200)):
            before = desk.copy(os.path.join(self.disk.place, "before"))
            shutil.rmtree(before.home)
            ballast = os.path.join(self.disk.place, "ballast")
            free = os.statvfs(self.disk.place)
            with open(ballast, "wb") as file:
                file.write(bytes(max(free.f_bavail * free.f_bsize - room * 1024, 0)))
            run = desk.sync()
            os.remove(ballast)
            if run.status:
                full += 1
                self.assertEqual(run.status, 8, run)
                self.assertIn(run.code, FULL_CODES, run)
        self.assertGreater(full, 0)
        self.assertEqual(faults_left(desk, digest, [number], check=True), "")

    def test_a_home_that_cannot_be_written(self):
        self.disk.begin(64 * MIB)
        desk = self.fresh.copy(self.home)
        self.disk.become("ro")
        run = desk.sync()
        self.assertEqual((run.status, run.code), (8, "read_only"), run)
        self.disk.become("rw")
        self.assertEqual(faults_left(desk, self.digest), "")
        self.disk.become("ro")
        run = desk.sync()
        self.assertEqual((run.status, run.code), (8, "read_only"), run)
        search = desk.ctl("search", "上海")
        self.assertEqual((search.status, search.code), (8, "read_only"), search)
        self.assertIn(b"No look-up without its audit entry", search.err)
        self.assertIn(b"data directory writable", search.err)
        self.disk.become("rw")
        self.assertEqual(faults_left(desk, self.digest), "")

    def test_no_look_up_without_its_entry(self):
        self.disk.begin(64 * MIB)
        desk = self.loaded.copy(self.home)
        free = os.statvfs(self.disk.place)
        ballast = os.path.join(self.disk.place, "ballast")
        with open(ballast, "wb") as file:
            file.write(bytes(free.f_bavail * free.f_bsize))
        search = desk.ctl("search", "上海")
        self.assertEqual((search.status, search.code), (8, "no_space"), search)
        self.assertIn(b"No look-up without its audit entry", search.err)
        self.assertIn(b"Free some space", search.err)
        os.remove(ballast)
        self.assertEqual(desk.ctl("search", "上海").status, 0)


class FileSizeLimit(World):
    """What every system allows: no file of the process may grow beyond a size, as under a quota."""

    def limited(self, desk, size):
        def limit():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)  # write() shall answer EFBIG, and not end the process
            resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))

        return finish(subprocess.Popen(desk.command("sync"), stdout=subprocess.PIPE, stderr=subprocess.PIPE, preexec_fn=limit,
                                       restore_signals=False))

    def test_every_limit(self):
        largest = max(os.path.getsize(name) for name in glob.glob(self.loaded.home + "/mirror-*/*.db"))
        ended = 0
        for i in range(scaled(4, 24)):
            size = 48 * 1024 + largest * i // scaled(4, 24)
            with self.subTest(size=size):
                desk = self.fresh.copy(os.path.join(self.place.name, "desk"))
                run = self.limited(desk, size)
                ended += run.status != 0
                if run.status:
                    self.assertEqual((run.status, run.code), (8, "no_space"), run)
                self.assertEqual(faults_left(desk, self.digest), "", f"after {run}")
        self.assertGreater(ended, 0)


def main():
    if os.environ.get(INSIDE) or not namespaces_work():
        if not os.environ.get(INSIDE):
            print("no mount namespaces here: only file size limits are tested", flush=True)
            del globals()["FullDisk"]
        unittest.main(verbosity=2)
    os.environ[INSIDE] = "1"
    os.execvp("unshare", ["unshare", "-rm", sys.executable, "-B", *sys.argv])


if __name__ == "__main__":
    main()
