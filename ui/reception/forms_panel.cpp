#include "ui/reception/forms_panel.h"

#include "app/base/user_files.h"
#include "ui/shell/action_registry.h"
#include "ui/shell/paper_out.h"
#include "ui/shell/report_preview.h"
#include "ui/shell/say_failure.h"
#include "ui/theme/language.h"
#include "ui/theme/style.h"
#include "ui/widgets/plain_label.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace creditdesk::ui {

FormsPanel::FormsPanel(Desk &desk, MessageBar &messages, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_messages(messages),
      m_print(ActionRegistry::make(QStringLiteral("form.print"), this)),
      m_save(ActionRegistry::make(QStringLiteral("form.save"), this)),
      m_close(ActionRegistry::make(QStringLiteral("form.close"), this)),
      m_name(new PlainLabel({}, this)),
      m_paper(new PaperOut(
          desk, messages, [&house = desk.house()] { return house.reception().printers(); }, this)),
      m_preview(new ReportPreview(this))
{
    m_name->setFont(textFont(TextSize::Body, true));
    m_name->setElided(true);
    m_paper->printers()->setAccessibleName(tr("Printer of the form"));
    auto *row = new QHBoxLayout;
    row->setSpacing(kGrid);
    row->addWidget(m_paper->printers(), 1);
    m_printButton = ActionRegistry::button(m_print, this, true);
    row->addWidget(m_printButton);
    row->addWidget(ActionRegistry::button(m_save, this));
    row->addWidget(ActionRegistry::button(m_close, this));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    column->addWidget(m_name);
    column->addLayout(row);
    column->addWidget(m_preview, 1);
    connect(m_print, &QAction::triggered, this, &FormsPanel::print);
    connect(m_save, &QAction::triggered, this, [this] {
        m_paper->saveAs(tr("Save the form"), nameOf(m_form) + QStringLiteral(".pdf"),
                        [pdf = m_pdf](const QString &path) { return base::saveForUser(path, pdf); });
    });
    connect(m_close, &QAction::triggered, this, &FormsPanel::left);
    updateActions();
}

QString FormsPanel::nameOf(const report::FormInfo &form)
{
    return speaksChinese() ? form.zh : form.en;
}

void FormsPanel::show(const report::FormInfo &form, const domain::VisitForm &visit)
{
    wipe();
    m_form = form;
    m_name->setData(nameOf(form));
    m_paper->askPrinters();
    m_desk.ask(
        services::Lane::Report, this, QStringLiteral("form"),
        [&house = m_desk.house(), id = form.id, visit, turn = m_turn] {
            return std::pair(turn, house.reception().filledForm(id, visit));
        },
        [this](const std::pair<quint64, base::Result<QByteArray>> &answer) {
            if (answer.first == m_turn)
                made(answer.second);
        });
}

void FormsPanel::made(const base::Result<QByteArray> &pdf)
{
    if (!pdf) {
        sayFailure(m_messages, pdf.error(), m_desk.catalogue());
        Q_EMIT left();
        return;
    }
    m_pdf = *pdf;
    if (!m_preview->load(m_pdf))
        m_messages.say(items::Tone::Warn, tr("The form cannot be shown"), tr("It can be printed or saved all the same."));
    updateActions();
    if (isVisible())
        m_printButton->setFocus(Qt::OtherFocusReason);
}

void FormsPanel::wipe()
{
    ++m_turn;
    m_form = {};
    m_pdf = {};
    m_name->setData({});
    m_preview->clear();
    updateActions();
}

void FormsPanel::updateActions()
{
    const QString none = m_pdf.isEmpty() ? tr("The form is still being made.") : QString();
    ActionRegistry::setReason(m_print, none);
    ActionRegistry::setReason(m_save, none);
}

void FormsPanel::print()
{
    m_paper->print([&house = m_desk.house(), pdf = m_pdf,
                    id = m_form.id](const QString &queue) { return house.reception().printForm(pdf, id, queue); },
                   tr("The print system has taken the form"),
                   tr("Look at the printer and the print system, or save the form."));
}

void FormsPanel::save(const QString &path)
{
    m_paper->saveTo(path, [pdf = m_pdf](const QString &to) { return base::saveForUser(to, pdf); });
}

void FormsPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        event->accept(); // the page below must not issue with the key that was meant for the form
    else
        QWidget::keyPressEvent(event);
}

} // namespace creditdesk::ui
