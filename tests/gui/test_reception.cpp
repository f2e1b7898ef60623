// Reception by keyboard, scanner and reader against the real sandbox: the organisation's own report in few keys, a third party
// with an authorisation, an organ with matter and case, a refusal with its slip, and what became of the sheet.
#include "app/services/reception.h"
#include "tests/gui/city_lines.h"
#include "tests/gui/job_steps.h"
#include "tests/gui/keyboard.h"
#include "tests/gui/reception_steps.h"
#include "ui/reception/draft_bar.h"
#include "ui/reception/intake_form.h"
#include "ui/scanner/scanner_filter.h"
#include "ui/shell/report_preview.h"
#include "ui/shell/search_box.h"
#include "ui/subject/subject_page.h"
#include "ui/verification/verification_page.h"
#include "ui/widgets/plain_label.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPushButton>
#include <QTest>

using namespace creditdesk;
using namespace creditdesk::ui;
using test::press;
using test::type;

class TestReception : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void startsHere();
    void ownReportInEightKeys();
    void sheetIsFollowed();
    void nextVisitorFindsNothing();
    void byNameAndList();
    void thirdPartyIsRefused();
    void thirdPartyWithAuthorisation();
    void organ();
    void readerDies();
    void fromSearchAndSubject();
    void scansElsewhere();
    void noPrinterAnswer();

private:
    void picture(const QString &name) { QCOMPARE(m_job->picture(m_pictures, name), QString()); }
    [[nodiscard]] QString why() const { return page()->missingText() + QLatin1Char('|') + m_job->message(); }
    [[nodiscard]] ReceptionPage *page() const { return test::reception(*m_job); }
    void chooseApplicant(const QString &id);
    void setVisitor(const QString &organisation, const QString &code);

    QString m_pictures;
    std::unique_ptr<test::JobWindow> m_job;
    std::shared_ptr<test::TrayPrinter> m_tray = std::make_shared<test::TrayPrinter>();
    std::unique_ptr<devices::CardReader> m_reader;
};

void TestReception::initTestCase()
{
    m_pictures = QStringLiteral(CREDITDESK_SCREENSHOTS);
    if (const QString theme = qEnvironmentVariable("CREDITDESK_TEST_THEME"); !theme.isEmpty())
        m_pictures += QLatin1Char('/') + theme;
    QVERIFY(QDir().mkpath(m_pictures));
    m_job = std::make_unique<test::JobWindow>();
    QVERIFY2(m_job->start(test::JobWindow::Day::Later), qPrintable(m_job->error()));
    const QJsonArray cards = {QJsonObject{{QStringLiteral("document_type"), QStringLiteral("resident_identity")},
                                          {QStringLiteral("number"), test::agentsCard().identity.number},
                                          {QStringLiteral("name"), test::agentsCard().identity.name}}};
    QFile file(m_job->path(QStringLiteral("cards.json")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(cards).toJson()) > 0);
    file.close();
    m_reader = std::make_unique<devices::CardReader>(QStringLiteral(CARD_READER),
                                                     QStringList{QStringLiteral("--cards"), file.fileName()});
    m_job->window().useCardReader(m_reader.get());
    m_job->house().reception().usePrinter(m_tray);
    QVERIFY(QTest::qWaitForWindowActive(&m_job->window()));
}

void TestReception::cleanupTestCase()
{
    m_reader.reset();
    m_job.reset();
}

void TestReception::startsHere()
{
    test::comeToWork(*m_job);
    QTRY_COMPARE(test::focusName(), QStringLiteral("主体"));
    QVERIFY(page()->drafts()->text().isEmpty());
    picture(QStringLiteral("20-reception-empty"));
    press(Qt::Key_F1);
    QVERIFY(m_job->message().contains(QStringLiteral("回车总是做下一步")));
    press(Qt::Key_Escape); // the message goes, the page stays
    QVERIFY(page());
}

