// The lists speak of the units and values that records carry: those of the invented city are all known.
#include "app/sandbox/city/city.h"
#include "app/sandbox/city/vocabulary.h"
#include "models/domain/catalogue.h"
#include "models/domain/record_marks.h"
#include "tests/unit/sandbox/rows_of.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace creditdesk;
using namespace Qt::StringLiterals;
using sandbox::city::Vocabulary;

class TestPlanCity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void unitsAreThoseOfTheCity();
    void everyKindOfAUnitIsOnTheList();
    void everyStateValueHasAMeaning();
    void cityRecordsAreMarked();

private:
    std::optional<domain::Catalogue> m_catalogue;
    std::unique_ptr<Vocabulary> m_words;
};

void TestPlanCity::initTestCase()
{
    QString why;
    m_catalogue = domain::Catalogue::load(u":/catalogue"_s, &why);
    QVERIFY2(m_catalogue.has_value(), qPrintable(why));
    auto words = Vocabulary::load();
    QVERIFY(words.has_value());
    m_words = std::move(*words);
}

void TestPlanCity::unitsAreThoseOfTheCity()
{
    QCOMPARE(static_cast<qsizetype>(m_words->units.size()), m_catalogue->plan().units().size());
    for (const sandbox::city::Unit &unit : m_words->units) {
        const domain::SourceUnit *listed = m_catalogue->plan().unit(QString::fromUtf8(unit.code.text()));
        QVERIFY2(listed != nullptr, std::string(unit.name.text()).c_str());
        QCOMPARE(listed->zh, QString::fromUtf8(unit.name.text()));
        QCOMPARE(listed->area, QString::fromStdString(unit.area));
    }
}

void TestPlanCity::everyKindOfAUnitIsOnTheList()
{
    QSet<QString> listed;
    for (const domain::DataItem &item : m_catalogue->plan().dataItems())
        listed.insert(item.unit + u'/' + item.kind);
    for (const sandbox::city::KindPlan &kind : m_words->kinds) {
        for (const sandbox::city::RecordCase &one : kind.cases) {
            for (const sandbox::city::UnitGroup *group : one.units) {
                for (const sandbox::city::Unit *unit : group->all) {
                    const QString key = QString::fromUtf8(unit->code.text()) + u'/' + QString::fromUtf8(kind.id.text());
                    QVERIFY2(listed.contains(key), qPrintable(key));
                }
            }
        }
    }
}

// Every text that a template of the city may put into a state field, read from its words and not from its program.
void TestPlanCity::everyStateValueHasAMeaning()
{
    QFile file(u":/sandbox/records.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
    const domain::RecordMarker marker(*m_catalogue, QDate(2026, 11, 23));
    QSet<QString> outcomes;
    for (const domain::OutcomeField &field : m_catalogue->plan().outcomeFields()) {
        const QJsonObject kind = root.value(u"kinds"_s).toObject().value(field.kind).toObject();
        QStringList values;
        const QJsonArray cases = kind.value(u"cases"_s).toArray();
        for (const QJsonValue one : cases) {
            const QString text = one.toObject()
                                     .value(u"fields"_s)
                                     .toObject()
                                     .value(field.field)
                                     .toString(kind.value(u"fields"_s).toObject().value(field.field).toString());
            if (text.startsWith(u"{pick:"_s)) {
                const QJsonArray list = root.value(u"lists"_s).toObject().value(text.mid(6).chopped(1)).toArray();
                for (const QJsonValue value : list)
                    values.append(value.toString());
            } else if (text.startsWith(u"{valid:"_s)) {
                values.append({u"有效"_s, u"无效"_s});
            } else {
                values.append(text);
            }
        }
        QVERIFY2(values.size() >= cases.size() && !cases.isEmpty(), qPrintable(field.kind));
        for (const QString &value : values) {
            const std::string kindId = field.kind.toStdString();
            const std::string fields =
                QJsonDocument(QJsonObject{{field.field, value}}).toJson(QJsonDocument::Compact).toStdString();
            domain::RecordRow record;
            record.kind = kindId;
            record.fields = fields;
            const QString outcome = marker.outcomes().at(marker.mark(record).outcome);
            QVERIFY2(outcome != u"none"_s && outcome != u"other"_s, qPrintable(field.kind + u' ' + value));
            outcomes.insert(outcome);
        }
    }
    QVERIFY(outcomes.size() >= 15);
}

// A small city: the marks agree with dates and fields compared as dates and as JSON.
void TestPlanCity::cityRecordsAreMarked()
{
    constexpr std::int64_t kSubjects = 1500;
    const QDate on(2026, 11, 23);
    auto city = sandbox::city::City::make({1, on, kSubjects, 5});
    QVERIFY(city.has_value());
    const domain::RecordMarker marker(*m_catalogue, on);
    QHash<QString, int> notices, outcomes;
    for (std::int64_t serial = 1; serial <= kSubjects; ++serial) {
        for (const auto &row : test::recordsAt(**city, serial, (*city)->nightSequence())) {
            QJsonObject object;
            for (const auto &[code, value] : row.fields)
                object.insert(QString::fromStdString(code), QString::fromStdString(value));
            const std::string fields = QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
            domain::RecordRow record;
            record.kind = row.kind;
            record.decided = row.decided;
            record.publishedFrom = row.publishedFrom;
            record.severity = row.severity;
            record.procedure = row.procedure;
            record.state = row.state;
            record.fields = fields;
            const domain::RecordMark mark = marker.mark(record);
            ++notices[marker.notices().at(mark.notice)];
            ++outcomes[marker.outcomes().at(mark.outcome)];
            const domain::OutcomeField *field = m_catalogue->plan().outcomeField(QString::fromStdString(row.kind));
            QCOMPARE(mark.outcome != 0, field != nullptr && !object.value(field->field).toString().isEmpty());
            const bool bound = row.kind == "licence" || row.kind == "penalty";
            if (!bound || row.publishedFrom.empty())
                continue;
            const QDate due = marker.dueDay(QDate::fromString(QString::fromStdString(row.decided), Qt::ISODate)).result.date;
            const QDate published = QDate::fromString(QString::fromStdString(row.publishedFrom), Qt::ISODate);
            QCOMPARE(marker.notices().at(mark.notice), published <= due ? u"on_time"_s : u"late"_s);
        }
    }
    QVERIFY(notices.value(u"on_time"_s) > 0 && notices.value(u"none"_s) > 0);
    QVERIFY(outcomes.value(u"fulfilled"_s) > outcomes.value(u"broken"_s) && outcomes.value(u"broken"_s) > 0);
    QCOMPARE(outcomes.value(u"other"_s), 0);
}

QTEST_GUILESS_MAIN(TestPlanCity)
#include "test_plan_city.moc"
