// After changes the figures follow: what was touched is marked anew, and nothing differs from figures built from the start.
#include "figure_questions.h"

using namespace creditdesk;
using namespace creditdesk::store;
using namespace creditdesk::store::test;
using namespace Qt::StringLiterals;

namespace {

/// Says which subjects it was asked about.
class NotingMarker final : public CityMarker
{
public:
    using CityMarker::CityMarker;
    void mark(const domain::OrganisationRow &organisation, std::span<const domain::RecordRow> records,
              std::span<domain::ClassMark> classes, std::span<domain::RecordMark> marks) const override
    {
        CityMarker::mark(organisation, records, classes, marks);
        const std::lock_guard lock(m_mutex);
        asked.insert(organisation.serial);
    }
    mutable QSet<qint64> asked;

private:
    mutable std::mutex m_mutex;
};

/// One page of changes that owns its texts.
struct Page {
    QList<Firm> firms;
    QList<Entry> entries;
    QList<ChangeRow> rows;
};

} // namespace

class TestFiguresChanges : public QObject
{
    Q_OBJECT

    const QDate m_day{2024, 9, 1};
    QTemporaryDir m_folder;
    FigureCity m_city{7};
    std::unique_ptr<Mirror> m_mirror;
    qint64 m_sequence = 1;

    /// Random changes of all four kinds, also of what is not there.
    Page randomPage(int changes)
    {
        Page page;
        page.firms.reserve(changes);
        page.entries.reserve(changes);
        for (int i = 0; i < changes; ++i) {
            ChangeRow row;
            row.sequence = ++m_sequence;
            const qint64 serial =
                10 + 3 * static_cast<qint64>(m_city.random.bounded(1100)) + (m_city.random.bounded(20) == 0 ? 1 : 0);
            const Entry &old = m_city.entries.at(m_city.random.bounded(static_cast<quint32>(m_city.entries.size())));
            switch (m_city.random.bounded(6)) {
            case 0:
                row.op = ChangeRow::Op::DeleteOrganisation;
                row.organisation.serial = serial;
                break;
            case 1:
                row.op = ChangeRow::Op::DeleteRecord;
                page.entries.append(old);
                row.record = page.entries.last().row();
                break;
            case 2:
                row.op = ChangeRow::Op::UpsertOrganisation;
                page.firms.append(m_city.firm(serial));
                row.organisation = page.firms.last().row();
                break;
            case 3: { // revoked: of this the history keeps nothing
                row.op = ChangeRow::Op::UpsertRecord;
                page.entries.append(old);
                page.entries.last().state = "revoked";
                row.record = page.entries.last().row();
                break;
            }
            default:
                row.op = ChangeRow::Op::UpsertRecord;
                page.entries.append(m_city.entry(serial));
                row.record = page.entries.last().row();
            }
            page.rows.append(row);
        }
        return page;
    }
    void applyRandomly(Mirror &mirror, int changes)
    {
        const Page page = randomPage(changes);
        QVERIFY(mirror.apply(page.rows, positionOf(0, 0, m_sequence)));
    }
    [[nodiscard]] QString generation() const { return m_folder.filePath(u"mirror-1"_s); }

private Q_SLOTS:
    void initTestCase()
    {
        m_city.fill(1000);
        QCOMPARE(load(m_folder.path(), m_city.firms, m_city.entries), QString());
        m_mirror = Mirror::open(m_folder.path(), keyOf('m')).value();
        QVERIFY(m_mirror->buildFigures(CityMarker(m_day)));
    }

    void afterChangesFiguresAreThoseOfSqlAgain()
    {
        for (int round = 0; round < 4; ++round) {
            applyRandomly(*m_mirror, 200);
            const std::shared_ptr<const Figures> before = m_mirror->figures().value();
            QVERIFY(before->facts().sequence < m_sequence);
            QVERIFY(m_mirror->updateFigures(CityMarker(m_day)));
            const std::shared_ptr<const Figures> after = m_mirror->figures().value();
            QCOMPARE(after->facts().sequence, m_sequence);
            QCOMPARE(after->facts().asOf, m_mirror->position().value().asOf);
            FigureOracle oracle(generation(), m_day);
            QCOMPARE(compareRandomly(m_city, *after, oracle, 60), QString());
            // Another process reads the same from the disk.
            const auto elsewhere = Mirror::open(m_folder.path(), keyOf('m')).value();
            QCOMPARE(compareRandomly(m_city, *elsewhere->figures().value(), oracle, 60), QString());
        }
    }

    void anUpdateIsAsGoodAsBuildingAnew()
    {
        applyRandomly(*m_mirror, 500);
        QVERIFY(m_mirror->updateFigures(CityMarker(m_day)));
        const std::shared_ptr<const Figures> updated = m_mirror->figures().value();
        QVERIFY(m_mirror->buildFigures(CityMarker(m_day)));
        const std::shared_ptr<const Figures> built = m_mirror->figures().value();
        QVERIFY(updated != built);
        for (const Axis &axis : kAxes) {
            const QString id = QString::fromLatin1(axis.id);
            for (const auto counted : {domain::Counted::Organisations, domain::Counted::Records}) {
                const domain::FigureTable a = updated->count({}, counted, id, u"class:risk"_s).value();
                const domain::FigureTable b = built->count({}, counted, id, u"class:risk"_s).value();
                QCOMPARE(a.rows, b.rows);
                QCOMPARE(a.counts, b.counts);
                QCOMPARE(a.total, b.total);
            }
        }
        QCOMPARE(updated->organisations({}, 0, 100000).value(), built->organisations({}, 0, 100000).value());
        QCOMPARE(updated->records({}, 0, 100000).value(), built->records({}, 0, 100000).value());
        QCOMPARE(updated->facts().records, built->facts().records);
    }

