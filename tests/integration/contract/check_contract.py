"""Records a day at the sandbox with curl and openssl, then holds document, exchanges and rows against the contract.

Usage: check_contract.py SANDBOX OPENAPI_YAML WORKDIR
"""
import base64
import copy
import gzip
import hashlib
import json
import os
import shutil
import subprocess
import sys

import yaml

from contract_validator import Contract
from libcrypto import open_gcm
from sandbox_driver import Sandbox, run
from window_day import window

PROGRAM, DOCUMENT, FOLDER = sys.argv[1:4]
CITY = ["--subjects", "400", "--seed", "7", "--date", "2026-05-20"]
counts = {"exchanges": 0, "rows": 0, "signatures": 0}


def check(good, what):
    if not good:
        raise SystemExit("FAILED: " + what)


def check_document(document):
    """OpenAPI 3.0 by an outside judge, which must also refuse a broken one."""
    judge = os.path.join(os.path.dirname(__file__), "validate_document.pl")
    for name, broken in (("good.json", False), ("broken.json", True)):
        copied = copy.deepcopy(document)
        if broken:
            del copied["paths"]["/v1/health"]["get"]["responses"]
        path = os.path.join(FOLDER, name)
        with open(path, "w") as file:
            json.dump(copied, file)
        result = subprocess.run(["perl", judge, path], stderr=subprocess.PIPE, check=False)
        check((result.returncode != 0) == broken, f"{name}: {result.stderr.decode()}")


def before_sign_in(sandbox):
    sandbox.expect(200, "GET", "/v1/health")
    _, served = sandbox.expect(200, "GET", "/openapi.yaml")
    check(served == open(DOCUMENT, "rb").read(), "the served contract is not the one in the tree")
    sandbox.expect(401, "GET", "/v1/manifest")
    sandbox.expect(403, "POST", "/v1/enrolments", body=sandbox.enrolment(code="AAAA-BBBB-CCCC"))
    sandbox.expect(422, "POST", "/v1/enrolments", body=sandbox.enrolment(curve="P-384"))
    sandbox.expect(400, "POST", "/v1/enrolments", body="not json")
    answer = sandbox.enrol()
    sandbox.expect(409, "POST", "/v1/enrolments", body=sandbox.enrolment(), identity=False)
    expired = sandbox.control("new_enrolment_code", validity_seconds=0)["code"]
    sandbox.expect(410, "POST", "/v1/enrolments", body=sandbox.enrolment(code=expired), identity=False)
    return answer


def check_certificates(sandbox):
    for name, role, purpose in (("device.pem", "device", "sslclient"), ("signing.pem", "report-signing", "any"),
                                ("platform.pem", "platform-signing", "any")):
        run("openssl", "verify", "-CAfile", sandbox.ca, "-purpose", purpose, sandbox.path(name))
        subject = run("openssl", "x509", "-in", sandbox.path(name), "-noout", "-subject", "-nameopt", "RFC2253").decode()
        check(f"OU={role}," in subject, f"{name} has the subject {subject}")
        counts["signatures"] += 1


def a_day(sandbox):
    sandbox.expect(401, "POST", "/v1/sessions", body={"operator": "clerk", "password": "wrong"})
    sandbox.expect(401, "GET", "/v1/changes?since=0")
    session = sandbox.sign_in(want_recovery_key=True)
    sandbox.expect(401, "GET", "/v1/manifest", token="never-given")
    sandbox.expect(401, "GET", "/v1/manifest", identity=False)
    _, content = sandbox.expect(200, "GET", "/v1/manifest")
    manifest = sandbox.open_jws(json.loads(content)["manifest"], sandbox.path("platform.pem"))
    grant = sandbox.open_jws(session["grant"], sandbox.path("platform.pem"))
    counts["signatures"] += 2
    rows = {"organisations": [], "records": []}
    parts = [fetch_part(sandbox, manifest, part) for part in manifest["parts"]]
    counts["signatures"] += len(parts)
    for part in parts:
        for segment in part["segments"]:
            rows[segment["kind"]] += fetch_segment(sandbox, segment, part["district"], session["segment_keys"])
    sandbox.expect(410, "GET", f"/v1/manifest/parts/0?generation={manifest['generation'] + 1}")
    sandbox.expect(404, "GET", f"/v1/manifest/parts/{len(parts)}?generation={manifest['generation']}")
    sandbox.expect(422, "GET", "/v1/manifest/parts/0")
    since, changes = manifest["sequence"], []
    more = True
    while more:
        page = json.loads(sandbox.expect(200, "GET", f"/v1/changes?since={since}&limit=9")[1])
        changes += page["changes"]
        since, more = page["next"], page["more"]
    sandbox.expect(200, "GET", f"/v1/changes?since={since}")
    sandbox.expect(410, "GET", "/v1/changes?since=1")
    sandbox.expect(422, "GET", "/v1/changes?since=x")
    sandbox.expect(404, "GET", "/v1/organisations/91310115MA9TE5T122")
    sandbox.expect(404, "GET", "/v1/segments/" + "0" * 64)
    window(sandbox)
    sandbox.expect(200, "GET", "/v1/trust", token="")
    for _ in range(5):
        status = sandbox.curl("POST", "/v1/sessions", body={"operator": "officer", "password": "wrong"})[1]
    check(status == 423, "five wrong passwords do not lock")
    sandbox.expect(423, "POST", "/v1/sessions", body={"operator": "officer", "password": "officer-demo-1"})
    return session, manifest, parts, grant, rows, changes


