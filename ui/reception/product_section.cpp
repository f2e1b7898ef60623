#include "ui/reception/product_section.h"

#include "ui/reception/field_row.h"
#include "ui/theme/language.h"
#include "ui/theme/style.h"
#include "ui/widgets/format.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace creditdesk::ui {
namespace {

QDate dateOf(const QLineEdit *field)
{
    return QDate::fromString(field->text().trimmed(), Qt::ISODate);
}

} // namespace

ProductSection::ProductSection(const report::Products &products, QWidget *parent)
    : QWidget(parent),
      m_products(products),
      m_product(new QComboBox(this)),
      m_areas(new QListWidget(this)),
      m_from(new QLineEdit(this)),
      m_until(new QLineEdit(this)),
      m_summary(new QCheckBox(tr("Summary in plain words"), this)),
      m_large(new QCheckBox(tr("Large print"), this))
{
    m_product->setAccessibleName(tr("What is issued"));
    m_product->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_product->setMinimumContentsLength(12);
    buildAreas();
    m_from->setAccessibleName(tr("Decided from (year-month-day)"));
    m_until->setAccessibleName(tr("Decided until (year-month-day)"));
    for (QLineEdit *date : {m_from, m_until}) {
        date->setPlaceholderText(tr("e.g. 2026-01-31, or empty"));
        date->setMaxLength(10);
        connect(date, &QLineEdit::textEdited, this, &ProductSection::edited);
    }
    m_summary->setChecked(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    column->addWidget(newFieldRow(this, {{tr("What is issued"), m_product}}));
    m_areasRow = newFieldRow(this, {{tr("Areas (Space ticks)"), m_areas}});
    m_periodRow = newFieldRow(this, {{tr("Decided from"), m_from}, {tr("Decided until"), m_until}});
    column->addWidget(m_areasRow);
    column->addWidget(m_periodRow);
    auto *looks = new QHBoxLayout;
    looks->setSpacing(kGroup);
    looks->addWidget(m_summary);
    looks->addWidget(m_large);
    looks->addStretch(1);
    column->addLayout(looks);
    connect(m_product, &QComboBox::currentIndexChanged, this, [this] {
        showChoices();
        Q_EMIT edited();
    });
    connect(m_summary, &QCheckBox::toggled, this, &ProductSection::edited);
    connect(m_large, &QCheckBox::toggled, this, &ProductSection::edited);
}

void ProductSection::buildAreas()
{
    m_areas->setAccessibleName(tr("Areas of the special report"));
    m_areas->setFixedHeight(4 * 28 + 2);
    for (const report::Area &area : m_products.areas()) {
        auto *item = new QListWidgetItem(speaksChinese() ? area.zh : area.en, m_areas);
        item->setData(Qt::UserRole, area.id);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
        item->setSizeHint({0, 28});
    }
    connect(m_areas, &QListWidget::itemChanged, this, &ProductSection::edited);
}

void ProductSection::follow(domain::SubjectType subject)
{
    if (m_subject == static_cast<int>(subject))
        return;
    m_subject = static_cast<int>(subject);
    const QString type = subject == domain::SubjectType::Person ? QStringLiteral("person") : QStringLiteral("organisation");
    const QSignalBlocker quiet(m_product);
    m_product->clear();
    for (const report::Product &product : m_products.all()) {
        const bool fits = product.subject == type || product.subject == QStringLiteral("any");
        if (fits && product.id != QStringLiteral("refusal")) // a slip is never chosen, the table decides it
            m_product->addItem(speaksChinese() ? product.zh : product.en, product.id);
    }
    m_product->setCurrentIndex(std::max(0, m_product->findData(type)));
    showChoices();
}

void ProductSection::showChoices()
{
    const report::Product *product = m_products.find(m_product->currentData().toString());
    m_areasRow->setVisible(product && product->areas);
    m_periodRow->setVisible(product && product->period);
}

void ProductSection::read(domain::VisitForm &form) const
{
    form.product = m_product->currentData().toString();
    form.areas.clear();
    form.from = form.until = {};
    const report::Product *product = m_products.find(form.product);
    if (product && product->areas) {
        for (int i = 0; i < m_areas->count(); ++i) {
            if (m_areas->item(i)->checkState() == Qt::Checked)
                form.areas.append(m_areas->item(i)->data(Qt::UserRole).toString());
        }
    }
    if (product && product->period) {
        form.from = dateOf(m_from);
        form.until = dateOf(m_until);
    }
    form.withSummary = m_summary->isChecked();
    form.largePrint = m_large->isChecked();
}

void ProductSection::write(const domain::VisitForm &form)
{
    const QSignalBlocker quiet(this);
    follow(form.subjectType);
    m_product->setCurrentIndex(std::max(0, m_product->findData(form.product)));
    for (int i = 0; i < m_areas->count(); ++i) {
        const bool chosen = form.areas.contains(m_areas->item(i)->data(Qt::UserRole).toString());
        m_areas->item(i)->setCheckState(chosen ? Qt::Checked : Qt::Unchecked);
    }
    m_from->setText(form.from.isValid() ? Format::date(form.from) : QString());
    m_until->setText(form.until.isValid() ? Format::date(form.until) : QString());
    m_summary->setChecked(form.withSummary);
    m_large->setChecked(form.largePrint);
    showChoices();
}

QString ProductSection::flaw(QString *member) const
{
    domain::VisitForm form;
    read(form);
    const report::Product *product = m_products.find(form.product);
    if (!product)
        return {};
    if (product->areas && form.areas.isEmpty()) {
        *member = QStringLiteral("areas");
        return tr("Tick at least one area of the special report.");
    }
    for (const QLineEdit *field : {m_from, m_until}) {
        if (product->period && !field->text().trimmed().isEmpty() && !dateOf(field).isValid()) {
            *member = field == m_from ? QStringLiteral("from") : QStringLiteral("until");
            return tr("A date is written year-month-day, as in 2026-11-23.");
        }
    }
    return {};
}

QWidget *ProductSection::field(const QString &member) const
{
    if (member == QStringLiteral("product"))
        return m_product;
    if (member == QStringLiteral("areas"))
        return m_areas;
    if (member == QStringLiteral("from"))
        return m_from;
    return member == QStringLiteral("until") ? m_until : nullptr;
}

} // namespace creditdesk::ui
