#include "ui/shell/organisation_field.h"

#include "models/domain/identifiers.h"
#include "ui/shell/hit_rows.h"
#include "ui/shell/search_session.h"
#include "ui/theme/style.h"
#include "ui/widgets/data_table.h"

#include <QFrame>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace creditdesk::ui {
namespace {

constexpr int kShown = 8;
constexpr int kListWidth = 760;

} // namespace

OrganisationField::OrganisationField(Desk &desk, const QString &accessibleName, QWidget *parent)
    : QLineEdit(parent), m_desk(desk), m_session(new SearchSession(desk, this))
{
    setAccessibleName(accessibleName);
    setMaxLength(200);
    setPlaceholderText(tr("Credit code or name, by hand or by scanner"));
    connect(this, &QLineEdit::textEdited, this, &OrganisationField::typed);
    connect(m_session, &SearchSession::found, this, &OrganisationField::showHits);
}

void OrganisationField::setOrganisation(const QString &code, const QString &name)
{
    closeList();
    m_code = code;
    m_name = name;
    setText(name.isEmpty() ? code : name);
    setCursorPosition(0);
}

void OrganisationField::typed(const QString &text)
{
    const QString read = domain::normaliseIdentifier(text);
    const bool whole = domain::readCreditCode(read).valid;
    m_code = whole ? read : QString();
    m_name.clear();
    m_takeFirst = false;
    if (whole) {
        closeList();
        Q_EMIT chosen(m_code);
    } else {
        Q_EMIT edited();
    }
    m_session->type(whole ? QString() : text);
}

void OrganisationField::buildList()
{
    m_popup = new QFrame(window());
    m_popup->setObjectName(QStringLiteral("popup"));
    m_list = new DataTable(hitColumns(), tr("Organisations found for this field"), m_popup);
    m_list->setProperty("bare", true);
    m_list->setWidths({190, 300, 110, 90, 110}, 1);
    m_list->setFocusPolicy(Qt::NoFocus); // the field keeps the focus and moves the choice
    auto *column = new QVBoxLayout(m_popup);
    column->setContentsMargins(1, 1, 1, 1);
    column->addWidget(m_list);
    m_popup->hide();
    connect(this, &QObject::destroyed, m_popup, &QObject::deleteLater);
    connect(m_list, &DataTable::clicked, this, [this] { take(m_list->currentKey()); });
}

void OrganisationField::showHits(const QString &text, const QList<store::SearchHit> &hits)
{
    if (text != this->text().trimmed() || !m_code.isEmpty())
        return;
    m_hits = hits.mid(0, kShown);
    if (m_hits.isEmpty() || !hasFocus()) {
        closeList();
        return;
    }
    if (m_takeFirst) {
        take(m_hits.first().code);
        return;
    }
    if (!m_popup)
        buildList();
    m_list->setContent(hitRows(m_hits, m_desk.catalogue()));
    m_list->selectFirst();
    place(static_cast<int>(m_hits.size()));
}

void OrganisationField::place(int rows)
{
    m_list->setFixedHeight((rows + 1) * kRow + 2);
    const QPoint corner = mapTo(window(), QPoint(0, height() + 4));
    m_popup->setFixedWidth(std::min(kListWidth, window()->width() - corner.x() - kMargin));
    m_popup->adjustSize();
    m_popup->move(corner);
    m_popup->show();
    m_popup->raise();
}

bool OrganisationField::listOpen() const
{
    return m_popup && m_popup->isVisible();
}

void OrganisationField::closeList()
{
    m_takeFirst = false;
    if (m_popup)
        m_popup->hide();
}

void OrganisationField::take(const QString &code)
{
    for (const store::SearchHit &hit : std::as_const(m_hits)) {
        if (hit.code == code) {
            setOrganisation(hit.code, hit.name);
            Q_EMIT chosen(hit.code);
            return;
        }
    }
}

void OrganisationField::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (listOpen() && (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up)) {
        const int step = event->key() == Qt::Key_Down ? 1 : -1;
        const int row = std::clamp(m_list->currentIndex().row() + step, 0, static_cast<int>(m_hits.size()) - 1);
        m_list->setCurrentIndex(m_list->rows().index(row, 0));
        return;
    }
    if (listOpen() && enter) {
        take(m_list->currentKey());
        return;
    }
    if (listOpen() && event->key() == Qt::Key_Escape) {
        closeList();
        return;
    }
    if (enter && m_code.isEmpty() && m_session->pending()) {
        m_takeFirst = true;
        return;
    }
    QLineEdit::keyPressEvent(event);
    if (enter)
        event->ignore(); // the form goes on to what is missing
}

void OrganisationField::focusOutEvent(QFocusEvent *event)
{
    closeList();
    QLineEdit::focusOutEvent(event);
}

void OrganisationField::resizeEvent(QResizeEvent *event)
{
    closeList();
    QLineEdit::resizeEvent(event);
}

} // namespace creditdesk::ui
