#include "ui/reception/person_panel.h"

#include "ui/reception/lines_box.h"
#include "ui/reception/standing_words.h"
#include "ui/shell/action_registry.h"
#include "ui/shell/record_words.h"
#include "ui/theme/language.h"
#include "ui/theme/style.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/format.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/reason_line.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace creditdesk::ui {

PersonPanel::PersonPanel(Desk &desk, QWidget *parent)
    : QFrame(parent),
      m_desk(desk),
      m_timer(new QTimer(this)),
      m_reveal(ActionRegistry::make(QStringLiteral("person.reveal"), this)),
      m_name(new PlainLabel({}, this)),
      m_number(new PlainLabel({}, this)),
      m_asOf(new PlainLabel({}, this)),
      m_hints(new LinesBox(items::Tone::Warn, this)),
      m_free(new PlainLabel({}, this)),
      m_reason(new ReasonLine(this)),
      m_records(
          new DataTable({{tr("Item")}, {tr("Source")}, {tr("Decided")}, {tr("Marks")}}, tr("Records of the person"), this)),
      m_queries(new DataTable({{tr("Time")}, {tr("Who asked")}, {tr("Purpose")}, {tr("Basis")}},
                              tr("Earlier queries about the person"), this)),
      m_recordsHead(new PlainLabel({}, this)),
      m_queriesHead(new PlainLabel({}, this))
{
    setObjectName(QStringLiteral("card"));
    setAccessibleName(tr("File of the person"));
    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, &PersonPanel::mask);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kGroup, kGroup, kGroup, kGroup);
    column->setSpacing(kGrid);
    buildHead(column);
    m_records->setWidths({160, 150, 100, 96}, 0);
    m_queries->setWidths({136, 140, 110, 120}, 3);
    for (PlainLabel *head : {m_recordsHead, m_queriesHead})
        head->setTone(items::Tone::Muted);
    column->addWidget(m_recordsHead);
    column->addWidget(m_records, 3);
    column->addWidget(m_queriesHead);
    column->addWidget(m_queries, 2);
    ActionRegistry::setReason(m_reveal,
                              desk.may(QStringLiteral("person.reveal")) ? QString() : tr("Your role does not allow this."));
}

void PersonPanel::buildHead(QVBoxLayout *column)
{
    m_name->setFont(textFont(TextSize::Head, true));
    m_number->setFont(codeFont());
    m_asOf->setTone(items::Tone::Muted);
    m_free->setWordWrap(true);
    auto *line = new QHBoxLayout;
    line->setSpacing(kGroup);
    line->addWidget(m_name);
    line->addWidget(m_number);
    line->addStretch(1);
    line->addWidget(ActionRegistry::button(m_reveal, this));
    column->addLayout(line);
    column->addWidget(m_reason);
    column->addWidget(m_asOf);
    column->addWidget(m_hints);
    column->addWidget(m_free);
    connect(m_reveal, &QAction::triggered, this, &PersonPanel::askReason);
}

void PersonPanel::show(const services::PersonView &view)
{
    wipe();
    const domain::ReceptionRules &rules = m_desk.catalogue().reception();
    m_masked = view.identity.number;
    const domain::DocumentKind *kind = rules.document(view.identity.documentType);
    m_documentName = !kind ? view.identity.documentType : (speaksChinese() ? kind->zh : kind->en);
    m_name->setData(view.identity.name);
    mask();
    m_asOf->setData(tr("%1 · asked live · as of %2").arg(m_documentName, Format::time(view.asOf)));
    QStringList hints;
    for (const QString &id : view.hints)
        hints.append(StandingWords::hint(id, rules));
    m_hints->setLines(hints);
    m_free->setData(tr("Free reports this year: %1 of %2 used")
                        .arg(Format::number(view.freeReportsUsed), Format::number(view.freeReportsPerYear)));
    showRecords(view);
}

void PersonPanel::showRecords(const services::PersonView &view)
{
    QList<items::Row> rows;
    for (const services::RecordView &one : view.records) {
        rows.append({one.record.id,
                     {{RecordWords::title(one.record, m_desk.catalogue())},
                      {one.record.sourceUnit},
                      {Format::date(one.record.decided)},
                      RecordWords::shortMarks(one)}});
    }
    m_recordsHead->setData(Format::counted(tr("Records"), static_cast<int>(rows.size())));
    m_records->setContent(rows);
    rows.clear();
    for (const domain::QueryEvent &event : view.queries) {
        rows.append({event.at.toString(Qt::ISODateWithMs),
                     {{Format::time(event.at)}, {event.querier}, {event.purpose}, {event.basis}}});
    }
    m_queriesHead->setData(Format::counted(tr("Earlier queries"), static_cast<int>(rows.size())));
    m_queries->setContent(rows);
}

void PersonPanel::askReason()
{
    if (revealed()) {
        mask();
        return;
    }
    m_reason->ask(tr("Reason for showing the number"),
                  tr("Show for %1 seconds").arg(m_desk.catalogue().masking().revealSeconds()),
                  [this](const QString &reason) { reveal(reason); });
}

void PersonPanel::reveal(const QString &reason)
{
    m_desk.ask(
        services::Lane::Live, this, QStringLiteral("reveal"),
        [&house = m_desk.house(), reason] { return house.reception().reveal(reason); },
        [this](const base::Result<QString> &number) {
            if (!number) {
                Q_EMIT failed(number.error());
                return;
            }
            if (m_masked.isEmpty())
                return; // the visit was closed meanwhile
            m_number->setData(*number);
            m_timer->start(m_desk.catalogue().masking().revealSeconds() * 1000);
            m_reveal->setText(tr("Mask again"));
        });
}

void PersonPanel::mask()
{
    m_timer->stop();
    m_number->setData(m_masked);
    m_reveal->setText(tr("Show the number…"));
}

void PersonPanel::wipe()
{
    m_masked.clear();
    mask();
    for (PlainLabel *label : {m_name, m_number, m_asOf, m_free, m_recordsHead, m_queriesHead})
        label->setData({});
    m_hints->setLines({});
    m_reason->leave();
    m_records->setContent({});
    m_queries->setContent({});
}

} // namespace creditdesk::ui
