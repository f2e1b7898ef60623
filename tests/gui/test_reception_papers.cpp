// What the clerk types against what the paper says: names and codes that do not belong together, scans while an authorisation
// is written down, files that are no scan, old numbers, and the officer of an organ from the work card to the report.
#include "tests/gui/city_lines.h"
#include "tests/gui/job_steps.h"
#include "tests/gui/keyboard.h"
#include "tests/gui/reception_steps.h"
#include "tests/gui/window_steps.h"
#include "ui/reception/authorisation_form.h"
#include "ui/reception/draft_bar.h"
#include "ui/reception/identity_fields.h"
#include "ui/reception/intake_form.h"
#include "ui/reception/sensitive_edit.h"
#include "ui/shell/report_preview.h"
#include "ui/widgets/plain_label.h"

#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace creditdesk;
using namespace creditdesk::ui;
using test::press;
using test::type;

class TestReceptionPapers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanupTestCase() { m_job.reset(); }
    void theSameCodeTwiceIsOneVisit();
    void takenOutAgainIsNoDraft();
    void nameAndCodeAreComparedAtTheField();
    void scansStayInTheAuthorisation();
    void scansOfNothingThatIsAskedForAreSaid();
    void filesThatAreNoScan();
    void theVisitorComesAfterTheAuthorisation();
    void aSlipWantsTheVisitor();
    void fifteenDigitsBecomeEighteen();
    void workCardToReport();

private:
    [[nodiscard]] ReceptionPage *page() const { return test::reception(*m_job); }
    [[nodiscard]] AuthorisationForm *panel() const { return m_job->find<AuthorisationForm>(); }
    [[nodiscard]] QLineEdit *named(const QString &name) const;
    [[nodiscard]] bool says(const QString &words) const; ///< a label on screen
    void bring(const domain::VisitForm &form);
    void authorise();
    [[nodiscard]] QString file(const QString &name, const QByteArray &bytes) const;

    std::unique_ptr<test::JobWindow> m_job;
    std::shared_ptr<test::TrayPrinter> m_tray = std::make_shared<test::TrayPrinter>();
};

void TestReceptionPapers::initTestCase()
{
    m_job = std::make_unique<test::JobWindow>();
    QVERIFY2(m_job->start(test::JobWindow::Day::Later), qPrintable(m_job->error()));
    QVERIFY(QTest::qWaitForWindowActive(&m_job->window()));
    m_job->house().reception().usePrinter(m_tray);
    test::comeToWork(*m_job);
}

void TestReceptionPapers::init()
{
    if (panel())
        press(Qt::Key_Escape);
    press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(page() && page()->form()->untouched());
    QTRY_VERIFY(test::settled(*m_job));
}

QLineEdit *TestReceptionPapers::named(const QString &name) const
{
    for (QLineEdit *one : m_job->window().findChildren<QLineEdit *>()) {
        if (one->isVisible() && one->accessibleName() == name)
            return one;
    }
    return nullptr;
}

bool TestReceptionPapers::says(const QString &words) const
{
    const QList<PlainLabel *> labels = m_job->window().findChildren<PlainLabel *>();
    return std::any_of(labels.begin(), labels.end(),
                       [&words](const PlainLabel *one) { return one->isVisible() && one->data().contains(words); });
}

void TestReceptionPapers::bring(const domain::VisitForm &form)
{
    page()->form()->setForm(form);
    QTRY_VERIFY(test::settled(*m_job));
}

QString TestReceptionPapers::file(const QString &name, const QByteArray &bytes) const
{
    QFile out(m_job->path(name));
    return out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size() ? out.fileName() : QString();
}

void TestReceptionPapers::authorise()
{
    domain::VisitForm form = IntakeForm::usual();
    form.applicant = QStringLiteral("third_party");
    form.subjectCode = test::richCode();
    form.subjectName = test::richName();
    form.purpose = QStringLiteral("financing");
    bring(form);
    press(Qt::Key_F7);
    QTRY_VERIFY(panel());
}

void TestReceptionPapers::theSameCodeTwiceIsOneVisit()
{
    test::scan(*m_job, test::richCode());
    QTRY_VERIFY(test::settled(*m_job));
    domain::VisitForm form = page()->form()->form();
    form.purpose = QStringLiteral("tender");
    bring(form);
    test::scan(*m_job, test::richCode()); // the licence lies on the scanner still
    QTRY_VERIFY(test::settled(*m_job));
    QCOMPARE(page()->form()->form().purpose, QStringLiteral("tender"));
    QCOMPARE(page()->form()->form().subjectName, test::richName());
    QTRY_COMPARE(m_job->house().reception().drafts()->size(), 1);
    QVERIFY(page()->drafts()->text().isEmpty());
}

