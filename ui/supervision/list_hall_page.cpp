#include "ui/supervision/list_hall_page.h"

#include "models/domain/catalogue.h"
#include "models/items/visible_text.h"
#include "ui/shell/say_failure.h"
#include "ui/theme/language.h"
#include "ui/theme/style.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/format.h"
#include "ui/widgets/plain_label.h"

#include <QKeyEvent>
#include <QVBoxLayout>

namespace creditdesk::ui {
namespace {

constexpr int kPage = 1000;

bool isReport(const store::RegisterEntry &entry)
{
    return entry.result == QStringLiteral("issued") || entry.result == QStringLiteral("no_record");
}

bool wanted(const store::RegisterEntry &entry, const HallWish &wish)
{
    const QString hour = entry.at.toOffsetFromUtc(base::kLegalOffsetSeconds).toString(QStringLiteral("HH"));
    if (!wish.hour.isEmpty() && hour != wish.hour)
        return false;
    if (wish.group == QStringLiteral("reports"))
        return isReport(entry);
    return wish.group.isEmpty() || entry.result == QStringLiteral("refused");
}

base::Result<QList<store::RegisterEntry>> entriesOf(services::Workstation &house, const HallWish &wish)
{
    QList<store::RegisterEntry> found;
    store::RegisterFilter filter;
    filter.from = wish.from;
    filter.until = wish.until;
    filter.limit = kPage;
    while (true) {
        TRY_ASSIGN(const QList<store::RegisterEntry> page, house.reception().registerEntries(filter));
        for (const store::RegisterEntry &entry : page) {
            if (wanted(entry, wish))
                found.append(entry);
        }
        if (page.size() < kPage)
            return found;
        filter.beforeId = page.last().id;
    }
}

} // namespace

HallListPage::HallListPage(Desk &desk, const HallWish &wish, const QJsonObject &place, QWidget *parent)
    : ListBehind(desk, tr("Register entries behind the number"), parent),
      m_wish(wish),
      m_row(place[u"row"].toString()),
      m_count(new PlainLabel(tr("Being listed…"), this)),
      m_list(new DataTable({{tr("No."), true},
                            {tr("Time")},
                            {tr("Applicant")},
                            {tr("About")},
                            {tr("Result")},
                            {tr("Number"), false, true},
                            {tr("Operator")},
                            {tr("Sheets"), true}},
                           tr("Register entries behind the number"), this))
{
    setProperty("navigation", QStringLiteral("nav.supervision"));
    m_list->setWidths({64, 144, 128, 240, 96, 196, 112, 64}, 3);
    m_count->setFont(textFont(TextSize::Head, true));
    body()->setSpacing(kGrid);
    body()->addWidget(m_count);
    body()->addWidget(m_list, 1);
    connect(m_list, &DataTable::chosen, this, &HallListPage::placeChanged);
    load();
}

QJsonObject HallListPage::place() const
{
    FigureTarget target;
    target.hall = m_wish;
    QJsonObject place = target.toJson();
    place.insert(QStringLiteral("row"), m_total < 0 ? m_row : m_list->currentKey());
    return place;
}

void HallListPage::enter()
{
    Q_EMIT placeChanged();
    m_list->setFocus(Qt::OtherFocusReason);
}

QString HallListPage::help() const
{
    return tr(
        "The entries of this window's register that the number counts. The register's own page shows each with everything "
        "that was written down. Esc goes back to the number.");
}

void HallListPage::load()
{
    desk().ask(
        services::Lane::Upkeep, this, QStringLiteral("entries"),
        [&house = desk().house(), wish = m_wish] { return entriesOf(house, wish); },
        [this](const base::Result<QList<store::RegisterEntry>> &entries) {
            if (entries)
                take(*entries);
            else
                sayFailure(messages(), entries.error(), desk().catalogue());
            Q_EMIT listed(m_total);
        });
}

items::Row HallListPage::row(const store::RegisterEntry &entry) const
{
    const domain::ApplicantRule *applicant = desk().catalogue().applicant(entry.applicant);
    const QString kind = applicant ? (speaksChinese() ? applicant->zh : applicant->en) : entry.applicant;
    const QString result = isReport(entry)                             ? tr("Issued")
                           : entry.result == QStringLiteral("refused") ? tr("Refused")
                                                                       : tr("Not finished");
    const QString about = entry.subjectName.isEmpty() ? entry.subject : entry.subjectName;
    return {QString::number(entry.id),
            {{QString::number(entry.id)},
             {Format::time(entry.at)},
             {kind},
             {items::visibleText(about)},
             {result, entry.result == QStringLiteral("refused") ? items::Tone::Warn : items::Tone::Plain},
             {items::visibleText(entry.report.isEmpty() ? entry.slip : entry.report)},
             {items::visibleText(entry.operatorName)},
             {Format::number(entry.sheets)}}};
}

void HallListPage::take(const QList<store::RegisterEntry> &entries)
{
    QList<items::Row> rows;
    for (const store::RegisterEntry &entry : entries)
        rows.append(row(entry));
    m_total = entries.size();
    m_list->setContent(rows, m_row);
    const QString days = tr("%1 to %2").arg(Format::date(m_wish.from), Format::date(m_wish.until));
    m_count->setData(m_wish.hour.isEmpty()
                         ? tr("%1 entries · %2").arg(Format::number(m_total), days)
                         : tr("%1 entries · %2 · from %3:00 to %3:59").arg(Format::number(m_total), days, m_wish.hour));
}

void HallListPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !messages().isVisible()) {
        Q_EMIT desk().backWanted();
        return;
    }
    Page::keyPressEvent(event);
}

} // namespace creditdesk::ui
