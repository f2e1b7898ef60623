// Building, switching and reading a mirror: rows come back unchanged, the digest is the one computed from JSON, a build that
// does not end changes nothing, readers of the old generation finish in peace, and nothing stands in clear in any file.
#include "support.h"

#include "app/base/canonical_json.h"

#include <QCryptographicHash>
#include <QDirIterator>

#include <sys/wait.h>
#include <unistd.h>

using namespace creditdesk;
using namespace creditdesk::store;
using namespace creditdesk::store::test;
using namespace Qt::StringLiterals;

class TestMirror : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_number = 0;
    QString newHome() { return m_folder.filePath(QString::number(++m_number)); }

    static QList<Firm> awkwardFirms()
    {
        const QByteArrayList names{
            "上海联合重工有限公司",
            QByteArray("<b>标记</b>&\"引号\"'\\n"),
            QByteArray("控制\x01\x1F\n\t\x7F字符"),
            QByteArray("零\0字节", 10),
            "从右\xE2\x80\xAE到左\xE2\x80\x8F标记",
            "𠮷野𣲗饮食店",
            QString(300, u'长').toUtf8(),
            "ＡＢＣ（上海）ｶﾞ",
        };
        QList<Firm> firms;
        for (const QByteArray &name : names) {
            Firm firm;
            firm.serial = firms.size() * 3 + 1;
            firm.code = "91310000MA1FL" + QByteArray::number(10000 + firm.serial);
            firm.name = name;
            firm.address = name;
            firm.scope = "范围\x02\"\\";
            firms.append(firm);
        }
        return firms;
    }
    static QList<Entry> entriesOf(const QList<Firm> &firms)
    {
        QList<Entry> entries;
        for (const Firm &firm : firms) {
            for (const char *kind : {"licence", "penalty"}) {
                for (int i = 0; i < 2; ++i) {
                    Entry entry;
                    entry.serial = firm.serial;
                    entry.subject = firm.code;
                    entry.kind = kind;
                    entry.decided = i == 0 ? "2019-05-06" : "2021-07-08";
                    entry.id = QByteArray(kind) + "-" + QByteArray::number(firm.serial) + "-" + QByteArray::number(i);
                    entry.objection = i == 1;
                    entry.state = i == 1 ? "repaired" : "normal";
                    entries.append(entry);
                }
            }
        }
        return entries;
    }
    static QStringList generationFolders(const QString &home) { return QDir(home).entryList({u"mirror-*"_s}, QDir::Dirs); }

    /// Another process begins a generation and ends in the middle of it, without a chance to clean up.
    static void dieWhileBuilding(const QString &home, const Firm &firm)
    {
        const pid_t child = ::fork();
        if (child == 0) {
            auto builder = Mirror::build(home, keyOf('m'));
            ::_exit(builder && (*builder)->addOrganisation(firm.row()) ? 7 : 1);
        }
        int status = 0;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QVERIFY(WIFEXITED(status) && WEXITSTATUS(status) == 7);
    }

