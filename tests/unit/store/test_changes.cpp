// A page of changes keeps rows, search index, counts and position right, can be applied twice, and is refused when it does
// not follow.
#include "support.h"

#include <QFileInfo>

using namespace creditdesk;
using namespace creditdesk::store;
using namespace creditdesk::store::test;
using namespace Qt::StringLiterals;

class TestChanges : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_number = 0;

    std::unique_ptr<Mirror> threeFirms()
    {
        const QString home = m_folder.filePath(QString::number(++m_number));
        Entry entry;
        entry.serial = 1;
        entry.id = "P-1";
        const QString failure =
            load(home, {firmOf(1, "C1", "浦江化工厂"), firmOf(2, "C2", "东方明珠"), firmOf(3, "C3", "长乐坊")}, {entry});
        if (!failure.isEmpty())
            qFatal("%s", qPrintable(failure));
        return Mirror::open(home, keyOf('m')).value();
    }
    static ChangeRow upsert(const Firm &firm)
    {
        ChangeRow row;
        row.op = ChangeRow::Op::UpsertOrganisation;
        row.organisation = firm.row();
        return row;
    }
    static ChangeRow upsert(const Entry &entry)
    {
        ChangeRow row;
        row.op = ChangeRow::Op::UpsertRecord;
        row.record = entry.row();
        return row;
    }
    static ChangeRow removeOrganisation(qint64 serial)
    {
        ChangeRow row;
        row.op = ChangeRow::Op::DeleteOrganisation;
        row.organisation.serial = serial;
        return row;
    }
    static ChangeRow removeRecord(qint64 serial, std::string_view id)
    {
        ChangeRow row;
        row.op = ChangeRow::Op::DeleteRecord;
        row.record.serial = serial;
        row.record.id = id;
        return row;
    }
    /// The changes with sequences from `first` on.
    static QList<ChangeRow> numbered(qint64 first, QList<ChangeRow> changes)
    {
        for (ChangeRow &change : changes)
            change.sequence = first++;
        return changes;
    }
    static QStringList found(Mirror &mirror, const QString &text) { return namesOf(mirror.search(text, 10).value()); }

