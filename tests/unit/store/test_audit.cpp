// The audit chain: recomputed here from its published form, and tampered with through SQLCipher's own shell.
#include "support.h"

#include <QCryptographicHash>

using namespace creditdesk;
using namespace creditdesk::store;
using namespace creditdesk::store::test;
using namespace Qt::StringLiterals;

class TestAudit : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    FixedClock m_clock;
    CountingRandom m_random;
    int m_number = 0;

    /// A ledger of five entries, closed again; its path.
    QString fiveEntries()
    {
        const QString path = m_folder.filePath(u"%1.db"_s.arg(++m_number));
        auto ledger = Ledger::open(path, keyOf('l'), m_clock, m_random).value();
        for (int i = 1; i <= 5; ++i) {
            AuditEntry entry;
            entry.operatorId = u"zhang"_s;
            entry.role = u"clerk"_s;
            entry.action = u"subject.open"_s;
            entry.permission = u"subject.open"_s;
            entry.subject = u"9131000%1"_s.arg(i);
            entry.basis = u"目的 \"a\"\n"_s;
            entry.detail = {{u"b"_s, i}, {u"a"_s, u"é"_s}};
            m_clock.advance(1001);
            if (!ledger->write(entry, [](LedgerTransaction &t) -> base::Done {
                    t.annotate(u"found"_s, true);
                    return {};
                }))
                qFatal("the entry was not written");
        }
        return path;
    }
    base::Result<AuditHead> verify(const QString &path)
    {
        auto ledger = Ledger::open(path, keyOf('l'), m_clock, m_random);
        return ledger ? (*ledger)->verifyAudit() : tl::unexpected(ledger.error());
    }

private Q_SLOTS:
    /// The documented form written out by hand, without the program's JSON writer.
    void hashesAreThoseOfTheDocumentedForm()
    {
        const QString path = fiveEntries();
        auto ledger = Ledger::open(path, keyOf('l'), m_clock, m_random).value();
        QByteArray previous(32, '\0');
        const QList<AuditEntry> entries = ledger->audit(1, 100).value();
        QCOMPARE(entries.size(), 5);
        for (int i = 1; i <= 5; ++i) {
            const AuditEntry &entry = entries.at(i - 1);
            QCOMPARE(entry.sequence, i);
            const QString text =
                u"{'action':'subject.open','at':'%1','basis':'目的 ^'a^'^n','detail':{'a':'é','b':%2,'found':true},"
                "'operator':'zhang','outcome':'done','permission':'subject.open','role':'clerk','sequence':%2,"
                "'subject':'9131000%2'}"_s.arg(entry.at.toString(u"yyyy-MM-dd'T'HH:mm:ss.zzz'Z'"_s))
                    .arg(i);
            QByteArray bytes = text.toUtf8();
            bytes.replace('\'', '"').replace('^', '\\'); // written with other signs above to be readable
            previous = QCryptographicHash::hash(previous + bytes, QCryptographicHash::Sha256);
            QCOMPARE(entry.hash.toHex(), previous.toHex());
        }
        QCOMPARE(ledger->auditHead().value().entries, 5);
        QCOMPARE(ledger->auditHead().value().hash, previous);
        QCOMPARE(ledger->verifyAudit().value().hash, previous);
        QCOMPARE(ledger->audit(4, 1).value().first().sequence, 4);
    }

    void tamperingNamesTheFirstBadSequence_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<int>("firstBad");
        QTest::newRow("flip a text") << u"UPDATE audit SET outcome = 'dono' WHERE sequence = 3;"_s << 3;
        QTest::newRow("flip a detail") << u"UPDATE audit SET detail = replace(detail, '4', '5') WHERE sequence = 4;"_s << 4;
        QTest::newRow("other spelling") << u"UPDATE audit SET detail = detail || ' ' WHERE sequence = 2;"_s << 2;
        QTest::newRow("flip a time") << u"UPDATE audit SET at = replace(at, '2024', '2023') WHERE sequence = 1;"_s << 1;
        QTest::newRow("flip a hash") << u"UPDATE audit SET hash = zeroblob(32) WHERE sequence = 2;"_s << 2;
        QTest::newRow("delete inside") << u"DELETE FROM audit WHERE sequence = 3;"_s << 3;
        QTest::newRow("delete and close the gap")
            << u"DELETE FROM audit WHERE sequence = 2; UPDATE audit SET sequence = sequence - 1 WHERE sequence > 2;"_s << 2;
        QTest::newRow("cut off the end") << u"DELETE FROM audit WHERE sequence > 3;"_s << 4;
        QTest::newRow("cut off everything") << u"DELETE FROM audit;"_s << 1;
        QTest::newRow("reorder")
            << u"UPDATE audit SET sequence = 99 WHERE sequence = 2; UPDATE audit SET sequence = 2 WHERE sequence = 3; "
               "UPDATE audit SET sequence = 3 WHERE sequence = 99;"_s
            << 2;
        QTest::newRow("add at the end")
            << u"INSERT INTO audit SELECT 6, at, operator, role, action, permission, subject, basis, outcome, detail, hash "
               "FROM audit WHERE sequence = 5;"_s
            << 6;
    }
    void tamperingNamesTheFirstBadSequence()
    {
        QFETCH(QString, sql);
        QFETCH(int, firstBad);
        const QString path = fiveEntries();
        QVERIFY(verify(path));
        QVERIFY(shell(path, 'l', sql).startsWith(u"ERROR"_s) ||
                sql.startsWith(u"INSERT"_s)); // the triggers stand against mistakes
        const QString out =
            shell(path, 'l',
                  u"DROP TRIGGER IF EXISTS audit_is_not_changed; DROP TRIGGER IF EXISTS audit_is_not_deleted; "_s +
                      (sql.startsWith(u"INSERT"_s) ? QString() : sql));
        QCOMPARE(out, QString());
        const auto verified = verify(path);
        QVERIFY(!verified);
        QCOMPARE(verified.error().code, base::Code::ChainBroken);
        QCOMPARE(verified.error().detail, u"first bad sequence %1"_s.arg(firstBad));
    }
};

QTEST_GUILESS_MAIN(TestAudit)
#include "test_audit.moc"
