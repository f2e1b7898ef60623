// A rule set of classes that nobody would adopt: it has what the shipped ones lack (caps at worst, points for few records,
// windows from the end of the act, objections that wait, points for each year, sums of sums).
#pragma once

#include <QByteArray>

namespace creditdesk::test {

inline const QByteArray kOddClasses = R"({
  "id": "ODD-1", "scale": "odd", "version": "1", "effective_from": "2020-01-01", "effective_to": "",
  "basis": "b", "owner": {"zh": "z", "en": "e"}, "purpose": {"zh": "z", "en": "e"}, "base_points": 0, "objection_counts": false,
  "grades": [{"id": "top", "zh": "z", "en": "e"}, {"id": "mid", "zh": "z", "en": "e"}, {"id": "low", "zh": "z", "en": "e"}, {"id": "end", "zh": "z", "en": "e"}],
  "inputs": [
    {"id": "recent", "zh": "z", "en": "e", "measure": "records", "kinds": ["penalty", "arrears", "judgment"], "within_months": 18, "within_of": "act_ended"},
    {"id": "old", "zh": "z", "en": "e", "measure": "records", "kinds": ["penalty", "enforcement"], "severities": ["none", "severe"]},
    {"id": "owed", "zh": "z", "en": "e", "measure": "field_sum", "kinds": ["arrears"], "field": "WY_ZFZT", "values": ["未缴清"], "sum_field": "WY_JE"},
    {"id": "fined", "zh": "z", "en": "e", "measure": "field_sum", "kinds": ["penalty"], "sum_field": "CF_NR_FK"},
    {"id": "money", "zh": "z", "en": "e", "measure": "total", "of": ["owed", "fined"]},
    {"id": "most", "zh": "z", "en": "e", "measure": "largest", "of": ["recent", "old"]},
    {"id": "all", "zh": "z", "en": "e", "measure": "total", "of": ["most", "old", "filed"]},
    {"id": "filed", "zh": "z", "en": "e", "measure": "records", "kinds": ["annual_report"], "within_years": 1, "within_of": "decided"},
    {"id": "quiet", "zh": "z", "en": "e", "measure": "days_since_newest", "kinds": ["penalty", "arrears"], "newest_by": "act_ended"},
    {"id": "age", "zh": "z", "en": "e", "measure": "years_since_founded"},
    {"id": "here", "zh": "z", "en": "e", "measure": "member", "member": "district", "values": ["310115"]}],
  "lines": [
    {"id": "L1", "zh": "z", "en": "e", "basis": "b", "input": "recent", "points_each": -4, "limit": 12},
    {"id": "L2", "zh": "z", "en": "e", "basis": "b", "input": "old", "at_least": 1, "less_than": 3, "points": 3},
    {"id": "L3", "zh": "z", "en": "e", "basis": "b", "input": "money", "points_each": -1, "limit": 15},
    {"id": "L4", "zh": "z", "en": "e", "basis": "b", "input": "quiet", "at_least": 400, "less_than": 1500, "points": 6},
    {"id": "L5", "zh": "z", "en": "e", "basis": "b", "input": "age", "points_each": 1, "limit": 8},
    {"id": "L6", "zh": "z", "en": "e", "basis": "b", "input": "filed", "at_least": 1, "points": 5},
    {"id": "L7", "zh": "z", "en": "e", "basis": "b", "input": "here", "at_least": 1, "points": 1}],
  "caps": [
    {"id": "K1", "zh": "z", "en": "e", "basis": "b", "input": "all", "at_least": 4, "at_best": "low"},
    {"id": "K2", "zh": "z", "en": "e", "basis": "b", "input": "age", "less_than": 2, "at_worst": "mid"},
    {"id": "K3", "zh": "z", "en": "e", "basis": "b", "input": "owed", "at_least": 40.5, "at_best": "end"}],
  "exclusions": [
    {"id": "X1", "zh": "z", "en": "e", "basis": "b", "input": "filed", "at_least": 3}],
  "thresholds": [{"grade": "top", "at_least": 12}, {"grade": "mid", "at_least": 6}, {"grade": "low", "at_least": -6}, {"grade": "end"}]
})";

} // namespace creditdesk::test
