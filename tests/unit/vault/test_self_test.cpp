// The self-test passes here, and quickly enough to stand before the sign-in window.
#include "app/vault/self_test.h"

#include <QElapsedTimer>
#include <QTest>

using namespace creditdesk;

class TestSelfTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passes()
    {
        const base::Done done = vault::selfTest();
        QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    }
    void isQuick()
    {
        QElapsedTimer timer;
        timer.start();
        QVERIFY(vault::selfTest());
        QVERIFY2(timer.elapsed() < 300, QByteArray::number(timer.elapsed()).constData());
    }
};

QTEST_GUILESS_MAIN(TestSelfTest)
#include "test_self_test.moc"
