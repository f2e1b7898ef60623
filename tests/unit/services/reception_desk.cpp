#include "tests/unit/services/reception_desk.h"

#include "app/store/authorisation_scope.h"
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QUrl>

namespace creditdesk::test {

using namespace Qt::StringLiterals;

namespace {

QJsonObject record(const QString &id, const QString &kind, const QString &ended, const QString &state,
                   const QJsonObject &fields, bool objection = false)
{
    return {{u"id"_s, id},
            {u"subject"_s, kTrainee},
            {u"kind"_s, kind},
            {u"source_unit"_s, u"测试来源单位"_s},
            {u"decided"_s, ended},
            {u"act_ended"_s, ended},
            {u"severity"_s, u"general"_s},
            {u"procedure"_s, u"general"_s},
            {u"state"_s, state},
            {u"state_since"_s, state == u"normal"_s ? QString() : u"2026-06-01"_s},
            {u"objection"_s, objection},
            {u"fields"_s, fields}};
}

QByteArray trainingLines()
{
    QByteArray lines;
    const auto add = [&lines](const QString &what, const QJsonObject &object) {
        lines += QJsonDocument(QJsonObject{{what, object}}).toJson(QJsonDocument::Compact) + '\n';
    };
    add(u"organisation"_s, {{u"code"_s, kTrainee},
                            {u"name"_s, u"上海样例贸易有限公司"_s},
                            {u"district"_s, u"310115"_s},
                            {u"sector"_s, u"F"_s},
                            {u"kind"_s, u"enterprise"_s},
                            {u"status"_s, u"active"_s},
                            {u"risk_class"_s, u"D"_s}});
    QJsonObject disputed =
        record(u"PEN-SHOWN"_s, u"penalty"_s, u"2024-05-01"_s, u"normal"_s, {{u"CF_WSH"_s, u"罚字壹号"_s}}, true);
    disputed.insert(u"objection_since"_s, u"2026-06-10"_s);
    add(u"record"_s, disputed);
    add(u"record"_s, record(u"PEN-REPAIRED"_s, u"penalty"_s, u"2024-06-01"_s, u"repaired"_s, {{u"CF_WSH"_s, u"罚字贰号"_s}}));
    add(u"record"_s, record(u"LIC-SHOWN"_s, u"licence"_s, u"2025-01-10"_s, u"normal"_s, {{u"XK_XKWS"_s, u"许可决定叁号"_s}}));
    QJsonObject mending = record(u"ARR-SHOWN"_s, u"arrears"_s, u"2025-03-10"_s, u"normal"_s, {});
    mending.insert(u"repair_since"_s, u"2026-06-15"_s);
    add(u"record"_s, mending);
    return lines;
}

} // namespace

bool ReceptionDesk::open()
{
    QFile with(path(u"with.ndjson"_s));
    if (!with.open(QIODevice::WriteOnly))
        return false;
    with.write(trainingLines());
    with.close();
    m_options.state = path(u"state"_s);
    m_options.subjects = 30;
    m_options.with = with.fileName();
    m_sandbox = std::make_unique<SandboxProcess>(m_options);
    if (!m_sandbox->start()) {
        m_error = m_sandbox->error();
        return false;
    }
    m_house = anotherWindow();
    if (!m_house)
        return false;
    if (const auto done = m_house->enrol(m_sandbox->url(), m_sandbox->caPem(), m_sandbox->enrolmentCode(), u"3 号窗口"_s);
        !done) {
        m_error = done.error().detail;
        return false;
    }
    if (!signIn(u"clerk"_s))
        return false;
    const auto summary = m_house->synchronise(false, {}, {});
    if (!summary)
        m_error = summary.error().detail;
    return summary.has_value();
}

std::unique_ptr<services::Workstation> ReceptionDesk::anotherWindow()
{
    auto house = services::Workstation::open({path(u"home"_s), &m_clock, &m_random});
    if (!house) {
        m_error = house.error().detail;
        return nullptr;
    }
    return std::move(*house);
}

base::Secret ReceptionDesk::secret(const QString &role) const
{
    QByteArray password = m_sandbox->operatorWithRole(role).password.toUtf8();
    return base::Secret::take(password);
}

bool ReceptionDesk::signIn(const QString &role)
{
    const auto session = m_house->signIn(m_sandbox->operatorWithRole(role).id, secret(role));
    if (!session)
        m_error = session.error().name() + u' ' + session.error().detail;
    return session.has_value();
}

QString ReceptionDesk::lastAuditSubject(const QString &action)
{
    QString subject;
    if (signIn(u"auditor"_s)) {
        const auto entries = m_house->auditEntries(1, 100'000).value_or(QList<store::AuditEntry>());
        for (const store::AuditEntry &entry : entries)
            subject = entry.action == action ? entry.subject : subject;
    }
    (void)signIn(u"clerk"_s);
    return subject;
}

void ReceptionDesk::stopPlatform()
{
    m_options.port = QUrl(m_sandbox->url()).port();
    m_sandbox->stop();
}

bool ReceptionDesk::startPlatform()
{
    m_sandbox = std::make_unique<SandboxProcess>(m_options);
    return m_sandbox->start();
}

domain::VisitForm ReceptionDesk::agentsRequest()
{
    domain::VisitForm form;
    form.applicant = u"agent"_s;
    form.purpose = u"tender"_s;
    form.declared = true;
    form.subjectCode = kTrainee;
    return form;
}

store::Authorisation ReceptionDesk::bankAuthorisation() const
{
    const QDate today = m_clock.today();
    store::Authorisation a;
    a.grantorType = u"organisation"_s;
    a.grantorName = u"上海样例贸易有限公司"_s;
    a.grantorCode = kTrainee;
    a.granteeName = u"虚构商业银行上海分行"_s;
    a.granteeCode = u"91310000MA9TE5T125"_s;
    a.purpose = u"financing"_s;
    a.scope = store::scopeOfEverything();
    a.validFrom = today;
    a.validUntil = today.addDays(30);
    a.signedOn = today;
    a.imageName = u"授权书.png"_s;
    return a;
}

domain::VisitForm ReceptionDesk::banksRequest(qint64 authorisation) const
{
    domain::VisitForm form = agentsRequest();
    form.applicant = u"third_party"_s;
    form.purpose = u"financing"_s;
    form.visitorOrganisation = u"虚构商业银行上海分行"_s;
    form.visitorOrganisationCode = u"91310000MA9TE5T125"_s;
    form.authorisation = authorisation;
    return form;
}

QByteArray ReceptionDesk::image()
{
    return QByteArray::fromBase64(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
}

QByteArray ReceptionDesk::scan(const QString &of)
{
    return "%PDF-1.4\n% " + of.toUtf8() + "\n%%EOF\n";
}

QString ReceptionDesk::textOf(const QByteArray &pdf) const
{
    QFile file(path(u"text.pdf"_s));
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write(pdf);
    file.close();
    QProcess reader;
    reader.start(QStringLiteral(PDFTOTEXT), {u"-layout"_s, file.fileName(), u"-"_s});
    reader.waitForFinished();
    return QString::fromUtf8(reader.readAllStandardOutput());
}

} // namespace creditdesk::test