def fetch_part(sandbox, manifest, part):
    _, content = sandbox.expect(200, "GET", f"/v1/manifest/parts/{part['part']}?generation={manifest['generation']}")
    payload = sandbox.open_jws(json.loads(content)["part"], sandbox.path("platform.pem"))
    check((payload["epoch"], payload["generation"]) == (manifest["epoch"], manifest["generation"]), "a part of another state")
    for kind, total in (("organisations", part["subjects"]), ("records", part["records"])):
        check(sum(segment["rows"] for segment in payload["segments"] if segment["kind"] == kind) == total, "rows of a part")
    return payload


def open_segment(body, kind, district, keys):
    """NDJSON of a segment's body: AES-256-GCM by OpenSSL, then gzip."""
    context = f"creditdesk segment 1 {keys['id']} {kind} {district}".encode()
    key = base64.b64decode(keys["keys"][district])
    plain = open_gcm(key, body[:12], body[12:-16], body[-16:], context)
    check(plain is not None, "a segment does not open under its district's key")
    check(open_gcm(key, body[:12], body[12:-16], body[-16:], context + b"0") is None, "a segment opens in another place")
    return gzip.decompress(plain).decode()


def fetch_segment(sandbox, segment, district, keys):
    target = "/v1/segments/" + segment["sha256"]
    head, whole = sandbox.expect(200, "GET", target, identity=False, token="")
    check(head["content-type"] == "application/octet-stream" and "date" in head, "the head of a segment")
    half = len(whole) // 2
    _, tail = sandbox.expect(206, "GET", target, headers=[f"Range: bytes={half}-"])
    check(whole[half:] == tail and len(whole) == segment["bytes"], "a range is not a part of the whole")
    sandbox.expect(304, "GET", target, headers=[f'If-None-Match: "{segment["sha256"]}"'])
    sandbox.expect(416, "GET", target, headers=[f"Range: bytes={len(whole)}-"])
    check(hashlib.sha256(whole).hexdigest() == segment["sha256"], "a segment has another hash")
    lines = open_segment(whole, segment["kind"], district, keys).splitlines()
    check(len(lines) == segment["rows"], "a segment has another number of rows")
    for line in lines:
        check(line == canonical(json.loads(line)), "a row is not in RFC 8785 form: " + line)
    return [json.loads(line) for line in lines]


def one_district(sandbox, rows, manifest):
    """A clerk of Pudong: one key, and the changes of that district only, over which a cursor passes as before."""
    session = sandbox.sign_in("clerk.pudong")
    check(list(session["segment_keys"]["keys"]) == ["310115"], "keys beyond the grant")
    kept = [row for row in rows["organisations"] if row["district"] == "310115"]
    serials = {row["serial"] for row in kept}
    records = [row for row in rows["records"] if row["serial"] in serials]
    page = json.loads(sandbox.expect(200, "GET", f"/v1/changes?since={manifest['sequence']}&limit=5000")[1])
    check(0 < len(page["changes"]) < page["next"] - manifest["sequence"] and not page["more"], "changes of one district")
    share = run(PROGRAM, *CITY, "--digest", "--districts", "310115").decode().strip()
    check(digest_after({"organisations": kept, "records": records}, page["changes"]) == share, "the digest of a district")
    sandbox.sign_in()


