// The file of the figures: nothing legible in it, nothing half-done, and whatever happens to it, building makes it whole again.
#include "figure_questions.h"

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace creditdesk;
using namespace creditdesk::store;
using namespace creditdesk::store::test;
using namespace Qt::StringLiterals;

namespace {

/// Stops in the middle of the city.
class StoppingMarker final : public CityMarker
{
public:
    StoppingMarker(QDate day, QString rules, std::function<void()> stop)
        : CityMarker(day, std::move(rules)), m_stop(std::move(stop))
    {
    }
    void mark(const domain::OrganisationRow &organisation, std::span<const domain::RecordRow> records,
              std::span<domain::ClassMark> classes, std::span<domain::RecordMark> marks) const override
    {
        CityMarker::mark(organisation, records, classes, marks);
        if (++m_marked == 500)
            m_stop();
    }

private:
    const std::function<void()> m_stop;
    mutable std::atomic<int> m_marked = 0;
};

} // namespace

class TestFiguresFile : public QObject
{
    Q_OBJECT

    const QDate m_day{2024, 9, 1};
    QTemporaryDir m_folder;
    FigureCity m_city{3};
    std::unique_ptr<Mirror> m_mirror;
    qint64 m_sequence = 1;

    [[nodiscard]] QString file() const { return m_folder.filePath(u"mirror-1/figures.db"_s); }
    [[nodiscard]] std::unique_ptr<Mirror> opened() const { return Mirror::open(m_folder.path(), keyOf('m')).value(); }
    [[nodiscard]] QByteArray content() const
    {
        QFile bytes(file());
        return bytes.open(QIODevice::ReadOnly) ? bytes.readAll() : QByteArray();
    }
    void replaceContent(const QByteArray &bytes) const
    {
        QFile out(file());
        QVERIFY(out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size());
    }
    void applyOne(Mirror &mirror)
    {
        const Entry entry = m_city.entry(10 + 3 * static_cast<qint64>(m_city.random.bounded(1000)));
        ChangeRow change;
        change.op = ChangeRow::Op::UpsertRecord;
        change.sequence = ++m_sequence;
        change.record = entry.row();
        QVERIFY(mirror.apply({change}, positionOf(0, 0, m_sequence)));
    }
    /// Does `work` in a process of its own, which is killed after `milliseconds` unless it ended.
    static void inKilledProcess(int milliseconds, const std::function<void()> &work)
    {
        const pid_t child = ::fork();
        if (child == 0) {
            work();
            ::_exit(0);
        }
        QVERIFY(child > 0);
        if (milliseconds >= 0) {
            ::usleep(static_cast<useconds_t>(milliseconds) * 1000);
            ::kill(child, SIGKILL);
        }
        QCOMPARE(::waitpid(child, nullptr, 0), child);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_city.fill(1000);
        QCOMPARE(load(m_folder.path(), m_city.firms, m_city.entries), QString());
        m_mirror = opened();
    }

    void aProcessKilledWhileItBuildsLeavesNone()
    {
        inKilledProcess(-1, [this] {
            (void)opened()->buildFigures(StoppingMarker(m_day, u"rules-1"_s, [] { ::kill(::getpid(), SIGKILL); }));
        });
        QCOMPARE(m_mirror->figures().error().code, base::Code::NotFound);
        QVERIFY(m_mirror->buildFigures(CityMarker(m_day))); // nobody holds anything
        QCOMPARE(m_mirror->figures().value()->facts().organisations, 1000);
    }

    void whatIsCancelledLeavesTheFiguresAsTheyWere()
    {
        const QByteArray before = content();
        base::CancelToken cancel;
        const StoppingMarker marker(m_day, u"rules-2"_s, [&cancel] { cancel.cancel(); });
        QCOMPARE(m_mirror->buildFigures(marker, {}, cancel).error().code, base::Code::Cancelled);
        applyOne(*m_mirror);
        QCOMPARE(m_mirror->updateFigures(CityMarker(m_day), cancel).error().code, base::Code::Cancelled);
        QCOMPARE(content(), before);
        QCOMPARE(m_mirror->figures().value()->facts().rules, u"rules-1"_s);
        QVERIFY(m_mirror->updateFigures(CityMarker(m_day)));
        QCOMPARE(m_mirror->figures().value()->facts().sequence, m_sequence);
    }

