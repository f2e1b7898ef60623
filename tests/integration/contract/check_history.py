"""The city's history by control actions, and that a restart with the same state goes on with it. Usage: check_history.py SANDBOX WORKDIR"""
import json
import os
import shutil
import sys

from sandbox_driver import Sandbox, run

PROGRAM, FOLDER = sys.argv[1:3]
STATE = os.path.join(FOLDER, "state")
CITY = ["--subjects", "60", "--date", "2026-05-20", "--state", STATE]
checked = 0


def check(good, what):
    global checked
    if not good:
        raise SystemExit("FAILED: " + what)
    checked += 1


def manifest_of(sandbox):
    return sandbox.open_jws(json.loads(sandbox.expect(200, "GET", "/v1/manifest")[1])["manifest"], sandbox.path("platform.pem"))


def digest():
    return run(PROGRAM, "--state", STATE, "--digest").decode().strip()


def nights(sandbox):
    """A night holds what was appended before it; what points before it is over. The second manifest and its digest."""
    first, before = manifest_of(sandbox), digest()
    appended = sandbox.control("append_changes", count=300, deletes_percent=5, move_percent=20)
    check(appended["sequence"] == first["sequence"] + 320 and digest() != before, "append_changes")
    check(manifest_of(sandbox) == first, "append_changes leaves the nightly state alone")
    after = digest()
    night = sandbox.control("advance_night")
    second = manifest_of(sandbox)
    check(second["sequence"] == appended["sequence"] and digest() == after, "advance_night holds all changes")
    check(second["generation"] == first["generation"] + 1 == night["generation"], "the next generation")
    check(second["key_id"] != first["key_id"] == sandbox.keys["id"], "the key id changes with the generation")
    check(sandbox.curl("GET", f"/v1/changes?since={first['sequence']}")[1] == 410, "an old cursor is gone")
    check(sandbox.curl("GET", f"/v1/manifest/parts/0?generation={first['generation']}")[1] == 410, "an old generation is over")
    check(sandbox.sign_in()["segment_keys"]["id"] == second["key_id"], "the keys are of the new state")
    subjects = 0
    for part in second["parts"]:
        content = sandbox.expect(200, "GET", f"/v1/manifest/parts/{part['part']}?generation={second['generation']}")[1]
        listed = sandbox.open_jws(json.loads(content)["part"], sandbox.path("platform.pem"))
        subjects += sum(segment["rows"] for segment in listed["segments"] if segment["kind"] == "organisations")
    check(subjects == second["subjects"], "parts of a night with moves")
    return first, second, after


def main():
    shutil.rmtree(FOLDER, ignore_errors=True)
    os.makedirs(FOLDER)
    sandbox = Sandbox(PROGRAM, FOLDER, *CITY)
    sandbox.enrol()
    sandbox.keys = sandbox.sign_in()["segment_keys"]
    first, second, after = nights(sandbox)
    sandbox.control("append_changes", count=50)
    last = digest()
    sandbox.close()

    sandbox = Sandbox(PROGRAM, FOLDER, "--state", STATE)
    sandbox.enrolled = True
    sandbox.sign_in()
    check(manifest_of(sandbox) == second, "a restart forgets the night")
    page = json.loads(sandbox.expect(200, "GET", f"/v1/changes?since={second['sequence']}")[1])
    check(page["next"] == second["sequence"] + 50 and digest() == last, "a restart forgets the changes")
    back = sandbox.control("travel_back")
    check(back["epoch"] != second["epoch"] and manifest_of(sandbox)["epoch"] == back["epoch"], "travel_back is another epoch")
    check(back["sequence"] == second["sequence"] and digest() == after, "travel_back has the state of the night")
    back = sandbox.control("travel_back")
    check(back["sequence"] == first["sequence"], "travel_back from a night goes to the one before")
    sandbox.control("append_changes", count=370)
    check(digest() not in (after, last), "the history after it is another one")
    check(sandbox.close() == 0, "the sandbox does not end in order")
    print("checked", checked)


main()
