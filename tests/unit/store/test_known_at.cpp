// A file as it was known on a past date: random changes against a plain list of states, asked at random times.
#include "support.h"

#include <QRandomGenerator>

#include <algorithm>
#include <list>
#include <map>
#include <set>

using namespace creditdesk;
using namespace creditdesk::store;
using namespace creditdesk::store::test;
using namespace Qt::StringLiterals;

namespace {

using Key = std::pair<qint64, QByteArray>; ///< serial, id

struct State {
    QDateTime from;
    std::map<qint64, Firm> firms;
    std::map<Key, Entry> records;
};

const QDateTime kBegin = QDateTime(QDate(2024, 3, 1), QTime(0, 0), Qt::UTC);

/// A mirror and, beside it, each state it has been in.
class Story
{
public:
    Story(const QString &home, quint32 seed) : m_random(seed)
    {
        State first{kBegin, {}, {}};
        for (qint64 serial = 1; serial <= 3; ++serial) {
            first.firms[serial] = randomFirm(serial);
            const Entry entry = randomEntry(serial);
            first.records[{serial, entry.id}] = entry;
        }
        states.append(first);
        QList<Firm> firms;
        QList<Entry> entries;
        for (const auto &[serial, firm] : first.firms)
            firms.append(firm);
        for (const auto &[key, entry] : first.records)
            entries.append(entry);
        if (const QString failure = load(home, firms, entries); !failure.isEmpty())
            qFatal("%s", qPrintable(failure));
        mirror = Mirror::open(home, keyOf('m')).value();
    }
    /// One page of one to four changes.
    base::Done go()
    {
        State next = states.last();
        next.from = next.from.addSecs(1 + m_random.bounded(5000));
        m_firms.clear();
        m_entries.clear();
        QList<ChangeRow> rows;
        for (int i = m_random.bounded(1, 5); i > 0; --i)
            rows.append(randomChange(next));
        MirrorPosition after = positionOf(0, 0, m_sequence);
        after.knownAt = next.from;
        TRY_DONE(mirror->apply(rows, after));
        states.append(next);
        return {};
    }
    [[nodiscard]] const State &at(const QDateTime &time) const
    {
        const auto later = std::find_if(states.begin(), states.end(), [&](const State &state) { return state.from > time; });
        return *std::prev(later);
    }
    /// Revoked at `time`, or at any later one, if only for a moment.
    [[nodiscard]] bool isRevokedSince(const Key &key, const QDateTime &time) const
    {
        const auto then = at(time).records.find(key);
        return (then != at(time).records.end() && then->second.state == "revoked") ||
               std::any_of(m_revocations.begin(), m_revocations.end(),
                           [&](const auto &one) { return one.first == key && one.second > time; });
    }
    QDateTime randomTime()
    {
        const QDateTime boundary = states.at(m_random.bounded(static_cast<int>(states.size()))).from;
        return boundary.addMSecs(m_random.bounded(3) == 0 ? 0 : m_random.bounded(-3'000'000, 3'000'000));
    }
    QByteArray randomCode() { return "C" + QByteArray::number(m_random.bounded(5)); }

