#include "ui/measures/apply_form.h"

#include "models/domain/disclosure.h"
#include "ui/measures/ground_ticks.h"
#include "ui/measures/measure_words.h"
#include "ui/shell/action_registry.h"
#include "ui/theme/style.h"
#include "ui/widgets/card.h"
#include "ui/widgets/format.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/scrolled.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>

namespace creditdesk::ui {
namespace {

QDate dateOf(const QLineEdit *field)
{
    return QDate::fromString(field->text().trimmed(), Qt::ISODate);
}

} // namespace

ApplyForm::ApplyForm(QWidget *parent)
    : QWidget(parent),
      m_title(new PlainLabel({}, this)),
      m_weigh(new PlainLabel({}, this)),
      m_none(new PlainLabel(tr("It rests on no single record."), this)),
      m_grounds(new GroundTicks(this)),
      m_reasons(new QPlainTextEdit(this)),
      m_from(new QLineEdit(this)),
      m_until(new QLineEdit(this)),
      m_confirm(ActionRegistry::make(QStringLiteral("measure.confirm"), this)),
      m_leave(ActionRegistry::make(QStringLiteral("measure.leave"), this)),
      m_missing(new PlainLabel({}, this))
{
    m_title->setFont(textFont(TextSize::Body, true));
    m_title->setWordWrap(true);
    m_weigh->setTone(items::Tone::Muted);
    m_weigh->setWordWrap(true);
    m_missing->setTone(items::Tone::Muted);
    m_missing->setWordWrap(true);
    m_reasons->setAccessibleName(tr("Reasons"));
    m_reasons->setTabChangesFocus(true);
    m_reasons->setFixedHeight(76);
    m_from->setAccessibleName(tr("From day (year-month-day)"));
    m_until->setAccessibleName(tr("Until day (year-month-day)"));
    auto *content = new QWidget(this);
    auto *fields = new QVBoxLayout(content);
    fields->setContentsMargins(0, 0, kGrid, 0);
    fields->setSpacing(kGrid);
    for (QWidget *one : std::initializer_list<QWidget *>{m_grounds, m_reasons, m_from, m_until, m_none, m_weigh})
        one->setParent(content);
    addField(fields, tr("Grounds: which records it rests on"), m_grounds);
    fields->addWidget(m_none);
    addField(fields, tr("Reasons, as the notice will say them"), m_reasons);
    auto *days = new QHBoxLayout;
    days->setSpacing(kGrid);
    for (const auto &[label, field] : {std::pair(tr("From"), m_from), std::pair(tr("Until"), m_until)}) {
        auto *column = new QVBoxLayout;
        addField(column, label, field);
        days->addLayout(column, 1);
    }
    fields->addLayout(days);
    fields->addWidget(m_weigh);
    fields->addStretch(1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(kGrid);
    buttons->addWidget(ActionRegistry::button(m_confirm, this, true));
    buttons->addWidget(ActionRegistry::button(m_leave, this));
    buttons->addWidget(m_missing, 1);
    auto *column = new FlatColumn(this);
    column->setSpacing(kGrid);
    column->addWidget(m_title);
    QScrollArea *area = scrolled(content, this);
    area->setMinimumHeight(160);
    column->addWidget(area, 1);
    column->addLayout(buttons);
    connect(m_grounds, &GroundTicks::edited, this, &ApplyForm::refresh);
    connect(m_reasons, &QPlainTextEdit::textChanged, this, &ApplyForm::refresh);
    for (QLineEdit *field : {m_from, m_until}) {
        field->setMaxLength(10);
        connect(field, &QLineEdit::textChanged, this, &ApplyForm::refresh);
    }
    connect(m_confirm, &QAction::triggered, this, &ApplyForm::confirmed);
    connect(m_leave, &QAction::triggered, this, &ApplyForm::left);
}

void ApplyForm::begin(const domain::MeasureVerdict &verdict, const domain::MeasureRow &row, const MeasureWords &words,
                      QDate today)
{
    m_measure = row.code;
    m_months = row.longestMonths;
    m_today = today;
    m_busy = false;
    m_title->setData(words.name(row.code));
    m_weigh->setData(row.proportion.isEmpty() ? QString() : tr("To be weighed: %1").arg(row.proportion));
    m_grounds->setVerdict(verdict, words);
    m_none->setVisible(!m_grounds->needed());
    m_reasons->clear();
    m_from->setText(Format::date(today));
    m_until->setText(longest().isValid() ? Format::date(longest()) : QString());
    m_until->setPlaceholderText(tr("as long as the ground stands"));
    refresh();
    orderTabs();
    if (m_grounds->needed())
        m_grounds->focusFirst();
    else
        m_reasons->setFocus(Qt::OtherFocusReason);
}

/// From top to bottom, as it is seen.
void ApplyForm::orderTabs()
{
    m_grounds->tabBefore(m_reasons);
    QWidget *before = m_reasons;
    for (QWidget *one : std::initializer_list<QWidget *>{m_from, m_until, findChild<QPushButton *>(m_confirm->objectName()),
                                                         findChild<QPushButton *>(m_leave->objectName())}) {
        setTabOrder(before, one);
        before = one;
    }
}

QDate ApplyForm::longest() const
{
    const QDate from = dateOf(m_from);
    return m_months > 0 && from.isValid() ? domain::addMonths(from, m_months) : QDate();
}

services::MeasureOrder ApplyForm::order() const
{
    services::MeasureOrder order;
    order.measure = m_measure;
    order.grounds = m_grounds->ticked();
    order.reasons = m_reasons->toPlainText().trimmed();
    order.from = dateOf(m_from);
    order.until = dateOf(m_until);
    return order;
}

QString ApplyForm::missing() const
{
    const services::MeasureOrder now = order();
    if (m_busy)
        return tr("It is being applied.");
    if (m_grounds->needed() && now.grounds.isEmpty())
        return tr("Still missing: tick a ground.");
    if (now.reasons.isEmpty())
        return tr("Still missing: the reasons.");
    if (!now.from.isValid() || (!m_until->text().trimmed().isEmpty() && !now.until.isValid()))
        return tr("A date is written year-month-day, as in 2026-11-23.");
    if (now.from < m_today)
        return tr("It cannot begin before today.");
    if (now.until.isValid() && now.until < now.from)
        return tr("It would end before it begins.");
    if (longest().isValid() && now.until > longest())
        return tr("The measure allows until %1 at most.").arg(Format::date(longest()));
    return {};
}

void ApplyForm::refresh()
{
    const QString words = missing();
    ActionRegistry::setReason(m_confirm, words);
    m_missing->setData(words);
}

void ApplyForm::setBusy(bool busy)
{
    m_busy = busy;
    refresh();
}

void ApplyForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        event->accept(); // nothing is applied by a key that was meant for a field
    else
        QWidget::keyPressEvent(event);
}

} // namespace creditdesk::ui
