// One subject's class: why it is what it is, what if, and the shortest way out.
#include "app/services/shown_record.h"
#include "app/services/supervision/supervision_house.h"
#include "models/domain/disclosure.h"
#include "models/domain/identifiers.h"

#include <QHash>

#include <algorithm>

namespace creditdesk::services {

using base::Code;
using namespace Qt::StringLiterals;

namespace {

/// An explanation shows no more of a record than the subject's file does: of one that has been repaired or has expired that it
/// is there and why it does not count, of one that is not for these eyes that it is there, of a revoked one nothing (条例 art.
/// 17(2), 35, 37, 38).
/// Gives back those that are not for these eyes.
QStringList withhold(domain::ClassExplanation &explanation, const QList<domain::Record> &records,
                     const domain::Catalogue &catalogue, QDate today, Sight sight)
{
    QHash<QString, domain::Disclosure> hidden;
    QStringList closed;
    for (const domain::Record &record : records) {
        if (isClosed(record, catalogue, today, sight))
            closed.append(record.id);
        if (!isShown(record, catalogue, today, sight))
            hidden.insert(record.id, domain::decide(record, catalogue, today).disclosure);
    }
    for (domain::ClassInputExplained &input : explanation.inputs) {
        input.records.removeIf([&hidden](const domain::ClassRecordUse &use) {
            return hidden.value(use.record) == domain::Disclosure::HiddenRevoked;
        });
        for (domain::ClassRecordUse &use : input.records) {
            if (hidden.contains(use.record)) {
                use.value.clear();
                use.amount = 0;
            }
        }
    }
    const auto used = [&explanation](const QString &id) {
        return std::any_of(explanation.inputs.cbegin(), explanation.inputs.cend(), [&id](const auto &input) {
            return std::any_of(input.records.cbegin(), input.records.cend(),
                               [&id](const domain::ClassRecordUse &use) { return use.record == id; });
        });
    };
    closed.removeIf([&used](const QString &id) { return !used(id); });
    return closed;
}

/// What is supposed to be repaired or revoked later than the day that is asked about has not happened on it.
QList<domain::ClassFault> notYet(const QList<domain::Record> &records, QDate day)
{
    QList<domain::ClassFault> faults;
    for (const domain::Record &record : records) {
        if (record.state != domain::RecordState::Normal && record.stateSince.isValid() && record.stateSince > day)
            faults.append({0, 0, u"changes"_s, u"state_in_future"_s,
                           u"record %1 has that state from %2 only, and the day asked about is %3"_s.arg(
                               record.id, record.stateSince.toString(Qt::ISODate), day.toString(Qt::ISODate))});
    }
    return faults;
}

} // namespace

store::AuditEntry Supervision::Impl::entryOf(const Means &who, const QString &action, const QString &code,
                                             const QString &scale) const
{
    store::AuditEntry line = house.entry(who.session, u"supervision.view"_s, code);
    line.action = action;
    line.detail = {{u"scale"_s, scale}};
    return line;
}

base::Result<ExplainedClass> Supervision::explain(const QString &typed, const QString &scale, const QDate &on)
{
    const QString code = domain::normaliseIdentifier(typed);
    TRY_ASSIGN(const Means who, m->withMirror(u"supervision.view"_s));
    const QDate day = on.isValid() ? on : m->today();
    TRY_ASSIGN(domain::ClassRuleSet rules, m->ruleSet(who, scale, day));
    TRY_DONE(m->house.record(who, m->entryOf(who, u"class.explain"_s, code, scale)));
    TRY_ASSIGN(const domain::SubjectFile file, Impl::file(who, code));
    const domain::Classifier classifier(rules, m->catalogue());
    ExplainedClass explained{file.organisation, std::move(rules), {}, file.asOf, {}};
    explained.explanation = classifier.explain(file.organisation, file.records, day);
    explained.closed = withhold(explained.explanation, file.records, m->catalogue(), m->today(), sightOf(who.session));
    return explained;
}

base::Result<WhatIf> Supervision::whatIf(const QString &typed, const QString &scale, const QByteArray &changes)
{
    const QString code = domain::normaliseIdentifier(typed);
    TRY_ASSIGN(const Means who, m->withMirror(u"supervision.view"_s));
    TRY_DONE(m->house.record(who, m->entryOf(who, u"class.what_if"_s, code, scale)));
    TRY_ASSIGN(const domain::SubjectFile file, Impl::file(who, code));
    WhatIf answer;
    const auto applied = domain::applyChanges(changes, file.organisation, file.records, m->catalogue());
    if (const auto *faults = std::get_if<QList<domain::ClassFault>>(&applied)) {
        answer.faults = *faults;
        return answer;
    }
    const auto &changed = std::get<domain::ChangedSubject>(applied);
    const QDate day = changed.on.isValid() ? changed.on : m->today();
    answer.faults = notYet(changed.records, day);
    if (!answer.faults.isEmpty())
        return answer;
    TRY_ASSIGN(const domain::ClassRuleSet rulesNow, m->ruleSet(who, scale, m->today()));
    TRY_ASSIGN(answer.rules, m->ruleSet(who, scale, day));
    answer.before = domain::Classifier(rulesNow, m->catalogue()).explain(file.organisation, file.records, m->today());
    answer.after = domain::Classifier(answer.rules, m->catalogue()).explain(changed.organisation, changed.records, day);
    // By what the records are, not by what they are supposed to become.
    answer.closed = withhold(answer.before, file.records, m->catalogue(), m->today(), sightOf(who.session));
    (void)withhold(answer.after, file.records, m->catalogue(), m->today(), sightOf(who.session));
    return answer;
}

base::Result<domain::ShortestWay> Supervision::wayOut(const QString &typed, const QString &scale, const QString &grade)
{
    const QString code = domain::normaliseIdentifier(typed);
    TRY_ASSIGN(const Means who, m->withMirror(u"supervision.view"_s));
    TRY_ASSIGN(const domain::ClassRuleSet rules, m->ruleSet(who, scale, m->today()));
    if (!grade.isEmpty() && rules.gradeIndex(grade) < 0)
        return base::fail(Code::InvalidInput, u"grade %1"_s.arg(grade), u"grade"_s);
    TRY_DONE(m->house.record(who, m->entryOf(who, u"class.way_out"_s, code, scale)));
    TRY_ASSIGN(const domain::SubjectFile file, Impl::file(who, code));
    const domain::Classifier classifier(rules, m->catalogue());
    return domain::shortestWay(classifier, m->catalogue(), file.organisation, file.records, m->today(), grade);
}

} // namespace creditdesk::services
