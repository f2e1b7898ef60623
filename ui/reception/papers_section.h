// The papers that the table wants of this visitor, one tick a paper. Ticking says that the clerk has seen it in the form the
// table asks for; one key ticks them all, each stays visible.
#pragma once

#include "models/domain/reception.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QVBoxLayout;

namespace creditdesk::ui {

class PapersSection : public QWidget
{
    Q_OBJECT
public:
    PapersSection(const domain::ReceptionRules &rules, QWidget *parent = nullptr);
    /// Rows for what `form` wants on the day `on`; ticks of papers that stay are kept.
    void follow(const domain::VisitForm &form, QDate on);
    /// The ticked papers, with the numbers that `form` states.
    [[nodiscard]] QList<domain::ShownDocument> documents(const domain::VisitForm &form) const;
    void setDocuments(const QList<domain::ShownDocument> &documents);
    void tickAll();
    /// The reader has read this one's card, a document of `kind`: ticks the paper that it is, and no other.
    void tickBearer(const QString &whose, const QString &kind);
    /// Whether such a document of `whose` is among what is asked for; also if nothing is asked of them.
    [[nodiscard]] bool takes(const QString &whose, const QString &kind) const;
    void wipe();
    [[nodiscard]] bool complete() const;
    /// The row for a kind of document, else the first that is not ticked; null if there is none.
    [[nodiscard]] QWidget *rowFor(const QString &kind) const;

Q_SIGNALS:
    void edited();

private:
    struct Row {
        domain::PaperChoice paper;
        QWidget *widget = nullptr;
        QCheckBox *tick = nullptr;
        QComboBox *kind = nullptr;   ///< null if there is only one
        QLineEdit *number = nullptr; ///< null unless this paper's number is asked for
    };
    Row makeRow(const domain::PaperChoice &paper, const domain::VisitForm &form);
    [[nodiscard]] QString words(const domain::PaperChoice &paper) const;
    [[nodiscard]] QString kindOf(const Row &row, const domain::VisitForm &form) const;

    const domain::ReceptionRules &m_rules;
    QVBoxLayout *m_column;
    QList<Row> m_rows;
    bool m_person = false; ///< the subject is a natural person
    QString m_shown;       ///< what the rows were made for
};

} // namespace creditdesk::ui
