#include "ui/measures/uses_panel.h"

#include "ui/measures/notice_panel.h"
#include "ui/measures/use_acts.h"
#include "ui/shell/action_registry.h"
#include "ui/theme/style.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/format.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/reason_line.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace creditdesk::ui {
namespace {

constexpr int kPauseMs = 250;
const QString kInReview = QStringLiteral("review");

} // namespace

UsesPanel::UsesPanel(Desk &desk, MessageBar &messages, ReasonLine &reason, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_messages(messages),
      m_reason(reason),
      m_words(desk.house().measures().lists(), desk.catalogue()),
      m_keep(ActionRegistry::make(QStringLiteral("measure.keep"), this)),
      m_lift(ActionRegistry::make(QStringLiteral("measure.lift"), this)),
      m_feedback(ActionRegistry::make(QStringLiteral("measure.feedback"), this)),
      m_paper(ActionRegistry::make(QStringLiteral("measure.notice"), this)),
      m_subject(ActionRegistry::make(QStringLiteral("measure.subject"), this)),
      m_list(new DataTable(MeasureWords::useColumns(), tr("Measures in use"), this)),
      m_empty(new EmptyState(QStringLiteral("measure"), this)),
      m_side(new QStackedWidget(this)),
      m_acts(new UseActs(desk, messages, this)),
      m_notice(new NoticePanel(desk, messages, this))
{
    m_list->setWidths({176, 152, 168, 72, 96}, 2);
    m_list->setMinimumWidth(480);
    m_side->addWidget(buildDetails());
    m_side->addWidget(m_acts);
    m_side->addWidget(m_notice);
    auto *left = new QVBoxLayout;
    left->setSpacing(kGrid);
    left->addWidget(buildFilter());
    left->addWidget(m_list, 1);
    left->addWidget(m_empty, 1);
    m_empty->hide();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGroup);
    row->addLayout(left, 6);
    row->addWidget(m_side, 5);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connectParts();
    refresh();
}

QWidget *UsesPanel::buildFilter()
{
    auto *bar = new QWidget(this);
    const auto choice = [bar](const QString &name, const QString &all) {
        auto *box = new QComboBox(bar);
        box->setAccessibleName(name);
        box->addItem(all, QString());
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(9);
        return box;
    };
    m_text = new QLineEdit(bar);
    m_text->setAccessibleName(tr("Name, code or number"));
    m_text->setPlaceholderText(tr("Name, code or number"));
    m_text->setClearButtonEnabled(true);
    m_state = choice(tr("State"), tr("Every state"));
    const domain::MeasureLists &lists = m_desk.house().measures().lists();
    for (const domain::MeasureTerm &one : lists.states())
        m_state->addItem(MeasureWords::pick(one.words), one.id);
    m_measure = choice(tr("Measure"), tr("Every measure"));
    for (const domain::MeasureList &list : lists.lists()) {
        for (const domain::MeasureRow &one : list.rows)
            m_measure->addItem(m_words.name(one.code), one.code);
    }
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGrid);
    row->addWidget(m_text, 1);
    row->addWidget(m_state);
    row->addWidget(m_measure);
    return bar;
}

QWidget *UsesPanel::buildDetails()
{
    auto *side = new QWidget(m_side);
    m_details = new DataTable({{tr("This use")}, {QString()}}, tr("Fields and course of the use"), side);
    m_details->setWidths({120, 240}, 1);
    m_details->setWrapping(true);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    column->addWidget(m_details, 1);
    for (const QList<QAction *> &line : {QList<QAction *>{m_keep, m_lift}, QList<QAction *>{m_feedback, m_paper, m_subject}}) {
        auto *buttons = new QHBoxLayout;
        buttons->setSpacing(kGrid);
        for (QAction *action : line)
            buttons->addWidget(ActionRegistry::button(action, side));
        buttons->addStretch(1);
        column->addLayout(buttons);
    }
    return side;
}

