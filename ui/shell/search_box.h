// The one box at the top, with the list that appears under it while typing. Down enters the list, Enter opens, Esc leaves.
#pragma once

#include "ui/shell/desk.h"

#include <QHash>
#include <QLineEdit>

class QFrame;

namespace creditdesk::ui {

class DataTable;
class PlainLabel;
class SearchSession;

class SearchBox : public QLineEdit
{
    Q_OBJECT
public:
    SearchBox(Desk &desk, SearchSession &session, QWidget *parent = nullptr);
    /// The widget over which the list may lie; without one, or while `silenced`, no list appears (the results page shows it).
    void setStage(QWidget *stage);
    void setSilenced(bool silenced);
    void setReceives(bool receives) { m_receives = receives; } ///< whether Ctrl+Enter leads to reception
    void closeList();
    [[nodiscard]] bool listOpen() const;
    [[nodiscard]] DataTable *list() const { return m_list; }

Q_SIGNALS:
    void opened(const QString &code);                               ///< a hit was chosen
    void receptionWanted(const QString &code, const QString &name); ///< Ctrl+Enter: a report about it is asked for
    void downwards();                                               ///< Down while silenced: the page's own list is wanted
    void submitted();                                               ///< Enter while silenced
    void dismissed();                                               ///< Esc: the focus belongs to the page

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildList();
    void showHits(const QString &text, const QList<store::SearchHit> &hits);
    void showFailure(const base::Failure &failure);
    void note(const QString &text);
    void place();
    void choose(const QString &code, bool receive = false);
    void enterList();
    void submit(bool receive);

    Desk &m_desk;
    SearchSession &m_session;
    QWidget *m_stage = nullptr;
    QFrame *m_popup = nullptr;
    DataTable *m_list = nullptr;
    PlainLabel *m_note = nullptr;
    bool m_silenced = false;
    bool m_receives = false;
    QHash<QString, QString> m_names; ///< of the hits listed, by code
    enum class AfterAnswer : quint8 { Nothing, Open, Receive, EnterList };
    AfterAnswer m_after = AfterAnswer::Nothing; ///< Enter or Down came before the answer to the newest text
};

} // namespace creditdesk::ui
