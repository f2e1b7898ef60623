// The page of subjects: everything found for the text in the one box.
#pragma once

#include "ui/shell/page.h"

namespace creditdesk::ui {

class DataTable;
class EmptyState;
class SearchSession;

class SearchResults : public Page
{
    Q_OBJECT
public:
    SearchResults(Desk &desk, SearchSession &session, QWidget *parent = nullptr);
    void enter() override;
    [[nodiscard]] QString help() const override;
    void focusList();
    void openCurrent();
    [[nodiscard]] DataTable *list() const { return m_list; }

Q_SIGNALS:
    void boxWanted();                           ///< the focus belongs to the one box
    void watchWanted(const QStringList &codes); ///< what was found is to be put on a watch list

private:
    void showHits(const QString &text, const QList<store::SearchHit> &hits);
    void showEmpty(const QString &text);

    void followWatch();

    SearchSession &m_session;
    QAction *m_watch;
    QPushButton *m_watchButton;
    PlainLabel *m_count;
    DataTable *m_list;
    EmptyState *m_empty;
    bool m_openWhenFound = false;
};

} // namespace creditdesk::ui
