#include "ui/watch/watch_page.h"

#include "ui/shell/action_registry.h"
#include "ui/shell/organisation_field.h"
#include "ui/shell/say_failure.h"
#include "ui/watch/confirm_line.h"
#include "ui/watch/watch_form.h"
#include "ui/watch/watch_words.h"
#include "ui/widgets/chosen_file.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/format.h"
#include "ui/widgets/plain_label.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QKeyEvent>
#include <QStackedWidget>

#include <algorithm>

namespace creditdesk::ui {
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kLargestFile = qint64{32} * 1024 * 1024;

} // namespace

WatchPage::WatchPage(Desk &desk, QWidget *parent)
    : Page(desk, tr("Watch lists"), parent),
      m_make(ActionRegistry::make(u"watch.make"_s, this)),
      m_add(ActionRegistry::make(u"watch.add"_s, this)),
      m_file(ActionRegistry::make(u"watch.file"_s, this)),
      m_remove(ActionRegistry::make(u"watch.remove"_s, this)),
      m_end(ActionRegistry::make(u"watch.end"_s, this)),
      m_who(new OrganisationField(desk, tr("Who watches an organisation (name or code)"), this)),
      m_ended(new QCheckBox(tr("Also lists that have ended"), this)),
      m_lists(new DataTable(WatchWords::listColumns(), tr("Watch lists"), this)),
      m_head(new PlainLabel({}, this)),
      m_field(new OrganisationField(desk, tr("Organisation to watch (name or code)"), this)),
      m_confirm(new ConfirmLine(this)),
      m_parts(new QStackedWidget(this)),
      m_items(new DataTable(WatchWords::itemColumns(), tr("Organisations on this list"), m_parts)),
      m_form(new WatchForm(desk, m_parts)),
      m_answers(new DataTable(WatchWords::answerColumns(), tr("What became of each line"), m_parts)),
      m_watchers(new DataTable(WatchWords::watcherColumns(), tr("Who watches this organisation, and why"), m_parts)),
      m_empty(new EmptyState(u"watch"_s, m_parts))
{
    build();
    connectAll();
    follow();
}

void WatchPage::suspend()
{
    m_confirm->leave();
    m_field->hide();
    m_offered.clear();
    show(Part::Items);
}

QString WatchPage::help() const
{
    return tr(
        "Organisations that are followed for a published matter, with a reason and an end; what changes about them becomes "
        "a warning. Add them by hand, from a file with a column of credit codes, or from a search. Above, an organisation "
        "shows who watches it and why; that is seen by the auditor as well.");
}

void WatchPage::enter()
{
    reload();
    m_lists->setFocus(Qt::OtherFocusReason);
}

void WatchPage::offer(const QStringList &codes)
{
    m_offered = codes;
    messages().say(items::Tone::Notice,
                   tr("%n organisation(s) of the search to be watched", nullptr, static_cast<int>(codes.size())),
                   tr("Choose a list, or make one, then press Insert."));
    follow();
}

void WatchPage::reload(qint64 choose)
{
    desk().ask(
        services::Lane::Read, this, u"lists"_s,
        [&house = desk().house(), ended = m_ended->isChecked()] { return house.watch().lists(ended); },
        [this, choose](const base::Result<QList<store::WatchList>> &lists) {
            if (!lists) {
                fail(lists.error());
                return;
            }
            m_all = *lists;
            QList<items::Row> rows;
            for (const store::WatchList &one : m_all)
                rows.append(WatchWords::row(one, desk()));
            m_filling = true;
            m_lists->setContent(rows, choose > 0 ? QString::number(choose) : m_lists->currentKey());
            m_filling = false;
            this->choose();
        });
}

std::optional<store::WatchList> WatchPage::current() const
{
    const qint64 id = m_lists->currentKey().toLongLong();
    const auto found = std::find_if(m_all.begin(), m_all.end(), [id](const store::WatchList &one) { return one.id == id; });
    return found == m_all.end() ? std::nullopt : std::optional(*found);
}

