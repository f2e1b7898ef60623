#include "ui/inspections/papers_panel.h"

#include "app/base/user_files.h"
#include "models/items/visible_text.h"
#include "ui/inspections/inspection_words.h"
#include "ui/shell/action_registry.h"
#include "ui/shell/paper_out.h"
#include "ui/shell/report_preview.h"
#include "ui/theme/style.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/plain_label.h"

#include <QAction>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace creditdesk::ui {
namespace {

const QString kRoster = QStringLiteral("roster"), kSheet = QStringLiteral("sheet:"), kDossier = QStringLiteral("dossier:");

base::Result<QByteArray> paperOf(services::Inspections &inspections, const QString &draw, const QString &key)
{
    if (key == kRoster)
        return inspections.rosterPdf(draw);
    return key.startsWith(kSheet) ? inspections.officerSheetPdf(draw, key.mid(kSheet.size()))
                                  : inspections.dossierPdf(draw, key.mid(kDossier.size()));
}

QString fileOf(const QString &draw, const QString &key)
{
    return draw + QLatin1Char('-') + QString(key).replace(QLatin1Char(':'), QLatin1Char('-'));
}

} // namespace

PapersPanel::PapersPanel(Desk &desk, MessageBar &messages, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_messages(messages),
      m_all(desk),
      m_list(new DataTable({{tr("Paper")}, {tr("For"), false, false, true}}, tr("Papers of this draw"), this)),
      m_preview(new ReportPreview(this)),
      m_out(new PaperOut(
          desk, messages, [&house = desk.house()] { return house.inspections().printers(); }, this)),
      m_recheck(new PlainLabel({}, this))
{
    m_out->printers()->setAccessibleName(tr("Printer of the paper"));
    m_list->setWidths({120, 240}, 1);
    m_list->setMinimumWidth(300);
    m_recheck->setWordWrap(true);
    m_recheck->setTone(items::Tone::Muted);
    m_recheck->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_recheck->setFocusPolicy(Qt::NoFocus);
    auto *row = new QHBoxLayout;
    row->setSpacing(kGroup);
    row->addWidget(buildList(), 4);
    row->addWidget(buildPaper(), 6);
    auto *outside = new QHBoxLayout;
    outside->setSpacing(kGrid);
    m_publish = addButton(outside, QStringLiteral("draw.publish"));
    m_transcript = addButton(outside, QStringLiteral("draw.transcript"));
    m_pool = addButton(outside, QStringLiteral("draw.pool"));
    m_certificate = addButton(outside, QStringLiteral("draw.certificate"));
    outside->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    column->addLayout(row, 1);
    column->addLayout(outside);
    column->addWidget(m_recheck);
    connectActs();
    refresh();
}

QAction *PapersPanel::addButton(QHBoxLayout *row, const QString &id, bool primary)
{
    QAction *action = ActionRegistry::make(id, this);
    row->addWidget(ActionRegistry::button(action, this, primary));
    return action;
}

QWidget *PapersPanel::buildList()
{
    auto *left = new QWidget(this);
    auto *folder = new QHBoxLayout;
    folder->setSpacing(kGrid);
    m_saveAll = addButton(folder, QStringLiteral("draw.save_all"));
    m_stop = addButton(folder, QStringLiteral("draw.stop_papers"));
    folder->addStretch(1);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    column->addWidget(m_list, 1);
    column->addLayout(folder);
    return left;
}

QWidget *PapersPanel::buildPaper()
{
    auto *right = new QWidget(this);
    auto *row = new QHBoxLayout;
    row->setSpacing(kGrid);
    m_show = addButton(row, QStringLiteral("draw.show_paper"), true);
    row->addWidget(m_out->printers(), 1);
    m_print = addButton(row, QStringLiteral("draw.print"));
    m_save = addButton(row, QStringLiteral("draw.save_paper"));
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    column->addLayout(row);
    column->addWidget(m_preview, 1);
    return right;
}

void PapersPanel::connectActs()
{
    connect(m_list, &DataTable::rowActivated, this, &PapersPanel::showPaper);
    connect(m_list, &DataTable::chosen, this, &PapersPanel::refresh);
    connect(m_show, &QAction::triggered, this, &PapersPanel::showPaper);
    connect(m_print, &QAction::triggered, this, [this] {
        m_out->print([&house = m_desk.house(), id = m_draw.line.id, pdf = m_pdf,
                      title = m_title](const QString &queue) { return house.inspections().printPaper(id, pdf, title, queue); },
                     tr("The print system has taken the paper"),
                     tr("Look at the printer and the print system, or save the paper."));
    });
    connect(m_save, &QAction::triggered, this, [this] {
        askPlace(tr("Save the paper"), m_title + QStringLiteral(".pdf"), tr("PDF files (*.pdf)"), &PapersPanel::savePaperTo);
    });
    connect(m_publish, &QAction::triggered, this, [this] {
        askPlace(tr("Save the published list"), m_draw.line.id + QStringLiteral(".csv"),
                 tr("CSV (*.csv);;Excel (*.xlsx);;PDF (*.pdf)"), &PapersPanel::savePublishedTo);
    });
    connect(m_transcript, &QAction::triggered, this, [this] {
        askPlace(tr("Save the transcript"), m_draw.line.id + QStringLiteral(".transcript"), {}, &PapersPanel::saveTranscriptTo);
    });
    connect(m_pool, &QAction::triggered, this,
            [this] { askPlace(tr("Save the pool"), m_draw.line.id + QStringLiteral(".pool"), {}, &PapersPanel::savePoolTo); });
    connect(m_certificate, &QAction::triggered, this, [this] {
        askPlace(tr("Save the certificate"), QStringLiteral("window.pem"), {}, &PapersPanel::saveCertificateTo);
    });
    connect(m_stop, &QAction::triggered, &m_all, &LongWork::cancel);
    connect(&m_all, &LongWork::advanced, this, [this] {
        if (m_all.running())
            m_messages.say(items::Tone::Notice, tr("Saving the papers: %1 %").arg(m_all.percent()));
        refresh();
    });
    connect(m_saveAll, &QAction::triggered, this, [this] {
        auto *dialog = new QFileDialog(this, tr("A folder for all sheets and dossiers"));
        dialog->setObjectName(QStringLiteral("folderDialog"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::Directory);
        dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
        connect(dialog, &QFileDialog::fileSelected, this, &PapersPanel::saveAllInto);
        dialog->open();
    });
}

void PapersPanel::setDraw(const services::ShownDraw &draw)
{
    if (draw.line.id != m_draw.line.id || draw.line.round != m_draw.line.round) {
        m_pdf.clear();
        m_preview->clear();
    }
    m_draw = draw;
    QList<items::Row> rows;
    if (draw.roster) {
        rows.append({kRoster, {{tr("Roster")}, {tr("the whole draw")}}, false});
        rows.append({{}, {{tr("Sheets of officers")}}, true});
        for (const domain::InspectionOfficer &one : draw.officers.officers) {
            if (draw.roster->loads.value(one.id) > 0)
                rows.append({kSheet + one.id, {{items::visibleText(one.id)}, {items::visibleText(one.unit)}}, false});
        }
        rows.append({{}, {{tr("Field dossiers of targets")}}, true});
        for (const domain::DrawnTarget &one : draw.roster->targets)
            rows.append({kDossier + one.code, {{one.code}, {items::visibleText(draw.names.value(one.code))}}, false});
    }
    m_list->setContent(std::move(rows), m_list->currentKey());
    m_recheck->setData(
        tr("Anybody can recheck this draw with the transcript, the pool and the certificate: "
           "creditdesk-draw-verify %1.transcript --pool %1.pool --certificate window.pem. It shares no code with "
           "this program; the algorithm is described with it.")
            .arg(draw.line.id));
    refresh();
}

void PapersPanel::enter()
{
    m_out->askPrinters();
    m_list->setFocus(Qt::OtherFocusReason);
}

void PapersPanel::cancel()
{
    m_all.cancel();
}

void PapersPanel::showPaper()
{
    const QString key = m_list->currentKey();
    if (key.isEmpty())
        return;
    m_desk.ask(
        services::Lane::Report, this, QStringLiteral("paper"),
        [&house = m_desk.house(), id = m_draw.line.id, key] { return paperOf(house.inspections(), id, key); },
        [this, key](const base::Result<QByteArray> &pdf) {
            if (!pdf) {
                sayInspectionFailure(m_messages, pdf.error(), m_desk.catalogue());
                return;
            }
            m_pdf = *pdf;
            m_title = fileOf(m_draw.line.id, key);
            m_preview->load(m_pdf);
            refresh();
        });
}

void PapersPanel::askPlace(const QString &title, const QString &name, const QString &filter,
                           void (PapersPanel::*write)(const QString &))
{
    auto *dialog = new QFileDialog(this, title);
    dialog->setObjectName(QStringLiteral("saveDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(name.section(QLatin1Char('.'), -1));
    if (!filter.isEmpty())
        dialog->setNameFilter(filter);
    connect(dialog, &QFileDialog::filterSelected, dialog,
            [dialog](const QString &chosen) { dialog->setDefaultSuffix(chosen.section(QStringLiteral("*."), 1).chopped(1)); });
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->selectFile(name);
    connect(dialog, &QFileDialog::fileSelected, this, write);
    dialog->open();
}

void PapersPanel::save(const QString &path, const std::function<base::Done(services::Inspections &, const QString &)> &work)
{
    m_desk.ask(
        services::Lane::Report, this, QString(), // the answer to each is wanted
        [&house = m_desk.house(), path, work] { return work(house.inspections(), path); },
        [this, path](const base::Done &done) {
            if (done)
                m_messages.say(items::Tone::Ok, tr("Saved"), path);
            else
                sayInspectionFailure(m_messages, done.error(), m_desk.catalogue());
        });
}

void PapersPanel::savePaperTo(const QString &path)
{
    save(path, [pdf = m_pdf](services::Inspections &, const QString &to) { return base::saveForUser(to, pdf); });
}

void PapersPanel::savePublishedTo(const QString &path)
{
    save(path, [id = m_draw.line.id](services::Inspections &all, const QString &to) { return all.savePublished(id, to); });
}

void PapersPanel::saveTranscriptTo(const QString &path)
{
    save(path, [id = m_draw.line.id](services::Inspections &all, const QString &to) { return all.saveTranscript(id, to); });
}

void PapersPanel::savePoolTo(const QString &path)
{
    save(path, [id = m_draw.line.id](services::Inspections &all, const QString &to) { return all.savePool(id, to); });
}

void PapersPanel::saveCertificateTo(const QString &path)
{
    save(path, [](services::Inspections &all, const QString &to) { return all.saveCertificate(to); });
}

void PapersPanel::saveAllInto(const QString &folder)
{
    auto saved = std::make_shared<int>(0);
    m_all.start(
        services::Lane::Batch,
        [&house = m_desk.house(), id = m_draw.line.id, folder, saved](const services::Progress &progress,
                                                                      const base::CancelToken &cancel) -> base::Done {
            TRY_ASSIGN(*saved, house.inspections().savePapers(id, folder, progress, cancel));
            return {};
        },
        [this, folder, saved](const base::Done &done) {
            if (done)
                m_messages.say(items::Tone::Ok, tr("%n paper(s) saved", nullptr, *saved), folder);
            else
                sayInspectionFailure(m_messages, done.error(), m_desk.catalogue());
        });
}

void PapersPanel::refresh()
{
    const QString undrawn = m_draw.roster ? QString() : tr("The draw has not been made yet.");
    const QString none = m_list->currentKey().isEmpty() ? tr("No paper is chosen.") : QString();
    const QString unseen = m_pdf.isEmpty() ? tr("No paper is shown.") : QString();
    const QString busy = m_all.running() ? tr("Papers are being saved.") : undrawn;
    ActionRegistry::setReason(m_show, undrawn.isEmpty() ? none : undrawn);
    ActionRegistry::setReason(m_print, unseen);
    ActionRegistry::setReason(m_save, unseen);
    ActionRegistry::setReason(m_saveAll, busy);
    ActionRegistry::setReason(m_stop, m_all.running() ? QString() : tr("Nothing is being saved."));
    ActionRegistry::setReason(m_publish, undrawn);
    ActionRegistry::setReason(m_pool, m_draw.pool ? QString() : tr("No pool was committed to."));
}

} // namespace creditdesk::ui
