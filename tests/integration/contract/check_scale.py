"""A city of two million: ready at once, any part on demand, the memory of a small one. Usage: check_scale.py SANDBOX WORKDIR"""
import hashlib
import json
import os
import re
import shutil
import sys
import time

from sandbox_driver import Sandbox

PROGRAM, FOLDER = sys.argv[1:3]
MOST_SECONDS = 10  # about 0.2 on an idle machine
MOST_KIB = 300 * 1024


def check(good, what):
    if not good:
        raise SystemExit("FAILED: " + what)


def main():
    shutil.rmtree(FOLDER, ignore_errors=True)
    os.makedirs(FOLDER)
    begun = time.monotonic()
    sandbox = Sandbox(PROGRAM, FOLDER, "--subjects", "2000000", "--date", "2026-05-20")
    ready = time.monotonic() - begun
    try:
        check(ready < MOST_SECONDS, f"ready after {ready:.1f} s")
        sandbox.enrol()
        sandbox.sign_in()

        def signed(target, member):
            return sandbox.open_jws(json.loads(sandbox.expect(200, "GET", target)[1])[member], sandbox.path("platform.pem"))
        manifest = signed("/v1/manifest", "manifest")
        check(manifest["subjects"] == sum(part["subjects"] for part in manifest["parts"]) == 2_000_000, "subjects")
        check(manifest["records"] == sum(part["records"] for part in manifest["parts"]), "records")
        check(abs(manifest["records"] - 10_430_000) < 100_000, f"{manifest['records']} records")
        check(max(part["subjects"] for part in manifest["parts"]) <= 20_000, "a part is too large")
        for number in (0, len(manifest["parts"]) - 1, len(manifest["parts"]) // 2):
            part = signed(f"/v1/manifest/parts/{number}?generation={manifest['generation']}", "part")
            rows = sum(segment["rows"] for segment in part["segments"])
            check(rows == part["subjects"] + part["records"], "rows of a part")
            for segment in part["segments"]:
                body = sandbox.expect(200, "GET", "/v1/segments/" + segment["sha256"])[1]
                check(hashlib.sha256(body).hexdigest() == segment["sha256"], "a segment's hash")
        with open(f"/proc/{sandbox.process.pid}/status") as file:
            peak = int(re.search(r"VmHWM:\s*(\d+) kB", file.read()).group(1))
        check(peak < MOST_KIB, f"{peak} KiB")
    finally:
        sandbox.close()
    print(f"ready after {ready:.2f} s, at most {peak} KiB")


main()
