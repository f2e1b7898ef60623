// What is asked before anything about an organisation is judged: which organisation, under which published matter of the own
// organ, in which case. Enter goes to what is missing, then looks.
#pragma once

#include "ui/shell/desk.h"

#include <QWidget>

class QAction;
class QLineEdit;

namespace creditdesk::ui {

class MatterField;
class OrganisationField;
class PlainLabel;

struct MatterAsk {
    QString subject; ///< credit code
    QString matter, caseNumber;
};

class AskBar : public QWidget
{
    Q_OBJECT
public:
    explicit AskBar(Desk &desk, QWidget *parent = nullptr);
    void enter(); ///< the matters of whoever is signed in; the focus goes to what is missing
    void clear();
    [[nodiscard]] MatterAsk ask() const;
    [[nodiscard]] OrganisationField *organisation() const { return m_organisation; }
    [[nodiscard]] MatterField *matter() const { return m_matter; }
    [[nodiscard]] QLineEdit *caseNumber() const { return m_case; }

Q_SIGNALS:
    void wanted(); ///< ask() is complete
    void edited(); ///< what is shown below is of another question now

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void advance();
    void refresh();
    [[nodiscard]] QWidget *missing() const; ///< null: nothing
    [[nodiscard]] QString missingWords() const;

    Desk &m_desk;
    OrganisationField *m_organisation;
    MatterField *m_matter;
    QLineEdit *m_case;
    QAction *m_look;
    PlainLabel *m_hint;
};

} // namespace creditdesk::ui
