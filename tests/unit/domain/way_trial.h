// Every set of lawful changes to a small subject, tried one after another with the second evaluator. What may be changed, and
// from when, is written here once more from the law and not read from the data.
#pragma once

#include "class_subjects.h"

#include <QSet>

#include <functional>

namespace creditdesk::test {

inline constexpr int kMostTried = 4;

/// One change to one record (or, -1, to the subject's age), and from when on.
struct Item {
    int record = 0;
    QDate date;
    std::function<void(Record &)> act; ///< none: wait until `date`
    bool adds = false;
};

/// Every change there is for a subject, and every set of them.
class Trial
{
public:
    Trial(const QByteArray &json, Organisation organisation, QList<Record> records)
        : m_walk(json), m_organisation(std::move(organisation)), m_records(std::move(records))
    {
        for (int i = 0; i < m_records.size(); ++i) {
            addActs(i);
            addWaits(i);
        }
        addReport();
        addAges();
    }

    /// Size and day of the best set of at most kMostTried changes; size 0: none.
    std::pair<int, QDate> best(const QStringList &good)
    {
        for (int size = 1; size <= kMostTried; ++size) {
            QDate found;
            QList<int> chosen;
            choose(good, size, 0, chosen, found);
            if (found.isValid())
                return {size, found};
        }
        return {0, {}};
    }
    [[nodiscard]] qsizetype items() const { return m_items.size(); }

private:
    static QDate afterMinimum(const Record &record)
    {
        const int column = record.severity == Severity::Minor ? 0 : record.severity == Severity::Severe ? 2 : 1;
        static const int kMonths[3][3]{{3, 3, 6}, {3, 3, 12}, {0, 3, 12}};
        const QDate day = record.decided;
        const int row = day < QDate(2019, 7, 1) ? 2 : day < QDate(2023, 5, 1) ? 0 : day < QDate(2026, 4, 1) ? 1 : 2;
        const int months = kMonths[row][column];
        return std::max(kToday, months == 0 ? day : day.addMonths(months).addDays(1));
    }

    void addActs(int index)
    {
        const Record &record = m_records.at(index);
        if (record.state != RecordState::Normal)
            return;
        const auto repair = [](Record &one) { one.state = RecordState::Repaired; };
        const auto text = [&record](const QString &code) { return record.fields.value(code).toString(); };
        if ((record.kind == u"penalty"_s || record.kind == u"severe_list"_s) && record.decided.isValid())
            m_items.append({index, afterMinimum(record), repair, false});
        if (record.kind == u"abnormal_list"_s || record.kind == u"dishonest_debtor"_s)
            m_items.append({index, kToday, repair, false});
        if (record.kind == u"arrears"_s && text(u"WY_ZFZT"_s) == u"未缴清"_s)
            m_items.append({index, kToday, [](Record &one) { one.fields.insert(u"WY_ZFZT"_s, u"已缴清"_s); }, false});
        if (record.kind == u"commitment"_s && text(u"CN_LYZT"_s) != u"全部履行"_s)
            m_items.append({index, kToday, [](Record &one) { one.fields.insert(u"CN_LYZT"_s, u"全部履行"_s); }, false});
        if (record.kind == u"enforcement"_s && text(u"ZX_ZT"_s) != u"执行完毕"_s) {
            m_items.append({index, kToday,
                            [](Record &one) {
                                one.fields.insert(u"ZX_ZT"_s, u"执行完毕"_s);
                                one.fields.insert(u"ZX_WLX"_s, u"0"_s);
                            },
                            false});
        }
    }

    /// In which inputs a record counts on a day.
    QStringList counting(const Record &record, QDate day) const
    {
        QStringList out;
        for (const QJsonValue input : m_walk.rules()[u"inputs"_s].toArray()) {
            if (input.toObject().contains(u"kinds"_s) && Walk::usable(record, day) &&
                Walk::taken(input.toObject(), record, day))
                out.append(input[u"id"_s].toString());
        }
        return out;
    }

    void addWaits(int index)
    {
        // The days on which a record can begin or cease to count: its own, and the day after each period from its dates.
        QSet<QDate> days{m_records.at(index).decided};
        for (const int months : {12, 18, 24, 36, 60}) {
            for (const QDate date : {m_records.at(index).decided, m_records.at(index).actEnded})
                days.insert(date.addMonths(months).addDays(1));
        }
        const QList<Item> acts = m_items;
        for (const QDate day : days) {
            bool moves = counting(m_records.at(index), day) != counting(m_records.at(index), day.addDays(-1));
            for (const Item &item : acts) { // or once something has been done about it
                Record changed = m_records.at(index);
                if (item.record == index && item.act) {
                    item.act(changed);
                    moves = moves || counting(changed, day) != counting(changed, day.addDays(-1));
                }
            }
            if (day.isValid() && day > kToday && moves)
                m_items.append({index, day, {}, false});
        }
    }