    void onlyWhatWasTouchedIsMarked()
    {
        const Page page = randomPage(20);
        QVERIFY(m_mirror->apply(page.rows, positionOf(0, 0, m_sequence)));
        QSet<qint64> touched;
        for (const ChangeRow &row : page.rows) {
            const bool isRecord = row.op == ChangeRow::Op::UpsertRecord || row.op == ChangeRow::Op::DeleteRecord;
            touched.insert(isRecord ? row.record.serial : row.organisation.serial);
        }
        const NotingMarker marker(m_day);
        QVERIFY(m_mirror->updateFigures(marker));
        QVERIFY(!marker.asked.isEmpty());
        QVERIFY2(touched.contains(marker.asked), "a subject that no change names was marked");
        const NotingMarker again(m_day);
        QVERIFY(m_mirror->updateFigures(again));
        QVERIFY(again.asked.isEmpty());
    }

    void whatTimeAloneChangesFollowsTheDay()
    {
        const QDate later = m_day.addDays(100);
        const std::shared_ptr<const Figures> before = m_mirror->figures().value();
        const NotingMarker marker(later);
        QVERIFY(m_mirror->updateFigures(marker));
        const std::shared_ptr<const Figures> after = m_mirror->figures().value();
        QCOMPARE(after->facts().day, later);
        QVERIFY(!marker.asked.isEmpty() && marker.asked.size() < before->facts().organisations);
        domain::FigureFilter pending;
        pending.chosen[u"notice"_s] = {u"pending"_s};
        QVERIFY(after->total(pending, domain::Counted::Records).value() <
                before->total(pending, domain::Counted::Records).value());
        FigureOracle oracle(generation(), later);
        QCOMPARE(compareRandomly(m_city, *after, oracle, 60), QString());
        QCOMPARE(m_mirror->updateFigures(CityMarker(m_day)).error().code, base::Code::Conflict); // there is no way back
    }

    void otherRulesMeanBuildingAnew()
    {
        const CityMarker other(m_mirror->figures().value()->facts().day, u"rules-2"_s);
        QCOMPARE(m_mirror->updateFigures(other).error().code, base::Code::Conflict);
        QCOMPARE(m_mirror->figures().value()->facts().rules, u"rules-1"_s);
        QVERIFY(m_mirror->buildFigures(other));
        QCOMPARE(m_mirror->figures().value()->facts().rules, u"rules-2"_s);
    }

    void whatAnotherProcessDoesIsSeen()
    {
        const CityMarker marker(m_mirror->figures().value()->facts().day, u"rules-2"_s);
        const auto other = Mirror::open(m_folder.path(), keyOf('m')).value();
        QCOMPARE(other->figures().value()->facts().sequence, m_sequence);
        applyRandomly(*other, 50);
        QVERIFY(other->updateFigures(marker)); // from what it has in memory
        QCOMPARE(m_mirror->figures().value()->facts().sequence, m_sequence);
        applyRandomly(*other, 50);
        applyRandomly(*m_mirror, 50);
        QVERIFY(m_mirror->updateFigures(marker));
        QVERIFY(other->updateFigures(marker));
        FigureOracle oracle(generation(), marker.day());
        QCOMPARE(compareRandomly(m_city, *other->figures().value(), oracle, 30), QString());
        QVERIFY(other->buildFigures(marker));
        QCOMPARE(compareRandomly(m_city, *m_mirror->figures().value(), oracle, 30), QString());
    }

    void rowsOfASubjectThatChangedSinceAreRefused()
    {
        const std::shared_ptr<const Figures> figures = m_mirror->figures().value();
        const QList<qint64> all = figures->organisations({}, 0, 100000).value();
        const QList<RecordPlace> places = figures->records({}, 0, 100000).value();
        ChangeRow change;
        change.sequence = ++m_sequence;
        const Entry entry = m_city.entry(places.first().serial);
        change.op = ChangeRow::Op::UpsertRecord;
        change.record = entry.row();
        QVERIFY(m_mirror->apply({change}, positionOf(0, 0, m_sequence)));
        QCOMPARE(m_mirror->rowsOf(*figures, QList<RecordPlace>{places.first()}).error().code, base::Code::Conflict);
        QCOMPARE(m_mirror->rowsOf(*figures, QList<qint64>{places.first().serial}).error().code, base::Code::Conflict);
        QCOMPARE(m_mirror->rowsOf(*figures, QList<RecordPlace>{places.last()}).value().size(), 1);
        QCOMPARE(m_mirror->rowsOf(*figures, QList<qint64>{all.last()}).value().size(), 1);
        QVERIFY(m_mirror->updateFigures(CityMarker(figures->facts().day, u"rules-2"_s)));
        const std::shared_ptr<const Figures> now = m_mirror->figures().value();
        QCOMPARE(m_mirror->rowsOf(*now, now->records({}, 0, 100000).value()).value().size(), places.size() + 1);
    }
};

QTEST_GUILESS_MAIN(TestFiguresChanges)
#include "test_figures_changes.moc"
