#include "app/sandbox/state.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace creditdesk::sandbox {
namespace {

using base::Code;
using base::fail;

/// Three groups of four; without letters and digits that are read for one another.
QString randomCode(base::Random &random)
{
    static const QString alphabet = QStringLiteral("ABCDEFGHJKLMNPQRTUVWXY346789");
    QString code;
    while (code.size() < 14) {
        if (code.size() == 4 || code.size() == 9)
            code += u'-';
        std::array<std::byte, 1> byte{};
        random.fill(byte);
        const auto value = std::to_integer<int>(byte[0]);
        const int whole = 256 / static_cast<int>(alphabet.size()) * static_cast<int>(alphabet.size());
        if (value < whole) // bytes above would favour the first letters
            code += alphabet.at(value % alphabet.size());
    }
    return code;
}

QString freeKey(const QString &personKey, int year)
{
    return personKey + u'/' + QString::number(year);
}

template <typename Codes> auto findCode(Codes &codes, const QString &code)
{
    return std::find_if(codes.begin(), codes.end(), [&](const EnrolmentCode &one) { return one.code == code; });
}

} // namespace

QJsonObject State::city() const
{
    const std::scoped_lock guard(m_mutex);
    return m_city;
}

base::Done State::setCity(const QJsonObject &city)
{
    const std::scoped_lock guard(m_mutex);
    m_city = city;
    return save();
}

city::History State::history() const
{
    const std::scoped_lock guard(m_mutex);
    return m_history;
}

base::Done State::appendHistory(const city::HistoryStep &step)
{
    const std::scoped_lock guard(m_mutex);
    m_history.push_back(step);
    return save();
}

std::optional<QStringList> State::grantOf(const QString &operatorId) const
{
    const std::scoped_lock guard(m_mutex);
    const auto found = m_grants.constFind(operatorId);
    return found == m_grants.constEnd() ? std::nullopt : std::optional(*found);
}

base::Done State::setGrant(const QString &operatorId, const QStringList &districts)
{
    const std::scoped_lock guard(m_mutex);
    m_grants.insert(operatorId, districts);
    return save();
}

base::Result<QString> State::issueCode(qint64 validitySeconds, base::Random &random)
{
    const std::scoped_lock guard(m_mutex);
    const QString code = randomCode(random);
    m_codes.append({code, m_clock.now().addSecs(validitySeconds), false});
    TRY_DONE(save());
    return code;
}

State::CodeState State::codeState(const QString &code) const
{
    const std::scoped_lock guard(m_mutex);
    const auto found = findCode(m_codes, code);
    if (found == m_codes.end())
        return CodeState::Unknown;
    if (found->used)
        return CodeState::Used;
    return found->expiresAt <= m_clock.now() ? CodeState::Expired : CodeState::Good;
}

base::Result<bool> State::enrol(const QString &code, const Enrolment &enrolment)
{
    const std::scoped_lock guard(m_mutex);
    const auto found = findCode(m_codes, code);
    if (found == m_codes.end() || found->used)
        return false;
    found->used = true;
    m_enrolments.append(enrolment);
    TRY_DONE(save());
    return true;
}

QString State::nextWorkstationId() const
{
    const std::scoped_lock guard(m_mutex);
    return QStringLiteral("WS-%1").arg(m_enrolments.size() + 1, 4, 10, QLatin1Char('0'));
}

std::optional<Enrolment> State::enrolmentOfDevice(const QByteArray &deviceSerial) const
{
    const std::scoped_lock guard(m_mutex);
    for (const Enrolment &one : m_enrolments) {
        if (one.deviceSerial == deviceSerial)
            return one;
    }
    return std::nullopt;
}

QList<Enrolment> State::enrolments() const
{
    const std::scoped_lock guard(m_mutex);
    return m_enrolments;
}

LockState State::lockOf(const QString &operatorId) const
{
    const std::scoped_lock guard(m_mutex);
    return m_locks.value(operatorId);
}

base::Done State::setLock(const QString &operatorId, const LockState &lock)
{
    const std::scoped_lock guard(m_mutex);
    m_locks.insert(operatorId, lock);
    return save();
}

base::Result<std::optional<RegisteredReport>> State::registerReport(const RegisteredReport &report)
{
    const std::scoped_lock guard(m_mutex);
    const auto known = m_reports.constFind(report.key);
    if (known != m_reports.constEnd()) {
        if (known->bodyHash != report.bodyHash)
            return std::optional<RegisteredReport>();
        RegisteredReport again = *known;
        again.repeated = true;
        return std::optional(again);
    }
    if (m_keyOfNumber.contains(report.number)) // one number, one report
        return std::optional<RegisteredReport>();
    const QJsonObject line{{QStringLiteral("key"), report.key},
                           {QStringLiteral("body"), QString::fromLatin1(report.bodyHash)},
                           {QStringLiteral("number"), report.number},
                           {QStringLiteral("registered_at"), report.registeredAt},
                           {QStringLiteral("issued_at"), report.issuedAt},
                           {QStringLiteral("product"), report.product},
                           {QStringLiteral("free_for"), report.freeFor},
                           {QStringLiteral("free_year"), report.freeYear}};
    const QByteArray bytes = QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    if (m_journal.write(bytes) != bytes.size() || !m_journal.flush())
        return fail(Code::InputOutput,
                    QStringLiteral("cannot append to %1: %2").arg(m_journal.fileName(), m_journal.errorString()));
    keep(report);
    return std::optional(report);
}

void State::keep(const RegisteredReport &report)
{
    m_reports.insert(report.key, report);
    m_keyOfNumber.insert(report.number, report.key);
    if (!report.freeFor.isEmpty())
        ++m_freeReports[freeKey(report.freeFor, report.freeYear)];
}

bool State::isRegisteredBy(const QString &number, const QString &workstation) const
{
    const std::scoped_lock guard(m_mutex);
    return m_keyOfNumber.value(number).startsWith(workstation + u'/');
}

QList<RegisteredReport> State::registered() const
{
    const std::scoped_lock guard(m_mutex);
    return m_reports.values();
}

bool State::hasKey(const QString &key) const
{
    const std::scoped_lock guard(m_mutex);
    return m_reports.contains(key);
}

int State::freeReportsOf(const QString &personKey, int year) const
{
    const std::scoped_lock guard(m_mutex);
    return m_freeReports.value(freeKey(personKey, year));
}

bool State::isRegistered(const QString &number) const
{
    const std::scoped_lock guard(m_mutex);
    return m_keyOfNumber.contains(number);
}

QStringList State::voidedReports() const
{
    const std::scoped_lock guard(m_mutex);
    return m_voided;
}

base::Done State::voidReport(const QString &number)
{
    const std::scoped_lock guard(m_mutex);
    if (!m_voided.contains(number))
        m_voided.append(number);
    return save();
}

base::Done State::revoke(const QByteArray &serialHex)
{
    const std::scoped_lock guard(m_mutex);
    m_revoked.append({serialHex, m_clock.now()});
    return save();
}

bool State::isRevoked(const QByteArray &serialHex) const
{
    const std::scoped_lock guard(m_mutex);
    return std::any_of(m_revoked.begin(), m_revoked.end(), [&](const RevokedEntry &one) { return one.serialHex == serialHex; });
}

QList<RevokedEntry> State::revoked() const
{
    const std::scoped_lock guard(m_mutex);
    return m_revoked;
}

} // namespace creditdesk::sandbox
