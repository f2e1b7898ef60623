#include "app/sandbox/segments.h"

#include "app/sandbox/files.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <libdeflate.h>

namespace creditdesk::sandbox {
namespace {

using base::Code;
using base::Done;
using base::fail;
using base::Result;

constexpr std::int64_t kRows = 20'000;
constexpr int kLevel = 6;

/// Collects rows of one kind and cuts them into segments at a district's end or after kRows.
class Cutter
{
public:
    Cutter(const QDir &directory, const char *kind, QJsonArray &list)
        : m_directory(directory),
          m_kind(kind),
          m_list(list),
          m_compressor(libdeflate_alloc_compressor(kLevel), &libdeflate_free_compressor)
    {
    }

    template <typename Row> void add(const Row &row)
    {
        if (m_rows == 0)
            m_first = row.serial;
        m_last = row.serial;
        city::appendCanonical(m_text, row);
        m_text += '\n';
        ++m_rows;
        ++m_total;
    }

    /// Before the rows of a subject of that district: all rows of one subject stay in one segment.
    Done next(const std::string &district)
    {
        if (m_rows > 0 && (district != m_district || m_rows >= kRows))
            TRY_DONE(cut());
        m_district = district;
        return {};
    }

    Done cut()
    {
        if (m_rows == 0)
            return {};
        QByteArray bytes(static_cast<qsizetype>(libdeflate_gzip_compress_bound(m_compressor.get(), m_text.size())), '\0');
        const std::size_t size = libdeflate_gzip_compress(m_compressor.get(), m_text.data(), m_text.size(), bytes.data(),
                                                          static_cast<std::size_t>(bytes.size()));
        if (size == 0)
            return fail(Code::Internal, QStringLiteral("a segment could not be compressed"));
        bytes.truncate(static_cast<qsizetype>(size));
        const QString name = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
        TRY_DONE(writeFile(m_directory.filePath(name), bytes));
        m_list.append(QJsonObject{{QStringLiteral("sha256"), name},
                                  {QStringLiteral("kind"), QString::fromLatin1(m_kind)},
                                  {QStringLiteral("district"), QString::fromStdString(m_district)},
                                  {QStringLiteral("first_serial"), static_cast<qint64>(m_first)},
                                  {QStringLiteral("last_serial"), static_cast<qint64>(m_last)},
                                  {QStringLiteral("bytes"), static_cast<qint64>(bytes.size())},
                                  {QStringLiteral("rows"), static_cast<qint64>(m_rows)}});
        m_text.clear();
        m_rows = 0;
        return {};
    }

    [[nodiscard]] std::int64_t total() const { return m_total; }

private:
    QDir m_directory;
    const char *m_kind;
    QJsonArray &m_list;
    std::unique_ptr<libdeflate_compressor, decltype(&libdeflate_free_compressor)> m_compressor;
    std::string m_text, m_district;
    std::int64_t m_rows = 0, m_total = 0, m_first = 0, m_last = 0;
};

Result<QJsonObject> makeAll(const QDir &directory, const city::City &city)
{
    QJsonArray organisationList;
    QJsonArray recordList;
    Cutter organisations(directory, "organisations", organisationList);
    Cutter records(directory, "records", recordList);
    for (std::int64_t serial = 1; serial <= city.lastBaseSerial(); ++serial) {
        const auto organisation = city.organisationAtNight(serial);
        if (!organisation)
            continue;
        TRY_DONE(organisations.next(organisation->district));
        TRY_DONE(records.next(organisation->district));
        organisations.add(*organisation);
        for (const city::RecordRow &row : city.recordsAtNight(*organisation))
            records.add(row);
    }
    TRY_DONE(organisations.cut());
    TRY_DONE(records.cut());
    for (const QJsonValue &segment : std::as_const(recordList))
        organisationList.append(segment);
    const QDate date = city.options().date;
    return QJsonObject{{QStringLiteral("epoch"), city.epoch()},
                       {QStringLiteral("generation"), date.toString(QStringLiteral("yyyyMMdd")).toLongLong()},
                       {QStringLiteral("sequence"), static_cast<qint64>(city.baseSequence())},
                       {QStringLiteral("as_of"), date.addDays(-1).toString(Qt::ISODate) + QStringLiteral("T22:00:00+08:00")},
                       {QStringLiteral("subjects"), static_cast<qint64>(organisations.total())},
                       {QStringLiteral("records"), static_cast<qint64>(records.total())},
                       {QStringLiteral("segments"), organisationList}};
}

} // namespace

Result<std::unique_ptr<Segments>> Segments::open(const QDir &directory, const city::City &city)
{
    if (!directory.mkpath(QStringLiteral(".")))
        return fail(Code::ReadOnly, QStringLiteral("cannot make the directory %1").arg(directory.path()));
    auto segments = std::make_unique<Segments>();
    segments->m_directory = directory;
    const QString listPath = directory.filePath(QStringLiteral("manifest-%1.json").arg(city.epoch()));
    if (QFile::exists(listPath)) {
        TRY_ASSIGN(const QByteArray bytes, readFile(listPath));
        segments->m_manifest = QJsonDocument::fromJson(bytes).object();
    }
    const auto isWhole = [&](const QJsonArray &list) {
        return !list.isEmpty() && std::all_of(list.begin(), list.end(), [&](const QJsonValue &one) {
            return QFile::exists(directory.filePath(one[QLatin1String("sha256")].toString()));
        });
    };
    if (!isWhole(segments->m_manifest.value(QLatin1String("segments")).toArray())) {
        TRY_ASSIGN(segments->m_manifest, makeAll(directory, city));
        TRY_DONE(writeFile(listPath, QJsonDocument(segments->m_manifest).toJson(QJsonDocument::Compact)));
    }
    for (const QJsonValue &one : segments->m_manifest.value(QLatin1String("segments")).toArray())
        segments->m_sizes.insert(one[QLatin1String("sha256")].toString(), one[QLatin1String("bytes")].toInteger());
    return segments;
}

bool Segments::has(const QString &sha256) const
{
    return m_sizes.contains(sha256);
}

Result<QByteArray> Segments::read(const QString &sha256) const
{
    return readFile(m_directory.filePath(sha256));
}

} // namespace creditdesk::sandbox