private Q_SLOTS:
    void rowsIndexCountsAndPositionFollow()
    {
        auto mirror = threeFirms();
        const Firm renamed = firmOf(1, "C1", "滨江重工");
        const Firm added = firmOf(4, "C4", "新天地酒店");
        Entry moved;
        moved.serial = 1;
        moved.id = "P-1";
        moved.decided = "2023-09-09";
        Entry extra;
        extra.serial = 4;
        extra.id = "P-2";
        const QList<ChangeRow> page = numbered(2, {upsert(renamed), removeOrganisation(2), upsert(added), upsert(moved),
                                                   upsert(extra), removeOrganisation(77), removeRecord(1, "P-none")});
        const MirrorPosition after = positionOf(0, 0, 9);
        for (int time = 0; time < 2; ++time) { // the second time changes nothing
            QVERIFY(mirror->apply(page, after));
            QCOMPARE(found(*mirror, u"浦江"_s), QStringList());
            QCOMPARE(found(*mirror, u"pjhgc"_s), QStringList());
            QCOMPARE(found(*mirror, u"化"_s), QStringList());
            QCOMPARE(found(*mirror, u"东方"_s), QStringList());
            QCOMPARE(found(*mirror, u"C2"_s), QStringList());
            QCOMPARE(found(*mirror, u"江重"_s), QStringList{u"滨江重工"_s});
            QCOMPARE(found(*mirror, u"bjcg"_s), QStringList{u"滨江重工"_s}); // 重 is chong as well as zhong
            QCOMPARE(found(*mirror, u"xtd"_s), QStringList{u"新天地酒店"_s});
            QCOMPARE(found(*mirror, u"长乐"_s), QStringList{u"长乐坊"_s});
            const MirrorPosition now = mirror->position().value();
            QCOMPARE(now.subjects, 3);
            QCOMPARE(now.records, 2);
            QCOMPARE(now.sequence, 9);
            QVERIFY(mirror->check());
            QCOMPARE(mirror->subject(u"C1"_s).value().records.first().decided, QDate(2023, 9, 9));
            QCOMPARE(mirror->subject(u"C2"_s).error().code, base::Code::NotFound);
        }
        QVERIFY(mirror->apply(numbered(10, {removeRecord(1, "P-1"), removeOrganisation(4), removeRecord(4, "P-2")}),
                              positionOf(0, 0, 12)));
        QCOMPARE(mirror->position().value().records, 0);
        QCOMPARE(mirror->position().value().subjects, 2);
        QCOMPARE(found(*mirror, u"酒店"_s), QStringList());
        QVERIFY(mirror->check());
    }

    void digestAfterChangesIsThatOfAFreshLoad()
    {
        auto changed = threeFirms();
        const Firm renamed = firmOf(2, "C2", "西方明珠");
        QVERIFY(
            changed->apply(numbered(2, {upsert(renamed), removeOrganisation(3), removeRecord(1, "P-1")}), positionOf(0, 0, 5)));
        const QString home = m_folder.filePath(u"fresh"_s);
        QCOMPARE(load(home, {firmOf(1, "C1", "浦江化工厂"), renamed}), QString());
        QCOMPARE(changed->digest().value().toHex(), Mirror::open(home, keyOf('m')).value()->digest().value().toHex());
    }

    void aSubjectThatKeepsItsNamesIsChangedInItsPlace()
    {
        auto changed = threeFirms();
        Firm closed = firmOf(2, "C2", "东方明珠");
        closed.status = "revoked";
        closed.district = "310101";
        closed.riskClass = "D";
        closed.revision = 7;
        Firm moved = firmOf(3, "C3", "长乐坊");
        moved.address = "长乐路1号";
        moved.legalRepresentative = "王五";
        QVERIFY(changed->apply(numbered(2, {upsert(closed), upsert(moved), removeRecord(1, "P-1")}), positionOf(0, 0, 5)));
        const QString home = m_folder.filePath(u"in place"_s);
        QCOMPARE(load(home, {firmOf(1, "C1", "浦江化工厂"), closed, moved}), QString());
        QCOMPARE(changed->digest().value().toHex(), Mirror::open(home, keyOf('m')).value()->digest().value().toHex());
        QCOMPARE(found(*changed, u"明珠"_s), QStringList{u"东方明珠"_s});
        QCOMPARE(changed->search(u"C2"_s, 1).value().first().riskClass, u"D"_s);
        QCOMPARE(changed->holdings().value().first().subjects, 1);
        QVERIFY(changed->check());
    }

    void whatChangesReplacedLeavesTheDisk()
    {
        auto mirror = threeFirms();
        QVERIFY(mirror->check()); // readers stay open from here on, as in a window
        const QString files = m_folder.filePath(QString::number(m_number)) + u"/mirror-1/"_s;
        QVERIFY(mirror->apply(numbered(2, {removeOrganisation(2), removeRecord(1, "P-1")}), positionOf(0, 0, 5)));
        const auto logged = [&](const QString &file) { return QFileInfo(files + file + u"-wal"_s).size(); };
        QVERIFY(logged(u"organisations.db"_s) > 0 && logged(u"records.db"_s) > 0);
        QVERIFY(mirror->tidy());
        QCOMPARE(logged(u"organisations.db"_s), 0);
        QCOMPARE(logged(u"records.db"_s), 0);
        QCOMPARE(mirror->position().value().subjects, 2);
    }

    void aPageThatDoesNotFollowIsRefused()
    {
        auto mirror = threeFirms();
        QVERIFY(mirror->apply({}, positionOf(0, 0, 9)));
        QCOMPARE(mirror->apply({removeOrganisation(1)}, positionOf(0, 0, 8)).error().code, base::Code::Conflict);
        MirrorPosition other = positionOf(0, 0, 10);
        other.epoch = u"epoch-2"_s;
        QCOMPARE(mirror->apply({removeRecord(1, "P-1")}, other).error().code, base::Code::EpochChanged);
        QCOMPARE(mirror->position().value().subjects, 3);
        QCOMPARE(mirror->position().value().records, 1);
    }

    void anOlderTokenIndexIsMadeAnew()
    {
        const QString home = m_folder.filePath(u"tokens"_s);
        QCOMPARE(load(home, {firmOf(1, "C1", "浦江化工厂")}), QString());
        const QString file = home + u"/mirror-1/organisations.db"_s;
        QCOMPARE(shell(file, 'm', u"DROP TABLE name_posting; DROP TABLE name_changed; UPDATE position SET token_version = 1;"_s,
                       kMirrorPage),
                 QString());
        QCOMPARE(found(*Mirror::open(home, keyOf('m')).value(), u"江化"_s), QStringList{u"浦江化工厂"_s});
        QCOMPARE(shell(file, 'm', u"SELECT token_version FROM position;"_s, kMirrorPage), u"2"_s);
    }
};

QTEST_GUILESS_MAIN(TestChanges)
#include "test_changes.moc"
