// The file of an organisation opened further under a matter of the own organ: on record, only what the matter allows, and said
// on the page.
#include "app/services/reception.h"
#include "tests/gui/class_steps.h"
#include "tests/gui/keyboard.h"
#include "tests/gui/officer_steps.h"
#include "tests/gui/supervision_steps.h"
#include "tests/gui/window_steps.h"
#include "ui/shell/matter_field.h"
#include "ui/subject/matter_line.h"
#include "ui/subject/subject_page.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace creditdesk;
using namespace creditdesk::ui;
using namespace Qt::StringLiterals;
using test::press;

class TestMatterLook : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_job.reset(); }
    void withoutAMatterOnlyWhatIsPublic();
    void underAMatterWhatItAllows();
    void theLookIsOnRecord();
    void aRefusalChangesNothing();
    void backToWhatIsPublic();
    void aClerkIsNotOffered();

private:
    [[nodiscard]] SubjectPage *page() const { return m_job->find<SubjectPage>(); }
    [[nodiscard]] QStringList shown() const
    {
        QStringList ids;
        for (const services::RecordView &one : page()->view().records)
            ids.append(one.record.id);
        return ids;
    }
    void settle() { QTRY_VERIFY_WITH_TIMEOUT(m_job->quiet(), 30'000); }

    std::unique_ptr<test::JobWindow> m_job;
    QStringList m_public;
};

void TestMatterLook::initTestCase()
{
    m_job = std::make_unique<test::JobWindow>();
    m_job->alsoInTheCity(test::officerLines());
    QVERIFY2(m_job->start(test::JobWindow::Day::Later), qPrintable(m_job->error()));
    QVERIFY(QTest::qWaitForWindowActive(&m_job->window()));
    m_job->window().resize(1366, 768);
    test::signInAs(*m_job, u"officer"_s);
    test::openFile(*m_job, test::listedCode());
    QTRY_VERIFY(page() && !page()->view().organisation.code.isEmpty());
    settle();
}

void TestMatterLook::withoutAMatterOnlyWhatIsPublic()
{
    m_public = shown();
    QVERIFY(!m_public.contains(u"JUD"_s) && !m_public.contains(u"ARR"_s));
    QCOMPARE(page()->view().closed + m_public.size(), 4);
    QVERIFY2(test::visibleTexts(page()).join(u'\n').contains(u"F3"_s), "the page says how to open what is closed");
    QVERIFY(page()->bannerText().isEmpty());
}

void TestMatterLook::underAMatterWhatItAllows()
{
    press(Qt::Key_F3);
    QTRY_VERIFY(page()->matterLine()->isVisible());
    QCOMPARE(test::focusName(), u"应用事项"_s);
    test::type(u"SH-YY-107"_s); // its kinds: penalty, severe_list, commitment
    press(Qt::Key_Return);
    QTRY_COMPARE(test::focusName(), u"案件编号"_s);
    press(Qt::Key_Return);
    QVERIFY(page()->matterLine()->isVisible()); // nothing is opened without a case
    test::type(u"沪市监检2026-5"_s);
    press(Qt::Key_Return);
    QTRY_VERIFY(!page()->bannerText().isEmpty());
    QTRY_VERIFY(!page()->matterLine()->isVisible());
    settle();
    QVERIFY(shown().contains(u"SEV"_s));
    QVERIFY(!shown().contains(u"JUD"_s));
    for (const QString &expected :
         {u"SH-YY-107"_s, u"上海市市场监督管理局"_s, u"沪市监检2026-5"_s, u"%1 条不公开"_s.arg(4 - shown().size())})
        QVERIFY2(page()->bannerText().contains(expected), qPrintable(expected + u'\n' + page()->bannerText()));
    const QStringList english = test::englishWords(test::visibleTexts(page()));
    QVERIFY2(english.isEmpty(), qPrintable(english.join(u'\n')));
    QCOMPARE(test::pictures(*m_job, u"88-matter-look"_s), QString());
}

void TestMatterLook::theLookIsOnRecord()
{
    services::Workstation &house = m_job->house();
    const auto look = house.measures().open(test::listedCode(), u"SH-YY-107"_s, u"沪市监检2026-6"_s);
    QVERIFY(look);
    // The line before this one is the window's.
    QVERIFY2(page()->bannerText().contains(u"登记簿第 %1 行"_s.arg(look->registerEntry - 1)), qPrintable(page()->bannerText()));
}

void TestMatterLook::aRefusalChangesNothing()
{
    const QString before = page()->bannerText();
    press(Qt::Key_F3);
    QTRY_VERIFY(page()->matterLine()->isVisible());
    page()->matterLine()->matter()->setCode(u"SH-YY-105"_s);
    page()->matterLine()->caseNumber()->setText(u"法定代表人 11010519491231002X"_s); // a person’s number is not kept
    page()->matterLine()->caseNumber()->setFocus();
    press(Qt::Key_Return);
    settle();
    QTRY_VERIFY2(m_job->message().contains(u"公民身份号码"_s), qPrintable(m_job->message()));
    QCOMPARE(page()->bannerText(), before);
    press(Qt::Key_Escape);
    QTRY_VERIFY(!page()->matterLine()->isVisible());
}

void TestMatterLook::backToWhatIsPublic()
{
    press(Qt::Key_F5);
    QTRY_VERIFY(page()->bannerText().isEmpty());
    settle();
    QCOMPARE(shown(), m_public);
}

void TestMatterLook::aClerkIsNotOffered()
{
    test::signInAs(*m_job, u"clerk"_s);
    test::openFile(*m_job, test::listedCode());
    QTRY_VERIFY(page() && !page()->view().organisation.code.isEmpty());
    settle();
    press(Qt::Key_F3);
    QVERIFY(!page()->matterLine()->isVisible());
    QVERIFY(!page()->findChild<QPushButton *>(u"subject.matter"_s));
}

QTEST_MAIN(TestMatterLook)
#include "test_matter_look.moc"
