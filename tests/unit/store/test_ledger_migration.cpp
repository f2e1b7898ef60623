// A ledger of version 3, made by the old steps, comes to the newest version with everything in it; the copy before it is whole.
#include "window_desk.h"

#include <QCryptographicHash>

using namespace creditdesk;
using namespace creditdesk::store;
using namespace creditdesk::store::test;
using namespace Qt::StringLiterals;

namespace {

constexpr char kRows[] = R"(
INSERT INTO report VALUES (1, '20230301090203AB1CD2EF', '91310000MA1FL0000X', '上海甲公司', '2023-03-01T01:02:03.000Z', 'zhang',
  'self', '贷款', 'SH-2017.1', '2023-03-01T00:00:00.000Z', 5, x'0101', x'0202', 2);
INSERT INTO report_file VALUES (1, '{"a":1}', x'255044460001FF');
INSERT INTO outbox (idempotency_key, kind, object, body) VALUES ('key', 'report', '20230301090203AB1CD2EF', '{}');
INSERT INTO value VALUES ('cursor', x'07');
)";

} // namespace

class TestLedgerMigration : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stepsOnceTakenAreNotChanged_data()
    {
        QTest::addColumn<int>("step");
        QTest::addColumn<QByteArray>("sha256");
        QTest::newRow("1") << 1 << QByteArray("ce7aa9e4dc722f25783d149faf68e6839e62b091ed31931526f646af46a07673");
        QTest::newRow("2") << 2 << QByteArray("c5aebae73817aa13186b3643c47091a94eec80d14654430c772e1b329ed75222");
        QTest::newRow("3") << 3 << QByteArray("80dc96381e7d2c8a011ca40f3784bac8cd07f2c0bad1440bd5b62c19391fa812");
    }
    void stepsOnceTakenAreNotChanged()
    {
        QFETCH(int, step);
        QFETCH(QByteArray, sha256);
        QFile file(u":/sql/ledger-%1.sql"_s.arg(step));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256).toHex(), sha256);
    }

    void versionThreeBecomesFour()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"ledger.db"_s);
        QCOMPARE(makeOldLedger(path, 3, QString::fromUtf8(kRows)), QString());
        const Desk desk(path);
        QCOMPARE(desk.sql(u"PRAGMA user_version; PRAGMA integrity_check; SELECT hex(value) FROM value;"_s), u"7\nok\n07"_s);
        const IssuedReport old = desk.ledger().report(u"20230301090203AB1CD2EF"_s).value();
        QCOMPARE(old.subjectName, u"上海甲公司"_s);
        QCOMPARE(old.pdf, QByteArray("%PDF\0\x01\xFF", 7));
        QCOMPARE(old.prints, 2);
        QCOMPARE(old.product, u"organisation"_s);
        QCOMPARE(old.subjectType, u"organisation"_s);
        QVERIFY(!old.slip && !old.voided && old.subjectKey.isEmpty());
        QCOMPARE(desk.ledger().reportsOf(u"91310000MA1FL0000X"_s).value().size(), 1);
        QCOMPARE(desk.ledger().reportsOf(QByteArray()).value().size(), 0); // old ones are nobody's by key
        QCOMPARE(desk.ledger().outbox().value().first().idempotencyKey, u"key"_s);
        QCOMPARE(desk.book().unexplained().value().size(), 0); // a number of no block is no gap
        QCOMPARE(shell(path + u".backup-v3"_s, 'l',
                       u"PRAGMA user_version; PRAGMA integrity_check; SELECT hex(pdf) FROM report_file;"_s),
                 u"3\nok\n255044460001FF"_s);
        QVERIFY(shell(path + u".backup-v3"_s, 'l', u"SELECT * FROM draft;"_s).startsWith(u"ERROR"_s));
    }

    void newReportsKeepWhatTheyAre()
    {
        const Desk desk;
        for (int i = 0; i < 3; ++i) {
            QVERIFY(desk.report(u"N%1"_s.arg(i), [i](IssuedReport &report) {
                report.subject = u"reference-%1"_s.arg(i);
                report.subjectType = u"person"_s;
                report.subjectKey = i < 2 ? "key-of-a-person" : "of-another";
                report.product = i == 1 ? u"refusal"_s : u"person"_s;
                report.slip = i == 1;
                report.issuedAt = report.issuedAt.addDays(i);
            }));
        }
        const QList<IssuedReport> found = desk.ledger().reportsOf(QByteArray("key-of-a-person")).value();
        QCOMPARE(found.size(), 2);
        QCOMPARE(found.first().number, u"N1"_s); // newest first
        QVERIFY(found.first().slip && found.first().product == u"refusal"_s && found.first().pdf.isEmpty());
        QVERIFY(!found.last().slip && found.last().subjectType == u"person"_s);
        QCOMPARE(desk.ledger().reportsOf(u"reference-2"_s).value().size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestLedgerMigration)
#include "test_ledger_migration.moc"
