#include "app/sandbox/segments.h"

#include "app/sandbox/files.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace creditdesk::sandbox {
namespace {

using base::Code;
using base::fail;
using base::Result;

constexpr std::int64_t kSubjectsOfPart = 20'000;
constexpr int kWriters = 2;
constexpr int kNiceness = 10;

bool isHash(const QString &name)
{
    return name.size() == 64 &&
           std::all_of(name.begin(), name.end(), [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); });
}

} // namespace

Segments::Segments(const QDir &directory, std::shared_ptr<const city::City> city, const SegmentKeys &keys, base::Random &random)
    : m_directory(directory), m_city(std::move(city)), m_keys(keys), m_generation(m_city->generation())
{
    m_keyId = SegmentKeys::idOf(m_city->epoch(), m_generation);
    m_own = QDir(directory.filePath(QString::fromLatin1(m_keyId)));
    for (int i = 0; i < kWriters; ++i)
        m_idle.push_back(std::make_unique<SegmentWriter>(*m_city, random));
}

Segments::~Segments() = default;

Result<std::unique_ptr<Segments>> Segments::open(const QDir &directory, std::shared_ptr<const city::City> city,
                                                 const SegmentKeys &keys, base::Random &random)
{
    std::unique_ptr<Segments> segments(new Segments(directory, std::move(city), keys, random));
    if (!segments->m_own.mkpath(QStringLiteral(".")))
        return fail(Code::ReadOnly, QStringLiteral("cannot make the directory %1").arg(segments->m_own.path()));
    segments->plan();
    return segments;
}

/// Runs of one district, each cut into parts of even size.
void Segments::plan()
{
    const std::int64_t night = m_city->nightSequence();
    const std::int64_t last = m_city->lastSerial(night);
    std::vector<PartPlan> runs;
    for (std::int64_t serial = 1; serial <= last; ++serial) {
        if (!m_city->exists(serial, night))
            continue;
        const std::string_view district = m_city->district(serial, night);
        if (runs.empty() || runs.back().district != district)
            runs.push_back({std::string(district), serial, serial, 0, 0});
        runs.back().lastSerial = serial;
        ++runs.back().subjects;
    }
    for (const PartPlan &run : runs) {
        const std::int64_t cuts = (run.subjects + kSubjectsOfPart - 1) / kSubjectsOfPart;
        PartPlan part{run.district, 0, 0, 0, 0};
        for (std::int64_t serial = run.firstSerial, cut = 1, done = 0; serial <= run.lastSerial; ++serial) {
            if (!m_city->exists(serial, night))
                continue;
            if (part.subjects++ == 0)
                part.firstSerial = serial;
            part.lastSerial = serial;
            part.records += m_city->recordCount(serial, night);
            if (++done < run.subjects * cut / cuts)
                continue;
            m_parts.push_back(part);
            part = {run.district, 0, 0, 0, 0};
            ++cut;
        }
    }
}

QJsonObject Segments::manifest() const
{
    QJsonArray parts;
    qint64 subjects = 0;
    qint64 records = 0;
    for (const PartPlan &part : m_parts) {
        parts.append(QJsonObject{{QStringLiteral("part"), parts.size()},
                                 {QStringLiteral("district"), QString::fromStdString(part.district)},
                                 {QStringLiteral("subjects"), static_cast<qint64>(part.subjects)},
                                 {QStringLiteral("records"), static_cast<qint64>(part.records)}});
        subjects += part.subjects;
        records += part.records;
    }
    return {{QStringLiteral("epoch"), m_city->epoch()},
            {QStringLiteral("generation"), m_generation},
            {QStringLiteral("sequence"), static_cast<qint64>(m_city->nightSequence())},
            {QStringLiteral("as_of"), m_city->nightAsOf()},
            {QStringLiteral("key_id"), QString::fromLatin1(m_keyId)},
            {QStringLiteral("subjects"), subjects},
            {QStringLiteral("records"), records},
            {QStringLiteral("parts"), parts}};
}

QString Segments::partPath(int number) const
{
    return m_own.filePath(QStringLiteral("part-%1.json").arg(number));
}

/// The part's list is written after its segments: where it is, they are.
std::optional<QJsonObject> Segments::madePart(int number) const
{
    const Result<QByteArray> bytes = readFile(partPath(number));
    const QJsonObject payload = bytes ? QJsonDocument::fromJson(*bytes).object() : QJsonObject();
    return payload.isEmpty() ? std::nullopt : std::optional(payload);
}

Result<QJsonObject> Segments::makePart(int number, SegmentWriter &writer)
{
    const PartPlan &plan = m_parts[static_cast<std::size_t>(number)];
    TRY_ASSIGN(const QJsonArray list, writer.write(m_own, m_keys, m_keyId, plan));
    const QJsonObject payload{{QStringLiteral("epoch"), m_city->epoch()},
                              {QStringLiteral("generation"), m_generation},
                              {QStringLiteral("part"), number},
                              {QStringLiteral("district"), QString::fromStdString(plan.district)},
                              {QStringLiteral("subjects"), static_cast<qint64>(plan.subjects)},
                              {QStringLiteral("records"), static_cast<qint64>(plan.records)},
                              {QStringLiteral("segments"), list}};
    TRY_DONE(writeFile(partPath(number), QJsonDocument(payload).toJson(QJsonDocument::Compact)));
    return payload;
}

Result<std::optional<QJsonObject>> Segments::part(int number, std::chrono::milliseconds patience)
{
    const auto deadline = std::chrono::steady_clock::now() + patience;
    std::unique_lock lock(m_mutex);
    while (true) {
        if (!m_inWork.contains(number)) {
            if (const auto made = madePart(number))
                return made;
            if (!m_idle.empty())
                break;
        }
        if (m_changed.wait_until(lock, deadline) == std::cv_status::timeout)
            return std::optional<QJsonObject>();
    }
    m_inWork.insert(number);
    std::unique_ptr<SegmentWriter> writer = std::move(m_idle.back());
    m_idle.pop_back();
    lock.unlock();
    Result<QJsonObject> made = makePart(number, *writer);
    lock.lock();
    m_idle.push_back(std::move(writer));
    m_inWork.erase(number);
    m_changed.notify_all();
    if (!made)
        return tl::unexpected(made.error());
    return std::optional(std::move(*made));
}

void Segments::makeAhead()
{
    m_ahead = std::jthread([this](const std::stop_token &stop) { runAhead(stop); });
}

void Segments::runAhead(const std::stop_token &stop)
{
    ::setpriority(PRIO_PROCESS, static_cast<id_t>(::syscall(SYS_gettid)), kNiceness); // on Linux: of this thread alone
    for (int number = 0; number < partCount() && !stop.stop_requested(); ++number) {
        if (QFile::exists(partPath(number)))
            continue;
        if (!part(number, std::chrono::minutes(1)))
            return; // a full disk: whoever asks for the part hears it
    }
}

QString Segments::pathOf(const QString &sha256) const
{
    if (!isHash(sha256))
        return {};
    if (m_own.exists(sha256))
        return m_own.filePath(sha256);
    for (const QString &folder : m_directory.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QString path = m_directory.filePath(folder + u'/' + sha256);
        if (QFile::exists(path))
            return path;
    }
    return {};
}

} // namespace creditdesk::sandbox
