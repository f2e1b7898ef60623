#include "tests/gui/window_steps.h"

#include "tests/gui/job_steps.h"
#include "tests/gui/keyboard.h"
#include "ui/shell/sign_in_page.h"
#include "ui/shell/workspace.h"

#include <QBuffer>
#include <QDir>
#include <QImage>
#include <QPainter>
#include <QTest>

namespace creditdesk::test {

QString pictureFolder()
{
    QString folder = QStringLiteral(CREDITDESK_SCREENSHOTS);
    if (const QString theme = qEnvironmentVariable("CREDITDESK_TEST_THEME"); !theme.isEmpty())
        folder += QLatin1Char('/') + theme;
    return QDir().mkpath(folder) ? folder : QString();
}

void signInAs(const JobWindow &job, const QString &role)
{
    if (!job.find<ui::SignInPage>())
        press(Qt::Key_L, Qt::ControlModifier);
    const SandboxOperator who = job.sandbox().operatorWithRole(role);
    QVERIFY2(!who.id.isEmpty(), qPrintable(role));
    signIn(job, who, who.password);
    QTRY_VERIFY_WITH_TIMEOUT(job.find<ui::Workspace>() && job.house().session().operatorId == who.id, 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(job.quiet(), 30'000);
}

namespace {

QString issued(const JobWindow &job, const domain::VisitForm &form)
{
    const auto outcome = job.house().reception().issue(form);
    if (!outcome)
        qWarning("%s %s", qPrintable(outcome.error().name()), qPrintable(outcome.error().detail));
    return outcome ? outcome->paper.number : QString();
}

} // namespace

QString issueOwn(const JobWindow &job, const QString &code)
{
    domain::VisitForm form;
    form.applicant = QStringLiteral("agent");
    form.declared = true;
    form.subjectCode = code;
    form.purpose = QStringLiteral("tender");
    return issued(job, form);
}

QString refuse(const JobWindow &job, const QString &code)
{
    domain::VisitForm form;
    form.applicant = QStringLiteral("third_party");
    form.declared = true;
    form.subjectCode = code;
    form.visitorOrganisation = QStringLiteral("上海虚构银行");
    form.purpose = QStringLiteral("financing");
    return issued(job, form);
}

QByteArray scannedPaper(int which)
{
    QImage paper(620, 877, QImage::Format_RGB32);
    paper.fill(Qt::white);
    QPainter painter(&paper);
    painter.setPen(Qt::black);
    for (int line = 0; line < 18; ++line)
        painter.fillRect(70, 120 + line * 34, line % 5 == 4 ? 260 : 480, 6, Qt::darkGray);
    painter.fillRect(400, 740, 120, 60 + which, QColor(180, 30, 30));
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    paper.save(&buffer, "PNG");
    return bytes;
}

} // namespace creditdesk::test