    std::unique_ptr<Mirror> mirror;
    QList<State> states;

private:
    Firm randomFirm(qint64 serial)
    {
        Firm firm = firmOf(serial, randomCode(), "名" + QByteArray::number(m_random.bounded(1000)));
        firm.address = QByteArray::number(m_random.bounded(1000));
        firm.revision = ++m_revision;
        return firm;
    }
    Entry randomEntry(qint64 serial)
    {
        Entry entry;
        entry.serial = serial;
        entry.id = "R" + QByteArray::number(m_random.bounded(4));
        entry.kind = m_random.bounded(2) == 0 ? "penalty" : "licence";
        entry.decided = "2020-01-0" + QByteArray::number(1 + m_random.bounded(9));
        entry.state = m_random.bounded(7) == 0 ? "revoked" : m_random.bounded(3) == 0 ? "repaired" : "normal";
        entry.fields = "{\"CF_WH\":\"" + QByteArray::number(m_random.bounded(1000)) + "\"}";
        entry.revision = ++m_revision;
        return entry;
    }
    ChangeRow randomChange(State &state)
    {
        ChangeRow row;
        row.sequence = ++m_sequence;
        const qint64 serial = 1 + m_random.bounded(4);
        switch (m_random.bounded(8)) {
        case 0:
            row.op = ChangeRow::Op::DeleteOrganisation;
            row.organisation.serial = serial;
            state.firms.erase(serial);
            break;
        case 1: {
            m_entries.push_back(randomEntry(serial));
            row.op = ChangeRow::Op::DeleteRecord;
            row.record = m_entries.back().row();
            state.records.erase({serial, m_entries.back().id});
            break;
        }
        case 2:
        case 3:
            m_firms.push_back(randomFirm(serial));
            row.organisation = m_firms.back().row();
            state.firms[serial] = m_firms.back();
            break;
        default:
            m_entries.push_back(randomEntry(serial));
            row.op = ChangeRow::Op::UpsertRecord;
            row.record = m_entries.back().row();
            state.records[{serial, m_entries.back().id}] = m_entries.back();
            if (m_entries.back().state == "revoked")
                m_revocations.append({{serial, m_entries.back().id}, state.from});
        }
        return row;
    }
    QRandomGenerator m_random;
    QList<std::pair<Key, QDateTime>> m_revocations;
    qint64 m_revision = 0, m_sequence = 1;
    std::list<Firm> m_firms; ///< own the texts of the page
    std::list<Entry> m_entries;
};

QByteArray wordsOf(const domain::Record &record)
{
    return record.id.toUtf8() + ' ' + QByteArray::number(record.revision) + ' ' +
           record.fields.value(u"CF_WH"_s).toString().toUtf8() + ' ' + record.decided.toString(Qt::ISODate).toUtf8() +
           (record.state == domain::RecordState::Repaired ? " repaired" : "");
}

QByteArray expected(const Story &story, const QByteArray &code, const QDateTime &at)
{
    const State &state = story.at(at);
    const Firm *firm = nullptr;
    for (const auto &[serial, one] : state.firms) {
        if (one.code == code && (firm == nullptr || one.revision > firm->revision))
            firm = &one;
    }
    if (firm == nullptr)
        return "nothing";
    std::set<QByteArray> records;
    for (const auto &[key, record] : state.records) {
        if (key.first == firm->serial && !story.isRevokedSince(key, at))
            records.insert(record.id + ' ' + QByteArray::number(record.revision) + ' ' +
                           QJsonDocument::fromJson(record.fields).object().value(u"CF_WH"_s).toString().toUtf8() + ' ' +
                           record.decided + (record.state == "repaired" ? " repaired" : ""));
    }
    return firm->name + ' ' + firm->address + '\n' + QByteArrayList(records.begin(), records.end()).join('\n');
}

QByteArray found(const Mirror &mirror, const QByteArray &code, const QDateTime &at)
{
    const auto file = mirror.fileKnownAt(QString::fromLatin1(code), at);
    if (!file)
        return file.error().name().toUtf8() + ' ' + file.error().rule.toUtf8();
    if (!*file)
        return "nothing";
    std::set<QByteArray> records;
    for (const domain::Record &record : (*file)->records) {
        if (record.state != domain::RecordState::Revoked) // what is revoked says so and is not shown
            records.insert(wordsOf(record));
    }
    return (*file)->organisation.name.toUtf8() + ' ' + (*file)->organisation.address.toUtf8() + '\n' +
           QByteArrayList(records.begin(), records.end()).join('\n');
}

} // namespace

class TestKnownAt : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;

