#include "ui/supervision/rule_sets_page.h"

#include "models/items/visible_text.h"
#include "ui/shell/action_registry.h"
#include "ui/supervision/class_text.h"
#include "ui/supervision/rule_back_test.h"
#include "ui/supervision/rule_back_test_view.h"
#include "ui/shell/rule_faults.h"
#include "ui/supervision/rule_text.h"
#include "ui/theme/style.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/data_tree.h"
#include "ui/widgets/format.h"
#include "ui/widgets/plain_label.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace creditdesk::ui {
namespace {

constexpr int kListWidth = 500;
const QString kSet = QStringLiteral("set:");
const QString kDraft = QStringLiteral("draft:");

} // namespace

RuleSetsPage::RuleSetsPage(Desk &desk, QWidget *parent)
    : Page(desk, tr("Rule sets"), parent),
      m_load(ActionRegistry::make(QStringLiteral("rules.load"), this)),
      m_test(ActionRegistry::make(QStringLiteral("rules.test"), this)),
      m_stop(ActionRegistry::make(QStringLiteral("rules.stop"), this)),
      m_propose(ActionRegistry::make(QStringLiteral("rules.propose"), this)),
      m_agree(ActionRegistry::make(QStringLiteral("rules.agree"), this)),
      m_again(ActionRegistry::make(QStringLiteral("rules.again"), this)),
      m_withdraw(ActionRegistry::make(QStringLiteral("rules.withdraw"), this)),
      m_run(new RuleBackTest(desk, this))
{
    addButton(m_load, true);
    for (QAction *action : {m_test, m_stop, m_propose, m_agree, m_again, m_withdraw})
        addButton(action);
    buildBody();
    connectActions();
    updateActions();
}

void RuleSetsPage::buildBody()
{
    m_list = new DataTable({{tr("Rule set")}, {tr("From")}, {tr("Until")}, {tr("Standing")}}, tr("Rule sets and drafts"), this);
    m_list->setWidths({200, 96, 96, 116}, 0);
    m_list->setFixedWidth(kListWidth);
    auto *row = new QHBoxLayout;
    row->setSpacing(kGroup);
    row->addWidget(m_list);
    row->addWidget(buildFile(), 1);
    body()->addLayout(row, 1);
}

QWidget *RuleSetsPage::buildRules(QWidget *parent)
{
    auto *part = new QWidget(parent);
    m_rules = new DataTree(RuleText::columns(), tr("The rule set line by line"), part);
    m_rules->setWidths({240, 240, 200}, 1);
    m_rule = new PlainLabel({}, part);
    m_rule->setWordWrap(true);
    m_rule->setTone(items::Tone::Muted);
    m_rule->setMinimumHeight(kRow + kGroup);
    m_rule->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    part->setFocusProxy(m_rules);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    column->addWidget(m_rules, 1);
    column->addWidget(m_rule);
    connect(m_rules, &DataTree::chosen, this, [this] {
        QStringList cells;
        const QModelIndex row = m_rules->currentIndex();
        for (int cell = 0; row.isValid() && cell < m_rules->rows().columnCount(); ++cell)
            cells.append(row.siblingAtColumn(cell).data().toString());
        cells.removeAll(QString());
        m_rule->setData(cells.join(QStringLiteral(" · ")));
    });
    return part;
}

