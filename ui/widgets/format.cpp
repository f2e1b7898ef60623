#include "ui/widgets/format.h"

#include "app/base/clock.h"
#include "app/words/sync_facts.h"

#include <QLocale>

namespace creditdesk::ui {
namespace {

const QChar kDash(0x2014);

QDateTime legal(const QDateTime &at)
{
    return at.toOffsetFromUtc(base::kLegalOffsetSeconds);
}

} // namespace

QString Format::date(QDate date)
{
    return date.isValid() ? date.toString(QStringLiteral("yyyy-MM-dd")) : QString(kDash);
}

QString Format::time(const QDateTime &at)
{
    return at.isValid() ? legal(at).toString(QStringLiteral("yyyy-MM-dd HH:mm")) : QString(kDash);
}

QString Format::shortTime(const QDateTime &at, const QDateTime &now)
{
    if (at.isValid() && legal(at).date() == legal(now).date())
        return legal(at).toString(QStringLiteral("HH:mm"));
    return time(at);
}

QString Format::number(qint64 value)
{
    return QLocale().toString(value);
}

QString Format::bytes(qint64 count)
{
    return QLocale().formattedDataSize(count, 1, QLocale::DataSizeTraditionalFormat);
}

QString Format::duration(qint64 seconds)
{
    return words::duration(seconds);
}

QString Format::pages(int count)
{
    return tr("%n page(s)", nullptr, count);
}

QString Format::records(int count)
{
    return tr("%n record(s)", nullptr, count);
}

QString Format::organisations(int count)
{
    return tr("%n organisation(s)", nullptr, count);
}

QString Format::counted(const QString &label, int count)
{
    return tr("%1 (%2)").arg(label, number(count));
}

QString Format::masked(const QString &text)
{
    if (text.size() <= 8)
        return QString(text.size(), QLatin1Char('*'));
    return text.left(4) + QString(text.size() - 8, QLatin1Char('*')) + text.right(4);
}

} // namespace creditdesk::ui