    void addReport()
    {
        Record report;
        report.id = u"new"_s;
        report.kind = u"annual_report"_s;
        report.decided = kToday;
        report.fields = {{u"NB_ND"_s, u"2025"_s}, {u"NB_ZT"_s, u"补报并公示"_s}};
        for (const Record &record : m_records) {
            if (record.kind == report.kind && record.fields.value(u"NB_ND"_s) == u"2025"_s)
                return;
        }
        if (!QStringList{u"enterprise"_s, u"self_employed"_s, u"cooperative"_s}.contains(m_organisation.kind))
            return;
        m_report = report;
        m_items.append({int(m_records.size()), kToday, {}, true});
    }

    /// Days on which a condition on an age can turn.
    void addAges(const QJsonObject &input, const QJsonObject &term, QSet<QDate> &days) const
    {
        QSet<int> bounds;
        for (const QString &bound : {u"at_least"_s, u"less_than"_s}) {
            if (term.contains(bound))
                bounds.insert(term[bound].toInt());
        }
        for (int year = 1; term.contains(u"points_each"_s) && year <= term[u"limit"_s].toInt(); ++year)
            bounds.insert(year);
        for (const int size : bounds) {
            if (input[u"measure"_s] == u"years_since_founded"_s && m_organisation.founded.isValid())
                days.insert(m_organisation.founded.addYears(size));
            if (input[u"measure"_s] == u"years_since_founded"_s && term.contains(u"less_than"_s))
                days.insert(m_organisation.founded); // before it there is no age
            for (const Record &record : m_records) {
                const bool takes = Walk::taken(input, record, kToday) && record.state == RecordState::Normal;
                const QDate date = input[u"newest_by"_s] == u"decided"_s ? record.decided : record.actEnded;
                if (input[u"measure"_s] == u"days_since_newest"_s && takes && date.isValid())
                    days.insert(date.addDays(size));
            }
        }
    }

    void addAges()
    {
        QSet<QDate> days;
        QList<QJsonValue> terms;
        for (const QString &list : {u"lines"_s, u"caps"_s, u"exclusions"_s}) {
            for (const QJsonValue term : m_walk.rules()[list].toArray())
                terms.append(term);
        }
        for (const QJsonValue &term : terms) {
            for (const QJsonValue input : m_walk.rules()[u"inputs"_s].toArray()) {
                if (input[u"id"_s] == term[u"input"_s])
                    addAges(input.toObject(), term.toObject(), days);
            }
        }
        for (const QDate day : days) {
            if (day > kToday)
                m_items.append({-1, day, {}, false});
        }
    }

    void choose(const QStringList &good, int left, int from, QList<int> &chosen, QDate &found) const
    {
        if (left == 0) {
            const QDate day = reaches(good, chosen);
            if (day.isValid() && (!found.isValid() || day < found))
                found = day;
            return;
        }
        for (int i = from; i + left <= m_items.size(); ++i) {
            chosen.append(i);
            choose(good, left - 1, i + 1, chosen, found);
            chosen.removeLast();
        }
    }

    /// The day on which this set reaches one of the grades; none if it does not.
    QDate reaches(const QStringList &good, const QList<int> &chosen) const
    {
        QList<Record> records = m_records;
        QList<QDate> days(records.size(), kToday);
        QDate age = kToday, last = kToday;
        QSet<int> waited;
        for (const int i : chosen) {
            const Item &item = m_items.at(i);
            last = std::max(last, item.date);
            if (item.adds) {
                records.append(m_report);
                days.append(kToday);
            } else if (item.act) {
                item.act(records[item.record]);
            } else {
                if (waited.contains(item.record))
                    return {}; // one day a record
                waited.insert(item.record);
                (item.record < 0 ? age : days[item.record]) = item.date;
            }
        }
        const bool both = good.contains(m_walk.run(m_organisation, records, days, age).grade) &&
                          good.contains(m_walk.run(m_organisation, records, last).grade);
        return both ? last : QDate();
    }

    Walk m_walk;
    Organisation m_organisation;
    QList<Record> m_records;
    Record m_report;
    QList<Item> m_items;
};

} // namespace creditdesk::test
