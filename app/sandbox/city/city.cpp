#include "app/sandbox/city/city.h"

#include "app/sandbox/city/ground.h"

#include <QCryptographicHash>

namespace creditdesk::sandbox::city {
namespace {

constexpr qint64 kSecondsPerStep = 60; // the history's steps are taken to follow each other after midnight

std::vector<std::int64_t> withRecordsAdded(const Additions &additions)
{
    std::vector<std::int64_t> serials;
    for (const auto &[serial, rows] : additions.records)
        serials.push_back(serial);
    return serials;
}

QString afterMidnight(QDate date, int steps)
{
    return date.startOfDay(Qt::UTC).addSecs(steps * kSecondsPerStep).toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss+08:00"));
}

} // namespace

City::City(std::shared_ptr<const Ground> ground, const History &history)
    : m_ground(std::move(ground)),
      m_timeline(m_ground->options, m_ground->records, m_ground->vocabulary->districts.size(), m_ground->lastFirstSerial() + 1,
                 withRecordsAdded(m_ground->additions), history)
{
}

base::Result<std::shared_ptr<const City>> City::make(const CityOptions &options, const QByteArray &additions,
                                                     const History &history)
{
    TRY_ASSIGN(std::unique_ptr<Vocabulary> words, Vocabulary::load());
    auto ground = std::make_shared<Ground>(options, std::move(words));
    if (!additions.isEmpty()) {
        const std::shared_ptr<const City> alone(new City(ground, {}));
        TRY_ASSIGN(ground->additions, readAdditions(additions, options.subjects, [&](const std::string &code) {
                       const auto serial = alone->serialOf(code);
                       return serial && *serial <= options.subjects ? serial : std::nullopt;
                   }));
    }
    return std::shared_ptr<const City>(new City(ground, history));
}

std::shared_ptr<const City> City::with(const History &history) const
{
    return std::shared_ptr<const City>(new City(m_ground, history));
}

const CityOptions &City::options() const
{
    return m_ground->options;
}

const Vocabulary &City::vocabulary() const
{
    return *m_ground->vocabulary;
}

QString City::epoch() const
{
    const CityOptions &options = m_ground->options;
    QByteArray text = "creditdesk city 2 " + QByteArray::number(static_cast<qulonglong>(options.seed)) + ' ' +
                      options.date.toString(Qt::ISODate).toLatin1() + ' ' +
                      QByteArray::number(static_cast<qlonglong>(options.subjects)) + ' ' +
                      QByteArray::number(options.recordsPerSubject, 'g', 9) + ' ' + m_ground->additions.hash;
    if (m_timeline.backs() > 0)
        text += " back " + QByteArray::number(m_timeline.backs());
    return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).left(8).toHex());
}

qint64 City::generation() const
{
    return m_ground->options.date.toString(QStringLiteral("yyyyMMdd")).toLongLong() + m_timeline.nightNumber();
}

QString City::nightAsOf() const
{
    const QDate date = m_ground->options.date;
    if (m_timeline.nightNumber() > 0)
        return afterMidnight(date, m_timeline.nightStep());
    return date.addDays(-1).toString(Qt::ISODate) + QStringLiteral("T22:00:00+08:00");
}

QString City::changesAsOf() const
{
    return afterMidnight(m_ground->options.date, m_timeline.steps());
}

std::int64_t City::lastSerial(std::int64_t sequence) const
{
    return m_ground->lastFirstSerial() + m_timeline.newOrganisations(sequence);
}

/// Of Organisations::make(); -1 for what --with added.
std::int64_t City::indexOf(std::int64_t serial) const
{
    if (serial <= m_ground->options.subjects)
        return serial - 1;
    const std::int64_t last = m_ground->lastFirstSerial();
    return serial <= last ? -1 : m_ground->options.subjects + serial - last - 1;
}

std::optional<std::int64_t> City::serialOf(const std::string &code) const
{
    const auto added = m_ground->additions.serialOf.find(code);
    if (added != m_ground->additions.serialOf.end())
        return added->second;
    const std::int64_t subjects = m_ground->options.subjects;
    const std::optional<std::int64_t> index = m_ground->organisations.indexOf(code);
    if (!index || *index >= subjects + m_timeline.newOrganisations(lastSequence()))
        return std::nullopt;
    Subject subject;
    m_ground->organisations.make(*index, subject);
    if (subject.code != code)
        return std::nullopt;
    return *index < subjects ? *index + 1 : m_ground->lastFirstSerial() + 1 + (*index - subjects);
}

bool City::exists(std::int64_t serial, std::int64_t sequence) const
{
    if (serial < 1 || serial > lastSerial(sequence))
        return false;
    if (serial > m_ground->options.subjects && serial <= m_ground->lastFirstSerial())
        return m_ground->additions.organisation(serial) != nullptr;
    for (const auto &[own, at] : m_timeline.of(serial)) {
        if (at <= sequence && m_timeline.at(at).kind == EventKind::DeleteOrganisation)
            return false;
    }
    return true;
}

std::string_view City::district(std::int64_t serial, std::int64_t sequence) const
{
    const std::int64_t index = indexOf(serial);
    if (index < 0)
        return m_ground->additions.organisation(serial)->district;
    const District *district = &m_ground->organisations.districtOf(index);
    for (const auto &[own, at] : m_timeline.of(serial)) {
        if (at <= sequence && m_timeline.at(at).kind == EventKind::Move)
            district = &m_ground->vocabulary->districts[static_cast<std::size_t>(m_timeline.at(at).ordinal)];
    }
    return district->code.text();
}

std::int64_t City::recordCount(std::int64_t serial, std::int64_t sequence) const
{
    const std::vector<RecordRow> *added = m_ground->additions.recordsOf(serial);
    std::int64_t count = serial <= m_ground->options.subjects ? m_ground->records.count(serial - 1) : 0;
    for (const auto &[own, at] : m_timeline.of(serial)) {
        const EventKind kind = m_timeline.at(at).kind;
        if (at <= sequence)
            count += kind == EventKind::NewRecord ? 1 : kind == EventKind::DeleteRecord ? -1 : 0;
    }
    return count + (added == nullptr ? 0 : static_cast<std::int64_t>(added->size()));
}

} // namespace creditdesk::sandbox::city
