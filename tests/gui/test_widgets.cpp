// The table's keys and the words that pages are made of.
#include "ui/shell/hit_rows.h"
#include "ui/shell/record_words.h"
#include "ui/theme/language.h"
#include "ui/verification/verification_words.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/format.h"

#include <QApplication>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace creditdesk;
using namespace creditdesk::ui;

class TestWidgets : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void tableSkipsHeadings();
    void tableKeepsKeyOnRefresh();
    void formats();
    void masks();
    void clocksInWords();
    void hiddenRecordsSayWhy();
    void matchedPartMovesWithVisibleMarks();
    void verdictsDiffer();
};

void TestWidgets::initTestCase()
{
    QVERIFY(installTranslators(*qApp, QLocale(QLocale::English, QLocale::UnitedKingdom)));
}

void TestWidgets::tableSkipsHeadings()
{
    DataTable table({{QStringLiteral("Name")}, {QStringLiteral("Value")}}, QStringLiteral("rows"));
    QSignalSpy activated(&table, &DataTable::rowActivated);
    QSignalSpy upwards(&table, &DataTable::leftUpwards);
    QSignalSpy left(&table, &DataTable::left);
    table.setContent({{{}, {{QStringLiteral("One")}}, true},
                      {QStringLiteral("a"), {{QStringLiteral("a")}}},
                      {{}, {{QStringLiteral("Two")}}, true},
                      {QStringLiteral("b"), {{QStringLiteral("b")}}}});
    QCOMPARE(table.currentKey(), QStringLiteral("a"));
    QTest::keyClick(&table, Qt::Key_Down);
    QCOMPARE(table.currentKey(), QStringLiteral("b"));
    QTest::keyClick(&table, Qt::Key_Return);
    QCOMPARE(activated.takeFirst().first().toString(), QStringLiteral("b"));
    QTest::keyClick(&table, Qt::Key_Up);
    QCOMPARE(table.currentKey(), QStringLiteral("a"));
    QTest::keyClick(&table, Qt::Key_Up);
    QCOMPARE(upwards.count(), 1);
    QTest::keyClick(&table, Qt::Key_Escape);
    QCOMPARE(left.count(), 1);
}

void TestWidgets::tableKeepsKeyOnRefresh()
{
    DataTable table({{QStringLiteral("Name")}}, QStringLiteral("rows"));
    const QList<items::Row> rows{{QStringLiteral("a"), {{QStringLiteral("a")}}},
                                 {QStringLiteral("b"), {{QStringLiteral("b")}}}};
    table.setContent(rows);
    table.selectKey(QStringLiteral("b"));
    table.setContent(rows, table.currentKey());
    QCOMPARE(table.currentKey(), QStringLiteral("b"));
    QSignalSpy chosen(&table, &DataTable::chosen);
    table.setContent({});
    QCOMPARE(chosen.takeLast().first().toString(), QString());
}

void TestWidgets::formats()
{
    QCOMPARE(Format::date(QDate(2026, 11, 3)), QStringLiteral("2026-11-03"));
    QCOMPARE(Format::date(QDate()), QStringLiteral("—"));
    const QDateTime at(QDate(2026, 11, 22), QTime(23, 30), Qt::UTC); // the next day in the city
    QCOMPARE(Format::time(at), QStringLiteral("2026-11-23 07:30"));
    QCOMPARE(Format::shortTime(at, QDateTime(QDate(2026, 11, 23), QTime(2, 0), Qt::UTC)), QStringLiteral("07:30"));
    QCOMPARE(Format::shortTime(at, QDateTime(QDate(2026, 11, 24), QTime(2, 0), Qt::UTC)), QStringLiteral("2026-11-23 07:30"));
    QCOMPARE(Format::pages(1), QStringLiteral("1 page"));
    QCOMPARE(Format::pages(2), QStringLiteral("2 pages"));
    QCOMPARE(Format::duration(61), QStringLiteral("1 minute 1 second"));
    QCOMPARE(Format::number(1234567), QStringLiteral("1,234,567"));
}

void TestWidgets::masks()
{
    QCOMPARE(Format::masked(QStringLiteral("310101189001010017")), QStringLiteral("3101**********0017"));
    QCOMPARE(Format::masked(QStringLiteral("12345678")), QStringLiteral("********"));
}

void TestWidgets::clocksInWords()
{
    const auto words = [](domain::ClockState state, QDate until) {
        domain::RecordClock clock;
        clock.state = state;
        clock.until = until;
        return RecordWords::clock(clock);
    };
    const QDate day(2028, 3, 1);
    QCOMPARE(words(domain::ClockState::Running, day), QStringLiteral("until 2028-03-01"));
    QCOMPARE(words(domain::ClockState::Running, {}), QStringLiteral("running"));
    QCOMPARE(words(domain::ClockState::Ended, day), QStringLiteral("ended 2028-03-01"));
    QCOMPARE(words(domain::ClockState::Unknown, {}), QStringLiteral("no date stated"));
    QCOMPARE(words(domain::ClockState::NotApplicable, {}), QStringLiteral("not limited"));
}

void TestWidgets::hiddenRecordsSayWhy()
{
    QSet<QString> words;
    for (const auto disclosure : {domain::Disclosure::Show, domain::Disclosure::HiddenExpired,
                                  domain::Disclosure::HiddenRepaired, domain::Disclosure::HiddenRevoked}) {
        services::RecordView view;
        view.decision.disclosure = disclosure;
        words.insert(RecordWords::marks(view).text);
        view.record.underObjection = true;
        words.insert(RecordWords::marks(view).text);
    }
    QCOMPARE(words.size(), 8);
    QVERIFY(words.contains(QString()));
}

void TestWidgets::matchedPartMovesWithVisibleMarks()
{
    const auto catalogue = domain::Catalogue::load();
    QVERIFY(catalogue);
    store::SearchHit hit;
    hit.code = QStringLiteral("X");
    hit.name = QStringLiteral("上\u202e海张江");
    hit.matchStart = 3;
    hit.matchLength = 2;
    const items::Cell cell = hitRows({hit}, *catalogue).first().cells.at(1);
    QCOMPARE(cell.text.mid(cell.matchStart, cell.matchLength), QStringLiteral("张江"));
}

void TestWidgets::verdictsDiffer()
{
    using report::Verdict;
    QSet<QString> words;
    QSet<QString> shapes;
    for (const Verdict verdict :
         {Verdict::Valid, Verdict::Tampered, Verdict::UnknownSigner, Verdict::Revoked, Verdict::NotAReport}) {
        words.insert(VerificationWords::verdict(verdict));
        shapes.insert(VerificationWords::icon(verdict));
    }
    QCOMPARE(words.size(), 5);
    QCOMPARE(shapes.size(), 5);
}

QTEST_MAIN(TestWidgets)
#include "test_widgets.moc"