void TestReceptionPapers::takenOutAgainIsNoDraft()
{
    test::scan(*m_job, test::richCode());
    QTRY_COMPARE(m_job->house().reception().drafts()->size(), 1);
    QTRY_VERIFY(test::settled(*m_job));
    QVERIFY(page()->form()->focusField(QStringLiteral("subject_code")));
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_Delete);
    QTRY_VERIFY(page()->form()->untouched());
    QTRY_VERIFY(m_job->house().reception().drafts()->isEmpty());
}

void TestReceptionPapers::nameAndCodeAreComparedAtTheField()
{
    domain::VisitForm form = IntakeForm::usual();
    form.applicant = QStringLiteral("third_party");
    form.subjectCode = test::richCode();
    form.visitorOrganisation = QStringLiteral("上海虚构银行");
    bring(form);
    QVERIFY(!says(QStringLiteral("不属于同一单位")));
    QVERIFY(page()->form()->focusField(QStringLiteral("visitor_organisation_code")));
    type(test::richCode()); // another organisation's
    QTRY_VERIFY(says(QStringLiteral("不属于同一单位")));
    press(Qt::Key_A, Qt::ControlModifier);
    type(test::creditCode(QStringLiteral("91310115MA9TE5T12")));
    QTRY_VERIFY(says(QStringLiteral("没有来人单位"))); // a hint and no more
    QVERIFY(!says(QStringLiteral("不属于同一单位")));
    QCOMPARE(m_job->picture(test::pictureFolder(), QStringLiteral("95-visitor-unknown")), QString());
}

void TestReceptionPapers::scansStayInTheAuthorisation()
{
    authorise();
    named(QStringLiteral("被授权方名称"))->setText(QStringLiteral("上海虚构银行"));
    const QString bank = test::creditCode(QStringLiteral("91310115MA9TE5T12"));
    test::scan(*m_job, bank);
    QVERIFY(panel());
    QCOMPARE(named(QStringLiteral("被授权方代码或证件号码"))->text(), bank);
    QCOMPARE(named(QStringLiteral("被授权方名称"))->text(), QStringLiteral("上海虚构银行"));
    QTRY_VERIFY(says(QStringLiteral("没有被授权单位")));
    test::scan(*m_job, test::richCode()); // both are filled in: nothing is overwritten, it is said
    QVERIFY(panel());
    QCOMPARE(named(QStringLiteral("被授权方代码或证件号码"))->text(), bank);
    QVERIFY(says(QStringLiteral("都已填写")));
    named(QStringLiteral("被授权方代码或证件号码"))->setFocus();
    test::scan(*m_job, test::richCode());
    QCOMPARE(named(QStringLiteral("被授权方代码或证件号码"))->text(), test::richCode());
    QTRY_VERIFY(says(QStringLiteral("被授权单位的名称与代码不属于同一单位")));
    QCOMPARE(m_job->picture(test::pictureFolder(), QStringLiteral("96-authorisation-mismatch")), QString());
    QCOMPARE(page()->form()->form().subjectCode, test::richCode());
    QCOMPARE(page()->form()->form().purpose, QStringLiteral("financing"));
}

void TestReceptionPapers::scansOfNothingThatIsAskedForAreSaid()
{
    authorise();
    named(QStringLiteral("被授权方名称"))->setText(QStringLiteral("上海虚构银行"));
    for (const QString &scanned : {QStringLiteral("沪市监浦处〔2026〕152026000123号"), QStringLiteral("CDR1:nonsense")}) {
        test::scan(*m_job, scanned);
        QVERIFY(panel()); // neither gone nor another page
        QVERIFY(says(QStringLiteral("没有与所扫内容对应的栏目")));
        QCOMPARE(named(QStringLiteral("被授权方名称"))->text(), QStringLiteral("上海虚构银行"));
    }
}

void TestReceptionPapers::filesThatAreNoScan()
{
    authorise();
    test::tickEverything(*m_job);
    QVERIFY(says(QStringLiteral("不超过 20 MB")));
    named(QStringLiteral("被授权方名称"))->setText(QStringLiteral("上海虚构银行"));
    QLineEdit *image = named(QStringLiteral("授权书扫描件文件"));
    image->setText(file(QStringLiteral("empty.png"), {}));
    if (image->text().isEmpty()) {
        QFile empty(m_job->path(QStringLiteral("empty.png")));
        QVERIFY(empty.open(QIODevice::WriteOnly));
        image->setText(empty.fileName());
    }
    image->setFocus();
    press(Qt::Key_Return);
    QTRY_VERIFY(says(QStringLiteral("文件是空的")));
    image->setText(file(QStringLiteral("text.png"), "no picture"));
    press(Qt::Key_Return);
    QTRY_VERIFY(says(QStringLiteral("PNG")) && !says(QStringLiteral("文件是空的")));
}