    void aMarkerThatNamesWhatItDoesNotListIsAnError()
    {
        class Wrong final : public CityMarker
        {
        public:
            using CityMarker::CityMarker;
            void mark(const domain::OrganisationRow &, std::span<const domain::RecordRow>, std::span<domain::ClassMark> classes,
                      std::span<domain::RecordMark>) const override
            {
                classes[1].now = 3;
            }
        };
        QCOMPARE(m_mirror->buildFigures(Wrong(m_day)).error().code, base::Code::Internal);
        QCOMPARE(m_mirror->figures().value()->facts().sequence, m_sequence);
    }

    void oneProcessBuildsAtATime()
    {
        base::Code other = base::Code::Internal;
        const StoppingMarker marker(m_day, u"rules-1"_s,
                                    [&] { other = opened()->buildFigures(CityMarker(m_day)).error().code; });
        QVERIFY(m_mirror->buildFigures(marker));
        QCOMPARE(other, base::Code::Locked);
    }

    void killedAtAnyMomentTheFiguresAreWholeAndFollow()
    {
        const CityMarker marker(m_day);
        for (int round = 0; round < 25; ++round) {
            for (int i = 0; i < 4; ++i)
                applyOne(*m_mirror);
            inKilledProcess(round * 2, [&] {
                const auto mirror = opened();
                (void)mirror->updateFigures(marker);
                for (;;)
                    (void)mirror->buildFigures(marker);
            });
            const auto after = opened();
            const auto figures = after->figures();
            QVERIFY2(figures, qPrintable(figures ? QString() : figures.error().detail));
            QVERIFY(after->updateFigures(marker));
            QCOMPARE(after->figures().value()->facts().sequence, m_sequence);
        }
        FigureOracle oracle(m_folder.filePath(u"mirror-1"_s), m_day);
        QCOMPARE(compareRandomly(m_city, *opened()->figures().value(), oracle, 40), QString());
    }

    void nothingInTheFileIsLegible()
    {
        applyOne(*m_mirror);
        QVERIFY(m_mirror->updateFigures(CityMarker(m_day)));
        const QByteArray bytes = content();
        QVERIFY(bytes.size() > 20000);
        for (const char *text :
             {"秘密企业", "某局", "310115", "9131", "rules-1", "SQLite format", "enterprise", "CREATE TABLE"})
            QVERIFY2(!bytes.contains(text), text);
        // Nor is there more in it than figures need, once it is open.
        const QString all = shell(file(), 'm', u".dump"_s, kMirrorPage);
        QVERIFY(all.contains(u"CREATE TABLE packed"_s));
        QVERIFY(!all.contains(u"秘密"_s) && !all.contains(u"9131"_s) && !all.contains(u"R-1"_s));
    }

    void whatIsDamagedOrOfAnotherKeyIsNamedAndBuiltAnew()
    {
        QByteArray bytes = content();
        for (qsizetype at = bytes.size() / 2; at < bytes.size() / 2 + 64; ++at)
            bytes[at] = static_cast<char>(bytes.at(at) ^ 0x55);
        replaceContent(bytes);
        QCOMPARE(m_mirror->figures().error().code, base::Code::Damaged);
        QVERIFY(m_mirror->buildFigures(CityMarker(m_day)));
        QVERIFY(m_mirror->figures());
        QFile::remove(file());
        QVERIFY(shell(file(), 'x', u"CREATE TABLE head (one);"_s, kMirrorPage).isEmpty());
        QVERIFY(!m_mirror->figures());
        QVERIFY(m_mirror->buildFigures(CityMarker(m_day)));
        QCOMPARE(opened()->figures().value()->facts().organisations, 1000);
        QFile::remove(file());
        QCOMPARE(m_mirror->figures().error().code, base::Code::NotFound);
        QVERIFY(m_mirror->buildFigures(CityMarker(m_day)));
    }

    void anotherGenerationHasNoFiguresYet()
    {
        const std::shared_ptr<const Figures> old = m_mirror->figures().value();
        QCOMPARE(load(m_folder.path(), m_city.firms, m_city.entries), QString());
        QVERIFY(m_mirror->reopen());
        QCOMPARE(m_mirror->figures().error().code, base::Code::NotFound);
        QCOMPARE(m_mirror->rowsOf(*old, QList<qint64>{10}).error().code, base::Code::Conflict);
        QCOMPARE(old->total({}, domain::Counted::Organisations).value(), 1000); // who has them may go on reading
        QVERIFY(m_mirror->buildFigures(CityMarker(m_day)));
        QCOMPARE(m_mirror->rowsOf(*m_mirror->figures().value(), QList<qint64>{10}).value().first().serial, 10);
    }
};

QTEST_GUILESS_MAIN(TestFiguresFile)
#include "test_figures_file.moc"