private Q_SLOTS:
    void rowsComeBackUnchanged()
    {
        const QString home = newHome();
        const QList<Firm> firms = awkwardFirms();
        QCOMPARE(load(home, firms, entriesOf(firms)), QString());
        auto mirror = Mirror::open(home, keyOf('m')).value();
        QVERIFY(mirror->check());
        const MirrorPosition position = mirror->position().value();
        QCOMPARE(position.subjects, firms.size());
        QCOMPARE(position.records, firms.size() * 4);
        QCOMPARE(position.epoch, u"epoch-1"_s);
        QCOMPARE(position.asOf, positionOf(0, 0).asOf);
        for (const Firm &firm : firms) {
            const domain::SubjectFile file = mirror->subject(QString::fromLatin1(firm.code)).value();
            QCOMPARE(file.organisation.name, QString::fromUtf8(firm.name));
            QCOMPARE(file.organisation.scope, QString::fromUtf8(firm.scope));
            QCOMPARE(file.organisation.founded, QDate(2001, 2, 3));
            QCOMPARE(file.records.size(), 4);
            QCOMPARE(file.records.at(0).kind, u"licence"_s);
            QCOMPARE(file.records.at(0).decided, QDate(2021, 7, 8));
            QCOMPARE(file.records.at(0).state, domain::RecordState::Repaired);
            QVERIFY(file.records.at(0).underObjection);
            QCOMPARE(file.records.at(0).fields.value(u"CF_WH"_s).toString(), u"沪罚字〔2020〕1号"_s);
            QCOMPARE(file.asOf, position.asOf);
        }
        QCOMPARE(mirror->subject(u"nothing"_s).error().code, base::Code::NotFound);
    }

    void digestIsThatOfTheJson()
    {
        const QString home = newHome();
        const QList<Firm> firms = awkwardFirms();
        const QList<Entry> entries = entriesOf(firms);
        QCOMPARE(load(home, firms, entries), QString());
        QCryptographicHash hash(QCryptographicHash::Sha256);
        for (const Firm &firm : firms)
            hash.addData(base::canonicalJson(firm.json()) + '\n');
        for (const Entry &entry : entries)
            hash.addData(base::canonicalJson(entry.json()) + '\n');
        auto mirror = Mirror::open(home, keyOf('m')).value();
        QCOMPARE(mirror->digest().value().toHex(), hash.result().toHex());
        base::CancelToken cancel;
        cancel.cancel();
        QCOMPARE(mirror->digest(cancel).error().code, base::Code::Cancelled);
    }

    void anUnfinishedBuildChangesNothing()
    {
        const QString home = newHome();
        QCOMPARE(Mirror::open(home, keyOf('m')).error().code, base::Code::NotFound);
        Firm firm = firmOf(1, "A1", "旧");
        QCOMPARE(load(home, {firm}), QString());
        {
            auto builder = Mirror::build(home, keyOf('m')).value();
            firm.name = "新";
            QVERIFY(builder->addOrganisation(firm.row()));
            QCOMPARE(generationFolders(home).size(), 2);
        }
        QCOMPARE(generationFolders(home).size(), 1); // given up in order
        dieWhileBuilding(home, firm);
        QCOMPARE(generationFolders(home).size(), 2);
        QVERIFY(QFile::rename(home + u'/' + generationFolders(home).constLast(), home + u"/mirror-7"_s)); // to know it again
        auto mirror = Mirror::open(home, keyOf('m')).value();
        QCOMPARE(mirror->subject(u"A1"_s).value().organisation.name, u"旧"_s);
        auto builder = Mirror::build(home, keyOf('m')).value();
        QCOMPARE(generationFolders(home), (QStringList{u"mirror-1"_s, u"mirror-2"_s})); // the leavings are gone
        QVERIFY(builder->addOrganisation(firm.row()));
        const base::Done wrong = builder->commit(positionOf(2, 0));
        QCOMPARE(wrong.error().code, base::Code::HashMismatch);
        builder.reset();
        QCOMPARE(Mirror::open(home, keyOf('m')).value()->subject(u"A1"_s).value().organisation.name, u"旧"_s);
    }

    void readersOfTheOldGenerationFinishInPeace()
    {
        const QString home = newHome();
        QCOMPARE(load(home, {firmOf(1, "A1", "旧")}), QString());
        auto reader = Mirror::open(home, keyOf('m')).value();
        QCOMPARE(load(home, {firmOf(1, "A1", "新")}), QString());
        QCOMPARE(generationFolders(home).size(), 2);
        QCOMPARE(reader->subject(u"A1"_s).value().organisation.name, u"旧"_s);
        QVERIFY(reader->reopen());
        QCOMPARE(reader->subject(u"A1"_s).value().organisation.name, u"新"_s);
        QCOMPARE(generationFolders(home).size(), 1); // the last reader of the old one has gone
    }

    void nothingStandsInClear()
    {
        const QString home = newHome();
        QList<Firm> firms = awkwardFirms();
        for (Firm &firm : firms)
            firm.name += "UNMISTAKABLE石破天惊";
        QCOMPARE(load(home, firms, entriesOf(firms)), QString());
        auto mirror = Mirror::open(home, keyOf('m')).value();
        QVERIFY(!mirror->search(u"破天"_s, 10).value().isEmpty());
        QDirIterator files(home, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        int looked = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray content = file.readAll();
            QVERIFY2(!content.contains("UNMISTAKABLE") && !content.contains("石破") && !content.contains("unmist"),
                     qPrintable(file.fileName()));
            ++looked;
        }
        QVERIFY(looked >= 3);
        const QString path = home + u"/mirror-1/organisations.db"_s;
        QVERIFY(shell(path, 'm', u"SELECT count(*) FROM organisation;"_s, kMirrorPage) == QString::number(firms.size()));
        const QStringList version = shell(path, 'm', u"PRAGMA cipher_version;"_s, kMirrorPage).section(u' ', 0, 0).split(u'.');
        QVERIFY(version.size() == 3 &&
                version.at(0).toInt() * 10000 + version.at(1).toInt() * 100 + version.at(2).toInt() >= 40505);
    }
};

QTEST_GUILESS_MAIN(TestMirror)
#include "test_mirror.moc"
