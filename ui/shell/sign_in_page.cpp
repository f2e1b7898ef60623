#include "ui/shell/sign_in_page.h"

#include "ui/theme/icons.h"
#include "ui/theme/language.h"
#include "ui/theme/style.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/plain_label.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace creditdesk::ui {

SignInPage::SignInPage(Desk &desk, const DemoInfo &demo, QWidget *parent) : QWidget(parent), m_desk(desk), m_demo(demo)
{
    setObjectName(QStringLiteral("page"));
    setAttribute(Qt::WA_StyledBackground);
    QVBoxLayout *column = centredCard(this, tr("Public Credit Workstation"));
    buildForm(column);
    if (m_demo.active && !m_demo.operators.isEmpty())
        buildDemo(column);
    updateButton();
}

void SignInPage::buildForm(QVBoxLayout *column)
{
    m_hint = new PlainLabel({}, this);
    m_hint->setTone(items::Tone::Muted);
    m_hint->setWordWrap(true);
    column->addWidget(m_hint);
    m_messages = new MessageBar(this);
    column->addWidget(m_messages);

    m_operator = new QComboBox(this);
    m_operator->setEditable(true);
    m_operator->setInsertPolicy(QComboBox::NoInsert);
    m_operator->setCompleter(nullptr); // "officer" must not become "officer.funds" because that one worked here last
    m_operator->setAccessibleName(tr("Operator"));
    m_operator->lineEdit()->setAccessibleName(tr("Operator"));
    addField(column, tr("Operator"), m_operator);
    m_password = new QLineEdit(this);
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setAccessibleName(tr("Password"));
    addField(column, tr("Password"), m_password);

    m_button = new QPushButton(icon(QStringLiteral("sign-in"), Role::OnAccent), tr("Sign in"), this);
    m_button->setProperty("primary", true);
    m_button->setAutoDefault(true);
    m_button->setAccessibleName(tr("Sign in"));
    column->addSpacing(kGrid);
    column->addWidget(m_button);

    connect(m_operator->lineEdit(), &QLineEdit::returnPressed, m_password, qOverload<>(&QWidget::setFocus));
    connect(m_password, &QLineEdit::returnPressed, this, &SignInPage::attempt);
    connect(m_button, &QPushButton::clicked, this, &SignInPage::attempt);
    connect(m_password, &QLineEdit::textChanged, this, &SignInPage::updateButton);
    connect(m_operator, &QComboBox::currentTextChanged, this, &SignInPage::updateButton);
}

void SignInPage::buildDemo(QVBoxLayout *column)
{
    auto *label =
        new PlainLabel(tr("Demonstration: choose an operator and press Enter. All people and firms are invented."), this);
    label->setTone(items::Tone::Muted);
    label->setWordWrap(true);
    column->addSpacing(kGrid);
    column->addWidget(label);
    if (m_demo.goesOn || m_demo.passing) {
        auto *where =
            new PlainLabel(m_demo.goesOn ? tr("It goes on from where it was; creditdesk --demo --fresh begins anew.")
                                         : tr("Another demonstration is running: this one begins anew and is forgotten when "
                                              "its window closes."),
                           this);
        where->setTone(items::Tone::Notice);
        where->setWordWrap(true);
        column->addWidget(where);
    }
    m_demoTable = new DataTable({{tr("Role")}, {tr("Operator"), false, true}, {tr("Password"), false, true}},
                                tr("Demonstration operators"), this);
    m_demoTable->setWidths({96, 130, 170}, 0);
    QList<items::Row> rows;
    for (const DemoOperator &one : std::as_const(m_demo.operators)) {
        const domain::RoleDefinition *role = m_desk.catalogue().role(one.role);
        const QString name = role ? (speaksChinese() ? role->zh : role->en) : one.role;
        rows.append({one.id, {{name}, {one.id}, {one.password}}});
    }
    m_demoTable->setFixedHeight(kRow * (std::min<int>(static_cast<int>(rows.size()), 8) + 1) + 2);
    m_demoTable->setContent(rows);
    column->addWidget(m_demoTable);
    connect(m_demoTable, &DataTable::rowActivated, this, [this](const QString &id) {
        for (const DemoOperator &one : std::as_const(m_demo.operators)) {
            if (one.id == id) {
                m_operator->setEditText(one.id);
                m_password->setText(one.password);
                attempt();
            }
        }
    });
}

void SignInPage::enter(const QString &lockedOperator)
{
    m_locked = lockedOperator;
    m_busy = false;
    m_password->clear();
    m_hint->setData(lockedOperator.isEmpty() ? tr("Sign in to begin.")
                                             : tr("Locked. Your place is kept for %1.").arg(lockedOperator));
    m_messages->clear();
    if (!lockedOperator.isEmpty())
        m_operator->setEditText(lockedOperator);
    updateButton();
    (m_operator->currentText().isEmpty() ? static_cast<QWidget *>(m_operator) : m_password)->setFocus();
    m_desk.ask(
        services::Lane::Platform, this, QStringLiteral("operators"),
        [&house = m_desk.house()] { return house.knownOperators(); },
        [this](const QStringList &known) { showOperators(known); });
}

void SignInPage::warn(const base::Failure &failure)
{
    m_messages->fail(failure);
}

void SignInPage::showOperators(const QStringList &known)
{
    const QString typed = m_operator->currentText();
    m_operator->clear();
    m_operator->addItems(known);
    m_operator->setEditText(typed.isEmpty() ? known.value(0) : typed); // who worked here last
    if (typed.isEmpty() && !m_operator->currentText().isEmpty()) // nobody has begun to type, also before the window is shown
        m_password->setFocus();
}

void SignInPage::updateButton()
{
    const bool ready = !m_busy && !m_operator->currentText().trimmed().isEmpty() && !m_password->text().isEmpty();
    m_button->setEnabled(ready);
    m_button->setText(m_busy ? tr("Signing in…") : tr("Sign in"));
    m_button->setToolTip(ready || m_busy ? QString() : tr("Operator and password are needed."));
    m_button->setAccessibleDescription(m_button->toolTip());
}

void SignInPage::attempt()
{
    if (m_busy || m_operator->currentText().trimmed().isEmpty() || m_password->text().isEmpty())
        return;
    m_busy = true;
    m_messages->clear();
    QString typed = m_password->text();
    m_password->clear();
    updateButton();
    auto password = std::make_shared<base::Secret>(base::Secret::take(typed));
    m_desk.ask(
        services::Lane::Platform, this, QStringLiteral("signIn"),
        [&house = m_desk.house(), password, id = m_operator->currentText().trimmed()] { return house.signIn(id, *password); },
        [this](base::Result<services::Session> result) { finish(std::move(result)); });
}

void SignInPage::finish(base::Result<services::Session> result)
{
    m_busy = false;
    updateButton();
    if (!result) {
        m_messages->fail(result.error());
        m_password->setFocus();
        return;
    }
    m_messages->clear();
    Q_EMIT signedIn(*result);
}

} // namespace creditdesk::ui