void UsesPanel::connectParts()
{
    connect(&m_pause, &QTimer::timeout, this, &UsesPanel::reload);
    connect(m_text, &QLineEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(m_text, &QLineEdit::returnPressed, m_list, qOverload<>(&QWidget::setFocus));
    for (QComboBox *box : {m_state, m_measure})
        connect(box, &QComboBox::currentIndexChanged, this, &UsesPanel::reload);
    connect(m_list, &DataTable::chosen, this, &UsesPanel::open);
    connect(m_list, &DataTable::rowActivated, this, [this] { m_details->setFocus(Qt::OtherFocusReason); });
    connect(&m_list->rows(), &items::TableModel::moreWanted, this, &UsesPanel::loadMore);
    connect(m_details, &DataTable::rowActivated, this, [this](const QString &key) {
        if (key.startsWith(QStringLiteral("record:")))
            Q_EMIT m_desk.recordWanted(m_use.subject, key.mid(7));
    });
    connect(m_keep, &QAction::triggered, this, [this] {
        m_side->setCurrentWidget(m_acts);
        m_acts->beginKeeping(m_use);
    });
    connect(m_feedback, &QAction::triggered, this, [this] {
        m_side->setCurrentWidget(m_acts);
        m_acts->beginFeedback(m_use);
    });
    connect(m_lift, &QAction::triggered, this, &UsesPanel::askLift);
    connect(m_paper, &QAction::triggered, this, [this] {
        m_side->setCurrentWidget(m_notice);
        m_notice->show(m_use.number);
    });
    connect(m_subject, &QAction::triggered, this, [this] { Q_EMIT m_desk.subjectWanted(m_use.subject); });
    connect(m_acts, &UseActs::left, this, &UsesPanel::backToDetails);
    connect(m_acts, &UseActs::done, this, [this] {
        backToDetails();
        reload();
    });
    connect(m_notice, &NoticePanel::left, this, &UsesPanel::backToDetails);
}

void UsesPanel::enter()
{
    reload();
    if (m_list->isVisible())
        m_list->setFocus(Qt::OtherFocusReason);
    else
        m_text->setFocus(Qt::OtherFocusReason);
}

services::UseFilter UsesPanel::filter() const
{
    services::UseFilter filter;
    filter.state = m_state->currentData().toString();
    filter.measure = m_measure->currentData().toString();
    filter.text = m_text->text().trimmed();
    return filter;
}

/// Those called back on top, then the others as the book has them.
base::Result<UsesPanel::Found> UsesPanel::find(services::Measures &measures, services::UseFilter filter)
{
    Found found;
    TRY_ASSIGN(const services::UsePage all, measures.uses(filter));
    found.others = all.uses;
    found.total = all.total;
    found.next = all.next;
    if (!filter.state.isEmpty())
        return found;
    filter.state = kInReview;
    TRY_ASSIGN(const services::UsePage review, measures.uses(filter));
    found.review = review.uses;
    found.others.removeIf([](const services::MeasureUse &one) { return one.state == kInReview; });
    return found;
}

void UsesPanel::reload()
{
    m_desk.ask(
        services::Lane::Read, this, QStringLiteral("uses"),
        [&house = m_desk.house(), filter = filter()] { return find(house.measures(), filter); },
        [this](const base::Result<Found> &found) {
            if (found)
                show(*found);
            else
                m_messages.fail(found.error());
        });
}

void UsesPanel::loadMore()
{
    services::UseFilter wanted = filter();
    wanted.beforeId = m_next;
    if (m_next == 0)
        return;
    m_desk.ask(
        services::Lane::Read, this, QStringLiteral("uses"),
        [&house = m_desk.house(), wanted] { return house.measures().uses(wanted); },
        [this, all = wanted.state.isEmpty()](const base::Result<services::UsePage> &page) {
            if (!page)
                return m_messages.fail(page.error());
            QList<items::Row> rows;
            for (const services::MeasureUse &use : page->uses) {
                if (!all || use.state != kInReview) // those stand on top already
                    rows.append(m_words.useRow(use));
            }
            m_list->rows().appendRows(rows);
            m_next = page->next;
            m_list->rows().setMoreAvailable(m_next > 0);
        });
}

void UsesPanel::show(const Found &found)
{
    const bool whole = m_state->currentData().toString().isEmpty();
    QList<items::Row> rows;
    const auto add = [&](const QString &title, const QList<services::MeasureUse> &uses, qint64 count) {
        if (whole && !uses.isEmpty())
            rows.append({{}, {{Format::counted(title, static_cast<int>(count))}}, true});
        for (const services::MeasureUse &use : uses)
            rows.append(m_words.useRow(use));
    };
    add(tr("Called back for review: keep or lift"), found.review, found.review.size());
    add(tr("In use and past"), found.others, found.total - found.review.size());
    const bool none = rows.isEmpty();
    const services::UseFilter now = filter();
    m_list->setVisible(!none);
    m_empty->setVisible(none);
    if (none && (now.state + now.measure + now.text).isEmpty())
        m_empty->say(tr("No measure in use yet"),
                     tr("What your organ applies to an organisation stands here: its notice, what came of it, and whether its "
                        "grounds still stand."));
    else if (none)
        m_empty->say(tr("No use matches"), tr("Widen the filter above to see more."));
    m_list->setContent(std::move(rows), m_list->currentKey());
    m_next = found.next;
    m_list->rows().setMoreAvailable(m_next > 0);
    if (whole && now.measure.isEmpty() && now.text.isEmpty())
        Q_EMIT waiting(static_cast<int>(found.review.size()));
    open();
}

void UsesPanel::open()
{
    const QString number = m_list->currentKey();
    m_reason.leave();
    if (number.isEmpty()) {
        showUse({});
        return;
    }
    m_desk.ask(
        services::Lane::Read, this, QStringLiteral("use"),
        [&house = m_desk.house(), number] { return house.measures().use(number); },
        [this](const base::Result<services::MeasureUse> &use) {
            if (use)
                showUse(*use);
            else
                m_messages.fail(use.error());
        });
}

void UsesPanel::showUse(const services::MeasureUse &use)
{
    const bool other = use.number != m_use.number;
    m_use = use;
    m_details->setContent(use.number.isEmpty() ? QList<items::Row>() : m_words.useDetails(use));
    if (other)
        m_side->setCurrentIndex(0);
    refresh();
}

void UsesPanel::askLift()
{
    m_reason.ask(tr("Why is %1 lifted?").arg(m_use.number), tr("Lift this measure"), [this](const QString &why) {
        m_desk.ask(
            services::Lane::Report, this, QStringLiteral("lift"),
            [&house = m_desk.house(), number = m_use.number, why] { return house.measures().lift(number, why); },
            [this, number = m_use.number](const base::Done &done) {
                if (done)
                    m_messages.say(items::Tone::Ok, tr("Lifted"), number);
                else
                    sayMeasureFailure(m_messages, done.error(), m_desk.house().measures().lists(), m_desk.catalogue());
                Q_EMIT m_desk.statusStale();
                reload();
            });
    });
}

void UsesPanel::backToDetails()
{
    m_side->setCurrentIndex(0);
    m_list->setFocus(Qt::OtherFocusReason);
}

void UsesPanel::refresh()
{
    const QString none = m_use.number.isEmpty() ? tr("No measure is chosen.") : QString();
    const QString foreign = m_use.organ == m_desk.session().organ ? QString() : tr("It is of another organ.");
    const bool standing = m_use.state == QStringLiteral("in_force") || m_use.state == kInReview;
    const auto reason = [&](const QString &permission, const QString &otherwise) {
        if (!m_desk.may(permission))
            return tr("Your role does not allow this.");
        return !none.isEmpty() ? none : !foreign.isEmpty() ? foreign : otherwise;
    };
    const QString review = QStringLiteral("measure.review");
    ActionRegistry::setReason(m_keep, reason(review, m_use.state == kInReview ? QString() : tr("It is not under review.")));
    ActionRegistry::setReason(m_lift, reason(review, standing ? QString() : tr("It is lifted or has ended already.")));
    ActionRegistry::setReason(m_feedback, reason(QStringLiteral("measure.apply"), {}));
    ActionRegistry::setReason(m_paper, none);
    ActionRegistry::setReason(m_subject,
                              m_desk.may(QStringLiteral("subject.open")) ? none : tr("Your role does not allow this."));
}

} // namespace creditdesk::ui
