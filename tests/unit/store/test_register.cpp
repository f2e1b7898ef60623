// The register of queries: what a filter finds is what walking over all entries finds; retention; sheets; print jobs.
#include "window_desk.h"

#include <QRandomGenerator>

using namespace creditdesk;
using namespace creditdesk::store;
using namespace creditdesk::store::test;
using namespace Qt::StringLiterals;

namespace {

QString oneOf(QRandomGenerator &random, const QStringList &list)
{
    return list.at(random.bounded(static_cast<int>(list.size())));
}

RegisterEntry randomEntry(QRandomGenerator &random, qint64 number)
{
    RegisterEntry entry;
    entry.at =
        QDateTime(QDate(2024, 1, 1), QTime(0, 0), Qt::UTC).addSecs(number * 3000 - random.bounded(90'000)); // a clock set back
    entry.operatorId = oneOf(random, {u"zhang"_s, u"li"_s});
    entry.applicant = oneOf(random, {u"self"_s, u"agent"_s, u"third_party"_s});
    entry.result = oneOf(random, {u"issued"_s, u"issued"_s, u"issued"_s, u"refused"_s, u"abandoned"_s});
    entry.product = oneOf(random, {u"organisation"_s, u"organisation"_s, u"person"_s});
    entry.visitor = oneOf(random, {u"张三"_s, u"李四"_s, u"王小五"_s});
    entry.subjectName = oneOf(random, {u"上海绿源环保科技有限公司"_s, u"上海绿洲酒店"_s, u"ABC（上海）贸易有限公司"_s});
    entry.subject = oneOf(random, {u"91310115MA1K35XX7Q"_s, u"91310000132255050X"_s});
    entry.subjectKey = oneOf(random, {u"k1"_s, u"k2"_s, u""_s}).toUtf8();
    entry.report = entry.result == u"issued"_s ? u"20240101000000AAAAA"_s + QString::number(number + 100) : QString();
    entry.disclose = random.bounded(2) == 0;
    entry.sheets = random.bounded(3);
    return entry;
}

QString dayOf(const RegisterEntry &entry)
{
    return entry.at.addSecs(8 * 3600).toString(u"yyyy-MM-dd"_s);
}

/// The words of `filter` over one entry, by looking at the entry.
bool matches(const RegisterEntry &entry, const RegisterFilter &filter)
{
    const auto is = [](const QString &wanted, const QString &value) { return wanted.isEmpty() || wanted == value; };
    const bool named = filter.text.isEmpty() || entry.subjectName.contains(filter.text, Qt::CaseInsensitive) ||
                       entry.visitor.contains(filter.text) || entry.subject.startsWith(filter.text) ||
                       entry.report.startsWith(filter.text);
    return named && is(filter.operatorId, entry.operatorId) && is(filter.applicant, entry.applicant) &&
           is(filter.result, entry.result) && is(filter.product, entry.product) &&
           (filter.subjectKey.isEmpty() || filter.subjectKey == entry.subjectKey) &&
           (!filter.from.isValid() || dayOf(entry) >= filter.from.toString(Qt::ISODate)) &&
           (!filter.until.isValid() || dayOf(entry) <= filter.until.toString(Qt::ISODate));
}

RegisterFilter randomFilter(QRandomGenerator &random)
{
    RegisterFilter filter;
    if (random.bounded(3) == 0)
        filter.from = QDate(2024, 1, 1).addDays(random.bounded(14) - 1);
    if (random.bounded(3) == 0)
        filter.until = QDate(2024, 1, 1).addDays(random.bounded(14) - 1);
    filter.operatorId = oneOf(random, {u""_s, u""_s, u"zhang"_s, u"nobody"_s});
    filter.applicant = oneOf(random, {u""_s, u""_s, u"self"_s});
    filter.result = oneOf(random, {u""_s, u""_s, u"issued"_s, u"refused"_s});
    filter.product = oneOf(random, {u""_s, u""_s, u"person"_s});
    filter.text = oneOf(random, {u""_s, u""_s, u""_s, u"绿"_s, u"绿源环保"_s, u"小五"_s, u"abc（上海"_s, u"9131011"_s,
                                 u"20240101000000AAAAA1"_s, u"王五"_s});
    filter.subjectKey = oneOf(random, {u""_s, u""_s, u"k1"_s}).toUtf8();
    filter.limit = 1 + random.bounded(40);
    return filter;
}

} // namespace

class TestRegister : public QObject
{
    Q_OBJECT
    Desk m_desk;
    QList<RegisterEntry> m_entries; ///< ascending

    void fill(QRandomGenerator &random, int count)
    {
        QVERIFY(m_desk.act([&](WindowEntries &e, LedgerTransaction &) -> base::Done {
            for (int i = 0; i < count; ++i) {
                RegisterEntry entry = randomEntry(random, m_entries.size());
                TRY_ASSIGN(entry.id, e.addEntry(entry));
                m_entries.append(entry);
            }
            return {};
        }));
    }
    QList<qint64> expected(const RegisterFilter &filter) const
    {
        QList<qint64> ids;
        for (auto it = m_entries.crbegin(); it != m_entries.crend(); ++it) {
            if (matches(*it, filter))
                ids.append(it->id);
        }
        return ids;
    }
    void compareAll(quint32 seed, int rounds)
    {
        QRandomGenerator random(seed);
        int found = 0;
        for (int round = 0; round < rounds; ++round) {
            RegisterFilter filter = randomFilter(random);
            const QList<qint64> wanted = expected(filter);
            QList<qint64> paged;
            while (true) { // page by page
                const auto page = m_desk.book().entries(filter);
                QVERIFY(page);
                for (const RegisterEntry &entry : *page)
                    paged.append(entry.id);
                if (page->size() < filter.limit)
                    break;
                filter.beforeId = page->last().id;
            }
            QVERIFY2(paged == wanted, qPrintable(u"seed %1 round %2: %3"_s.arg(seed).arg(round).arg(filter.text)));
            QCOMPARE(m_desk.book().countEntries(filter).value(), wanted.size());
            found += static_cast<int>(wanted.size());
        }
        QVERIFY2(found > rounds, "the filters find next to nothing");
    }

private Q_SLOTS:
    void filtersFindWhatWalkingFinds()
    {
        QRandomGenerator random(11);
        fill(random, 400);
        compareAll(12, 400);
        RegisterFilter one;
        one.limit = 1;
        const RegisterEntry newest = m_desk.book().entries(one)->first(), &sent = m_entries.last();
        QCOMPARE(newest.at, sent.at);
        QCOMPARE(newest.subjectName, sent.subjectName);
        QCOMPARE(newest.subjectKey, sent.subjectKey);
        QCOMPARE(newest.report, sent.report);
        QCOMPARE(newest.disclose, sent.disclose);
        QCOMPARE(newest.sheets, sent.sheets);
        QCOMPARE(m_desk.book().entry(7).value().visitor, m_entries.at(6).visitor);
        QCOMPARE(m_desk.book().entry(4000).error().code, base::Code::NotFound);
    }

    void whatIsTooOldLeavesByTwoPeople()
    {
        const auto remove = [&](const QDate &day, const QString &asked, const QString &agreed) {
            return m_desk.said([&](WindowEntries &e) -> base::Done {
                TRY_DONE(e.removeEntriesBefore(day, asked, agreed));
                return {};
            });
        };
        const QDate day(2024, 1, 5);
        QCOMPARE(remove(day, u"li"_s, u"li"_s), u"not_permitted log.retention"_s);
        QCOMPARE(remove(day, u"li"_s, u""_s), u"not_permitted log.retention"_s);
        QCOMPARE(remove(day, u""_s, u"li"_s), u"invalid_input"_s);
        QCOMPARE(remove({}, u"li"_s, u"zhang"_s), u"invalid_input"_s);
        const qsizetype before = m_entries.size();
        m_entries.removeIf([](const RegisterEntry &entry) { return dayOf(entry) < u"2024-01-05"_s; });
        const int gone = m_desk.got<int>([&](WindowEntries &e) { return e.removeEntriesBefore(day, u"li"_s, u"zhang"_s); }, -1);
        QCOMPARE(gone, before - m_entries.size());
        QVERIFY(gone > 50);
        compareAll(13, 200);
        QRandomGenerator random(14);
        fill(random, 20);
        QVERIFY(m_entries.last().id == 420); // running numbers are not used again
        compareAll(15, 100);
    }

    void sheetsFollowWhatWasPrinted()
    {
        Desk desk;
        RegisterEntry entry;
        entry.report = u"R1"_s;
        QVERIFY(desk.report(u"R1"_s));
        QCOMPARE(desk.got<qint64>([&](WindowEntries &e) { return e.addEntry(entry); }), 1);
        const auto print = [&](const QString &reason) {
            PrintRecord record;
            record.report = u"R1"_s;
            record.reason = reason;
            record.state = u"queued"_s;
            return desk.got<qint64>([&](WindowEntries &e) { return e.addPrint(record); }, -1);
        };
        const auto state = [&](qint64 id, const QString &to, int sheets) {
            return desk.said([&](WindowEntries &e) { return e.setPrintState(id, to, u"r"_s, sheets, desk.clock.now()); });
        };
        const qint64 failed = print({});
        QCOMPARE(desk.said([&](WindowEntries &e) { return e.setPrintJob(failed, u"41"_s); }), QString());
        QCOMPARE(state(failed, u"printing"_s, 0), QString());
        QCOMPARE(state(failed, u"failed"_s, 0), QString());
        QCOMPARE(state(failed, u"printed"_s, 5), u"conflict"_s);
        QCOMPARE(desk.ledger().report(u"R1"_s)->prints, 0);
        const qint64 first = print({}); // nothing was printed, so this is still the first
        QVERIFY(first > 0);
        QCOMPARE(desk.book().openPrints().value().size(), 1);
        QCOMPARE(print({}), -1); // a second sheet while the first may come: needs a reason
        QCOMPARE(state(first, u"unknown"_s, 0), QString());
        QCOMPARE(desk.book().openPrints().value().size(), 0); // the print system never named it: nobody to ask
        QCOMPARE(desk.ledger().report(u"R1"_s)->prints, 0);
        QCOMPARE(state(first, u"printed"_s, 5), QString());
        QCOMPARE(state(first, u"printed"_s, 5), QString());
        QCOMPARE(desk.ledger().report(u"R1"_s)->prints, 1);
        const qint64 reprint = print(u"弄脏"_s);
        QCOMPARE(desk.book().nextCopy(u"R1"_s).value(), 3);
        QCOMPARE(state(reprint, u"printed"_s, 6), QString());
        QCOMPARE(state(reprint, u"melted"_s, 6), u"invalid_input"_s);
        QCOMPARE(state(77, u"printed"_s, 6), u"not_found"_s);
        QCOMPARE(desk.sql(u"SELECT copy, state, sheets, job FROM print_job ORDER BY id; SELECT sheets FROM register_entry; "
                          u"SELECT prints FROM report;"_s),
                 u"1|failed|0|41\n1|printed|5|\n2|printed|6|\n11\n2"_s);
        QCOMPARE(desk.said([](WindowEntries &e) { return e.setSheets(u"R1"_s, 3); }), QString());
        QCOMPARE(desk.said([](WindowEntries &e) { return e.setSheets(u"R2"_s, 3); }), u"not_found"_s);
        QCOMPARE(desk.book().entry(1)->sheets, 3);
        QCOMPARE(desk.book().prints(u"R1"_s).value().size(), 3);
    }
};

QTEST_GUILESS_MAIN(TestRegister)
#include "test_register.moc"
