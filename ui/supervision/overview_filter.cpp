#include "ui/supervision/overview_filter.h"

#include "models/domain/catalogue.h"
#include "ui/theme/language.h"
#include "ui/theme/style.h"
#include "ui/widgets/plain_label.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTabBar>
#include <QVBoxLayout>

namespace creditdesk::ui {
namespace {

namespace axis = domain::axis;

QList<std::pair<QString, QString>> namesOf(const QList<domain::Term> &terms)
{
    QList<std::pair<QString, QString>> names;
    for (const domain::Term &term : terms)
        names.append({term.id, speaksChinese() ? term.zh : term.en});
    return names;
}

} // namespace

FigureFilterBar::FigureFilterBar(const domain::Catalogue &catalogue, QWidget *parent)
    : QWidget(parent),
      m_catalogue(catalogue),
      m_words(catalogue, {}),
      m_all(new QPushButton(tr("No filter"), this)),
      m_scales(new QTabBar(this)),
      m_purpose(new PlainLabel({}, this))
{
    QList<std::pair<QString, QString>> units;
    for (const domain::SourceUnit &unit : catalogue.plan().units())
        units.append({unit.code, unit.zh});
    addBox(axis::district, tr("The whole city"), namesOf(catalogue.districts()));
    addBox(axis::sector, tr("Every sector"), namesOf(catalogue.sectors()));
    addBox(axis::unit, tr("Every department"), units);
    addBox(axis::subjectKind, tr("Every kind of subject"), namesOf(catalogue.subjectKinds()));
    addBox(axis::status, tr("Every status"), namesOf(catalogue.subjectStatuses()));
    m_all->setAutoDefault(true);
    m_all->setAccessibleName(m_all->text());
    connect(m_all, &QPushButton::clicked, this, &FigureFilterBar::clear);
    m_scales->setAccessibleName(tr("Scale of classes"));
    m_scales->setDrawBase(false);
    m_scales->setExpanding(false);
    m_purpose->setTone(items::Tone::Muted);
    m_purpose->setElided(true);
    auto *boxes = new QHBoxLayout;
    boxes->setSpacing(kGrid);
    for (const auto &[id, box] : m_boxes)
        boxes->addWidget(box, 1);
    boxes->addWidget(m_all);
    auto *scales = new QHBoxLayout;
    scales->setSpacing(kGroup);
    scales->addWidget(m_scales);
    scales->addWidget(m_purpose, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    column->addLayout(boxes);
    column->addLayout(scales);
    connect(m_scales, &QTabBar::currentChanged, this, &FigureFilterBar::follow);
    setWords(m_words);
}

void FigureFilterBar::addBox(const QString &axisId, const QString &all, const QList<std::pair<QString, QString>> &codes)
{
    auto *box = new QComboBox(this);
    box->setAccessibleName(m_words.axis(axisId));
    box->addItem(all, QString());
    for (const auto &[code, name] : codes)
        box->addItem(name, code);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(8);
    box->setMaxVisibleItems(20);
    connect(box, &QComboBox::currentIndexChanged, this, &FigureFilterBar::follow);
    m_boxes.append({axisId, box});
}

void FigureFilterBar::setWords(const FigureWords &words)
{
    m_words = words;
    const QString kept = scale();
    const QSignalBlocker quiet(m_scales);
    while (m_scales->count() > 0)
        m_scales->removeTab(0);
    QStringList scales{QString()};
    for (const services::FiguresState::ScaleState &one : words.state().scales)
        scales.append(one.scale);
    for (const QString &one : scales) {
        const int at = m_scales->addTab(words.scale(one));
        m_scales->setTabData(at, one);
        if (one == kept)
            m_scales->setCurrentIndex(at);
    }
    sayPurpose();
}

void FigureFilterBar::setChosen(const domain::FigureFilter &filter, const QString &scale)
{
    for (const auto &[id, box] : m_boxes) {
        const QSignalBlocker quiet(box);
        const QStringList codes = filter.chosen.value(id);
        box->setCurrentIndex(codes.size() == 1 ? std::max(0, box->findData(codes.first())) : 0);
    }
    const QSignalBlocker quiet(m_scales);
    for (int i = 0; i < m_scales->count(); ++i) {
        if (m_scales->tabData(i).toString() == scale)
            m_scales->setCurrentIndex(i);
    }
    sayPurpose();
}

domain::FigureFilter FigureFilterBar::filter() const
{
    domain::FigureFilter filter;
    for (const auto &[id, box] : m_boxes) {
        if (const QString code = box->currentData().toString(); !code.isEmpty())
            filter = filter.with(id, code);
    }
    return filter;
}

QString FigureFilterBar::scale() const
{
    return m_scales->tabData(m_scales->currentIndex()).toString();
}

QComboBox *FigureFilterBar::box(const QString &axisId) const
{
    for (const auto &[id, box] : m_boxes) {
        if (id == axisId)
            return box;
    }
    return nullptr;
}

void FigureFilterBar::clear()
{
    setChosen({}, scale());
    Q_EMIT changed();
}

void FigureFilterBar::follow()
{
    sayPurpose();
    Q_EMIT changed();
}

void FigureFilterBar::sayPurpose()
{
    const QString rules = m_words.ruleSet(scale());
    m_purpose->setData(rules.isEmpty() ? m_words.purpose(scale())
                                       : tr("Rule set %1 · %2").arg(rules, m_words.purpose(scale())));
}

} // namespace creditdesk::ui
