#include "app/words/terminal_words.h"

#include "app/base/clock.h"
#include "app/base/concern.h"
#include "app/words/failure_words.h"
#include "app/words/sync_facts.h"

#include <QCoreApplication>
#include <QStringList>

namespace creditdesk::words {
namespace {

class Terminal
{
    Q_DECLARE_TR_FUNCTIONS(Terminal)
};

QString lines(const QStringList &parts)
{
    return parts.join(QStringLiteral("\n  "));
}

QString technical(const base::Failure &failure)
{
    QString text = failure.name();
    if (!failure.detail.isEmpty())
        text += QStringLiteral(": ") + failure.detail;
    return text;
}

} // namespace

QString TerminalWords::failure(const base::Failure &failure)
{
    const FailureWords words = failureWords(failure, Place::Terminal);
    QStringList parts{words.what, words.meaning, words.todo};
    if (failure.retryAfterSeconds > 0 && failure.code != base::Code::LockedOut)
        parts.append(Terminal::tr("The platform asks for patience: %1.").arg(duration(failure.retryAfterSeconds)));
    if (!failure.rule.isEmpty() && !base::isConcern(failure.rule))
        parts.append(Terminal::tr("Rule: %1").arg(failure.rule));
    parts.append(Terminal::tr("Number: %1").arg(words.reference));
    parts.append(Terminal::tr("Detail: %1").arg(technical(failure)));
    return lines(parts);
}

QString TerminalWords::question(const sync::MassChange &change, const QString &command)
{
    return lines({Terminal::tr("The platform wants to take much away"), massChange(change),
                  Terminal::tr("Nothing was changed. If this is not meant so, tell the administrator before anything else."),
                  Terminal::tr("To accept exactly these numbers: %1").arg(command),
                  Terminal::tr("Rule: %1").arg(QString::fromLatin1(sync::kMassChangeRule))});
}

QString TerminalWords::wrongClock(qint64 offsetMs)
{
    return lines(
        {Terminal::tr("The clock of this workstation is wrong"), clockOffset(offsetMs),
         Terminal::tr("Times on reports would be wrong. Set date and time of this workstation, or let the administrator "
                      "do it.")});
}

QString TerminalWords::notSent(qint64 waiting, const QDateTime &next, qint64 refused)
{
    QStringList parts;
    if (waiting > 0) {
        QString line = Terminal::tr("%n item(s) wait to be sent", nullptr, static_cast<int>(waiting));
        if (next.isValid())
            line =
                Terminal::tr("%1; the next attempt is due at %2")
                    .arg(line, next.toOffsetFromUtc(base::kLegalOffsetSeconds).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")));
        parts.append(line);
    }
    if (refused > 0)
        parts.append(Terminal::tr("%n item(s) were refused by the platform and wait for a person: creditdeskctl outbox list",
                                  nullptr, static_cast<int>(refused)));
    return lines(parts);
}

QString TerminalWords::districtCache(const sync::Summary &summary)
{
    if (summary.cacheRejected)
        return lines({Terminal::tr("The district cache gave something else than the city's data"),
                      Terminal::tr("It was thrown away; what was missing came straight from the platform."),
                      Terminal::tr("Tell whoever runs the cache: what it serves is altered.")});
    if (summary.cacheSilent)
        return lines({Terminal::tr("The district cache does not answer"),
                      Terminal::tr("What was missing came straight from the platform."),
                      Terminal::tr("Check its address with creditdeskctl settings, or tell whoever runs it.")});
    return {};
}

QString TerminalWords::districtCacheCleared()
{
    return Terminal::tr("There is no district cache now: everything comes straight from the platform.");
}

QString TerminalWords::openHome(const base::OpenFolder &found)
{
    const QString what = Terminal::tr("The data directory was open to other users of this computer (mode %1)")
                             .arg(QString::number(found.modeFound, 8).rightJustified(4, u'0'));
    if (found.tightened)
        return lines({what, Terminal::tr("It is closed now (mode 0700).")});
    return lines({what, Terminal::tr("It could not be closed from here."), Terminal::tr("Let its owner set mode 0700.")});
}

QString TerminalWords::demoHomeUsed(const QString &home)
{
    return lines(
        {Terminal::tr("A demonstration needs a data directory of its own"),
         Terminal::tr("%1 holds something else, or a workstation that is set up already; it was left as it is.").arg(home),
         Terminal::tr("Leave out --home, or name a folder that does not exist yet.")});
}

QString TerminalWords::demoRuns(const QString &home)
{
    return lines({Terminal::tr("A demonstration is running in this data directory"),
                  Terminal::tr("%1 was left as it is.").arg(home),
                  Terminal::tr("Go on in its window, or leave out --home for one of its own.")});
}

QString TerminalWords::demoAddressTaken(quint16 port)
{
    return lines(
        {Terminal::tr("The platform of the demonstration did not start"),
         Terminal::tr("The workstation expects it at 127.0.0.1:%1; perhaps another program uses that address. What was done "
                      "is kept.")
             .arg(port),
         Terminal::tr("End that program and start again, or begin anew: creditdesk --demo --fresh")});
}

QString TerminalWords::demoBegins(const QString &home)
{
    return lines({Terminal::tr("A new demonstration begins in %1").arg(home),
                  Terminal::tr("The next creditdesk --demo goes on from here, with --fresh it begins anew.")});
}

QString TerminalWords::demoGoesOn(const QString &home)
{
    return lines({Terminal::tr("The demonstration goes on from where it was, in %1").arg(home),
                  Terminal::tr("creditdesk --demo --fresh begins anew.")});
}

QString TerminalWords::demoAside()
{
    return lines({Terminal::tr("Another demonstration is running: this one begins anew"),
                  Terminal::tr("It is forgotten when its window closes.")});
}

QString TerminalWords::demoCityStays(qint64 subjects)
{
    return Terminal::tr("Its city keeps its %1 organisations; --subjects counts with --fresh.").arg(subjects);
}

QString TerminalWords::noEntry()
{
    return Terminal::tr("No entry of the register fits.");
}

QString TerminalWords::slip(const QString &number)
{
    return Terminal::tr("Refusal slip: %1").arg(number);
}

QString TerminalWords::demoLoading(const QString &operatorName)
{
    return Terminal::tr("The city of the demonstration is being loaded as %1…").arg(operatorName);
}

} // namespace creditdesk::words
