#include "tests/bench/bare_load.h"

#include "app/store/search/name_text.h"
#include "app/store/search/name_tokens.h"
#include "tests/bench/bare_database.h"
#include "tests/bench/statistics.h"

#include <QFile>
#include <QtEndian>

#include <fcntl.h>
#include <functional>
#include <future>
#include <libdeflate.h>
#include <simdjson.h>
#include <unistd.h>
#include <unordered_map>

namespace creditdesk::bench {

namespace {

namespace od = simdjson::ondemand;

constexpr char kLoading[] = "PRAGMA journal_mode=OFF;PRAGMA synchronous=OFF;PRAGMA locking_mode=EXCLUSIVE;BEGIN";

std::string schema(const char *name)
{
    QFile file(QStringLiteral(":/sql/") + QLatin1String(name));
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error("a schema is missing");
    return file.readAll().toStdString();
}

/// Calls `use` with each row of each file.
void eachRow(const std::vector<RowFile> &files, const std::function<void(od::object &, const std::string &district)> &use)
{
    const std::unique_ptr<libdeflate_decompressor, void (*)(libdeflate_decompressor *)> inflater(
        libdeflate_alloc_decompressor(), &libdeflate_free_decompressor);
    od::parser parser;
    std::vector<char> text;
    for (const RowFile &one : files) {
        QFile file(QString::fromStdString(one.path));
        if (!file.open(QIODevice::ReadOnly))
            throw std::runtime_error("a file of rows is missing");
        const QByteArray packed = file.readAll();
        const std::size_t size = qFromLittleEndian<quint32>(packed.constData() + packed.size() - 4);
        text.resize(size + simdjson::SIMDJSON_PADDING);
        if (libdeflate_gzip_decompress(inflater.get(), packed.constData(), static_cast<std::size_t>(packed.size()), text.data(),
                                       size, nullptr) != LIBDEFLATE_SUCCESS)
            throw std::runtime_error("a file of rows cannot be inflated");
        for (std::size_t at = 0; at < size;) {
            const auto *end = static_cast<const char *>(std::memchr(text.data() + at, '\n', size - at));
            const std::size_t length = static_cast<std::size_t>(end - text.data()) - at;
            od::document document = parser.iterate(text.data() + at, length, text.size() - at);
            od::object row = document.get_object();
            use(row, one.district);
            at += length + 1;
        }
    }
}

std::string_view text(od::object &row, const char *name)
{
    return row.find_field(name).get_string();
}

std::int64_t number(od::object &row, const char *name)
{
    return row.find_field(name).get_int64();
}

void writeCounts(BareDatabase &database, const char *sql, const std::unordered_map<std::string, std::int64_t> &counts)
{
    BareStatement insert(database.handle(), sql);
    for (const auto &[key, count] : counts) {
        std::size_t at = 0;
        for (int column = 1; column <= 4; ++column) {
            const std::size_t end = key.find('\x1F', at);
            insert.bind(column, std::string_view(key).substr(at, end - at));
            at = end + 1;
        }
        insert.bind(5, count);
        insert.run();
    }
}

void count(std::unordered_map<std::string, std::int64_t> &counts, std::initializer_list<std::string_view> parts)
{
    std::string key;
    for (const std::string_view part : parts) {
        key += part;
        key += '\x1F';
    }
    ++counts[key];
}

void loadOrganisations(BareDatabase &database, const std::vector<RowFile> &files)
{
    database.execute(std::string("PRAGMA cache_size=-65536;") + kLoading);
    database.execute(schema("mirror-organisations.sql"));
    database.execute("CREATE VIRTUAL TABLE names USING fts5(tokens, content='', detail=none, columnsize=0, tokenize='ascii');"
                     "INSERT INTO names (names, rank) VALUES ('hashsize', 67108864)");
    BareStatement head(database.handle(), "INSERT INTO organisation VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)");
    BareStatement detail(database.handle(), "INSERT INTO organisation_detail VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");
    BareStatement tokens(database.handle(), "INSERT INTO names (rowid, tokens) VALUES (?1, ?2)");
    store::TokenWriter writer;
    std::unordered_map<std::string, std::int64_t> counts;
    eachRow(files, [&](od::object &row, const std::string &) {
        detail.bind(4, text(row, "address")); // members come in the order of their names
        detail.bind(5, text(row, "capital"));
        head.bind(2, text(row, "code"));
        const std::string_view district = text(row, "district");
        detail.bind(3, text(row, "founded"));
        const std::string_view kind = text(row, "kind");
        detail.bind(2, text(row, "legal_representative"));
        const std::string_view name = text(row, "name");
        detail.bind(7, text(row, "registrar"));
        head.bind(5, text(row, "registration_no"));
        head.bind(11, number(row, "revision"));
        const std::string_view riskClass = text(row, "risk_class");
        detail.bind(6, text(row, "scope"));
        head.bind(7, text(row, "sector"));
        const std::int64_t serial = number(row, "serial");
        const std::string_view status = text(row, "status");
        const std::u32string folded = store::foldUtf8(name);
        const std::string foldedUtf8 = store::toUtf8(folded);
        head.bind(1, serial);
        head.bind(3, name);
        if (foldedUtf8 == name)
            head.bindNull(4);
        else
            head.bind(4, foldedUtf8);
        head.bind(6, district);
        head.bind(8, kind);
        head.bind(9, status);
        head.bind(10, riskClass);
        head.run();
        detail.bind(1, serial);
        detail.run();
        tokens.bind(1, serial);
        tokens.bind(2, writer.tokensOf(folded));
        tokens.run();
        count(counts, {district, riskClass, kind, status});
    });
    writeCounts(database, "INSERT INTO organisation_summary VALUES (?1, ?2, ?3, ?4, ?5)", counts);
    database.execute(schema("mirror-organisations-indexes.sql"));
    database.execute("INSERT INTO names (names) VALUES ('optimize')");
    database.execute("COMMIT");
}

void loadRecords(BareDatabase &database, const std::vector<RowFile> &files)
{
    database.execute(std::string("PRAGMA cache_size=-8192;") + kLoading);
    database.execute(schema("mirror-records.sql"));
    BareStatement insert(database.handle(),
                         "INSERT INTO record (serial, kind, decided, id, subject, source_unit, source_unit_code, act_ended, "
                         "published_from, published_until, severity, procedure, state, state_since, objection, fields, "
                         "revision) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)");
    std::unordered_map<std::string, std::int64_t> counts;
    eachRow(files, [&](od::object &row, const std::string &district) {
        insert.bind(8, text(row, "act_ended"));
        insert.bind(3, text(row, "decided"));
        od::object fields = row.find_field("fields").get_object();
        insert.bind(16, std::string_view(fields.raw_json()));
        insert.bind(4, text(row, "id"));
        const std::string_view kind = text(row, "kind");
        insert.bind(15, row.find_field("objection").get_bool() ? 1 : 0);
        insert.bind(12, text(row, "procedure"));
        insert.bind(9, text(row, "published_from"));
        insert.bind(10, text(row, "published_until"));
        insert.bind(17, number(row, "revision"));
        insert.bind(1, number(row, "serial"));
        const std::string_view severity = text(row, "severity");
        insert.bind(6, text(row, "source_unit"));
        insert.bind(7, text(row, "source_unit_code"));
        const std::string_view state = text(row, "state");
        insert.bind(14, text(row, "state_since"));
        insert.bind(5, text(row, "subject"));
        insert.bind(2, kind);
        insert.bind(11, severity);
        insert.bind(13, state);
        insert.run();
        count(counts, {district, kind, severity, state});
    });
    writeCounts(database, "INSERT INTO record_summary VALUES (?1, ?2, ?3, ?4, ?5)", counts);
    database.execute("COMMIT");
}

/// To working state and to the disk.
void settle(const std::string &path)
{
    BareDatabase(path).execute("PRAGMA synchronous=FULL;PRAGMA journal_mode=WAL");
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0 || ::fsync(file) != 0)
        throw std::runtime_error("fsync failed");
    ::close(file);
}

template <typename Load> double loadFile(const std::string &path, const std::vector<RowFile> &files, Load &&load)
{
    const Stopwatch watch;
    {
        BareDatabase database(path);
        load(database, files);
    }
    settle(path);
    return watch.milliseconds() / 1000;
}

base::Failure failed(const std::exception &error)
{
    return {base::Code::Internal, QString::fromUtf8(error.what())};
}

} // namespace

