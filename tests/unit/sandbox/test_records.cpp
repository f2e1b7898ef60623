// Records of the synthetic city against the catalogue and against what the field knows about them.
#include "app/sandbox/city/city.h"
#include "models/domain/catalogue.h"
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

QString text(const std::string &value)
{
    return QString::fromStdString(value);
}

QDate day(const std::string &value)
{
    return QDate::fromString(text(value), Qt::ISODate);
}

} // namespace

class TestRecords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QString why;
        m_catalogue = domain::Catalogue::load(QStringLiteral(":/catalogue"), &why);
        QVERIFY2(m_catalogue, qPrintable(why));
        auto city = City::make({1, kDate, kSubjects, 5});
        QVERIFY(city.has_value());
        for (std::int64_t serial = 1; serial <= kSubjects; ++serial) {
            std::vector<RecordRow> rows = test::recordsAt(**city, serial, (*city)->nightSequence());
            QVERIFY(std::is_sorted(rows.begin(), rows.end(), recordBefore));
            m_counts.push_back(static_cast<int>(rows.size()));
            m_records.insert(m_records.end(), std::make_move_iterator(rows.begin()), std::make_move_iterator(rows.end()));
        }
    }

    void everyKindWithEveryField()
    {
        QHash<QString, QSet<QString>> seen;
        for (const RecordRow &row : m_records) {
            const domain::RecordKind *kind = m_catalogue->recordKind(text(row.kind));
            QVERIFY2(kind, row.kind.c_str());
            for (const auto &[code, value] : row.fields) {
                seen[kind->id].insert(text(code));
                QVERIFY(!value.empty());
                const bool known = std::any_of(kind->fields.begin(), kind->fields.end(),
                                               [&](const domain::FieldDefinition &field) { return field.code == text(code); });
                QVERIFY2(known, (row.kind + " " + code).c_str());
            }
            QVERIFY2(std::any_of(row.fields.begin(), row.fields.end(),
                                 [&](const auto &field) { return text(field.first) == kind->titleField; }),
                     (row.kind + " without its title").c_str());
        }
        for (const domain::RecordKind &kind : m_catalogue->recordKinds()) {
            for (const domain::FieldDefinition &field : kind.fields)
                QVERIFY2(seen.value(kind.id).contains(field.code), qPrintable(kind.id + u' ' + field.code));
        }
    }

    void fieldsHaveTheirTypes()
    {
        static const QRegularExpression money(QStringLiteral("^[0-9]{1,12}([.][0-9]{1,6})?$"));
        int identities = 0;
        int amounts = 0;
        for (const RecordRow &row : m_records) {
            const domain::RecordKind *kind = m_catalogue->recordKind(text(row.kind));
            for (const domain::FieldDefinition &field : kind->fields) {
                const auto found = std::find_if(row.fields.begin(), row.fields.end(),
                                                [&](const auto &one) { return text(one.first) == field.code; });
                if (found == row.fields.end())
                    continue;
                const QString value = text(found->second);
                if (field.type == QStringLiteral("date"))
                    QVERIFY2(QDate::fromString(value, Qt::ISODate).isValid(), qPrintable(field.code + u' ' + value));
                if (field.type == QStringLiteral("money")) {
                    QVERIFY2(money.match(value).hasMatch(), qPrintable(field.code + u' ' + value));
                    ++amounts;
                }
                if (field.code.endsWith(QStringLiteral("_ZJHM"))) {
                    const auto reading = domain::readIdentityNumber(value, kDate);
                    QVERIFY2(reading.valid && value.mid(6, 4) == QStringLiteral("1890"), qPrintable(value));
                    ++identities;
                }
            }
        }
        QVERIFY(identities > 100 && amounts > 100);
    }

    void codesOfUnitsAreValid()
    {
        QHash<QString, QString> units;
        for (const RecordRow &row : m_records) {
            const auto reading = domain::readCreditCode(text(row.sourceUnitCode));
            QVERIFY2(reading.valid && reading.warnings.isEmpty(), row.sourceUnitCode.c_str());
            QVERIFY(row.sourceUnitCode.compare(0, 2, "11") == 0);
            units.insert(text(row.sourceUnitCode), text(row.sourceUnit));
        }
        QVERIFY2(units.size() > 80 && units.size() <= 99, qPrintable(QString::number(units.size())));
    }

    void numbersAreSkewed()
    {
        const auto between = [&](int least, int most) {
            return std::count_if(m_counts.begin(), m_counts.end(), [&](int n) { return n >= least && n <= most; });
        };
        QVERIFY(between(0, 0) > kSubjects / 10);
        QVERIFY(between(0, 3) > kSubjects / 2);
        QVERIFY(between(40, 200) >= 5 && between(40, 200) < kSubjects / 50);
        const auto mean = static_cast<double>(m_records.size()) / static_cast<double>(kSubjects);
        QVERIFY2(mean > 4.2 && mean < 5.8, qPrintable(QString::number(mean)));
    }

    void datesHoldTogether()
    {
        int oldAdverse = 0;
        int withoutEnd = 0;
        int oldest = 0;
        int publishedLate = 0;
        for (const RecordRow &row : m_records) {
            const QDate decided = day(row.decided);
            QVERIFY(decided.isValid() && decided < kDate);
            oldest = std::max(oldest, static_cast<int>(decided.daysTo(kDate)));
            const QDate ended = day(row.actEnded);
            QVERIFY(!ended.isValid() || ended <= kDate);
            if (!row.publishedUntil.empty())
                QVERIFY(day(row.publishedFrom) >= decided && day(row.publishedUntil) > decided);
            QVERIFY(day(row.publishedUntil) <= decided.addMonths(36));
            publishedLate += !row.publishedFrom.empty() && day(row.publishedFrom) > decided.addDays(11) ? 1 : 0;
            const bool adverse = m_catalogue->recordKind(text(row.kind))->nature == QStringLiteral("adverse");
            oldAdverse += adverse && ended.isValid() && ended < kDate.addYears(-5) ? 1 : 0;
            withoutEnd += adverse && !ended.isValid() ? 1 : 0;
            QCOMPARE(row.stateSince.empty(), row.state == "normal");
        }
        QVERIFY(oldAdverse > 50); // their query clock has run out
        QVERIFY(withoutEnd > 50);
        QVERIFY(publishedLate > 20); // indicator 2 of the plan has something to find
        QVERIFY(oldest > 365 * 7 && oldest <= 365 * 8 + 2);
    }

    void summaryProcedureIsNotPublished()
    {
        int summary = 0;
        for (const RecordRow &row : m_records) {
            if (row.procedure != "summary")
                continue;
            ++summary;
            QVERIFY(row.publishedFrom.empty() && row.publishedUntil.empty());
        }
        QVERIFY(summary > 20);
    }

    void someAreRepairedRevokedOrUnderObjection()
    {
        const auto share = [&](auto holds) {
            return static_cast<double>(std::count_if(m_records.begin(), m_records.end(), holds)) /
                   static_cast<double>(m_records.size());
        };
        const double repaired = share([](const RecordRow &row) { return row.state == "repaired"; });
        const double revoked = share([](const RecordRow &row) { return row.state == "revoked"; });
        const double objection = share([](const RecordRow &row) { return row.objection; });
        QVERIFY2(repaired > 0.01 && repaired < 0.04, qPrintable(QString::number(repaired)));
        QVERIFY2(revoked > 0.003 && revoked < 0.02, qPrintable(QString::number(revoked)));
        QVERIFY2(objection > 0.002 && objection < 0.02, qPrintable(QString::number(objection)));
        for (const RecordRow &row : m_records) { // a day only of what is open, and not after the city's own
            QVERIFY(row.objectionSince.empty() || (row.objection && row.objectionSince >= row.decided));
            QVERIFY(row.repairSince.empty() || (row.state == "normal" && row.repairSince >= row.decided));
        }
        QVERIFY(share([](const RecordRow &row) { return !row.objectionSince.empty(); }) > objection / 2);
        QVERIFY(share([](const RecordRow &row) { return !row.repairSince.empty(); }) > 0.001);
    }

private:
    std::optional<domain::Catalogue> m_catalogue;
    std::vector<RecordRow> m_records;
    std::vector<int> m_counts;
};

QTEST_GUILESS_MAIN(TestRecords)
#include "test_records.moc"
