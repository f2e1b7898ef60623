// A draw of about five thousand visits from the mirrored city: pool with its hash, then roster, then the pool as it is kept.
// The baseline is SHA-256 of the bytes of the pool's list alone.
#include "app/draw/draw.h"
#include "app/services/inspections/pool_source.h"
#include "app/services/supervision/marker.h"
#include "tests/bench/measure.h"
#include "tests/bench/search_city.h"
#include "tests/bench/statistics.h"
#include "tests/bench/supervised_city.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <openssl/evp.h>

#include <array>

namespace creditdesk::bench {

namespace {

using namespace Qt::StringLiterals;

constexpr int kVisits = 5'000;
constexpr int kOfficers = 200;
constexpr int kLoad = 60; // visits of one officer: two go to each
constexpr int kRounds = 5;

template <typename T> base::Result<T> loaded(std::variant<T, QList<domain::ClassFault>> read, const QString &what)
{
    if (const auto *faults = std::get_if<QList<domain::ClassFault>>(&read))
        return base::fail(base::Code::Internal, domain::faultText(faults->constFirst(), what));
    return std::get<T>(std::move(read));
}

/// The shipped plan with one ratio for all classes.
base::Result<domain::InspectionPlan> planOf(const QString &ratioPercent, const domain::Catalogue &catalogue)
{
    QFile file(u":/catalogue/inspection/market-2026.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return base::fail(base::Code::Internal, file.errorString());
    QJsonObject plan = QJsonDocument::fromJson(file.readAll()).object();
    QJsonArray classes = plan.value("classes"_L1).toArray();
    for (QJsonValueRef value : classes) {
        QJsonObject rule = value.toObject();
        rule.insert(u"ratio_percent"_s, ratioPercent);
        value = rule;
    }
    plan.insert(u"classes"_s, classes);
    return loaded(domain::loadInspectionPlan(QJsonDocument(plan).toJson(), u"plan"_s, catalogue), u"plan"_s);
}

base::Result<domain::InspectionOfficers> officers(const domain::InspectionPlan &plan, const domain::Catalogue &catalogue)
{
    QJsonArray qualifications;
    for (const domain::InspectionItem &item : plan.items) {
        if (!item.qualification.isEmpty())
            qualifications.append(item.qualification);
    }
    QJsonArray list;
    for (int i = 0; i < kOfficers; ++i) {
        list.append(QJsonObject{{u"id"_s, u"P%1"_s.arg(i, 4, 10, QLatin1Char('0'))},
                                {u"unit"_s, u"u"_s},
                                {u"qualifications"_s, qualifications},
                                {u"most_targets"_s, kLoad}});
    }
    const QByteArray text = QJsonDocument(QJsonObject{{u"officers"_s, list}}).toJson();
    return loaded(domain::loadInspectionOfficers(text, u"officers"_s, catalogue), u"officers"_s);
}

base::Result<std::string> listOf(const draw::Pool &pool)
{
    std::string list;
    TRY_DONE(pool.write([&list](std::string_view lines) -> base::Done {
        list.append(lines);
        return {};
    }));
    return list;
}

double bareHash(const std::string &list)
{
    const Stopwatch watch;
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned size = 0;
    EVP_Digest(list.data(), list.size(), digest.data(), &size, EVP_sha256(), nullptr);
    return watch.milliseconds();
}

} // namespace

Outcome measureDraw(const Options &options)
{
    TRY_ASSIGN(const SupervisedCity city, makeSupervisedCity(options.subjects.value_or(kCitySubjects), options.scratch));
    TRY_ASSIGN(const domain::Catalogue catalogue, benchCatalogue());
    TRY_DONE(city.mirror->buildFigures(services::ClassMarker(catalogue, catalogue.classRules(), kCityDate)));
    TRY_ASSIGN(const domain::InspectionPlan all, planOf(u"100"_s, catalogue));
    TRY_ASSIGN(const services::PoolNow whole, services::poolOf(*city.mirror, {}, all, catalogue));
    const double ratio = std::min(100.0, 100.0 * kVisits / static_cast<double>(std::max<qint64>(1, whole.pool.size())));
    TRY_ASSIGN(const domain::InspectionPlan plan, planOf(QString::number(ratio, 'f', 4), catalogue));
    TRY_ASSIGN(const domain::InspectionOfficers sent, officers(plan, catalogue));
    Timings together, pooling, drawing, keeping;
    qsizetype targets = 0;
    for (int round = 0; round < kRounds; ++round) {
        const Stopwatch watch;
        TRY_ASSIGN(const services::PoolNow now, services::poolOf(*city.mirror, {}, plan, catalogue));
        pooling.add(watch.milliseconds());
        const Stopwatch drawn;
        TRY_ASSIGN(const domain::DrawRoster roster, draw::draw(plan, now.pool, sent, QByteArray(32, 'x')));
        drawing.add(drawn.milliseconds());
        together.add(watch.milliseconds());
        targets = roster.targets.size();
        const Stopwatch kept;
        const QByteArray packed = now.pool.packed();
        TRY_ASSIGN(const draw::Pool again, draw::Pool::unpacked(packed));
        keeping.add(kept.milliseconds());
    }
    TRY_ASSIGN(const std::string list, listOf(whole.pool));
    Timings hashing;
    for (int round = 0; round < kRounds; ++round)
        hashing.add(bareHash(list));
    return Measurement{together.percentile(0.5),
                       u"ms"_s,
                       hashing.percentile(0.5),
                       {{u"value_is"_s, u"p50: the pool from the mirror with its hash, and the roster"_s},
                        {u"baseline_is"_s, u"p50: SHA-256 of the pool's list alone"_s},
                        {u"subjects"_s, city.position.subjects},
                        {u"pool"_s, whole.pool.size()},
                        {u"left_out"_s, whole.pool.leftOut()},
                        {u"list_bytes"_s, static_cast<qint64>(list.size())},
                        {u"targets"_s, static_cast<qint64>(targets)},
                        {u"pool_and_hash"_s, pooling.summary()},
                        {u"roster"_s, drawing.summary()},
                        {u"packed_and_read_again"_s, keeping.summary()},
                        {u"together"_s, together.summary()}}};
}

} // namespace creditdesk::bench
