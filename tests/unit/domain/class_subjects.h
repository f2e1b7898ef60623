// Random subjects for the tests of classes, and a second evaluator: it walks the JSON of a rule set with Qt's own types, day by
// day and record by record, and shares nothing with the engine.
#pragma once

#include "odd_classes.h"

#include "models/domain/catalogue.h"
#include "models/domain/classification.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>

#include <algorithm>
#include <cmath>

namespace creditdesk::test {
using namespace creditdesk::domain;
using namespace Qt::StringLiterals;

inline const Catalogue &catalogue()
{
    static const Catalogue kCatalogue = *Catalogue::load();
    return kCatalogue;
}

/// A shipped file, or "odd".
inline QByteArray ruleFile(const QString &name)
{
    if (name == u"odd"_s)
        return kOddClasses;
    QFile file(u":/catalogue/classes/"_s + name);
    return catalogue().recordKinds().isEmpty() || !file.open(QIODevice::ReadOnly) ? QByteArray() : file.readAll();
}

/// The rule set in `json`, which must be right; its faults go to the log.
inline ClassRuleSet ruleSet(const QByteArray &json)
{
    const auto read = loadRuleSet(json, u"test.json"_s, catalogue());
    if (const auto *faults = std::get_if<QList<ClassFault>>(&read)) {
        for (const ClassFault &fault : *faults)
            qWarning("%s", qPrintable(faultText(fault, u"test.json"_s)));
        return {};
    }
    return std::get<ClassRuleSet>(read);
}

/// `from` classed today: 2026-11-23 in all tests, past the last change of the rules of publicity.
inline const QDate kToday{2026, 11, 23};

class Subjects
{
public:
    explicit Subjects(quint32 seed) : m_random(seed) {}

    int below(int end) { return static_cast<int>(m_random.bounded(end)); }
    QString pick(const QStringList &list) { return list.at(below(static_cast<int>(list.size()))); }
    QDate day(int past, int future) { return kToday.addDays(below(past + future) - past); }

    Organisation organisation()
    {
        Organisation out;
        out.serial = ++m_serial;
        out.code = u"91310115MA%1"_s.arg(m_serial, 8, 10, QLatin1Char('0'));
        out.kind = below(12) == 0 ? pick({u"organ"_s, u"foundation"_s}) : pick({u"enterprise"_s, u"self_employed"_s});
        out.status = below(8) == 0 ? pick({u"suspended"_s, u"revoked"_s, u"deregistered"_s}) : u"active"_s;
        out.sector = pick({u"A"_s, u"C"_s, u"E"_s, u"F"_s, u"I"_s});
        out.district = u"310115"_s;
        if (below(10) != 0)
            out.founded = day(365 * 15, 20);
        return out;
    }

    Record record(const Organisation &of)
    {
        Record out;
        out.serial = of.serial;
        out.subject = of.code;
        out.id = u"R-%1"_s.arg(++m_record, 6, 10, QLatin1Char('0'));
        out.kind = pick({u"penalty"_s, u"penalty"_s, u"penalty"_s, u"honour"_s, u"tax_a"_s, u"customs_rating"_s,
                         u"dishonest_debtor"_s, u"severe_list"_s, u"abnormal_list"_s, u"commitment"_s, u"evaluation"_s,
                         u"judgment"_s, u"enforcement"_s, u"arrears"_s, u"inspection"_s, u"annual_report"_s, u"licence"_s});
        if (below(15) != 0)
            out.decided = day(365 * 6, 60);
        if (below(3) != 0)
            out.actEnded = day(365 * 7, 60);
        out.severity = static_cast<Severity>(below(4));
        out.procedure = pick({u"general"_s, u"general"_s, u"summary"_s, u"none"_s});
        out.state = below(6) != 0 ? RecordState::Normal : below(2) == 0 ? RecordState::Repaired : RecordState::Revoked;
        out.underObjection = below(8) == 0;
        fields(out);
        return out;
    }

