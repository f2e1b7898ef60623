"""The real sandbox and the real creditdeskctl for the fault tests: a City (platform) and Desks (workstations), and what must
be true once a fault is over. Programs and places come from CTest through the environment (tests/fault/CMakeLists.txt)."""
import http.client
import json
import os
import shutil
import signal
import ssl
import subprocess
import tempfile
import threading
import time
import urllib.parse

CTL = os.environ["CREDITDESK_CTL"]
SANDBOX = os.environ["CREDITDESK_SANDBOX"]
FULL = os.environ.get("CREDITDESK_FAULTS", "") == "full"  # the long form: every count as the issue wants it
DATE = "2026-06-01"
FAKETIME = [os.environ.get("CREDITDESK_FAKETIME", "faketime"), "--exclude-monotonic", "-f"]
A_MINUTE_LATER = [*FAKETIME, "+60s"]
PATIENCE = 200  # seconds after which a program of ours has hung


def scaled(short, full):
    return full if FULL else short


def folder():
    """A temporary folder that goes with the test."""
    return tempfile.TemporaryDirectory(prefix="creditdesk-fault-")


def reached(condition, what):
    """Waits until the condition holds."""
    end = time.monotonic() + PATIENCE
    while not condition():
        if time.monotonic() > end:
            raise RuntimeError(what)
        threading.Event().wait(0.005)


