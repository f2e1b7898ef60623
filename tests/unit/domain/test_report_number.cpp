// Report numbers: written by hand here, read and written there.
#include "models/domain/report_number.h"

#include <QtTest>

using namespace creditdesk::domain;
using namespace Qt::StringLiterals;

class TestReportNumber : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void written()
    {
        const QDateTime utc(QDate(2026, 6, 1), QTime(16, 30, 5), Qt::UTC); // half past midnight of the next day in the city
        QCOMPARE(writeReportNumber(utc, u"7K0XZ"_s, 0), u"202606020030057K0XZ000"_s);
        QCOMPARE(writeReportNumber(utc, u"7K0XZ"_s, 31), u"202606020030057K0XZ00Z"_s);
        QCOMPARE(writeReportNumber(utc, u"7K0XZ"_s, 32), u"202606020030057K0XZ010"_s);
        QCOMPARE(writeReportNumber(utc, u"7K0XZ"_s, 32767), u"202606020030057K0XZZZZ"_s);
    }
    void readBack()
    {
        for (int sequence = 0; sequence <= kLastReportSequence; sequence += 7) {
            const QDateTime at(QDate(2026, 2, 28), QTime(23, 59, 59), Qt::OffsetFromUTC, 8 * 3600);
            const auto read = readReportNumber(writeReportNumber(at, u"ABCDE"_s, sequence));
            QVERIFY(read);
            QCOMPARE(read->sequence, sequence);
            QCOMPARE(read->block, u"ABCDE"_s);
            QCOMPARE(read->issuedAt, at);
        }
        QVERIFY(readReportNumber(u"20230301090203AB1CD2EF")); // from before there were blocks
    }
    void refused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("short") << u"202606020030057K0XZ00"_s;
        QTest::newRow("long") << u"202606020030057K0XZ0000"_s;
        QTest::newRow("lower case") << u"202606020030057k0XZ000"_s;
        QTest::newRow("O for 0") << u"202606020030057KOXZ000"_s;
        QTest::newRow("I, L, U") << u"20260602003005ILUXZ000"_s;
        QTest::newRow("30 February") << u"202602300030057K0XZ000"_s;
        QTest::newRow("24 o'clock") << u"202606022400007K0XZ000"_s;
        QTest::newRow("letters in the time") << u"2026060200300A7K0XZ000"_s;
        QTest::newRow("full width") << u"２０２606020030057K0XZ000"_s;
        QTest::newRow("space") << u" 02606020030057K0XZ000"_s;
    }
    void refused()
    {
        QFETCH(QString, text);
        QVERIFY(!readReportNumber(text));
    }
};

QTEST_GUILESS_MAIN(TestReportNumber)
#include "test_report_number.moc"
