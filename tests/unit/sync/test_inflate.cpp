// Segments inflated; the gzip program of the system is the oracle and makes the input.
#include "app/sync/inflate.h"

#include <QProcess>
#include <QtTest>

using namespace creditdesk;
using namespace Qt::StringLiterals;
using base::Code;

class TestInflate : public QObject
{
    Q_OBJECT
    QByteArray gzip(const QByteArray &text)
    {
        QProcess process;
        process.start(u"gzip"_s, {u"-c"_s, u"-n"_s});
        process.write(text);
        process.closeWriteChannel();
        return process.waitForFinished() ? process.readAllStandardOutput() : QByteArray();
    }
    static std::span<const char> bytes(const QByteArray &array) { return {array.constData(), std::size_t(array.size())}; }

private Q_SLOTS:
    void textsComeBack_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("short") << QByteArray("{\"name\":\"张江\"}\n");
        QTest::newRow("long") << QByteArray("0123456789\n").repeated(200'000);
        QTest::newRow("short again, the buffer is longer") << QByteArray("x\n");
    }
    void textsComeBack()
    {
        static sync::Inflater inflater; // one for all rows, as the loader has it
        QFETCH(QByteArray, text);
        const QByteArray packed = gzip(text);
        QVERIFY(!packed.isEmpty());
        const auto out = inflater.text(bytes(packed));
        QVERIFY2(out, out ? "" : qPrintable(out.error().detail));
        QCOMPARE(QByteArray(out->data(), qsizetype(out->size())), text);
    }
    void brokenFilesAreRefused()
    {
        const QByteArray good = gzip(QByteArray("some text that is long enough\n").repeated(20));
        sync::Inflater inflater;
        for (qsizetype length = 0; length < good.size(); ++length)
            QVERIFY2(!inflater.text(bytes(good.left(length))), qPrintable(QString::number(length)));
        for (qsizetype at = good.size() - 8; at < good.size(); ++at) { // check sum and length
            QByteArray bent = good;
            bent[at] = static_cast<char>(bent.at(at) ^ 1);
            QVERIFY2(!inflater.text(bytes(bent)), qPrintable(QString::number(at)));
        }
        QVERIFY(!inflater.text(bytes(good + good))); // two members
        QVERIFY(!inflater.text(bytes(good + "x")));
    }
};

QTEST_GUILESS_MAIN(TestInflate)
#include "test_inflate.moc"
