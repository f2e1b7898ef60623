// The synthetic city: repeatable, and shaped like a city.
#include "app/sandbox/city/city.h"
#include "app/sandbox/city/digest.h"
#include "models/domain/identifiers.h"
#include "tests/unit/sandbox/rows_of.h"

#include <QDate>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace creditdesk;
using namespace creditdesk::sandbox::city;

namespace {

constexpr std::int64_t kSubjects = 4'000;
const QDate kDate(2026, 11, 23);

std::shared_ptr<const City> makeCity(CityOptions options)
{
    auto city = City::make(options);
    return city ? *city : nullptr;
}

QString text(const std::string &value)
{
    return QString::fromStdString(value);
}

} // namespace

class TestCity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_city = makeCity({1, kDate, kSubjects, 5});
        QVERIFY(m_city);
        for (std::int64_t serial = 1; serial <= kSubjects; ++serial)
            m_organisations.push_back(test::organisationAt(*m_city, serial, m_city->nightSequence()).value());
    }

    void sameSeedAndDateGiveTheSameCity()
    {
        const CityOptions options{9, kDate, 300, 5};
        const QByteArray digest = digestOf(*makeCity(options));
        QCOMPARE(digestOf(*makeCity(options)), digest);
        QCOMPARE(digest.size(), 64);
        const CityOptions others[] = {
            {10, kDate, 300, 5}, {9, kDate.addDays(1), 300, 5}, {9, kDate, 301, 5}, {9, kDate, 300, 4}};
        for (const CityOptions &other : others) {
            QVERIFY(digestOf(*makeCity(other)) != digest);
            QVERIFY(makeCity(other)->epoch() != makeCity(options)->epoch());
        }
    }

    void anyRowIsTheSameWhenAskedForAlone()
    {
        const auto fresh = makeCity({1, kDate, kSubjects, 5});
        std::string alone;
        std::string among;
        appendCanonical(alone, test::organisationAt(*fresh, 3210, fresh->nightSequence()).value());
        appendCanonical(among, m_organisations[3209]);
        QCOMPARE(alone, among);
    }

    void codesAreValidUniqueAndLeadBack()
    {
        QSet<QString> seen;
        for (const OrganisationRow &row : m_organisations) {
            const domain::IdentifierReading reading = domain::readCreditCode(text(row.code));
            QVERIFY2(reading.valid && reading.warnings.isEmpty(), row.code.c_str());
            QCOMPARE(m_city->serialOf(row.code), std::optional(row.serial));
            seen.insert(text(row.code));
        }
        QCOMPARE(seen.size(), kSubjects);
        QCOMPARE(m_city->serialOf("91310115MA9TE5T122"), std::nullopt);
        QCOMPARE(m_city->serialOf(""), std::nullopt);
        std::string other = m_organisations[5].code; // the same body under another department is nobody's code
        other.replace(0, 2, other.compare(0, 2, "91") == 0 ? "92" : "91");
        QCOMPARE(m_city->serialOf(other), std::nullopt);
    }

    void districtsStandInBlocksOfRealisticShares()
    {
        QHash<QString, int> sizes;
        QStringList order;
        for (const OrganisationRow &row : m_organisations) {
            if (order.isEmpty() || order.constLast() != text(row.district))
                order.append(text(row.district));
            ++sizes[text(row.district)];
        }
        QCOMPARE(order.size(), 16); // each district in one run
        QCOMPARE(sizes.size(), 16);
        QVERIFY(sizes.value(QStringLiteral("310115")) > kSubjects / 6); // Pudong is by far the largest
        for (auto size = sizes.cbegin(); size != sizes.cend(); ++size) {
            QVERIFY2(*size > kSubjects / 50, qPrintable(size.key()));
            QVERIFY(*size <= sizes.value(QStringLiteral("310115")));
        }
    }

    void kindsSectorsAndStatuses()
    {
        QHash<QString, int> kinds;
        QSet<QString> sectors;
        int active = 0;
        for (const OrganisationRow &row : m_organisations) {
            ++kinds[text(row.kind)];
            sectors.insert(text(row.sector));
            active += row.status == "active" ? 1 : 0;
            QVERIFY(QDate::fromString(text(row.founded), Qt::ISODate) < kDate);
            QVERIFY(row.riskClass.empty() || row.riskClass.find_first_of("ABCD") == 0);
        }
        QCOMPARE(kinds.size(), 8);
        QVERIFY(kinds.value(QStringLiteral("enterprise")) > kSubjects / 2);
        QVERIFY(sectors.size() >= 17);
        QVERIFY(active > kSubjects * 8 / 10 && active < kSubjects * 95 / 100);
    }

    void namesVary()
    {
        QSet<QString> names;
        qsizetype shortest = 1000;
        qsizetype longest = 0;
        int withPlace = 0;
        int withBracket = 0;
        int withLatin = 0;
        int beyondBmp = 0;
        static const QRegularExpression latin(QStringLiteral("[A-Z]"));
        for (const OrganisationRow &row : m_organisations) {
            const QString name = text(row.name);
            names.insert(name);
            shortest = std::min(shortest, name.size());
            longest = std::max(longest, name.size());
            withPlace += name.contains(u"张江") || name.contains(u"陆家嘴") || name.contains(u"虹桥") ? 1 : 0;
            withBracket += name.contains(u'（') ? 1 : 0;
            withLatin += name.contains(latin) ? 1 : 0;
            beyondBmp += std::any_of(name.begin(), name.end(), [](QChar c) { return c.isSurrogate(); }) ? 1 : 0;
        }
        QVERIFY2(names.size() > kSubjects * 99 / 100, qPrintable(QString::number(names.size())));
        QVERIFY(shortest <= 10 && longest >= 28);
        QVERIFY(withPlace >= 20 && withBracket >= 100 && withLatin >= 10 && beyondBmp >= 3);
    }

private:
    std::shared_ptr<const City> m_city;
    std::vector<OrganisationRow> m_organisations;
};

QTEST_GUILESS_MAIN(TestCity)
#include "test_city.moc"
