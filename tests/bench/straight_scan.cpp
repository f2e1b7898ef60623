#include "tests/bench/straight_scan.h"

#include "app/store/database/connection.h"
#include "app/store/database/statement.h"
#include "app/store/mirror/generation.h"
#include "tests/bench/search_city.h"

namespace creditdesk::bench {

namespace {

/// The key of searchKey() as SQL takes it.
std::string keyText()
{
    const base::Secret key = searchKey();
    const QByteArray bytes(reinterpret_cast<const char *>(key.data()), static_cast<qsizetype>(key.size()));
    return "x'" + bytes.toHex().toStdString() + "'";
}

std::string where(const domain::FigureFilter &filter)
{
    static const std::map<QString, std::string> columns{
        {domain::axis::district, "o.district"},       {domain::axis::sector, "o.sector"},
        {domain::axis::status, "o.status"},           {domain::axis::recordKind, "r.kind"},
        {domain::axis::subjectKind, "o.kind"},        {domain::axis::unit, "r.source_unit_code"},
        {domain::axis::severity, "r.severity"},       {domain::axis::state, "r.state"},
        {domain::axis::platformClass, "o.risk_class"}};
    std::string text = " WHERE 1";
    for (auto one = filter.chosen.constBegin(); one != filter.chosen.constEnd(); ++one)
        text += " AND " + columns.at(one.key()) + " IN ('" + one->join(QStringLiteral("','")).toStdString() + "')";
    return text;
}

} // namespace

struct StraightScan::Impl {
    explicit Impl(const QString &generation)
        : key(searchKey()),
          organisations(generation + QStringLiteral("/organisations.db"), key, store::Connection::Mode::Write,
                        store::kOrganisationSettings)
    {
        organisations.execute("PRAGMA cipher_default_page_size = " + std::to_string(store::kRecordSettings.pageSize) +
                              "; PRAGMA cipher_default_hmac_algorithm = HMAC_SHA256; ATTACH '" + generation.toStdString() +
                              "/records.db' AS records KEY \"" + keyText() + "\"");
    }
    const base::Secret key;
    store::Connection organisations;
};

StraightScan::StraightScan(const QString &generation) : m(std::make_unique<Impl>(generation)) {}
StraightScan::~StraightScan() = default;

base::Result<qint64> StraightScan::count(const domain::FigureFilter &filter, domain::Counted counted)
{
    return store::guarded("scan", [&]() -> base::Result<qint64> {
        const bool ofRecords = counted == domain::Counted::Records;
        const std::string from = ofRecords || filter.concernsRecords()
                                     ? "records.record r JOIN organisation o ON o.serial = r.serial"
                                     : "organisation o";
        const std::string sql = std::string("SELECT o.district, ") +
                                (ofRecords || !filter.concernsRecords() ? "count(*)" : "count(DISTINCT o.serial)") + " FROM " +
                                from + where(filter) + " GROUP BY 1";
        store::Statement rows(m->organisations, sql.c_str());
        qint64 all = 0;
        while (rows.step())
            all += rows.integer(1);
        return all;
    });
}

} // namespace creditdesk::bench