void TestReceptionPapers::theVisitorComesAfterTheAuthorisation()
{
    authorise();
    test::tickEverything(*m_job);
    named(QStringLiteral("被授权方名称"))->setText(QStringLiteral("上海虚构银行"));
    named(QStringLiteral("被授权方代码或证件号码"))->setText(test::creditCode(QStringLiteral("91310115MA9TE5T12")));
    QLineEdit *image = named(QStringLiteral("授权书扫描件文件"));
    image->setText(file(QStringLiteral("scan.png"), test::scannedPaper(4)));
    image->setFocus();
    press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(page()->form()->form().authorisation != 0, 20'000);
    QTRY_VERIFY(test::settled(*m_job));
    QTRY_VERIFY2(test::focusName().startsWith(QStringLiteral("来办人")), qPrintable(test::focusName()));
    const auto *button = page()->findChild<QPushButton *>(QStringLiteral("primary"));
    QVERIFY2(!button->text().contains(QStringLiteral("告知单")), qPrintable(button->text()));
}

void TestReceptionPapers::aSlipWantsTheVisitor()
{
    domain::VisitForm form = IntakeForm::usual();
    form.applicant = QStringLiteral("guardian"); // no authorisation would turn this one
    form.subjectCode = test::richCode();
    form.purpose = QStringLiteral("tender");
    bring(form);
    auto *button = page()->findChild<QPushButton *>(QStringLiteral("primary"));
    button->setFocus();
    press(Qt::Key_Return);
    QTRY_VERIFY(test::settled(*m_job));
    QVERIFY(page()->waitingNumber().isEmpty());
    QVERIFY2(test::focusName().startsWith(QStringLiteral("来办人")), qPrintable(test::focusName()));
    QVERIFY2(m_job->message().contains(QStringLiteral("须写明申请人")), qPrintable(m_job->message()));
    form = page()->form()->form();
    form.visitorDocumentType = QStringLiteral("resident_identity");
    form.visitorNumber = test::agentsCard().identity.number;
    form.visitorName = test::agentsCard().identity.name;
    bring(form);
    button->setFocus();
    press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!page()->waitingNumber().isEmpty(), 20'000);
}

void TestReceptionPapers::fifteenDigitsBecomeEighteen()
{
    auto *visitor = page()->form()->findChildren<IdentityFields *>().value(1);
    QVERIFY(visitor && visitor->isVisible());
    visitor->setIdentity({QStringLiteral("resident_identity"), {}, {}});
    visitor->number()->setFocus();
    type(QStringLiteral("310101890101001")); // GB 11643-1989
    press(Qt::Key_Tab);
    QCOMPARE(visitor->number()->value(), QStringLiteral("310101198901010013"));
    QCOMPARE(page()->form()->form().visitorNumber, QStringLiteral("310101198901010013"));
}

void TestReceptionPapers::workCardToReport()
{
    domain::VisitForm form = IntakeForm::usual();
    form.applicant = QStringLiteral("administrative_organ");
    form.visitorOrganisation = QStringLiteral("上海市公安局");
    form.matter = QStringLiteral("SH-YY-101");
    form.purpose = QStringLiteral("tender");
    bring(form);
    test::scan(*m_job, test::richCode());
    QTRY_VERIFY(test::settled(*m_job));
    auto *visitor = page()->form()->findChildren<IdentityFields *>().value(1);
    const int card = visitor->type()->findData(QStringLiteral("work_card"));
    QVERIFY(card >= 0);
    visitor->type()->setFocus();
    visitor->type()->setCurrentIndex(card);
    visitor->number()->setFocus();
    type(QStringLiteral("沪A1001"));
    visitor->name()->setFocus();
    type(QStringLiteral("王检"));
    QVERIFY(page()->form()->focusField(QStringLiteral("case_number")));
    type(QStringLiteral("沪市监查〔2026〕11号"));
    press(Qt::Key_F4);
    QTRY_VERIFY(test::settled(*m_job));
    QVERIFY(says(QStringLiteral("由上海市市场监督管理局实施"))); // at the field, before anything is issued
    QVERIFY(page()->form()->focusField(QStringLiteral("visitor_organisation")));
    press(Qt::Key_A, Qt::ControlModifier);
    type(QStringLiteral("浦东新区市场监督管理局"));
    QTRY_VERIFY(test::settled(*m_job));
    QTRY_VERIFY2(page()->missingText().contains(QStringLiteral("齐全")), qPrintable(page()->missingText()));
    press(Qt::Key_Return);
    QTRY_VERIFY2_WITH_TIMEOUT(!page()->waitingNumber().isEmpty(), qPrintable(page()->missingText() + m_job->message()), 20'000);
    QTRY_VERIFY(page()->preview()->pages() >= 1);
    const auto report = m_job->house().report(page()->waitingNumber());
    QVERIFY(report);
    QCOMPARE(report->applicant, QStringLiteral("administrative_organ"));
}

QTEST_MAIN(TestReceptionPapers)
#include "test_reception_papers.moc"
