// The tallies of what overviews ask: that they do hold it, and nothing that they could not say rightly.
#include "figure_questions.h"

using namespace creditdesk;
using namespace creditdesk::store;
using namespace creditdesk::store::test;
using namespace Qt::StringLiterals;
using domain::Counted;

class TestFiguresSummaries : public QObject
{
    Q_OBJECT

    const QDate m_day{2024, 9, 1};
    QTemporaryDir m_folder;
    FigureCity m_city{11};
    std::unique_ptr<Mirror> m_mirror;

    static domain::FigureFilter of(const QString &axis, const QStringList &codes)
    {
        domain::FigureFilter filter;
        filter.chosen[axis] = codes;
        return filter;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_city.fill(2000);
        QCOMPARE(load(m_folder.path(), m_city.firms, m_city.entries), QString());
        m_mirror = Mirror::open(m_folder.path(), keyOf('m')).value();
        QVERIFY(m_mirror->buildFigures(CityMarker(m_day)));
    }

    void whateverAnOverviewAsksIsHeld()
    {
        const auto figures = m_mirror->figures().value();
        for (int i = 0; i < 200; ++i) {
            const Asked asked = overviewQuestion(m_city, *figures);
            const bool held = figures->isSummarised(asked.filter, asked.counted, idOf(asked.row), idOf(asked.column)).value();
            QVERIFY2(held, QJsonDocument(asked.filter.toJson()).toJson().constData());
        }
        QVERIFY(figures->summaryBytes() > 0);
    }

    void whatCannotBeAddedUpGoesToTheRows()
    {
        const auto figures = m_mirror->figures().value();
        const auto held = [&](const domain::FigureFilter &filter, Counted counted, const QString &row = {}) {
            return figures->isSummarised(filter, counted, row).value();
        };
        QVERIFY(held(of(u"unit"_s, {u"U1"_s}), Counted::Organisations, u"district"_s));
        QVERIFY(held(of(u"unit"_s, {}), Counted::Organisations));
        // An organisation with records of both would count twice.
        QVERIFY(!held(of(u"unit"_s, {u"U1"_s, u"U2"_s}), Counted::Organisations));
        QVERIFY(!held({}, Counted::Organisations, u"unit"_s));
        QVERIFY(held(of(u"unit"_s, {u"U1"_s, u"U2"_s}), Counted::Records));
        domain::FigureFilter recent;
        recent.decidedFrom = m_day.addYears(-1);
        QVERIFY(!held(recent, Counted::Records));
        QVERIFY(!held({}, Counted::Records, u"year"_s));
        QVERIFY(!held(of(u"class:risk"_s, {u"A"_s}), Counted::Organisations, u"class:evaluation"_s));
        QCOMPARE(figures->isSummarised({}, Counted::Records, u"colour"_s).error().code, base::Code::InvalidInput);
    }

    /// Whoever does not wait for the tallies gets the same from the rows.
    void nobodyWaitsForTheTallies()
    {
        const auto fresh = Mirror::open(m_folder.path(), keyOf('m')).value()->figures().value();
        FigureOracle oracle(m_folder.filePath(u"mirror-1"_s), m_day);
        for (int i = 0; i < 40; ++i)
            QCOMPARE(differenceIn(overviewQuestion(m_city, *fresh), *fresh, oracle), QString());
    }
};

QTEST_GUILESS_MAIN(TestFiguresSummaries)
#include "test_figures_summaries.moc"
