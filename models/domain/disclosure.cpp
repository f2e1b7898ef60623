#include "models/domain/disclosure.h"

#include <algorithm>

namespace creditdesk::domain {
using namespace Qt::StringLiterals;

namespace {

ClockState stateOn(QDate on, QDate until)
{
    return on <= until ? ClockState::Running : ClockState::Ended;
}

QString severityKey(Severity severity)
{
    switch (severity) {
    case Severity::Minor:
        return u"pub.max.minor"_s;
    case Severity::General:
        return u"pub.max.general"_s;
    case Severity::Severe:
        return u"pub.max.severe"_s;
    case Severity::None:
        break;
    }
    return {};
}

/// Minor conduct and on-the-spot penalties are, as a rule, not published at all (pub.min.minor, pub.summary_procedure).
bool keptUnpublished(const Record &record, const RuleSet &rules)
{
    const auto isZero = [&rules](const QString &key) { return rules.integers.value(key, -1) == 0; };
    const bool stated = record.publishedFrom.isValid() || record.publishedUntil.isValid();
    return !stated && ((record.severity == Severity::Minor && isZero(u"pub.min.minor"_s)) ||
                       (record.procedure == u"summary"_s && isZero(u"pub.summary_procedure"_s)));
}

/// Last day on which `rules` allow publicity; invalid if they set no maximum for this severity.
QDate publicityMaximum(const Record &record, const RuleSet &rules, const QString &key)
{
    if (!rules.integers.contains(key) || !record.decided.isValid())
        return {};
    const QDate end = addMonths(record.decided, rules.integers.value(key));
    return rules.integers.value(u"pub.decision_day_counts"_s) == 0 ? end : end.addDays(-1);
}

RecordClock publicityClock(const Record &record, const RuleSet &rules, QDate on)
{
    RecordClock out;
    out.from = record.publishedFrom.isValid() ? record.publishedFrom : record.decided;
    out.ruleSet = rules.id;
    if (keptUnpublished(record, rules)) {
        out.basis = rules.bases.value(record.severity == Severity::Minor ? u"pub.min.minor"_s : u"pub.summary_procedure"_s);
        return out;
    }
    const QString key = severityKey(record.severity);
    const QDate maximum = publicityMaximum(record, rules, key);
    out.until = record.publishedUntil;
    if (maximum.isValid() && (!out.until.isValid() || maximum < out.until)) {
        out.until = maximum;
        out.basis = rules.bases.value(key);
    }
    // Repair and revocation end publicity at once: 修复 is "stop publicity" (令36 art. 3).
    if (record.state != RecordState::Normal && record.stateSince.isValid() &&
        !(out.until < record.stateSince && out.until.isValid())) {
        out.until = record.stateSince;
        out.basis = rules.bases.value(record.state == RecordState::Repaired ? u"repair.hide"_s : u"del.revoked"_s);
    }
    if (out.until.isValid())
        out.state = stateOn(on, out.until);
    else if (!key.isEmpty() || record.publishedFrom.isValid())
        out.state = ClockState::Unknown;
    return out;
}

bool fallsBackToDecision(const Record &record, const RuleSet &rules)
{
    return rules.texts.value(u"query.fallback_decision"_s).split(u' ', Qt::SkipEmptyParts).contains(record.kind);
}

RecordClock queryClock(const Record &record, const RecordKind *kind, const RuleSet &rules, QDate on, bool *fromDecision)
{
    RecordClock out;
    // A kind that the catalogue does not know is treated as adverse: the clock protects the subject.
    if (kind != nullptr && kind->nature != u"adverse"_s)
        return out;
    out.basis = rules.bases.value(u"query.adverse_years"_s);
    out.ruleSet = rules.id;
    out.from = record.actEnded;
    if (!out.from.isValid() && fallsBackToDecision(record, rules) && record.decided.isValid()) {
        out.from = record.decided;
        *fromDecision = true;
        out.basis += u"；"_s + rules.bases.value(u"query.fallback_decision"_s);
    }
    if (!out.from.isValid()) {
        out.state = ClockState::Unknown;
        return out;
    }
    // Not moved behind rest days (民法典 203): that would lengthen what is held against the subject.
    out.until = addYears(out.from, rules.integers.value(u"query.adverse_years"_s));
    out.state = stateOn(on, out.until);
    return out;
}

RecordClock retentionClock(const Record &record, const Calendar &calendar, const RuleSet &rules, QDate on)
{
    RecordClock out;
    if (record.state != RecordState::Revoked)
        return out;
    out.basis = rules.bases.value(u"del.revoked"_s);
    out.ruleSet = rules.id;
    out.from = record.stateSince;
    if (!out.from.isValid()) {
        out.state = ClockState::Unknown;
        return out;
    }
    const WorkingDayResult end = calendar.add(out.from, rules.integers.value(u"del.revoked"_s));
    out.until = end.date;
    out.provisional = end.provisional;
    out.state = stateOn(on, out.until);
    return out;
}

} // namespace

QDate addYears(QDate from, int years)
{
    return from.addYears(years); // Qt, too, takes the month's last day where there is no corresponding one
}

QDate addMonths(QDate from, int months)
{
    return from.addMonths(months);
}

DisclosureDecision decide(const Record &record, const Catalogue &catalogue, QDate on)
{
    const RuleSet &rules = catalogue.ruleSetFor(on);
    const RecordKind *kind = catalogue.recordKind(record.kind);
    DisclosureDecision out;
    out.ruleSet = rules.id;
    out.annotated = record.underObjection;
    out.publicity = publicityClock(record, catalogue.ruleSetFor(record.decided.isValid() ? record.decided : on), on);
    out.query = queryClock(record, kind, rules, on, &out.queryFromDecision);
    out.retention = retentionClock(record, catalogue.calendar(), rules, on);

    // The state decides at once, and also for a look at an earlier day: the three working days are a limit for the
    // centre, not a time during which the record may still be shown.
    if (record.state == RecordState::Revoked) {
        out.disclosure = Disclosure::HiddenRevoked;
        out.rule = rules.bases.value(u"del.revoked"_s);
    } else if (record.state == RecordState::Repaired) {
        out.disclosure = Disclosure::HiddenRepaired;
        out.rule = rules.bases.value(u"repair.hide"_s);
    } else if (out.query.state == ClockState::Ended) {
        out.disclosure = Disclosure::HiddenExpired;
        out.rule = out.query.basis;
    } else {
        out.rule = out.query.state == ClockState::NotApplicable && kind != nullptr ? kind->basis : out.query.basis;
    }
    return out;
}

} // namespace creditdesk::domain
