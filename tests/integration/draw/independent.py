"""The draw a second time, from resources/help/draw-algorithm.md alone and Python's own library: from rows and lists to a roster."""

import hashlib
import hmac
import json

KINDS = "enterprise self_employed cooperative institution social_group private_non_enterprise foundation organ".split()
SECTORS = "ABCDEFGHIJKLMNOPQRST"


def canonical(value):
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def sha(data):
    return hashlib.sha256(data).digest()


def mac(key, text):
    return hmac.new(key, text.encode(), hashlib.sha256).digest()


def ppm(percent):
    whole, _, places = percent.partition(".")
    return int(whole + places.ljust(4, "0"))


def place(row, plan, districts):
    """None (outside), or the line of the pool as a list."""
    code, kind, status, district, sector, grade, visits, items = row
    assert kind in KINDS
    district = district if district in districts else ""
    sector = sector if sector in SECTORS else ""
    pool = plan["pool"]

    def allows(holder, key, value):
        return key not in holder or value in holder[key]
    if kind not in pool["kinds"] or status not in pool["statuses"] or not allows(pool, "districts", district) or not allows(pool, "sectors", sector):
        return None
    if any(sector in cover["sectors"] for cover in plan.get("full_coverage", [])):
        return [code, district, "", "full_coverage"]
    classes = {rule["class"]: rule for rule in plan["classes"]}
    grade = grade or plan.get("unclassed_as", "")
    if grade not in classes:
        return [code, district, "", "no_class"]
    concerned = {i["id"] for i in plan["items"] if allows(i, "kinds", kind) and allows(i, "sectors", sector) and allows(i, "districts", district)}
    if not concerned:
        return [code, district, "", "no_item"]
    if visits >= classes[grade]["yearly_maximum"]:
        return [code, district, "", "yearly_maximum"]
    left = sorted(concerned - set(items))
    if not left:
        return [code, district, "", "already_checked"]
    parts = {"class": grade, "district": district or "-", "sector": sector or "-"}
    stratum = "/".join(parts[way] for way in plan["strata_by"])
    return [code, district, stratum, left]


def officers_document(given):
    officers = [{"id": o["id"], "unit": o["unit"], "qualifications": sorted(o.get("qualifications", [])),
                 "districts": sorted(o.get("districts", [])), "most_targets": o["most_targets"]} for o in given["officers"]]
    return {"officers": sorted(officers, key=lambda o: o["id"]),
            "recusals": sorted(given.get("recusals", []), key=lambda r: (r["officer"], r["subject"]))}


def send(target, plan, officers, loads, key):
    code, district, items = target["code"], target["district"], target["items"]
    recused = {r["officer"] for r in officers["recusals"] if r["subject"] == code}
    free = [o for o in officers["officers"] if loads[o["id"]] < o["most_targets"] and o["id"] not in recused
            and (not o["districts"] or district in o["districts"])]
    free.sort(key=lambda o: (loads[o["id"]], sha(key + code.encode() + o["id"].encode()), o["id"]))
    wanted = sorted({i["qualification"] for i in plan["items"] if i["id"] in items and i.get("qualification")})
    team = []
    for qualification in wanted:
        if not any(qualification in o["qualifications"] for o in team):
            team.append(next(o for o in free if o not in team and qualification in o["qualifications"]))
    team += [o for o in free if o not in team][:max(0, plan["officers_per_target"] - len(team))]
    if len(team) < plan["officers_per_target"]:
        raise StopIteration
    for o in team:
        loads[o["id"]] += 1
    return [o["id"] for o in team]


def draw(plan, officers_given, rows, districts, secret, value, source, not_before, draw_id, round_number):
    """pool text, commitment, seed, strata, targets, reserves"""
    lines = sorted(line for line in (place(row, plan, districts) for row in rows) if line is not None)
    pool_text = "".join(canonical(line) + "\n" for line in lines)
    officers = officers_document(officers_given)
    commitment = sha(canonical({
        "algorithm": "creditdesk-draw-1", "draw": draw_id, "round": round_number, "source": source, "not_before": not_before,
        "plan": sha(canonical(plan).encode()).hex(), "officers": sha(canonical(officers).encode()).hex(),
        "pool": sha(pool_text.encode()).hex(), "secret": sha(secret).hex()}).encode()).hex()
    seed = mac(secret, commitment + "\n" + value)
    rules = {rule["class"]: rule for rule in plan["classes"]}
    strata, targets, reserves = [], [], []
    for stratum in sorted({line[2] for line in lines if line[2]}):
        key = mac(seed, "stratum:" + stratum)
        order = sorted((sha(key + line[0].encode()), line[0], line) for line in lines if line[2] == stratum)
        rule = rules[stratum.split("/")[0]]
        size = len(order)
        quota = min(size, max((size * ppm(rule["ratio_percent"]) + 500000) // 1000000, 1 if rule.get("at_least_one") else 0))
        more = min(size - quota, -(-quota * ppm(plan["reserve_percent"]) // 1000000))
        strata.append({"id": stratum, "size": size, "quota": quota, "reserves": more})
        for rank, (ticket, code, line) in enumerate(order[:quota + more], 1):
            (targets if rank <= quota else reserves).append(
                {"code": code, "district": line[1], "stratum": stratum, "rank": rank, "ticket": ticket.hex(), "items": line[3]})
    loads = {o["id"]: 0 for o in officers["officers"]}
    for target in targets:
        target["officers"] = send(target, plan, officers, loads, mac(seed, "officers"))
    return pool_text, commitment, seed.hex(), strata, targets, reserves
