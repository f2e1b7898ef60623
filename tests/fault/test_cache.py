"""installer/district-cache/nginx.conf with the real nginx, as an ordinary user in a folder of its own, between thirty
workstations and the sandbox: each segment leaves the platform once, altered bytes are caught and passed by, tokens and look-ups
never come here, and a dead cache is no trouble."""
import concurrent.futures
import glob
import http.client
import json
import os
import re
import shutil
import socket
import subprocess
import unittest

from house import City, Desk, folder, reached

NGINX = os.environ["CREDITDESK_NGINX"]
CONFIGURATION = os.environ["CREDITDESK_CACHE_CONFIGURATION"]
WORKSTATIONS = 30
AT_ONCE = 10
NOBODY = 65534


class Cache:
    """The shipped file with nothing changed but what an administrator adapts; and what is logged, to look for tokens in it."""

    def __init__(self, city, place):
        self.place = os.path.join(place, "cache")
        self.kept = os.path.join(self.place, "kept")
        os.makedirs(self.kept)
        shutil.copy(city.ca, os.path.join(self.place, "ca.pem"))
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port = free.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        with open(CONFIGURATION, encoding="utf-8") as file:
            text = file.read()
        for shipped, here in (("user www-data;", ""), ("/run/nginx.pid", self.place + "/pid"), ("/var/log/nginx", self.place),
                              ("/var/cache/district-cache", self.kept), ("listen 8080;", f"listen 127.0.0.1:{self.port};"),
                              ("server platform.city.example:443;", f"server 127.0.0.1:{city.port};"),
                              ("set $platform_name platform.city.example;", "set $platform_name localhost;"),
                              ("/etc/creditdesk/platform-ca.pem", self.place + "/ca.pem"),
                              ("'$upstream_cache_status $upstream_response_time'",
                               "'$upstream_cache_status $upstream_response_time"
                               " authorization=[$http_authorization] cookie=[$http_cookie] certificate=[$ssl_client_s_dn]'")):
            if shipped not in text:
                raise RuntimeError(f"nginx.conf no longer has: {shipped}")
            text = text.replace(shipped, here)
        self.file = os.path.join(self.place, "nginx.conf")
        with open(self.file, "w", encoding="utf-8") as file:
            file.write(text)
        self.user = []
        if os.getuid() == 0:  # the workers' place is not root's, and neither are they
            self.user = ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"]
            for path in (place, self.place):
                os.chmod(path, 0o755)
            for path in (self.place, self.kept):
                os.chown(path, NOBODY, NOBODY)
        self.process = None

    def command(self, *more):
        return [*self.user, NGINX, "-p", self.place, "-c", self.file, "-e", self.place + "/early.log", "-g", "daemon off;", *more]

    def start(self):
        self.process = subprocess.Popen(self.command(), stderr=subprocess.PIPE)
        reached(lambda: self.process.poll() is not None or self.answers(), "nginx does not start")
        if self.process.poll() is not None:
            raise RuntimeError(self.process.stderr.read().decode())

    def stop(self):
        if self.process:
            self.process.terminate()
            self.process.communicate(timeout=30)
            self.process = None

    def answers(self):
        try:
            return self.ask("GET", "/")[0] == 404
        except OSError:
            return False

    def ask(self, method, target, **headers):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        connection.request(method, target, headers=headers)
        answer = connection.getresponse()
        body = answer.read()
        connection.close()
        return answer.status, dict(answer.getheaders()), body

    def log(self):
        with open(os.path.join(self.place, "district-cache.log"), encoding="utf-8") as file:
            return file.read().splitlines()

    def spoil(self):
        """One bit of every file that is kept; how many there were."""
        files = [path for path in glob.glob(self.kept + "/segments/**", recursive=True) if os.path.isfile(path)]
        for path in files:
            with open(path, "r+b") as file:
                file.seek(-20, os.SEEK_END)
                byte = file.read(1)
                file.seek(-1, os.SEEK_CUR)
                file.write(bytes([byte[0] ^ 1]))
        return len(files)


