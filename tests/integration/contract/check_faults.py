"""Each fault on request, seen from outside with curl. Usage: check_faults.py SANDBOX WORKDIR"""
import datetime
import email.utils
import hashlib
import json
import os
import shutil
import subprocess
import sys
import time

from sandbox_driver import Sandbox

PROGRAM, FOLDER = sys.argv[1:3]
CITY = ["--subjects", "60", "--date", "2026-05-20"]
checked = 0


def check(good, what):
    global checked
    if not good:
        raise SystemExit("FAILED: " + what)
    checked += 1


def fault(sandbox, action, path="", **more):
    sandbox.control("set_faults", faults=[{"action": action, "path": path, **more}])


def connection_faults(sandbox, segment):
    target = "/v1/segments/" + segment["sha256"]
    fault(sandbox, "truncate", "/v1/segments/", bytes=100)
    code, _, _, content = sandbox.curl("GET", target)
    check(code in (18, 56) and len(content) == 100, f"truncate: curl {code}, {len(content)} bytes")
    for more, status in ((10, 18), (-10, 0)):
        fault(sandbox, "wrong_length", "/v1/segments/", bytes=more)
        code, _, head, content = sandbox.curl("GET", target)
        check(int(head["content-length"]) == segment["bytes"] + more, "wrong_length announces another length")
        check(code in (status, 56), f"wrong_length {more}: curl {code}")
        check(hashlib.sha256(content).hexdigest() != segment["sha256"] or more > 0, "wrong_length")
    fault(sandbox, "reset_in_head", "/v1/health")
    _, _, head, content = sandbox.curl("GET", "/v1/health")  # curl makes do with half a head
    check("content-length" not in head and content == b"", "reset_in_head")
    fault(sandbox, "reset", "/v1/health")
    check(sandbox.curl("GET", "/v1/health")[0] in (35, 52, 56), "reset")
    fault(sandbox, "wrong_hash", "/v1/segments/", nth=2)
    check(hashlib.sha256(sandbox.curl("GET", target)[3]).hexdigest() == segment["sha256"], "nth hits the first")
    check(hashlib.sha256(sandbox.curl("GET", target)[3]).hexdigest() != segment["sha256"], "wrong_hash")
    check(hashlib.sha256(sandbox.curl("GET", target)[3]).hexdigest() == segment["sha256"], "nth hits the third")


def faults_spare_the_control(sandbox):
    """A fault of every path must not keep anybody from taking it back, and nth counts the contract's requests alone."""
    fault(sandbox, "status", status=500)
    check(sandbox.curl("GET", "/v1/health")[1] == 500, "a fault without a path hits everything")
    fault(sandbox, "status", status=500, nth=2)  # a 200, or this ends here
    sandbox.control("expire_tokens")
    check([sandbox.curl("GET", "/v1/health")[1] for _ in range(3)] == [200, 500, 200], "a call of the control is counted")
    sandbox.control("set_faults", faults=[])
    sandbox.sign_in()


def districts_of_the_digest():
    for wrong in ("xx", "310115,999999", ","):
        ended = subprocess.run([PROGRAM, *CITY, "--digest", "--districts", wrong], capture_output=True, check=False)
        check(ended.returncode == 2 and ended.stdout == b"" and b"--districts" in ended.stderr, f"--districts {wrong}")


