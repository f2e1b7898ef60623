// Every code has a class of its own, and the classes say what scripts and people rely on (exit status, whether to retry).
#include "app/base/failure.h"

#include <QRegularExpression>
#include <QSet>
#include <QtTest>

using namespace creditdesk::base;
using namespace Qt::StringLiterals;

namespace {

Result<int> half(int number)
{
    if (number % 2 != 0)
        return fail(Code::InvalidInput, u"odd"_s, u"even.only"_s, 7);
    return number / 2;
}

Result<QString> quarterInWords(int number, int *reached)
{
    TRY_ASSIGN(const int once, half(number));
    *reached = 1;
    TRY_ASSIGN(const int twice, half(once));
    *reached = 2;
    return QString::number(twice);
}

Done checked(int number, bool *passed)
{
    TRY_DONE(half(number));
    *passed = true;
    return {};
}

} // namespace

class TestFailure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAreStableAndDistinct();
    void categories_data();
    void categories();
    void failureCarriesWhatItWasGiven();
    void firstFailureReturns();
};

void TestFailure::namesAreStableAndDistinct()
{
    static const QRegularExpression kForm(u"^[a-z]+(_[a-z]+)*$"_s);
    QSet<QString> names;
    for (int i = 0; i < static_cast<int>(Code::Count_); ++i) {
        const Class &entry = classOf(static_cast<Code>(i));
        QCOMPARE(static_cast<int>(entry.code), i);
        const QString name = QString::fromLatin1(entry.name);
        QVERIFY2(kForm.match(name).hasMatch(), entry.name);
        QVERIFY2(!names.contains(name), entry.name);
        names.insert(name);
    }
    QCOMPARE(names.size(), static_cast<qsizetype>(Code::Count_));
}

void TestFailure::categories_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<int>("category");
    QTest::addColumn<int>("retry");
    const auto row = [](Code code, Category category, Retry retry) {
        QTest::newRow(classOf(code).name) << static_cast<int>(code) << static_cast<int>(category) << static_cast<int>(retry);
    };
    row(Code::WrongPassword, Category::Permission, Retry::AfterAction);
    row(Code::LockedOut, Category::Permission, Retry::Later);
    row(Code::NotPermitted, Category::Permission, Retry::Never);
    row(Code::SignInNeeded, Category::Permission, Retry::AfterSignIn);
    row(Code::NotFound, Category::NotFound, Retry::Never);
    row(Code::Unreachable, Category::Unreachable, Retry::Later);
    row(Code::BrokenAnswer, Category::Unreachable, Retry::Later);
    row(Code::Gone, Category::Unreachable, Retry::Now);
    row(Code::HashMismatch, Category::Integrity, Retry::Now);
    row(Code::SealBroken, Category::Integrity, Retry::AfterSignIn);
    row(Code::SignatureInvalid, Category::Integrity, Retry::Never);
    row(Code::TlsUntrusted, Category::Integrity, Retry::AfterAction);
    row(Code::ChainBroken, Category::Integrity, Retry::Never);
    row(Code::RefusedByRule, Category::Rule, Retry::Never);
    row(Code::NoSpace, Category::Resource, Retry::AfterAction);
    row(Code::InvalidInput, Category::Usage, Retry::AfterAction);
    row(Code::Cancelled, Category::Cancelled, Retry::Now);
}

void TestFailure::categories()
{
    QFETCH(int, code);
    QFETCH(int, category);
    QFETCH(int, retry);
    const Failure failure(static_cast<Code>(code), {});
    QCOMPARE(static_cast<int>(failure.category()), category);
    QCOMPARE(static_cast<int>(failure.retry()), retry);
    QCOMPARE(failure.name(), QString::fromLatin1(QTest::currentDataTag()));
}

void TestFailure::failureCarriesWhatItWasGiven()
{
    const Result<int> result = half(3);
    QVERIFY(!result.has_value());
    QCOMPARE(result.error().code, Code::InvalidInput);
    QCOMPARE(result.error().detail, u"odd"_s);
    QCOMPARE(result.error().rule, u"even.only"_s);
    QCOMPARE(result.error().retryAfterSeconds, 7);
    QCOMPARE(Failure().code, Code::Internal);
}

void TestFailure::firstFailureReturns()
{
    int reached = 0;
    QCOMPARE(quarterInWords(12, &reached).value(), u"3"_s);
    QCOMPARE(reached, 2);
    reached = 0;
    QCOMPARE(quarterInWords(6, &reached).error().detail, u"odd"_s);
    QCOMPARE(reached, 1);
    reached = 0;
    QVERIFY(!quarterInWords(5, &reached).has_value());
    QCOMPARE(reached, 0);

    bool passed = false;
    QVERIFY(checked(4, &passed).has_value());
    QVERIFY(passed);
    passed = false;
    QCOMPARE(checked(5, &passed).error().rule, u"even.only"_s);
    QVERIFY(!passed);
}

QTEST_GUILESS_MAIN(TestFailure)
#include "test_failure.moc"
