#include "tests/bench/supervised_city.h"

#include "app/platform/codec.h"
#include "app/sandbox/city/city.h"
#include "tests/bench/search_city.h"

#include <set>

namespace creditdesk::bench {

namespace {

constexpr qint64 kSubjectsAtOnce = 500;

/// Rows of some subjects of one district as the platform sends them, into the mirror.
class Loader
{
public:
    explicit Loader(store::MirrorBuilder &builder) : m_builder(builder) {}

    base::Done add(sandbox::city::Reader &reader, std::string_view district)
    {
        if (m_subjects >= kSubjectsAtOnce || (m_subjects > 0 && district != m_district))
            TRY_DONE(flush());
        m_district = district;
        ++m_subjects;
        ++subjects;
        reader.organisation(m_organisations);
        m_organisations.put("\n");
        const int count = reader.records(m_records, "\n");
        if (count > 0)
            m_records.put("\n");
        records += count;
        return {};
    }
    base::Done flush()
    {
        TRY_DONE(m_codec.organisations(m_organisations.text(),
                                       [&](const domain::OrganisationRow &row) { return m_builder.addOrganisation(row); }));
        TRY_DONE(m_codec.records(m_records.text(),
                                 [&](const domain::RecordRow &row) { return m_builder.addRecord(row, m_district); }));
        m_organisations.restart();
        m_records.restart();
        m_subjects = 0;
        return {};
    }
    qint64 subjects = 0, records = 0;

private:
    store::MirrorBuilder &m_builder;
    platform::Codec m_codec;
    sandbox::city::Pen m_organisations, m_records;
    std::string m_district;
    qint64 m_subjects = 0;
};

} // namespace

base::Result<SupervisedCity> makeSupervisedCity(int subjects, const QString &home)
{
    sandbox::city::CityOptions options;
    options.date = kCityDate;
    options.subjects = subjects;
    TRY_ASSIGN(const auto city, sandbox::city::City::make(options));
    TRY_ASSIGN(const std::unique_ptr<store::MirrorBuilder> builder, store::Mirror::build(home, searchKey()));
    Loader loader(*builder);
    const std::int64_t night = city->nightSequence();
    sandbox::city::Reader reader(*city, night);
    std::set<std::string> districts;
    for (std::int64_t serial = 1; serial <= city->lastSerial(night); ++serial) {
        if (!reader.open(serial))
            continue;
        const std::string_view district = city->district(serial, night);
        districts.emplace(district);
        TRY_DONE(loader.add(reader, district));
    }
    TRY_DONE(loader.flush());
    SupervisedCity out;
    out.position = {kSearchEpoch, 1, searchDay(), loader.subjects, loader.records, {}};
    for (const std::string &district : districts)
        out.position.districts.append(QString::fromStdString(district));
    TRY_DONE(builder->commit(out.position));
    TRY_ASSIGN(out.mirror, store::Mirror::open(home, searchKey()));
    out.folder = home + QStringLiteral("/mirror-1");
    return out;
}

base::Result<domain::Catalogue> benchCatalogue()
{
    QString why;
    std::optional<domain::Catalogue> catalogue = domain::Catalogue::load(QStringLiteral(":/catalogue"), &why);
    if (!catalogue)
        return base::fail(base::Code::Internal, why);
    return *std::move(catalogue);
}

} // namespace creditdesk::bench
