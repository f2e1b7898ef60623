// Numbers and the lists behind them, for random filters, are those of straight SQL over the same mirror.
#include "figure_questions.h"

using namespace creditdesk;
using namespace creditdesk::store;
using namespace creditdesk::store::test;
using namespace Qt::StringLiterals;

class TestFigures : public QObject
{
    Q_OBJECT

    const QDate m_day{2024, 9, 1};
    QTemporaryDir m_folder;
    FigureCity m_city;
    std::unique_ptr<Mirror> m_mirror;
    std::unique_ptr<FigureOracle> m_oracle;
    std::shared_ptr<const Figures> m_figures;

private Q_SLOTS:
    void initTestCase()
    {
        m_city.fill(3000);
        Entry orphan = m_city.entry(11); // of no subject: counted nowhere
        m_city.entries.append(orphan);
        QCOMPARE(load(m_folder.path(), m_city.firms, m_city.entries), QString());
        m_mirror = Mirror::open(m_folder.path(), keyOf('m')).value();
        QCOMPARE(m_mirror->figures().error().code, base::Code::NotFound);
        QCOMPARE(m_mirror->updateFigures(CityMarker(m_day)).error().code, base::Code::NotFound);
        qint64 last = 0, total = 0;
        QVERIFY(m_mirror->buildFigures(CityMarker(m_day), [&](qint64 done, qint64 of) {
            QVERIFY(done >= last);
            last = done;
            total = of;
        }));
        QCOMPARE(last, 3000);
        QCOMPARE(total, 3000);
        m_figures = m_mirror->figures().value();
        m_oracle = std::make_unique<FigureOracle>(m_folder.filePath(u"mirror-1"_s), m_day);
    }

    void factsAreThoseOfTheMirror()
    {
        const FigureFacts &facts = m_figures->facts();
        QCOMPARE(facts.sequence, 1);
        QCOMPARE(facts.asOf, m_mirror->position().value().asOf);
        QCOMPARE(facts.day, m_day);
        QCOMPARE(facts.rules, u"rules-1"_s);
        QCOMPARE(facts.organisations, 3000);
        QCOMPARE(facts.records, m_city.entries.size() - 1);
        QCOMPARE(facts.scales.size(), 2);
        QCOMPARE(m_figures->units().value(u"U7"_s), u"某局U7"_s);
    }

    void numbersAndListsAreThoseOfSql() { QCOMPARE(compareRandomly(m_city, *m_figures, *m_oracle, 300), QString()); }

    void everyPairOfAxesIsCountedAsInSql()
    {
        for (const Axis &row : kAxes) {
            for (const Axis &column : kAxes) {
                for (const auto counted : {domain::Counted::Organisations, domain::Counted::Records}) {
                    const auto table =
                        m_figures->count({}, counted, QString::fromLatin1(row.id), QString::fromLatin1(column.id)).value();
                    QStringList expected = m_oracle->groups({}, counted, &row, &column);
                    std::sort(expected.begin(), expected.end());
                    QCOMPARE(groupsOf(table), expected);
                }
            }
        }
    }

    void codesOfAnAxisAreAscendingAndThoseThatOccurOrAreKnown()
    {
        QCOMPARE(m_figures->codes(u"class:risk"_s).value(), (QStringList{u"A"_s, u"B"_s, u"C"_s, u"D"_s, u"none"_s}));
        QCOMPARE(m_figures->codes(u"platform_class"_s).value(), (QStringList{u"A"_s, u"B"_s, u"C"_s, u"D"_s, u"none"_s}));
        QCOMPARE(m_figures->codes(u"notice"_s).value(), (QStringList{u"none"_s, u"overdue"_s, u"pending"_s}));
        QCOMPARE(m_figures->codes(u"year"_s).value(), m_oracle->lines("SELECT DISTINCT year FROM a ORDER BY 1"));
        QCOMPARE(m_figures->codes(u"unit"_s).value(), m_oracle->lines("SELECT DISTINCT unit FROM a ORDER BY 1"));
        domain::FigureFilter none;
        none.chosen[u"district"_s] = {u"999999"_s};
        const auto table = m_figures->count(none, domain::Counted::Organisations, u"class:risk"_s).value();
        QCOMPARE(table.rows.size(), 5); // they stay, each with nothing
        QCOMPARE(table.total, 0);
        QCOMPARE(m_figures->count(none, domain::Counted::Records, u"district"_s, u"unit"_s).value().rows, QStringList());
    }

