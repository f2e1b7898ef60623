#include "ui/register/filter_bar.h"

#include "ui/register/register_words.h"
#include "ui/theme/language.h"
#include "ui/theme/style.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>

namespace creditdesk::ui {
namespace {

constexpr int kPauseMs = 250;

QDate dateOf(const QLineEdit *field)
{
    return QDate::fromString(field->text().trimmed(), Qt::ISODate);
}

} // namespace

FilterBar::FilterBar(const domain::Catalogue &catalogue, const report::Products &products, QWidget *parent)
    : QWidget(parent),
      m_from(new QLineEdit(this)),
      m_until(new QLineEdit(this)),
      m_applicant(choice(tr("Kind of applicant"), tr("Every applicant"))),
      m_result(choice(tr("Result"), tr("Every result"))),
      m_product(choice(tr("Kind of paper"), tr("Every paper"))),
      m_operator(new QLineEdit(this)),
      m_text(new QLineEdit(this))
{
    for (const domain::ApplicantRule &rule : catalogue.applicants())
        m_applicant->addItem(speaksChinese() ? rule.zh : rule.en, rule.id);
    for (const QString &id : RegisterWords::results())
        m_result->addItem(RegisterWords::result(id).text, id);
    for (const report::Product &product : products.all())
        m_product->addItem(speaksChinese() ? product.zh : product.en, product.id);
    const auto field = [this](QLineEdit *edit, const QString &name, const QString &placeholder, int width) {
        edit->setAccessibleName(name);
        edit->setPlaceholderText(placeholder);
        if (width > 0)
            edit->setFixedWidth(width);
        connect(edit, &QLineEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
        connect(edit, &QLineEdit::returnPressed, this, &FilterBar::submitted);
    };
    field(m_from, tr("From day (year-month-day)"), tr("from, e.g. 2026-01-31"), 168);
    field(m_until, tr("Until day (year-month-day)"), tr("until, e.g. 2026-01-31"), 168);
    field(m_operator, tr("Operator"), tr("Operator"), 112);
    field(m_text, tr("Name, code or number"), tr("Name, code or number"), 0);
    m_text->setClearButtonEnabled(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGrid);
    row->addWidget(m_text, 1);
    for (QWidget *one : std::initializer_list<QWidget *>{m_from, m_until, m_applicant, m_result, m_product, m_operator})
        row->addWidget(one);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &FilterBar::changed);
}

QComboBox *FilterBar::choice(const QString &name, const QString &all)
{
    auto *box = new QComboBox(this);
    box->setAccessibleName(name);
    box->addItem(all, QString());
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(9);
    connect(box, &QComboBox::currentIndexChanged, this, &FilterBar::changed);
    return box;
}

store::RegisterFilter FilterBar::filter() const
{
    store::RegisterFilter filter;
    filter.from = dateOf(m_from);
    filter.until = dateOf(m_until);
    filter.applicant = m_applicant->currentData().toString();
    filter.result = m_result->currentData().toString();
    filter.product = m_product->currentData().toString();
    filter.operatorId = m_operator->text().trimmed();
    filter.text = m_text->text().trimmed();
    return filter;
}

bool FilterBar::narrows() const
{
    const store::RegisterFilter now = filter();
    return now.from.isValid() || now.until.isValid() ||
           !(now.applicant + now.result + now.product + now.operatorId + now.text).isEmpty();
}

void FilterBar::setText(const QString &text)
{
    m_text->setText(text);
}

void FilterBar::focusStart()
{
    m_text->setFocus(Qt::OtherFocusReason);
    m_text->selectAll();
}

} // namespace creditdesk::ui
