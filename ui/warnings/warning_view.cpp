#include "ui/warnings/warning_view.h"

#include "models/domain/catalogue.h"
#include "models/items/visible_text.h"
#include "ui/shell/action_registry.h"
#include "ui/theme/style.h"
#include "ui/warnings/fitted_table.h"
#include "ui/warnings/warning_words.h"
#include "ui/widgets/format.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/scrolled.h"

#include <QAction>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace creditdesk::ui {
using namespace Qt::StringLiterals;

namespace {

constexpr int kClockMs = 15'000;
constexpr int kMostFacts = 200, kMostDifferences = 320, kMost = 2'000; // pixels; beyond that a table scrolls

} // namespace

WarningView::WarningView(Desk &desk, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_head(new PlainLabel({}, this)),
      m_file(ActionRegistry::button(ActionRegistry::make(u"warning.subject"_s, this), this)),
      m_says(new PlainLabel({}, this)),
      m_may(new PlainLabel({}, this)),
      m_prompt(new PlainLabel({}, this)),
      m_sameName(new PlainLabel({}, this)),
      m_undo(new PlainLabel({}, this)),
      m_factsHead(new PlainLabel(tr("What it rests on"), this)),
      m_facts(new FittedTable({{tr("Record")}, {tr("Event")}, {tr("Source unit")}, {tr("Marks")}}, tr("What it rests on"),
                              kMostFacts, this)),
      m_changes(new PlainLabel({}, this)),
      m_differences(new FittedTable({{tr("What changed")}, {tr("Before")}, {tr("After")}}, tr("What changed since last time"),
                                    kMostDifferences, this)),
      m_origin(new FittedTable({{tr("Rule and source")}, {QString()}}, tr("Rule and source"), kMost, this)),
      m_course(new FittedTable({{tr("When")}, {tr("Who")}, {tr("What was done")}}, tr("What was done"), kMost, this))
{
    build();
    connect(m_facts, &DataTable::rowActivated, this, &WarningView::openFact);
    QAction *file = findChild<QAction *>(u"warning.subject"_s);
    connect(file, &QAction::triggered, this, [this] {
        if (!m_subject.isEmpty())
            Q_EMIT m_desk.subjectWanted(m_subject);
    });
    m_clock.setInterval(kClockMs);
    connect(&m_clock, &QTimer::timeout, this, &WarningView::sayUndo);
    clear();
}

void WarningView::build()
{
    m_head->setTone(items::Tone::Muted);
    m_head->setWordWrap(true);
    m_says->setFont(textFont(TextSize::Head, true));
    m_prompt->setTone(items::Tone::Notice);
    m_sameName->setTone(items::Tone::Warn);
    m_undo->setTone(items::Tone::Muted);
    for (PlainLabel *label : {m_says, m_may, m_prompt, m_sameName, m_undo, m_changes})
        label->setWordWrap(true);
    m_factsHead->setFont(textFont(TextSize::Body, true));
    m_facts->setWidths({160, 96, 120, 96}, 0);
    m_differences->setWidths({112, 160, 160}, 2);
    m_origin->setWidths({112, 200}, 1);
    m_course->setWidths({136, 104, 200}, 2);
    auto *content = new QFrame(this);
    content->setObjectName(u"card"_s);
    auto *column = new QVBoxLayout(content); // wrapped words get the height that they need
    column->setContentsMargins(kGroup, kGroup, kGroup, kGroup);
    column->setSpacing(kGrid);
    auto *row = new QHBoxLayout;
    row->addWidget(m_head, 1);
    row->addWidget(m_file, 0, Qt::AlignTop);
    column->addLayout(row);
    for (QWidget *part : std::initializer_list<QWidget *>{m_says, m_may, m_prompt, m_sameName, m_undo, m_factsHead, m_facts,
                                                          m_changes, m_differences, m_origin, m_course})
        column->addWidget(part);
    column->addStretch(1);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scrolled(content, this));
}

void WarningView::clear()
{
    m_id = 0;
    m_subject.clear();
    m_undoUntil = {};
    m_clock.stop();
    setVisible(false);
}

void WarningView::show(const services::ShownWarning &shown)
{
    const store::Warning &warning = shown.warning;
    if (m_id != warning.id) {
        if (auto *area = findChild<QScrollArea *>())
            area->verticalScrollBar()->setValue(0);
    }
    m_id = warning.id;
    m_subject = warning.subject;
    const domain::Catalogue &catalogue = m_desk.catalogue();
    const items::Cell level = WarningWords::level(warning.level);
    m_head->setData(u"%1 · %2 · %3 · %4"_s.arg(level.text, WarningWords::pick(shown.kind), WarningWords::state(warning).text,
                                               warning.subject));
    m_head->setTone(level.tone == items::Tone::Plain ? items::Tone::Muted : level.tone);
    const QString says = WarningWords::pick(shown.says);
    m_says->setData(says.isEmpty() ? items::visibleText(warning.subjectName) : says);
    m_may->setData(tr("What may be done: %1").arg(WarningWords::pick(shown.may)));
    m_may->setVisible(!shown.may.zh.isEmpty());
    m_prompt->setData(WarningWords::pick(shown.sentence));
    m_sameName->setData(WarningWords::pick(shown.sameName));
    m_sameName->setVisible(!shown.sameName.zh.isEmpty());
    m_facts->fill(WarningWords::facts(shown, catalogue));
    m_factsHead->setVisible(!m_facts->isHidden());
    sayDifferences(shown);
    m_origin->fill(WarningWords::origin(shown, m_desk));
    m_course->fill(WarningWords::course(shown.course, m_desk.session()));
    m_undoUntil = shown.canUndo ? shown.undoUntil : QDateTime();
    sayUndo();
    setVisible(true);
}

void WarningView::sayDifferences(const services::ShownWarning &shown)
{
    m_differences->fill(WarningWords::differences(shown, m_desk.catalogue()));
    QString words;
    if (!shown.differencesKnown)
        words = tr("What changed: no earlier state is kept here to compare with.");
    else if (shown.differences.isEmpty())
        words = tr("What changed: nothing that may be shown, compared with %1.").arg(Format::time(shown.knownBefore));
    else
        words = tr("What changed since %1").arg(Format::time(shown.knownBefore));
    m_changes->setData(words);
    m_changes->setFont(textFont(TextSize::Body, !shown.differences.isEmpty()));
    m_changes->setTone(shown.differences.isEmpty() ? items::Tone::Muted : items::Tone::Plain);
}

void WarningView::sayUndo()
{
    const qint64 left = m_undoUntil.isValid() ? m_desk.now().secsTo(m_undoUntil) : -1;
    m_undo->setVisible(left > 0);
    if (left > 0) {
        m_undo->setData(tr("Your last act here can be undone with Ctrl+Z until %1 (%2 left).")
                            .arg(Format::shortTime(m_undoUntil, m_desk.now()), Format::duration(left)));
        m_clock.start();
        return;
    }
    m_clock.stop();
    if (m_undoUntil.isValid()) {
        m_undoUntil = {};
        Q_EMIT undoEnded();
    }
}

void WarningView::openFact(const QString &key)
{
    const QString id = key.section(u':', 1);
    if (key.startsWith(u"record:"_s))
        Q_EMIT m_desk.recordWanted(m_subject, id);
    else if (key.startsWith(u"subject:"_s))
        Q_EMIT m_desk.subjectWanted(id);
}

} // namespace creditdesk::ui
