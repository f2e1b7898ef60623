// Each way a database does not open, produced for real.
#include "support.h"

using namespace creditdesk;
using namespace creditdesk::store;
using namespace creditdesk::store::test;
using namespace Qt::StringLiterals;

class TestOpen : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    FixedClock m_clock;
    CountingRandom m_random;
    int m_number = 0;

    QString newPath() { return m_folder.filePath(u"%1.db"_s.arg(++m_number)); }
    QString reasonOf(const QString &path, char key = 'l')
    {
        auto ledger = Ledger::open(path, keyOf(key), m_clock, m_random);
        return ledger ? QString() : ledger.error().name();
    }
    /// A ledger with one entry and nothing but its one file.
    QString ledger()
    {
        const QString path = newPath();
        auto open = Ledger::open(path, keyOf('l'), m_clock, m_random);
        if (!open || !(*open)->record({}))
            qFatal("no ledger to damage");
        return path;
    }
    static void write(const QString &path, qint64 at, const QByteArray &bytes)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadWrite) || !file.seek(at) || file.write(bytes) != bytes.size())
            qFatal("cannot write the test's file");
    }

private Q_SLOTS:
    void wrongKey()
    {
        const QString path = ledger();
        QCOMPARE(reasonOf(path, 'x'), u"wrong_key"_s);
        QCOMPARE(reasonOf(path), QString()); // and the file is as it was
        const QString home = m_folder.filePath(u"mirror-home"_s);
        QCOMPARE(load(home, {firmOf(1, "A1", "甲")}), QString());
        QCOMPARE(Mirror::open(home, keyOf('x')).error().code, base::Code::WrongKey);
    }

    void notOurs()
    {
        const QString text = newPath();
        write(text, 0, QByteArray("Dear diary, \n").repeated(1000));
        QCOMPARE(reasonOf(text), u"not_ours"_s);
        const QString shortText = newPath();
        write(shortText, 0, "x");
        QCOMPARE(reasonOf(shortText), u"not_ours"_s);
        const QString plain = newPath();
        QProcess sqlite; // an unencrypted database, made without a key
        sqlite.start(QStringLiteral(SQLCIPHER_SHELL), {u"-batch"_s, plain, u"CREATE TABLE t(a)"_s});
        QVERIFY(sqlite.waitForFinished());
        QCOMPARE(reasonOf(plain), u"not_ours"_s);
        const QString other = newPath();
        QVERIFY(!shell(other, 'l', u"CREATE TABLE t(a);"_s).startsWith(u"ERROR"_s));
        QCOMPARE(reasonOf(other), u"not_ours"_s); // same key, another program
        QCOMPARE(reasonOf(m_folder.path()), u"not_ours"_s);
        QFile file(text);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("Dear diary")); // never touched
    }

    void tooNew()
    {
        const QString path = ledger();
        QCOMPARE(shell(path, 'l', u"PRAGMA user_version = 99;"_s), QString());
        QCOMPARE(reasonOf(path), u"too_new"_s);
        const QString home = m_folder.filePath(u"new-home"_s);
        QCOMPARE(load(home, {firmOf(1, "A1", "甲")}), QString());
        QCOMPARE(shell(home + u"/mirror-1/records.db"_s, 'm', u"PRAGMA user_version = 99;"_s, kRecordPage), QString());
        QCOMPARE(Mirror::open(home, keyOf('m')).error().code, base::Code::TooNew);
        QFile pointer(home + u"/mirror.json"_s);
        QVERIFY(pointer.open(QIODevice::WriteOnly) && pointer.write(R"({"generation":1,"version":99})") > 0);
        pointer.close();
        QCOMPARE(Mirror::open(home, keyOf('m')).error().code, base::Code::TooNew);
    }

    void damaged_data()
    {
        QTest::addColumn<qint64>("at");
        QTest::newRow("first page") << 100LL;
        QTest::newRow("second page") << 4096LL + 50;
        QTest::newRow("last byte of a page's code") << 4096LL * 3 - 1;
    }
    void damaged()
    {
        QFETCH(qint64, at);
        const QString path = ledger();
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly) && file.seek(at));
        const char was = file.read(1).at(0);
        file.close();
        write(path, at, QByteArray(1, static_cast<char>(was ^ 1)));
        QCOMPARE(reasonOf(path), u"damaged"_s);
        QVERIFY(QFile::exists(path));
    }

    void cutShortOrEmpty()
    {
        const QString path = ledger();
        QVERIFY(QFile::resize(path, QFileInfo(path).size() - 4096 * 2));
        QCOMPARE(reasonOf(path), u"damaged"_s);
        QVERIFY(QFile::resize(path, 0));
        QCOMPARE(reasonOf(path), u"damaged"_s); // and not a new, empty ledger
        const QString home = m_folder.filePath(u"cut-home"_s);
        QCOMPARE(load(home, {firmOf(1, "A1", "甲")}), QString());
        QVERIFY(QFile::remove(home + u"/mirror-1/records.db"_s));
        QCOMPARE(Mirror::open(home, keyOf('m')).error().code, base::Code::Damaged);
    }

    void lockedByAnotherProcess()
    {
        const QString path = ledger();
        QProcess other;
        other.start(QStringLiteral(SQLCIPHER_SHELL), {u"-batch"_s, path});
        other.write(
            u"PRAGMA key = \"x'%1'\";\nPRAGMA locking_mode=EXCLUSIVE;\nBEGIN EXCLUSIVE;\nSELECT 'held';\n"_s.arg(hexOf('l'))
                .toUtf8());
        QByteArray said;
        while (!said.contains("held") && other.waitForReadyRead(30000))
            said += other.readAllStandardOutput();
        QVERIFY(said.contains("held"));
        QCOMPARE(reasonOf(path), u"locked"_s);
        other.write("COMMIT;\n.quit\n");
        other.closeWriteChannel();
        QVERIFY(other.waitForFinished());
        QCOMPARE(reasonOf(path), QString());
    }

    // As the program before wrote it: without the days of open cases. It loads offline, and says as much as it said.
    void aMirrorOfVersionFourLoads()
    {
        const QString home = m_folder.filePath(u"old-mirror"_s), records = home + u"/mirror-1/records.db"_s;
        const Firm firm = firmOf(1, "A1", "甲");
        Entry disputed;
        disputed.serial = 1;
        disputed.id = "R1";
        disputed.objection = true;
        QCOMPARE(load(home, {firm}, {disputed}), QString());
        const auto digest = [&home] { return Mirror::open(home, keyOf('m')).value()->digest({}).value_or(QByteArray()); };
        const QByteArray before = digest();
        QVERIFY(!before.isEmpty());
        for (const char *table : {"record", "record_history"}) {
            for (const char *column : {"objection_since", "repair_since"})
                QCOMPARE(shell(records, 'm',
                               u"ALTER TABLE %1 DROP COLUMN %2;"_s.arg(QLatin1String(table), QLatin1String(column)),
                               kRecordPage),
                         QString());
        }
        QCOMPARE(shell(records, 'm', u"PRAGMA user_version = 4;"_s, kRecordPage), QString());
        QFile pointer(home + u"/mirror.json"_s);
        QVERIFY(pointer.open(QIODevice::WriteOnly) && pointer.write(R"({"generation":1,"version":4})") > 0);
        pointer.close();
        QCOMPARE(digest(), before);
        const auto mirror = Mirror::open(home, keyOf('m'));
        const auto file = (*mirror)->subject(u"A1"_s);
        QVERIFY(file);
        QVERIFY(file->records.constFirst().underObjection);
        QVERIFY(!file->records.constFirst().objectionSince.isValid());
        QCOMPARE(shell(records, 'm', u"PRAGMA user_version;"_s, kRecordPage), u"5"_s);
    }

    void aLedgerOfVersionOneIsBackedUpAndMigrated()
    {
        const QString path = newPath();
        QFile schema(u":/sql/ledger-1.sql"_s);
        QVERIFY(schema.open(QIODevice::ReadOnly));
        const QString out = shell(
            path, 'l',
            QString::fromUtf8(schema.readAll()) +
                u"INSERT INTO value VALUES ('kept', x'0102'); PRAGMA application_id = 1668441188; PRAGMA user_version = 1;"_s);
        QCOMPARE(out, QString());
        {
            auto migrated = Ledger::open(path, keyOf('l'), m_clock, m_random);
            QVERIFY2(migrated, migrated ? "" : qPrintable(migrated.error().detail));
            QCOMPARE((*migrated)->value(u"kept"_s).value().value(), QByteArray("\x01\x02"));
            QCOMPARE((*migrated)->count(u"reports"_s).value(), 0);
        }
        QCOMPARE(shell(path, 'l', u"PRAGMA user_version;"_s), u"7"_s);
        const QString copy = path + u".backup-v1"_s;
        QCOMPARE(shell(copy, 'l', u"PRAGMA user_version; PRAGMA integrity_check; SELECT hex(value) FROM value;"_s),
                 u"1\nok\n0102"_s);
    }
};

QTEST_GUILESS_MAIN(TestOpen)
#include "test_open.moc"
