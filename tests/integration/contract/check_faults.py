"""Each fault on request, seen from outside with curl. Usage: check_faults.py SANDBOX WORKDIR"""
import hashlib
import json
import os
import shutil
import sys

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
    fault(sandbox, "reset", "/v1/health")
    check(sandbox.curl("GET", "/v1/health")[0] in (35, 52, 56), "reset")
    fault(sandbox, "wrong_hash", "/v1/segments/", nth=2)
    check(hashlib.sha256(sandbox.curl("GET", target)[3]).hexdigest() == segment["sha256"], "nth hits the first")
    check(hashlib.sha256(sandbox.curl("GET", target)[3]).hexdigest() != segment["sha256"], "wrong_hash")
    check(hashlib.sha256(sandbox.curl("GET", target)[3]).hexdigest() == segment["sha256"], "nth hits the third")


def answer_faults(sandbox):
    fault(sandbox, "status", "/v1/manifest", status=429, code="rate_limited", retry_after=7)
    _, status, head, content = sandbox.curl("GET", "/v1/manifest")
    check(status == 429 and head["retry-after"] == "7" and json.loads(content)["code"] == "rate_limited", "status")
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


def lost_answer(sandbox):
    body = {"number": "R1", "subject": "91310115MA9TE5T122", "issued_at": "2026-05-20T10:00:00+08:00", "operator": "clerk",
            "applicant": "self", "purpose": "tender", "rule_set": "SH", "pages": 1, "sha256": "0" * 64, "canonical_sha256": "1" * 64,
            "data_as_of": "2026-05-20T00:00:00+08:00"}
    fault(sandbox, "reset_after", "/v1/reports")
    check(sandbox.curl("POST", "/v1/reports", body=body, headers=["Idempotency-Key: k"])[0] != 0, "reset_after")
    sandbox.control("set_faults", faults=[])
    check(sandbox.curl("POST", "/v1/reports", body=body, headers=["Idempotency-Key: k"])[1] == 200, "the lost request was done")


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
    answer_faults(sandbox)
    lost_answer(sandbox)
    control_actions(sandbox, workstation)
    check(sandbox.close() == 0, "the sandbox does not end in order")
    server_certificates()
    state_survives()
    print("checked", checked)


main()
