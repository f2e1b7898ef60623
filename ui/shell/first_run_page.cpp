#include "ui/shell/first_run_page.h"

#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chosen_file.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/plain_label.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace creditdesk::ui {
namespace {

constexpr qint64 kLargestCa = 1 << 20;

} // namespace

FirstRunPage::FirstRunPage(Desk &desk, const DemoInfo &demo, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_messages(new MessageBar(this)),
      m_url(makeField(tr("Address of the platform"), demo.platformUrl, QStringLiteral("https://"))),
      m_ca(makeField(tr("Certificate of the platform's authority (file)"), demo.caFile, QStringLiteral("ca.pem"))),
      m_code(makeField(tr("One-time enrolment code"), demo.enrolmentCode, {})),
      m_terminal(makeField(tr("Name of this window"), {}, tr("e.g. Window 3"))),
      m_button(new QPushButton(tr("Enrol"), this)),
      m_missing(new PlainLabel({}, this))
{
    setObjectName(QStringLiteral("page"));
    setAttribute(Qt::WA_StyledBackground);
    QVBoxLayout *column = centredCard(this, tr("Enrol this workstation"));
    auto *hint =
        new PlainLabel(tr("Done once. The platform gives this computer its certificates; the code works one time only."), this);
    hint->setTone(items::Tone::Muted);
    hint->setWordWrap(true);
    column->addWidget(hint);
    column->addWidget(m_messages);
    addField(column, m_url->accessibleName(), m_url);
    addField(column, m_ca->accessibleName(), caRow());
    addField(column, m_code->accessibleName(), m_code);
    addField(column, m_terminal->accessibleName(), m_terminal);
    m_code->setFont(codeFont());
    m_missing->setTone(items::Tone::Muted);
    m_missing->setWordWrap(true);
    column->addWidget(m_missing);
    m_button->setProperty("primary", true);
    m_button->setAutoDefault(true);
    column->addWidget(m_button);
    for (QLineEdit *field : {m_url, m_ca, m_code, m_terminal}) {
        connect(field, &QLineEdit::textChanged, this, &FirstRunPage::updateButton);
        connect(field, &QLineEdit::returnPressed, this, &FirstRunPage::attempt);
    }
    connect(m_button, &QPushButton::clicked, this, &FirstRunPage::attempt);
    updateButton();
}

QLineEdit *FirstRunPage::makeField(const QString &name, const QString &text, const QString &example)
{
    auto *field = new QLineEdit(text, this);
    field->setAccessibleName(name);
    field->setPlaceholderText(example);
    return field;
}

QWidget *FirstRunPage::caRow()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGrid);
    auto *browse = new QToolButton(row);
    browse->setIcon(icon(QStringLiteral("open")));
    browse->setFixedSize(kRow, kRow);
    browse->setAccessibleName(tr("Choose the certificate file"));
    browse->setToolTip(browse->accessibleName());
    layout->addWidget(m_ca, 1);
    layout->addWidget(browse);
    row->setFocusProxy(m_ca);
    setTabOrder(m_ca, browse);
    setTabOrder(browse, m_code);
    connect(browse, &QToolButton::clicked, this, &FirstRunPage::chooseCa);
    return row;
}

void FirstRunPage::chooseCa()
{
    auto *dialog = new QFileDialog(this, tr("Certificate of the platform's authority"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Certificates (*.pem *.crt)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, m_ca, &QLineEdit::setText);
    dialog->open();
}

void FirstRunPage::enter()
{
    for (QLineEdit *field : {m_url, m_ca, m_code, m_terminal}) {
        if (field->text().isEmpty()) {
            field->setFocus();
            return;
        }
    }
    m_button->setFocus();
}

QString FirstRunPage::missing() const
{
    QStringList names;
    for (const QLineEdit *field : {m_url, m_ca, m_code, m_terminal}) {
        if (field->text().trimmed().isEmpty())
            names.append(field->accessibleName());
    }
    return names.join(tr(", ", "between items of a list"));
}

void FirstRunPage::updateButton()
{
    const QString names = missing();
    m_button->setEnabled(names.isEmpty() && !m_busy);
    m_button->setText(m_busy ? tr("Enrolling…") : tr("Enrol"));
    m_missing->setData(names.isEmpty() ? QString() : tr("Still missing: %1").arg(names));
    m_missing->setVisible(!names.isEmpty());
    m_button->setAccessibleDescription(m_missing->data());
}

void FirstRunPage::attempt()
{
    if (m_busy)
        return;
    if (!missing().isEmpty()) {
        enter();
        return;
    }
    m_busy = true;
    m_messages->clear();
    updateButton();
    const QString url = m_url->text().trimmed();
    const QString path = m_ca->text().trimmed();
    const QString code = m_code->text().trimmed();
    const QString terminal = m_terminal->text().trimmed();
    m_desk.ask(
        services::Lane::Platform, this, QStringLiteral("enrol"),
        [&house = m_desk.house(), url, path, code, terminal]() -> base::Done {
            const base::Result<QByteArray> pem = readChosenFile(path, kLargestCa);
            if (!pem)
                return tl::unexpected(pem.error());
            return house.enrol(url, *pem, code, terminal);
        },
        [this](const base::Done &done) {
            m_busy = false;
            updateButton();
            if (!done) {
                m_messages->fail(done.error());
                m_code->setFocus();
                return;
            }
            Q_EMIT enrolled();
        });
}

} // namespace creditdesk::ui
