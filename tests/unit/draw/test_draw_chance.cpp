// Whether every organisation of a stratum has the same chance: chi-square over 100,000 draws with fixed seeds, so that the
// outcome is the same in every run. Bounds are the 0.9999 quantiles of the chi-square distribution (tables: 19 degrees 50.80,
// 11 degrees 37.37).
#include "app/draw/ticket_choice.h"
#include "tests/unit/draw/draw_lists.h"

#include <QCryptographicHash>
#include <QTest>

using namespace creditdesk;
using namespace creditdesk::test;

namespace {

constexpr int kDraws = 100'000;

double chiSquare(const QHash<QString, int> &counts, int size, double expected)
{
    double sum = (size - counts.size()) * expected; // those never drawn
    for (const int count : counts)
        sum += (count - expected) * (count - expected) / expected;
    return sum;
}

} // namespace

class TestDrawChance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyOneOfAStratumHasTheSameChance()
    {
        constexpr int kB = 20, kC = 12;
        QJsonObject object = planObject();
        const domain::InspectionPlan plan = planOf(object);
        QList<Row> rows = rowsOf(kB, "B") + rowsOf(kB + kC).sliced(kB);
        const draw::Pool pool = need(poolOf(plan, rows));
        const QList<domain::DrawnStratum> strata = draw::strataOf(plan, pool);
        QCOMPARE(strata.at(0).quota, 2);
        QCOMPARE(strata.at(1).quota, 4);
        QList<QHash<QString, int>> drawn(2), first(2);
        for (int i = 0; i < kDraws; ++i) {
            const QByteArray seed = QCryptographicHash::hash(QByteArray::number(i), QCryptographicHash::Sha256);
            const auto chosen = need(draw::chooseByTicket(pool, strata, seed));
            for (qsizetype s = 0; s < chosen.size(); ++s) {
                for (qsizetype rank = 0; rank < strata.at(s).quota; ++rank)
                    ++drawn[s][chosen.at(s).at(rank).code];
                ++first[s][chosen.at(s).at(0).code];
            }
        }
        for (const auto &[s, size, quota, bound] : {std::tuple(0, kB, 2, 50.80), std::tuple(1, kC, 4, 37.37)}) {
            // Drawn without putting back: the variance of a count is smaller by (size - quota) / (size - 1).
            const double inclusion = chiSquare(drawn.at(s), size, double(kDraws) * quota / size) * (size - 1) / (size - quota);
            QVERIFY2(inclusion < bound, qPrintable(QString::number(inclusion)));
            const double ranks = chiSquare(first.at(s), size, double(kDraws) / size);
            QVERIFY2(ranks < bound, qPrintable(QString::number(ranks)));
        }
    }
};

QTEST_GUILESS_MAIN(TestDrawChance)
#include "test_draw_chance.moc"