def answer_faults(sandbox):
    fault(sandbox, "status", "/v1/manifest", status=429, code="rate_limited", retry_after=7)
    _, status, head, content = sandbox.curl("GET", "/v1/manifest")
    check(status == 429 and head["retry-after"] == "7" and json.loads(content)["code"] == "rate_limited", "status")
    for status, code in ((401, "token_expired"), (403, "forbidden"), (404, "not_found"), (409, "idempotency_conflict"),
                         (410, "cursor_gone"), (412, "precondition_failed"), (413, "too_large"), (429, "rate_limited"),
                         (500, "internal"), (502, "internal"), (503, "not_ready")):
        fault(sandbox, "status", "/v1/manifest", status=status)
        _, got, head, content = sandbox.curl("GET", "/v1/manifest")
        check((got, json.loads(content)["code"]) == (status, code), f"status {status}: {got} {content}")
        check(("retry-after" in head) == (status in (429, 503)), f"Retry-After with {status}")
    fault(sandbox, "html", "/v1/health")
    check(sandbox.curl("GET", "/v1/health")[2]["content-type"].startswith("text/html"), "html")
    fault(sandbox, "epoch", "/v1/health", value="E2")
    check(json.loads(sandbox.curl("GET", "/v1/health")[3])["epoch"] == "E2", "epoch")
    fault(sandbox, "cursor_gone", "/v1/changes")
    check(sandbox.curl("GET", "/v1/changes?since=10000000")[1] == 410, "cursor_gone")
    fault(sandbox, "delay", "/v1/health", milliseconds=1)
    check(sandbox.curl("GET", "/v1/health")[1] == 200, "delay")
    fault(sandbox, "bad_manifest_signature", "/v1/manifest")
    manifest = json.loads(sandbox.curl("GET", "/v1/manifest")[3])["manifest"]
    try:
        sandbox.open_jws(manifest, sandbox.path("platform.pem"))
        verified = True
    except SystemExit:
        verified = False
    check(not verified, "bad_manifest_signature")


def change_pages(sandbox):
    def page(since):
        return json.loads(sandbox.expect(200, "GET", f"/v1/changes?since={since}&limit=5")[1])
    night = 10_000_000
    sandbox.control("set_faults", faults=[])
    right = page(night + 5)
    check(right["since"] == night + 5 and right["next"] == night + 10, "a page tells its cursor")
    fault(sandbox, "repeat_page", "/v1/changes")
    check(page(night + 5)["next"] == night + 5, "repeat_page")
    fault(sandbox, "skip_page", "/v1/changes")
    check(page(night)["changes"] == right["changes"], "skip_page")
    sandbox.control("set_faults", faults=[])


def report(number):
    return {"number": number, "subject": "91310115MA9TE5T122", "issued_at": "2026-05-20T10:00:00+08:00", "operator": "clerk",
            "applicant": "self", "purpose": "tender", "rule_set": "SH", "pages": 1, "sha256": "0" * 64, "canonical_sha256": "1" * 64,
            "data_as_of": "2026-05-20T00:00:00+08:00"}


def lost_answer(sandbox):
    body = report("R1")
    fault(sandbox, "reset_after", "/v1/reports")
    check(sandbox.curl("POST", "/v1/reports", body=body, headers=["Idempotency-Key: k"])[0] != 0, "reset_after")
    sandbox.control("set_faults", faults=[])
    check(sandbox.curl("POST", "/v1/reports", body=body, headers=["Idempotency-Key: k"])[1] == 200, "the lost request was done")


def delivered_twice(sandbox):
    fault(sandbox, "deliver_twice", "/v1/reports")
    status = sandbox.curl("POST", "/v1/reports", body=report("R2"), headers=["Idempotency-Key: twice"])[1]
    check(status == 200, "deliver_twice: the second answer is 200, not 201")
    sandbox.control("set_faults", faults=[])


def grants_and_clock(sandbox):
    def held(session):
        return sandbox.open_jws(session["grant"], sandbox.path("platform.pem"))["districts"], sorted(session["segment_keys"]["keys"])
    sandbox.control("set_grant", operator="officer", districts=["310101", "310104"])
    check(held(sandbox.sign_in("officer")) == (["310101", "310104"], ["310101", "310104"]), "set_grant")
    check(sandbox.curl("POST", "/sandbox/control", body={"action": "set_grant", "operator": "officer", "districts": []},
                       token=sandbox.ready["control_token"])[1] == 422, "a grant of nothing")
    sandbox.sign_in()
    sandbox.control("expire_tokens")
    check(json.loads(sandbox.curl("GET", "/v1/manifest")[3])["code"] == "token_expired", "expire_tokens")
    sandbox.control("set_clock_offset", seconds=-86400)
    _, _, head, content = sandbox.curl("GET", "/v1/health")
    dates = [email.utils.parsedate_to_datetime(head["date"]).timestamp(),
             datetime.datetime.fromisoformat(json.loads(content)["server_time"].replace("Z", "+00:00")).timestamp()]
    check(all(abs(time.time() - 86400 - date) < 100 for date in dates), "set_clock_offset: time and Date header")
    sandbox.control("set_clock_offset", seconds=0)
    sandbox.sign_in()


