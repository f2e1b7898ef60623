#include "ui/supervision/overview_panel.h"

#include "ui/shell/say_failure.h"
#include "ui/supervision/overview_hall.h"
#include "ui/theme/style.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/format.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace creditdesk::ui {
namespace {

constexpr int kScrollBar = 12;
constexpr int kHallSeconds = 60;
constexpr int kTwoColumns = 1560; ///< from this width on

} // namespace

OverviewPanel::OverviewPanel(Desk &desk, MessageBar &messages, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_messages(messages),
      m_stack(new QStackedWidget(this)),
      m_empty(new EmptyState(QStringLiteral("figures"), this)),
      m_scroll(new QScrollArea(this)),
      m_content(new QWidget(m_scroll)),
      m_tileRow(new QHBoxLayout),
      m_sides(new QHBoxLayout),
      m_left(new QVBoxLayout),
      m_right(new QVBoxLayout)
{
    m_content->setObjectName(QStringLiteral("page"));
    m_scroll->setWidget(m_content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tileRow->setSpacing(kGrid);
    m_sides->setSpacing(kGroup);
    m_sides->addLayout(m_left, 1);
    m_sides->addLayout(m_right, 0);
    for (QVBoxLayout *one : {m_left, m_right})
        one->setSpacing(kGroup);
    auto *inner = new QVBoxLayout(m_content);
    inner->setContentsMargins(0, 0, kGrid, 0);
    inner->setSpacing(kGroup);
    inner->addLayout(m_tileRow);
    inner->addLayout(m_sides);
    inner->addStretch(1);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_scroll);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    m_empty->say(tr("No figures yet"), tr("Organisations by class, records by kind, what moved since "
                                          "last month: counted here from the data of this "
                                          "workstation. Counting begins by itself."));
    m_turn.setSingleShot(true);
    m_turn.setInterval(0);
    connect(&m_turn, &QTimer::timeout, this, &OverviewPanel::showNext);
    connect(m_scroll->verticalScrollBar(), &QScrollBar::valueChanged, this, &OverviewPanel::placeChanged);
}

void OverviewPanel::load(const domain::FigureFilter &filter, const QString &scale, const FigureWords &words)
{
    m_desk.ask(
        services::Lane::Read, this, QStringLiteral("figures"),
        [&house = m_desk.house(), filter, scale, words]() -> base::Result<OverviewContent> {
            const OverviewCards cards(filter, scale);
            TRY_ASSIGN(const QList<domain::FigureTable> tables, house.supervision().figures(cards.questions()));
            return cards.content(tables, words);
        },
        [this](const base::Result<OverviewContent> &content) {
            if (content)
                take(*content);
            else if (content.error().code == base::Code::NotFound)
                m_stack->setCurrentWidget(m_empty);
            else
                sayFailure(m_messages, content.error(), m_desk.catalogue());
        });
}

/// The hall's register knows no filter of organisations and is read from its beginning: not with every filter anew.
void OverviewPanel::loadHall()
{
    const QDateTime now = m_desk.now();
    if (m_hallAsked.isValid() && m_hallAsked.secsTo(now) < kHallSeconds)
        return;
    m_hallAsked = now;
    const HallWish days = OverviewHall::days(m_desk.house().clock().today());
    m_desk.ask(
        services::Lane::Upkeep, this, QStringLiteral("hall"),
        [&house = m_desk.house(), days] { return house.supervision().hall(days.from, days.until); },
        [this](const base::Result<services::HallOperation> &hall) {
            if (!hall) {
                sayFailure(m_messages, hall.error(), m_desk.catalogue());
                return;
            }
            m_hall = *hall;
            showHall();
        });
    m_desk.ask(
        services::Lane::Platform, this, QStringLiteral("hall asked"),
        [&house = m_desk.house(), days] { return house.supervision().refreshHall(days.from, days.until); },
        [this](const base::Result<services::HallOperation::Others> &others) {
            if (!others)
                return; // the card keeps what was last known, with its time
            m_others = *others;
            showHall();
        });
}

void OverviewPanel::showHall()
{
    if (!m_hall)
        return;
    if (m_others)
        m_hall->elsewhere = m_others;
    const HallWish days = OverviewHall::days(m_desk.house().clock().today());
    m_waiting.append(OverviewHall(days, m_desk.may(QStringLiteral("register.list"))).content(*m_hall));
    m_turn.start();
}

void OverviewPanel::take(const OverviewContent &content)
{
    loadHall();
    m_stack->setCurrentWidget(m_scroll);
    showTiles(content.tiles);
    m_waiting = content.cards;
    m_order.clear();
    for (const CardContent &card : content.cards)
        m_order.append(card.id);
    m_order.append(QStringLiteral("hall"));
    for (FigureCard *card : std::as_const(m_cards))
        card->setVisible(m_order.contains(card->id()));
    m_turn.start();
}

void OverviewPanel::showNext()
{
    if (m_waiting.isEmpty())
        return;
    const CardContent content = m_waiting.takeFirst();
    cardFor(content.id)->setContent(content);
    if (m_waiting.isEmpty()) {
        order();
        arrange();
        takePlace();
        const QWidget *focus = QApplication::focusWidget();
        if (isVisible() && (!focus || focus->isAncestorOf(this)))
            focusPlace();
    } else {
        m_turn.start();
    }
}

FigureCard *OverviewPanel::cardFor(const QString &id)
{
    if (FigureCard *known = card(id))
        return known;
    auto *made = new FigureCard(id, m_content);
    connect(made, &FigureCard::opened, this, &OverviewPanel::opened);
    connect(made->grid(), &FigureGrid::placeChanged, this, [this, made] { follow(made); });
    m_cards.append(made);
    m_columns = 0; // placed anew
    arrange();
    return made;
}

FigureCard *OverviewPanel::card(const QString &id) const
{
    for (FigureCard *one : m_cards) {
        if (one->id() == id)
            return one;
    }
    return nullptr;
}

FigureCard *OverviewPanel::currentCard() const
{
    return card(m_current);
}

domain::Table OverviewPanel::table() const
{
    const FigureCard *card = currentCard() ? currentCard() : m_cards.value(0);
    return card ? card->table() : domain::Table();
}

void OverviewPanel::showTiles(const QList<FigureTile> &tiles)
{
    m_tileContent = tiles;
    while (m_tiles.size() < tiles.size()) {
        const qsizetype at = m_tiles.size();
        auto *button = new QPushButton(m_content);
        button->setProperty("tile", true);
        button->setFont(textFont(TextSize::Head, true));
        button->setAutoDefault(true);
        connect(button, &QPushButton::clicked, this, [this, at] { Q_EMIT opened(m_tileContent.at(at).opens); });
        m_tileRow->addWidget(button, 1);
        m_tiles.append(button);
    }
    for (qsizetype i = 0; i < tiles.size(); ++i) {
        const QString text = tr("%1  %2").arg(tiles.at(i).label, Format::number(tiles.at(i).count));
        m_tiles.at(i)->setText(text);
        m_tiles.at(i)->setAccessibleName(text);
        m_tiles.at(i)->setAccessibleDescription(tr("Opens the list behind this number"));
    }
}

void OverviewPanel::arrange()
{
    const int wanted = width() >= kTwoColumns ? 2 : 1;
    const int room = width() - kScrollBar - kGrid;
    for (FigureCard *card : std::as_const(m_cards))
        card->fit((room - (wanted - 1) * kGroup) / wanted);
    if (wanted == m_columns)
        return;
    m_columns = wanted;
    QList<int> heights{0, 0};
    for (QVBoxLayout *one : {m_left, m_right}) {
        while (QLayoutItem *item = one->takeAt(0)) // the cards themselves belong to the content
            delete item;
    }
    for (FigureCard *card : std::as_const(m_cards)) {
        const int side = wanted == 2 && heights.at(1) < heights.at(0) ? 1 : 0;
        (side == 0 ? m_left : m_right)->addWidget(card, 0, Qt::AlignTop);
        heights[side] += card->sizeHint().height();
    }
    for (QVBoxLayout *one : {m_left, m_right})
        one->addStretch(1); // what room is left stays below the cards
    m_sides->setStretch(1, wanted == 2 ? 1 : 0);
    QWidget *before = m_tiles.isEmpty() ? nullptr : m_tiles.last();
    for (FigureCard *card : std::as_const(m_cards)) {
        if (before)
            setTabOrder(before, card->grid());
        before = card->grid();
    }
}

/// A card that one scale has and another has not comes back to its place.
void OverviewPanel::order()
{
    const auto place = [this](const FigureCard *card) {
        const qsizetype at = m_order.indexOf(card->id());
        return at < 0 ? m_order.size() : at;
    };
    const QList<FigureCard *> before = m_cards;
    std::stable_sort(m_cards.begin(), m_cards.end(),
                     [&](const FigureCard *a, const FigureCard *b) { return place(a) < place(b); });
    if (m_cards != before)
        m_columns = 0;
}

void OverviewPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

/// A table is longer than the page: the chosen cell is brought into sight, not
/// the whole table.
void OverviewPanel::follow(FigureCard *card)
{
    m_current = card->id();
    const FigureGrid *grid = card->grid();
    if (grid->hasFocus()) {
        const QRect cell = grid->visualRect(grid->currentIndex());
        const QPoint at = grid->viewport()->mapTo(m_content, cell.center());
        m_scroll->ensureVisible(at.x(), at.y(), 0, 3 * kRow);
    }
    Q_EMIT placeChanged();
}

void OverviewPanel::focusPlace()
{
    FigureCard *card = currentCard() ? currentCard() : m_cards.value(0);
    const int kept = m_scroll->verticalScrollBar()->value();
    if (card)
        card->grid()->setFocus(Qt::OtherFocusReason);
    else
        setFocus(Qt::OtherFocusReason);
    m_scroll->verticalScrollBar()->setValue(kept);
}

QJsonObject OverviewPanel::place() const
{
    const FigureCard *card = currentCard();
    if (!card)
        return {};
    return {{QStringLiteral("card"), card->id()},
            {QStringLiteral("row"), card->grid()->currentKey()},
            {QStringLiteral("column"), card->grid()->currentColumn()},
            {QStringLiteral("scroll"), m_scroll->verticalScrollBar()->value()}};
}

void OverviewPanel::setPlace(const QJsonObject &place)
{
    m_place = place;
}

void OverviewPanel::takePlace()
{
    if (!m_place)
        return;
    const QJsonObject place = *std::exchange(m_place, std::nullopt);
    FigureCard *wanted = card(place[u"card"].toString());
    if (!wanted)
        return;
    m_current = wanted->id();
    wanted->grid()->select(place[u"row"].toString(), place[u"column"].toInt());
    m_content->layout()->activate();
    if (isVisible())
        wanted->grid()->setFocus(Qt::OtherFocusReason);
    m_scroll->verticalScrollBar()->setValue(place[u"scroll"].toInt());
}

} // namespace creditdesk::ui
