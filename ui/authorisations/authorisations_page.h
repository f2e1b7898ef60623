// Written authorisations of this window: who authorised whom to what, whether it can still be used, and the scan of the paper.
#pragma once

#include "app/store/window_book.h"
#include "ui/shell/page.h"

#include <QTimer>

#include <functional>

class QAction;
class QLineEdit;
class QStackedWidget;

namespace creditdesk::ui {

class DataTable;
class EmptyState;
class EvidenceView;
class ReasonLine;

class AuthorisationsPage : public Page
{
    Q_OBJECT
public:
    explicit AuthorisationsPage(Desk &desk, QWidget *parent = nullptr);
    void enter() override;
    void suspend() override;
    [[nodiscard]] QString help() const override;
    /// The form in which a new one is written down, lent by the workspace; `begin` empties it and takes the focus.
    void useForm(QWidget *form, std::function<void()> begin);
    void registered(const store::Authorisation &authorisation);
    void closeForm();

    [[nodiscard]] DataTable *list() const { return m_list; }
    [[nodiscard]] DataTable *details() const { return m_details; }
    [[nodiscard]] EvidenceView *evidence() const { return m_evidence; }
    [[nodiscard]] QLineEdit *filter() const { return m_filter; }

private:
    void buildBody();
    QWidget *buildDetails();
    void reload();
    void showList(const QList<store::Authorisation> &list);
    void open(const QString &key);
    void loadEvidence(const store::Authorisation &one);
    void beginForm();
    void askWithdrawal();
    void withdraw(qint64 id, const QString &reason);
    void updateActions();
    [[nodiscard]] const store::Authorisation *current() const;

    QAction *m_register;
    QAction *m_withdraw;
    QLineEdit *m_filter;
    DataTable *m_list;
    EmptyState *m_empty;
    ReasonLine *m_reason;
    QStackedWidget *m_side;
    DataTable *m_details = nullptr;
    EvidenceView *m_evidence = nullptr;
    QWidget *m_form = nullptr;
    std::function<void()> m_begin;
    QTimer m_pause; ///< after the last key, before the list is asked for
    QList<store::Authorisation> m_shown;
    qint64 m_open = 0; ///< whose scan is shown
    QString m_wanted;
};

} // namespace creditdesk::ui
