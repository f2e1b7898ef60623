#include "tests/gui/city_lines.h"

#include "models/domain/identifiers.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace creditdesk::test {
namespace {

QByteArray line(const QString &kind, const QJsonObject &object)
{
    return QJsonDocument(QJsonObject{{kind, object}}).toJson(QJsonDocument::Compact) + '\n';
}

QByteArray organisation(const QString &code, const QString &name)
{
    return line(QStringLiteral("organisation"),
                {{QStringLiteral("code"), code},
                 {QStringLiteral("name"), name},
                 {QStringLiteral("district"), QStringLiteral("310115")},
                 {QStringLiteral("sector"), QStringLiteral("I")},
                 {QStringLiteral("kind"), QStringLiteral("enterprise")},
                 {QStringLiteral("legal_representative"), QStringLiteral("欧阳清妍")},
                 {QStringLiteral("founded"), QStringLiteral("2011-03-18")},
                 {QStringLiteral("status"), QStringLiteral("active")},
                 {QStringLiteral("address"), QStringLiteral("上海市浦东新区虚构路 100 号 3 幢 201 室")},
                 {QStringLiteral("capital"), QStringLiteral("5000")},
                 {QStringLiteral("scope"), QStringLiteral("软件开发；信息系统集成服务。")},
                 {QStringLiteral("registrar"), QStringLiteral("浦东新区市场监督管理局")}});
}

QJsonObject record(const QString &id, const QString &kind, const QString &unit, const QString &decided, const QString &ended)
{
    return {
        {QStringLiteral("id"), id},
        {QStringLiteral("subject"), richCode()},
        {QStringLiteral("kind"), kind},
        {QStringLiteral("source_unit"), unit},
        {QStringLiteral("decided"), decided},
        {QStringLiteral("act_ended"), ended},
        {QStringLiteral("severity"), kind == QStringLiteral("penalty") ? QStringLiteral("general") : QStringLiteral("none")}};
}

QByteArray withFields(QJsonObject object, const QJsonObject &fields)
{
    object.insert(QStringLiteral("fields"), fields);
    return line(QStringLiteral("record"), object);
}

QByteArray penalties()
{
    const QString unit = QStringLiteral("市市场监督管理局");
    const auto fields = [&unit](const QString &number, const QString &fact) {
        return QJsonObject{{QStringLiteral("CF_WSH"), number},
                           {QStringLiteral("CF_WFXW"), QStringLiteral("违反广告管理规定")},
                           {QStringLiteral("CF_SY"), fact},
                           {QStringLiteral("CF_CFLB"), QStringLiteral("罚款")},
                           {QStringLiteral("CF_NR"), QStringLiteral("处以罚款")},
                           {QStringLiteral("CF_NR_FK"), QStringLiteral("2.5")},
                           {QStringLiteral("CF_CFJG"), unit}};
    };
    QJsonObject objected = record(QStringLiteral("T-P1"), QStringLiteral("penalty"), unit, QStringLiteral("2025-04-12"),
                                  QStringLiteral("2025-03-30"));
    objected.insert(QStringLiteral("objection"), true);
    QJsonObject repaired = record(QStringLiteral("T-P2"), QStringLiteral("penalty"), unit, QStringLiteral("2024-06-03"),
                                  QStringLiteral("2024-05-20"));
    repaired.insert(QStringLiteral("state"), QStringLiteral("repaired"));
    repaired.insert(QStringLiteral("state_since"), QStringLiteral("2025-08-01"));
    const QJsonObject old = record(QStringLiteral("T-P3"), QStringLiteral("penalty"), unit, QStringLiteral("2019-02-14"),
                                   QStringLiteral("2019-01-31"));
    return withFields(objected, fields(QStringLiteral("沪市监罚〔2025〕118 号"), QStringLiteral("网页宣传用语与事实不符"))) +
           withFields(repaired, fields(QStringLiteral("沪市监罚〔2024〕65 号"), QStringLiteral("未按规定公示信息"))) +
           withFields(old, fields(QStringLiteral("沪市监罚〔2019〕9 号"), QStringLiteral("计量器具超期使用")));
}

QByteArray licences()
{
    QByteArray lines;
    for (int i = 1; i <= 4; ++i) {
        const QString year = QString::number(2019 + i);
        lines += withFields(record(QStringLiteral("T-L%1").arg(i), QStringLiteral("licence"), QStringLiteral("市经济信息化委"),
                                   year + QStringLiteral("-05-1%1").arg(i), QString()),
                            {{QStringLiteral("XK_XKWS"), QStringLiteral("准予行政许可决定书 %1-%2").arg(year).arg(i)},
                             {QStringLiteral("XK_WSH"), QStringLiteral("沪经信许〔%1〕%2 号").arg(year).arg(10 + i)},
                             {QStringLiteral("XK_NR"), QStringLiteral("增值电信业务经营许可")}});
    }
    return lines;
}

} // namespace

QString creditCode(const QString &body)
{
    return body + domain::creditCodeCheck(body);
}

QString richCode()
{
    const QString inner = QStringLiteral("MA1K4TEX");
    return creditCode(QStringLiteral("91310115") + inner + domain::organisationCodeCheck(inner));
}

QString richName()
{
    return QStringLiteral("上海张江浮灯量子计算有限公司");
}

QString awkwardName()
{
    return QStringLiteral("张江<b>𠮷祥</b>\u202e精密\u0007仪器(上海)有限公司");
}

QByteArray cityLines()
{
    const QString inner = QStringLiteral("MA1K4TEY");
    const QString awkward = creditCode(QStringLiteral("91310115") + inner + domain::organisationCodeCheck(inner));
    return organisation(richCode(), richName()) + organisation(awkward, awkwardName()) + penalties() + licences() +
           withFields(record(QStringLiteral("T-H1"), QStringLiteral("honour"), QStringLiteral("市科委"),
                             QStringLiteral("2023-11-08"), QString()),
                      {{QStringLiteral("RY_MC"), QStringLiteral("科技创新示范企业")}}) +
           withFields(record(QStringLiteral("T-C1"), QStringLiteral("commitment"), QStringLiteral("浦东新区行政服务中心"),
                             QStringLiteral("2024-09-02"), QString()),
                      {{QStringLiteral("CN_SY"), QStringLiteral("告知承诺办理经营许可")}}) +
           withFields(record(QStringLiteral("T-J1"), QStringLiteral("judgment"), QStringLiteral("浦东新区人民法院"),
                             QStringLiteral("2022-12-20"), QStringLiteral("2022-12-20")),
                      {{QStringLiteral("CP_AH"), QStringLiteral("(2022)沪0115民初00000号")},
                       {QStringLiteral("CP_AY"), QStringLiteral("买卖合同纠纷")}});
}

} // namespace creditdesk::test
