#include "ui/audit/audit_page.h"

#include "models/items/visible_text.h"
#include "ui/audit/audit_words.h"
#include "ui/shell/action_registry.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/format.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace creditdesk::ui {
namespace {

constexpr int kPage = 200;

} // namespace

AuditPage::AuditPage(Desk &desk, QWidget *parent)
    : Page(desk, tr("Audit"), parent),
      m_verify(ActionRegistry::make(QStringLiteral("audit.verify"), this)),
      m_table(new DataTable(AuditWords::columns(), tr("Audit entries"), this)),
      m_empty(new EmptyState(QStringLiteral("audit"), this))
{
    addButton(m_verify, true);
    m_table->setWidths({72, 150, 110, 150, 190, 150, 90, 160}, 5);
    body()->addWidget(m_table, 1);
    body()->addWidget(m_empty, 1);
    m_empty->hide();
    connect(m_verify, &QAction::triggered, this, &AuditPage::verify);
    connect(&m_table->rows(), &items::TableModel::moreWanted, this, [this] { load(m_next); });
}

void AuditPage::enter()
{
    ActionRegistry::setReason(m_verify,
                              desk().may(QStringLiteral("audit.verify")) ? QString() : tr("Your role does not allow this."));
    if (desk().may(QStringLiteral("audit.read"))) {
        m_empty->hide();
        m_table->show();
        m_table->setFocus(Qt::OtherFocusReason);
        load(1);
        return;
    }
    m_table->hide();
    m_empty->show();
    m_empty->say(tr("Your role may verify the chain but not read the entries"),
                 tr("Press Ctrl+Shift+V to verify the chain. Entries are read by the auditor."));
}

QString AuditPage::help() const
{
    return tr(
        "Every action leaves an entry before its result is shown. Each entry carries the hash of the one before, so a change "
        "or a gap is found by verifying the chain.");
}

void AuditPage::load(qint64 from)
{
    desk().ask(
        services::Lane::Read, this, QStringLiteral("entries"),
        [&house = desk().house(), from] { return house.auditEntries(from, kPage); },
        [this, from](const base::Result<QList<store::AuditEntry>> &result) {
            if (result)
                showEntries(from, *result);
            else
                messages().fail(result.error());
        });
}

void AuditPage::showEntries(qint64 from, const QList<store::AuditEntry> &entries)
{
    QList<items::Row> rows;
    rows.reserve(entries.size());
    for (const store::AuditEntry &entry : entries)
        rows.append(AuditWords::row(entry));
    if (from == 1)
        m_table->setContent(std::move(rows));
    else
        m_table->rows().appendRows(rows);
    if (!entries.isEmpty())
        m_next = entries.last().sequence + 1;
    m_table->rows().setMoreAvailable(entries.size() == kPage);
}

void AuditPage::verify()
{
    messages().say(items::Tone::Notice, tr("Verifying the chain…"));
    desk().ask(
        services::Lane::Upkeep, this, QStringLiteral("verify"), [&house = desk().house()] { return house.auditVerify(); },
        [this](const base::Result<store::AuditHead> &head) {
            if (!head)
                messages().fail(head.error());
            else
                messages().say(items::Tone::Ok, tr("The chain holds"),
                               tr("%n entries, none changed or missing.", nullptr, static_cast<int>(head->entries)),
                               QString::fromLatin1(head->hash.toHex().left(16)));
        });
}

} // namespace creditdesk::ui