private Q_SLOTS:
    void asAPlainListOfStatesHasIt_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 6; ++seed)
            QTest::addRow("%u", seed) << seed;
    }
    void asAPlainListOfStatesHasIt()
    {
        QFETCH(quint32, seed);
        const QString home = m_folder.filePath(u"story-%1"_s.arg(seed));
        Story story(home, seed);
        int full = 0;
        for (int page = 0; page < 60; ++page) {
            QVERIFY(story.go());
            for (int i = 0; i < 10; ++i) {
                const QDateTime at = std::max(story.randomTime(), kBegin);
                const QByteArray code = story.randomCode();
                QCOMPARE(found(*story.mirror, code, at), expected(story, code, at));
                full += expected(story, code, at).contains("\nR") ? 1 : 0;
            }
        }
        QVERIFY2(full > 100, "hardly a file with a record was asked for");
        QCOMPARE(story.mirror->knownSince().value(), kBegin);
        QCOMPARE(found(*story.mirror, "C1", kBegin.addMSecs(-1)), QByteArray("not_found known_since"));
        QVERIFY(story.mirror->tidy());
        const QByteArray digest = story.mirror->digest().value();
        story.mirror = Mirror::open(home, keyOf('m')).value(); // another day
        QCOMPARE(story.mirror->digest().value(), digest);
        for (int i = 0; i < 50; ++i) {
            const QDateTime at = std::max(story.randomTime(), kBegin);
            QCOMPARE(found(*story.mirror, "C2", at), expected(story, "C2", at));
        }
    }

    void theDigestIsOfTheRowsAlone()
    {
        Story story(m_folder.filePath(u"digest"_s), 77);
        for (int page = 0; page < 40; ++page)
            QVERIFY(story.go());
        QList<Firm> firms;
        QList<Entry> entries; // those of subjects that are there; others are nobody's
        for (const auto &[serial, firm] : story.states.last().firms)
            firms.append(firm);
        for (const auto &[key, entry] : story.states.last().records)
            entries.append(entry);
        const QString home = m_folder.filePath(u"plain"_s);
        QCOMPARE(load(home, firms, entries), QString());
        QCOMPARE(Mirror::open(home, keyOf('m')).value()->digest().value(), story.mirror->digest().value());
        QVERIFY(story.mirror->check());
    }

    void whatIsRevokedLeavesTheFile()
    {
        const QString home = m_folder.filePath(u"revoked"_s);
        Entry entry;
        entry.serial = 1;
        entry.id = "P-1";
        entry.fields = R"({"CF_WH":"trace-of-a-penalty"})";
        QCOMPARE(load(home, {firmOf(1, "C1", "甲")}, {entry}), QString());
        const auto mirror = Mirror::open(home, keyOf('m')).value();
        const auto change = [&](qint64 sequence, const QByteArray &state, const QByteArray &fields) {
            entry.state = state;
            entry.fields = fields;
            ChangeRow row;
            row.op = ChangeRow::Op::UpsertRecord;
            row.sequence = sequence;
            row.record = entry.row();
            MirrorPosition after = positionOf(0, 0, sequence);
            after.knownAt = kBegin.addDays(sequence);
            return mirror->apply({row}, after) && mirror->tidy();
        };
        const auto pages = [&] {
            return shell(home + u"/mirror-1/records.db"_s, 'm',
                         u"SELECT count(*) > 0 FROM sqlite_dbpage WHERE instr(hex(data), '%1') > 0;"_s.arg(
                             QString::fromLatin1(QByteArray("trace-of-a-penalty").toHex().toUpper())),
                         kRecordPage);
        };
        QVERIFY(change(2, "normal", R"({"CF_WH":"other"})"));
        QCOMPARE(pages(), u"1"_s); // in the history
        QVERIFY(change(3, "revoked", R"({"CF_WH":"other"})"));
        QCOMPARE(pages(), u"0"_s);
        QCOMPARE(found(*mirror, "C1", kBegin.addDays(1)), QByteArray("甲 \n"));
    }

    void aNewGenerationBeginsToKnow()
    {
        const QString home = m_folder.filePath(u"again"_s);
        Story story(home, 5);
        QVERIFY(story.go());
        QCOMPARE(load(home, {firmOf(9, "C9", "新")}), QString());
        const auto mirror = Mirror::open(home, keyOf('m')).value();
        QCOMPARE(mirror->knownSince().value(), kBegin); // of its own load, which has the same time here
        QVERIFY(!mirror->fileKnownAt(u"C1"_s, kBegin).value());
        QVERIFY(mirror->fileKnownAt(u"C9"_s, kBegin).value());
    }
};

QTEST_GUILESS_MAIN(TestKnownAt)
#include "test_known_at.moc"
