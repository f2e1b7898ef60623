// Every code has its own words: what happened, what it means, what to do, and a number; in both languages.
#include "ui/sync/sync_words.h"
#include "ui/theme/language.h"
#include "ui/widgets/failure_text.h"

#include <QApplication>
#include <QSet>
#include <QTest>

using namespace creditdesk;
using namespace creditdesk::ui;

class TestFailureText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyCodeInEveryLanguage_data();
    void everyCodeInEveryLanguage();
    void lockedSaysMinutes();
    void refusalNamesTheRule();
    void detailStaysInside();
    void aTerminalHasNoRightSide();
    void waitingIsSaidOnThePage();
};

void TestFailureText::everyCodeInEveryLanguage_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::newRow("English") << QLocale(QLocale::English, QLocale::UnitedKingdom);
    QTest::newRow("Chinese") << QLocale(QLocale::Chinese, QLocale::China);
}

void TestFailureText::everyCodeInEveryLanguage()
{
    QFETCH(QLocale, locale);
    QVERIFY(installTranslators(*qApp, locale));
    QSet<QString> heads;
    QSet<QString> references;
    for (int i = 0; i < static_cast<int>(base::Code::Count_); ++i) {
        const base::Failure failure(static_cast<base::Code>(i), QStringLiteral("detail"));
        const FailureText text = failureText(failure);
        QVERIFY2(!text.what.isEmpty() && !text.meaning.isEmpty() && !text.todo.isEmpty(), qPrintable(failure.name()));
        QVERIFY2(!heads.contains(text.what), qPrintable(failure.name())); // one code, one sentence
        heads.insert(text.what);
        references.insert(text.reference);
        if (locale.language() == QLocale::Chinese) {
            const auto isHan = [](QChar c) { return c.script() == QChar::Script_Han; };
            QVERIFY2(std::any_of(text.what.begin(), text.what.end(), isHan), qPrintable(failure.name()));
            QVERIFY2(std::any_of(text.todo.begin(), text.todo.end(), isHan), qPrintable(failure.name()));
        }
    }
    QCOMPARE(references.size(), static_cast<int>(base::Code::Count_));
}

void TestFailureText::lockedSaysMinutes()
{
    QVERIFY(installTranslators(*qApp, QLocale(QLocale::English, QLocale::UnitedKingdom)));
    const auto todo = [](qint64 seconds) { return failureText(base::Failure(base::Code::LockedOut, {}, {}, seconds)).todo; };
    QCOMPARE(todo(60), QStringLiteral("Try again in 1 minute."));
    QCOMPARE(todo(61), QStringLiteral("Try again in 2 minutes."));
    QCOMPARE(todo(900), QStringLiteral("Try again in 15 minutes."));
}

void TestFailureText::refusalNamesTheRule()
{
    const FailureText text = failureText(base::Failure(base::Code::RefusedByRule, {}, QStringLiteral("条例 art. 17")));
    QVERIFY(text.what.contains(QStringLiteral("条例 art. 17")));
}

void TestFailureText::detailStaysInside()
{
    const QString secret = QStringLiteral("/technical/detail");
    const FailureText text = failureText(base::Failure(base::Code::Internal, secret));
    for (const QString &part : {text.what, text.meaning, text.todo, text.reference})
        QVERIFY(!part.contains(secret));
}

void TestFailureText::aTerminalHasNoRightSide()
{
    QVERIFY(installTranslators(*qApp, QLocale(QLocale::English, QLocale::UnitedKingdom)));
    for (int i = 0; i < static_cast<int>(base::Code::Count_); ++i) {
        const base::Failure failure(static_cast<base::Code>(i), QStringLiteral("detail"));
        const words::FailureWords text = words::failureWords(failure, words::Place::Terminal);
        for (const QString &part : {text.what, text.meaning, text.todo}) {
            QVERIFY2(!part.isEmpty(), qPrintable(failure.name()));
            for (const char *ofAWindow : {"at the right", "at the bottom", "synchronisation page", "the other window", "Lock the"})
                QVERIFY2(!part.contains(QLatin1String(ofAWindow)), qPrintable(failure.name() + QLatin1Char(' ') + part));
        }
    }
}

void TestFailureText::waitingIsSaidOnThePage()
{
    QVERIFY(installTranslators(*qApp, QLocale(QLocale::English, QLocale::UnitedKingdom)));
    sync::Progress progress;
    progress.rowsDone = 5;
    progress.waitsUntil = QDateTime(QDate(2026, 11, 23), QTime(1, 2, 3), Qt::UTC);
    progress.waitsBecause = base::Code::Busy;
    QCOMPARE(SyncWords::rate(progress), QStringLiteral("The platform is busy: it is asked again at 09:02:03"));
    progress.waitsUntil = {};
    QCOMPARE(SyncWords::rate(progress), QStringLiteral("5 rows"));
}

QTEST_MAIN(TestFailureText)
#include "test_failure_text.moc"
