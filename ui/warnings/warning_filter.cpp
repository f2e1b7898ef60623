#include "ui/warnings/warning_filter.h"

#include "models/domain/catalogue.h"
#include "ui/theme/language.h"
#include "ui/theme/style.h"
#include "ui/warnings/warning_words.h"
#include "ui/widgets/format.h"
#include "ui/widgets/plain_label.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QTabBar>
#include <QVBoxLayout>

namespace creditdesk::ui {
using namespace Qt::StringLiterals;

namespace {

constexpr int kPauseMs = 200;
const QString kAnyState = u"*"_s;

QStringList everyState()
{
    return {u"open"_s, u"taken"_s, u"snoozed"_s, u"dismissed"_s, u"closed"_s};
}

} // namespace

WarningFilterBar::WarningFilterBar(const domain::Catalogue &catalogue, const domain::WarningRules &rules, QWidget *parent)
    : QWidget(parent),
      m_tabs(new QTabBar(this)),
      m_stateLine(new PlainLabel({}, this)),
      m_text(new QLineEdit(this)),
      m_state(choice(tr("State"), tr("Waiting"), 5)),
      m_level(choice(tr("Severity"), tr("Every severity"), 6)),
      m_kind(choice(tr("Kind of warning"), tr("Every kind"), 9)),
      m_district(choice(tr("District"), tr("Every district"), 6)),
      m_order(choice(tr("Order"), tr("By deadline"), 6))
{
    for (const QString &state : everyState())
        m_state->addItem(WarningWords::stateName(state), state);
    m_state->addItem(tr("Every state"), kAnyState);
    for (int level = 0; level < domain::warningLevels().size(); ++level)
        m_level->addItem(WarningWords::level(static_cast<domain::WarningLevel>(level)).text, level);
    for (const domain::WarningKind &kind : rules.kinds())
        m_kind->addItem(WarningWords::pick(kind.words), kind.id);
    for (const domain::Term &term : catalogue.districts())
        m_district->addItem(speaksChinese() ? term.zh : term.en, term.id);
    m_order->addItem(tr("By severity"), static_cast<int>(store::WarningFilter::Order::Severity));
    m_order->addItem(tr("Newest first"), static_cast<int>(store::WarningFilter::Order::Newest));
    m_tabs->setAccessibleName(tr("Whose warnings"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(false);
    for (int i = 0; i < 4; ++i)
        m_tabs->addTab({});
    setCounts(0, 0, 0, 0);
    m_text->setAccessibleName(tr("Name or code of the organisation"));
    m_text->setPlaceholderText(m_text->accessibleName());
    m_text->setClearButtonEnabled(true);
    m_text->setMinimumWidth(120);
    m_text->installEventFilter(this);
    auto *boxes = new QHBoxLayout;
    boxes->setSpacing(kGrid);
    boxes->addWidget(m_text, 1);
    for (QComboBox *box : {m_state, m_level, m_kind, m_district, m_order})
        boxes->addWidget(box);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    m_stateLine->setTone(items::Tone::Muted);
    m_stateLine->setElided(true);
    m_stateLine->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto *head = new QHBoxLayout;
    head->setSpacing(kGroup);
    head->addWidget(m_tabs);
    head->addWidget(m_stateLine, 1);
    column->addLayout(head);
    column->addLayout(boxes);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(m_text, &QLineEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(m_text, &QLineEdit::returnPressed, this, &WarningFilterBar::submitted);
    connect(&m_pause, &QTimer::timeout, this, &WarningFilterBar::changed);
    connect(m_tabs, &QTabBar::currentChanged, this, &WarningFilterBar::follow);
}

QComboBox *WarningFilterBar::choice(const QString &name, const QString &all, int letters)
{
    auto *box = new QComboBox(this);
    box->setAccessibleName(name);
    box->addItem(all, QVariant());
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(letters);
    box->setMaxVisibleItems(20);
    connect(box, &QComboBox::currentIndexChanged, this, &WarningFilterBar::follow);
    return box;
}

void WarningFilterBar::follow()
{
    m_state->setEnabled(whose() != Whose::Untaken); // that is a state already
    Q_EMIT changed();
}

WarningFilterBar::Whose WarningFilterBar::whose() const
{
    return static_cast<Whose>(std::max(0, m_tabs->currentIndex()));
}

void WarningFilterBar::setWhose(Whose whose)
{
    m_tabs->setCurrentIndex(static_cast<int>(whose));
}

store::WarningFilter WarningFilterBar::ofAll() const
{
    store::WarningFilter filter;
    const QString state = m_state->currentData().toString();
    if (state == kAnyState)
        filter.states = everyState();
    else if (!state.isEmpty())
        filter.states = {state};
    if (const QVariant level = m_level->currentData(); level.isValid())
        filter.levels = {static_cast<domain::WarningLevel>(level.toInt())};
    if (const QString kind = m_kind->currentData().toString(); !kind.isEmpty())
        filter.kinds = {kind};
    if (const QString district = m_district->currentData().toString(); !district.isEmpty())
        filter.districts = {district};
    filter.text = m_text->text().trimmed();
    filter.order = static_cast<store::WarningFilter::Order>(m_order->currentData().toInt());
    return filter;
}

store::WarningFilter WarningFilterBar::filter(const QString &me) const
{
    store::WarningFilter filter = ofAll();
    switch (whose()) {
    case Whose::Mine:
        filter.owner = me;
        break;
    case Whose::Untaken:
        filter.states = {u"open"_s};
        break;
    case Whose::ToAgree:
        filter.proposed = true;
        break;
    case Whose::All:
        break;
    }
    return filter;
}

void WarningFilterBar::setCounts(qint64 mine, qint64 untaken, qint64 toAgree, qint64 all)
{
    const QStringList names{tr("Mine"), tr("Nobody has taken"), tr("To agree"), tr("All of my districts")};
    const QList<qint64> counts{mine, untaken, toAgree, all};
    for (int i = 0; i < names.size(); ++i)
        m_tabs->setTabText(i, counts.at(i) > 0 ? Format::counted(names.at(i), static_cast<int>(counts.at(i))) : names.at(i));
}

void WarningFilterBar::setState(const QString &text)
{
    m_stateLine->setData(text);
}

bool WarningFilterBar::narrows() const
{
    return !m_text->text().trimmed().isEmpty() || m_state->currentIndex() > 0 || m_level->currentIndex() > 0 ||
           m_kind->currentIndex() > 0 || m_district->currentIndex() > 0;
}

void WarningFilterBar::clear()
{
    const QSignalBlocker quietText(m_text);
    m_text->clear();
    for (QComboBox *box : {m_state, m_level, m_kind, m_district}) {
        const QSignalBlocker quiet(box);
        box->setCurrentIndex(0);
    }
    follow();
}

void WarningFilterBar::focusText()
{
    m_text->setFocus(Qt::OtherFocusReason);
    m_text->selectAll();
}

bool WarningFilterBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_text && event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Down) {
        Q_EMIT submitted();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace creditdesk::ui
