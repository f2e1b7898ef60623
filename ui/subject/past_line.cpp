#include "ui/subject/past_line.h"

#include "app/base/clock.h"
#include "ui/theme/style.h"
#include "ui/widgets/format.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace creditdesk::ui {
namespace {

constexpr int kDayWidth = 128;
constexpr int kMomentWidth = 168;

} // namespace

PastLine::PastLine(QWidget *parent)
    : QFrame(parent), m_day(new QLineEdit(this)), m_moment(new QLineEdit(this)), m_reach(new PlainLabel({}, this))
{
    setObjectName(QStringLiteral("card"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(kGrid, kGrid, kGrid, kGrid);
    row->setSpacing(kGrid);
    const auto field = [this, row](QLineEdit *edit, const QString &label, const QString &placeholder, int width) {
        auto *words = new PlainLabel(label, this);
        words->setBuddy(edit);
        edit->setAccessibleName(label);
        edit->setPlaceholderText(placeholder);
        edit->setFixedWidth(width);
        row->addWidget(words);
        row->addWidget(edit);
        connect(edit, &QLineEdit::returnPressed, this, &PastLine::submit);
    };
    field(m_moment, tr("Known here at"), tr("e.g. 2026-01-31 09:42"), kMomentWidth);
    field(m_day, tr("Held on the day"), tr("e.g. 2026-01-31"), kDayWidth);
    m_reach->setTone(items::Tone::Muted);
    m_reach->setElided(true);
    row->addWidget(m_reach, 1);
    auto *act = new QPushButton(tr("Show the past"), this);
    act->setProperty("primary", true);
    auto *leave = new QPushButton(tr("Leave it"), this);
    for (QPushButton *button : {act, leave}) {
        button->setAutoDefault(true);
        button->setAccessibleName(button->text());
        row->addWidget(button);
    }
    connect(act, &QPushButton::clicked, this, &PastLine::submit);
    connect(leave, &QPushButton::clicked, this, &PastLine::left);
    hide();
}

void PastLine::open(const PastMoment &shown)
{
    m_moment->setText(shown.knownAt ? Format::time(*shown.knownAt) : QString());
    m_day->setText(shown.asOf ? Format::date(*shown.asOf) : QString());
    show();
    m_moment->setFocus(Qt::OtherFocusReason);
    m_moment->selectAll();
}

void PastLine::setKnownSince(const QDateTime &since)
{
    m_since = since;
    m_reach->setData(since.isValid() ? tr("This workstation remembers from %1 on").arg(Format::time(since)) : QString());
}

void PastLine::setNow(const QDateTime &now)
{
    m_now = now;
}

QDateTime PastLine::read(const QString &text)
{
    const QString typed = text.simplified();
    const QDate day = QDate::fromString(typed.section(QLatin1Char(' '), 0, 0), Qt::ISODate);
    const QString hours = typed.section(QLatin1Char(' '), 1);
    const QTime time = hours.isEmpty() ? QTime(23, 59, 59) : QTime::fromString(hours, QStringLiteral("H:mm"));
    if (!day.isValid() || !time.isValid())
        return {};
    return {day, time, Qt::OffsetFromUTC, base::kLegalOffsetSeconds};
}

/// Why it cannot be asked for; empty: `moment` is what was typed.
QString PastLine::flawOf(PastMoment &moment) const
{
    const QDate today = m_now.toOffsetFromUtc(base::kLegalOffsetSeconds).date();
    if (const QString typed = m_day->text().simplified(); !typed.isEmpty()) {
        moment.asOf = QDate::fromString(typed, Qt::ISODate);
        if (!moment.asOf->isValid())
            return tr("A date is written year-month-day, as in 2026-11-23.");
        if (*moment.asOf > today)
            return tr("That day is still to come: what will hold then nobody knows.");
    }
    if (const QString typed = m_moment->text().simplified(); !typed.isEmpty()) {
        QDateTime at = read(typed);
        if (!at.isValid())
            return tr("A time is written as in 2026-11-23 09:42; a day alone means its end.");
        if (!typed.contains(QLatin1Char(' ')) && at.date() == today)
            at = m_now; // the end of today is not yet
        // A minute is typed, and the first one counts from when the memory begins in it.
        if (m_since.isValid() && at < m_since && at.secsTo(m_since) < 60)
            at = m_since;
        if (at > m_now)
            return tr("That time is still to come: what will be known then nobody knows.");
        if (m_since.isValid() && at < m_since)
            return tr("This workstation remembers from %1 on; of earlier times it knows nothing.").arg(Format::time(m_since));
        moment.knownAt = at;
    }
    return moment.isNow() ? tr("Type a time, a day, or both.") : QString();
}

void PastLine::submit()
{
    PastMoment moment;
    if (const QString flaw = flawOf(moment); !flaw.isEmpty())
        Q_EMIT refused(flaw);
    else
        Q_EMIT wanted(moment);
}

void PastLine::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        event->accept(); // its own act, never the page's
    else
        QFrame::keyPressEvent(event);
}

} // namespace creditdesk::ui
