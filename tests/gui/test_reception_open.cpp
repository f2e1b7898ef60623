// Whatever is open beside the request takes a scan or a card, or says that it does not; nothing that was typed is lost.
#include "tests/gui/city_lines.h"
#include "tests/gui/job_steps.h"
#include "tests/gui/keyboard.h"
#include "tests/gui/reception_steps.h"
#include "tests/gui/window_steps.h"
#include "ui/reception/authorisation_form.h"
#include "ui/reception/forms_panel.h"
#include "ui/reception/intake_form.h"
#include "ui/reception/person_panel.h"
#include "ui/register/queries_panel.h"
#include "ui/register/register_page.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/reason_line.h"

#include <QComboBox>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTest>

using namespace creditdesk;
using namespace creditdesk::ui;
using test::press;
using test::type;

class TestReceptionOpen : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanupTestCase();
    void aFormTakesNeitherScanNorCard();
    void anIdentityCardIsNoWorkCard();
    void anAuthorisationTakesACard();
    void aFullAuthorisationSaysThatItTakesNoCard();
    void aCardAskedForBeforeIsNotPutBehind();
    void aReasonIsNotLeftForAScan();
    void aReasonOnAnotherPageIsNotLeftEither();
    void anAuthorisationLeftOpenIsStillThere();

private:
    [[nodiscard]] ReceptionPage *page() const { return test::reception(*m_job); }
    [[nodiscard]] AuthorisationForm *panel() const { return m_job->find<AuthorisationForm>(); }
    [[nodiscard]] QLineEdit *named(const QString &name) const;
    [[nodiscard]] bool said(const QString &words) const;
    void bring(const domain::VisitForm &form);
    [[nodiscard]] static domain::VisitForm thirdParty();

    std::unique_ptr<test::JobWindow> m_job;
    std::unique_ptr<devices::CardReader> m_reader;
};

void TestReceptionOpen::initTestCase()
{
    m_job = std::make_unique<test::JobWindow>();
    QVERIFY2(m_job->start(test::JobWindow::Day::Later), qPrintable(m_job->error()));
    const domain::PersonIdentity who = test::agentsCard().identity;
    QFile file(m_job->path(QStringLiteral("cards.json")));
    const QJsonArray cards = {QJsonObject{{QStringLiteral("document_type"), who.documentType},
                                          {QStringLiteral("number"), who.number},
                                          {QStringLiteral("name"), who.name}}};
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(cards).toJson()) > 0);
    file.close();
    m_reader = std::make_unique<devices::CardReader>(QStringLiteral(CARD_READER),
                                                     QStringList{QStringLiteral("--cards"), file.fileName()});
    m_job->window().useCardReader(m_reader.get());
    QVERIFY(QTest::qWaitForWindowActive(&m_job->window()));
    test::comeToWork(*m_job);
}

void TestReceptionOpen::cleanupTestCase()
{
    m_reader.reset();
    m_job.reset();
}

void TestReceptionOpen::init()
{
    press(Qt::Key_0, Qt::ControlModifier);
    QTRY_VERIFY(page());
    press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(page()->form()->untouched());
    QTRY_VERIFY(test::settled(*m_job) && !m_reader->reading());
    page()->messages().clear();
}

QLineEdit *TestReceptionOpen::named(const QString &name) const
{
    for (QLineEdit *one : m_job->window().findChildren<QLineEdit *>()) {
        if (one->isVisible() && one->accessibleName() == name)
            return one;
    }
    return nullptr;
}

bool TestReceptionOpen::said(const QString &words) const
{
    return !test::whereInWindow(*m_job, words).isEmpty();
}

void TestReceptionOpen::bring(const domain::VisitForm &form)
{
    page()->form()->setForm(form);
    QTRY_VERIFY(test::settled(*m_job));
}

domain::VisitForm TestReceptionOpen::thirdParty()
{
    domain::VisitForm form = IntakeForm::usual();
    form.applicant = QStringLiteral("third_party");
    form.subjectCode = test::richCode();
    form.subjectName = test::richName();
    form.purpose = QStringLiteral("financing");
    return form;
}

void TestReceptionOpen::aFormTakesNeitherScanNorCard()
{
    bring(thirdParty());
    page()->formsMenu()->actions().constFirst()->trigger();
    QTRY_VERIFY(page()->forms()->isVisible() && !page()->forms()->pdf().isEmpty());
    const domain::VisitForm before = page()->form()->form();
    const QByteArray shown = page()->forms()->pdf();
    test::scan(*m_job, test::creditCode(QStringLiteral("91310115MA9TE5T12")));
    QTRY_VERIFY(m_job->message().contains(QStringLiteral("没有采用")));
    page()->messages().clear();
    press(Qt::Key_F2);
    QTRY_VERIFY(m_job->message().contains(QStringLiteral("现在不读取证件")));
    QVERIFY(!m_reader->reading());
    QVERIFY(page()->forms()->isVisible());
    QCOMPARE(page()->forms()->pdf(), shown);
    QVERIFY(page()->form()->form() == before);
}

void TestReceptionOpen::anIdentityCardIsNoWorkCard()
{
    domain::VisitForm form = IntakeForm::usual();
    form.applicant = QStringLiteral("administrative_organ");
    bring(form);
    QVERIFY(!page()->form()->wantsCard()); // a work card is asked for, which is not read
    test::scan(*m_job, test::richCode());
    QTRY_VERIFY(test::settled(*m_job));
    QVERIFY(!m_reader->reading());
    page()->form()->takeCard(test::agentsCard());
    QTRY_VERIFY(test::settled(*m_job));
    QCOMPARE(page()->form()->form().visitorName, test::agentsCard().identity.name);
    QVERIFY(page()->form()->form().documents.isEmpty()); // nobody has seen a work card
}

