// What a batch is: the list, where the reports go, who asks, why and with which right. The subject comes from each line.
#pragma once

#include "app/store/window_book.h"
#include "ui/shell/desk.h"

#include <QFrame>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QVBoxLayout;

namespace creditdesk::ui {

class BatchForm : public QFrame
{
    Q_OBJECT
public:
    explicit BatchForm(Desk &desk, QWidget *parent = nullptr);
    [[nodiscard]] QString file() const;
    [[nodiscard]] QString folder() const;
    [[nodiscard]] domain::VisitForm visit() const;
    /// What is missing, in words, and its field; empty: nothing.
    [[nodiscard]] QString missing(QWidget **field) const;
    void setAuthorisations(const QList<store::Authorisation> &list);
    void focusStart();

Q_SIGNALS:
    void edited();
    void submitted(); ///< Enter in one of its fields

private:
    void buildFiles(QVBoxLayout *column);
    void buildReasons(QVBoxLayout *column);
    void addChosen(QVBoxLayout *column, const QString &label, QLineEdit *field, bool folder);
    void choose(QLineEdit *field, bool folder);
    void follow();
    [[nodiscard]] QString applicant() const;

    Desk &m_desk;
    QLineEdit *m_file;
    QLineEdit *m_folder;
    QComboBox *m_applicant;
    QLineEdit *m_organisation;
    QLineEdit *m_code;
    QComboBox *m_purpose;
    QComboBox *m_authorisation;
    QLineEdit *m_matter;
    QLineEdit *m_caseNumber;
    QCheckBox *m_declared;
    QList<QWidget *> m_ofOthers, m_ofThird,
        m_ofOrgan; ///< fields with their labels that only such an applicant needs
};

} // namespace creditdesk::ui
