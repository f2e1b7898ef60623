// Why: purpose, authorisation, application matter, case number, the court's letter. Only what this request needs is shown.
#pragma once

#include "app/store/window_book.h"
#include "ui/shell/desk.h"

#include <QSet>
#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace creditdesk::ui {

class ReasonSection : public QWidget
{
    Q_OBJECT
public:
    explicit ReasonSection(Desk &desk, QWidget *parent = nullptr);

    void read(domain::VisitForm &form) const;
    void write(const domain::VisitForm &form);
    /// `asked`: members of the form that something is still missing in.
    void follow(const domain::VisitForm &form, const QSet<QString> &asked, QDate on);
    void wipe();
    [[nodiscard]] QWidget *field(const QString &member) const;
    /// What can be chosen; keeps the choice.
    void setAuthorisations(const QList<store::Authorisation> &list);
    void chooseAuthorisation(qint64 id);
    void setCaseNumber(const QString &number);

Q_SIGNALS:
    void edited();
    void registerWanted(); ///< a new authorisation is to be written down

private:
    void buildPurpose();
    void buildMatter();
    void buildAuthorisation();

    Desk &m_desk;
    QComboBox *m_purpose;
    QComboBox *m_authorisation;
    QPushButton *m_register;
    QComboBox *m_matter;
    QLineEdit *m_caseNumber;
    QLineEdit *m_legalDocument;
    QWidget *m_authorisationRow;
    QWidget *m_matterRow;
    QWidget *m_numbersRow;
};

/// The id of what stands in an editable list, or the words typed there.
[[nodiscard]] QString chosenOrTyped(const QComboBox &box);

} // namespace creditdesk::ui