    QList<Record> records(const Organisation &of, int most)
    {
        static const QStringList kGood{u"honour"_s, u"tax_a"_s, u"annual_report"_s, u"evaluation"_s, u"inspection"_s};
        const bool spotless = below(8) == 0; // or no subject would have the best grade
        QList<Record> out;
        for (int left = spotless ? 8 * most : below(most + 1); left > 0; --left) {
            const Record one = record(of);
            if (!spotless || kGood.contains(one.kind))
                out.append(one);
        }
        return out;
    }

private:
    void fields(Record &out)
    {
        const QString amount = below(9) == 0 ? QString() : u"%1.%2"_s.arg(below(90)).arg(below(1000), 3, 10, QLatin1Char('0'));
        const QHash<QString, QList<std::pair<QString, QString>>> byKind{
            {u"penalty"_s,
             {{u"CF_NR_FK"_s, amount}, {u"CF_NR_WFFF"_s, amount}, {u"CF_SY"_s, u"\"引号\"\\斜杠\n换行 CF_NR_FK {,}"_s}}},
            {u"customs_rating"_s, {{u"HG_XYDJ"_s, pick({u"高级认证企业"_s, u"失信企业"_s})}}},
            {u"commitment"_s, {{u"CN_LYZT"_s, pick({u"全部履行"_s, u"部分履行"_s, u"未履行"_s, u"履行中"_s})}}},
            {u"evaluation"_s, {{u"PJ_DJ"_s, pick({u"AAA级"_s, u"C级"_s, u"环保不良企业"_s, u"B级"_s})}}},
            {u"enforcement"_s, {{u"ZX_ZT"_s, pick({u"执行完毕"_s, u"执行中"_s})}, {u"ZX_WLX"_s, amount}}},
            {u"arrears"_s, {{u"WY_ZFZT"_s, pick({u"未缴清"_s, u"已缴清"_s})}, {u"WY_JE"_s, amount}}},
            {u"inspection"_s,
             {{u"JC_JGLX"_s, pick({u"未发现问题"_s, u"发现问题已责令改正"_s, u"通过登记的住所（经营场所）无法联系"_s})}}},
            {u"annual_report"_s,
             {{u"NB_ZT"_s, pick({u"已公示"_s, u"补报并公示"_s})}, {u"NB_ND"_s, QString::number(2020 + below(6))}}}};
        for (const auto &[code, text] : byKind.value(out.kind)) {
            if (!text.isEmpty())
                out.fields.insert(code, text);
        }
    }

    QRandomGenerator m_random;
    qint64 m_serial = 0;
    int m_record = 0;
};

/// The second evaluator.
class Walk
{
public:
    explicit Walk(const QByteArray &json) : m_rules(QJsonDocument::fromJson(json).object()) {}

    struct Result {
        QString grade; ///< empty: excluded
        int points = 0;
        bool operator==(const Result &) const = default;
    };

    Result run(const Organisation &organisation, const QList<Record> &records, QDate on) const
    {
        return run(organisation, records, QList<QDate>(records.size(), on), on);
    }

    /// As if each record were looked at on a day of its own, and the organisation's age on `on`.
    Result run(const Organisation &organisation, const QList<Record> &records, const QList<QDate> &days, QDate on) const
    {
        QHash<QString, double> values; // no entry: no value
        const QJsonArray inputs = m_rules[u"inputs"_s].toArray();
        for (int round = 0; round < 5; ++round) { // derived ones settle after a few rounds
            for (const QJsonValue input : inputs)
                evaluate(input.toObject(), organisation, records, days, on, values);
        }
        const auto holds = [&values](const QJsonObject &term) {
            const QString input = term[u"input"_s].toString();
            return values.contains(input) &&
                   (!term.contains(u"at_least"_s) || values[input] >= term[u"at_least"_s].toDouble()) &&
                   (!term.contains(u"less_than"_s) || values[input] < term[u"less_than"_s].toDouble());
        };
        Result out{{}, m_rules[u"base_points"_s].toInt()};
        for (const QJsonValue value : m_rules[u"lines"_s].toArray()) {
            const QJsonObject line = value.toObject();
            if (!holds(line))
                continue;
            const int each = line[u"points_each"_s].toInt(), limit = line[u"limit"_s].toInt();
            const double size = each * std::floor(values[line[u"input"_s].toString()] + 1e-9);
            out.points += each == 0 ? line[u"points"_s].toInt() : static_cast<int>(std::clamp<double>(size, -limit, limit));
        }
        QStringList order;
        for (const QJsonValue grade : m_rules[u"grades"_s].toArray())
            order.append(grade[u"id"_s].toString());
        for (const QJsonValue threshold : m_rules[u"thresholds"_s].toArray()) {
            if (out.grade.isEmpty() &&
                (!threshold.toObject().contains(u"at_least"_s) || out.points >= threshold[u"at_least"_s].toInt()))
                out.grade = threshold[u"grade"_s].toString();
        }
        for (const QString &which : {u"at_worst"_s, u"at_best"_s}) {
            for (const QJsonValue cap : m_rules[u"caps"_s].toArray()) {
                const QString limit = cap[which].toString();
                const bool moves = which == u"at_best"_s ? order.indexOf(limit) > order.indexOf(out.grade)
                                                         : order.indexOf(limit) < order.indexOf(out.grade);
                if (!limit.isEmpty() && moves && holds(cap.toObject()))
                    out.grade = limit;
            }
        }
        for (const QJsonValue one : m_rules[u"exclusions"_s].toArray()) {
            if (holds(one.toObject()))
                out.grade.clear();
        }
        return out;
    }

