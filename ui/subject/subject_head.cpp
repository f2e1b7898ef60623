#include "ui/subject/subject_head.h"

#include "ui/shell/hit_rows.h"
#include "ui/theme/language.h"
#include "ui/theme/style.h"
#include "ui/widgets/format.h"
#include "ui/widgets/plain_label.h"

#include <QGridLayout>

namespace creditdesk::ui {

SubjectHead::SubjectHead(QWidget *parent) : QFrame(parent)
{
    setObjectName(QStringLiteral("card"));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(kGroup, 12, kGroup, 12);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    m_code = addFact(grid, 0, 0, tr("Credit code"));
    m_status = addFact(grid, 0, 1, tr("Status"));
    m_district = addFact(grid, 0, 2, tr("District"));
    m_founded = addFact(grid, 0, 3, tr("Founded"));
    m_sector = addFact(grid, 1, 0, tr("Sector"));
    m_representative = addFact(grid, 1, 1, tr("Legal representative"));
    m_address = addFact(grid, 1, 2, tr("Address"), 3);
    m_source = addFact(grid, 2, 0, tr("Source"), 7);
    m_code->setFont(codeFont());
    m_code->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_code->setFocusPolicy(Qt::NoFocus);
    for (int column = 1; column < 8; column += 2)
        grid->setColumnStretch(column, 1);
}

PlainLabel *SubjectHead::addFact(QGridLayout *grid, int row, int column, const QString &label, int span)
{
    auto *name = new PlainLabel(label, this);
    name->setTone(items::Tone::Muted);
    auto *value = new PlainLabel({}, this);
    value->setElided(true);
    grid->addWidget(name, row, 2 * column);
    grid->addWidget(value, row, 2 * column + 1, 1, span);
    return value;
}

void SubjectHead::setSubject(const services::SubjectView &view, const domain::Catalogue &catalogue)
{
    const domain::Organisation &subject = view.organisation;
    const auto show = [](PlainLabel *label, const QString &text) { label->setData(text.isEmpty() ? tr("not stated") : text); };
    show(m_code, subject.code);
    const items::Cell status = statusCell(subject.status, catalogue);
    m_status->setData(status.text);
    m_status->setTone(status.tone);
    show(m_district, domain::Catalogue::nameOf(catalogue.districts(), subject.district, speaksChinese()));
    show(m_sector, domain::Catalogue::nameOf(catalogue.sectors(), subject.sector, speaksChinese()));
    show(m_representative, subject.legalRepresentative);
    show(m_founded, subject.founded.isValid() ? Format::date(subject.founded) : QString());
    show(m_address, subject.address);
    const QString asOf = Format::time(view.asOf);
    m_source->setData(view.live ? tr("Fetched from the platform just now, data as of %1").arg(asOf)
                                : tr("From the data of this window, as of %1").arg(asOf));
    m_source->setTone(view.live ? items::Tone::Ok : items::Tone::Notice);
}

} // namespace creditdesk::ui
