// What does not come from one organisation's own rows: risk of a watched organisation whose legal representative has the same
// name as another's, and what the platform sent.
#include "app/services/warnings/evaluation.h"

#include "app/services/warnings/platform_inbox.h"

#include <algorithm>

namespace creditdesk::services {
using namespace Qt::StringLiterals;

using domain::WarningMeasure;

namespace {

struct NamedOrganisation {
    qint64 serial = 0;
    QString code, name, district;
    std::string representative; ///< in memory for this evaluation only
};

} // namespace

base::Done Evaluation::addLinked(const base::CancelToken &cancel)
{
    for (const domain::WarningRule &rule : m_engine->rules()) {
        if (rule.measure != WarningMeasure::Linked || m_watched.size() < 2)
            continue;
        QList<store::WarningNews> sources;
        for (const store::WarningNews &news : std::as_const(m_news)) {
            if (m_watched.contains(news.serial) && rule.kinds.contains(news.kind))
                sources.append(news);
        }
        if (sources.isEmpty())
            continue;
        std::mutex mutex;
        std::vector<NamedOrganisation> all;
        const QList<qint64> serials(m_watched.cbegin(), m_watched.cend());
        TRY_DONE(m_who.mirror->walkTouched(
            std::numeric_limits<qint64>::max(), serials,
            [&](const domain::OrganisationRow &row, std::span<const domain::RecordRow>, int) {
                const std::lock_guard lock(mutex);
                all.push_back({row.serial, QString::fromUtf8(row.code.data(), static_cast<qsizetype>(row.code.size())),
                               QString::fromUtf8(row.name.data(), static_cast<qsizetype>(row.name.size())),
                               QString::fromUtf8(row.district.data(), static_cast<qsizetype>(row.district.size())),
                               std::string(row.legalRepresentative)});
            },
            [](qint64) {}, cancel));
        for (const store::WarningNews &source : std::as_const(sources)) {
            const auto own = std::ranges::find(all, source.serial, &NamedOrganisation::serial);
            if (own == all.end() || own->representative.empty())
                continue;
            for (const NamedOrganisation &other : all) {
                if (other.serial == source.serial || other.representative != own->representative)
                    continue;
                store::WarningNews news;
                news.key = domain::WarningEngine::key(rule.id, other.code.toStdString(), source.key.toHex().toStdString(),
                                                      source.fact.event);
                news.serial = other.serial;
                news.subject = other.code;
                news.subjectName = other.name;
                news.district = other.district;
                news.watched = true;
                news.fact.level = rule.levels.last().level;
                news.fact.event = source.fact.event;
                news.fact.link = source.subject;
                news.fact.value = source.subjectName;
                news.fact.unit = source.fact.unit;
                news.fact.unitCode = source.fact.unitCode;
                news.fact.changed = source.fact.changed;
                setDesk(news, rule);
                m_news.append(news);
            }
        }
    }
    return {};
}

base::Done Evaluation::addPlatform()
{
    TRY_ASSIGN(const PlatformInbox inbox, PlatformInbox::read(*m_who.ledger));
    for (const platform::SentWarning &sent : inbox.waiting) {
        m_sent.insert(sent.id);
        for (const domain::WarningRule &rule : m_engine->rules()) {
            if (rule.measure != WarningMeasure::Platform || !rule.categories.contains(sent.category))
                continue;
            const auto file = m_who.mirror->subject(sent.subject);
            if (!file && file.error().code != base::Code::NotFound)
                return tl::unexpected(file.error());
            if (!file) // of another district, or none that is known here: nobody here is concerned
                continue;
            if (rule.watchedOnly && !m_watched.contains(file->organisation.serial))
                continue;
            store::WarningNews news;
            news.key = domain::WarningEngine::key(rule.id, sent.subject.toStdString(), sent.id.toStdString(), {});
            news.serial = file->organisation.serial;
            news.subject = sent.subject;
            news.subjectName = file->organisation.name;
            news.district = file->organisation.district;
            news.fact.level = rule.levels.last().level;
            news.fact.event = sent.occurred;
            news.fact.value = sent.category;
            news.fact.unit = sent.sourceUnit;
            news.fact.unitCode = sent.sourceUnitCode;
            news.fact.title = sent.title;
            news.fact.text = sent.text;
            news.fact.changed = true;
            setDesk(news, rule);
            m_news.append(news);
        }
    }
    return {};
}

} // namespace creditdesk::services
