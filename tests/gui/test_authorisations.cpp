// Written authorisations at the window: registered with their scan, found,
// shown as they are kept, withdrawn with a reason; what is no scan is refused
// in words.
#include "app/store/authorisation_scope.h"
#include "tests/gui/city_lines.h"
#include "tests/gui/keyboard.h"
#include "tests/gui/reception_steps.h"
#include "tests/gui/window_steps.h"
#include "ui/authorisations/authorisation_words.h"
#include "ui/authorisations/authorisations_page.h"
#include "ui/authorisations/evidence_view.h"
#include "ui/reception/authorisation_form.h"
#include "ui/reception/reception_page.h"
#include "ui/shell/report_preview.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/reason_line.h"

#include <QBuffer>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QPainter>
#include <QPdfWriter>
#include <QPushButton>
#include <QTest>

using namespace creditdesk;
using namespace creditdesk::ui;
using test::press;
using test::type;

class TestAuthorisations : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_job.reset(); }
    void statesInWords();
    void emptySaysHow();
    void listsAndShowsTheScan();
    void showsAPdf();
    void searches();
    void newOne();
    void offeredInReception();
    void withdrawn();

private:
    [[nodiscard]] AuthorisationsPage *page() const { return m_job->find<AuthorisationsPage>(); }
    [[nodiscard]] store::Authorisation sample(const QString &grantee) const;
    void picture(const QString &name) { QCOMPARE(m_job->picture(m_pictures, name), QString()); }

    QString m_pictures;
    std::unique_ptr<test::JobWindow> m_job;
};

void TestAuthorisations::initTestCase()
{
    m_pictures = test::pictureFolder();
    m_job = std::make_unique<test::JobWindow>();
    QVERIFY2(m_job->start(test::JobWindow::Day::Later), qPrintable(m_job->error()));
    QVERIFY(QTest::qWaitForWindowActive(&m_job->window()));
    test::signInAs(*m_job, QStringLiteral("clerk"));
    press(Qt::Key_8, Qt::ControlModifier);
    QTRY_VERIFY(page());
}

store::Authorisation TestAuthorisations::sample(const QString &grantee) const
{
    const QDate today = m_job->house().clock().today();
    store::Authorisation one;
    one.grantorType = QStringLiteral("organisation");
    one.grantorCode = test::richCode();
    one.grantorName = test::richName();
    one.granteeName = grantee;
    one.granteeCode = test::creditCode(QStringLiteral("91310115MA9TE5T12"));
    one.purpose = QStringLiteral("financing");
    one.signedOn = one.validFrom = today;
    one.validUntil = today.addDays(30);
    one.imageName = QStringLiteral("scan.png");
    one.scope = store::scopeOfEverything();
    return one;
}

void TestAuthorisations::statesInWords()
{
    const QDate today(2026, 11, 23);
    store::Authorisation one;
    one.validFrom = today;
    one.validUntil = today;
    const auto state = [&] { return AuthorisationWords::state(one, today).text; };
    QCOMPARE(state(), QStringLiteral("有效期至 2026-11-23"));
    one.uses = 1;
    QCOMPARE(state(), QStringLiteral("已使用"));
    one.severalUses = true;
    QCOMPARE(state(), QStringLiteral("有效期至 2026-11-23"));
    one.validFrom = today.addDays(1);
    one.validUntil = today.addDays(2);
    QCOMPARE(state(), QStringLiteral("2026-11-24 起生效"));
    one.validUntil = today.addDays(-1);
    QCOMPARE(state(), QStringLiteral("已于 2026-11-22 过期"));
    one.withdrawnAt = QDateTime::currentDateTime();
    QCOMPARE(state(), QStringLiteral("已撤回"));
}

void TestAuthorisations::emptySaysHow()
{
    QTRY_VERIFY(m_job->quiet());
    QCOMPARE(page()->list()->rows().rowCount(), 0);
    QVERIFY(!page()->list()->isVisible());
}

void TestAuthorisations::listsAndShowsTheScan()
{
    const QByteArray scan = test::scannedPaper();
    const auto first = m_job->house().reception().registerAuthorisation(sample(QStringLiteral("上海虚构银行")), scan);
    QVERIFY2(first, first ? "" : qPrintable(first.error().detail));
    QVERIFY(
        m_job->house().reception().registerAuthorisation(sample(QStringLiteral("上海虚构担保公司")), test::scannedPaper(1)));
    page()->enter();
    QTRY_COMPARE(page()->list()->rows().rowCount(), 2);
    QTRY_VERIFY(page()->evidence()->shows());
    QVERIFY(page()->details()->rows().rowCount() >= 10);
    QTRY_VERIFY(m_job->quiet());
    picture(QStringLiteral("47-authorisations"));
}

