// What stands on the page of reception stays where it is, and says no more than it knows: no verdict before anything was typed,
// nothing that moves under the mouse, each fault once and at its field, a number as it is understood.
#include "tests/gui/city_lines.h"
#include "tests/gui/job_steps.h"
#include "tests/gui/keyboard.h"
#include "tests/gui/reception_steps.h"
#include "tests/gui/window_steps.h"
#include "ui/reception/draft_bar.h"
#include "ui/reception/identity_fields.h"
#include "ui/reception/intake_form.h"
#include "ui/reception/sensitive_edit.h"
#include "ui/reception/subject_panel.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/plain_label.h"

#include <QComboBox>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace creditdesk;
using namespace creditdesk::ui;
using test::press;
using test::type;

class TestReceptionSteady : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanupTestCase() { m_job.reset(); }
    void nothingTypedIsNoVerdict();
    void aSlipGoesToTheKindOfDocument();
    void nothingMoves();
    void aFaultIsListedOnce();
    void numbersAreShownAsUnderstood_data();
    void numbersAreShownAsUnderstood();
    void theCaretStaysAtItsCharacter();

private:
    [[nodiscard]] ReceptionPage *page() const { return test::reception(*m_job); }
    [[nodiscard]] QPushButton *button() const { return page()->findChild<QPushButton *>(QStringLiteral("primary")); }
    [[nodiscard]] IdentityFields *visitor() const { return page()->form()->findChildren<IdentityFields *>().value(1); }
    void bring(const domain::VisitForm &form);
    /// Where everything stands that a mouse may be about to hit.
    [[nodiscard]] QList<QRect> places() const;
    [[nodiscard]] QStringList panelLines() const;

    std::unique_ptr<test::JobWindow> m_job;
};

void TestReceptionSteady::initTestCase()
{
    m_job = std::make_unique<test::JobWindow>();
    QVERIFY2(m_job->start(test::JobWindow::Day::Later), qPrintable(m_job->error()));
    QVERIFY(QTest::qWaitForWindowActive(&m_job->window()));
    m_job->window().resize(1366, 728); // a screen of 768 lines, less what the desktop takes
    test::comeToWork(*m_job);
}

void TestReceptionSteady::init()
{
    press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(page() && page()->form()->untouched());
    QTRY_VERIFY(test::settled(*m_job));
    page()->messages().clear();
}

void TestReceptionSteady::bring(const domain::VisitForm &form)
{
    page()->form()->setForm(form);
    QTRY_VERIFY(test::settled(*m_job));
}

QStringList TestReceptionSteady::panelLines() const
{
    QStringList lines;
    for (const PlainLabel *one : page()->findChild<SubjectPanel *>()->findChildren<PlainLabel *>()) {
        if (one->isVisible())
            lines.append(one->data());
    }
    return lines;
}

void TestReceptionSteady::nothingTypedIsNoVerdict()
{
    for (const char *kind : {"third_party", "guardian"}) { // either would be refused as it stands
        domain::VisitForm form = IntakeForm::usual();
        form.applicant = QString::fromLatin1(kind);
        bring(form);
        QVERIFY(page()->form()->untouched());
        QVERIFY2(!button()->text().contains(QStringLiteral("告知单")), qPrintable(button()->text()));
        QVERIFY(!button()->isEnabled());
        QVERIFY2(!page()->missingText().contains(QStringLiteral("第十七条")), qPrintable(page()->missingText()));
        QVERIFY(!page()->missingText().isEmpty());
        press(Qt::Key_Return); // goes to what is wanted next and refuses nothing
        QTRY_VERIFY(test::settled(*m_job));
        QVERIFY(page()->waitingNumber().isEmpty());
        QVERIFY2(page()->form()->isAncestorOf(m_job->window().focusWidget()), qPrintable(test::focusName()));
        QVERIFY(m_job->message().isEmpty());
    }
    QCOMPARE(m_job->picture(test::pictureFolder(), QStringLiteral("97-nothing-typed")), QString());
}

void TestReceptionSteady::aSlipGoesToTheKindOfDocument()
{
    domain::VisitForm form = IntakeForm::usual();
    form.applicant = QStringLiteral("third_party");
    form.subjectCode = test::richCode();
    form.purpose = QStringLiteral("financing");
    form.visitorNumber = test::agentsCard().identity.number;
    form.visitorName = test::agentsCard().identity.name;
    bring(form);
    QVERIFY(button()->text().contains(QStringLiteral("告知单")));
    button()->setFocus();
    press(Qt::Key_Return);
    QTRY_VERIFY(test::settled(*m_job));
    QVERIFY(page()->waitingNumber().isEmpty());
    QCOMPARE(m_job->window().focusWidget(), static_cast<QWidget *>(visitor()->type()));
    QVERIFY2(m_job->message().contains(QStringLiteral("证件种类")), qPrintable(m_job->message()));
}

QList<QRect> TestReceptionSteady::places() const
{
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
    QList<QWidget *> all = {button()};
    for (QComboBox *one : page()->form()->findChildren<QComboBox *>())
        all.append(one);
    for (QLineEdit *one : page()->form()->findChildren<QLineEdit *>())
        all.append(one);
    QList<QRect> places;
    for (const QWidget *one : std::as_const(all)) {
        if (one->isVisible())
            places.append({one->mapTo(&m_job->window(), QPoint(0, 0)), one->size()});
    }
    return places;
}

