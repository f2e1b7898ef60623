// The past of a subject: asked for in a line of the page, said in a banner while it is shown, left with one key.
#include "ui/shell/action_registry.h"
#include "ui/shell/say_failure.h"
#include "ui/subject/matter_line.h"
#include "ui/subject/subject_page.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/widgets/format.h"
#include "ui/widgets/plain_label.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace creditdesk::ui {

void SubjectPage::buildPast()
{
    m_past = new PastLine(this);
    m_banner = new QFrame(this);
    m_banner->setObjectName(QStringLiteral("banner"));
    auto *mark = new QLabel(m_banner);
    mark->setPixmap(iconPixmap(QStringLiteral("clock"), Role::Notice, kIcon, devicePixelRatioF()));
    m_bannerWords = new PlainLabel({}, m_banner);
    m_bannerWords->setTone(items::Tone::Notice);
    m_bannerWords->setWordWrap(true);
    QPushButton *back = ActionRegistry::button(m_now, m_banner);
    auto *row = new QHBoxLayout(m_banner);
    row->setContentsMargins(kGroup, kGrid, kGrid, kGrid);
    row->setSpacing(kGrid);
    row->addWidget(mark);
    row->addWidget(m_bannerWords, 1);
    row->addWidget(back);
    m_banner->hide();
    body()->addWidget(m_past);
    body()->addWidget(m_banner);
    connect(m_pastAction, &QAction::triggered, this, &SubjectPage::askPast);
    connect(m_now, &QAction::triggered, this, [this] { load({}); });
    connect(m_past, &PastLine::wanted, this, &SubjectPage::load);
    connect(m_past, &PastLine::refused, this, [this](const QString &why) { messages().say(items::Tone::Notice, why); });
    connect(m_past, &PastLine::left, this, &SubjectPage::leavePast);
    ActionRegistry::setReason(m_pastAction, tr("The file is still being opened."));
    sayPast();
}

void SubjectPage::askPast()
{
    m_matterLine->hide();
    m_past->setNow(desk().now());
    m_past->open(m_moment);
    desk().ask(
        services::Lane::Read, this, QStringLiteral("since"), [&house = desk().house()] { return house.knownSince(); },
        [this](const base::Result<QDateTime> &since) { m_past->setKnownSince(since.value_or(QDateTime())); });
}

void SubjectPage::leavePast()
{
    m_past->hide();
    messages().clear();
    enter();
}

void SubjectPage::pastFailed(const base::Failure &failure)
{
    sayFailure(messages(), failure, desk().catalogue());
    if (m_past->isVisible())
        m_past->moment()->setFocus(Qt::OtherFocusReason); // what is shown stays, and so does what was typed
}

/// The banner, and what cannot be done while it stands there.
void SubjectPage::sayPast()
{
    QString words;
    if (m_moment.knownAt && m_moment.asOf)
        words = tr("As known here on %1, of the day %2.").arg(Format::time(*m_moment.knownAt), Format::date(*m_moment.asOf));
    else if (m_moment.knownAt)
        words = tr("As known here on %1.").arg(Format::time(*m_moment.knownAt));
    else if (m_moment.asOf)
        words = tr("As it held on %1, by what is known today.").arg(Format::date(*m_moment.asOf));
    m_bannerWords->setData(
        words.isEmpty() ? lookWords()
                        : tr("%1 What may not be shown today is not shown. F5 goes back to now.", "which past").arg(words));
    m_banner->setVisible(!m_moment.isNow() || m_look);
    ActionRegistry::setReason(m_now, m_moment.isNow() && !m_look ? tr("The page shows today.") : QString());
    if (!m_loaded)
        return;
    ActionRegistry::setReason(m_pastAction, {});
    if (!desk().may(QStringLiteral("report.issue")))
        return;
    ActionRegistry::setReason(m_issue, m_moment.isNow() ? QString() : tr("The page shows the past; F5 goes back to now."));
}

} // namespace creditdesk::ui
