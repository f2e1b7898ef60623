// search and subject.
#include "app/ctl/class_json.h"
#include "app/ctl/commands.h"
#include "app/ctl/subject_json.h"
#include "app/services/supervision.h"

#include <QJsonArray>

namespace creditdesk::ctl {

using base::Code;

namespace {

QString day(QDate date)
{
    return date.isValid() ? date.toString(Qt::ISODate) : QString();
}

QJsonObject clockJson(const domain::RecordClock &clock, bool explain)
{
    static constexpr const char *kStates[] = {"not_applicable", "running", "ended", "unknown"};
    QJsonObject out{{QStringLiteral("state"), QLatin1String(kStates[static_cast<std::size_t>(clock.state)])},
                    {QStringLiteral("from"), day(clock.from)},
                    {QStringLiteral("until"), day(clock.until)}};
    if (explain)
        out.insert(QStringLiteral("basis"), clock.basis);
    return out;
}

} // namespace

QJsonObject organisationJson(const domain::Organisation &o)
{
    return {{QStringLiteral("code"), o.code},
            {QStringLiteral("name"), o.name},
            {QStringLiteral("registration_no"), o.registrationNo},
            {QStringLiteral("district"), o.district},
            {QStringLiteral("sector"), o.sector},
            {QStringLiteral("kind"), o.kind},
            {QStringLiteral("legal_representative"), o.legalRepresentative},
            {QStringLiteral("founded"), day(o.founded)},
            {QStringLiteral("status"), o.status},
            {QStringLiteral("address"), o.address},
            {QStringLiteral("capital"), o.capital},
            {QStringLiteral("scope"), o.scope},
            {QStringLiteral("registrar"), o.registrar},
            {QStringLiteral("class"), o.riskClass},
            {QStringLiteral("revision"), o.revision}};
}

QJsonObject recordJson(const services::RecordView &view, const domain::Catalogue &catalogue, bool explain)
{
    static constexpr const char *kDisclosures[] = {"shown", "expired", "repaired", "revoked"};
    const domain::Record &r = view.record;
    const domain::RecordKind *kind = catalogue.recordKind(r.kind);
    QJsonObject out{
        {QStringLiteral("id"), r.id},
        {QStringLiteral("chapter"), kind == nullptr ? QString() : kind->chapter},
        {QStringLiteral("kind"), r.kind},
        {QStringLiteral("source_unit"), r.sourceUnit},
        {QStringLiteral("decided"), day(r.decided)},
        {QStringLiteral("act_ended"), day(r.actEnded)},
        {QStringLiteral("objection"), view.decision.annotated},
        {QStringLiteral("disclosure"), QLatin1String(kDisclosures[static_cast<std::size_t>(view.decision.disclosure)])},
        {QStringLiteral("publicity"), clockJson(view.decision.publicity, explain)},
        {QStringLiteral("query"), clockJson(view.decision.query, explain)},
        {QStringLiteral("retention"), clockJson(view.decision.retention, explain)},
        {QStringLiteral("fields"), r.fields}};
    if (explain) {
        out.insert(QStringLiteral("rule"), view.decision.rule);
        out.insert(QStringLiteral("rule_set"), view.decision.ruleSet);
    }
    return out;
}

namespace {

/// A day means its last moment in the city; a time must say its offset. Invalid: neither.
QDateTime momentOf(const QString &text)
{
    if (const QDate day = dayOf(text); day.isValid())
        return QDateTime(day, QTime(23, 59, 59, 999), Qt::OffsetFromUTC, base::kLegalOffsetSeconds);
    const QDateTime time = QDateTime::fromString(text, Qt::ISODate);
    return time.timeSpec() == Qt::LocalTime ? QDateTime() : time;
}

/// What made its classes, for those who supervise; without data here to class from there are none.
QJsonObject classesExplained(const Run &run, const QString &code)
{
    QJsonObject classes;
    const auto state = run.workstation.supervision().state();
    if (!state)
        return classes;
    for (const auto &scale : state->scales) {
        if (const auto why = run.workstation.supervision().explain(code, scale.scale))
            classes.insert(scale.scale, explanationJson(why->explanation, why->rules));
    }
    return classes;
}

} // namespace

int search(const Run &run)
{
    bool number = false;
    const int limit = run.arguments.value(QStringLiteral("limit"), QStringLiteral("20")).toInt(&number);
    if (!number || limit < 1 || limit > 1'000)
        return run.output.failed({Code::InvalidInput, QStringLiteral("--limit takes a number from 1 to 1000")});
    const auto hits = run.workstation.search(run.arguments.words.first(), limit);
    if (!hits)
        return run.output.failed(hits.error());
    QJsonArray list;
    for (const store::SearchHit &hit : *hits) {
        list.append(QJsonObject{{QStringLiteral("code"), hit.code},
                                {QStringLiteral("name"), hit.name},
                                {QStringLiteral("district"), hit.district},
                                {QStringLiteral("class"), hit.riskClass},
                                {QStringLiteral("matched_by"), hit.matchedBy}});
        run.output.line(QStringLiteral("%1  %2").arg(hit.code, hit.name));
    }
    if (run.output.json())
        run.output.document(QJsonDocument(list));
    return Done;
}

int subject(const Run &run)
{
    std::optional<QDate> asOf;
    if (run.arguments.has(QStringLiteral("as-of"))) {
        asOf = dayOf(run.arguments.value(QStringLiteral("as-of")));
        if (!asOf->isValid())
            return run.output.failed({Code::InvalidInput, QStringLiteral("--as-of takes a date such as 2026-11-23")});
    }
    const QString basis = run.arguments.value(QStringLiteral("basis"), QStringLiteral("creditdeskctl subject"));
    std::optional<QDateTime> knownAt;
    if (run.arguments.has(QStringLiteral("known-at"))) {
        knownAt = momentOf(run.arguments.value(QStringLiteral("known-at")));
        if (!knownAt->isValid())
            return run.output.failed({Code::InvalidInput, QStringLiteral("--known-at takes YYYY-MM-DD (the end of that day) or "
                                                                         "YYYY-MM-DDTHH:MM:SS+08:00")});
    }
    const auto view = run.workstation.openSubject(run.arguments.words.first(), basis, asOf, knownAt);
    if (!view)
        return failedInput(run, view.error());
    QJsonArray records;
    for (const services::RecordView &record : view->records)
        records.append(recordJson(record, run.workstation.catalogue(), run.arguments.has(QStringLiteral("explain"))));
    QJsonObject document(QJsonObject{
        {QStringLiteral("organisation"), organisationJson(view->organisation)},
        {QStringLiteral("records"), records},
        {QStringLiteral("withheld"), view->withheld},
        {QStringLiteral("revoked"), view->revoked},
        {QStringLiteral("rule_set"), view->ruleSet},
        {QStringLiteral("known_at"),
         view->knownAt.isValid() ? view->knownAt.toOffsetFromUtc(base::kLegalOffsetSeconds).toString(Qt::ISODate) : QString()},
        {QStringLiteral("data_as_of"), view->asOf.toOffsetFromUtc(base::kLegalOffsetSeconds).toString(Qt::ISODate)},
        {QStringLiteral("live"), view->live}});
    if (run.arguments.has(QStringLiteral("explain")) && run.workstation.session().may(QStringLiteral("supervision.view")))
        document.insert(QStringLiteral("classes"), classesExplained(run, view->organisation.code));
    run.output.document(QJsonDocument(document));
    return Done;
}

} // namespace creditdesk::ctl