class City:
    """A sandbox with a state directory, so that it can be ended, killed and begun again as the same platform."""

    def __init__(self, place, subjects=150, records=4, seed=7, more=()):
        self.state = os.path.join(place, "state")
        self.options = ["--state", self.state, "--subjects", str(subjects), "--records-per-subject", str(records), "--seed",
                        str(seed), "--date", DATE]
        self.more = list(more)
        self.port = 0
        self.process = None
        self.start()

    def start(self, *more):
        self.process = subprocess.Popen([SANDBOX, "--until-eof", *self.options, *self.more, *more, "--port", str(self.port)],
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        line = self.process.stdout.readline()
        if not line:
            raise RuntimeError("the sandbox did not become ready")
        self.ready = json.loads(line)
        self.url, self.ca = self.ready["url"], self.ready["ca"]
        self.port = urllib.parse.urlsplit(self.url).port

    def stop(self):
        self.process.stdin.close()
        self.process.stdout.close()
        self.process.wait(PATIENCE)

    def kill(self):
        self.process.kill()
        self.stop()

    def restart(self, *more):
        self.stop()
        self.start(*more)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.kill()

    def password(self, operator):
        return next(one["password"] for one in self.ready["operators"] if one["id"] == operator)

    def control(self, action, **more):
        context = ssl.create_default_context(cafile=self.ca)
        connection = http.client.HTTPSConnection("127.0.0.1", self.port, context=context, timeout=60)
        connection.request("POST", "/sandbox/control", json.dumps({"action": action, **more}),
                           {"Authorization": "Bearer " + self.ready["control_token"], "Content-Type": "application/json"})
        answer = connection.getresponse()
        body = answer.read()
        connection.close()
        if answer.status != 200:
            raise RuntimeError(f"{action}: {answer.status} {body!r}")
        return json.loads(body or b"{}")

    def faults(self, *faults):
        self.control("set_faults", faults=list(faults))

    def digest(self, districts=()):
        share = ["--districts", ",".join(districts)] if districts else []
        run = subprocess.run([SANDBOX, *self.options, "--digest", *share], stdout=subprocess.PIPE, check=True, timeout=PATIENCE)
        return run.stdout.decode().strip()

    def registered(self):
        """Numbers of the reports that the platform has, in the order in which they came; one twice would be here twice."""
        path = os.path.join(self.state, "reports.ndjson")
        if not os.path.exists(path):
            return []
        with open(path, encoding="utf-8") as journal:
            return [json.loads(line)["number"] for line in journal if line.endswith("\n")]


class Answer:
    def __init__(self, status, out, err):
        self.status, self.out, self.err = status, out, err
        self.json = {}
        if out:
            self.json = json.loads(out)

    @property
    def code(self):
        return self.json.get("error", {}).get("code", "") if isinstance(self.json, dict) else ""

    def __str__(self):
        return f"exit {self.status}, {self.out.decode()[:400]} {self.err.decode()[:400]}"


class Desk:
    """One creditdeskctl home."""

    def __init__(self, city, home):
        self.city, self.home = city, home
        self.prefix = []  # a program to run creditdeskctl under

    @classmethod
    def enrolled(cls, city, home, url=None, cache=None):
        desk = cls(city, home)
        code = city.control("new_enrolment_code")["code"]
        more = ["--district-cache", cache] if cache else []
        done = desk.ctl("enrol", "--platform", url or city.url, "--ca", city.ca, "--code", code, "--terminal", "测试窗口", *more,
                        operator=None)
        if done.status == 0:
            done = desk.ctl("status")  # the first sign-in makes the operator's slot
        if done.status != 0:
            raise RuntimeError(f"enrolment: {done}")
        return desk

    def copy(self, home):
        """Another home in the same state, as from a backup."""
        shutil.rmtree(home, ignore_errors=True)
        shutil.copytree(self.home, home)
        desk = Desk(self.city, home)
        desk.prefix = self.prefix
        return desk

    def command(self, *arguments, operator="clerk"):
        command = [*self.prefix, CTL, "--json", "--home", self.home, *arguments]
        if operator:
            secret = os.path.join(os.path.dirname(self.city.state), operator + ".password")
            if not os.path.exists(secret):
                with open(secret, "w", encoding="utf-8") as file:
                    file.write(self.city.password(operator))
            command += ["--operator", operator, "--password-file", secret]
        return command

    def begin(self, *arguments, **how):
        return subprocess.Popen(self.command(*arguments, **how), stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    def ctl(self, *arguments, **how):
        return finish(self.begin(*arguments, **how))

    def sync(self, *more):
        return self.ctl("sync", *more)

    def digest(self):
        return self.ctl("mirror", "digest").json.get("digest", "none")

    def report(self, code, out):
        return self.ctl("report", code, "--applicant", "agent", "--purpose", "招投标", "--out", out)

    def codes(self, count):
        """Credit codes of organisations that are mirrored here."""
        return [hit["code"] for hit in self.ctl("search", "上海", "--limit", str(count)).json][:count]


def finish(process):
    out, err = process.communicate(timeout=PATIENCE)
    return Answer(process.returncode, out, err)


def killed(process):
    """Ends it as a power cut does; whether it was still running."""
    running = process.poll() is None
    process.send_signal(signal.SIGKILL)
    process.communicate()
    return running


def faults_left(desk, digest, reports=(), check=False):
    """What is still wrong after the fault is over and one plain sync has run; nothing if all is as it must be. What was tried in
    vain waits for its next turn first: a minute later by the workstation's clock. `check`: every page and index of the mirror, too.
    """
    city = desk.city
    before, desk.prefix = desk.prefix, A_MINUTE_LATER if reports else desk.prefix
    again = desk.sync()
    desk.prefix = before
    if again.status != 0:
        return f"the plain sync: {again}"
    if desk.digest() != digest:
        return "the mirror is not the city's"
    if check:
        whole = desk.ctl("mirror", "check")
        if whole.status != 0:
            return f"the mirror's own check: {whole}"
    if again.json["conflicts"] or (reports and desk.ctl("outbox", "list").json != []):
        return f"the outbox: {desk.ctl('outbox', 'list')}"
    if reports and sorted(city.registered()) != sorted(reports):
        return f"registered {city.registered()} instead of {list(reports)}"
    audit = desk.ctl("audit", "verify")
    if audit.status != 0 or not audit.json["valid"]:
        return f"the audit: {audit}"
    return ""
