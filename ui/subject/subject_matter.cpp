// The file opened further under a published matter of the own organ: asked for in a line of the page, said in the banner, left
// with the key that leaves the past. What the matter does not allow stays closed.
#include "ui/shell/action_registry.h"
#include "ui/shell/matter_field.h"
#include "ui/shell/measure_reasons.h"
#include "ui/subject/matter_line.h"
#include "ui/subject/subject_page.h"
#include "ui/widgets/format.h"
#include "ui/widgets/plain_label.h"

#include <QFrame>
#include <QLineEdit>
#include <QVBoxLayout>

namespace creditdesk::ui {
namespace {

services::SubjectView fileOf(const services::MatterView &look)
{
    services::SubjectView view;
    view.organisation = look.organisation;
    view.records = look.records;
    view.asOf = look.asOf;
    view.live = look.live;
    view.withheld = look.withheld;
    view.closed = look.closed;
    return view;
}

} // namespace

void SubjectPage::buildMatter()
{
    m_matterLine = new MatterLine(desk(), this);
    body()->addWidget(m_matterLine);
    connect(m_matterAction, &QAction::triggered, this, [this] {
        m_past->hide();
        m_matterLine->open();
    });
    connect(m_matterLine, &MatterLine::left, this, [this] {
        m_matterLine->hide();
        messages().clear();
        enter();
    });
    connect(m_matterLine, &MatterLine::wanted, this, &SubjectPage::openUnder);
}

void SubjectPage::openUnder(const QString &matter, const QString &caseNumber)
{
    desk().ask(
        services::Lane::Live, this, QStringLiteral("open"),
        [&house = desk().house(), code = m_code, matter, caseNumber] {
            return house.measures().open(code, matter, caseNumber);
        },
        [this](const base::Result<services::MatterView> &look) {
            if (!look) {
                sayMeasureFailure(messages(), look.error(), desk().house().measures().lists(), desk().catalogue());
                return;
            }
            m_moment = {};
            m_look = *look;
            m_matterLine->hide();
            messages().clear();
            showSubject(fileOf(*look));
        });
}

/// What the banner says of the look; empty: the file is not opened under a matter.
QString SubjectPage::lookWords() const
{
    if (!m_look)
        return {};
    const QString closed = m_look->closed > 0
                               ? tr("%n entries stay closed: the matter does not allow them.", nullptr, m_look->closed)
                               : tr("Nothing stays closed.");
    return tr("Opened under %1 of %2, case %3, line %4 of the register. %5 F5 goes back to what is public.")
        .arg(matterWords(m_look->matter), m_look->organ, m_look->caseNumber, Format::number(m_look->registerEntry), closed);
}

void SubjectPage::allowMatter()
{
    const bool may = desk().may(QStringLiteral("matter.open"));
    ActionRegistry::setReason(m_matterAction, !may        ? tr("Your role does not allow this.")
                                              : !m_loaded ? tr("The file is still being opened.")
                                              : desk().house().measures().organ().isEmpty()
                                                  ? tr("Your grant names no organ, so there is no matter to open under.")
                                                  : QString());
}

} // namespace creditdesk::ui
