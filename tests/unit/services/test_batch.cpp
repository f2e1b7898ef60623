// A list is known by what its rows say: written in another way it is the same batch, which issues nothing twice; and its
// counts are all of its rows. iconv writes the other encodings.
#include "tests/unit/services/reception_desk.h"

#include <QDir>
#include <QProcess>
#include <QTest>

using namespace creditdesk;
using namespace Qt::StringLiterals;
using test::ReceptionDesk;

namespace {

struct Walk {
    services::BatchCounts counts;
    QList<services::BatchLine> lines;
    [[nodiscard]] QStringList numbers() const
    {
        QStringList all;
        for (const services::BatchLine &line : lines)
            all.append(line.number);
        return all;
    }
};

QByteArray converted(const QByteArray &utf8, const QString &encoding)
{
    QProcess iconv;
    iconv.start(QStringLiteral(ICONV), {u"-f"_s, u"UTF-8"_s, u"-t"_s, encoding});
    iconv.write(utf8);
    iconv.closeWriteChannel();
    iconv.waitForFinished();
    return iconv.readAllStandardOutput();
}

} // namespace

class TestBatch : public QObject
{
    Q_OBJECT

private:
    ReceptionDesk m_desk;
    QByteArray m_list; ///< five rows: good, without a code, good, a wrong code, good
    Walk m_first;

    /// The list in `bytes`, stopped after `most` lines.
    [[nodiscard]] Walk walk(const QByteArray &bytes, int most = 1'000)
    {
        services::BatchOrder order;
        order.csv = bytes;
        order.folder = m_desk.path(u"papers"_s);
        order.form = ReceptionDesk::agentsRequest();
        Walk walk;
        base::CancelToken stop;
        const auto each = [&](const services::BatchLine &line, const services::BatchCounts &counts) {
            walk.lines.append(line);
            if (counts.done() == most)
                stop.cancel();
        };
        const auto came = m_desk.reception().batch(order, each, stop);
        walk.counts = came ? *came : services::BatchCounts();
        return walk;
    }
    /// What the ledger says was issued: the counts must not be believed by themselves.
    [[nodiscard]] qsizetype issued() { return m_desk.house().reports({}, 1'000)->size(); }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_desk.open(), qPrintable(m_desk.error()));
        QVERIFY(QDir().mkpath(m_desk.path(u"papers"_s)));
        const QByteArray good = test::kTrainee.toUtf8();
        m_list = "统一社会信用代码,备注\n" + good + ",一\n,没有代码\n\n" + good + ",二\n   \n91310115MA9TE5T12X,三\n" + good +
                 ",四\n";
    }

    void stoppedHalfWayTheCountsAreAllRows()
    {
        m_first = walk(m_list, 2);
        QVERIFY(m_first.counts.stopped);
        QCOMPARE(m_first.counts.rows, 5);
        QCOMPARE(m_first.counts.issued, 1);
        QCOMPARE(m_first.counts.failed, 1);
        QCOMPARE(m_first.counts.earlier, 0);
        QCOMPARE(m_first.counts.left(), 3);
        QCOMPARE(m_first.lines.at(1).line, 3); // of the file, where a person finds it
        QCOMPARE(m_first.lines.at(1).failure.detail, u"empty"_s);
        QCOMPARE(issued(), 1);
    }

    void inAnotherEncodingItGoesOn()
    {
        const Walk rest = walk(converted(m_list, u"GB18030"_s));
        QVERIFY(!rest.counts.stopped);
        QCOMPARE(rest.counts.rows, 5);
        QCOMPARE(rest.counts.issued, 2);
        QCOMPARE(rest.counts.earlier, 1);
        QCOMPARE(rest.counts.failed, 2);
        QCOMPARE(rest.counts.left(), 0);
        QCOMPARE(rest.lines.at(0).number, m_first.lines.at(0).number);
        QCOMPARE(rest.lines.at(3).line, 7);
        QCOMPARE(issued(), 3);
        m_first = rest;
    }

    void writtenInAnyWayItIsTheSameList_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QByteArray returns = m_list;
        returns.replace('\n', "\r\n");
        QTest::newRow("UTF-8") << m_list;
        QTest::newRow("UTF-8 with mark") << QByteArray("\xEF\xBB\xBF") + m_list;
        QTest::newRow("UTF-16 with mark") << converted(m_list, u"UTF-16"_s);
        QTest::newRow("UTF-16, big end first") << QByteArray("\xFE\xFF") + converted(m_list, u"UTF-16BE"_s);
        QTest::newRow("GB18030 with mark") << QByteArray("\x84\x31\x95\x33") + converted(m_list, u"GB18030"_s);
        QTest::newRow("returns and line feeds") << returns;
        QTest::newRow("empty lines before the end") << m_list + "\n\n";
    }
    void writtenInAnyWayItIsTheSameList()
    {
        QFETCH(const QByteArray, bytes);
        QVERIFY(!bytes.isEmpty());
        const Walk again = walk(bytes);
        QCOMPARE(again.numbers(), m_first.numbers());
        QCOMPARE(again.counts.earlier, 3);
        QCOMPARE(again.counts.issued, 0);
        QCOMPARE(again.counts.failed, 2);
        QCOMPARE(issued(), 3);
    }

    void anotherRowMakesAnotherList()
    {
        QCOMPARE(walk(m_list + test::kTrainee.toUtf8() + ",五\n").counts.issued, 4);
        QCOMPARE(issued(), 7);
    }
};

QTEST_GUILESS_MAIN(TestBatch)
#include "test_batch.moc"
