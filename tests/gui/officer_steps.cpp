#include "tests/gui/officer_steps.h"

#include "tests/gui/class_steps.h"
#include "tests/gui/job_steps.h"
#include "tests/gui/keyboard.h"
#include "tests/support/inspection_texts.h"
#include "ui/shell/sign_in_page.h"
#include "ui/shell/workspace.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace creditdesk::test {
namespace {

QByteArray line(const QString &kind, const QJsonObject &object)
{
    return QJsonDocument(QJsonObject{{kind, object}}).toJson(QJsonDocument::Compact) + '\n';
}

QByteArray organisation(const QString &code, const QString &name)
{
    return line(u"organisation"_s, {{u"code"_s, code},
                                    {u"name"_s, name},
                                    {u"district"_s, u"310115"_s},
                                    {u"sector"_s, u"F"_s},
                                    {u"kind"_s, u"enterprise"_s},
                                    {u"status"_s, u"active"_s}});
}

QByteArray record(const QString &subject, const QString &id, const QString &kind, const QJsonObject &fields = {},
                  const QString &severity = u"none"_s)
{
    return line(u"record"_s, {{u"id"_s, id},
                              {u"subject"_s, subject},
                              {u"kind"_s, kind},
                              {u"source_unit"_s, u"测试来源单位"_s},
                              {u"decided"_s, QDateTime::currentDateTimeUtc().addDays(-40).date().toString(Qt::ISODate)},
                              {u"severity"_s, severity},
                              {u"fields"_s, fields}});
}

} // namespace

QString listedCode()
{
    return u"91310115MA9TE5T122"_s;
}

QString listedName()
{
    return u"上海名单贸易有限公司"_s;
}

QString mixedCode()
{
    return u"91310000MA9TE5T125"_s;
}

QByteArray officerLines()
{
    return organisation(listedCode(), listedName()) + organisation(mixedCode(), u"上海两面贸易有限公司"_s) +
           record(listedCode(), u"SEV"_s, u"severe_list"_s, {{u"YZ_MDMC"_s, u"安全生产严重失信主体名单"_s}}, u"severe"_s) +
           record(listedCode(), u"ARR"_s, u"arrears"_s, {{u"WY_ZFZT"_s, u"未缴清"_s}}) +
           record(listedCode(), u"ABN2"_s, u"abnormal_list"_s) + record(listedCode(), u"JUD"_s, u"judgment"_s) +
           record(mixedCode(), u"ABN"_s, u"abnormal_list"_s) + record(mixedCode(), u"TAX"_s, u"tax_a"_s);
}

void signInAsOperator(const JobWindow &job, const QString &id)
{
    if (!job.find<ui::SignInPage>())
        press(Qt::Key_L, Qt::ControlModifier);
    for (const SandboxOperator &who : job.sandbox().operators()) {
        if (who.id == id)
            signIn(job, who, who.password);
    }
    QTRY_VERIFY_WITH_TIMEOUT(job.find<ui::Workspace>() && job.house().session().operatorId == id, 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(job.quiet(), 30'000);
}

QString textOfPdf(const QString &path)
{
    QProcess text;
    text.start(QStringLiteral(PDFTOTEXT), {u"-layout"_s, path, u"-"_s});
    return text.waitForFinished() ? QString::fromUtf8(text.readAllStandardOutput()) : QString();
}

QString inspectionPlanId()
{
    return u"JC-1"_s;
}

QByteArray inspectionPlan(QDate today)
{
    return inspectionPlanText(today, inspectionPlanId(), 5);
}

QByteArray inspectionOfficers()
{
    return inspectionOfficersText(listedCode());
}

QString englishOnDesk(QWidget *page)
{
    static const QRegularExpression kGroups(u"([0-9a-f]{8} ){4}"_s),
        kNames(u"INSPECTION-2026-MARKET|creditdesk-draw-verify|hall-tray"_s);
    QStringList texts = visibleTexts(page);
    texts.removeIf([](const QString &text) { return text.contains(kNames) || text.contains(kGroups); });
    static const QRegularExpression firms(u"[A-Z][A-Z-]+"_s), chinese(u"\\p{Han}"_s); // names of invented firms, amid Chinese
    for (QString &text : texts) {
        if (text.contains(chinese))
            text.remove(firms);
    }
    return englishWords(texts).join(u'\n');
}

QString drawFlaw(const QString &transcript, const QString &pool, const QString &certificate)
{
    QProcess verify;
    verify.start(QStringLiteral(DRAW_VERIFY), {transcript, u"--pool"_s, pool, u"--certificate"_s, certificate});
    if (!verify.waitForFinished())
        return u"it does not end"_s;
    return verify.exitCode() == 0 ? QString() : QString::fromUtf8(verify.readAllStandardError());
}

} // namespace creditdesk::test
