#include "app/sandbox/city/city.h"

#include "app/sandbox/city/organisations.h"
#include "app/sandbox/city/records.h"

#include <QCryptographicHash>

#include <algorithm>

namespace creditdesk::sandbox::city {
namespace {

enum Purpose : std::uint64_t { Revision = 21 };

constexpr std::int64_t kBaseSequence = 10'000'000; // the platform had a life before this night

std::int64_t revisionOf(std::uint64_t seed, std::int64_t index, std::int32_t ordinal)
{
    Dice dice(seed, Revision, static_cast<std::uint64_t>(index), static_cast<std::uint64_t>(ordinal + 1));
    return dice.between(1, kBaseSequence);
}

} // namespace

City::City() = default;
City::~City() = default;

base::Result<std::unique_ptr<City>> City::make(const CityOptions &options)
{
    std::unique_ptr<City> city(new City);
    city->m_options = options;
    TRY_ASSIGN(city->m_vocabulary, Vocabulary::load());
    city->m_organisations = std::make_unique<Organisations>(options, *city->m_vocabulary);
    city->m_records = std::make_unique<Records>(options, *city->m_vocabulary, *city->m_organisations);
    city->planEvents();
    return city;
}

QString City::epoch() const
{
    const QByteArray text = "creditdesk city 1 " + QByteArray::number(static_cast<qulonglong>(m_options.seed)) + ' ' +
                            m_options.date.toString(Qt::ISODate).toLatin1() + ' ' +
                            QByteArray::number(static_cast<qlonglong>(m_options.subjects)) + ' ' +
                            QByteArray::number(static_cast<qlonglong>(m_options.recordsPerSubject)) + ' ' + m_additionsHash;
    return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).left(8).toHex());
}

std::int64_t City::baseSequence() const
{
    return kBaseSequence;
}

qint64 City::generation() const
{
    return m_options.date.toString(QStringLiteral("yyyyMMdd")).toLongLong();
}

QString City::nightAsOf() const
{
    return m_options.date.addDays(-1).toString(Qt::ISODate) + QStringLiteral("T22:00:00+08:00");
}

QString City::changesAsOf() const
{
    return m_options.date.toString(Qt::ISODate) + QStringLiteral("T00:00:00+08:00");
}

bool City::isAtNight(std::int64_t serial) const
{
    return (serial >= 1 && serial <= m_options.subjects) || organisationAtNight(serial).has_value();
}

std::int64_t City::recordCountAtNight(std::int64_t serial) const
{
    const auto added = m_additions.records.find(serial);
    return (serial <= m_options.subjects ? m_records->count(serial - 1) : 0) +
           (added == m_additions.records.end() ? 0 : static_cast<std::int64_t>(added->second.size()));
}

std::string City::districtOfChange(std::int64_t sequence) const
{
    return districtNow(m_events[static_cast<std::size_t>(sequence - baseSequence() - 1)].serial);
}

std::string City::districtNow(std::int64_t serial) const
{
    if (serial <= lastBaseSerial())
        return districtAtNight(serial);
    return m_organisations->districtOf(m_options.subjects + serial - firstNewSerial()).code;
}

std::int64_t City::lastSequence() const
{
    return kBaseSequence + static_cast<std::int64_t>(m_events.size());
}

std::int64_t City::lastBaseSerial() const
{
    return m_additions.organisations.empty() ? m_options.subjects : m_additions.organisations.back().serial;
}

std::int64_t City::firstNewSerial() const
{
    return lastBaseSerial() + 1;
}

std::int64_t City::lastSerial() const
{
    return lastBaseSerial() + m_newOrganisations;
}

std::optional<std::int64_t> City::serialOf(const std::string &code) const
{
    const auto added = m_addedCodes.find(code);
    if (added != m_addedCodes.end())
        return added->second;
    const std::optional<std::int64_t> index = m_organisations->indexOf(code);
    if (!index || *index >= m_options.subjects + m_newOrganisations || m_organisations->make(*index).code != code)
        return std::nullopt;
    return *index < m_options.subjects ? *index + 1 : firstNewSerial() + (*index - m_options.subjects);
}

std::optional<OrganisationRow> City::organisationAtNight(std::int64_t serial) const
{
    if (serial >= 1 && serial <= m_options.subjects) {
        OrganisationRow row = m_organisations->make(serial - 1);
        row.serial = serial;
        row.revision = revisionOf(m_options.seed, serial - 1, -1);
        return row;
    }
    const auto &added = m_additions.organisations;
    const auto found = std::lower_bound(added.begin(), added.end(), serial,
                                        [](const OrganisationRow &row, std::int64_t value) { return row.serial < value; });
    return found != added.end() && found->serial == serial ? std::optional(*found) : std::nullopt;
}

std::string City::districtAtNight(std::int64_t serial) const
{
    if (serial >= 1 && serial <= m_options.subjects)
        return m_organisations->districtOf(serial - 1).code;
    const auto row = organisationAtNight(serial);
    return row ? row->district : std::string();
}

std::vector<RecordRow> City::recordsAtNight(std::int64_t serial) const
{
    const auto subject = organisationAtNight(serial);
    return subject ? recordsAtNight(*subject) : std::vector<RecordRow>();
}

std::vector<RecordRow> City::recordsAtNight(const OrganisationRow &subject) const
{
    std::vector<RecordRow> rows;
    const std::int64_t index = subject.serial - 1;
    if (subject.serial <= m_options.subjects) {
        const auto count = static_cast<std::int32_t>(m_records->count(index));
        rows.reserve(static_cast<std::size_t>(count));
        for (std::int32_t ordinal = 0; ordinal < count; ++ordinal) {
            rows.push_back(m_records->make(subject, index, ordinal));
            rows.back().revision = revisionOf(m_options.seed, index, ordinal);
        }
    }
    const auto added = m_additions.records.find(subject.serial);
    if (added != m_additions.records.end())
        rows.insert(rows.end(), added->second.begin(), added->second.end());
    std::sort(rows.begin(), rows.end(), recordBefore);
    return rows;
}

std::optional<OrganisationRow> City::organisationNow(std::int64_t serial) const
{
    if (!m_eventsOf.contains(serial))
        return organisationAtNight(serial);
    const auto rows = now(serial);
    return rows ? std::optional(rows->organisation) : std::nullopt;
}

std::vector<RecordRow> City::recordsNow(std::int64_t serial) const
{
    if (!m_eventsOf.contains(serial))
        return recordsAtNight(serial);
    auto rows = now(serial);
    return rows ? std::move(rows->records) : std::vector<RecordRow>();
}

} // namespace creditdesk::sandbox::city
