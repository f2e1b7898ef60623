// A second evaluator, written from the JSON and the regulation alone, against the engine over random subjects.
#include "models/domain/catalogue.h"
#include "models/domain/measure_engine.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QtTest>

using namespace creditdesk::domain;
using namespace Qt::StringLiterals;

namespace {

const QDate kDay(2026, 11, 2);

QJsonObject readJson(const QString &name)
{
    QFile file(u":/catalogue/measures/"_s + name);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

bool holdsText(const QJsonValue &list, const QString &text)
{
    return list.isUndefined() || list.toArray().contains(text);
}

/// Whether a record counts in an input, from the sentences of the list and of the regulation.
bool countsPlainly(const QJsonObject &input, const Record &record, const QSet<QString> &adverse, QDate on)
{
    const QStringList severities{u"none"_s, u"minor"_s, u"general"_s, u"severe"_s};
    if (!holdsText(input.value(u"kinds"_s), record.kind) || record.state != RecordState::Normal || record.underObjection ||
        !holdsText(input.value(u"severities"_s), severities.at(static_cast<int>(record.severity))) ||
        !holdsText(input.value(u"procedures"_s), record.procedure) || record.decided > on)
        return false;
    if (input.contains(u"field"_s) &&
        !input.value(u"values"_s).toArray().contains(record.fields.value(input.value(u"field"_s).toString()).toString()))
        return false;
    if (input.contains(u"within_months"_s) && record.decided.addMonths(input.value(u"within_months"_s).toInt()) < on)
        return false;
    if (!adverse.contains(record.kind))
        return true;
    QDate from = record.actEnded;
    if (!from.isValid() && (record.kind == u"penalty"_s || record.kind == u"judgment"_s))
        from = record.decided;
    return !from.isValid() || from.addYears(5) >= on;
}

} // namespace

class TestMeasureSecond : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void secondEvaluatorAgrees();
};

