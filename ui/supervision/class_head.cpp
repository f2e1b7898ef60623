#include "ui/supervision/class_head.h"

#include "models/items/visible_text.h"
#include "ui/supervision/class_text.h"
#include "ui/theme/style.h"
#include "ui/widgets/format.h"
#include "ui/widgets/plain_label.h"

#include <QGridLayout>
#include <QHBoxLayout>

namespace creditdesk::ui {
namespace {

const QString kBetween = QStringLiteral(" · ");

} // namespace

ClassHead::ClassHead(const QString &title, QWidget *parent)
    : QFrame(parent), m_title(new PlainLabel(title, this)), m_grade(new PlainLabel({}, this)), m_words(new PlainLabel({}, this))
{
    setObjectName(QStringLiteral("card"));
    m_title->setTone(items::Tone::Muted);
    m_grade->setFont(textFont(TextSize::Title, true));
    m_grade->setAlignment(Qt::AlignCenter);
    m_grade->setFixedHeight(44);
    m_grade->setMinimumWidth(56);
    m_grade->setFrameShape(QFrame::Box);
    m_words->setFont(textFont(TextSize::Head, true));
    m_words->setWordWrap(true);
    auto *grade = new QHBoxLayout;
    grade->setSpacing(12);
    grade->addWidget(m_grade);
    grade->addWidget(m_words, 1);
    auto *left = new QVBoxLayout;
    left->setSpacing(kGrid);
    left->addWidget(m_title);
    left->addLayout(grade);
    left->addStretch(1);
    auto *facts = new QGridLayout;
    facts->setHorizontalSpacing(12);
    facts->setVerticalSpacing(4);
    m_points = addFact(facts, 0, tr("Points"));
    m_day = addFact(facts, 1, tr("Classed for"));
    m_holds = addFact(facts, 2, tr("Holds by time alone"));
    m_rules = addFact(facts, 3, tr("Rule set"));
    m_basis = addFact(facts, 4, tr("Basis"));
    m_source = addFact(facts, 5, tr("Data as of"));
    facts->setColumnStretch(1, 1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(kGroup, 12, kGroup, 12);
    row->setSpacing(kMargin);
    row->addLayout(left, 2);
    row->addLayout(facts, 3);
}

PlainLabel *ClassHead::addFact(QGridLayout *grid, int row, const QString &label)
{
    auto *name = new PlainLabel(label, this);
    name->setTone(items::Tone::Muted);
    auto *value = new PlainLabel({}, this);
    value->setElided(true);
    grid->addWidget(name, row, 0);
    grid->addWidget(value, row, 1);
    return value;
}

void ClassHead::show(const domain::ClassRuleSet &rules, const domain::ClassExplanation &explanation, const QDateTime &dataAsOf)
{
    const bool classed = !explanation.grade.isEmpty();
    m_grade->setData(classed ? explanation.grade : QString(QChar(0x2014)));
    m_words->setData(ClassText::gradeWords(explanation.thresholds, explanation.grade));
    m_grade->setAccessibleName(ClassText::grade(explanation.thresholds, explanation.grade));
    const QString points = Format::number(explanation.outcome.points);
    const bool moved = classed && explanation.gradeByPoints != explanation.grade;
    m_points->setData(moved ? tr("%1, which alone is %2").arg(points, explanation.gradeByPoints) : points);
    m_day->setData(Format::date(explanation.on));
    m_holds->setData(ClassText::holdsUntil(explanation.outcome));
    m_rules->setData(rules.id + kBetween + tr("version %1").arg(rules.version) + kBetween + ClassText::pick(rules.owner));
    m_basis->setData(rules.basis);
    m_source->setData(Format::time(dataAsOf));
}

QString ClassHead::gradeText() const
{
    return m_grade->data() + QLatin1Char(' ') + m_words->data();
}

QString ClassHead::pointsText() const
{
    return m_points->data();
}

void ClassHead::setChanged(bool changed)
{
    m_words->setTone(changed ? items::Tone::Notice : items::Tone::Plain);
}

} // namespace creditdesk::ui
