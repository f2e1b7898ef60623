#include "ui/register/voids_panel.h"

#include "ui/register/register_words.h"
#include "ui/shell/action_registry.h"
#include "ui/shell/say_failure.h"
#include "ui/theme/style.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/format.h"
#include "ui/widgets/plain_label.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace creditdesk::ui {

VoidsPanel::VoidsPanel(Desk &desk, MessageBar &messages, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_messages(messages),
      m_agree(ActionRegistry::make(QStringLiteral("void.agree"), this)),
      m_reserve(ActionRegistry::make(QStringLiteral("numbers.reserve"), this)),
      m_voids(new DataTable(RegisterWords::voidColumns(), tr("Requests to void"), this)),
      m_blocks(new DataTable(RegisterWords::blockColumns(), tr("Blocks of report numbers"), this)),
      m_gaps(new DataTable(RegisterWords::gapColumns(), tr("Numbers that never became a report"), this)),
      m_left(new PlainLabel({}, this)),
      m_about(new PlainLabel({}, this))
{
    m_voids->setWidths({168, 104, 224, 160, 88, 128, 200}, 2);
    m_about->setElided(true);
    m_about->setTone(items::Tone::Muted);
    m_blocks->setWidths({96, 72, 72, 136, 136}, 4);
    m_gaps->setWidths({208, 136, 240}, 2);
    const auto head = [this](const QString &text) {
        auto *label = new PlainLabel(text, this);
        label->setFont(textFont(TextSize::Head, true));
        return label;
    };
    const auto line = [](QWidget *words, QWidget *button) {
        auto *row = new QHBoxLayout;
        row->setSpacing(kGrid);
        row->addWidget(words, 1);
        row->addWidget(button);
        return row;
    };
    auto *left = new QVBoxLayout;
    left->setSpacing(kGrid);
    left->addLayout(line(m_left, ActionRegistry::button(m_reserve, this)));
    left->addWidget(m_blocks, 1);
    auto *right = new QVBoxLayout;
    right->setSpacing(kGrid);
    auto *gaps = head(tr("Numbers that never became a report"));
    gaps->setFixedHeight(kRow);
    right->addWidget(gaps);
    right->addWidget(m_gaps, 1);
    auto *below = new QHBoxLayout;
    below->setSpacing(kGroup);
    below->addLayout(left, 1);
    below->addLayout(right, 1);
    m_left->setFont(textFont(TextSize::Head, true));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    auto *voidsHead = line(m_about, ActionRegistry::button(m_agree, this));
    voidsHead->insertWidget(0, head(tr("Requests to void")));
    column->addLayout(voidsHead);
    column->addWidget(m_voids, 1);
    column->addSpacing(kGrid);
    column->addLayout(below, 1);
    connect(m_agree, &QAction::triggered, this, &VoidsPanel::agree);
    connect(m_reserve, &QAction::triggered, this, &VoidsPanel::reserve);
    connect(m_voids, &DataTable::chosen, this, &VoidsPanel::updateActions);
    updateActions();
}

void VoidsPanel::enter()
{
    reload();
    m_voids->setFocus(Qt::OtherFocusReason);
}

void VoidsPanel::reload()
{
    m_desk.ask(
        services::Lane::Read, this, QStringLiteral("numbers"), [&house = m_desk.house()] { return read(house); },
        [this](const base::Result<Content> &content) {
            if (content)
                show(*content);
            else
                m_messages.fail(content.error());
        });
}

base::Result<VoidsPanel::Content> VoidsPanel::read(services::Workstation &house)
{
    constexpr int kNewest = 500;
    Content content;
    TRY_ASSIGN(content.numbers, house.reception().numbers());
    if (content.numbers.voids.isEmpty())
        return content;
    TRY_ASSIGN(const QList<store::IssuedReport> newest, house.reports({}, kNewest));
    for (const store::IssuedReport &paper : newest)
        content.papers.insert(paper.number, paper);
    for (const store::VoidRequest &one : std::as_const(content.numbers.voids)) {
        if (!one.agreedBy.isEmpty() || content.papers.contains(one.number))
            continue;
        TRY_ASSIGN(const QList<store::IssuedReport> older, house.reports(one.number, 1)); // it still waits for somebody
        for (const store::IssuedReport &paper : older)
            content.papers.insert(paper.number, paper);
    }
    return content;
}

void VoidsPanel::show(const Content &content)
{
    const services::Reception::Numbers &numbers = content.numbers;
    m_requests = numbers.voids;
    m_papers = content.papers;
    m_voids->setContent(RegisterWords::voids(numbers.voids, m_papers, m_desk.house().reception().products()),
                        m_voids->currentKey());
    m_blocks->setContent(RegisterWords::blocks(numbers.blocks, m_desk.now()), m_blocks->currentKey());
    m_gaps->setContent(RegisterWords::gaps(numbers.spoilt), m_gaps->currentKey());
    m_left->setData(numbers.left > 0 ? tr("%1 report numbers left, the first block valid until %2")
                                           .arg(Format::number(numbers.left), Format::time(numbers.validUntil))
                                     : tr("No report number is left here"));
    m_left->setTone(numbers.left > 0 ? items::Tone::Plain : items::Tone::Danger);
    updateActions();
    Q_EMIT openVoids(static_cast<int>(std::count_if(m_requests.begin(), m_requests.end(),
                                                    [](const store::VoidRequest &one) { return one.agreedBy.isEmpty(); })));
}

const store::VoidRequest *VoidsPanel::current() const
{
    const QString number = m_voids->currentKey();
    const auto found =
        std::find_if(m_requests.begin(), m_requests.end(), [&](const store::VoidRequest &one) { return one.number == number; });
    return found == m_requests.end() ? nullptr : &*found;
}

void VoidsPanel::updateActions()
{
    const store::VoidRequest *found = current();
    m_about->setData(found ? tr("%1 about %2, because: %3", "number, subject, reason")
                                 .arg(found->number, RegisterWords::whom(m_papers.value(found->number)), found->reason)
                           : QString());
    QString why;
    if (!m_desk.may(QStringLiteral("report.void")))
        why = tr("Your role does not allow this.");
    else if (!found)
        why = tr("No request is chosen.");
    else if (!found->agreedBy.isEmpty())
        why = tr("It has been voided.");
    else if (found->askedBy == m_desk.session().operatorId)
        why = tr("You asked for it: another person has to agree.");
    ActionRegistry::setReason(m_agree, why);
    ActionRegistry::setReason(m_reserve,
                              m_desk.may(QStringLiteral("report.issue")) ? QString() : tr("Your role does not allow this."));
}

void VoidsPanel::agree()
{
    const store::VoidRequest *request = current();
    if (!request)
        return;
    m_desk.ask(
        services::Lane::Report, this, QStringLiteral("agree"),
        [&house = m_desk.house(), number = request->number] { return house.reception().agreeVoid(number); },
        [this, number = request->number, whom = RegisterWords::whom(m_papers.value(request->number))](const base::Done &done) {
            if (done)
                m_messages.say(items::Tone::Ok, tr("Voided: %1 about %2", "number, subject").arg(number, whom),
                               tr("The platform is told as soon as it can be reached."));
            else
                sayFailure(m_messages, done.error(), m_desk.catalogue());
            Q_EMIT m_desk.statusStale();
            reload();
        });
}

void VoidsPanel::reserve()
{
    m_desk.ask(
        services::Lane::Live, this, QStringLiteral("reserve"),
        [&house = m_desk.house()] { return house.reception().reserveNumbers(); },
        [this](const base::Done &done) {
            if (!done)
                sayFailure(m_messages, done.error(), m_desk.catalogue());
            reload();
        });
}

} // namespace creditdesk::ui