void TestMeasureSecond::secondEvaluatorAgrees()
{
    const std::optional<Catalogue> catalogue = Catalogue::load();
    QVERIFY(catalogue);
    const MeasureEngine engine(std::make_shared<const MeasureLists>(catalogue->measures()), *catalogue);
    QRandomGenerator random(20261102);
    const auto pick = [&random](const QStringList &list) { return list.at(random.bounded(static_cast<int>(list.size()))); };
    const QStringList kinds{u"penalty"_s, u"severe_list"_s, u"dishonest_debtor"_s, u"abnormal_list"_s, u"tax_a"_s,
                            u"honour"_s,  u"evaluation"_s,  u"inspection"_s,       u"commitment"_s,    u"arrears"_s};
    const QHash<QString, QPair<QString, QStringList>> fields{
        {u"penalty"_s, {u"CF_WFXW"_s, {u"违法转包工程"_s, u"经营超过保质期的食品"_s, u"发布虚假广告"_s}}},
        {u"severe_list"_s, {u"YZ_MDMC"_s, {u"政府采购严重违法失信行为记录名单"_s, u"安全生产严重失信主体名单"_s}}},
        {u"evaluation"_s, {u"PJ_DJ"_s, {u"A"_s, u"C"_s}}},
        {u"inspection"_s, {u"JC_JGLX"_s, {u"未发现问题"_s, u"发现问题待后续处理"_s}}},
        {u"commitment"_s, {u"CN_LYZT"_s, {u"未履行"_s, u"全部履行"_s}}},
        {u"arrears"_s, {u"WY_ZFZT"_s, {u"未缴清"_s, u"已缴清"_s}}}};
    QSet<QString> adverse;
    for (const RecordKind &kind : catalogue->recordKinds()) {
        if (kind.nature == u"adverse"_s)
            adverse.insert(kind.id);
    }
    const QJsonArray lists{readJson(u"mandatory.json"_s), readJson(u"recommended.json"_s), readJson(u"incentive.json"_s)};
    QHash<QString, QString> groups;
    const QJsonArray means = readJson(u"words.json"_s).value(u"means"_s).toArray();
    for (const auto &one : means)
        groups.insert(one.toObject().value(u"id"_s).toString(), one.toObject().value(u"group"_s).toString());
    const QStringList matters{u"SH-YY-101"_s, u"SH-YY-102"_s, u"SH-YY-105"_s, u"SH-YY-201"_s,
                              u"SH-YY-202"_s, u"SH-YY-203"_s, u"SH-YY-502"_s, u"SH-YY-601"_s};
    int applied = 0, refused = 0;
    for (int round = 0; round < 800; ++round) {
        SubjectFile file;
        file.organisation.kind = pick({u"enterprise"_s, u"institution"_s});
        const int count = random.bounded(5);
        for (int i = 0; i < count; ++i) {
            Record record;
            record.id = u"r%1"_s.arg(i);
            record.kind = pick(kinds);
            record.decided = kDay.addDays(-random.bounded(2200) + 30);
            if (random.bounded(3) == 0)
                record.actEnded = record.decided.addDays(-random.bounded(400));
            record.severity = static_cast<Severity>(random.bounded(4));
            record.procedure = pick({u"general"_s, u"summary"_s, u"none"_s});
            record.state = random.bounded(8) == 0 ? RecordState::Repaired : RecordState::Normal;
            record.underObjection = random.bounded(8) == 0;
            if (const auto field = fields.value(record.kind); !field.first.isEmpty())
                record.fields.insert(field.first, pick(field.second));
            file.records.append(record);
        }
        const Application *matter = catalogue->plan().application(pick(matters));
        const QList<MeasureVerdict> verdicts = engine.judge(file, {matter->code, matter->department, kDay});
        QHash<QString, const MeasureVerdict *> byCode;
        for (const MeasureVerdict &verdict : verdicts)
            byCode.insert(verdict.code, &verdict);
        for (const auto &list : lists) {
            QHash<QString, QJsonObject> inputs;
            const QJsonArray inputRows = list.toObject().value(u"inputs"_s).toArray();
            for (const auto &input : inputRows)
                inputs.insert(input.toObject().value(u"id"_s).toString(), input.toObject());
            const QJsonArray rows = list.toObject().value(u"measures"_s).toArray();
            for (const auto &value : rows) {
                const QJsonObject row = value.toObject();
                const QString code = row.value(u"code"_s).toString(), level = row.value(u"basis_level"_s).toString();
                const auto date = [&row](const QString &key) {
                    return QDate::fromString(row.value(key).toString(), Qt::ISODate);
                };
                const bool choosable =
                    !row.value(u"published_at"_s).toString().isEmpty() && date(u"published_on"_s) <= kDay &&
                    date(u"valid_from"_s) <= kDay && (!date(u"valid_to"_s).isValid() || date(u"valid_to"_s) >= kDay) &&
                    holdsText(row.value(u"organs"_s), matter->department) && matter->measures.contains(code) &&
                    holdsText(row.value(u"categories"_s), matter->category) &&
                    holdsText(row.value(u"target_kinds"_s), file.organisation.kind) &&
                    !row.value(u"about_persons"_s).toBool() &&
                    (groups.value(row.value(u"means"_s).toString()) != u"severe"_s || level == u"law"_s ||
                     level == u"administrative_regulation"_s);
                bool grounded = false;
                const QJsonArray grounds = row.value(u"grounds"_s).toArray();
                for (const auto &ground : grounds) {
                    bool all = true;
                    const QJsonArray conditions = ground.toObject().value(u"all"_s).toArray();
                    for (const auto &one : conditions) {
                        const QJsonObject condition = one.toObject(),
                                          input = inputs.value(condition.value(u"input"_s).toString());
                        int found = 0;
                        for (const Record &record : std::as_const(file.records))
                            found += matter->kinds.contains(record.kind) && countsPlainly(input, record, adverse, kDay) ? 1 : 0;
                        const bool seen = matter->kinds.contains(input.value(u"kinds"_s).toArray().first().toString());
                        all = all && seen &&
                              (condition.contains(u"less_than"_s) ? found < condition.value(u"less_than"_s).toInt()
                                                                  : found >= condition.value(u"at_least"_s).toInt());
                    }
                    grounded = grounded || all;
                }
                const MeasureVerdict &verdict = *byCode.value(code);
                const QString where = u"%1 round %2 matter %3"_s.arg(code).arg(round).arg(matter->code);
                QVERIFY2(verdict.choosable == choosable, qPrintable(where));
                QVERIFY2(verdict.grounded == grounded, qPrintable(where));
                (verdict.applies() ? applied : refused) += 1;
            }
        }
    }
    QVERIFY2(applied > 300 && refused > 10000, qPrintable(u"%1 %2"_s.arg(applied).arg(refused)));
}

QTEST_GUILESS_MAIN(TestMeasureSecond)
#include "test_measure_second.moc"
