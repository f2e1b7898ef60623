// Forms, the daily sheet and the stamped copy, read back from paper.
#include "tests/unit/report/signing_desk.h"
#include "tests/unit/report/window_sample.h"

#include <QTest>

using namespace creditdesk;
using namespace creditdesk::report;
using namespace creditdesk::report::sample;
using namespace Qt::StringLiterals;
using test::dense;
using test::PdfOnDisk;
using test::SigningDesk;

class TestForms : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyShippedFormIsRead();
    void formsAreFilledIn_data();
    void formsAreFilledIn();
    void theApplicationGivesNoticeOnItsOnlyPage();
    void theObjectionHasItsRows();
    void anUnknownFormIsNotFound();
    void sheetsRepeatTheirHeadAndLoseNoRow();
    void anEmptySheetAndARowLongerThanAPage();
    void aCopySaysWhichAndLeavesTheFileAlone();
    void notAFileIsNotStamped();
    void papersInALoopKeepTheMemoryFlat();

private:
    static Rendered form(const QString &id, const FormValues &values)
    {
        const domain::Catalogue &catalogue = Shipped::get().catalogue;
        return SigningDesk::need(renderForm(id, values, catalogue, catalogue.reception(), catalogue.masking()));
    }
    static Sheet sheet(int rows)
    {
        Sheet out;
        out.title = u"查询登记日报表"_s;
        out.subtitle = u"2026-11-23"_s;
        out.columns = {u"序号"_s, u"查询对象"_s, u"用途"_s};
        out.widths = {1, 6, 3};
        for (int i = 1; i <= rows; ++i)
            out.rows.append({u"#%1#"_s.arg(i), kRareName, u"=1+1"_s});
        out.closing = {u"合计 %1 件"_s.arg(rows), u"经办人(签名):"_s};
        out.foot = u"浦东新区市民中心"_s;
        return out;
    }
};

void TestForms::everyShippedFormIsRead()
{
    const QDir folder(u":/catalogue/forms"_s);
    QStringList ids;
    for (const FormInfo &info : forms()) {
        ids.append(info.id);
        QVERIFY(!info.zh.isEmpty() && !info.en.isEmpty() && !info.basis.isEmpty());
    }
    QCOMPARE(ids.size(), folder.entryList(QDir::Files).size());
    for (const QString &needed :
         {u"query_application_person"_s, u"query_application_organisation"_s, u"authorisation_letter"_s,
          u"objection_application"_s, u"repair_application"_s, u"acceptance"_s, u"refusal_notice"_s, u"receipt"_s})
        QVERIFY2(ids.contains(needed), qPrintable(needed));
}

void TestForms::formsAreFilledIn_data()
{
    QTest::addColumn<QString>("id");
    for (const FormInfo &info : forms())
        QTest::newRow(qPrintable(info.id)) << info.id;
}

void TestForms::formsAreFilledIn()
{
    QFETCH(QString, id);
    for (const auto type : {domain::SubjectType::Organisation, domain::SubjectType::Person}) {
        FormValues values = formValues(type);
        const Rendered once = form(id, values);
        QCOMPARE(form(id, values).pdf, once.pdf);
        const QString paper = dense(PdfOnDisk(once.pdf).text());
        if (id != u"measure_notice"_s) // it goes to its subject: nobody visits
            QVERIFY2(paper.contains(dense(kRareName)), qPrintable(paper));
        // What a visitor is called is not read as a template, and no number stands in full.
        QVERIFY(!paper.contains(kIdentityNumber) && !paper.contains(u"31011518900101002X"_s));
        QString names = paper;
        names.remove(u"虚构对象{visitor.number}"_s);
        QVERIFY2(!names.contains(u'{'), qPrintable(names));
        values.visit = {};
        values.visit.largePrint = true;
        QVERIFY(form(id, values).pages >= 1); // blank, large
    }
}

void TestForms::theApplicationGivesNoticeOnItsOnlyPage()
{
    for (const QString &id : {u"query_application_person"_s, u"query_application_organisation"_s}) {
        const QStringList pages = PdfOnDisk(form(id, formValues(domain::SubjectType::Person)).pdf).pages();
        QCOMPARE(pages.size(), 1);
        for (const QString &said :
             {u"《中华人民共和国个人信息保护法》第十七条"_s, u"处理目的"_s, u"保存期限"_s, u"撤回"_s, u"签名"_s})
            QVERIFY2(dense(pages[0]).contains(said), qPrintable(said));
    }
}

void TestForms::theObjectionHasItsRows()
{
    const QString paper =
        dense(PdfOnDisk(form(u"objection_application"_s, formValues(domain::SubjectType::Organisation)).pdf).text());
    for (const QString &row : {u"信息源单位"_s, u"异议信息企业"_s, u"统一社会信用代码91310115MA9TE5T122"_s, u"异议信息类名称"_s,
                               u"异议信息项"_s, u"异议内容说明"_s})
        QVERIFY2(paper.contains(row), qPrintable(row));
}

