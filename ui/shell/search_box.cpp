#include "ui/shell/search_box.h"

#include "ui/shell/hit_rows.h"
#include "ui/shell/search_session.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/failure_text.h"
#include "ui/widgets/plain_label.h"

#include <QAction>
#include <QApplication>
#include <QFrame>
#include <QHeaderView>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace creditdesk::ui {
namespace {

constexpr int kShown = 10;

} // namespace

SearchBox::SearchBox(Desk &desk, SearchSession &session, QWidget *parent) : QLineEdit(parent), m_desk(desk), m_session(session)
{
    setPlaceholderText(tr("Name, pinyin initials, unified social credit code, registration number…   Ctrl+K"));
    setAccessibleName(tr("Search"));
    setMaxLength(300);
    auto *magnifier = new QAction(icon(QStringLiteral("search"), Role::Muted), QString(), this);
    addAction(magnifier, QLineEdit::LeadingPosition);
    connect(this, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_after = AfterAnswer::Nothing;
        m_session.type(text);
    });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (now && now != this && now != m_list)
            closeList(); // the person went on to something else
    });
    connect(&m_session, &SearchSession::found, this, &SearchBox::showHits);
    connect(&m_session, &SearchSession::failed, this, &SearchBox::showFailure);
    connect(&m_session, &SearchSession::nothingLoaded, this,
            [this] { note(tr("There is no data in this window yet: synchronise first (Ctrl+4).")); });
}

void SearchBox::setStage(QWidget *stage)
{
    m_stage = stage;
    stage->installEventFilter(this);
    buildList();
}

void SearchBox::buildList()
{
    m_popup = new QFrame(m_stage);
    m_popup->setObjectName(QStringLiteral("popup"));
    m_list = new DataTable(hitColumns(), tr("Organisations found"), m_popup);
    m_list->setProperty("bare", true);
    m_list->setWidths({190, 300, 110, 90, 110}, 1);
    m_list->setFocusPolicy(Qt::ClickFocus); // reached by Down, not by Tab
    m_note = new PlainLabel({}, m_popup);
    m_note->setTone(items::Tone::Muted);
    m_note->setContentsMargins(kGrid, kGrid, kGrid, kGrid);
    auto *column = new QVBoxLayout(m_popup);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addWidget(m_list);
    column->addWidget(m_note);
    m_popup->hide();
    connect(m_list, &DataTable::rowActivated, this, [this](const QString &code) {
        choose(code, m_receives && QGuiApplication::keyboardModifiers().testFlag(Qt::ControlModifier));
    });
    connect(m_list, &DataTable::clicked, this, [this] { choose(m_list->currentKey()); });
    connect(m_list, &DataTable::leftUpwards, this, [this] { setFocus(Qt::OtherFocusReason); });
    connect(m_list, &DataTable::left, this, [this] {
        closeList();
        setFocus(Qt::OtherFocusReason);
    });
}

void SearchBox::setSilenced(bool silenced)
{
    m_silenced = silenced;
    if (silenced)
        closeList();
}

void SearchBox::closeList()
{
    if (m_popup)
        m_popup->hide();
    m_after = AfterAnswer::Nothing;
}

bool SearchBox::listOpen() const
{
    return m_popup && m_popup->isVisible();
}

void SearchBox::showHits(const QString &text, const QList<store::SearchHit> &hits)
{
    if (m_silenced || !m_popup || text != this->text().trimmed())
        return;
    if (text.isEmpty()) {
        closeList();
        return;
    }
    m_names.clear();
    for (const store::SearchHit &hit : hits)
        m_names.insert(hit.code, hit.name);
    m_list->setContent(hitRows(hits.mid(0, kShown), m_desk.catalogue()));
    m_list->setVisible(!hits.isEmpty());
    if (hits.isEmpty())
        m_note->setData(tr("Nothing found for this text in the data of this window."));
    else if (hits.size() > kShown)
        m_note->setData(tr("More were found: type further, or see all on the page Subjects (Ctrl+1)."));
    else
        m_note->setData(m_receives ? tr("Down to choose, Enter to open, Ctrl+Enter to receive a visitor about it, Esc to leave")
                                   : tr("Down to choose, Enter to open, Esc to leave"));
    const AfterAnswer after = hits.isEmpty() ? AfterAnswer::Nothing : m_after;
    m_after = AfterAnswer::Nothing;
    if (after == AfterAnswer::Open || after == AfterAnswer::Receive) {
        choose(hits.first().code, after == AfterAnswer::Receive);
        return;
    }
    if (hasFocus() || m_list->hasFocus())
        place();
    if (after == AfterAnswer::EnterList)
        m_list->setFocus(Qt::OtherFocusReason);
}

void SearchBox::showFailure(const base::Failure &failure)
{
    const FailureText words = failureText(failure);
    note(tr("%1: %2 (%3)").arg(words.what, words.todo, words.reference));
}

void SearchBox::note(const QString &text)
{
    if (m_silenced || !m_popup)
        return;
    m_after = AfterAnswer::Nothing;
    m_list->hide();
    m_note->setData(text);
    place();
}

void SearchBox::place()
{
    const int rows = m_list->isVisibleTo(m_popup) ? m_list->rows().rowCount() : 0;
    if (rows > 0)
        m_list->setFixedHeight((rows + 1) * kRow + 2);
    const QPoint corner = mapTo(m_stage, QPoint(0, height() + 4));
    m_popup->setFixedWidth(width());
    m_popup->adjustSize();
    m_popup->move(corner);
    m_popup->show();
    m_popup->raise();
}

void SearchBox::choose(const QString &code, bool receive)
{
    if (code.isEmpty())
        return;
    closeList();
    if (receive)
        Q_EMIT receptionWanted(code, m_names.value(code));
    else
        Q_EMIT opened(code);
}

void SearchBox::enterList()
{
    if (m_silenced)
        Q_EMIT downwards();
    else if (m_session.pending()) // what is listed belongs to an older text
        m_after = AfterAnswer::EnterList;
    else if (listOpen() && !m_list->isHidden())
        m_list->setFocus(Qt::OtherFocusReason);
}

void SearchBox::submit(bool receive)
{
    if (m_silenced) {
        Q_EMIT submitted();
        return;
    }
    if (text().trimmed().isEmpty())
        return;
    if (m_session.pending() || !listOpen()) {
        m_after = receive ? AfterAnswer::Receive : AfterAnswer::Open;
        if (!m_session.pending())
            m_session.again();
        return;
    }
    choose(m_list->currentKey(), receive);
}

void SearchBox::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Down:
        enterList();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        submit(m_receives && event->modifiers().testFlag(Qt::ControlModifier));
        return;
    case Qt::Key_Escape:
        if (listOpen())
            closeList();
        else
            Q_EMIT dismissed();
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

bool SearchBox::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_stage && event->type() == QEvent::Resize && listOpen())
        place();
    return QLineEdit::eventFilter(watched, event);
}

} // namespace creditdesk::ui
