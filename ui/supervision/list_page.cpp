#include "ui/supervision/list_page.h"

#include "ui/shell/action_registry.h"
#include "ui/shell/paper_out.h"
#include "ui/shell/say_failure.h"
#include "ui/supervision/list_chips.h"
#include "ui/supervision/list_export.h"
#include "ui/theme/style.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/format.h"
#include "ui/widgets/plain_label.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace creditdesk::ui {
namespace {

constexpr int kPage = 100;
constexpr int kMostAgain = 5000; ///< rows read at once to come back to a place

} // namespace

FigureListPage::FigureListPage(Desk &desk, const FigureTarget &target, const FigureWords &words, const QJsonObject &place,
                               QWidget *parent)
    : ListBehind(desk, tr("List"), parent),
      m_target(target),
      m_words(words),
      m_rows(target, words),
      m_export(ActionRegistry::make(QStringLiteral("figures.export"), this)),
      m_stop(ActionRegistry::make(QStringLiteral("figures.stop_export"), this)),
      m_print(ActionRegistry::make(QStringLiteral("figures.print"), this)),
      m_paper(new PaperOut(
          desk, messages(), [&house = desk.house()] { return house.supervision().printers(); }, this)),
      m_file(new ListExport(desk, messages(), this)),
      m_chips(new FilterChips(this)),
      m_count(new PlainLabel({}, this)),
      m_purpose(new PlainLabel({}, this)),
      m_closed(new PlainLabel({}, this)),
      m_list(new DataTable(m_rows.columns(), tr("List behind the number"), this)),
      m_empty(new EmptyState(QStringLiteral("figures"), this))
{
    setProperty("navigation", QStringLiteral("nav.supervision"));
    m_paper->printers()->setAccessibleName(tr("Printer of the list"));
    addToHead(m_paper->printers());
    addButton(m_print);
    addButton(m_export);
    QPushButton *stop = addButton(m_stop);
    stop->hide();
    connect(m_stop, &QAction::triggered, m_file, &ListExport::stop);
    connect(m_file, &ListExport::runningChanged, this, [this, stop] { stop->setVisible(m_file->running()); });
    m_list->setWidths(m_rows.widths(), m_rows.stretched());
    m_count->setFont(textFont(TextSize::Head, true));
    m_purpose->setTone(items::Tone::Muted);
    m_purpose->setElided(true);
    m_closed->setTone(items::Tone::Notice);
    m_closed->hide();
    m_empty->say(tr("Nothing is behind this number"), tr("No row fits the filter. Take a chip out above to see more."));
    m_empty->hide();
    auto *head = new QHBoxLayout;
    head->setSpacing(kGroup);
    head->addWidget(m_count);
    head->addWidget(m_purpose, 1);
    body()->setSpacing(kGrid);
    body()->addWidget(m_chips);
    body()->addLayout(head);
    body()->addWidget(m_closed);
    body()->addWidget(m_list, 1);
    body()->addWidget(m_empty, 1);
    connect(m_export, &QAction::triggered, this, &FigureListPage::chooseExport);
    connect(m_chips, &FilterChips::removed, this, &FigureListPage::remove);
    connect(&m_list->rows(), &items::TableModel::moreWanted, this, [this] { load(m_loaded); });
    connect(m_list, &DataTable::rowActivated, this,
            [this](const QString &key) { Q_EMIT this->desk().subjectWanted(ListRows::subjectOf(key)); });
    connect(m_print, &QAction::triggered, this, &FigureListPage::print);
    connect(m_list, &DataTable::chosen, this, &FigureListPage::placeChanged);
    m_wanted = place;
    allow();
    sayHead();
    load(0);
}

void FigureListPage::allow()
{
    const bool may = desk().may(QStringLiteral("supervision.export"));
    const QString why = may ? QString() : tr("Your role does not allow this.");
    ActionRegistry::setReason(m_export, why);
    ActionRegistry::setReason(m_print, why);
    m_paper->printers()->setVisible(may);
    if (may)
        m_paper->askPrinters();
}

QJsonObject FigureListPage::place() const
{
    if (!m_wanted.isEmpty())
        return m_wanted;
    QJsonObject place = m_target.toJson();
    place.insert(QStringLiteral("row"), m_list->currentKey());
    place.insert(QStringLiteral("at"), m_list->currentIndex().row());
    return place;
}

void FigureListPage::enter()
{
    Q_EMIT placeChanged();
    if (m_total == 0)
        setFocus(Qt::OtherFocusReason); // Esc leads back from here as well
    else
        m_list->setFocus(Qt::OtherFocusReason);
}

QString FigureListPage::help() const
{
    return tr("Every row that the number counts, behind the filter above. Enter "
              "opens the subject's file, Alt+Left or Esc goes "
              "back to the number. A chip is taken out of the filter with Enter "
              "or Delete. The export holds the whole list with "
              "its filter; it is for internal use.");
}