def canonical(value):
    """RFC 8785 for texts, whole numbers and booleans under ASCII names."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def digest_after(rows, changes):
    organisations = {row["serial"]: row for row in rows["organisations"]}
    records = {row["id"]: row for row in rows["records"]}
    for change in changes:
        if change["op"] == "upsert":
            row = change[change["kind"]]
            (organisations if change["kind"] == "organisation" else records)[row.get("id", row["serial"])] = row
        elif change["kind"] == "organisation":
            del organisations[change["serial"]]
        else:
            del records[change["id"]]
    digest = hashlib.sha256()
    order = sorted(records.values(), key=lambda row: (row["serial"], row["kind"].encode(), row["decided"], row["id"].encode()))
    for row in [organisations[serial] for serial in sorted(organisations)] + order:
        digest.update(canonical(row).encode() + b"\n")
    return digest.hexdigest()


def check_har(contract, path, secrets):
    text = open(path, encoding="utf-8").read()
    for secret in secrets:
        check(len(secret) > 5 and secret not in text, "a secret stands in the HAR file")
    seen = set()
    log = json.loads(text)["log"]
    check(log["version"] == "1.2", "not HAR 1.2")
    for entry in log["entries"]:
        operation, status, errors = contract.entry_errors(entry)
        check(not errors, f"{operation} {status}: {errors}")
        seen.add((operation, status))
        counts["exchanges"] += 1
    wanted = {("getHealth", 200), ("createEnrolment", 201), ("createEnrolment", 403), ("createEnrolment", 409),
              ("createEnrolment", 410), ("createEnrolment", 422), ("createSession", 201), ("createSession", 401),
              ("createSession", 423), ("getManifest", 200), ("getManifest", 401), ("getManifestPart", 200), ("getManifestPart", 404), ("getManifestPart", 410),
              ("getManifestPart", 422), ("getSegment", 200), ("getSegment", 206),
              ("getSegment", 304), ("getSegment", 404), ("getSegment", 416), ("listChanges", 200), ("listChanges", 410),
              ("getOrganisation", 200), ("getOrganisation", 404), ("registerReport", 200), ("registerReport", 201),
              ("registerReport", 409), ("registerReport", 422), ("getTrust", 200), ("getContract", 200), ("lookUpPerson", 200),
              ("lookUpPerson", 404), ("lookUpPerson", 422), ("reserveNumbers", 200), ("reserveNumbers", 201), ("reserveNumbers", 409),
              ("reserveNumbers", 422), ("voidPaper", 200), ("voidPaper", 201), ("voidPaper", 409), ("voidPaper", 422)}
    check(wanted <= seen, f"not seen: {wanted - seen}")
    spoiled = next(copy.deepcopy(e) for e in log["entries"] if contract.entry_errors(e)[:2] == ("getOrganisation", 200))
    body = json.loads(spoiled["response"]["content"]["text"])
    del body["organisation"]["status"]
    spoiled["response"]["content"]["text"] = json.dumps(body)
    check(contract.entry_errors(spoiled)[2], "the validator takes anything")


def check_persons_stay_away(path, persons):
    """No number of a person outside of look-ups, and never in a URL."""
    for entry in json.load(open(path, encoding="utf-8"))["log"]["entries"]:
        url = entry["request"]["url"]
        text = url if url.endswith("/v1/persons/lookups") else json.dumps(entry, ensure_ascii=False)
        check(not any(one["number"] in text for one in persons), "a person's number in " + url)


def main():
    shutil.rmtree(FOLDER, ignore_errors=True)
    os.makedirs(FOLDER)
    document = yaml.safe_load(open(DOCUMENT, encoding="utf-8"))
    check_document(document)
    contract = Contract(document)
    har = os.path.join(FOLDER, "day.har")
    sandbox = Sandbox(PROGRAM, FOLDER, *CITY, "--record", har)
    try:
        enrolled = before_sign_in(sandbox)
        check_certificates(sandbox)
        session, manifest, parts, grant, rows, changes = a_day(sandbox)
        one_district(sandbox, rows, manifest)
        some = rows["organisations"][17]["code"]
        sandbox.expect(200, "GET", "/v1/organisations/" + some)
    finally:
        status = sandbox.close()
    check(status == 0, f"the sandbox ended with {status}")
    check(not contract.named("ManifestPayload", manifest), "manifest payload")
    check(not contract.named("GrantPayload", grant), "grant payload")
    for part in parts:
        check(not contract.named("ManifestPartPayload", part), "part payload")
    for number, (listed, part) in enumerate(zip(manifest["parts"], parts)):
        check(all(listed[name] == part[name] for name in listed) and part["part"] == number, "a part is not what the manifest says")
    check(sorted(session["segment_keys"]["keys"]) == sorted(grant["districts"]), "not one key a district of the grant")
    for kind, name in (("organisations", "Organisation"), ("records", "Record")):
        for row in rows[kind]:
            check(not contract.named(name, row), f"{name}: {contract.named(name, row)}")
            counts["rows"] += 1
    check(len(rows["organisations"]) == manifest["subjects"] == 400 and len(rows["records"]) == manifest["records"] > 800, "row counts")
    own = run(PROGRAM, *CITY, "--digest").decode().strip()
    check(digest_after(rows, changes) == own, "segments and changes do not add up to the sandbox's digest")
    check_har(contract, har, [enrolled["recovery_key"], session["token"], session["recovery_key"], sandbox.ready["enrolment_code"],
                              sandbox.ready["control_token"], "clerk-demo-1", *session["segment_keys"]["keys"].values()])
    check_persons_stay_away(har, sandbox.ready["persons"])
    check(all(count > 0 for count in counts.values()), "nothing was checked")
    print("checked", json.dumps(counts))


main()