void WatchPage::choose()
{
    if (part() == Part::Form)
        return;
    const std::optional<store::WatchList> list = current();
    if (const qint64 id = list ? list->id : 0; id != m_shown) { // what was begun was for another one
        m_shown = id;
        m_field->hide();
        m_confirm->leave();
    }
    m_head->setData(list ? WatchWords::inFull(*list, desk()) : QString());
    m_head->setVisible(list.has_value());
    if (list) {
        loadItems();
    } else {
        m_empty->say(tr("No list watches"),
                     tr("Make one for a published matter, with a reason and an end; then add organisations to it."));
        show(Part::Nothing);
    }
    follow();
}

void WatchPage::loadItems()
{
    const std::optional<store::WatchList> list = current();
    if (!list)
        return;
    desk().ask(
        services::Lane::Read, this, u"items"_s, [&house = desk().house(), id = list->id] { return house.watch().items(id); },
        [this](const base::Result<QList<store::WatchItem>> &items) {
            if (!items) {
                fail(items.error());
                return;
            }
            QList<items::Row> rows;
            for (const store::WatchItem &one : *items)
                rows.append(WatchWords::row(one, desk().session()));
            m_items->setContent(rows, m_items->currentKey());
            if (part() == Part::Nothing || part() == Part::Items)
                show(Part::Items);
            follow();
        });
}

WatchPage::Part WatchPage::part() const
{
    return static_cast<Part>(m_parts->currentIndex());
}

void WatchPage::show(Part part)
{
    m_parts->setCurrentIndex(static_cast<int>(part));
    follow();
}

QString WatchPage::whyNot(bool needsItem) const
{
    if (!desk().may(u"watch.edit"_s))
        return tr("Your role does not allow this.");
    const std::optional<store::WatchList> list = current();
    if (!list)
        return tr("No list is chosen.");
    if (!list->watchesOn(desk().house().clock().today()))
        return tr("This list has ended.");
    return needsItem && (part() != Part::Items || m_items->currentKey().isEmpty()) ? tr("No organisation is chosen.")
                                                                                   : QString();
}

void WatchPage::follow()
{
    ActionRegistry::setReason(m_make, desk().may(u"watch.edit"_s) ? QString() : tr("Your role does not allow this."));
    for (QAction *action : {m_add, m_file, m_end})
        ActionRegistry::setReason(action, whyNot(false));
    ActionRegistry::setReason(m_remove, whyNot(true));
}

void WatchPage::make()
{
    const QDate latest = desk().house().watch().latestEnd();
    desk().ask(
        services::Lane::Report, this, u"make"_s,
        [&house = desk().house(), list = m_form->list()] { return house.watch().make(list); },
        [this, latest](const base::Result<store::WatchList> &made) {
            if (!made) {
                const QString words = WatchWords::refusal(made.error(), latest);
                if (words.isEmpty())
                    fail(made.error());
                else
                    messages().say(items::Tone::Warn, words, tr("Nothing was changed."));
                return;
            }
            messages().clear();
            show(Part::Items);
            reload(made->id);
            m_lists->setFocus(Qt::OtherFocusReason);
            if (!m_offered.isEmpty())
                offer(m_offered);
        });
}

void WatchPage::startAdding()
{
    if (!m_offered.isEmpty()) {
        add(std::exchange(m_offered, {}), u"search"_s);
        return;
    }
    show(Part::Items);
    m_field->setOrganisation({}, {});
    m_field->show();
    m_field->setFocus(Qt::OtherFocusReason);
}

void WatchPage::add(const QStringList &codes, const QString &how)
{
    const std::optional<store::WatchList> list = current();
    if (!list)
        return;
    desk().ask(
        services::Lane::Report, this, QString(),
        [&house = desk().house(), id = list->id, codes, how] { return house.watch().add(id, codes, how); },
        [this](const base::Result<QList<services::WatchLine>> &lines) { answer(lines, false); });
}

void WatchPage::addFile(const QString &path)
{
    const std::optional<store::WatchList> list = current();
    if (!list)
        return;
    desk().ask(
        services::Lane::Batch, this, QString(),
        [&house = desk().house(), id = list->id, path]() -> base::Result<QList<services::WatchLine>> {
            TRY_ASSIGN(const QByteArray csv, readChosenFile(path, kLargestFile));
            return house.watch().addFile(id, csv);
        },
        [this](const base::Result<QList<services::WatchLine>> &lines) { answer(lines, true); });
}

