// Forms at the window: which there are, and the one chosen, filled in from the request as it stands.
#include "ui/reception/forms_panel.h"
#include "ui/reception/intake_form.h"
#include "ui/reception/reception_page.h"
#include "ui/reception/subject_panel.h"
#include "ui/shell/action_registry.h"

#include <QAction>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>

namespace creditdesk::ui {

void ReceptionPage::buildForms()
{
    QAction *offer = ActionRegistry::make(QStringLiteral("forms.offer"), this);
    QPushButton *button = addButton(offer);
    m_formsMenu = new QMenu(this);
    m_formsMenu->setAccessibleName(tr("Forms"));
    int number = 0;
    for (const report::FormInfo &form : desk().house().reception().forms()) {
        // 1 to 9 choose as well as the arrows do
        QAction *one = m_formsMenu->addAction(QStringLiteral("&%1  %2").arg(++number).arg(FormsPanel::nameOf(form)));
        one->setObjectName(form.id);
        connect(one, &QAction::triggered, this, [this, form] { showForm(form); });
    }
    connect(offer, &QAction::triggered, this, [this, button] {
        m_formsMenu->popup(button->mapToGlobal(QPoint(0, button->height())));
        m_formsMenu->setActiveAction(m_formsMenu->actions().value(0));
    });
    if (!desk().may(QStringLiteral("report.print")))
        ActionRegistry::setReason(offer, tr("Your role does not allow this."));
}

void ReceptionPage::showForm(const report::FormInfo &form)
{
    if (!formsShown())
        m_beforeForms = m_side->currentWidget();
    m_side->setCurrentWidget(m_forms);
    m_forms->show(form, m_form->form());
}

bool ReceptionPage::formsShown() const
{
    return m_side->currentWidget() == static_cast<QWidget *>(m_forms);
}

void ReceptionPage::closeForms()
{
    const bool shown = formsShown();
    m_forms->wipe();
    if (!shown)
        return;
    m_side->setCurrentWidget(m_beforeForms ? m_beforeForms.data() : m_subject);
    refresh();
    if (m_stage == Stage::Pages)
        m_primary->setFocus(Qt::OtherFocusReason);
    else if (m_form->untouched())
        m_form->focusStart();
    else
        goOn();
}

} // namespace creditdesk::ui
