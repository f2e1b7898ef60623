// The intake form as JSON: what is written is read back, and what is no form is not taken for one.
#include "window_visits.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace visits;

namespace {

/// Every member differs from its default.
VisitForm full()
{
    VisitForm form = complete(u"agent"_s, SubjectType::Person);
    form.documents.first().holder = u"𠮷某\"\\"_s;
    form.visitorOrganisation = u"某银行（上海）"_s;
    form.visitorOrganisationCode = kBank;
    form.declared = true;
    form.subjectCode = kCode;
    form.matter = u"SH-YY-101"_s;
    form.caseNumber = u"（2026）沪0115执1234号"_s;
    form.legalDocument = u"协查 3"_s;
    form.authorisation = 9'007'199'254'740'991;
    form.product = u"special"_s;
    form.areas = {u"tax"_s, u"market"_s};
    form.from = QDate(2021, 2, 28);
    form.until = QDate(2026, 11, 23);
    form.withSummary = false;
    form.largePrint = true;
    return form;
}

} // namespace

class TestVisitForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundTrip();
    void everyMemberCounts();
    void unknownMembersAreIgnored();
    void missingMembersAreDefaults();
    void noForm_data();
    void noForm();
};

void TestVisitForm::roundTrip()
{
    QList<VisitForm> forms{VisitForm(), full()};
    for (const ApplicantRule &applicant : catalogue().applicants())
        forms += {complete(applicant.id, SubjectType::Organisation), complete(applicant.id, SubjectType::Person)};
    for (const VisitForm &form : forms) {
        const QByteArray bytes = QJsonDocument(form.toJson()).toJson();
        const auto back = VisitForm::fromJson(QJsonDocument::fromJson(bytes).object());
        QVERIFY(back.has_value());
        QVERIFY(*back == form);
    }
}

void TestVisitForm::everyMemberCounts()
{
    // Without one member of the JSON, the form that comes back is another.
    const QJsonObject json = full().toJson();
    QCOMPARE(json.size(), 24);
    for (const QString &key : json.keys()) {
        QJsonObject less = json;
        less.remove(key);
        const auto back = VisitForm::fromJson(less);
        QVERIFY2(key == u"subject_type"_s ? !back.has_value() : back.has_value() && !(*back == full()), qPrintable(key));
    }
}

void TestVisitForm::unknownMembersAreIgnored()
{
    QJsonObject json = full().toJson();
    json.insert(u"colour"_s, u"red"_s);
    QVERIFY(VisitForm::fromJson(json) == full());
}

void TestVisitForm::missingMembersAreDefaults()
{
    const auto form = VisitForm::fromJson({{u"subject_type"_s, u"organisation"_s}});
    QVERIFY(form.has_value() && *form == VisitForm());
}

void TestVisitForm::noForm_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("text is a number") << u"purpose"_s << QJsonValue(7);
    QTest::newRow("flag is a text") << u"declared"_s << QJsonValue(u"yes"_s);
    QTest::newRow("no date") << u"from"_s << QJsonValue(u"2026-02-30"_s);
    QTest::newRow("a time") << u"until"_s << QJsonValue(u"2026-02-03T10:00"_s);
    QTest::newRow("subject of another kind") << u"subject_type"_s << QJsonValue(u"dog"_s);
    QTest::newRow("papers are no list") << u"documents"_s << QJsonValue(QJsonObject());
    QTest::newRow("a paper is a text") << u"documents"_s << QJsonValue(QJsonArray{u"passport"_s});
    QTest::newRow("a paper is broken") << u"documents"_s << QJsonValue(QJsonArray{QJsonObject{{u"original"_s, 1}}});
    QTest::newRow("an area is a number") << u"areas"_s << QJsonValue(QJsonArray{1});
    QTest::newRow("half an authorisation") << u"authorisation"_s << QJsonValue(1.5);
    QTest::newRow("an authorisation below nothing") << u"authorisation"_s << QJsonValue(-3);
}

void TestVisitForm::noForm()
{
    QFETCH(QString, key);
    QFETCH(QJsonValue, value);
    QJsonObject json = full().toJson();
    json.insert(key, value);
    QVERIFY(!VisitForm::fromJson(json).has_value());
}

QTEST_GUILESS_MAIN(TestVisitForm)
#include "test_visit_form.moc"
