// What is to be issued: the product, for a special report its areas and period, the summary in plain words, large print.
#pragma once

#include "app/report/products.h"
#include "models/domain/visit.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QListWidget;

namespace creditdesk::ui {

class ProductSection : public QWidget
{
    Q_OBJECT
public:
    explicit ProductSection(const report::Products &products, QWidget *parent = nullptr);

    void read(domain::VisitForm &form) const;
    void write(const domain::VisitForm &form);
    /// Only products for this kind of subject can be chosen.
    void follow(domain::SubjectType subject);
    [[nodiscard]] QWidget *field(const QString &member) const;
    /// What is wrong with areas or period, in words; empty if nothing. `member` says where.
    [[nodiscard]] QString flaw(QString *member) const;

Q_SIGNALS:
    void edited();

private:
    void buildAreas();
    void showChoices();

    const report::Products &m_products;
    QComboBox *m_product;
    QListWidget *m_areas;
    QLineEdit *m_from;
    QLineEdit *m_until;
    QCheckBox *m_summary;
    QCheckBox *m_large;
    QWidget *m_areasRow;
    QWidget *m_periodRow;
    int m_subject = -1; ///< for which kind of subject the list was made
};

} // namespace creditdesk::ui