base::Result<LoadTimes> loadBare(const CityFiles &files, const QString &folder)
{
    LoadTimes times;
    const Stopwatch watch;
    try {
        auto records = std::async(std::launch::async, [&] {
            return loadFile(folder.toStdString() + "/bare-records.db", files.records, loadRecords);
        });
        times.organisationSeconds =
            loadFile(folder.toStdString() + "/bare-organisations.db", files.organisations, loadOrganisations);
        times.recordSeconds = records.get();
    } catch (const std::exception &error) {
        return tl::unexpected(failed(error));
    }
    times.seconds = watch.milliseconds() / 1000;
    return times;
}

base::Result<double> parseOnly(const CityFiles &files)
{
    const Stopwatch watch;
    std::atomic<std::int64_t> sum = 0; // so that no parsing is left out as useless
    const auto look = [&sum](od::object &row, const std::string &) {
        std::int64_t lengths = 0;
        for (od::field field : row)
            lengths += static_cast<std::int64_t>(std::string_view(field.value().raw_json_token()).size());
        sum += lengths;
    };
    try {
        auto records = std::async(std::launch::async, [&] { eachRow(files.records, look); });
        eachRow(files.organisations, look);
        records.get();
    } catch (const std::exception &error) {
        return tl::unexpected(failed(error));
    }
    return watch.milliseconds() / 1000;
}

} // namespace creditdesk::bench
