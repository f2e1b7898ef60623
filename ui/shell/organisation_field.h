// An organisation by code or name, with what is found while typing listed below. A whole credit code is taken as it is.
#pragma once

#include "app/store/mirror.h"
#include "ui/shell/desk.h"

#include <QLineEdit>

class QFrame;

namespace creditdesk::ui {

class DataTable;
class SearchSession;

class OrganisationField : public QLineEdit
{
    Q_OBJECT
public:
    OrganisationField(Desk &desk, const QString &accessibleName, QWidget *parent = nullptr);

    [[nodiscard]] QString code() const { return m_code; }
    [[nodiscard]] QString name() const { return m_name; } ///< of the chosen one; empty if only a code was given
    /// Neither searches nor signals.
    void setOrganisation(const QString &code, const QString &name);
    [[nodiscard]] bool listOpen() const;
    void closeList();

Q_SIGNALS:
    void edited();                    ///< typed; code() may be empty now
    void chosen(const QString &code); ///< one was taken from the list, or a whole code was given

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void typed(const QString &text);
    void showHits(const QString &text, const QList<store::SearchHit> &hits);
    void take(const QString &code);
    void buildList();
    void place(int rows);

    Desk &m_desk;
    SearchSession *m_session;
    QFrame *m_popup = nullptr; ///< child of the window, so that it may reach below the form
    DataTable *m_list = nullptr;
    QList<store::SearchHit> m_hits;
    QString m_code, m_name;
    bool m_takeFirst = false; ///< Enter came before the answer
};

} // namespace creditdesk::ui