    static bool usable(const Record &record, QDate on)
    {
        static const QStringList kAdverse{u"penalty"_s,  u"dishonest_debtor"_s, u"severe_list"_s, u"abnormal_list"_s,
                                          u"judgment"_s, u"enforcement"_s,      u"arrears"_s};
        if (record.state != RecordState::Normal || (record.decided.isValid() && record.decided > on))
            return false;
        QDate from = record.actEnded;
        if (!from.isValid() && (record.kind == u"penalty"_s || record.kind == u"judgment"_s))
            from = record.decided;
        return !kAdverse.contains(record.kind) || !from.isValid() || on <= from.addYears(5);
    }

    static bool taken(const QJsonObject &input, const Record &record, QDate on)
    {
        static const QStringList kSeverities{u"none"_s, u"minor"_s, u"general"_s, u"severe"_s};
        const auto in = [&input](const QString &key, const QString &value) {
            return !input.contains(key) || input[key].toArray().contains(value);
        };
        if (!in(u"kinds"_s, record.kind) || !in(u"severities"_s, kSeverities.at(static_cast<int>(record.severity))) ||
            !in(u"procedures"_s, record.procedure))
            return false;
        if (input.contains(u"field"_s)) {
            const bool listed = in(u"values"_s, record.fields.value(input[u"field"_s].toString()).toString(u"(none)"_s));
            if (listed == input[u"values_exclude"_s].toBool())
                return false;
        }
        const int months = input[u"within_months"_s].toInt(12 * input[u"within_years"_s].toInt());
        if (months == 0)
            return true;
        const QDate from = input[u"within_of"_s] == u"decided"_s ? record.decided : record.actEnded;
        return from.isValid() ? on <= from.addMonths(months) : input[u"within_of"_s] == u"act_ended"_s;
    }

    [[nodiscard]] const QJsonObject &rules() const { return m_rules; }

private:
    void evaluate(const QJsonObject &input, const Organisation &organisation, const QList<Record> &records,
                  const QList<QDate> &days, QDate on, QHash<QString, double> &values) const
    {
        const QString id = input[u"id"_s].toString(), measure = input[u"measure"_s].toString();
        double sum = 0;
        QDate newest;
        for (qsizetype i = 0; i < records.size(); ++i) {
            const Record &record = records.at(i);
            const bool waits = record.underObjection && !m_rules[u"objection_counts"_s].toBool();
            if (waits || !input.contains(u"kinds"_s) || !usable(record, days.at(i)) || !taken(input, record, days.at(i)))
                continue;
            sum += measure == u"field_sum"_s ? record.fields.value(input[u"sum_field"_s].toString()).toString().toDouble() : 1;
            const QDate date = input[u"newest_by"_s] == u"decided"_s ? record.decided : record.actEnded;
            if (date.isValid() && (!newest.isValid() || newest < date))
                newest = date;
        }
        if (measure == u"records"_s || measure == u"field_sum"_s)
            values[id] = sum;
        if (measure == u"days_since_newest"_s && newest.isValid())
            values[id] = static_cast<double>(std::max<qint64>(0, newest.daysTo(on)));
        if (measure == u"years_since_founded"_s && organisation.founded.isValid() && organisation.founded <= on) {
            int years = 0;
            while (organisation.founded.addYears(years + 1) <= on)
                ++years;
            values[id] = years;
        }
        if (measure == u"member"_s) {
            const QString member = input[u"member"_s].toString();
            const QString text = member == u"status"_s   ? organisation.status
                                 : member == u"kind"_s   ? organisation.kind
                                 : member == u"sector"_s ? organisation.sector
                                                         : organisation.district;
            values[id] = input[u"values"_s].toArray().contains(text) ? 1 : 0;
        }
        if (measure == u"total"_s || measure == u"largest"_s) {
            double out = 0;
            for (const QJsonValue of : input[u"of"_s].toArray())
                out = measure == u"total"_s ? out + values.value(of.toString()) : std::max(out, values.value(of.toString()));
            values[id] = out;
        }
    }

    QJsonObject m_rules;
};

} // namespace creditdesk::test
