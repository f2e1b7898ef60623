// The past of a subject at the window: asked for in a line, said clearly while
// it is shown, left with one key; days to come and times before this
// workstation's memory are refused in words, and nothing is shown that may not
// be shown today.
#include "tests/gui/city_lines.h"
#include "tests/gui/job_steps.h"
#include "tests/gui/keyboard.h"
#include "tests/gui/window_steps.h"
#include "ui/subject/past_line.h"
#include "ui/subject/subject_page.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include <algorithm>

using namespace creditdesk;
using namespace creditdesk::ui;
using test::press;
using test::type;

class TestSubjectPast : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_job.reset(); }
    void readsTimes();
    void whatCannotBeAsked_data();
    void whatCannotBeAsked();
    void whatWasKnown();
    void backWithOneKey();
    void aPastDay();

private:
    [[nodiscard]] SubjectPage *page() const { return m_job->find<SubjectPage>(); }
    void ask(const QString &moment, const QString &day);
    void picture(const QString &name) { QCOMPARE(m_job->picture(m_pictures, name), QString()); }

    QString m_pictures;
    std::unique_ptr<test::JobWindow> m_job;
};

void TestSubjectPast::initTestCase()
{
    m_pictures = test::pictureFolder();
    m_job = std::make_unique<test::JobWindow>();
    QVERIFY2(m_job->start(test::JobWindow::Day::Later), qPrintable(m_job->error()));
    QVERIFY(QTest::qWaitForWindowActive(&m_job->window()));
    test::signInAs(*m_job, QStringLiteral("clerk"));
    test::search(*m_job, QStringLiteral("张江浮灯"));
    press(Qt::Key_Down);
    QTRY_COMPARE(test::focusName(), QStringLiteral("找到的主体"));
    press(Qt::Key_Return);
    QTRY_VERIFY(page());
    QTRY_COMPARE_WITH_TIMEOUT(page()->title(), test::richName(), 20'000);
    QTRY_VERIFY(m_job->quiet());
}

void TestSubjectPast::ask(const QString &moment, const QString &day)
{
    press(Qt::Key_F6);
    QTRY_VERIFY(page()->past()->isVisible());
    QTRY_VERIFY(m_job->quiet()); // how far back it reaches is known
    QCOMPARE(test::focusName(), QStringLiteral("本机当时所知"));
    page()->past()->moment()->setText(moment);
    page()->past()->day()->setText(day);
    press(Qt::Key_Return);
}

void TestSubjectPast::readsTimes()
{
    const auto read = [](const char *text) { return PastLine::read(QString::fromLatin1(text)).toString(Qt::ISODate); };
    QCOMPARE(read("2026-11-23 9:05"), QStringLiteral("2026-11-23T09:05:00+08:00"));
    QCOMPARE(read(" 2026-11-23  09:42 "), QStringLiteral("2026-11-23T09:42:00+08:00"));
    QCOMPARE(read("2026-11-23"), QStringLiteral("2026-11-23T23:59:59+08:00"));
    for (const char *wrong : {"", "2026-02-30", "23.11.2026", "2026-11-23 25:00", "2026-11-23 9", "yesterday"})
        QVERIFY2(!PastLine::read(QString::fromLatin1(wrong)).isValid(), wrong);
}

void TestSubjectPast::whatCannotBeAsked_data()
{
    QTest::addColumn<QString>("moment");
    QTest::addColumn<QString>("day");
    QTest::addColumn<QString>("words");
    QTest::newRow("nothing") << QString() << QString() << QStringLiteral("请填写");
    QTest::newRow("future day") << QString() << QStringLiteral("2999-01-01") << QStringLiteral("还没有到来");
    QTest::newRow("future time") << QStringLiteral("2999-01-01 09:00") << QString() << QStringLiteral("还没有到来");
    QTest::newRow("before memory") << QStringLiteral("2001-01-01 09:00") << QString() << QStringLiteral("记忆始于");
    QTest::newRow("no day") << QString() << QStringLiteral("2026-02-30") << QStringLiteral("年-月-日");
    QTest::newRow("no time") << QStringLiteral("noon") << QString() << QStringLiteral("09:42");
}

void TestSubjectPast::whatCannotBeAsked()
{
    QFETCH(QString, moment);
    QFETCH(QString, day);
    QFETCH(QString, words);
    ask(moment, day);
    QVERIFY2(m_job->message().contains(words), qPrintable(m_job->message()));
    QVERIFY(page()->past()->isVisible()); // what was typed can be mended
    QVERIFY(page()->bannerText().isEmpty());
    if (words == QStringLiteral("记忆始于"))
        picture(QStringLiteral("08-subject-past-asked"));
    press(Qt::Key_Escape);
    QTRY_VERIFY(!page()->past()->isVisible());
}

void TestSubjectPast::whatWasKnown()
{
    const QDateTime since = m_job->house().knownSince().value_or(QDateTime());
    QVERIFY(since.isValid());
    const QDateTime legal = since.toOffsetFromUtc(base::kLegalOffsetSeconds);
    ask(legal.toString(QStringLiteral("yyyy-MM-dd HH:mm")), {}); // the minute in which the memory begins counts
    QTRY_VERIFY2(!page()->bannerText().isEmpty(), qPrintable(m_job->message()));
    QVERIFY2(page()->bannerText().contains(QStringLiteral("不得展示")), qPrintable(page()->bannerText()));
    QVERIFY(page()->view().knownAt.isValid());
    QVERIFY(!page()->view().live);
    QCOMPARE(page()->title(), test::richName());
    auto *issue = page()->findChild<QPushButton *>(QStringLiteral("report.issue"));
    QVERIFY(!issue->isEnabled());
    QVERIFY(issue->accessibleDescription().contains(QStringLiteral("F5")));
    QTRY_VERIFY(m_job->quiet());
    picture(QStringLiteral("09-subject-past"));
}

void TestSubjectPast::backWithOneKey()
{
    press(Qt::Key_F5);
    QTRY_VERIFY(page()->bannerText().isEmpty());
    QVERIFY(!page()->view().knownAt.isValid());
    QVERIFY(page()->moment().isNow());
    QTRY_VERIFY(page()->findChild<QPushButton *>(QStringLiteral("report.issue"))->isEnabled());
}

void TestSubjectPast::aPastDay()
{
    const auto shown = [this] {
        const QList<services::RecordView> &records = page()->view().records;
        return std::count_if(records.begin(), records.end(), [](const services::RecordView &one) {
            return one.decision.disclosure == domain::Disclosure::Show;
        });
    };
    const auto today = shown();
    const QDate day(2024, 1, 1);
    ask({}, QStringLiteral("2024-01-01"));
    QTRY_VERIFY(page()->bannerText().contains(QStringLiteral("2024-01-01")));
    QVERIFY(shown() <= today); // the past shows less, never more
    for (const services::RecordView &one : page()->view().records)
        QVERIFY(!one.record.decided.isValid() || one.record.decided <= day);
    press(Qt::Key_F5);
    QTRY_VERIFY(page()->bannerText().isEmpty());
    QCOMPARE(shown(), today);
}

QTEST_MAIN(TestSubjectPast)
#include "test_subject_past.moc"