base::Result<FigureListPage::Piece> FigureListPage::piece(services::Workstation &house, const FigureTarget &target,
                                                          const ListRows &words, qint64 first, int most)
{
    Piece out;
    if (target.counted == domain::Counted::Records) {
        TRY_ASSIGN(const auto page, house.supervision().records(target.filter, first, most));
        for (const services::RecordLine &line : page.lines)
            out.rows.append(words.row(line));
        out.closed = std::count_if(page.lines.cbegin(), page.lines.cend(), [](const auto &line) { return line.closed; });
        out.total = page.total;
        return out;
    }
    TRY_ASSIGN(const auto page, house.supervision().organisations(target.filter, first, most));
    for (const services::OrganisationLine &line : page.lines)
        out.rows.append(words.row(line));
    out.total = page.total;
    return out;
}

void FigureListPage::load(qint64 first)
{
    const int again = m_wanted[u"at"].toInt() / kPage + 1; // pages to the row that was left
    const int most = first == 0 ? std::clamp(again * kPage, kPage, kMostAgain) : kPage;
    desk().ask(
        services::Lane::Read, this, QStringLiteral("list"),
        [&house = desk().house(), target = m_target, words = m_rows, first, most] {
            return piece(house, target, words, first, most);
        },
        [this, first](const base::Result<Piece> &answer) {
            if (answer)
                take(*answer, first);
            else
                sayFailure(messages(), answer.error(), desk().catalogue());
            if (!answer && m_total < 0)
                Q_EMIT listed(-1);
        });
}

void FigureListPage::take(const Piece &piece, qint64 first)
{
    const bool atFirst = m_total < 0;
    const bool changed = m_total >= 0 && first > 0 && piece.total != m_total;
    m_total = piece.total;
    if (changed) { // figures were renewed in between: pages of two states do not
                   // fit together
        m_loaded = 0;
        load(0);
        return;
    }
    if (first == 0)
        m_list->setContent(piece.rows, m_wanted.isEmpty() ? m_list->currentKey() : m_wanted[u"row"].toString());
    else
        m_list->rows().appendRows(piece.rows);
    m_closedRows = piece.closed + (first == 0 ? 0 : m_closedRows);
    m_wanted = {};
    m_loaded = first + piece.rows.size();
    m_list->rows().setMoreAvailable(m_loaded < m_total && !piece.rows.isEmpty());
    m_list->setVisible(m_total > 0);
    m_empty->setVisible(m_total == 0);
    sayHead();
    if (isVisible() && first == 0)
        enter();
    if (atFirst)
        Q_EMIT listed(m_total);
}

void FigureListPage::sayHead()
{
    setTitle(m_rows.ofRecords() ? tr("Records behind the number") : tr("Organisations behind the number"));
    m_chips->setParts(m_words.parts(m_target.filter));
    m_chips->setVisible(!m_chips->chips().isEmpty());
    m_count->setData(m_total < 0 ? tr("Being listed…") : m_words.counted(m_target.counted, m_total));
    m_closed->setData(
        tr("%n of the records read so far are not public and need a matter", nullptr, static_cast<int>(m_closedRows)));
    m_closed->setVisible(m_closedRows > 0);
    m_purpose->setData(
        tr("Data as of %1 · classed for %2 · %3")
            .arg(Format::time(m_words.state().dataAsOf), Format::date(m_words.state().day), tr("For internal use")));
}

void FigureListPage::remove(const QString &axis)
{
    if (axis.isEmpty()) {
        m_target.filter.decidedFrom = {};
        m_target.filter.decidedUntil = {};
    } else {
        m_target.filter.chosen.remove(axis);
    }
    m_rows.setTarget(m_target);
    m_total = -1;
    sayHead();
    m_list->setFocus(Qt::OtherFocusReason);
    Q_EMIT placeChanged();
    load(0);
}

void FigureListPage::chooseExport()
{
    auto *dialog = new QFileDialog(this, tr("Export the list"));
    dialog->setObjectName(QStringLiteral("saveDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("xlsx"));
    dialog->setNameFilters({tr("Workbooks (*.xlsx)"), tr("CSV files (*.csv)"), tr("PDF files (*.pdf)")});
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    connect(dialog, &QFileDialog::filterSelected, dialog,
            [dialog](const QString &filter) { dialog->setDefaultSuffix(filter.section(QLatin1String("*."), 1).chopped(1)); });
    connect(dialog, &QFileDialog::fileSelected, this, &FigureListPage::exportTo);
    dialog->open();
}

void FigureListPage::print()
{
    const domain::Table head = headedTable(title(), m_target, m_words, desk().now(), desk().session().name);
    m_paper->print(ListExport::printing(desk().house(), head, m_target, m_rows, std::max<qint64>(m_total, 0)),
                   tr("The print system has taken the list"),
                   tr("Look at the printer and the print system, or export the list."));
}

void FigureListPage::exportTo(const QString &path)
{
    const domain::Table head = headedTable(title(), m_target, m_words, desk().now(), desk().session().name);
    m_file->start(head, m_target, m_rows, std::max<qint64>(m_total, 0), path);
}

void FigureListPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_file->running()) {
        m_file->stop();
        return;
    }
    if (event->key() == Qt::Key_Escape && !messages().isVisible()) {
        Q_EMIT desk().backWanted();
        return;
    }
    Page::keyPressEvent(event);
}

} // namespace creditdesk::ui
