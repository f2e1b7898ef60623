// A natural person at the window: looked up live, shown masked, revealed for a
// reason, issued, and then nowhere any more: not in a field, a list, a
// completer, an undo history, the clipboard or a draft.
#include "app/services/reception.h"
#include "tests/gui/city_lines.h"
#include "tests/gui/job_steps.h"
#include "tests/gui/keyboard.h"
#include "tests/gui/reception_steps.h"
#include "ui/reception/intake_form.h"
#include "ui/reception/person_panel.h"
#include "ui/reception/sensitive_edit.h"
#include "ui/shell/report_preview.h"
#include "ui/shell/sign_in_page.h"

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QTest>
#include <QTimer>

using namespace creditdesk;
using namespace creditdesk::ui;
using test::press;
using test::type;

class TestReceptionPerson : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void masked();
    void revealedForAReason();
    void issuedAndGone();
    void goneWithEscape();
    void goneWithLock();
    void draftHoldsNoPerson();
    void wrongName();
    void hints_data();
    void hints();
    void platformLostBetween();
    void platformLost();

private:
    void picture(const QString &name) { QCOMPARE(m_job->picture(m_pictures, name), QString()); }
    [[nodiscard]] QString why() const { return page()->missingText() + QLatin1Char('|') + m_job->message(); }
    [[nodiscard]] ReceptionPage *page() const { return test::reception(*m_job); }
    void request(const domain::PersonIdentity &who);
    void open(const domain::PersonIdentity &who);
    void nothingLeft(const domain::PersonIdentity &who);

    QString m_pictures;
    std::unique_ptr<test::JobWindow> m_job;
    std::shared_ptr<test::TrayPrinter> m_tray = std::make_shared<test::TrayPrinter>();
};

void TestReceptionPerson::initTestCase()
{
    m_pictures = QStringLiteral(CREDITDESK_SCREENSHOTS);
    if (const QString theme = qEnvironmentVariable("CREDITDESK_TEST_THEME"); !theme.isEmpty())
        m_pictures += QLatin1Char('/') + theme;
    QVERIFY(QDir().mkpath(m_pictures));
    m_job = std::make_unique<test::JobWindow>();
    QVERIFY2(m_job->start(test::JobWindow::Day::Later), qPrintable(m_job->error()));
    m_job->house().reception().usePrinter(m_tray);
    QVERIFY(QTest::qWaitForWindowActive(&m_job->window()));
    test::comeToWork(*m_job);
}

void TestReceptionPerson::cleanupTestCase()
{
    m_job.reset();
}

