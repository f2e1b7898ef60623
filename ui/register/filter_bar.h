// What narrows the register: days, applicant, result, paper, operator and free text. Says that it changed when typing pauses.
#pragma once

#include "app/report/products.h"
#include "app/store/window_book.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLineEdit;

namespace creditdesk::ui {

class FilterBar : public QWidget
{
    Q_OBJECT
public:
    FilterBar(const domain::Catalogue &catalogue, const report::Products &products, QWidget *parent = nullptr);
    [[nodiscard]] store::RegisterFilter filter() const;
    [[nodiscard]] bool narrows() const; ///< anything is filled in
    void setText(const QString &text);
    void focusStart();
    [[nodiscard]] QLineEdit *text() const { return m_text; }
    [[nodiscard]] QComboBox *result() const { return m_result; }
    [[nodiscard]] QLineEdit *from() const { return m_from; }

Q_SIGNALS:
    void changed();
    void submitted(); ///< Enter: the list is wanted

private:
    QComboBox *choice(const QString &name, const QString &all);

    QLineEdit *m_from;
    QLineEdit *m_until;
    QComboBox *m_applicant;
    QComboBox *m_result;
    QComboBox *m_product;
    QLineEdit *m_operator;
    QLineEdit *m_text;
    QTimer m_pause;
};

} // namespace creditdesk::ui