def new_certificate(sandbox):
    def shown():
        text = subprocess.run(["openssl", "s_client", "-connect", sandbox.url[8:], "-CAfile", sandbox.ca], input=b"",
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False).stdout
        return text[text.index(b"-----BEGIN CERTIFICATE"):text.index(b"-----END CERTIFICATE")]
    before = shown()
    check(before == shown(), "the certificate changes by itself")
    sandbox.control("replace_server_certificate")
    check(shown() != before and sandbox.curl("GET", "/v1/health")[1] == 200, "replace_server_certificate")


def control_actions(sandbox, workstation):
    before = json.loads(sandbox.expect(200, "GET", "/v1/trust")[1])
    sandbox.control("void_report", number="R1")
    sandbox.control("revoke_signing_certificate", workstation=workstation)
    after = json.loads(sandbox.expect(200, "GET", "/v1/trust")[1])
    check(before["voided_reports"] == [] and after["voided_reports"] == ["R1"], "void_report")
    check(len(after["crl"]) > len(before["crl"]), "revoke_signing_certificate")
    sandbox.control("revoke_device_certificate", workstation=workstation)
    check(sandbox.curl("GET", "/v1/trust")[1] == 403, "revoke_device_certificate")
    check(sandbox.curl("POST", "/sandbox/control", body={"action": "void_report"}, token="wrong")[1] == 403, "control token")


def server_certificates():
    """curl's 60: the server's certificate cannot be authenticated; 35: older versions of TLS are refused."""
    for action in ("expired_server_certificate", "other_host_certificate", "other_ca"):
        path = os.path.join(FOLDER, "faults.json")
        with open(path, "w") as file:
            json.dump([{"action": action}], file)
        sandbox = Sandbox(PROGRAM, FOLDER, *CITY, "--faults", path)
        code = sandbox.curl("GET", "/v1/health")[0]
        check(sandbox.close(in_order=False) == 0, "the end of standard input does not end the sandbox")
        check(code == 60, f"{action}: curl {code}")


def state_survives():
    state = os.path.join(FOLDER, "state")
    first = Sandbox(PROGRAM, FOLDER, *CITY, "--state", state)
    first.enrol()
    first.close()
    second = Sandbox(PROGRAM, FOLDER, "--state", state)
    second.enrolled = True
    second.sign_in()
    check(second.curl("GET", "/v1/manifest")[1] == 200, "an enrolment does not survive a restart")
    used = first.ready["enrolment_code"]
    check(second.curl("POST", "/v1/enrolments", body=second.enrolment(code=used), identity=False)[1] == 409,
          "a used code is good again after a restart")
    second.close()


def main():
    shutil.rmtree(FOLDER, ignore_errors=True)
    os.makedirs(FOLDER)
    sandbox = Sandbox(PROGRAM, FOLDER, *CITY)
    workstation = sandbox.enrol()["workstation"]
    sandbox.sign_in()
    manifest = sandbox.open_jws(json.loads(sandbox.expect(200, "GET", "/v1/manifest")[1])["manifest"], sandbox.path("platform.pem"))
    part = json.loads(sandbox.expect(200, "GET", f"/v1/manifest/parts/0?generation={manifest['generation']}")[1])["part"]
    connection_faults(sandbox, sandbox.open_jws(part, sandbox.path("platform.pem"))["segments"][0])
    faults_spare_the_control(sandbox)
    answer_faults(sandbox)
    change_pages(sandbox)
    lost_answer(sandbox)
    delivered_twice(sandbox)
    grants_and_clock(sandbox)
    new_certificate(sandbox)
    control_actions(sandbox, workstation)
    check(sandbox.close() == 0, "the sandbox does not end in order")
    server_certificates()
    districts_of_the_digest()
    state_survives()
    print("checked", checked)


main()
