// The reader as a real process, with every way in which one fails, kill -9 included.
#include "app/devices/card_reader.h"
#include "app/devices/reader_limits.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <unistd.h>

namespace creditdesk::devices {
namespace {
using namespace Qt::StringLiterals;

QStringList told;

void collect(QtMsgType, const QMessageLogContext &, const QString &message)
{
    told.append(message);
}

/// Reader and what it signalled.
struct Desk {
    explicit Desk(const QStringList &arguments, const QString &program = QStringLiteral(CARD_READER))
        : reader(program, arguments)
    {
        QObject::connect(&reader, &CardReader::cardRead, &reader,
                         [this](const CardReading &reading) { cards.append(reading); });
        QObject::connect(&reader, &CardReader::readFailed, &reader,
                         [this](const base::Failure &failure) { failures.append(failure); });
    }
    bool settles()
    {
        return QTest::qWaitFor([this] { return !reader.reading(); }, 30'000);
    }
    CardReader reader;
    QList<CardReading> cards;
    QList<base::Failure> failures;
};

/// The processes that this one has started and not yet seen the end of.
QList<pid_t> readers()
{
    QFile list(u"/proc/self/task/%1/children"_s.arg(::getpid()));
    QList<pid_t> ids;
    if (list.open(QIODevice::ReadOnly)) {
        const QList<QByteArray> words = list.readAll().simplified().split(' ');
        for (const QByteArray &word : words)
            if (word.toInt() > 0)
                ids.append(word.toInt());
    }
    return ids;
}

class TestCardReader : public QObject
{
    Q_OBJECT

private:
    QStringList cardsAnd(const QStringList &more = {}) const
    {
        return QStringList{u"--cards"_s, m_folder.filePath(u"cards.json"_s)} + more;
    }
    QTemporaryDir m_folder;

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(m_folder.filePath(u"cards.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(
            R"([{"document_type":"resident_identity","number":"11010118900101000X","name":"某甲","born":"1890-01-01","valid_until":"long_term","issuer":"某局"},
                       {"document_type":"passport","number":"P2","name":"某乙"}])");
    }

    void cardsAreReadOneAfterTheOtherFromOneProcess()
    {
        Desk desk(cardsAnd());
        QVERIFY(readers().isEmpty()); // started at the first read
        desk.reader.read();
        desk.reader.read(); // a second call while one is under way
        QVERIFY(desk.settles());
        QCOMPARE(desk.cards.size(), 1);
        QCOMPARE(desk.cards[0].identity.number, u"11010118900101000X"_s);
        QCOMPARE(desk.cards[0].identity.name, u"某甲"_s);
        QCOMPARE(desk.cards[0].born, QDate(1890, 1, 1));
        const QList<pid_t> first = readers();
        QCOMPARE(first.size(), 1);
        desk.reader.read();
        QVERIFY(desk.settles());
        QCOMPARE(desk.cards.size(), 2);
        QCOMPARE(desk.cards[1].identity.name, u"某乙"_s);
        QCOMPARE(readers(), first);
        QVERIFY(desk.failures.isEmpty());
    }

    void theProcessEndsWithItsOwner()
    {
        {
            Desk desk(cardsAnd());
            desk.reader.read();
            QVERIFY(desk.settles());
            QCOMPARE(readers().size(), 1);
        }
        QVERIFY(readers().isEmpty());
    }

