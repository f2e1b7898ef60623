#include "ui/inspections/pool_view.h"

#include "ui/inspections/hash_line.h"
#include "ui/inspections/inspection_words.h"
#include "ui/theme/style.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/format.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace creditdesk::ui {
namespace {

constexpr qsizetype kMostRows = 6; ///< seen at once

} // namespace

PoolView::PoolView(QWidget *parent)
    : QWidget(parent),
      m_more(new QPushButton(tr("Who is left out, and the strata"), this)),
      m_sizes(
          new DataTable({{tr("Organisations")}, {tr("Number"), true}}, tr("Pool: who can be drawn and who is left out"), this)),
      m_strata(new DataTable(InspectionWords::stratumColumns(), tr("Strata and what is drawn of each"), this)),
      m_purpose(
          new PlainLabel(tr("Strata are classes, so that risk decides how many are drawn. Classes are internal: who rechecks "
                            "the draw sees them in pool and transcript, the published list never carries them."),
                         this)),
      m_hash(new HashLine(tr("Hash of the pool"), QStringLiteral("draw.copy_pool"), this))
{
    m_sizes->setWidths({280, 96}, 0);
    m_strata->setWidths({160, 112, 112, 96}, 0);
    m_purpose->setWordWrap(true);
    m_purpose->setTone(items::Tone::Muted);
    auto *row = new QHBoxLayout;
    row->setSpacing(kGroup);
    row->addWidget(m_sizes, 1);
    row->addWidget(m_strata, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    column->addWidget(m_more, 0, Qt::AlignLeft);
    column->addLayout(row);
    column->addWidget(m_purpose);
    column->addWidget(m_hash);
    m_more->setAutoDefault(true);
    m_more->setCheckable(true);
    connect(m_more, &QPushButton::toggled, this, &PoolView::setOpen);
    hide();
}

void PoolView::setOpen(bool open)
{
    for (QWidget *part : std::initializer_list<QWidget *>{m_sizes, m_strata, m_purpose})
        part->setVisible(open);
}

void PoolView::show(const services::PoolFacts &facts, bool open)
{
    const QList<items::Row> sizes = InspectionWords::leftOutRows(facts), strata = InspectionWords::strata(facts.strata);
    const qsizetype rows = std::min(kMostRows, std::max(sizes.size(), strata.size()));
    for (DataTable *table : {m_sizes, m_strata})
        table->setFixedHeight(static_cast<int>(rows + 1) * kRow + 2);
    m_sizes->setContent(sizes);
    m_strata->setContent(strata);
    m_hash->setHash(facts.hash);
    m_more->setVisible(!open);
    setOpen(open || m_more->isChecked());
    setVisible(true);
}

} // namespace creditdesk::ui
