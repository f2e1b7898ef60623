#include "ui/reports/comparison_panel.h"

#include "models/items/visible_text.h"
#include "ui/theme/language.h"
#include "ui/theme/style.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/format.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/plain_label.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace creditdesk::ui {
namespace {

constexpr int kListed = 200;

QString fieldLines(const QList<report::Field> &fields)
{
    QStringList lines;
    for (const report::Field &field : fields)
        lines.append(field.label.isEmpty() ? items::visibleText(field.value)
                                           : items::visibleText(field.label) +
                                                 (speaksChinese() ? QStringLiteral("\uff1a") : QStringLiteral(": ")) +
                                                 items::visibleText(field.value));
    return lines.join(QLatin1Char('\n'));
}

} // namespace

ComparisonPanel::ComparisonPanel(Desk &desk, MessageBar &messages, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_messages(messages),
      m_other(new QComboBox(this)),
      m_summary(new PlainLabel({}, this)),
      m_table(new DataTable({{tr("Where")}, {tr("What")}, {tr("Before")}, {tr("After")}}, tr("Differences"), this))
{
    m_other->setAccessibleName(tr("Report to compare with"));
    auto *label = new PlainLabel(tr("Compared with"), this);
    label->setTone(items::Tone::Muted);
    label->setBuddy(m_other);
    m_summary->setWordWrap(true);
    m_table->setWidths({200, 64, 220, 220}, 3);
    m_table->setWrapping(true);
    auto *row = new QHBoxLayout;
    row->setSpacing(kGrid);
    row->addWidget(label);
    row->addWidget(m_other, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    column->addLayout(row);
    column->addWidget(m_summary);
    column->addWidget(m_table, 1);
    connect(m_other, &QComboBox::currentIndexChanged, this, &ComparisonPanel::compare);
}

QString ComparisonPanel::summary() const
{
    return m_summary->data();
}

void ComparisonPanel::begin(const store::IssuedReport &report)
{
    m_report = report;
    m_summary->setData({});
    m_table->setContent({});
    m_desk.ask(
        services::Lane::Read, this, QStringLiteral("others"),
        [&house = m_desk.house(), subject = report.subject] { return house.reports(subject, kListed); },
        [this](const base::Result<QList<store::IssuedReport>> &reports) {
            if (reports)
                listOthers(*reports);
            else
                m_messages.fail(reports.error());
        });
}

void ComparisonPanel::listOthers(const QList<store::IssuedReport> &reports)
{
    const QSignalBlocker quiet(m_other);
    m_other->clear();
    int before = -1; // newest of those issued before this one; the list is newest first
    for (const store::IssuedReport &one : reports) {
        const bool same = one.subject == m_report.subject && !one.subject.isEmpty() && !one.slip;
        if (!same || one.number == m_report.number)
            continue;
        if (before < 0 && one.issuedAt <= m_report.issuedAt)
            before = m_other->count();
        m_other->addItem(tr("%1 of %2", "report number, time").arg(one.number, Format::time(one.issuedAt)), one.number);
        m_other->setItemData(m_other->count() - 1, one.issuedAt, Qt::UserRole + 1);
    }
    if (m_other->count() == 0) {
        m_summary->setData(tr("This window has issued no other report of this subject."));
        return;
    }
    m_other->setCurrentIndex(std::max(0, before));
    m_other->setFocus(Qt::OtherFocusReason);
    compare();
}

void ComparisonPanel::compare()
{
    const QString other = m_other->currentData().toString();
    if (other.isEmpty())
        return;
    const bool otherFirst = m_other->currentData(Qt::UserRole + 1).toDateTime() <= m_report.issuedAt;
    m_desk.ask(
        services::Lane::Read, this, QStringLiteral("compare"),
        [&house = m_desk.house(), older = otherFirst ? other : m_report.number, newer = otherFirst ? m_report.number : other] {
            return house.reception().compareReports(older, newer);
        },
        [this](const base::Result<report::Comparison> &comparison) {
            if (comparison)
                show(*comparison);
            else
                m_messages.fail(comparison.error());
        });
}

void ComparisonPanel::show(const report::Comparison &comparison)
{
    QList<items::Row> rows;
    int added = 0;
    int removed = 0;
    for (const report::Difference &one : comparison.differences) {
        const bool isNew = one.what == QStringLiteral("added");
        const bool gone = one.what == QStringLiteral("removed");
        added += isNew ? 1 : 0;
        removed += gone ? 1 : 0;
        const items::Cell what = isNew  ? items::Cell{tr("new"), items::Tone::Ok}
                                 : gone ? items::Cell{tr("gone"), items::Tone::Warn}
                                        : items::Cell{tr("changed"), items::Tone::Notice};
        const QString where = one.item.isEmpty() ? one.chapter : one.chapter + QStringLiteral(" · ") + one.item;
        rows.append({QString::number(rows.size()),
                     {{items::visibleText(where)}, what, {fieldLines(one.before)}, {fieldLines(one.after)}}});
    }
    m_table->setContent(rows);
    const auto changed = rows.size() - added - removed;
    m_summary->setData(rows.isEmpty() ? tr("Both reports say the same of the subject.")
                                      : tr("From %1 to %2: %3 new, %4 gone, %5 changed.")
                                            .arg(comparison.older, comparison.newer, Format::number(added),
                                                 Format::number(removed), Format::number(changed)));
}

} // namespace creditdesk::ui