    void everyWayToFailIsTyped_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<int>("code");
        const auto row = [](const char *kind, base::Code code) {
            QTest::newRow(kind) << QString::fromLatin1(kind) << static_cast<int>(code);
        };
        row("no_card", base::Code::TimedOut);
        row("no_device", base::Code::Unreachable);
        row("unreadable", base::Code::BrokenAnswer);
        row("garbage", base::Code::BrokenAnswer);
        row("huge_line", base::Code::BrokenAnswer);
        row("photo", base::Code::BrokenAnswer);
        row("fingerprint", base::Code::BrokenAnswer);
        row("half_line_end", base::Code::Unreachable);
        row("end", base::Code::Unreachable);
        row("crash", base::Code::Unreachable);
        row("silent", base::Code::TimedOut);
        row("half_line", base::Code::TimedOut);
        row("other_request", base::Code::TimedOut);
    }
    void everyWayToFailIsTyped()
    {
        QFETCH(QString, kind);
        QFETCH(int, code);
        told.clear();
        const auto before = qInstallMessageHandler(collect);
        Desk desk(cardsAnd({u"--fail"_s, kind}));
        const bool hangs = kind == u"silent"_s || kind == u"half_line"_s || kind == u"other_request"_s;
        desk.reader.setLimits({hangs ? 500 : 30'000, 4'096});
        for (int time = 0; time < 2; ++time) { // and the next read is as good as the first
            desk.reader.read();
            QVERIFY(desk.settles());
        }
        qInstallMessageHandler(before);
        QCOMPARE(desk.failures.size(), 2);
        QVERIFY(desk.cards.isEmpty());
        for (const base::Failure &failure : desk.failures) {
            QCOMPARE(static_cast<int>(failure.code), code);
            QVERIFY(!failure.detail.contains(u"1101011890"_s) && !failure.detail.contains(u"某"_s));
        }
        QVERIFY2(told.isEmpty(), qPrintable(told.join(u'\n')));
    }

    void killedInTheMiddleOfARead()
    {
        Desk desk(cardsAnd({u"--delay"_s, u"600000"_s}));
        desk.reader.read();
        QVERIFY(QTest::qWaitFor([] { return readers().size() == 1; }, 30'000));
        QVERIFY(desk.reader.reading());
        QCOMPARE(::kill(readers().first(), SIGKILL), 0);
        QVERIFY(desk.settles());
        QCOMPARE(desk.failures.size(), 1);
        QCOMPARE(desk.failures[0].code, base::Code::Unreachable);
        QVERIFY(desk.cards.isEmpty());
    }

    void killedBetweenTwoReadsItIsStartedAgain()
    {
        Desk desk(cardsAnd());
        desk.reader.read();
        QVERIFY(desk.settles());
        const pid_t first = readers().value(0);
        QCOMPARE(::kill(first, SIGKILL), 0);
        QVERIFY(QTest::qWaitFor([] { return readers().isEmpty(); }, 30'000));
        desk.reader.read();
        QVERIFY(desk.settles());
        QCOMPARE(desk.cards.size(), 2);
        QVERIFY(readers().value(0) != first);
        QVERIFY(desk.failures.isEmpty());
    }

    void cancellingIsTypedAndTheNextReadGetsItsOwnCard()
    {
        Desk desk(cardsAnd({u"--delay"_s, u"50"_s}));
        desk.reader.cancel(); // nothing to cancel
        QVERIFY(desk.failures.isEmpty());
        desk.reader.read();
        desk.reader.cancel();
        QVERIFY(!desk.reader.reading());
        QCOMPARE(desk.failures.size(), 1);
        QCOMPARE(desk.failures[0].code, base::Code::Cancelled);
        desk.reader.read();
        QVERIFY(desk.settles());
        QCOMPARE(desk.cards.size(), 1);
        QCOMPARE(desk.cards[0].identity.name, u"某甲"_s);
        QCOMPARE(desk.failures.size(), 1);
    }

    void aProgramThatIsNotThere()
    {
        Desk desk({}, m_folder.filePath(u"nothing"_s));
        desk.reader.read();
        QVERIFY(desk.settles());
        QCOMPARE(desk.failures.size(), 1);
        QCOMPARE(desk.failures[0].code, base::Code::Unreachable);
    }
};

} // namespace
} // namespace creditdesk::devices

QTEST_GUILESS_MAIN(creditdesk::devices::TestCardReader)
#include "test_card_reader.moc"