void TestReception::ownReportInEightKeys()
{
    const test::KeyCount count;
    {
        ScannerFilter scanner; // the real filter: keys that come this fast are a scanner's
        qApp->installEventFilter(&scanner);
        connect(&scanner, &ScannerFilter::scanned, &m_job->window(), &MainWindow::takeScan);
        type(test::richCode());
        QTRY_COMPARE(page()->form()->form().subjectCode, test::richCode());
        qApp->removeEventFilter(&scanner);
    }
    // the reader is asked by itself for the agent's card, and what is read is ticked as seen
    QTRY_COMPARE_WITH_TIMEOUT(page()->form()->form().visitorName, test::agentsCard().identity.name, 20'000);
    QTRY_VERIFY(test::settled(*m_job));
    QCOMPARE(page()->form()->form().applicant, QStringLiteral("agent"));
    QTRY_VERIFY2(page()->missingText().contains(QStringLiteral("营业执照")), qPrintable(page()->missingText()));
    picture(QStringLiteral("21-reception-half"));
    press(Qt::Key_F4); // all papers of the list seen
    QTRY_COMPARE(test::focusName(), QStringLiteral("用途"));
    type(QStringLiteral("招投标"));
    press(Qt::Key_Return);
    QTRY_VERIFY2_WITH_TIMEOUT(!page()->waitingNumber().isEmpty(), qPrintable(why()), 15'000);
    QTRY_VERIFY(page()->preview()->pages() >= 1);
    QTRY_VERIFY_WITH_TIMEOUT(test::settled(*m_job), 20'000);
    auto *pages = page()->preview()->findChild<QAbstractScrollArea *>();
    QTRY_VERIFY_WITH_TIMEOUT(test::inked(pages), 20'000);
    picture(QStringLiteral("22-reception-pages"));
    press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(page()->waitingNumber().isEmpty(), 20'000);
    QCOMPARE(m_tray->sheets().size(), 1);
    qInfo("keystrokes of an organisation's own report: %d", count.keys());
    QVERIFY2(count.keys() <= 8, qPrintable(QString::number(count.keys())));
}

void TestReception::sheetIsFollowed()
{
    QVERIFY2(page()->printText().contains(QStringLiteral("排队")), qPrintable(page()->printText()));
    m_tray->say(print::JobState::Printing);
    QTRY_VERIFY_WITH_TIMEOUT(page()->printText().contains(QStringLiteral("正在")), 10'000);
    m_tray->say(print::JobState::Printed);
    QTRY_VERIFY_WITH_TIMEOUT(page()->printText().contains(QStringLiteral("已在")), 10'000);
    const auto reports = m_job->house().reports({}, 5);
    QVERIFY(reports && !reports->isEmpty());
    const auto whole = m_job->house().report(reports->first().number);
    QVERIFY(whole);
    QCOMPARE(m_tray->sheets().first(), whole->pdf); // the printer got the issued file itself
}

void TestReception::nextVisitorFindsNothing()
{
    QTRY_COMPARE(test::focusName(), QStringLiteral("主体"));
    QVERIFY(page()->form()->untouched());
    QTRY_VERIFY(test::settled(*m_job));
    const auto drafts = m_job->house().reception().drafts();
    QVERIFY(drafts);
    QCOMPARE(drafts->size(), 0); // what was issued is no draft any more
}

void TestReception::byNameAndList()
{
    type(QStringLiteral("张江浮灯"));
    QTRY_VERIFY(test::settled(*m_job));
    QTRY_VERIFY(page()->findChild<QWidget *>() && page()->form()->form().subjectCode.isEmpty());
    press(Qt::Key_Return); // takes the first of the list, whenever it comes
    QTRY_COMPARE(page()->form()->form().subjectCode, test::richCode());
    QCOMPARE(page()->form()->form().subjectName, test::richName());
    press(Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(page()->form()->untouched());
    QTRY_VERIFY(!page()->drafts()->text().isEmpty()); // kept, named, not in the way
    QVERIFY(page()->drafts()->text().contains(test::richName()));
    picture(QStringLiteral("23-reception-draft"));
    press(Qt::Key_F9);
    QTRY_COMPARE(page()->form()->form().subjectCode, test::richCode());
    QTRY_VERIFY(test::settled(*m_job));
    press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier); // the visitor goes away
    QTRY_VERIFY(page()->form()->untouched());
    QTRY_VERIFY(test::settled(*m_job));
    store::RegisterFilter filter;
    filter.limit = 1;
    const auto entries = m_job->house().reception().registerEntries(filter);
    QVERIFY2(entries || entries.error().code == base::Code::NotPermitted, "the register");
    if (entries) {
        QCOMPARE(entries->first().result, QStringLiteral("abandoned"));
    }
    QVERIFY(m_job->house().reception().drafts()->isEmpty());
}

void TestReception::chooseApplicant(const QString &id)
{
    domain::VisitForm form = page()->form()->form();
    form.applicant = id;
    page()->form()->setForm(form);
    QTRY_VERIFY(test::settled(*m_job));
}

void TestReception::setVisitor(const QString &organisation, const QString &code)
{
    domain::VisitForm form = page()->form()->form();
    form.visitorDocumentType = QStringLiteral("resident_identity");
    form.visitorNumber = test::agentsCard().identity.number;
    form.visitorName = test::agentsCard().identity.name;
    form.visitorOrganisation = organisation;
    form.visitorOrganisationCode = code;
    page()->form()->setForm(form);
    QTRY_VERIFY(test::settled(*m_job));
}

void TestReception::thirdPartyIsRefused()
{
    press(Qt::Key_N, Qt::ControlModifier);
    chooseApplicant(QStringLiteral("third_party"));
    test::scan(*m_job, test::richCode());
    QTRY_VERIFY(test::settled(*m_job));
    setVisitor(QStringLiteral("上海虚构银行"), test::creditCode(QStringLiteral("91310115MA9TE5T12")));
    press(Qt::Key_F4);
    QTRY_VERIFY(test::settled(*m_job));
    QVERIFY2(page()->missingText().contains(QStringLiteral("第十七条")), qPrintable(page()->missingText()));
    picture(QStringLiteral("24-reception-refusal"));
    press(Qt::Key_Return); // first to the authorisation that would turn it, then to the button, then the slip
    QTRY_VERIFY(test::settled(*m_job));
    for (int i = 0; i < 3 && page()->waitingNumber().isEmpty(); ++i) {
        auto *button = page()->findChild<QPushButton *>(QStringLiteral("primary"));
        QVERIFY(button);
        button->setFocus();
        press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(test::settled(*m_job), 30'000);
    }
    QVERIFY(!page()->waitingNumber().isEmpty());
    QVERIFY(page()->preview()->pages() >= 1);
    picture(QStringLiteral("25-reception-slip"));
    press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(page()->waitingNumber().isEmpty(), 20'000);
    QCOMPARE(m_tray->sheets().size(), 2);
}

void TestReception::thirdPartyWithAuthorisation()
{
    QImage scan(600, 800, QImage::Format_RGB32);
    scan.fill(Qt::white);
    const QString image = m_job->path(QStringLiteral("authorisation.png"));
    QVERIFY(scan.save(image));
    chooseApplicant(QStringLiteral("third_party"));
    test::scan(*m_job, test::richCode());
    QTRY_VERIFY(test::settled(*m_job));
    const QString bank = test::creditCode(QStringLiteral("91310115MA9TE5T12"));
    setVisitor(QStringLiteral("上海虚构银行"), bank);
    domain::VisitForm form = page()->form()->form();
    form.purpose = QStringLiteral("financing");
    form.subjectName = test::richName();
    page()->form()->setForm(form);
    press(Qt::Key_F4);
    press(Qt::Key_F7);
    QTRY_VERIFY2(
        test::focusName() == QStringLiteral("授权范围"),
        qPrintable(test::focusName() + m_job->message() + page()->form()->form().subjectCode)); // all the rest was known
    press(Qt::Key_Return);
    QTRY_COMPARE(test::focusName(), QStringLiteral("授权书扫描件文件"));
    type(image);
    press(Qt::Key_Return); // nothing ticked is not everything
    QTRY_VERIFY2(!test::whereInWindow(*m_job, QStringLiteral("请勾选授权范围")).isEmpty(), "the scope has to be said");
    QTRY_COMPARE(test::focusName(), QStringLiteral("授权范围"));
    press(Qt::Key_Space);
    picture(QStringLiteral("26-authorisation"));
    press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(page()->form()->form().authorisation != 0, 20'000);
    QTRY_VERIFY2(test::settled(*m_job) && page()->missingText().contains(QStringLiteral("齐全")),
                 qPrintable(page()->missingText() + m_job->message()));
    picture(QStringLiteral("27-third-party"));
    press(Qt::Key_Return);
    QTRY_VERIFY2_WITH_TIMEOUT(!page()->waitingNumber().isEmpty(), qPrintable(why()), 15'000);
    QTRY_VERIFY(test::settled(*m_job));
    press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(page()->waitingNumber().isEmpty(), 20'000);
}

void TestReception::organ()
{
    press(Qt::Key_N, Qt::ControlModifier);
    chooseApplicant(QStringLiteral("administrative_organ"));
    test::scan(*m_job, test::richCode());
    QTRY_VERIFY(test::settled(*m_job));
    setVisitor(QStringLiteral("浦东新区市场监督管理局"), {});
    domain::VisitForm form = page()->form()->form();
    form.visitorDocumentType = m_job->house().catalogue().reception().document(QStringLiteral("law_enforcement_card"))
                                   ? QStringLiteral("law_enforcement_card")
                                   : QStringLiteral("work_card");
    form.visitorNumber = QStringLiteral("沪A1001");
    page()->form()->setForm(form);
    press(Qt::Key_F4);
    QTRY_VERIFY(test::settled(*m_job));
    QVERIFY(page()->form()->focusField(QStringLiteral("case_number"))); // an organ needs one, so the field is there
    test::scan(*m_job, QStringLiteral("沪市监浦处〔2026〕152026000123号"));
    QTRY_VERIFY(!page()->form()->form().caseNumber.isEmpty());
    QVERIFY(page()->form()->focusField(QStringLiteral("matter")));
    type(QStringLiteral("SH-YY-101"));
    QTRY_VERIFY(test::settled(*m_job));
    QCOMPARE(page()->form()->form().matter, QStringLiteral("SH-YY-101"));
    picture(QStringLiteral("28-organ"));
    qInfo("organ: %s", qPrintable(page()->missingText()));
    QVERIFY(!page()->missingText().contains(QStringLiteral("案号")));
    QVERIFY(!page()->missingText().contains(QStringLiteral("应用事项")));
}

void TestReception::readerDies()
{
    press(Qt::Key_N, Qt::ControlModifier);
    test::scan(*m_job, test::richCode());
    QTRY_VERIFY(test::settled(*m_job));
    const domain::VisitForm before = page()->form()->form();
    devices::CardReader dying(QStringLiteral("/bin/false"), {});
    page()->useCardReader(&dying);
    press(Qt::Key_F2);
    QTRY_VERIFY_WITH_TIMEOUT(m_job->message().contains(QStringLiteral("没有读到证件")), 20'000);
    QCOMPARE(page()->form()->form().subjectCode, before.subjectCode);
    QCOMPARE(page()->form()->form().documents, before.documents);
    page()->useCardReader(m_reader.get());
    press(Qt::Key_Escape);
}

void TestReception::fromSearchAndSubject()
{
    press(Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(test::settled(*m_job));
    test::search(*m_job, QStringLiteral("张江浮灯"));
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(page()->form()->form().subjectCode, test::richCode());
    press(Qt::Key_N, Qt::ControlModifier);
    test::search(*m_job, QStringLiteral("张江浮灯"));
    press(Qt::Key_Return);
    QTRY_VERIFY(m_job->find<SubjectPage>());
    QTRY_COMPARE_WITH_TIMEOUT(m_job->find<SubjectPage>()->title(), test::richName(), 20'000);
    QTRY_VERIFY(m_job->quiet());
    press(Qt::Key_P, Qt::ControlModifier);
    QTRY_VERIFY(page());
    QTRY_COMPARE(page()->form()->form().subjectName, test::richName());
    QTRY_VERIFY(test::settled(*m_job));
    press(Qt::Key_Escape); // leaves without loss
    QTRY_VERIFY(m_job->find<SubjectPage>());
    press(Qt::Key_0, Qt::ControlModifier);
    QTRY_VERIFY(page());
    QCOMPARE(page()->form()->form().subjectName, test::richName());
}

void TestReception::scansElsewhere()
{
    test::scan(*m_job, QStringLiteral("CDR1:nonsense"));
    QTRY_VERIFY(m_job->find<VerificationPage>());
    QTRY_VERIFY_WITH_TIMEOUT(!m_job->find<VerificationPage>()->verdict().isEmpty(), 20'000);
    test::scan(*m_job, test::richCode()); // a licence on the counter: back to reception
    QTRY_VERIFY(page());
    QTRY_COMPARE(page()->form()->form().subjectCode, test::richCode());
}

void TestReception::noPrinterAnswer()
{
    QTRY_VERIFY(test::settled(*m_job));
    m_tray->say(print::JobState::Unknown);
    setVisitor({}, {});
    domain::VisitForm form = page()->form()->form();
    form.purpose = QStringLiteral("tender");
    page()->form()->setForm(form);
    press(Qt::Key_F4);
    QTRY_VERIFY(test::settled(*m_job));
    press(Qt::Key_Return);
    QTRY_VERIFY2(!page()->waitingNumber().isEmpty(), qPrintable(page()->missingText()));
    QTRY_VERIFY(test::settled(*m_job));
    press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(page()->printText().contains(QStringLiteral("不知")), 20'000); // never a guess
}

QTEST_MAIN(TestReception)
#include "test_reception.moc"
