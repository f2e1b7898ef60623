"""Number blocks never overlap, whoever asks at the same time and however often the sandbox is killed; what a window was told stays so.

Usage: check_window.py SANDBOX WORKDIR
"""
import copy
import json
import os
import shutil
import sys
from concurrent.futures import ThreadPoolExecutor

from sandbox_driver import Sandbox, run
from window_day import check, key, look_up, number_of, register, report, reserve, void

PROGRAM, FOLDER = sys.argv[1:3]
CITY = ["--subjects", "40", "--seed", "7", "--date", "2026-05-20"]


def twin(sandbox, name):
    """The same workstation with files of its own, for another thread."""
    other = copy.copy(sandbox)
    other.folder = sandbox.path(name)
    os.makedirs(other.folder, exist_ok=True)
    for file in ("device.pem", "device.key"):
        shutil.copy(sandbox.path(file), other.path(file))
    return other


def second_workstation(sandbox):
    other = copy.copy(sandbox)
    other.folder = sandbox.path("second")
    os.makedirs(other.folder, exist_ok=True)
    other.ready = {**sandbox.ready, "enrolment_code": sandbox.control("new_enrolment_code")["code"]}
    other.enrolled = False
    other.enrol()
    other.sign_in("supervisor")
    return other


def start(former=None, in_order=True):
    if former:
        former.close(in_order)
    sandbox = Sandbox(PROGRAM, FOLDER, *CITY, "--state", os.path.join(FOLDER, "state"))
    sandbox.enrolled = former is not None
    if former is None:
        sandbox.enrol()
    sandbox.sign_in()
    return sandbox


def at_once(sandbox, round_number, names):
    """Blocks that eight threads ask for, each key twice."""
    def ask(place):
        other = twin(sandbox, f"thread{place}")
        answers = []
        for name in names:
            target = f"{round_number}/{name}/{place // 2}"
            code, status, _, content = other.curl("POST", "/v1/number-blocks", body={"count": 5}, headers=key(target))
            check(code == 0 and status in (200, 201), f"reserving: {code} {status}")
            answers.append((target, json.loads(content)))
        return answers
    with ThreadPoolExecutor(8) as pool:
        return [answer for answers in pool.map(ask, range(8)) for answer in answers]


def kill(sandbox):
    sandbox.process.kill()
    sandbox.process.wait(timeout=30)


def main():
    shutil.rmtree(FOLDER, ignore_errors=True)
    os.makedirs(FOLDER)
    sandbox = start()
    blocks = {}
    for round_number in range(4):
        for name, block in at_once(sandbox, round_number, "abc"):
            check(blocks.setdefault(name, block) == block, "one key, two blocks")
        if round_number % 2:
            kill(sandbox)
        sandbox = start(sandbox)
    check(len(blocks) == 4 * 3 * 4 == len({block["block"] for block in blocks.values()}), "blocks overlap")
    for name, block in blocks.items():
        check(reserve(sandbox, name, 5, status=200) == block, "a restart forgot a block")
    block = next(iter(blocks.values()))
    person = sandbox.ready["persons"][0]
    file = look_up(sandbox, person)
    own = report(number_of(block, 0), subject_type="person", subject=file["person"]["reference"], product="person",
                 issued_at=file["as_of"])
    register(sandbox, "own", own)
    void(sandbox, "void", number_of(block, 0))
    other = second_workstation(sandbox)
    reserve(other, "mine", 1)
    register(other, "foreign", report(number_of(block, 1)), status=422)
    register(other, "foreign", {**own, "number": number_of(reserve(other, "mine", 1, status=200), 0)}, status=422)
    void(other, "foreign", number_of(block, 0), status=422)
    kill(sandbox)
    sandbox = start(sandbox)
    register(sandbox, "own", own, status=200)
    again = look_up(sandbox, person)
    check(again["free_reports_used"] == 1 and len(again["queries"]) == 1, "a restart forgot a person's history")
    check(again["person"]["reference"] != file["person"]["reference"], "a reference for two looks")
    void(sandbox, "void", number_of(block, 0), status=200)
    trust = json.loads(sandbox.expect(200, "GET", "/v1/trust", token="")[1])
    check(trust["voided_reports"] == [number_of(block, 0)], "a restart forgot what is void")
    check(sandbox.close() == 0, "the end of the sandbox")
    for name in ("state.json", "window.ndjson", "reports.ndjson"):
        kept = open(os.path.join(FOLDER, "state", name), encoding="utf-8").read()
        check(person["number"] not in kept and person["name"] not in kept, f"{name} names a person")
    check(run(PROGRAM, *CITY, "--digest") == run(PROGRAM, *CITY, "--digest", "--state", os.path.join(FOLDER, "state")),
          "persons touched the digest")
    print("checked", len(blocks), "blocks")


main()
