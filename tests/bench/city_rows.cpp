#include "tests/bench/city_rows.h"

#include "app/base/files.h"
#include "app/sandbox/city/city.h"

#include <QDir>

#include <libdeflate.h>

namespace creditdesk::bench {

namespace {

constexpr qint64 kRowsAFile = 20'000;
constexpr int kFastest = 1;

/// Collects lines of one kind and writes a file when it is full or the district changes.
class Files
{
public:
    Files(QString folder, QString kind, std::vector<RowFile> &list, qint64 &bytes)
        : m_folder(std::move(folder)), m_kind(std::move(kind)), m_list(list), m_bytes(bytes)
    {
    }
    /// Where the next subject's rows are to be written; what another district left goes to the disk before.
    base::Result<sandbox::city::Pen *> penFor(std::string_view district)
    {
        if (m_rows > 0 && (m_rows >= kRowsAFile || district != m_district))
            TRY_DONE(cut());
        m_district = district;
        return &m_pen;
    }
    void added(qint64 rows) { m_rows += rows; }
    base::Done cut()
    {
        if (m_rows == 0)
            return {};
        const std::string_view text = m_pen.text();
        QByteArray packed(static_cast<qsizetype>(libdeflate_gzip_compress_bound(m_compressor.get(), text.size())), '\0');
        packed.truncate(static_cast<qsizetype>(libdeflate_gzip_compress(
            m_compressor.get(), text.data(), text.size(), packed.data(), static_cast<std::size_t>(packed.size()))));
        const QString path = QStringLiteral("%1/%2-%3.gz").arg(m_folder, m_kind).arg(m_list.size());
        TRY_DONE(base::replaceFile(path, packed));
        m_list.push_back({path.toStdString(), m_district});
        m_bytes += packed.size();
        m_pen.restart();
        m_rows = 0;
        return {};
    }

private:
    struct Free {
        void operator()(libdeflate_compressor *c) const { libdeflate_free_compressor(c); }
    };
    QString m_folder, m_kind;
    std::vector<RowFile> &m_list;
    qint64 &m_bytes;
    std::unique_ptr<libdeflate_compressor, Free> m_compressor{libdeflate_alloc_compressor(kFastest)};
    sandbox::city::Pen m_pen;
    std::string m_district;
    qint64 m_rows = 0;
};

} // namespace

base::Result<CityFiles> writeCity(int subjects, const QString &folder)
{
    sandbox::city::CityOptions options;
    options.date = kCityDate;
    options.subjects = subjects;
    TRY_ASSIGN(const auto city, sandbox::city::City::make(options));
    if (!QDir().mkpath(folder))
        return base::fail(base::Code::InputOutput, QStringLiteral("no folder for the rows"));
    CityFiles files;
    Files organisations(folder, QStringLiteral("organisations"), files.organisations, files.bytes);
    Files records(folder, QStringLiteral("records"), files.records, files.bytes);
    const std::int64_t night = city->nightSequence();
    sandbox::city::Reader reader(*city, night);
    for (std::int64_t serial = 1; serial <= city->lastSerial(night); ++serial) {
        if (!reader.open(serial))
            continue;
        const std::string_view district = city->district(serial, night);
        TRY_ASSIGN(sandbox::city::Pen *const subject, organisations.penFor(district));
        reader.organisation(*subject);
        subject->put("\n");
        organisations.added(1);
        ++files.subjects;
        TRY_ASSIGN(sandbox::city::Pen *const theirs, records.penFor(district));
        const int count = reader.records(*theirs, "\n");
        if (count > 0)
            theirs->put("\n");
        records.added(count);
        files.recordRows += count;
    }
    TRY_DONE(organisations.cut());
    TRY_DONE(records.cut());
    return files;
}

} // namespace creditdesk::bench