void TestReceptionOpen::anAuthorisationTakesACard()
{
    bring(thirdParty());
    press(Qt::Key_F7);
    QTRY_VERIFY(panel());
    press(Qt::Key_F2);
    QTRY_COMPARE_WITH_TIMEOUT(named(QStringLiteral("被授权方名称"))->text(), test::agentsCard().identity.name, 20'000);
    QCOMPARE(named(QStringLiteral("被授权方代码或证件号码"))->text(), test::agentsCard().identity.number);
    QVERIFY(panel());
    QVERIFY(page()->form()->form().visitorName.isEmpty()); // and the request behind it has nothing of it
}

void TestReceptionOpen::aFullAuthorisationSaysThatItTakesNoCard()
{
    bring(thirdParty());
    press(Qt::Key_F7);
    QTRY_VERIFY(panel());
    named(QStringLiteral("被授权方名称"))->setText(QStringLiteral("上海虚构银行"));
    named(QStringLiteral("授权书扫描件文件"))->setFocus();
    press(Qt::Key_F2);
    QTRY_VERIFY_WITH_TIMEOUT(said(QStringLiteral("读到的证件没有采用")), 20'000);
    QCOMPARE(named(QStringLiteral("被授权方名称"))->text(), QStringLiteral("上海虚构银行"));
    QVERIFY(named(QStringLiteral("被授权方代码或证件号码"))->text().isEmpty());
}

void TestReceptionOpen::aCardAskedForBeforeIsNotPutBehind()
{
    bring(thirdParty());
    press(Qt::Key_F2); // for the visitor; what comes next is quicker
    press(Qt::Key_F7);
    QVERIFY(panel());
    QTRY_VERIFY_WITH_TIMEOUT(m_job->message().contains(QStringLiteral("没有采用")), 20'000);
    QVERIFY(page()->form()->form().visitorName.isEmpty());
    QVERIFY(named(QStringLiteral("被授权方名称"))->text().isEmpty());
}

void TestReceptionOpen::aReasonIsNotLeftForAScan()
{
    const domain::PersonIdentity who = test::demoPerson(*m_job, QStringLiteral("俞清如"));
    domain::VisitForm form = IntakeForm::usual();
    form.applicant = QStringLiteral("self");
    form.subjectType = domain::SubjectType::Person;
    form.product = QStringLiteral("person");
    form.purpose = QStringLiteral("own");
    page()->form()->setForm(form);
    page()->form()->takeCard(test::card(who.documentType, who.number, who.name));
    press(Qt::Key_F4);
    QTRY_VERIFY(test::settled(*m_job));
    press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(page()->person()->isVisible(), 20'000);
    QTRY_VERIFY(test::settled(*m_job));
    press(Qt::Key_F8);
    QTRY_VERIFY(ReasonLine::isAskedIn(page()->person()));
    type(QStringLiteral("与证件核对"));
    test::scan(*m_job, test::richCode());
    QVERIFY(m_job->message().contains(QStringLiteral("没有采用")));
    QVERIFY(page()->person()->isVisible()); // the visit goes on, and so does the reason
    QVERIFY(m_job->house().reception().personOpen());
    QCOMPARE(page()->person()->findChild<ReasonLine *>()->field()->text(), QStringLiteral("与证件核对"));
    press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(page()->person()->revealed(), 20'000);
}

void TestReceptionOpen::aReasonOnAnotherPageIsNotLeftEither()
{
    const QString number = test::issueOwn(*m_job, test::richCode());
    QVERIFY(!number.isEmpty());
    press(Qt::Key_7, Qt::ControlModifier);
    auto *book = m_job->find<RegisterPage>();
    QVERIFY(book);
    QTRY_VERIFY(book->queries()->current());
    auto *ask = book->findChild<QPushButton *>(QStringLiteral("report.void"));
    QTRY_VERIFY(ask->isEnabled());
    ask->click();
    QTRY_VERIFY(book->reason()->isVisible());
    type(QStringLiteral("卡纸"));
    test::scan(*m_job, test::richCode());
    QVERIFY(book->isVisible());
    QVERIFY(m_job->message().contains(QStringLiteral("没有采用")));
    QCOMPARE(book->reason()->field()->text(), QStringLiteral("卡纸"));
    press(Qt::Key_Escape);
}

void TestReceptionOpen::anAuthorisationLeftOpenIsStillThere()
{
    bring(thirdParty());
    press(Qt::Key_F7);
    QTRY_VERIFY(panel());
    named(QStringLiteral("被授权方名称"))->setText(QStringLiteral("上海虚构银行"));
    press(Qt::Key_7, Qt::ControlModifier);
    QTRY_VERIFY(m_job->find<RegisterPage>());
    const QString bank = test::creditCode(QStringLiteral("91310115MA9TE5T12"));
    test::scan(*m_job, bank);
    QTRY_VERIFY(panel());
    QCOMPARE(named(QStringLiteral("被授权方名称"))->text(), QStringLiteral("上海虚构银行"));
    QCOMPARE(named(QStringLiteral("被授权方代码或证件号码"))->text(), bank);
    press(Qt::Key_Escape);
}

QTEST_MAIN(TestReceptionOpen)
#include "test_reception_open.moc"
