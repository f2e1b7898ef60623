"""What a window does at the platform on one day: numbers, a person, papers, voiding. Used by check_contract.py and check_window.py."""
import json

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
BASIS = {"rule": "natural.self", "article": "条例第三十四条", "applicant": "self", "querier": "本人", "purpose": "other", "matter": "",
         "case_number": "", "legal_document": "", "authorisation_sha256": ""}


def check(good, what):
    if not good:
        raise SystemExit("FAILED: " + what)


def key(name):
    return [f"Idempotency-Key: {name}"]


def reserve(sandbox, name, count, status=201):
    return json.loads(sandbox.expect(status, "POST", "/v1/number-blocks", body={"count": count}, headers=key(name))[1])


def hall(sandbox, first, last, status=200):
    return json.loads(sandbox.expect(status, "GET", f"/v1/hall-operation?from={first}&to={last}")[1])


def number_of(block, sequence, time="20260520100000"):
    digits = ALPHABET[sequence // 1024] + ALPHABET[sequence // 32 % 32] + ALPHABET[sequence % 32]
    return time + block["block"] + digits


def report(number, **other):
    return {"number": number, "subject_type": "organisation", "subject": "91310115MA9TE5T122", "product": "organisation",
            "register_basis": "organisation.self", "issued_at": "2026-05-20T10:00:00+08:00", "operator": "clerk", "applicant": "self",
            "purpose": "tender", "rule_set": "SH-2026.1", "pages": 5, "sha256": "0" * 64, "canonical_sha256": "1" * 64,
            "data_as_of": "2026-05-20T00:00:00+08:00", **other}


def register(sandbox, name, body, status=201):
    return json.loads(sandbox.expect(status, "POST", "/v1/reports", body=body, headers=key(name))[1])


def look_up(sandbox, person, status=200, disclose=True, **other):
    body = {"document_type": person["document_type"], "number": person["number"], "name": person["name"], "disclose": disclose,
            "basis": BASIS, **other}
    head, content = sandbox.expect(status, "POST", "/v1/persons/lookups", body=body)
    check(head["cache-control"] == "no-store", "a cache may keep a person")
    return json.loads(content)


def void(sandbox, name, number, status=201, **other):
    body = {"number": number, "reason": "打印污损", "asked_by": "clerk", "agreed_by": "reviewer", "at": "2026-05-20T10:20:00+08:00", **other}
    return json.loads(sandbox.expect(status, "POST", "/v1/voids", body=body, headers=key(name))[1])


def numbers_and_papers(sandbox):
    check(register(sandbox, "old", {n: v for n, v in report("R0").items() if n not in ("subject_type", "product", "register_basis")}),
          "a terminal of version 2")
    block = reserve(sandbox, "block", 40)
    check(reserve(sandbox, "block", 40, status=200) == block, "the same key gave another block")
    check(reserve(sandbox, "another", 40)["block"] != block["block"], "one block for two keys")
    reserve(sandbox, "block", 41, status=409)
    for count in (0, 2001, "5", 1.5):
        reserve(sandbox, "wrong", count, status=422)
    check((block["first"], block["last"]) == (0, 39) and block["valid_until"] > block["reserved_at"], "the form of a block")
    first = register(sandbox, "first", report(number_of(block, 39)))
    check(first == register(sandbox, "first", report(number_of(block, 39)), status=200), "the same key gave another answer")
    register(sandbox, "first", report(number_of(block, 1)), status=409)
    register(sandbox, "second", report(number_of(block, 39)), status=409)
    foreign = {"block": "ZZZZZ" if block["block"] != "ZZZZZ" else "YYYYY"}
    for number in (number_of(block, 40), number_of(foreign, 0), "R1", number_of(block, 0, "20261320100000"),
                   number_of(block, 0).lower(), number_of(block, 0) + "0"):
        register(sandbox, "wrong", report(number), status=422)
    for broken in ({"product": "none"}, {"subject_type": ""}, {"register_basis": ""}, {"subject": ""}, {"sha256": "0"}):
        register(sandbox, "wrong", report(number_of(block, 2), **broken), status=422)
    sandbox.expect(422, "POST", "/v1/reports", body=report(number_of(block, 2)))
    sandbox.expect(422, "POST", "/v1/number-blocks", body={"count": 1})
    register(sandbox, "slip", report(number_of(block, 2), product="refusal", subject=""))
    check(register(sandbox, "old", {n: v for n, v in report("R0").items() if n not in ("subject_type", "product", "register_basis")},
                   status=200), "what version 2 registered is sent again")
    halls(sandbox)
    return block


def halls(sandbox):
    """The three papers of this day are counted at their hour; other windows say the same of a day whatever is asked with it."""
    day = hall(sandbox, "2026-05-20", "2026-05-20")
    own = [(line["day"], line["hour"], line["reports"], line["refusals"]) for line in day["lines"] if line["own"]]
    check(own == [("2026-05-20", 10, 2, 1)], f"the papers of this window: {own}")
    month = hall(sandbox, "2026-05-01", "2026-05-20")
    check(len({line["terminal"] for line in month["lines"] if not line["own"]}) == 3, "the other windows")
    check([line for line in month["lines"] if line["day"] == "2026-05-20"] == day["lines"], "one day told in two ways")
    for first, last in (("2026-05-20", "2026-05-19"), ("2026-01-01", "2026-05-20"), ("", "2026-05-20"), ("2026-05-20", "20.5.")):
        sandbox.expect(422, "GET", f"/v1/hall-operation?from={first}&to={last}")


def persons(sandbox, block):
    known = sandbox.ready["persons"]
    check(len(known) >= 10 and {"resident_identity", "passport", "hk_macao_permit"} <= {one["document_type"] for one in known}, "demo persons")
    files = [look_up(sandbox, one) for one in known]
    check(any(not one["records"] for one in files) and any(one["free_reports_used"] == 2 for one in files), "kinds of demo persons")
    for one, file in zip(known, files):
        check(all(file["person"][name] == one[name] for name in ("document_type", "number", "name")), "another person")
        check(all(record["subject"] == file["person"]["reference"] for record in file["records"]), "a record of somebody else")
        check(one["number"] not in json.dumps(file["records"]), "a number in a record")
    check(len({file["person"]["reference"] for file in files}) == len(files), "a reference for two looks")
    check({r["state"] for f in files for r in f["records"]} == {"normal", "repaired", "revoked"} and
          any(r["objection"] for f in files for r in f["records"]), "states of records")
    exactness(sandbox, known)
    history(sandbox, known, files, block)


def exactness(sandbox, known):
    """Whatever part is wrong, the answer is one and the same."""
    wanted = next(one for one in known if one["number"].endswith("X"))
    namesakes = [one for one in known if sum(o["name"] == one["name"] for o in known) == 2]
    sharers = [one for one in known if sum(o["number"] == one["number"] for o in known) == 2]
    check(len(namesakes) == 2 and len(sharers) == 2, "same name, other number and the reverse")
    check(look_up(sandbox, namesakes[0])["records"] != look_up(sandbox, namesakes[1])["records"], "namesakes are one")
    check(look_up(sandbox, sharers[0])["person"] != look_up(sandbox, sharers[1])["person"], "two numbers are one")
    wrong = [{"document_type": "passport"}, {"number": wanted["number"].lower()}, {"number": wanted["number"] + " "},
             {"number": known[0]["number"]}, {"name": wanted["name"] + "一"}, {"name": known[1]["name"]},
             {"document_type": "x", "number": "1", "name": "无"}]
    answers = {json.dumps(look_up(sandbox, {**wanted, **change}, status=404)) for change in wrong}
    check(len(answers) == 1, "404 tells which part was wrong")
    for name in ("document_type", "number", "name"):
        answer = look_up(sandbox, {**wanted, name: ""}, status=422)
        check(wanted["number"] not in json.dumps(answer) and wanted["name"] not in json.dumps(answer), "a problem repeats the person")
    for basis in (None, {}, {**BASIS, "rule": ""}, {**BASIS, "matter": 5}, {**BASIS, "authorisation_sha256": "x"}):
        look_up(sandbox, wanted, status=422, basis=basis)
    look_up(sandbox, wanted, status=422, disclose="yes")


def history(sandbox, known, files, block):
    """A look is among the next one's queries, and an own report counts."""
    watched = next(one for one, file in zip(known, files) if len(file["queries"]) == 2)
    check([query["disclose"] for query in look_up(sandbox, watched)["queries"]].count(False) == 1, "a query not to be told")
    file = look_up(sandbox, watched, disclose=False)
    before = len(file["queries"])
    again = look_up(sandbox, watched, basis={**BASIS, "querier": "某银行", "applicant": "third_party"})
    check(len(again["queries"]) == before + 1 and not again["queries"][0]["disclose"], "a look leaves no trace")
    times = [query["at"] for query in again["queries"]]
    check(times == sorted(times, reverse=True), "queries are not newest first")
    check(look_up(sandbox, watched)["queries"][0]["querier"] == "某银行", "the querier of a look")
    reference = again["person"]["reference"]
    year = again["as_of"][:4]
    own = {"subject_type": "person", "subject": reference, "product": "person", "issued_at": f"{year}-05-20T10:00:00+08:00"}
    register(sandbox, "own", report(number_of(block, 3), **own))
    register(sandbox, "own", report(number_of(block, 3), **own), status=200)
    register(sandbox, "bank", report(number_of(block, 4), **{**own, "applicant": "third_party"}))
    register(sandbox, "none", report(number_of(block, 5), **{**own, "product": "no_record"}))
    register(sandbox, "last year", report(number_of(block, 6), **{**own, "issued_at": f"{int(year) - 1}-12-31T23:59:59+08:00"}))
    register(sandbox, "wrong", report(number_of(block, 7), **{**own, "subject": "P-" + "A" * 22}), status=422)
    check(look_up(sandbox, watched)["free_reports_used"] == 1, "free reports of the year")


def voids(sandbox, block):
    number = number_of(block, 39)
    for wrong in ({"agreed_by": "clerk"}, {"agreed_by": " Clerk "}, {"reason": ""}, {"at": "today"}):
        void(sandbox, "void", number, status=422, **wrong)
    void(sandbox, "void", number_of(block, 38), status=422)
    first = void(sandbox, "void", number)
    check(first == void(sandbox, "void", number, status=200), "the same key gave another answer")
    check(first == void(sandbox, "void again", number, status=200), "a number is void once")
    void(sandbox, "void", number_of(block, 2), status=409)
    trust = json.loads(sandbox.expect(200, "GET", "/v1/trust", token="")[1])
    check(trust["voided_reports"] == [number], "voided_reports")


def window(sandbox):
    block = numbers_and_papers(sandbox)
    persons(sandbox, block)
    voids(sandbox, block)