void TestReceptionPerson::init()
{
    QTRY_VERIFY_WITH_TIMEOUT(test::settled(*m_job), 20'000);
    press(Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(test::settled(*m_job));
}

/// Somebody who asks about themselves, with everything the table wants but the
/// card.
void TestReceptionPerson::request(const domain::PersonIdentity &who)
{
    domain::VisitForm form = IntakeForm::usual();
    form.applicant = QStringLiteral("self");
    form.subjectType = domain::SubjectType::Person;
    form.product = QStringLiteral("person");
    form.purpose = QStringLiteral("own");
    page()->form()->setForm(form);
    page()->form()->takeCard(test::card(who.documentType, who.number, who.name));
    press(Qt::Key_F4);
    QTRY_VERIFY(test::settled(*m_job));
    QVERIFY2(page()->missingText().contains(QStringLiteral("齐全")), qPrintable(page()->missingText()));
}

void TestReceptionPerson::open(const domain::PersonIdentity &who)
{
    request(who);
    press(Qt::Key_Return);
    QTRY_VERIFY2_WITH_TIMEOUT(page()->person()->isVisible(), qPrintable(why()), 15'000);
    QTRY_VERIFY(test::settled(*m_job));
}

void TestReceptionPerson::nothingLeft(const domain::PersonIdentity &who)
{
    QTRY_VERIFY(m_job->quiet());
    QVERIFY(!m_job->house().reception().personOpen());
    QCOMPARE(test::whereInWindow(*m_job, who.number).join(QLatin1Char(',')), QString());
    QCOMPARE(test::whereInWindow(*m_job, who.name).join(QLatin1Char(',')), QString());
    QVERIFY(!QGuiApplication::clipboard()->text().contains(who.number));
    const auto drafts = m_job->house().reception().drafts();
    if (!drafts)
        return; // locked: nobody may ask; draftHoldsNoPerson() looks
    for (const store::Draft &draft : *drafts) {
        const QByteArray all = QJsonDocument(draft.form).toJson() + draft.title.toUtf8();
        QVERIFY2(!all.contains(who.number.toUtf8()), all.constData());
        QVERIFY2(!all.contains(who.name.toUtf8()), all.constData());
    }
}

void TestReceptionPerson::masked()
{
    const domain::PersonIdentity who = test::demoPerson(*m_job, QStringLiteral("俞清如"));
    QVERIFY(!who.number.isEmpty());
    open(who);
    QVERIFY(m_job->house().reception().personOpen());
    QCOMPARE(test::whereInWindow(*m_job, who.number).join(QLatin1Char(',')),
             QString()); // nowhere in full
    picture(QStringLiteral("30-person"));
}

void TestReceptionPerson::revealedForAReason()
{
    const domain::PersonIdentity who = test::demoPerson(*m_job, QStringLiteral("俞清如"));
    open(who);
    const auto issued = [this] { return m_job->house().status()->reports; };
    const qint64 before = issued();
    press(Qt::Key_F8);
    QTRY_COMPARE(test::focusName(), QStringLiteral("显示号码的原因"));
    press(Qt::Key_Escape); // leaves the reason, not the visit
    QVERIFY(page()->person()->isVisible());
    press(Qt::Key_F8);
    QTRY_COMPARE(test::focusName(), QStringLiteral("显示号码的原因"));
    press(Qt::Key_Return);
    QVERIFY(!page()->person()->revealed()); // no reason, no number
    type(QStringLiteral("与证件核对"));
    press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(page()->person()->revealed(), 20'000);
    QVERIFY(!test::whereInWindow(*m_job, who.number).isEmpty());
    picture(QStringLiteral("31-person-revealed"));
    QTRY_VERIFY(m_job->quiet());
    QCOMPARE(issued(), before); // Enter gave the reason and did nothing else
    QTimer *timer = page()->person()->timer();
    QCOMPARE(timer->interval(), m_job->house().catalogue().masking().revealSeconds() * 1000);
    timer->start(0); // the seconds are over
    QTRY_VERIFY(!page()->person()->revealed());
    QCOMPARE(test::whereInWindow(*m_job, who.number).join(QLatin1Char(',')), QString());
}

void TestReceptionPerson::issuedAndGone()
{
    const domain::PersonIdentity who = test::demoPerson(*m_job, QStringLiteral("柏松年"));
    open(who);
    QGuiApplication::clipboard()->setText(who.number);
    press(Qt::Key_Return);
    QTRY_VERIFY2_WITH_TIMEOUT(!page()->waitingNumber().isEmpty(), qPrintable(why()), 15'000);
    QVERIFY(page()->preview()->pages() >= 1);
    nothingLeft(who); // only the pages are left
    picture(QStringLiteral("32-person-pages"));
    press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(page()->waitingNumber().isEmpty(), 20'000);
    QCOMPARE(page()->preview()->pages(), 0);
    nothingLeft(who);
}

void TestReceptionPerson::goneWithEscape()
{
    const domain::PersonIdentity who = test::demoPerson(*m_job, QStringLiteral("闻人静"));
    open(who);
    press(Qt::Key_Escape);
    QTRY_VERIFY(m_job->quiet());
    nothingLeft(who);
    press(Qt::Key_0, Qt::ControlModifier);
    QTRY_VERIFY(page());
}

void TestReceptionPerson::goneWithLock()
{
    const domain::PersonIdentity who = test::demoPerson(*m_job, QStringLiteral("闻人静"));
    open(who);
    press(Qt::Key_F8);
    type(QStringLiteral("核对"));
    press(Qt::Key_Return);
    QTRY_VERIFY(page()->person()->revealed());
    press(Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY(m_job->find<SignInPage>());
    nothingLeft(who);
    test::comeToWork(*m_job);
    nothingLeft(who);
}

void TestReceptionPerson::draftHoldsNoPerson()
{
    const domain::PersonIdentity who = test::demoPerson(*m_job, QStringLiteral("闻人静"));
    request(who);
    QTRY_VERIFY_WITH_TIMEOUT(test::settled(*m_job), 10'000);
    press(Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(test::settled(*m_job));
    const auto drafts = m_job->house().reception().drafts();
    QVERIFY(drafts && !drafts->isEmpty()); // kind, purpose and ticks are kept,
                                           // the card is read again
    QCOMPARE(drafts->first().form[u"purpose"].toString(), QStringLiteral("own"));
    nothingLeft(who);
}

void TestReceptionPerson::wrongName()
{
    domain::PersonIdentity who = test::demoPerson(*m_job, QStringLiteral("闻人静"));
    who.name = QStringLiteral("闻人景");
    request(who);
    press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!m_job->message().isEmpty(), 20'000);
    QVERIFY(!page()->person()->isVisible());
    picture(QStringLiteral("33-person-unknown"));
    press(Qt::Key_Escape);
}

void TestReceptionPerson::hints_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("words");
    QTest::newRow("under 18") << QStringLiteral("苗小满") << QStringLiteral("未满十八周岁");
    QTest::newRow("also a credit code") << QStringLiteral("阮听涛") << QStringLiteral("统一社会信用代码");
}

void TestReceptionPerson::hints()
{
    QFETCH(QString, name);
    QFETCH(QString, words);
    const domain::PersonIdentity who = test::demoPerson(*m_job, name);
    QVERIFY(!who.number.isEmpty());
    open(who);
    QVERIFY2(!test::whereInWindow(*m_job, words).isEmpty(), qPrintable(words));
    picture(QStringLiteral("34-person-hint-") +
            QString::fromLatin1(QTest::currentDataTag()).replace(QLatin1Char(' '), QLatin1Char('-')));
}

/// Lost exactly between the look-up and the paper: what was looked up is in the
/// visit and the number is here, so the person leaves with a whole report; its
/// registration waits, and the window says so.
void TestReceptionPerson::platformLostBetween()
{
    const domain::PersonIdentity who = test::demoPerson(*m_job, QStringLiteral("何砚秋"));
    open(who);
    m_job->sandbox().stop();
    press(Qt::Key_Return);
    QTRY_VERIFY2_WITH_TIMEOUT(!page()->waitingNumber().isEmpty(), qPrintable(why()), 60'000);
    const QString number = page()->waitingNumber();
    nothingLeft(who);
    const auto kept = m_job->house().report(number);
    QVERIFY(kept);
    const auto verified = m_job->house().verifyPdf(kept->pdf);
    QVERIFY(verified);
    QCOMPARE(verified->verdict, report::Verdict::Valid);
    const auto numbers = m_job->house().reception().numbers();
    QVERIFY(numbers && numbers->spoilt.isEmpty()); // nothing was begun twice
    const auto status = m_job->house().status();
    QVERIFY(status && status->outbox >= 1); // to be registered when the platform is back
    QTRY_VERIFY_WITH_TIMEOUT(!test::whereInWindow(*m_job, QStringLiteral("未连接")).isEmpty(), 60'000);
    picture(QStringLiteral("36-platform-lost-between"));
}

void TestReceptionPerson::platformLost()
{
    const domain::PersonIdentity who = test::demoPerson(*m_job, QStringLiteral("何砚秋"));
    request(who);
    m_job->sandbox().stop();
    press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!m_job->message().isEmpty(), 60'000);
    QTRY_VERIFY(m_job->quiet());
    QCOMPARE(page()->form()->form().purpose,
             QStringLiteral("own")); // the form stays
    QCOMPARE(page()->form()->form().subjectName, who.name);
    QVERIFY(!page()->person()->isVisible());
    picture(QStringLiteral("35-platform-lost"));
}

QTEST_MAIN(TestReceptionPerson)
#include "test_reception_person.moc"
