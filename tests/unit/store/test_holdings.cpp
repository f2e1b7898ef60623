// Counts by district follow every change, also when subjects move, and are not counted twice after a power cut between the two
// files. The oracle counts the rows themselves in SQLCipher's own shell.
#include "support.h"

#include <QDir>

using namespace creditdesk;
using namespace creditdesk::store;
using namespace creditdesk::store::test;
using namespace Qt::StringLiterals;

namespace {

QString text(const QList<DistrictHolding> &holdings)
{
    QStringList lines;
    for (const DistrictHolding &one : holdings) {
        if (one.subjects != 0 || one.records != 0)
            lines << u"%1 %2 %3"_s.arg(one.district).arg(one.subjects).arg(one.records);
    }
    return lines.join(u'\n');
}

/// The same counted from the rows.
QString countedRows(const QString &home)
{
    const QDir folder(home);
    const QString generation = folder.filePath(folder.entryList({u"mirror-*"_s}, QDir::Dirs, QDir::Name).constLast());
    const QString rows =
        shell(generation + u"/organisations.db"_s, 'm', u"SELECT serial, district FROM organisation;"_s, kMirrorPage);
    const QString owners = shell(generation + u"/records.db"_s, 'm', u"SELECT serial FROM record;"_s, kRecordPage);
    QMap<QString, QString> districtOf;
    QMap<QString, std::pair<int, int>> counts;
    for (const QString &row : rows.split(u'\n', Qt::SkipEmptyParts)) {
        districtOf.insert(row.section(u'|', 0, 0), row.section(u'|', 1));
        ++counts[row.section(u'|', 1)].first;
    }
    for (const QString &serial : owners.split(u'\n', Qt::SkipEmptyParts))
        ++counts[districtOf.value(serial)].second;
    QStringList lines;
    for (auto it = counts.constBegin(); it != counts.constEnd(); ++it)
        lines << u"%1 %2 %3"_s.arg(it.key()).arg(it->first).arg(it->second);
    return lines.join(u'\n');
}

Firm firmIn(qint64 serial, const QByteArray &district)
{
    Firm firm = firmOf(serial, "C" + QByteArray::number(serial), "商行" + QByteArray::number(serial));
    firm.district = district;
    return firm;
}

Entry entryOf(qint64 serial, const QByteArray &id)
{
    Entry entry;
    entry.serial = serial;
    entry.id = id;
    return entry;
}

ChangeRow change(qint64 sequence, const Firm &firm)
{
    ChangeRow row;
    row.sequence = sequence;
    row.organisation = firm.row();
    return row;
}

ChangeRow change(qint64 sequence, const Entry &entry)
{
    ChangeRow row;
    row.op = ChangeRow::Op::UpsertRecord;
    row.sequence = sequence;
    row.record = entry.row();
    return row;
}

} // namespace

class TestHoldings : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    const QList<Firm> m_firms{firmIn(1, "310101"), firmIn(2, "310101"), firmIn(3, "310115")};
    const QList<Entry> m_entries{entryOf(1, "A"), entryOf(1, "B"), entryOf(2, "C"), entryOf(3, "D")};

private Q_SLOTS:
    void theyFollowMovesAndDeletions()
    {
        const QString home = m_folder.filePath(u"moves"_s);
        QCOMPARE(load(home, m_firms, m_entries), QString());
        auto mirror = Mirror::open(home, keyOf('m')).value();
        QCOMPARE(mirror->position().value().districts, QStringList({u"310101"_s, u"310115"_s}));
        QCOMPARE(text(mirror->holdings().value()), u"310101 2 3\n310115 1 1"_s);

        const Firm moved = firmIn(1, "310115");
        const Firm added = firmIn(4, "310106");
        const Firm movedOn = firmIn(4, "310101");
        const Entry early = entryOf(4, "E"); // comes before its subject
        const Entry late = entryOf(1, "F");
        ChangeRow gone;
        gone.op = ChangeRow::Op::DeleteRecord;
        gone.sequence = 7;
        gone.record.serial = 2;
        gone.record.id = "C";
        ChangeRow closed;
        closed.op = ChangeRow::Op::DeleteOrganisation;
        closed.sequence = 8;
        closed.organisation.serial = 2;
        QVERIFY(mirror->apply(
            {change(2, early), change(3, moved), change(4, added), change(5, late), change(6, movedOn), gone, closed},
            positionOf(0, 0, 9)));
        QCOMPARE(text(mirror->holdings().value()), u"310101 1 1\n310115 2 4"_s);
        mirror.reset();
        QCOMPARE(countedRows(home), u"310101 1 1\n310115 2 4"_s);
    }

    void aPowerCutBetweenTheFilesCountsNothingTwice()
    {
        const QString home = m_folder.filePath(u"cut"_s);
        QCOMPARE(load(home, m_firms, m_entries), QString());
        const QString organisations = home + u"/mirror-1/organisations.db"_s;
        const QString before = m_folder.filePath(u"before.db"_s);
        QVERIFY(QFile::copy(organisations, before));
        const Firm moved = firmIn(1, "310115");
        const Entry late = entryOf(1, "F");
        const Entry later = entryOf(2, "G");
        const QList<ChangeRow> page{change(2, moved), change(3, late)};
        QVERIFY(Mirror::open(home, keyOf('m')).value()->apply(page, positionOf(0, 0, 3)));
        QVERIFY(QFile::remove(organisations)); // the records are at 3, the organisations still at 1
        QVERIFY(QFile::copy(before, organisations));

        auto mirror = Mirror::open(home, keyOf('m')).value();
        QCOMPARE(mirror->position().value().sequence, 1);
        QVERIFY(mirror->apply(page + QList<ChangeRow>{change(4, later)}, positionOf(0, 0, 4)));
        QCOMPARE(text(mirror->holdings().value()), u"310101 1 2\n310115 2 4"_s);
        QVERIFY(mirror->check());
        mirror.reset();
        QCOMPARE(countedRows(home), u"310101 1 2\n310115 2 4"_s);
    }
};

QTEST_GUILESS_MAIN(TestHoldings)
#include "test_holdings.moc"
