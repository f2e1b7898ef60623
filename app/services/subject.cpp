// Search and the subject file: who looked at whom, and why, is on record before anything is shown.
#include "app/services/house.h"

#include "models/domain/identifiers.h"

#include <algorithm>

namespace creditdesk::services {

using base::Code;

namespace {

/// What may be known of a record that is not disclosed: that there is one, from whom and when; never what it says.
domain::Record withheld(const domain::Record &record)
{
    domain::Record stub = record;
    stub.fields = {};
    return stub;
}

/// Numbers of persons' documents are nobody's business in an organisation's file (domain.md 7.3: never shown).
domain::Record withoutPersonal(domain::Record record, const domain::Catalogue &catalogue)
{
    const domain::RecordKind *kind = catalogue.recordKind(record.kind);
    if (kind == nullptr)
        return withheld(record); // what we do not know we cannot show safely
    for (const domain::FieldDefinition &field : kind->fields) {
        if (field.personal)
            record.fields.remove(field.code);
    }
    return record;
}

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

SubjectView present(const domain::SubjectFile &file, const domain::Catalogue &catalogue, QDate on, QDate today)
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
        view.records.append({shown ? withoutPersonal(record, catalogue) : withheld(record), decision});
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

} // namespace

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

base::Result<SubjectView> Workstation::openSubject(const QString &code, const QString &basis, std::optional<QDate> asOf)
{
    const QString permission = QStringLiteral("subject.open");
    const QString normalised = domain::normaliseIdentifier(code);
    TRY_ASSIGN(const Means who, m->require(permission, normalised));
    store::AuditEntry line = m->entry(who.session, permission, normalised, basis);
    if (asOf)
        line.detail = {{QStringLiteral("as_of"), asOf->toString(Qt::ISODate)}};
    TRY_DONE(m->record(who, line));
    {
        const std::lock_guard state(m->stateMutex);
        m->recordedSearch.clear(); // the next thing typed is a new search
    }
    TRY_ASSIGN(const domain::SubjectFile file, m->fetchSubject(who, normalised));
    const QDate today = m->clock.today();
    return present(file, m->catalogue, asOf.value_or(today), today);
}

} // namespace creditdesk::services
