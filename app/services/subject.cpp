// Search and the subject file: who looked at whom, and why, is on record before anything is shown.
#include "app/services/house.h"
#include "app/services/shown_record.h"
#include "app/services/subject_view.h"

#include "models/domain/identifiers.h"
#include "models/domain/publicity.h"

#include <algorithm>

namespace creditdesk::services {

using base::Code;

namespace {

/// A past day can only show less than today: what has expired or been repaired since stays hidden (条例 art. 35, 38).
domain::DisclosureDecision decideFor(const domain::Record &record, const domain::Catalogue &catalogue, QDate on, QDate today)
{
    if (on != today) {
        const domain::DisclosureDecision now = domain::decide(record, catalogue, today);
        if (now.disclosure != domain::Disclosure::Show)
            return now;
    }
    return domain::decide(record, catalogue, on);
}

/// Letters added to or taken from what was typed before: the same search, still being typed.
bool continues(const QString &text, const QString &before)
{
    return !before.isEmpty() && (text.startsWith(before) || before.startsWith(text));
}

} // namespace

SubjectView presentFile(const domain::SubjectFile &file, const domain::Catalogue &catalogue, QDate on, QDate today)
{
    SubjectView view;
    view.organisation = file.organisation;
    view.asOf = file.asOf;
    view.live = file.live;
    view.ruleSet = catalogue.ruleSetFor(on).id;
    for (const domain::Record &record : file.records) {
        if (on != today && record.decided > on)
            continue; // had not been decided on that day
        const domain::DisclosureDecision decision = decideFor(record, catalogue, on, today);
        if (decision.disclosure == domain::Disclosure::HiddenRevoked) {
            ++view.revoked;
            continue;
        }
        const bool shown = decision.disclosure == domain::Disclosure::Show;
        view.withheld += shown ? 0 : 1;
        view.records.append({shown ? recordWithoutPersonal(record, catalogue) : withheldRecord(record), decision});
    }
    const auto order = [&catalogue](const RecordView &view_) {
        const domain::RecordKind *kind = catalogue.recordKind(view_.record.kind);
        return kind == nullptr ? catalogue.recordKinds().size() : kind - catalogue.recordKinds().constData();
    };
    std::stable_sort(view.records.begin(), view.records.end(), [&order](const RecordView &a, const RecordView &b) {
        const auto left = order(a);
        const auto right = order(b);
        return left != right ? left < right : a.record.decided > b.record.decided;
    });
    return view;
}

void keepPublicAnd(SubjectView &view, const domain::Catalogue &catalogue, QDate today,
                   const std::function<bool(const domain::Record &)> &also)
{
    QList<RecordView> kept;
    view.withheld = 0;
    for (const RecordView &one : std::as_const(view.records)) {
        const domain::RecordKind *kind = catalogue.recordKind(one.record.kind);
        const bool shown = one.decision.disclosure == domain::Disclosure::Show;
        if (!also(one.record) && !(shown && domain::isPublic(one.decision.publicity, kind, one.record, today))) {
            ++view.closed;
            continue;
        }
        view.withheld += shown ? 0 : 1;
        kept.append(one);
    }
    view.records = kept;
}

base::Result<QList<store::SearchHit>> Workstation::search(const QString &text, int limit, bool typed)
{
    const QString permission = QStringLiteral("subject.search");
    TRY_ASSIGN(const Means who, m->require(permission));
    if (!who.mirror)
        return noMirror(who);
    bool record = true;
    if (typed) {
        const std::lock_guard state(m->stateMutex);
        record = !text.isEmpty() && !continues(text, m->recordedSearch);
        m->recordedSearch = text;
    }
    if (record) {
        store::AuditEntry line = m->entry(who.session, permission);
        line.detail = {{typed ? QStringLiteral("began_with") : QStringLiteral("text"), text.left(60)}};
        TRY_DONE(m->record(who, line));
    }
    return who.mirror->search(text, limit);
}

namespace {

/// The file as it was known, without what may not be shown today: what is not here any more (revoked, or taken out of the
/// database) and what has been repaired or has expired since. Today's decision on a record stands above an older one.
domain::SubjectFile withTodaysRights(domain::SubjectFile then, const domain::SubjectFile &now)
{
    QHash<QString, const domain::Record *> current;
    for (const domain::Record &record : now.records)
        current.insert(record.id, &record);
    QList<domain::Record> kept;
    for (domain::Record record : std::as_const(then.records)) {
        const auto found = current.constFind(record.id);
        if (found == current.constEnd())
            continue;
        if (found.value()->state != domain::RecordState::Normal) {
            record.state = found.value()->state;
            record.stateSince = found.value()->stateSince;
        }
        record.underObjection = record.underObjection || found.value()->underObjection;
        kept.append(record);
    }
    then.records = kept;
    return then;
}

} // namespace

base::Result<domain::SubjectFile> Workstation::Impl::fileKnownAt(const Means &who, const QString &code,
                                                                 const QDateTime &knownAt)
{
    if (!who.mirror)
        return noMirror(who);
    TRY_ASSIGN(const std::optional<domain::SubjectFile> then, who.mirror->fileKnownAt(code, knownAt));
    if (!then)
        return base::fail(Code::NotFound, QStringLiteral("this workstation knew no such organisation then"),
                          QStringLiteral("not_known_then"));
    const auto now = who.mirror->subject(code);
    if (!now && now.error().code != Code::NotFound)
        return tl::unexpected(now.error());
    return withTodaysRights(*then, now.value_or(domain::SubjectFile()));
}

base::Result<QDateTime> Workstation::knownSince()
{
    TRY_ASSIGN(const Means who, m->require(QStringLiteral("subject.open")));
    if (!who.mirror)
        return noMirror(who);
    return who.mirror->knownSince();
}

base::Result<SubjectView> Workstation::openSubject(const QString &code, const QString &basis, std::optional<QDate> asOf,
                                                   std::optional<QDateTime> knownAt)
{
    const QString permission = QStringLiteral("subject.open");
    const QString normalised = domain::normaliseIdentifier(code);
    TRY_ASSIGN(const Means who, m->require(permission, normalised));
    if (knownAt && knownAt->toOffsetFromUtc(base::kLegalOffsetSeconds).date() > m->clock.today())
        return base::fail(Code::InvalidInput, QStringLiteral("known_in_future"), QStringLiteral("known_at"));
    store::AuditEntry line = m->entry(who.session, permission, normalised, basis);
    if (asOf)
        line.detail.insert(QStringLiteral("as_of"), asOf->toString(Qt::ISODate));
    if (knownAt)
        line.detail.insert(QStringLiteral("known_at"), knownAt->toUTC().toString(Qt::ISODate));
    TRY_DONE(m->record(who, line));
    {
        const std::lock_guard state(m->stateMutex);
        m->recordedSearch.clear(); // the next thing typed is a new search
    }
    TRY_ASSIGN(const domain::SubjectFile file,
               knownAt ? m->fileKnownAt(who, normalised, *knownAt) : m->fetchSubject(who, normalised));
    const QDate today = m->clock.today();
    SubjectView view = presentFile(file, m->catalogue, asOf.value_or(today), today);
    if (sightOf(who.session) == Sight::PublicOnly) // what is not public is opened under a matter: services/measures.h
        keepPublicAnd(view, m->catalogue, today, [](const domain::Record &) { return false; });
    view.knownAt = knownAt.value_or(QDateTime());
    return view;
}

} // namespace creditdesk::services
