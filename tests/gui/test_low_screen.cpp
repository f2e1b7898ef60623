// A screen of 1366 by 768 lines, less what the desktop takes of it: every page fits, and the next thing to do is seen.
#include "tests/gui/city_lines.h"
#include "tests/gui/job_steps.h"
#include "tests/gui/keyboard.h"
#include "tests/gui/reception_steps.h"
#include "tests/gui/window_steps.h"
#include "ui/reception/authorisation_form.h"
#include "ui/reception/intake_form.h"
#include "ui/shell/page.h"
#include "ui/shell/sign_in_page.h"
#include "ui/shell/workspace.h"

#include <QPushButton>
#include <QTest>

using namespace creditdesk;
using namespace creditdesk::ui;
using test::press;

namespace {

constexpr int kHeight = 700, kWidth = 1366;

} // namespace

class TestLowScreen : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_job.reset(); }
    void signInFits();
    void everyPageFits_data();
    void everyPageFits();
    void theNextThingIsSeen();
    void unlockedWithoutAComplaint();

private:
    [[nodiscard]] MainWindow &window() const { return m_job->window(); }
    void fits(const QString &what);

    std::unique_ptr<test::JobWindow> m_job;
};

void TestLowScreen::initTestCase()
{
    m_job = std::make_unique<test::JobWindow>();
    QVERIFY2(m_job->start(test::JobWindow::Day::Later), qPrintable(m_job->error()));
    QVERIFY(QTest::qWaitForWindowActive(&window()));
    window().resize(kWidth, kHeight);
}

void TestLowScreen::fits(const QString &what)
{
    QCoreApplication::sendPostedEvents();
    const QSize least = window().minimumSizeHint();
    qInfo("%s: %d x %d", qPrintable(what), least.width(), least.height());
    QVERIFY2(least.height() <= kHeight, qPrintable(what));
    QVERIFY2(least.width() <= kWidth, qPrintable(what));
    QCOMPARE(window().height(), kHeight);
}

void TestLowScreen::signInFits()
{
    QVERIFY(m_job->find<SignInPage>());
    QTRY_VERIFY(m_job->quiet());
    QTRY_COMPARE(test::focusName(), QStringLiteral("密码")); // the one operator who is known here is filled in
    fits(QStringLiteral("sign-in"));
}

void TestLowScreen::everyPageFits_data()
{
    QTest::addColumn<QString>("role");
    for (const char *role : {"clerk", "officer", "supervisor", "auditor", "administrator"})
        QTest::newRow(role) << QString::fromLatin1(role);
}

void TestLowScreen::everyPageFits()
{
    QFETCH(QString, role);
    test::signInAs(*m_job, role);
    for (QAction *action : m_job->find<Workspace>()->findChildren<QAction *>()) {
        if (!action->objectName().startsWith(QStringLiteral("nav.")) || action->objectName() == QStringLiteral("nav.back") ||
            !action->isEnabled())
            continue;
        action->trigger();
        QTRY_VERIFY(m_job->quiet());
        fits(role + QLatin1Char(' ') + action->objectName());
    }
}

void TestLowScreen::theNextThingIsSeen()
{
    press(Qt::Key_L, Qt::ControlModifier);
    test::comeToWork(*m_job);
    domain::VisitForm form = IntakeForm::usual(); // the longest of all forms
    form.applicant = QStringLiteral("judicial_organ");
    form.subjectCode = test::richCode();
    form.product = QStringLiteral("special");
    form.visitorOrganisation = QStringLiteral("上海市第一中级人民法院");
    test::reception(*m_job)->form()->setForm(form);
    QTRY_VERIFY(test::settled(*m_job));
    fits(QStringLiteral("reception, judicial organ"));
    const auto *button = test::reception(*m_job)->findChild<QPushButton *>(QStringLiteral("primary"));
    const auto seen = [this](const QWidget *widget) {
        const QRect place(widget->mapTo(&window(), QPoint(0, 0)), widget->size());
        return window().rect().contains(place) && !widget->visibleRegion().isEmpty() &&
               widget->visibleRegion().boundingRect().size() == widget->size();
    };
    QCOMPARE(m_job->picture(test::pictureFolder(), QStringLiteral("90-low-screen")), QString());
    QVERIFY2(seen(button), qPrintable(QStringLiteral("at %1, of %2 seen %3")
                                          .arg(button->mapTo(&window(), QPoint(0, 0)).y())
                                          .arg(button->height())
                                          .arg(button->visibleRegion().boundingRect().height())));
    const QWidget *focus = window().focusWidget();
    QVERIFY2(focus && seen(focus), focus ? qPrintable(focus->accessibleName()) : "no focus");
    press(Qt::Key_F7);
    QTRY_VERIFY(m_job->find<AuthorisationForm>());
    fits(QStringLiteral("reception, authorisation"));
    QVERIFY(seen(button));
    for (const QPushButton *one : m_job->find<AuthorisationForm>()->findChildren<QPushButton *>()) {
        if (one->property("primary").toBool())
            QVERIFY(seen(one));
    }
    QCOMPARE(m_job->picture(test::pictureFolder(), QStringLiteral("91-low-screen-authorisation")), QString());
    press(Qt::Key_Escape);
}

void TestLowScreen::unlockedWithoutAComplaint()
{
    for (int round = 0; round < 3; ++round) {
        domain::VisitForm form = test::reception(*m_job)->form()->form();
        form.purpose = QStringLiteral("words %1").arg(round);
        test::reception(*m_job)->form()->setForm(form);
        test::reception(*m_job)->enter(); // something is asked just when the lock comes
        press(Qt::Key_L, Qt::ControlModifier);
        test::comeToWork(*m_job);
        QTRY_VERIFY(m_job->quiet());
        QCOMPARE(m_job->message(), QString());
    }
    base::Failure between(base::Code::SignInNeeded, QStringLiteral("nobody is signed in"), QStringLiteral("subject.open"));
    test::reception(*m_job)->messages().fail(between); // its answer came after the lock
    QCOMPARE(m_job->message(), QString());
    test::reception(*m_job)->messages().fail(base::Failure(base::Code::SignInNeeded, QStringLiteral("refused")));
    QVERIFY(!m_job->message().isEmpty()); // what the platform itself says is told
}

QTEST_MAIN(TestLowScreen)
#include "test_low_screen.moc"
