// The tables behind the decisions: dates, published matters, papers for the form, hints, words, and that no row stands there
// for nothing.
#include "window_visits.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace visits;

class TestReceptionTables : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRowIsReached();
    void matterFromItsFirstToItsLastDay();
    void hintsDoNotStandAgainst();
    void tableByDate();
    void papersForTheForm();
    void matters();
    void wordsForTheService();
    void noRules();
};

void TestReceptionTables::everyRowIsReached()
{
    QVERIFY(catalogue().applicants().size() == 5); // registers the resource
    QFile file(u":/catalogue/reception/standing.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QStringList applicants{u"guardian"_s, u"heir"_s};
    for (const ApplicantRule &applicant : catalogue().applicants())
        applicants.append(applicant.id);
    const QJsonArray tables = QJsonDocument::fromJson(file.readAll()).object().value(u"tables"_s).toArray();
    QCOMPARE(tables.size(), 2);
    for (const QJsonValue table : tables) {
        const QDate day = QDate::fromString(table[u"effective_from"_s].toString(), Qt::ISODate);
        QSet<QString> reached;
        for (const QString &applicant : applicants) {
            for (const SubjectType subject : {SubjectType::Organisation, SubjectType::Person}) {
                VisitForm form = base(applicant, subject);
                reached.insert(catalogue().reception().decide(form, {}, day).rule);
                reached.insert(catalogue().reception().decide(form, usable(), day).rule);
                form.product = u"public"_s;
                reached.insert(catalogue().reception().decide(form, {}, day).rule);
            }
        }
        const QJsonArray rows = table[u"rows"_s].toArray();
        for (const QJsonValue row : rows)
            QVERIFY2(reached.contains(row[u"id"_s].toString()), qPrintable(row[u"id"_s].toString()));
        QCOMPARE(reached.size(), 17);
        QVERIFY(!reached.contains(QString()));
    }
}

void TestReceptionTables::matterFromItsFirstToItsLastDay()
{
    VisitForm form = complete(u"administrative_organ"_s, SubjectType::Organisation);
    const auto allowed = [&form](QDate day) { return catalogue().reception().decide(form, {}, day).allowed; };
    form.matter = u"SH-YY-206"_s;
    QVERIFY(!allowed(QDate(2018, 5, 31)) && allowed(QDate(2018, 6, 1)));
    QVERIFY(allowed(QDate(2024, 12, 31)) && !allowed(QDate(2025, 1, 1)));
    form.matter = u"SH-YY-607"_s;
    QVERIFY(!allowed(QDate(2027, 6, 30)) && allowed(QDate(2027, 7, 1)));
}

void TestReceptionTables::hintsDoNotStandAgainst()
{
    VisitForm form = complete(u"third_party"_s, SubjectType::Person);
    const auto hints = [&form](const QString &number) {
        form.subjectNumber = number;
        const Standing standing = decide(form);
        return standing.allowed ? standing.hints : QStringList{u"refused"_s};
    };
    QCOMPARE(hints(kPerson), QStringList());
    QCOMPARE(hints(u"110105201101010034"_s), QStringList{u"under_18"_s});
    QCOMPARE(hints(u"310230189001010010"_s), QStringList{u"retired_area_code"_s});
    QCOMPARE(hints(u"310151189001010017"_s), QStringList{u"ambiguous_number"_s});
    for (const QString &id : {u"under_18"_s, u"retired_area_code"_s, u"ambiguous_number"_s, u"free_reports_used"_s})
        QVERIFY(!catalogue().reception().words(id)->article.isEmpty());
    QVERIFY(catalogue().reception().words(u"under_18"_s)->article.contains(u"第二条"_s));
    DocumentKind card = *catalogue().reception().document(u"resident_identity"_s);
    QCOMPARE(card.adultYears, 18);
    card.adultYears = 10; // the age is the rules' figure
    QVERIFY(readDocumentNumber(card, u"110105201101010034"_s, QDate(2026, 11, 23)).warnings.isEmpty());
}

void TestReceptionTables::tableByDate()
{
    const ReceptionRules &rules = catalogue().reception();
    QCOMPARE(rules.tableId(QDate(2017, 12, 31)), u"CX-2017.1"_s);
    QCOMPARE(rules.tableId(QDate(2018, 1, 1)), u"CX-2018.1"_s);
    QCOMPARE(rules.tableId(QDate(2010, 1, 1)), u"CX-2017.1"_s);
    QCOMPARE(rules.tableId(QDate()), u"CX-2017.1"_s);
    // The old certificate was taken until the end of 2017, and no longer.
    VisitForm form = complete(u"agent"_s, SubjectType::Organisation);
    form.documents[1] = paper(u"organisation_code_certificate"_s, u"MA9TE5T12"_s, false, true);
    QVERIFY(rules.decide(form, {}, QDate(2017, 12, 31)).allowed);
    QVERIFY(!rules.decide(form, {}, QDate(2018, 1, 1)).allowed);
}

void TestReceptionTables::papersForTheForm()
{
    const ReceptionRules &rules = catalogue().reception();
    QCOMPARE(rules.papersFor(u"agent"_s, SubjectType::Organisation, kDay),
             (QStringList{u"business_licence"_s, u"power_of_attorney"_s, u"resident_identity"_s}));
    QCOMPARE(rules.papersFor(u"third_party"_s, SubjectType::Person, kDay).first(), u"written_authorisation"_s);
    QCOMPARE(rules.papersFor(u"judicial_organ"_s, SubjectType::Person, kDay).count(u"work_card"_s), 2);
    QCOMPARE(rules.papersFor(u"heir"_s, SubjectType::Person, kDay), QStringList());
    QCOMPARE(rules.papersFor(u"cat"_s, SubjectType::Person, kDay), QStringList());
    QCOMPARE(rules.paperChoices(u"self"_s, SubjectType::Person, kDay).first().any.size(), 8);
}

void TestReceptionTables::matters()
{
    QVERIFY(catalogue().reception().matters().size() >= 30);
    QSet<QChar> workAreas; // the six of 条例 28
    for (const Matter &matter : catalogue().reception().matters()) {
        QVERIFY2(matter.basis.contains(u"第二十八条第"_s), qPrintable(matter.code));
        workAreas.insert(matter.code.at(6));
    }
    QCOMPARE(workAreas.size(), 6);
}

void TestReceptionTables::wordsForTheService()
{
    const ReceptionRules &rules = catalogue().reception();
    for (const QString &id : {u"name_mismatch"_s, u"not_legal_representative"_s, u"person_not_found"_s, u"person_not_open"_s,
                              u"subject_unknown"_s, u"numbers_none"_s, u"product_mismatch"_s, u"areas_missing"_s}) {
        const Shortfall one = rules.shortfall(id, u"subject_name"_s);
        QVERIFY2(one.zh != id && !one.en.isEmpty() && !one.article.isEmpty() && one.field == u"subject_name"_s, qPrintable(id));
    }
    QCOMPARE(rules.shortfall(u"of the moon"_s, u"x"_s).id, u"of the moon"_s);
}

void TestReceptionTables::noRules()
{
    const Standing standing = ReceptionRules().decide(complete(u"self"_s, SubjectType::Person), {}, kDay);
    QVERIFY(!standing.allowed && standing.shortfalls.size() == 1);
    QCOMPARE(ReceptionRules().tableId(kDay), QString());
}

QTEST_GUILESS_MAIN(TestReceptionTables)
#include "test_reception_tables.moc"