void TestReceptionSteady::nothingMoves()
{
    domain::VisitForm form = IntakeForm::usual();
    form.purpose = QStringLiteral("tender");
    bring(form);
    press(Qt::Key_N, Qt::ControlModifier); // a draft to be offered
    QTRY_VERIFY(!page()->drafts()->text().isEmpty());
    form = IntakeForm::usual();
    form.applicant = QStringLiteral("administrative_organ");
    form.visitorOrganisation = QStringLiteral("上海市公安局");
    bring(form);
    page()->form()->focusStart();
    const QList<QRect> before = places();
    const auto unmoved = [&](const char *what) {
        const QList<QRect> now = places();
        for (qsizetype i = 0; i < before.size(); ++i)
            QVERIFY2(now.value(i) == before.at(i), qPrintable(QStringLiteral("%1: %2").arg(QString::fromLatin1(what)).arg(i)));
    };
    page()->messages().say(items::Tone::Warn, QStringLiteral("标题"), QStringLiteral("很长的说明。").repeated(40));
    unmoved("a banner");
    QCOMPARE(m_job->picture(test::pictureFolder(), QStringLiteral("98-banner-and-draft")), QString());
    page()->messages().clear();
    unmoved("the banner gone");
    page()->drafts()->offer({}, {}, m_job->house().clock().now());
    unmoved("no draft any more");
    test::scan(*m_job, test::richCode()); // name and code of the organisation come, and what is said of the visitor's
    QTRY_VERIFY(test::settled(*m_job));
    QTRY_COMPARE(page()->form()->form().subjectName, test::richName());
    page()->form()->focusStart();
    unmoved("a name that was found");
}

void TestReceptionSteady::aFaultIsListedOnce()
{
    domain::VisitForm form = IntakeForm::usual();
    form.applicant = QStringLiteral("self");
    form.subjectType = domain::SubjectType::Person;
    form.product = QStringLiteral("person");
    form.purpose = QStringLiteral("own");
    bring(form);
    QCOMPARE(panelLines().filter(QStringLiteral("证件种类")).size(), 1); // visitor and subject are one
    form.subjectDocumentType = QStringLiteral("resident_identity");
    form.subjectNumber = QStringLiteral("310101198901010014"); // wrong check
    form.subjectName = QStringLiteral(" ");
    bring(form);
    const QStringList lines = panelLines();
    QCOMPARE(lines.filter(QStringLiteral("姓名")).size(), 1);
    QCOMPARE(lines.filter(QStringLiteral("号码")).size(), 1);
}

void TestReceptionSteady::numbersAreShownAsUnderstood_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("shown");
    const QString card = QStringLiteral("resident_identity");
    QTest::newRow("full width") << card << QStringLiteral("３１０１０１１９８９０１０１００１３")
                                << QStringLiteral("310101198901010013");
    QTest::newRow("small x") << card << QStringLiteral("11010519491231002x") << QStringLiteral("11010519491231002X");
    QTest::newRow("fifteen") << card << QStringLiteral("310101890101001") << QStringLiteral("310101198901010013");
    QTest::newRow("half-way") << card << QStringLiteral("３１０１０") << QStringLiteral("31010");
    QTest::newRow("wrong check") << card << QStringLiteral("３１０１０１１９８９０１０１００１ｘ")
                                 << QStringLiteral("31010119890101001X");
    QTest::newRow("no kind yet") << QString() << QStringLiteral("１１０１０５x") << QStringLiteral("110105X");
    QTest::newRow("a work card") << QStringLiteral("work_card") << QStringLiteral("沪A-1001") << QStringLiteral("沪A-1001");
}

void TestReceptionSteady::numbersAreShownAsUnderstood()
{
    QFETCH(QString, kind);
    QFETCH(QString, typed);
    QFETCH(QString, shown);
    visitor()->setIdentity({kind, {}, {}});
    visitor()->number()->setFocus();
    for (const QChar c : typed) { // an input method gives characters, not keys
        QInputMethodEvent event;
        event.setCommitString(c);
        QCoreApplication::sendEvent(visitor()->number(), &event);
    }
    QCOMPARE(visitor()->number()->value(), typed); // while it is typed nothing is touched
    press(Qt::Key_Tab);
    QCOMPARE(visitor()->number()->value(), shown);
    QCOMPARE(page()->form()->form().visitorNumber, shown);
}

void TestReceptionSteady::theCaretStaysAtItsCharacter()
{
    visitor()->setIdentity({QStringLiteral("resident_identity"), QStringLiteral("３１０１０"), {}});
    SensitiveEdit *number = visitor()->number();
    number->setFocus();
    number->setCursorPosition(2);
    page()->form()->focusStart(); // left half-way
    QCOMPARE(number->value(), QStringLiteral("31010"));
    QCOMPARE(number->cursorPosition(), 2);
    number->setFocus(Qt::OtherFocusReason);
    type(QStringLiteral("9"));
    QCOMPARE(number->value(), QStringLiteral("319010"));
}

QTEST_MAIN(TestReceptionSteady)
#include "test_reception_steady.moc"
