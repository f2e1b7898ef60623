// Forms at the window: the nine are offered by name, the one chosen is filled
// in from the request as it stands, shown, printed and saved; nothing of a
// person stays in it, and what is not known is left blank.
#include "app/services/reception.h"
#include "tests/gui/city_lines.h"
#include "tests/gui/keyboard.h"
#include "tests/gui/reception_steps.h"
#include "tests/gui/window_steps.h"
#include "ui/reception/forms_panel.h"
#include "ui/reception/intake_form.h"
#include "ui/shell/report_preview.h"

#include <QFile>
#include <QMenu>
#include <QProcess>
#include <QPushButton>
#include <QTest>

#include <algorithm>

using namespace creditdesk;
using namespace creditdesk::ui;
using test::press;

class TestReceptionForms : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_job.reset(); }
    void init();
    void nineByName();
    void blankWithoutSubject();
    void filledFromTheVisit();
    void printedAndSaved();
    void editingPutsItAway();
    void nothingOfAPersonStays();

private:
    [[nodiscard]] ReceptionPage *page() const { return test::reception(*m_job); }
    void choose(int which);
    [[nodiscard]] QString text() const;
    void picture(const QString &name) { QCOMPARE(m_job->picture(m_pictures, name), QString()); }

    QString m_pictures;
    std::shared_ptr<test::TrayPrinter> m_tray = std::make_shared<test::TrayPrinter>();
    std::unique_ptr<test::JobWindow> m_job;
};

void TestReceptionForms::initTestCase()
{
    m_pictures = test::pictureFolder();
    m_job = std::make_unique<test::JobWindow>();
    QVERIFY2(m_job->start(test::JobWindow::Day::Later), qPrintable(m_job->error()));
    m_job->house().reception().usePrinter(m_tray);
    QVERIFY(QTest::qWaitForWindowActive(&m_job->window()));
    test::comeToWork(*m_job);
}

void TestReceptionForms::init()
{
    m_job->window().activateWindow(); // offscreen nobody does it when a menu has closed
    QVERIFY(QTest::qWaitForWindowActive(&m_job->window()));
    press(Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(test::settled(*m_job));
}

/// With the keyboard alone: the menu, down to the form, Enter.
void TestReceptionForms::choose(int which)
{
    press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    QMenu *menu = page()->formsMenu();
    QTRY_VERIFY(menu->isVisible());
    for (int i = 0; i < which; ++i)
        QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    QTRY_VERIFY(!menu->isVisible());
    m_job->window().activateWindow(); // offscreen nobody does it when a menu has closed
    QVERIFY(QTest::qWaitForWindowActive(&m_job->window()));
    QTRY_VERIFY(page()->forms()->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(page()->forms()->preview()->pages() >= 1, 20'000);
    QTRY_COMPARE(test::focusName(), QStringLiteral("打印表格"));
}

QString TestReceptionForms::text() const
{
    QFile file(m_job->path(QStringLiteral("form.pdf")));
    if (!file.open(QIODevice::WriteOnly) || file.write(page()->forms()->pdf()) < 1)
        return {};
    file.close();
    QProcess read;
    read.start(QStringLiteral(PDFTOTEXT), {file.fileName(), QStringLiteral("-")});
    return read.waitForFinished() ? QString::fromUtf8(read.readAllStandardOutput()) : QString();
}

void TestReceptionForms::nineByName()
{
    press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    QMenu *menu = page()->formsMenu();
    QTRY_VERIFY(menu->isVisible());
    QCOMPARE(menu->actions().size(), 9);
    const QList<QAction *> actions = menu->actions();
    const auto offered = [&actions](const QString &name) {
        return std::any_of(actions.cbegin(), actions.cend(),
                           [&name](const QAction *one) { return one->text().contains(name); });
    };
    QVERIFY(offered(QStringLiteral("授权委托书")));
    QVERIFY(offered(QStringLiteral("公共信用信息异议申请表")));
    QVERIFY(offered(QStringLiteral("信用修复申请表")));
    QTest::keyClick(menu, Qt::Key_Escape);
    QTRY_VERIFY(!menu->isVisible());
    QVERIFY(!page()->forms()->isVisible());
}

void TestReceptionForms::blankWithoutSubject()
{
    choose(4); // application of an organisation
    QVERIFY(text().contains(QStringLiteral("查询申请表")));
    QVERIFY(!text().contains(test::richName()));
    picture(QStringLiteral("24-form-blank"));
    press(Qt::Key_Escape);
    QTRY_VERIFY(!page()->forms()->isVisible());
    QTRY_COMPARE(test::focusName(), QStringLiteral("主体"));
}

void TestReceptionForms::filledFromTheVisit()
{
    page()->receive(test::richCode(), {}); // the code alone, as a scanner gives it
    QTRY_VERIFY(test::settled(*m_job));
    choose(4);
    const QString words = text();
    QVERIFY2(words.contains(test::richCode()), qPrintable(words));
    QVERIFY2(words.contains(test::richName()),
             qPrintable(words)); // the mirror knows whose code it is
    QTRY_VERIFY(m_job->quiet());
    QTRY_VERIFY(test::inked(page()->forms()->preview()->findChild<QAbstractScrollArea *>()));
    picture(QStringLiteral("25-form-filled"));
    QCOMPARE(page()->form()->form().subjectCode,
             test::richCode()); // the request is as it was
}

void TestReceptionForms::printedAndSaved()
{
    const auto before = m_tray->sheets().size();
    choose(0);
    const qint64 issued = m_job->house().status()->reports;
    QTRY_VERIFY(m_job->quiet());
    press(Qt::Key_Return);
    QTRY_COMPARE(m_tray->sheets().size(), before + 1);
    QCOMPARE(m_tray->sheets().last(), page()->forms()->pdf());
    QTRY_VERIFY(m_job->message().contains(QStringLiteral("表格")));
    QCOMPARE(m_job->house().status()->reports,
             issued); // Enter printed the form and issued nothing
    const QString path = m_job->path(QStringLiteral("saved.pdf"));
    page()->forms()->save(path);
    QTRY_VERIFY(m_job->message().contains(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), page()->forms()->pdf());
}

void TestReceptionForms::editingPutsItAway()
{
    choose(0);
    page()->receive(test::richCode(), test::richName());
    QTRY_VERIFY(!page()->forms()->isVisible());
    QVERIFY(page()->forms()->pdf().isEmpty());
}

void TestReceptionForms::nothingOfAPersonStays()
{
    const domain::PersonIdentity who = test::demoPerson(*m_job, QStringLiteral("俞清如"));
    domain::VisitForm form = IntakeForm::usual();
    form.applicant = QStringLiteral("self");
    form.subjectType = domain::SubjectType::Person;
    form.product = QStringLiteral("person");
    page()->form()->setForm(form);
    page()->form()->takeCard(test::card(who.documentType, who.number, who.name));
    QTRY_VERIFY(test::settled(*m_job));
    choose(5); // application of a person
    QVERIFY2(text().contains(who.name), qPrintable(text()));
    QVERIFY(!text().contains(who.number)); // masked, on paper too
    press(Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(test::settled(*m_job));
    QVERIFY(page()->forms()->pdf().isEmpty());
    QCOMPARE(page()->forms()->preview()->pages(), 0);
    QVERIFY(!page()->forms()->isVisible());
}

QTEST_MAIN(TestReceptionForms)
#include "test_reception_forms.moc"
