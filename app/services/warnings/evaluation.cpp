#include "app/services/warnings/evaluation.h"

#include "models/domain/class_days.h"

#include <algorithm>

namespace creditdesk::services {
using namespace Qt::StringLiterals;

using domain::WarningMeasure;

namespace {

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

constexpr std::array kTexts{
    &domain::RecordRow::id,         &domain::RecordRow::subject,        &domain::RecordRow::kind,
    &domain::RecordRow::sourceUnit, &domain::RecordRow::sourceUnitCode, &domain::RecordRow::decided,
    &domain::RecordRow::actEnded,   &domain::RecordRow::publishedFrom,  &domain::RecordRow::publishedUntil,
    &domain::RecordRow::severity,   &domain::RecordRow::procedure,      &domain::RecordRow::state,
    &domain::RecordRow::stateSince, &domain::RecordRow::fields,         &domain::RecordRow::objectionSince,
    &domain::RecordRow::repairSince};

} // namespace

void KeptBefore::keep(const domain::RecordRow &row)
{
    std::size_t length = 0;
    for (const auto member : kTexts)
        length += (row.*member).size();
    std::string &texts = m_texts.emplace_back();
    texts.reserve(length); // views must not move
    domain::RecordRow kept = row;
    for (const auto member : kTexts) {
        const std::size_t begin = texts.size();
        texts.append(row.*member);
        kept.*member = std::string_view(texts).substr(begin);
    }
    m_records.insert_or_assign(std::string(row.id), kept);
}

Evaluation::Evaluation(const Warnings::Impl &warnings, const Means &who, std::shared_ptr<const domain::WarningEngine> engine)
    : m_warnings(warnings), m_who(who), m_engine(std::move(engine))
{
    for (const domain::WarningRule &rule : m_engine->rules())
        m_desk.push_back(m_warnings.catalogue().calendar().add(m_engine->day(), rule.deadlineDays));
}

base::Done Evaluation::prepare(const EvaluationMark &now, const std::optional<EvaluationMark> &before)
{
    m_now = now;
    m_before = before;
    const bool sameHistory = before && before->epoch == now.epoch;
    const bool sameGeneration = sameHistory && before->generation == now.generation;
    m_whole = !sameGeneration || before->day != now.day || before->rules != now.rules;
    m_sameScope = before && before->districts == now.districts;
    m_context.changedSince = sameHistory ? before->sequence : -1;
    if (sameGeneration) {
        TRY_DONE(m_who.mirror->recordsBefore(before->sequence, [this](const domain::RecordRow &row) { m_kept.keep(row); }));
        m_context.before = &m_kept.records();
    }
    const store::WarningBook book(*m_who.ledger);
    TRY_ASSIGN(const QList<qint64> concerned, book.concerned());
    m_concerned = QSet<qint64>(concerned.cbegin(), concerned.cend());
    const store::WatchBook watch(*m_who.ledger);
    TRY_ASSIGN(m_watched, watch.watched(now.day));
    if (before) {
        TRY_ASSIGN(m_newlyWatched, watch.watched(now.day, before->at));
    }
    TRY_ASSIGN(const QList<store::DutyLine> duty, book.duty());
    for (const store::DutyLine &line : duty)
        m_owner.duty.insert(line.district, line.operatorId);
    m_owner.otherwise = m_who.session.operatorId;
    if (!m_who.session.may(
            u"warning.act"_s)) { // whoever pulls need not be an officer: then it is for the one who was here last
        TRY_ASSIGN(const std::optional<QByteArray> officer, m_who.ledger->value(kLastOfficerKey));
        m_owner.otherwise = QString::fromUtf8(officer.value_or(QByteArray()));
    }
    return {};
}

void Evaluation::setDesk(store::WarningNews &news, const domain::WarningRule &rule) const
{
    const auto index = static_cast<std::size_t>(&rule - m_engine->rules().constData());
    news.due = m_desk[index].date;
    news.dueProvisional = m_desk[index].provisional;
    news.mergeDays = rule.mergeDays;
    news.kind = rule.kind;
    news.fact.rule = rule.id;
    news.fact.version = rule.version;
    news.owner = m_owner(news.district);
}

store::WarningNews Evaluation::newsOf(const domain::WarningFinding &finding, const domain::OrganisationRow &organisation,
                                      std::span<const domain::RecordRow> records) const
{
    const domain::WarningRule &rule = m_engine->rules().at(finding.rule);
    store::WarningNews news;
    news.key = m_engine->key(finding, organisation.code);
    news.serial = organisation.serial;
    news.subject = text(organisation.code);
    news.subjectName = text(organisation.name);
    news.district = text(organisation.district);
    news.watched = rule.watchedOnly;
    news.fact.level = finding.level;
    news.fact.event = finding.event;
    news.fact.due = finding.due;
    news.fact.value = text(finding.value);
    news.fact.changed = finding.changed;
    if (finding.changed && m_before)
        news.fact.knownBefore = m_before->at;
    if (finding.record >= 0) {
        const domain::RecordRow &record = records[static_cast<std::size_t>(finding.record)];
        news.fact.record = text(record.id);
        news.fact.recordKind = text(record.kind);
        news.fact.unit = text(record.sourceUnit);
        news.fact.unitCode = text(record.sourceUnitCode);
        const bool came = m_context.changedSince >= 0 && record.revision > m_context.changedSince;
        if (came && m_before)
            news.fact.knownBefore = m_before->at;
    }
    setDesk(news, rule);
    return news;
}

void Evaluation::visit(const domain::OrganisationRow &organisation, std::span<const domain::RecordRow> records,
                       Share &share) const
{
    domain::WarningContext context = m_context;
    context.watched = m_watched.contains(organisation.serial);
    share.found.clear();
    m_engine->evaluate(organisation, records, context, share.found);
    ++share.subjects;
    const bool concerned = m_concerned.contains(organisation.serial);
    store::GroundsNow grounds;
    grounds.serial = organisation.serial;
    for (const domain::WarningFinding &finding : share.found) {
        if (finding.fresh)
            share.news.append(newsOf(finding, organisation, records));
        if (concerned)
            grounds.holding.append(m_engine->key(finding, organisation.code));
    }
    if (concerned) {
        share.seen.insert(organisation.serial);
        share.grounds.append(grounds);
    }
}

void Evaluation::collect(std::vector<Share> &shares)
{
    for (Share &share : shares) {
        m_news += share.news;
        m_grounds += share.grounds;
        m_subjects += share.subjects;
    }
}

base::Done Evaluation::walk(const Progress &progress, const base::CancelToken &cancel)
{
    std::vector<Share> shares(store::kWalkThreads);
    const store::SubjectVisit use = [&](const domain::OrganisationRow &organisation, std::span<const domain::RecordRow> records,
                                        int thread) { visit(organisation, records, shares[static_cast<std::size_t>(thread)]); };
    QSet<qint64> gone;
    if (m_whole) {
        TRY_DONE(m_who.mirror->walkSubjects(use, progress, cancel));
        if (m_sameScope) {
            gone = m_concerned;
            for (const Share &share : shares)
                gone.subtract(share.seen);
        }
    } else {
        const QList<qint64> also(m_newlyWatched.cbegin(), m_newlyWatched.cend());
        TRY_DONE(m_who.mirror->walkTouched(
            m_before->sequence, also, use,
            [&](qint64 serial) {
                if (m_concerned.contains(serial))
                    gone.insert(serial);
            },
            cancel));
    }
    collect(shares);
    for (const qint64 serial : std::as_const(gone)) {
        store::GroundsNow none;
        none.serial = serial;
        m_grounds.append(none);
    }
    std::ranges::sort(m_grounds, {}, &store::GroundsNow::serial);
    return {};
}

QList<store::WarningNews> Evaluation::takeNews()
{
    // Merging depends on the order: the same news must come in the same one, whatever thread found them.
    std::ranges::sort(m_news, [](const store::WarningNews &a, const store::WarningNews &b) {
        return std::tie(a.serial, a.fact.event, a.fact.rule, a.key) < std::tie(b.serial, b.fact.event, b.fact.rule, b.key);
    });
    return std::exchange(m_news, {});
}

QStringList Evaluation::judgedRules() const
{
    QStringList out;
    for (const domain::WarningRule &rule : m_engine->rules()) {
        const bool comesAndGoes = rule.measure == WarningMeasure::Record || rule.measure == WarningMeasure::Date ||
                                  rule.measure == WarningMeasure::Missing || rule.measure == WarningMeasure::Notice ||
                                  rule.measure == WarningMeasure::Case || rule.measure == WarningMeasure::Repair;
        if (comesAndGoes && !rule.watchedOnly)
            out.append(rule.id);
    }
    return out;
}

} // namespace creditdesk::services