QWidget *RuleSetsPage::buildFile()
{
    auto *file = new QWidget(this);
    m_story = new PlainLabel({}, file);
    m_story->setWordWrap(true);
    m_tabs = new QTabBar(file);
    m_tabs->setAccessibleName(tr("Parts of the rule set"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(false);
    m_parts = new QStackedWidget(file);
    m_backTest = new RuleBackTestView(desk(), file);
    m_faults = new DataTable(RuleFaults::columns(), tr("Mistakes of the draft"), file);
    m_faults->setWidths({72, 400}, 1);
    m_faults->setWrapping(true);
    for (const QString &title : {tr("Rules"), tr("Back-test"), tr("Mistakes")})
        m_tabs->addTab(title);
    for (QWidget *part : std::initializer_list<QWidget *>{buildRules(file), m_backTest, m_faults})
        m_parts->addWidget(part);
    m_tabs->setTabVisible(static_cast<int>(Part::Faults), false);
    auto *column = new QVBoxLayout(file);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    column->addWidget(m_story);
    column->addWidget(m_tabs, 0, Qt::AlignLeft);
    column->addWidget(m_parts, 1);
    return file;
}

void RuleSetsPage::connectActions()
{
    using services::Supervision;
    connect(m_tabs, &QTabBar::currentChanged, m_parts, &QStackedWidget::setCurrentIndex);
    connect(m_list, &DataTable::chosen, this, &RuleSetsPage::open);
    connect(m_list, &DataTable::rowActivated, this, [this] { m_parts->currentWidget()->setFocus(Qt::OtherFocusReason); });
    connect(m_load, &QAction::triggered, this, &RuleSetsPage::chooseFile);
    connect(m_test, &QAction::triggered, this, &RuleSetsPage::startBackTest);
    connect(m_stop, &QAction::triggered, m_run, &RuleBackTest::cancel);
    connect(m_propose, &QAction::triggered, this, [this] {
        act(m_propose, &Supervision::propose, tr("Proposed"), tr("It is adopted when a second person agrees."));
    });
    connect(m_agree, &QAction::triggered, this, [this] {
        act(m_agree, &Supervision::agree, tr("Adopted by two people"), tr("It is in force from its first day on."));
    });
    connect(m_again, &QAction::triggered, this, &RuleSetsPage::handInAgain);
    connect(m_withdraw, &QAction::triggered, this,
            [this] { act(m_withdraw, &Supervision::withdraw, tr("Withdrawn"), tr("The rule set in force stays.")); });
    connect(m_run, &RuleBackTest::advanced, this, &RuleSetsPage::showBackTest);
    connect(m_run, &RuleBackTest::ended, this, &RuleSetsPage::backTestEnded);
}

void RuleSetsPage::enter()
{
    reload();
    m_list->setFocus(Qt::OtherFocusReason);
}

void RuleSetsPage::suspend()
{
    m_run->cancel();
}

QString RuleSetsPage::help() const
{
    return tr("Rule sets class organisations, each for one scale and for its "
              "days. A draft is loaded from a file: its mistakes are "
              "listed with their lines, or it is tried on all data here, and "
              "shows who would move from where to where. It is "
              "adopted when one person proposes it and another agrees. Until "
              "then the one in force stays.");
}

base::Result<RuleSetsPage::Here> RuleSetsPage::read(services::Workstation &house)
{
    Here here;
    TRY_ASSIGN(here.sets, house.supervision().ruleSets());
    TRY_ASSIGN(here.drafts, house.supervision().drafts());
    for (const services::RuleSetLine &set : std::as_const(here.sets)) {
        TRY_ASSIGN(const domain::ClassRuleSet rules, house.supervision().ruleSet(set.id));
        here.texts.insert(kSet + set.id, rules);
    }
    for (const services::RuleDraft &one : std::as_const(here.drafts)) {
        const auto rules = domain::loadRuleSet(one.text, one.ruleSet, house.catalogue());
        if (const auto *set = std::get_if<domain::ClassRuleSet>(&rules))
            here.texts.insert(kDraft + one.id, *set);
    }
    return here;
}

void RuleSetsPage::reload(const QString &key)
{
    desk().ask(
        services::Lane::Read, this, QStringLiteral("rules"), [&house = desk().house()] { return read(house); },
        [this, key](const base::Result<Here> &here) {
            if (here)
                show(*here, key.isEmpty() ? m_list->currentKey() : key);
            else
                messages().fail(here.error());
        });
}

void RuleSetsPage::show(const Here &here, const QString &key)
{
    m_here = here;
    m_loaded = true;
    QList<items::Row> rows;
    for (const QString &scale : ClassText::scales()) {
        rows.append({{}, {{ClassText::scale(scale)}}, true});
        for (const services::RuleSetLine &set : here.sets) {
            if (set.scale == scale)
                rows.append({kSet + set.id,
                             {{items::visibleText(set.id)},
                              {Format::date(set.from)},
                              {set.to.isValid() ? Format::date(set.to) : tr("open")},
                              RuleText::standing(set)}});
        }
    }
    rows.append({{}, {{tr("Drafts")}}, true});
    for (const services::RuleDraft &one : here.drafts) {
        const domain::ClassRuleSet rules = here.texts.value(kDraft + one.id);
        const bool open = rules.effectiveFrom.isValid() && !rules.effectiveTo.isValid();
        rows.append({kDraft + one.id,
                     {{tr("%1 for %2").arg(items::visibleText(one.ruleSet), ClassText::scale(one.scale))},
                      {Format::date(rules.effectiveFrom)},
                      {open ? tr("open") : Format::date(rules.effectiveTo)},
                      RuleText::state(one)}});
    }
    m_list->setContent(std::move(rows), key);
    open(m_list->currentKey());
}

const services::RuleDraft *RuleSetsPage::draft(const QString &key) const
{
    for (const services::RuleDraft &one : m_here.drafts) {
        if (key == kDraft + one.id)
            return &one;
    }
    return nullptr;
}

const services::RuleDraft *RuleSetsPage::current() const
{
    return draft(m_list->currentKey());
}

void RuleSetsPage::open(const QString &key)
{
    if (!m_loaded)
        return;
    m_rules->startAnew();
    const auto text = m_here.texts.constFind(key);
    m_rules->setContent(text == m_here.texts.constEnd() ? QList<items::TreeRow>() : RuleText::rows(*text, desk().catalogue()));
    const services::RuleDraft *one = draft(key);
    m_tabs->setTabVisible(static_cast<int>(Part::BackTest), one != nullptr);
    if (!one && m_tabs->currentIndex() == static_cast<int>(Part::BackTest))
        showPart(Part::Rules);
    m_story->setData(one ? RuleText::story(*one) : QString());
    for (const services::RuleSetLine &set : std::as_const(m_here.sets)) {
        if (key == kSet + set.id)
            m_story->setData(RuleText::story(set));
    }
    showBackTest();
    updateActions();
}

void RuleSetsPage::showPart(Part part)
{
    m_tabs->setCurrentIndex(static_cast<int>(part));
}

void RuleSetsPage::updateActions()
{
    const services::RuleDraft *one = current();
    const bool drafts = desk().may(QStringLiteral("classes.draft"));
    const bool adopts = desk().may(QStringLiteral("classes.adopt"));
    const QString forbidden = tr("Your role does not allow this.");
    const QString none = tr("Choose a draft first.");
    const bool open = one && (one->state == QStringLiteral("draft") || one->state == QStringLiteral("proposed"));
    const auto reason = [&](bool allowed, const QString &otherwise) {
        return !allowed ? forbidden : (!one ? none : otherwise);
    };
    const QString closed = open ? QString() : tr("This draft is closed.");
    ActionRegistry::setReason(m_load, drafts ? QString() : forbidden);
    ActionRegistry::setReason(m_test, reason(drafts, m_run->running() ? tr("A back-test is running.") : closed));
    ActionRegistry::setReason(m_stop, m_run->running() ? QString() : tr("No back-test is running."));
    ActionRegistry::setReason(m_withdraw, reason(drafts, closed));
    if (!one) {
        ActionRegistry::setReason(m_propose, reason(adopts, {}));
        ActionRegistry::setReason(m_agree, reason(adopts, {}));
        ActionRegistry::setReason(m_again, reason(adopts, {}));
        return;
    }
    const bool proposed = one->state == QStringLiteral("proposed");
    const QDate from = m_here.texts.value(m_list->currentKey()).effectiveFrom;
    const bool passed = from.isValid() && from < desk().house().clock().today();
    ActionRegistry::setReason(m_again, reason(adopts, !proposed ? tr("It has not been proposed yet.")
                                                      : !passed ? tr("Its first day is still to come.")
                                                                : QString()));
    ActionRegistry::setReason(m_propose, reason(adopts, proposed ? tr("It is proposed already.")
                                                        : !open  ? closed
                                                        : !one->backTested && !m_results.contains(one->id)
                                                            ? tr("A back-test of exactly this text comes first.")
                                                            : QString()));
    ActionRegistry::setReason(m_agree, reason(adopts, !open       ? closed
                                                      : !proposed ? tr("It has not been proposed yet.")
                                                      : one->proposedById == desk().session().operatorId
                                                          ? tr("You proposed it yourself: another person must agree.")
                                                      : passed ? tr("Its first day has passed: hand it in again from today.")
                                                               : QString()));
}

} // namespace creditdesk::ui
