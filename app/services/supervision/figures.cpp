// Figures and the lists behind them. A list says who has done what, so its entry in the audit names the filter.
#include "app/services/shown_record.h"
#include "app/services/supervision/supervision_house.h"

#include <QJsonDocument>

namespace creditdesk::services {

using base::Code;
using namespace Qt::StringLiterals;

namespace {

constexpr int kMostLines = 100'000; ///< of one page: what an export asks for at once

base::Done checkPage(qint64 first, int most)
{
    if (first < 0 || most < 0 || most > kMostLines)
        return base::fail(Code::InvalidInput, u"page"_s, u"page"_s);
    return {};
}

QMap<QString, QString> byScale(const QList<domain::Scale> &scales, const QStringList &classes)
{
    QMap<QString, QString> named;
    for (qsizetype i = 0; i < scales.size() && i < classes.size(); ++i) {
        if (classes.at(i) != u"none"_s)
            named.insert(scales.at(i).id, classes.at(i));
    }
    return named;
}

RecordLine::OpenCase openCase(const domain::RecordMarker &marker, domain::CaseKind kind, QDate since)
{
    const domain::CaseDue due = marker.caseDue(kind, since);
    return {since, due.result.date, due.workingDaysLeft, due.result.provisional};
}

} // namespace

base::Done Supervision::Impl::noteList(const Means &who, const domain::FigureFilter &filter, domain::Counted counted,
                                       qint64 first, qint64 total) const
{
    const bool records = counted == domain::Counted::Records;
    store::AuditEntry line = house.entry(who.session, u"supervision.view"_s);
    line.action = u"supervision.list"_s;
    line.detail = {{u"filter"_s, filter.toJson()}, {u"total"_s, total}};
    if (records)
        line.detail.insert(u"records"_s, true);
    QJsonObject noted = line.detail;
    noted.insert(u"operator"_s, who.session.operatorId);
    const QByteArray key = QJsonDocument(noted).toJson(QJsonDocument::Compact);
    const std::lock_guard lock(listMutex);
    if (first > 0 && key == listNoted)
        return {};
    TRY_DONE(house.record(who, line));
    listNoted = key;
    return {};
}

OrganisationLine Supervision::Impl::lineOf(const store::FiguredOrganisation &row, const QList<domain::Scale> &scales) const
{
    OrganisationLine line;
    line.serial = row.serial;
    line.code = row.code;
    line.name = row.name;
    line.district = row.district;
    line.sector = row.sector;
    line.kind = row.kind;
    line.status = row.status;
    if (row.platformClass != u"none"_s)
        line.platformClass = row.platformClass;
    line.now = byScale(scales, row.classes.now);
    line.before = byScale(scales, row.classes.before);
    return line;
}

base::Result<QList<domain::FigureTable>> Supervision::figures(const QList<FigureQuestion> &questions)
{
    const QString permission = u"supervision.view"_s;
    TRY_ASSIGN(const Means who, m->withMirror(permission));
    TRY_ASSIGN(const auto figures, m->figures(who));
    store::AuditEntry line = m->house.entry(who.session, permission);
    line.action = u"supervision.figures"_s;
    if (!questions.isEmpty())
        line.detail = {{u"filter"_s, questions.first().filter.toJson()}, {u"questions"_s, questions.size()}};
    TRY_DONE(m->house.record(who, line));
    QList<domain::FigureTable> answers;
    for (const FigureQuestion &question : questions) {
        TRY_ASSIGN(domain::FigureTable table,
                   figures->count(question.filter, question.counted, question.rows, question.columns));
        answers.append(std::move(table));
    }
    return answers;
}

base::Result<ListPage<OrganisationLine>> Supervision::organisations(const domain::FigureFilter &filter, qint64 first, int most)
{
    const QString permission = u"supervision.view"_s;
    TRY_DONE(checkPage(first, most));
    TRY_ASSIGN(const Means who, m->withMirror(permission));
    TRY_ASSIGN(const auto figures, m->figures(who));
    ListPage<OrganisationLine> page;
    TRY_ASSIGN(page.total, figures->total(filter, domain::Counted::Organisations));
    TRY_DONE(m->noteList(who, filter, domain::Counted::Organisations, first, page.total));
    TRY_ASSIGN(const QList<qint64> serials, figures->organisations(filter, first, most));
    TRY_ASSIGN(const QList<store::FiguredOrganisation> rows, who.mirror->rowsOf(*figures, serials));
    for (const store::FiguredOrganisation &row : rows)
        page.lines.append(m->lineOf(row, figures->facts().scales));
    return page;
}

base::Result<ListPage<RecordLine>> Supervision::records(const domain::FigureFilter &filter, qint64 first, int most)
{
    const QString permission = u"supervision.view"_s;
    TRY_DONE(checkPage(first, most));
    TRY_ASSIGN(const Means who, m->withMirror(permission));
    TRY_ASSIGN(const auto figures, m->figures(who));
    TRY_ASSIGN(const auto marker, m->markerToday(who));
    ListPage<RecordLine> page;
    TRY_ASSIGN(page.total, figures->total(filter, domain::Counted::Records));
    TRY_DONE(m->noteList(who, filter, domain::Counted::Records, first, page.total));
    TRY_ASSIGN(const QList<store::RecordPlace> places, figures->records(filter, first, most));
    TRY_ASSIGN(const QList<store::FiguredRecord> rows, who.mirror->rowsOf(*figures, places));
    for (const store::FiguredRecord &row : rows) {
        RecordLine shown;
        shown.subject = row.record.subject;
        shown.subjectName = row.organisation;
        shown.district = row.district;
        shown.record = shownRecord(row.record, m->catalogue(), m->today(), sightOf(who.session));
        shown.closed = isClosed(row.record, m->catalogue(), m->today(), sightOf(who.session));
        shown.notice = row.notice;
        shown.outcome = row.outcome;
        if (row.notice != u"none"_s)
            shown.due = marker->records().dueDay(row.record.decided).result.date;
        if (row.record.underObjection)
            shown.objection = openCase(marker->records(), domain::CaseKind::Objection, row.record.objectionSince);
        if (row.record.repairSince.isValid())
            shown.repair = openCase(marker->records(), domain::CaseKind::Repair, row.record.repairSince);
        page.lines.append(std::move(shown));
    }
    return page;
}

} // namespace creditdesk::services