    void whatDoesNotExistIsRefused()
    {
        const auto codeOf = [](const auto &result) { return result.error().code; };
        QCOMPARE(codeOf(m_figures->count({}, domain::Counted::Records, u"class:other"_s)), base::Code::InvalidInput);
        QCOMPARE(codeOf(m_figures->count({}, domain::Counted::Records, u"year"_s, u"colour"_s)), base::Code::InvalidInput);
        domain::FigureFilter filter;
        filter.chosen[u"class_before:other"_s] = {u"A"_s};
        QCOMPARE(codeOf(m_figures->total(filter, domain::Counted::Organisations)), base::Code::InvalidInput);
        QCOMPARE(codeOf(m_figures->organisations(filter, 0, 10)), base::Code::InvalidInput);
        QCOMPARE(codeOf(m_figures->records(filter, 0, 10)), base::Code::InvalidInput);
        QCOMPARE(codeOf(m_figures->codes(u""_s)), base::Code::InvalidInput);
        QCOMPARE(codeOf(m_figures->classesOf(11)), base::Code::NotFound);
    }

    void rowsOfAPageAreBehindTheFilter()
    {
        domain::FigureFilter filter;
        filter.chosen[u"class:risk"_s] = {u"B"_s, u"none"_s};
        filter.chosen[u"notice"_s] = {u"overdue"_s};
        const auto records = m_mirror->rowsOf(*m_figures, m_figures->records(filter, 20, 200).value()).value();
        QCOMPARE(records.size(), 200);
        const QStringList expected = m_oracle->lines("SELECT id || name FROM a" + FigureOracle::where(filter) +
                                                     " ORDER BY serial, position LIMIT 200 OFFSET 20");
        for (qsizetype i = 0; i < records.size(); ++i) {
            QCOMPARE(records.at(i).record.id + records.at(i).organisation, expected.at(i));
            QCOMPARE(records.at(i).notice, u"overdue"_s);
            QCOMPARE(records.at(i).outcome == u"repaired"_s, records.at(i).record.state == domain::RecordState::Repaired);
        }
        const auto subjects = m_mirror->rowsOf(*m_figures, m_figures->organisations(filter, 3, 50).value()).value();
        const QStringList rows =
            m_oracle->lines("SELECT DISTINCT serial || name || risk || risk_before || evaluation || platform_class FROM a" +
                            FigureOracle::where(filter) + " ORDER BY serial LIMIT 50 OFFSET 3");
        QStringList got;
        for (const FiguredOrganisation &one : subjects)
            got.append(QString::number(one.serial) + one.name + one.classes.now.at(0) + one.classes.before.at(0) +
                       one.classes.now.at(1) + one.platformClass);
        QCOMPARE(got, rows);
    }

    void aWalkSeesEverySubjectOnceWithItsRecords()
    {
        std::mutex mutex;
        QMap<qint64, QByteArray> seen;
        QVERIFY(
            m_mirror->walkSubjects([&](const domain::OrganisationRow &row, std::span<const domain::RecordRow> records, int) {
                QByteArray ids;
                for (const domain::RecordRow &record : records)
                    ids += QByteArray(record.id.data(), qsizetype(record.id.size())) + record.fields.data()[0];
                const std::lock_guard lock(mutex);
                QVERIFY(!seen.contains(row.serial));
                seen.insert(row.serial, ids);
            }));
        QMap<qint64, QByteArray> expected;
        for (const Firm &firm : m_city.firms)
            expected.insert(firm.serial, {});
        for (const Entry &entry : m_city.entries) {
            if (entry.serial != 11)
                expected[entry.serial] += entry.id + "{";
        }
        QCOMPARE(seen, expected);
        base::CancelToken cancel;
        cancel.cancel();
        QCOMPARE(m_mirror->walkSubjects([](const auto &, auto, int) {}, {}, cancel).error().code, base::Code::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestFigures)
#include "test_figures.moc"
