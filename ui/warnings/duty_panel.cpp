#include "ui/warnings/duty_panel.h"

#include "models/domain/catalogue.h"
#include "ui/shell/action_registry.h"
#include "ui/shell/say_failure.h"
#include "ui/theme/language.h"
#include "ui/theme/style.h"
#include "ui/warnings/act_line.h"
#include "ui/warnings/warning_words.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/format.h"
#include "ui/widgets/plain_label.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace creditdesk::ui {
using namespace Qt::StringLiterals;

DutyPanel::DutyPanel(Desk &desk, MessageBar &messages, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_messages(messages),
      m_owner(ActionRegistry::make(u"warning.owner"_s, this)),
      m_line(new ActLine(this)),
      m_purpose(new PlainLabel(tr("Who owns what is raised in a district. Where nobody is on duty, the officer who looked into "
                                  "the inbox last owns it: no warning is without an owner."),
                               this)),
      m_list(new DataTable({{tr("District")}, {tr("On duty")}, {tr("Set by")}, {tr("Set at")}}, tr("Duty roster"), this))
{
    m_purpose->setTone(items::Tone::Muted);
    m_purpose->setWordWrap(true);
    m_list->setWidths({200, 200, 160, 160}, 1);
    auto *head = new QHBoxLayout;
    head->setSpacing(kGroup);
    head->addWidget(m_purpose, 1);
    head->addWidget(ActionRegistry::button(m_owner, this), 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    column->addLayout(head);
    column->addWidget(m_line);
    column->addWidget(m_list, 1);
    connect(m_owner, &QAction::triggered, this, &DutyPanel::ask);
    connect(m_list, &DataTable::rowActivated, this, [this] { m_owner->trigger(); });
    connect(m_list, &DataTable::chosen, this, &DutyPanel::follow);
    follow();
}

void DutyPanel::enter()
{
    reload();
    m_desk.ask(
        services::Lane::Read, this, u"people"_s, [&house = m_desk.house()] { return house.knownOperators(); },
        [this](const QStringList &people) { m_line->setPeople(QStringList{tr("nobody")} + people); });
    m_list->setFocus(Qt::OtherFocusReason);
}

void DutyPanel::suspend()
{
    m_line->leave();
}

void DutyPanel::reload()
{
    m_desk.ask(
        services::Lane::Read, this, u"duty"_s, [&house = m_desk.house()] { return house.warnings().duty(); },
        [this](const base::Result<QList<store::DutyLine>> &lines) {
            if (lines)
                show(*lines);
            else
                sayFailure(m_messages, lines.error(), m_desk.catalogue());
        });
}

void DutyPanel::show(const QList<store::DutyLine> &lines)
{
    QList<items::Row> rows;
    for (const domain::Term &district : m_desk.catalogue().districts()) {
        const auto found =
            std::find_if(lines.begin(), lines.end(), [&](const store::DutyLine &line) { return line.district == district.id; });
        const bool set = found != lines.end() && !found->operatorId.isEmpty();
        rows.append(
            {district.id,
             {{speaksChinese() ? district.zh : district.en},
              {set ? WarningWords::person(found->operatorId, m_desk.session()) : tr("nobody"),
               set ? items::Tone::Plain : items::Tone::Muted},
              {found != lines.end() ? WarningWords::person(found->setBy, m_desk.session()) : QString(), items::Tone::Muted},
              {found != lines.end() ? Format::time(found->setAt) : QString(), items::Tone::Muted}}});
    }
    m_list->setContent(rows, m_list->currentKey());
    follow();
}

void DutyPanel::follow()
{
    ActionRegistry::setReason(m_owner, !m_desk.may(u"warning.agree"_s)  ? tr("Your role does not allow this.")
                                       : m_list->currentKey().isEmpty() ? tr("No district is chosen.")
                                                                        : QString());
}

void DutyPanel::ask()
{
    const QString district = m_list->currentKey();
    ActLine::Question question;
    question.text =
        tr("Who is on duty for %1?").arg(domain::Catalogue::nameOf(m_desk.catalogue().districts(), district, speaksChinese()));
    question.act = tr("Put on duty");
    question.person = true;
    question.reasonAsked = false;
    m_line->ask(question, [this, district](const services::WarningOrder &order) {
        set(district, order.operatorId == tr("nobody") ? QString() : order.operatorId);
    });
}

void DutyPanel::set(const QString &district, const QString &operatorId)
{
    m_desk.ask(
        services::Lane::Report, this, QString(),
        [&house = m_desk.house(), district, operatorId] { return house.warnings().setDuty(district, operatorId); },
        [this](const base::Done &done) {
            if (!done) {
                const RefusalWords words =
                    WarningWords::refusal(done.error(), m_desk.house().warnings().limits(), m_desk.house().clock().today());
                if (words.what.isEmpty())
                    sayFailure(m_messages, done.error(), m_desk.catalogue());
                else
                    m_messages.say(items::Tone::Warn, words.what, words.meaning);
            }
            m_list->setFocus(Qt::OtherFocusReason);
            reload();
        });
}

} // namespace creditdesk::ui