void TestForms::anUnknownFormIsNotFound()
{
    const domain::Catalogue &catalogue = Shipped::get().catalogue;
    const auto none = renderForm(u"../roles"_s, formValues(domain::SubjectType::Person), catalogue, catalogue.reception(),
                                 catalogue.masking());
    QCOMPARE(none.error().code, base::Code::NotFound);
}

void TestForms::sheetsRepeatTheirHeadAndLoseNoRow()
{
    const Rendered paper = SigningDesk::need(renderSheet(sheet(120)));
    const QStringList pages = PdfOnDisk(paper.pdf).pages();
    QCOMPARE(pages.size(), paper.pages);
    QVERIFY(pages.size() >= 3);
    for (int i = 0; i < pages.size(); ++i) {
        QVERIFY(dense(pages[i]).contains(u"序号查询对象用途"_s));
        QVERIFY(dense(pages[i]).contains(u"第%1页共%2页"_s.arg(i + 1).arg(pages.size())));
    }
    const QString all = dense(pages.join(QString()));
    for (int i = 1; i <= 120; ++i)
        QCOMPARE(all.count(u"#%1#%2"_s.arg(i).arg(dense(kRareName))), 1);
    QVERIFY(dense(pages.last()).contains(u"合计120件经办人(签名):"_s));
    QCOMPARE(SigningDesk::need(renderSheet(sheet(120))).pdf, paper.pdf);
}

void TestForms::anEmptySheetAndARowLongerThanAPage()
{
    QCOMPARE(SigningDesk::need(renderSheet(sheet(0))).pages, 1);
    Sheet longRow = sheet(2);
    QString name;
    for (int i = 0; i < 4000; ++i)
        name += QChar(0x4E00 + i);
    longRow.rows[0][1] = name;
    const QString all = dense(PdfOnDisk(SigningDesk::need(renderSheet(longRow)).pdf).text());
    for (const int at : {0, 1999, 3999})
        QVERIFY(all.contains(name[at]));
    QCOMPARE(renderSheet({}).error().code, base::Code::InvalidInput);
}

void TestForms::aCopySaysWhichAndLeavesTheFileAlone()
{
    SigningDesk desk;
    const QByteArray issued = desk.signedPdf(desk.model(3, 2));
    const QByteArray before = issued.mid(0);
    const auto copy = stampedCopy(issued, 3, desk.at.toOffsetFromUtc(8 * 3600), u"3 号窗口"_s);
    QVERIFY(copy);
    QCOMPARE(issued, before);
    const PdfOnDisk original(issued), stamped(*copy);
    const QStringList pages = stamped.pages(), bare = original.pages();
    QCOMPARE(pages.size(), bare.size());
    for (int i = 0; i < pages.size(); ++i) {
        QCOMPARE(dense(pages[i]).count(u"第3份打印件·2035-06-0110:15·3号窗口"_s), 1);
        QVERIFY(dense(pages[i]).contains(dense(bare[i]))); // all that was there, and the line
    }
    QVERIFY(verifyPdf(issued, desk.trust).verdict == Verdict::Valid);
    QVERIFY(verifyPdf(*copy, desk.trust).verdict != Verdict::Valid);
    QCOMPARE(test::runProgram(CREDITDESK_QPDF, {u"--check"_s, stamped.path()}).exit, 0);
    const QByteArray signatures = test::runProgram(CREDITDESK_PDFSIG, {stamped.path()}).out;
    QVERIFY2(signatures.contains("does not contain any signatures"), signatures.constData());
    QCOMPARE(*stampedCopy(issued, 3, desk.at.toOffsetFromUtc(8 * 3600), u"3 号窗口"_s), *copy);
    QCOMPARE(stampedCopy(issued, 0, desk.at, {}).error().code, base::Code::InvalidInput);
}

void TestForms::notAFileIsNotStamped()
{
    const QDateTime at({2026, 11, 23}, {10, 0}, Qt::UTC);
    for (const QByteArray &bytes : {QByteArray(), QByteArray("%PDF-1.7\n"), QByteArray(5000, 'x')})
        QCOMPARE(stampedCopy(bytes, 2, at, {}).error().code, base::Code::InvalidInput);
}

void TestForms::papersInALoopKeepTheMemoryFlat()
{
    const auto residentKiB = [] {
        QFile file(u"/proc/self/statm"_s);
        return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toLongLong() * 4 : 0;
    };
    const FormValues values = formValues(domain::SubjectType::Person);
    const auto round = [&] {
        (void)form(u"receipt"_s, values);
        (void)SigningDesk::need(renderSheet(sheet(5)));
        (void)render(product(u"person"_s, {}, context(), {}, {true, false}), {});
    };
    for (int i = 0; i < 30; ++i)
        round();
    const qlonglong warm = residentKiB();
    QVERIFY(warm > 0);
    for (int i = 0; i < 120; ++i)
        round();
    const qlonglong grown = residentKiB() - warm;
    QVERIFY2(grown < 3000, qPrintable(u"%1 KiB more after 360 papers"_s.arg(grown)));
}

QTEST_APPLESS_MAIN(TestForms)
#include "test_forms.moc"
