#include "ui/measures/ask_bar.h"

#include "app/services/measures.h"
#include "ui/shell/action_registry.h"
#include "ui/shell/matter_field.h"
#include "ui/shell/organisation_field.h"
#include "ui/theme/style.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plain_label.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace creditdesk::ui {

AskBar::AskBar(Desk &desk, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_organisation(new OrganisationField(desk, tr("Organisation"), this)),
      m_matter(new MatterField(desk, this)),
      m_case(new QLineEdit(this)),
      m_look(ActionRegistry::make(QStringLiteral("measure.look"), this)),
      m_hint(new PlainLabel({}, this))
{
    m_case->setAccessibleName(tr("Case number"));
    m_case->setMaxLength(100);
    m_hint->setTone(items::Tone::Muted);
    auto *row = new QHBoxLayout;
    row->setSpacing(kGrid);
    const auto field = [&](const QString &label, QWidget *widget, int stretch) {
        auto *column = new QVBoxLayout;
        addField(column, label, widget);
        row->addLayout(column, stretch);
    };
    field(tr("Organisation"), m_organisation, 4);
    field(tr("Application matter of your organ"), m_matter, 4);
    field(tr("Case number"), m_case, 2);
    row->addWidget(ActionRegistry::button(m_look, this, true), 0, Qt::AlignBottom);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(row);
    column->addWidget(m_hint);
    connect(m_look, &QAction::triggered, this, &AskBar::advance);
    connect(m_organisation, &OrganisationField::chosen, this, [this] {
        refresh();
        Q_EMIT edited();
        if (QWidget *next = missing())
            next->setFocus(Qt::OtherFocusReason);
    });
    const auto changed = [this] {
        refresh();
        Q_EMIT edited();
    };
    connect(m_organisation, &OrganisationField::edited, this, changed);
    connect(m_matter, &MatterField::edited, this, changed);
    connect(m_case, &QLineEdit::textChanged, this, changed);
    connect(m_matter->lineEdit(), &QLineEdit::returnPressed, this, &AskBar::advance);
    connect(m_case, &QLineEdit::returnPressed, this, &AskBar::advance);
    refresh();
}

MatterAsk AskBar::ask() const
{
    return {m_organisation->code(), m_matter->code(), m_case->text().simplified()};
}

void AskBar::enter()
{
    m_matter->reload();
    refresh();
    QWidget *next = missing();
    (next ? next : m_organisation)->setFocus(Qt::OtherFocusReason);
}

void AskBar::clear()
{
    m_organisation->setOrganisation({}, {});
    m_matter->setCode({});
    m_case->clear();
    refresh();
}

QWidget *AskBar::missing() const
{
    const MatterAsk now = ask();
    if (now.subject.isEmpty())
        return m_organisation;
    if (now.matter.isEmpty())
        return m_matter;
    return now.caseNumber.isEmpty() ? m_case : nullptr;
}

QString AskBar::missingWords() const
{
    if (m_desk.house().measures().organ().isEmpty())
        return tr("Your grant names no organ, so there is no matter to look under.");
    const QWidget *next = missing();
    if (next == m_organisation)
        return tr("Still missing: the organisation, by name or credit code.");
    if (next == m_matter)
        return tr("Still missing: a published matter of your organ.");
    return next == m_case ? tr("Still missing: the case number.") : QString();
}

void AskBar::refresh()
{
    const QString words = missingWords();
    ActionRegistry::setReason(m_look, words);
    m_hint->setData(words.isEmpty() ? tr("The look will be on record, in the register and in the audit, with matter and case.")
                                    : words);
}

void AskBar::advance()
{
    if (QWidget *next = missing())
        next->setFocus(Qt::OtherFocusReason);
    else if (m_look->isEnabled())
        Q_EMIT wanted();
}

void AskBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter) {
        QWidget::keyPressEvent(event);
        return;
    }
    if (m_organisation->hasFocus())
        advance();
    event->accept(); // the other fields have gone on already
}

} // namespace creditdesk::ui
