// The class page's what-if and way out: both class a copy, neither stores
// anything.
#include "ui/supervision/class_page.h"

#include "ui/shell/action_registry.h"
#include "ui/supervision/class_changes.h"
#include "ui/supervision/class_head.h"
#include "ui/supervision/class_tree.h"
#include "ui/supervision/class_way_panel.h"
#include "ui/supervision/class_what_if_panel.h"
#include "ui/widgets/chosen_file.h"
#include "ui/widgets/data_tree.h"
#include "ui/widgets/reason_line.h"

#include <QFileDialog>
#include <QJsonDocument>
#include <QMenu>
#include <QStandardPaths>

namespace creditdesk::ui {
namespace {

constexpr qint64 kMostRead = 1LL << 20; // a list of changes to one subject

/// The answer to a file: what came of it, and the list itself.
struct FromFile {
    services::WhatIf tried;
    QJsonObject list;
};

} // namespace

void ClassPage::offerChanges()
{
    const domain::ClassRecordUse *record = m_class ? ClassChanges::findRecord(m_tried ? m_tried->before : m_class->explanation,
                                                                              ClassTree::recordOf(m_tree->currentKey()))
                                                   : nullptr;
    if (!record)
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("changes"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("What if"));
    menu->setTitle(tr("What if"));
    const QString id = record->record;
    for (const ClassChanges::Choice &choice : ClassChanges::choices(*record, desk().catalogue())) {
        QString words = choice.words;
        menu->addAction(words.replace(QLatin1Char('&'), QStringLiteral("&&")), this, [this, choice, id] {
            if (!choice.dateMember.isEmpty()) {
                askDay(id, choice.dateMember, choice.words);
                return;
            }
            m_whatIf->whatIf().add(choice.changes);
            runWhatIf();
        });
    }
    const QRect row = m_tree->visualRect(m_tree->currentIndex());
    menu->popup(m_tree->viewport()->mapToGlobal(row.bottomLeft()));
    menu->setActiveAction(menu->actions().value(0));
}

void ClassPage::askDay(const QString &record, const QString &member, const QString &words)
{
    m_question->ask(words, tr("Try it"), [this, record, member](const QString &given) {
        const QDate day = QDate::fromString(given, Qt::ISODate);
        if (!day.isValid()) {
            messages().say(items::Tone::Notice, tr("This is not a day"), tr("Write it as 2026-11-23."));
            return;
        }
        m_whatIf->whatIf().add({QJsonObject{{QStringLiteral("record"), record}, {member, day.toString(Qt::ISODate)}}});
        runWhatIf();
    });
}

void ClassPage::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Try a list of changes"));
    dialog->setObjectName(QStringLiteral("openDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(tr("Lists of changes (*.json)"));
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    connect(dialog, &QFileDialog::fileSelected, this, &ClassPage::tryFile);
    dialog->open();
}

void ClassPage::tryFile(const QString &path)
{
    desk().ask(
        services::Lane::Read, this, QStringLiteral("tried"),
        [&house = desk().house(), code = m_code, scale = scale(), path]() -> base::Result<FromFile> {
            TRY_ASSIGN(const QByteArray text, readChosenFile(path, kMostRead));
            FromFile found;
            TRY_ASSIGN(found.tried, house.supervision().whatIf(code, scale, text));
            found.list = QJsonDocument::fromJson(text).object();
            return found;
        },
        [this](const base::Result<FromFile> &found) {
            showSide(Side::WhatIf);
            if (!found) {
                messages().fail(found.error());
            } else if (!found->tried.faults.isEmpty()) {
                m_whatIf->showFaults(found->tried.faults);
                messages().say(items::Tone::Warn, tr("The list of changes has mistakes"),
                               tr("Nothing of it is tried. The mistakes stand on the "
                                  "right, each with its line."));
            } else {
                m_whatIf->whatIf().replace(found->list);
                showTried(found->tried);
            }
        });
}

void ClassPage::runWhatIf()
{
    if (!m_class)
        return;
    if (m_whatIf->whatIf().empty()) {
        m_tried.reset();
        m_then->hide();
        m_whatIf->follow(m_class->explanation);
        showTree();
        // what is still under way is for a what-if that is gone
        desk().ask(
            services::Lane::Read, this, QStringLiteral("tried"), [] { return true; }, [](bool) {});
        return;
    }
    showSide(Side::WhatIf);
    m_whatIf->follow(m_class->explanation);
    desk().ask(
        services::Lane::Read, this, QStringLiteral("tried"),
        [&house = desk().house(), code = m_code, scale = scale(), list = m_whatIf->whatIf().json()] {
            return house.supervision().whatIf(code, scale, list);
        },
        [this](const base::Result<services::WhatIf> &tried) {
            if (!tried)
                messages().fail(tried.error());
            else if (!tried->faults.isEmpty())
                m_whatIf->showFaults(tried->faults);
            else
                showTried(*tried);
        });
}

void ClassPage::showTried(const services::WhatIf &tried)
{
    if (!m_class)
        return;
    m_tried = tried;
    m_then->show(tried.rules, tried.after, m_class->dataAsOf);
    m_then->setChanged(tried.after.grade != tried.before.grade);
    m_then->setVisible(true);
    m_whatIf->showResult(tried);
    showTree();
}

void ClassPage::runWay()
{
    if (!m_class)
        return;
    showSide(Side::Way);
    m_way->showWaiting();
    desk().ask(
        services::Lane::Read, this, QStringLiteral("way"),
        [&house = desk().house(), code = m_code, scale = scale(), target = m_way->target()] {
            return house.supervision().wayOut(code, scale, target);
        },
        [this](const base::Result<domain::ShortestWay> &way) {
            if (!way) {
                messages().fail(way.error());
                return;
            }
            if (!m_class)
                return;
            m_way->showWay(*way, m_class->explanation.thresholds);
            m_way->focusSteps();
        });
}

void ClassPage::tryWay()
{
    m_whatIf->whatIf().replace(m_way->way().changes());
    m_tree->setFocus(Qt::OtherFocusReason); // the steps go out of sight
    runWhatIf();
}

} // namespace creditdesk::ui
