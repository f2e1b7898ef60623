#include "ui/supervision/stages_panel.h"

#include "models/domain/catalogue.h"
#include "ui/shell/say_failure.h"
#include "ui/supervision/overview_card.h"
#include "ui/theme/style.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace creditdesk::ui {
namespace {

constexpr qsizetype kSectorsAtOnce = 6;
constexpr int kDetailsWidth = 232;
constexpr int kNumbers = 72;

} // namespace

StagesPanel::StagesPanel(Desk &desk, MessageBar &messages, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_messages(messages),
      m_grid(new FigureGrid(tr("Sectors in three stages"), this)),
      m_details(new DataTable({{tr("This sector")}, {QString()}}, tr("What the plan asks of the sector"), this)),
      m_note(new PlainLabel(tr("Before: what became of commitments. During: organisations of the sector by class, on the scale "
                               "chosen above. After: measures in force or under review on organisations of the sector, as "
                               "applied at this workstation."),
                            this))
{
    setFocusProxy(m_grid);
    m_note->setTone(items::Tone::Muted);
    m_note->setWordWrap(true);
    m_details->setWidths({80, 160}, 1);
    m_details->setWrapping(true);
    m_details->setFixedWidth(kDetailsWidth);
    auto *row = new QHBoxLayout;
    row->setSpacing(kGroup);
    row->addWidget(m_grid, 1);
    row->addWidget(m_details);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    column->addWidget(m_note);
    column->addLayout(row, 1);
    connect(m_grid, &FigureGrid::opened, this, &StagesPanel::opened);
    connect(m_grid, &FigureGrid::placeChanged, this, &StagesPanel::placeChanged);
    connect(m_grid, &FigureGrid::rowChosen, this, &StagesPanel::choose);
}

void StagesPanel::load(const domain::FigureFilter &filter, const QString &scale, const FigureWords &words)
{
    m_words.emplace(filter, scale, words);
    m_rows.clear();
    m_desk.ask(
        services::Lane::Read, this, QStringLiteral("stages"), // drops what an older load still waits for
        [&house = m_desk.house(), filter] { return house.supervision().measureCounts(filter); },
        [this](const base::Result<QMap<QString, qint64>> &counts) {
            if (counts)
                m_words->setMeasures(*counts, m_desk.may(QStringLiteral("measure.view")));
            else if (counts.error().code != base::Code::NotFound) // no figures yet: the head says so
                sayFailure(m_messages, counts.error(), m_desk.catalogue());
            if (counts)
                loadNext();
        });
}

void StagesPanel::loadNext()
{
    const QList<domain::PlanSector> now = m_desk.catalogue().plan().sectors().mid(m_rows.size(), kSectorsAtOnce);
    if (now.isEmpty())
        return;
    QList<services::FigureQuestion> questions;
    for (const domain::PlanSector &sector : now)
        questions.append(m_words->questions(sector));
    m_desk.ask(
        services::Lane::Read, this, QStringLiteral("stages"),
        [&house = m_desk.house(), questions] { return house.supervision().figures(questions); },
        [this, first = m_rows.size()](const base::Result<QList<domain::FigureTable>> &tables) {
            if (tables)
                take(*tables, first);
            else if (tables.error().code != base::Code::NotFound) // no figures yet: the head says so
                sayFailure(m_messages, tables.error(), m_desk.catalogue());
        });
}

void StagesPanel::take(const QList<domain::FigureTable> &tables, qsizetype first)
{
    const QList<domain::PlanSector> &sectors = m_desk.catalogue().plan().sectors();
    for (qsizetype i = 0; i + 1 < tables.size(); i += 2)
        m_rows.append(m_words->row(sectors.at(first + i / 2), tables.at(i), tables.at(i + 1)));
    if (m_rows.size() < sectors.size()) {
        loadNext();
        return;
    }
    m_grid->setContent(m_words->columns(), m_rows);
    m_grid->setWidths(0, kNumbers);
    m_grid->fitNumbers();
    if (const QJsonObject place = std::exchange(m_place, {}); !place.isEmpty())
        m_grid->select(place[u"row"].toString(), place[u"column"].toInt());
    if (m_grid->currentKey().isEmpty())
        m_grid->select(m_rows.first().key, 1);
    choose(m_grid->currentKey());
    if (isVisible())
        m_grid->setFocus(Qt::OtherFocusReason);
}

QJsonObject StagesPanel::place() const
{
    if (m_grid->currentKey().isEmpty())
        return m_place;
    return {{QStringLiteral("row"), m_grid->currentKey()}, {QStringLiteral("column"), m_grid->currentColumn()}};
}

void StagesPanel::choose(const QString &id)
{
    if (const domain::PlanSector *sector = m_desk.catalogue().plan().sector(id); sector && m_words)
        m_details->setContent(m_words->details(*sector));
}

domain::Table StagesPanel::table() const
{
    domain::Table table;
    if (!m_words)
        return table;
    table.title = tr("Sectors in three stages");
    fillTable(table, m_words->columns(), m_grid->content());
    table.notes.append(m_note->data());
    return table;
}

} // namespace creditdesk::ui