void TestAuthorisations::showsAPdf()
{
    QByteArray scan;
    {
        QBuffer buffer(&scan);
        QVERIFY(buffer.open(QIODevice::WriteOnly));
        QPdfWriter writer(&buffer);
        QPainter painter(&writer);
        for (int line = 0; line < 12; ++line)
            painter.fillRect(900, 1200 + line * 500, 6000, 160, Qt::black);
        QVERIFY(writer.newPage());
        painter.fillRect(900, 1200, 3000, 160, Qt::black);
    }
    store::Authorisation one = sample(QStringLiteral("上海虚构律师事务所"));
    one.imageName = QStringLiteral("scan.pdf");
    const auto kept = m_job->house().reception().registerAuthorisation(one, scan);
    QVERIFY2(kept, kept ? "" : qPrintable(kept.error().detail));
    QCOMPARE(kept->imageMedia, QStringLiteral("application/pdf"));
    page()->enter();
    QTRY_COMPARE(page()->list()->rows().rowCount(), 3);
    page()->list()->selectKey(QString::number(kept->id));
    auto *pages = page()->evidence()->findChild<ReportPreview *>();
    QTRY_COMPARE(pages->pages(), 2);
    QVERIFY(pages->isVisible());
    const auto same = m_job->house().reception().evidence(kept->id);
    QVERIFY(same);
    QCOMPARE(*same, scan); // byte for byte what was scanned
    QTRY_VERIFY(m_job->quiet());
    QTRY_VERIFY(test::inked(pages->findChild<QAbstractScrollArea *>()));
    picture(QStringLiteral("47-authorisations-pdf"));
}

void TestAuthorisations::searches()
{
    page()->filter()->setText(QStringLiteral("担保"));
    QTRY_COMPARE(page()->list()->rows().rowCount(), 1);
    page()->filter()->setText(QStringLiteral("无此名称"));
    QTRY_COMPARE(page()->list()->rows().rowCount(), 0);
    page()->filter()->clear();
    QTRY_COMPARE(page()->list()->rows().rowCount(), 3);
}

void TestAuthorisations::newOne()
{
    press(Qt::Key_F7, Qt::ControlModifier);
    auto *form = m_job->find<AuthorisationForm>();
    QVERIFY(form);
    domain::VisitForm said;
    said.subjectCode = test::richCode();
    said.subjectName = test::richName();
    said.visitorOrganisation = QStringLiteral("上海虚构租赁公司");
    said.visitorOrganisationCode = test::creditCode(QStringLiteral("91310115MA9TE5T12"));
    said.purpose = QStringLiteral("financing");
    form->begin(said);
    test::tickEverything(*m_job);
    const QList<QLineEdit *> fields = form->findChildren<QLineEdit *>();
    const auto image = std::find_if(fields.begin(), fields.end(), [](const QLineEdit *one) {
        return one->accessibleName() == QStringLiteral("授权书扫描件文件");
    });
    QVERIFY(image != fields.end());
    (*image)->setFocus();
    QFile large(m_job->path(QStringLiteral("large.png")));
    QVERIFY(large.open(QIODevice::WriteOnly) && large.resize(80LL << 20)); // has no content, and is not read
    QFile text(m_job->path(QStringLiteral("text.png")));
    QVERIFY(text.open(QIODevice::WriteOnly) && text.write("not a picture") > 0);
    text.close();
    type(large.fileName());
    press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m_job->message().contains(QStringLiteral("过大")), 10'000);
    press(Qt::Key_A, Qt::ControlModifier);
    type(text.fileName());
    press(Qt::Key_Return);
    QTRY_VERIFY2(m_job->message().contains(QStringLiteral("PNG")), qPrintable(m_job->message()));
    picture(QStringLiteral("48-authorisation-new"));
    QFile scan(m_job->path(QStringLiteral("scan.png")));
    QVERIFY(scan.open(QIODevice::WriteOnly) && scan.write(test::scannedPaper(2)) > 0);
    scan.close();
    press(Qt::Key_A, Qt::ControlModifier);
    type(scan.fileName());
    press(Qt::Key_Return);
    QTRY_COMPARE(page()->list()->rows().rowCount(), 4);
    QVERIFY(!m_job->find<AuthorisationForm>());
    QTRY_VERIFY(page()->evidence()->shows());
}

/// Reception was open before any of them was registered.
void TestAuthorisations::offeredInReception()
{
    press(Qt::Key_0, Qt::ControlModifier);
    QTRY_VERIFY(m_job->find<ReceptionPage>());
    const auto offered = [this] {
        for (const QComboBox *box : m_job->find<ReceptionPage>()->findChildren<QComboBox *>()) {
            if (box->accessibleName() == QStringLiteral("书面授权"))
                return box->count();
        }
        return -1;
    };
    QTRY_COMPARE(offered(), 4);
    press(Qt::Key_8, Qt::ControlModifier);
    QTRY_VERIFY(page());
}

void TestAuthorisations::withdrawn()
{
    auto *button = page()->findChild<QPushButton *>(QStringLiteral("authorisation.withdraw"));
    QTRY_VERIFY(button->isEnabled());
    button->click();
    type(QStringLiteral("授权人书面撤回"));
    press(Qt::Key_Return);
    QTRY_COMPARE(page()->list()->rows().index(0, 3).data().toString(), QStringLiteral("已撤回"));
    QTRY_VERIFY(!button->isEnabled());
    QVERIFY(button->accessibleDescription().contains(QStringLiteral("撤回")));
    picture(QStringLiteral("49-authorisation-withdrawn"));
}

QTEST_MAIN(TestAuthorisations)
#include "test_authorisations.moc"
