#include "ui/supervision/list_measures_page.h"

#include "models/domain/catalogue.h"
#include "models/items/visible_text.h"
#include "ui/shell/say_failure.h"
#include "ui/theme/language.h"
#include "ui/theme/style.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/format.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QKeyEvent>

#include <algorithm>

namespace creditdesk::ui {
namespace {

QString termIn(const QList<domain::MeasureTerm> &terms, const QString &id)
{
    const auto found = std::find_if(terms.cbegin(), terms.cend(), [&id](const auto &term) { return term.id == id; });
    if (found == terms.cend())
        return items::visibleText(id);
    return speaksChinese() ? found->words.zh : found->words.en;
}

} // namespace

MeasureListPage::MeasureListPage(Desk &desk, const FigureTarget &target, const FigureWords &words, const QJsonObject &place,
                                 QWidget *parent)
    : ListBehind(desk, tr("Measures behind the number"), parent),
      m_target(target),
      m_words(words),
      m_row(place[u"row"].toString()),
      m_count(new PlainLabel(tr("Being listed…"), this)),
      m_filter(new PlainLabel({}, this)),
      m_list(new DataTable({{tr("Organisation")},
                            {tr("Credit code"), false, true},
                            {tr("District")},
                            {tr("Measure")},
                            {tr("Nature")},
                            {tr("Organ")},
                            {tr("From")},
                            {tr("Until")},
                            {tr("State")}},
                           tr("Measures behind the number"), this)),
      m_empty(new EmptyState(QStringLiteral("figures"), this))
{
    setProperty("navigation", QStringLiteral("nav.supervision"));
    m_list->setWidths({180, 150, 84, 240, 76, 150, 92, 92, 76}, 0);
    m_count->setFont(textFont(TextSize::Head, true));
    m_filter->setTone(items::Tone::Muted);
    m_filter->setElided(true);
    m_empty->say(tr("No measure stands here"), tr("What an officer applies to an organisation of the sector is listed here as "
                                                  "long as it is in force or under review."));
    m_empty->hide();
    QStringList parts;
    for (const FigureWords::Part &part : words.parts(target.filter))
        parts.append(part.label + QLatin1Char(' ') + part.text);
    parts.append(tr("For internal use"));
    m_filter->setData(parts.join(QStringLiteral(" · ")));
    auto *head = new QHBoxLayout;
    head->setSpacing(kGroup);
    head->addWidget(m_count);
    head->addWidget(m_filter, 1);
    body()->setSpacing(kGrid);
    body()->addLayout(head);
    body()->addWidget(m_list, 1);
    body()->addWidget(m_empty, 1);
    connect(m_list, &DataTable::chosen, this, &MeasureListPage::placeChanged);
    connect(m_list, &DataTable::rowActivated, this,
            [this](const QString &key) { Q_EMIT this->desk().subjectWanted(key.section(QLatin1Char(' '), 0, 0)); });
    load();
}

QJsonObject MeasureListPage::place() const
{
    QJsonObject place = m_target.toJson();
    place.insert(QStringLiteral("row"), m_total < 0 ? m_row : m_list->currentKey());
    return place;
}

void MeasureListPage::enter()
{
    Q_EMIT placeChanged();
    if (m_total == 0)
        setFocus(Qt::OtherFocusReason); // Esc leads back from here as well
    else
        m_list->setFocus(Qt::OtherFocusReason);
}

QString MeasureListPage::help() const
{
    return tr("The measures that the number counts: in force or under review, applied at this workstation. Enter opens the "
              "organisation, Esc goes back to the number. They are for internal use.");
}

void MeasureListPage::load()
{
    desk().ask(
        services::Lane::Read, this, QStringLiteral("measures"),
        [&house = desk().house(), filter = m_target.filter] { return house.supervision().measuresInUse(filter); },
        [this](const base::Result<QList<services::MeasureInUse>> &measures) {
            if (measures)
                take(*measures);
            else
                sayFailure(messages(), measures.error(), desk().catalogue());
            Q_EMIT listed(m_total);
        });
}

items::Row MeasureListPage::row(const services::MeasureInUse &measure) const
{
    const domain::MeasureLists &words = m_words.catalogue().measures();
    const bool review = measure.state == QStringLiteral("review");
    return {measure.subject + QLatin1Char(' ') + measure.number,
            {{items::visibleText(measure.subjectName)},
             {items::visibleText(measure.subject)},
             {m_words.code(domain::axis::district, measure.district)},
             {items::visibleText(speaksChinese() || measure.en.isEmpty() ? measure.zh : measure.en)},
             {termIn(words.natures(), measure.nature)},
             {items::visibleText(measure.organ)},
             {Format::date(measure.from)},
             {measure.until.isValid() ? Format::date(measure.until) : tr("while its ground stands")},
             {termIn(words.states(), measure.state), review ? items::Tone::Warn : items::Tone::Plain}}};
}

void MeasureListPage::take(const QList<services::MeasureInUse> &measures)
{
    QList<items::Row> rows;
    for (const services::MeasureInUse &measure : measures)
        rows.append(row(measure));
    m_total = measures.size();
    m_list->setContent(rows, m_row);
    m_list->setVisible(m_total > 0);
    m_empty->setVisible(m_total == 0);
    m_count->setData(tr("%1 measures").arg(Format::number(m_total)));
    if (isVisible())
        enter();
}

void MeasureListPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !messages().isVisible()) {
        Q_EMIT desk().backWanted();
        return;
    }
    Page::keyPressEvent(event);
}

} // namespace creditdesk::ui
