#include "tests/bench/window_desk.h"

#include <QFile>

#include <unistd.h>

namespace creditdesk::bench {

base::Done WindowDesk::open(int subjects, const QStringList &more)
{
    TRY_DONE(m_demo.enrol(subjects, {}, more));
    TRY_ASSIGN(m_house, services::Workstation::open({m_demo.home(), &m_clock, &m_random}));
    QByteArray password = m_demo.password().toUtf8();
    TRY_ASSIGN([[maybe_unused]] const services::Session session, m_house->signIn(m_demo.clerk(), base::Secret::take(password)));
    TRY_ASSIGN([[maybe_unused]] const sync::Summary summary, m_house->synchronise(false, {}, {}));
    return {};
}

base::Result<QStringList> WindowDesk::codes(int most)
{
    QStringList found;
    for (const char *start : {"91", "92", "51", "52", "53", "12", "93"}) {
        TRY_ASSIGN(const QList<store::SearchHit> hits, m_house->search(QString::fromLatin1(start), most));
        for (const store::SearchHit &hit : hits)
            found.append(hit.code);
    }
    if (found.isEmpty())
        return base::fail(base::Code::NotFound, QStringLiteral("the city has no organisations"));
    return found.mid(0, most);
}

domain::VisitForm WindowDesk::agentsRequest(const QString &code)
{
    domain::VisitForm form;
    form.applicant = QStringLiteral("agent");
    form.purpose = QStringLiteral("tender");
    form.declared = true;
    form.subjectCode = code;
    return form;
}

double residentMib()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> parts = file.readAll().split(' ');
    return parts.value(1).toDouble() * static_cast<double>(sysconf(_SC_PAGESIZE)) / (1024.0 * 1024.0);
}

} // namespace creditdesk::bench