class DistrictCache(unittest.TestCase):
    def setUp(self):
        self.place = folder()
        self.addCleanup(self.place.cleanup)
        self.city = City(self.place.name, subjects=600)
        self.addCleanup(self.city.kill)
        self.digest = self.city.digest()
        self.cache = Cache(self.city, self.place.name)
        self.addCleanup(self.cache.stop)

    def desk(self, name):
        return Desk.enrolled(self.city, os.path.join(self.place.name, name), cache=self.cache.url)

    def pulled(self, desk):
        """One pull through whatever is there; the names of the segments that came from the cache are in its log."""
        run = desk.sync()
        self.assertEqual(run.status, 0, run)
        self.assertEqual(desk.digest(), self.digest)
        return run

    def exchanges(self):
        """What the platform was asked for, from its own record: (path, header names, header values)."""
        with open(self.record, encoding="utf-8") as file:
            entries = json.load(file)["log"]["entries"]
        for entry in entries:
            request = entry["request"]
            path = re.sub("^https://[^/]*", "", request["url"])
            yield path, {one["name"].lower(): one["value"] for one in request["headers"]}

    def test_thirty_windows_cost_one(self):
        self.record = os.path.join(self.place.name, "day.har")
        self.city.restart("--record", self.record)
        self.cache.start()
        with concurrent.futures.ThreadPoolExecutor(AT_ONCE) as pool:
            desks = list(pool.map(self.desk, [f"desk{i}" for i in range(WORKSTATIONS)]))
            list(pool.map(self.pulled, desks))
        self.cache.stop()
        self.city.stop()
        asked, through_cache, direct = {}, 0, 0
        for path, headers in self.exchanges():
            if not path.startswith("/v1/segments/"):
                continue
            asked[path] = asked.get(path, 0) + 1
            self.assertNotIn("authorization", headers)
            self.assertNotIn("cookie", headers)
            if "range" in headers:
                through_cache += 1
            else:
                direct += 1
        self.assertGreater(len(asked), 0)
        self.assertEqual(set(asked.values()), {1}, "segments that left the platform more than once")
        self.assertEqual(direct, 0)
        log = self.cache.log()
        served = [line for line in log if " /v1/segments/" in line]
        self.assertEqual(len(served), WORKSTATIONS * len(asked))
        for line in served:
            self.assertIn("authorization=[-] cookie=[-] certificate=[-]", line)
        self.assertEqual([line for line in log if "authorization=[-]" not in line], [])
        strange = [line for line in log if " /v1/segments/" not in line and " GET / 404" not in line]
        self.assertEqual(strange, [], "something else than segments came to the cache")
        print(f"{WORKSTATIONS} workstations, {len(asked)} segments: {through_cache} requests at the platform, "
              f"{len(served)} at the cache", flush=True)
        self.city.start()

    def test_altered_bytes_and_a_dead_cache(self):
        self.cache.start()
        self.pulled(self.desk("first"))
        self.assertGreater(self.cache.spoil(), 0)
        victim = self.desk("second")
        self.assertTrue(self.pulled(victim).json["cache_rejected"], "the altered bytes were not noticed")
        self.assertIn(" HIT ", "\n".join(self.cache.log()))
        # The platform is there, the cache is not.
        third = self.desk("third")
        self.cache.stop()
        run = self.pulled(third)
        self.assertTrue(run.json["cache_silent"])
        self.assertEqual(run.json["bytes_from_cache"], 0)

    def test_only_segments_pass(self):
        self.record = os.path.join(self.place.name, "day.har")
        self.city.restart("--record", self.record)
        self.cache.start()
        name = "ab" * 32
        secret = {"Authorization": "Bearer a-token-that-must-not-pass", "Cookie": "session=must-not-pass"}
        for method, target in (("GET", "/v1/health"), ("GET", "/v1/manifest"), ("GET", "/v1/changes?since=0"), ("POST", "/v1/sessions"),
                               ("GET", "/v1/organisations/91310115MA1K35XX7Q"), ("POST", "/v1/reports"), ("GET", "/v1/trust"),
                               ("GET", "/v1/segments/"), ("GET", f"/v1/segments/{name}?a=b"), ("GET", f"/v1/segments/{name}/x"),
                               ("GET", f"/v1/segments/{name.upper()}"), ("POST", f"/v1/segments/{name}"),
                               ("GET", f"//v1/segments/{name}"), ("GET", f"/v1/segments/..%2f..%2fv1%2fhealth"),
                               ("GET", f"/v1/segments/../health"), ("HEAD", f"/v1/segments/{name}")):
            self.assertEqual(self.cache.ask(method, target, **secret)[0], 404, target)
        self.assertEqual(list(self.exchanges_now()), [], "something passed through")
        # A segment asked for with a token is served, and the token stays here.
        self.pulled(self.desk("desk"))
        segment = next(line.split()[3] for line in self.cache.log() if " /v1/segments/" in line and " 200 " in line)
        whole = self.cache.ask("GET", segment, **secret)
        self.assertEqual(whole[0], 200)
        piece = self.cache.ask("GET", segment, Range="bytes=10-29")
        self.assertEqual((piece[0], piece[2]), (206, whole[2][10:30]))
        self.cache.stop()
        self.city.stop()
        for path, headers in self.exchanges():
            if path.startswith("/v1/segments/"):
                self.assertNotIn("must-not-pass", json.dumps(headers))
        self.city.start()

    def exchanges_now(self):
        """The same while the platform runs: control is never recorded, so nothing at all may be there."""
        self.city.stop()
        found = list(self.exchanges()) if os.path.exists(self.record) else []
        self.city.start("--record", self.record)
        return found

    def test_another_authority_is_not_believed(self):
        """The cache asks nobody but the platform: with a certificate of another authority there is no answer from it."""
        self.cache.start()
        desk = self.desk("desk")
        unknown = "/v1/segments/" + "ab" * 32
        self.assertEqual(self.cache.ask("GET", unknown)[0], 404)  # the platform's own answer
        for action in ("other_ca", "other_host_certificate", "expired_server_certificate"):
            with open(os.path.join(self.place.name, "faults.json"), "w", encoding="utf-8") as file:
                json.dump([{"action": action}], file)
            self.city.restart("--faults", file.name)
            self.assertEqual(self.cache.ask("GET", unknown)[0], 502, action)
        self.city.restart()
        run = self.pulled(desk)
        self.assertGreater(run.json["bytes_from_cache"], 0)


if __name__ == "__main__":
    unittest.main(verbosity=2)