void WatchPage::answer(const base::Result<QList<services::WatchLine>> &lines, bool fromFile)
{
    if (!lines) {
        const QString words = WatchWords::refusal(lines.error(), {});
        if (words.isEmpty())
            fail(lines.error());
        else
            messages().say(items::Tone::Warn, words, tr("Nothing was changed."));
        return;
    }
    const bool faults = std::ranges::any_of(*lines, &services::WatchLine::isFault);
    const QString why = lines->size() == 1 ? WatchWords::result(lines->first().result) : QString();
    messages().say(faults ? items::Tone::Warn : items::Tone::Ok, WatchWords::summary(*lines),
                   faults && why.isEmpty() ? tr("Each line says below why it was not added.")
                   : faults                ? why
                                           : QString());
    if (fromFile || lines->size() > 1) {
        QList<items::Row> rows;
        for (const bool fault : {true, false}) { // what needs a look stands first
            for (const services::WatchLine &one : *lines) {
                if (one.isFault() == fault)
                    rows.append(WatchWords::row(one));
            }
        }
        m_answers->setContent(rows);
        show(Part::Answers);
        m_answers->setFocus(Qt::OtherFocusReason);
    }
    const bool adding = m_field->isVisible();
    reload();
    if (adding && !fromFile) { // the next one
        m_field->setOrganisation({}, {});
        m_field->setFocus(Qt::OtherFocusReason);
    }
}

void WatchPage::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("List of organisations (CSV with a column of credit codes)"));
    dialog->setObjectName(u"openDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(tr("Lists (*.csv *.txt)"));
    connect(dialog, &QFileDialog::fileSelected, this, &WatchPage::addFile);
    dialog->open();
}

void WatchPage::remove()
{
    const std::optional<store::WatchList> list = current();
    const QString code = m_items->currentKey();
    if (!list || code.isEmpty())
        return;
    desk().ask(
        services::Lane::Report, this, QString(),
        [&house = desk().house(), id = list->id, code] { return house.watch().remove(id, {code}); },
        [this, code](const base::Done &done) {
            if (done)
                messages().say(items::Tone::Ok, tr("%1 is not watched by this list any more").arg(code));
            else
                fail(done.error());
            reload();
        });
}

void WatchPage::askEnd()
{
    const std::optional<store::WatchList> list = current();
    if (!list)
        return;
    m_confirm->ask(tr("After its end nothing is raised for the organisations on it, and it cannot be opened again."),
                   tr("End “%1”").arg(list->name), [this, id = list->id] {
                       desk().ask(
                           services::Lane::Report, this, QString(),
                           [&house = desk().house(), id] { return house.watch().end(id); },
                           [this](const base::Done &done) {
                               if (done)
                                   messages().say(items::Tone::Ok, tr("The list has ended"));
                               else
                                   fail(done.error());
                               reload();
                               m_lists->setFocus(Qt::OtherFocusReason);
                           });
                   });
}

void WatchPage::showWatchers(const QString &code)
{
    desk().ask(
        services::Lane::Read, this, u"watchers"_s, [&house = desk().house(), code] { return house.watch().watchedBy(code); },
        [this, code](const base::Result<QList<store::WatchedBy>> &found) {
            if (!found) {
                fail(found.error());
                return;
            }
            QList<items::Row> rows;
            for (const store::WatchedBy &one : *found)
                rows.append(WatchWords::row(one, desk()));
            m_watchers->setContent(rows);
            m_head->setVisible(true);
            m_head->setData(found->isEmpty() ? tr("Nobody here watches %1, or ever did.").arg(code)
                                             : tr("Who watches %1, and why:").arg(code));
            show(Part::Watchers);
            if (!found->isEmpty())
                m_watchers->setFocus(Qt::OtherFocusReason);
        });
}

void WatchPage::fail(const base::Failure &failure)
{
    sayFailure(messages(), failure, desk().catalogue());
}

void WatchPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && part() != Part::Items && part() != Part::Nothing) {
        show(Part::Items);
        choose();
        m_lists->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (event->key() == Qt::Key_Escape && m_field->isVisible()) {
        m_field->hide();
        m_lists->setFocus(Qt::OtherFocusReason);
        return;
    }
    Page::keyPressEvent(event);
}

} // namespace creditdesk::ui
