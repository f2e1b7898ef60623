// What is done with drafts on the page of rule sets: load, back-test, propose,
// agree, withdraw.
#include "ui/supervision/rule_sets_page.h"

#include "ui/shell/rule_faults.h"
#include "ui/supervision/rule_back_test.h"
#include "ui/supervision/rule_back_test_view.h"
#include "ui/widgets/chosen_file.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/format.h"

#include <QAction>
#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTabBar>

namespace creditdesk::ui {
namespace {

constexpr qint64 kMostRead = 4LL << 20; // no rule set is near it

} // namespace

void RuleSetsPage::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Load a draft of a rule set"));
    dialog->setObjectName(QStringLiteral("openDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(tr("Rule sets (*.json)"));
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    connect(dialog, &QFileDialog::fileSelected, this, &RuleSetsPage::loadDraft);
    dialog->open();
}

void RuleSetsPage::loadDraft(const QString &path)
{
    messages().clear();
    desk().ask(
        services::Lane::Read, this, QStringLiteral("load"),
        [&house = desk().house(), path]() -> base::Result<Loaded> {
            TRY_ASSIGN(const QByteArray text, readChosenFile(path, kMostRead));
            Loaded loaded;
            TRY_ASSIGN(loaded.faults, house.supervision().check(text));
            if (loaded.faults.isEmpty()) {
                TRY_ASSIGN(loaded.draft, house.supervision().saveDraft(text));
            }
            return loaded;
        },
        [this, name = QFileInfo(path).fileName()](const base::Result<Loaded> &loaded) { took(loaded, name); });
}

void RuleSetsPage::took(const base::Result<Loaded> &loaded, const QString &name)
{
    if (!loaded) {
        said(loaded.error());
        return;
    }
    const int faults = static_cast<int>(loaded->faults.size());
    m_tabs->setTabVisible(static_cast<int>(Part::Faults), faults > 0);
    m_faults->setContent(RuleFaults::rows(loaded->faults));
    if (faults > 0) {
        m_tabs->setTabText(static_cast<int>(Part::Faults), Format::counted(tr("Mistakes"), faults));
        showPart(Part::Faults);
        messages().say(items::Tone::Warn, tr("%1 was not taken: %n mistake(s)", nullptr, faults).arg(name),
                       tr("Each stands below with its line. The rule set in force stays."));
        m_faults->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_here.drafts.prepend(loaded->draft);
    m_run->start(loaded->draft.id, loaded->draft.text);
    reload(QStringLiteral("draft:") + loaded->draft.id);
    showPart(Part::BackTest);
    m_list->setFocus(Qt::OtherFocusReason);
}

void RuleSetsPage::startBackTest()
{
    const services::RuleDraft *one = current();
    if (!one)
        return;
    messages().clear();
    m_results.remove(one->id);
    m_run->start(one->id, one->text);
    showPart(Part::BackTest);
    showBackTest();
    updateActions();
}

void RuleSetsPage::showBackTest()
{
    const services::RuleDraft *one = current();
    if (!one)
        return;
    const auto result = m_results.constFind(one->id);
    if (m_run->running() && m_run->draft() == one->id)
        m_backTest->showProgress(m_run->done(), m_run->total());
    else if (result != m_results.constEnd())
        m_backTest->showResult(*result, m_here.texts.value(m_list->currentKey()).gradeIds());
    else
        m_backTest->say(one->backTested ? tr("This text has been back-tested before. Run it again to see "
                                             "its figures for today’s data.")
                                        : tr("A back-test classes every organisation here by this text and "
                                             "by the one in force, and "
                                             "shows who would move. Nothing is changed by it."));
}

void RuleSetsPage::backTestEnded()
{
    const base::Result<services::BackTest> &result = m_run->outcome();
    const QString draft = m_run->draft();
    if (result) {
        m_results.insert(draft, *result);
        messages().say(items::Tone::Ok, tr("The back-test has ended"),
                       tr("%n organisation(s) would move.", nullptr, static_cast<int>(result->moved)));
    } else if (result.error().code == base::Code::Cancelled) {
        messages().say(items::Tone::Notice, tr("Back-test stopped"), tr("Nothing was changed."));
    } else {
        said(result.error());
    }
    reload();
    updateActions();
}

void RuleSetsPage::act(QAction *action, base::Done (services::Supervision::*what)(const QString &), const QString &words,
                       const QString &meaning)
{
    const services::RuleDraft *one = current();
    if (!one || !action->isEnabled())
        return;
    desk().ask(
        services::Lane::Read, this, QStringLiteral("act"),
        [&house = desk().house(), what, id = one->id] { return (house.supervision().*what)(id); },
        [this, words, meaning](const base::Done &done) {
            if (done)
                messages().say(items::Tone::Ok, words, meaning);
            else
                said(done.error());
            reload();
            Q_EMIT desk().statusStale();
        });
}

/// Its day has passed before the second person came: the same rules from today on, with the two roles changed over.
void RuleSetsPage::handInAgain()
{
    const services::RuleDraft *one = current();
    if (!one || !m_again->isEnabled())
        return;
    desk().ask(
        services::Lane::Read, this, QStringLiteral("act"),
        [&house = desk().house(), id = one->id] { return house.supervision().handInAgain(id, house.clock().today()); },
        [this](const base::Result<services::RuleDraft> &again) {
            if (again)
                messages().say(items::Tone::Ok, tr("Handed in again from today"),
                               tr("You have proposed it; it is adopted when another person agrees today."));
            else
                said(again.error());
            reload(again ? QStringLiteral("draft:") + again->id : QString());
            Q_EMIT desk().statusStale();
        });
}

void RuleSetsPage::said(const base::Failure &failure)
{
    if (failure.rule == QStringLiteral("two_people"))
        messages().say(items::Tone::Warn, tr("Two people adopt a rule set"),
                       tr("You proposed it yourself: another person must agree."));
    else if (failure.rule == QStringLiteral("back_test"))
        messages().say(items::Tone::Warn, tr("A back-test of exactly this text comes first."));
    else if (failure.rule == QStringLiteral("draft_state"))
        messages().say(items::Tone::Notice, tr("The draft has moved on meanwhile"), tr("The list shows where it stands now."));
    else if (failure.rule == QStringLiteral("in_the_past"))
        messages().say(
            items::Tone::Warn, tr("Its first day has passed"),
            tr("A rule set never comes into force on a past day. Hand it in again from today; then the other person agrees."));
    else if (failure.rule == QStringLiteral("rule_set"))
        messages().say(items::Tone::Warn, tr("The draft no longer fits"),
                       tr("Its days or its text do not fit the rule sets of today. Load it anew to see why."));
    else
        messages().fail(failure);
}

} // namespace creditdesk::ui
