#include "app/services/supervision.h"

#include "app/services/supervision/rule_drafts.h"
#include "app/services/supervision/supervision_house.h"

#include <QJsonDocument>

namespace creditdesk::services {

using base::Code;
using namespace Qt::StringLiterals;

namespace {

QString viewKey(const Session &session)
{
    return u"supervision.view."_s + session.operatorId;
}

} // namespace

Supervision::Supervision(std::unique_ptr<Impl> impl) : m(std::move(impl)) {}
Supervision::~Supervision() = default;

base::Result<std::unique_ptr<Supervision>> Supervision::make(Workstation::Impl &house)
{
    TRY_ASSIGN(SizeBands sizes, SizeBands::compiledIn());
    TRY_ASSIGN(SupervisionWords words, SupervisionWords::compiledIn());
    return std::unique_ptr<Supervision>(new Supervision(std::make_unique<Impl>(house, std::move(sizes), std::move(words))));
}

const domain::Plan &Supervision::plan() const
{
    return m->catalogue().plan();
}

base::Result<Means> Supervision::Impl::withMirror(const QString &permission) const
{
    TRY_ASSIGN(Means who, house.require(permission));
    if (!who.mirror)
        return noMirror(who);
    return who;
}

base::Result<domain::ClassRules> Supervision::Impl::rules(const Means &who) const
{
    TRY_ASSIGN(const QList<RuleDraft> drafts, readDrafts(*who.ledger));
    domain::ClassRules rules = catalogue().classRules();
    for (const RuleDraft &draft : drafts) {
        if (draft.state != u"adopted"_s)
            continue;
        const auto set = domain::loadRuleSet(draft.text, draft.ruleSet, catalogue());
        const auto *adopted = std::get_if<domain::ClassRuleSet>(&set);
        if (adopted == nullptr) // by another version of the catalogue; what is in force otherwise stays
            continue;
        auto with = rules.with(*adopted);
        if (auto *fits = std::get_if<domain::ClassRules>(&with))
            rules = std::move(*fits);
    }
    return rules;
}

base::Result<std::shared_ptr<const ClassMarker>> Supervision::Impl::markerToday(const Means &who) const
{
    TRY_ASSIGN(const std::optional<QByteArray> text, who.ledger->value(kRuleDrafts));
    const std::lock_guard lock(markerMutex);
    if (!marker || marker->day() != today() || adoptedText != text.value_or(QByteArray())) {
        TRY_ASSIGN(const domain::ClassRules all, rules(who));
        marker = std::make_shared<const ClassMarker>(catalogue(), all, today());
        adoptedText = text.value_or(QByteArray());
    }
    return marker;
}

base::Result<std::shared_ptr<const store::Figures>> Supervision::Impl::figures(const Means &who) const
{
    auto figures = who.mirror->figures();
    if (!figures && figures.error().code == Code::NotFound)
        return base::fail(Code::NotFound, u"no figures have been made yet"_s, u"figures"_s);
    return figures;
}

base::Result<domain::ClassRuleSet> Supervision::Impl::ruleSet(const Means &who, const QString &scale, QDate on) const
{
    TRY_ASSIGN(const domain::ClassRules all, rules(who));
    const domain::ClassRuleSet *set = all.inForce(scale, on);
    if (set == nullptr)
        return base::fail(Code::NotFound, u"no rule set of scale %1 on %2"_s.arg(scale, on.toString(Qt::ISODate)), u"scale"_s);
    return *set;
}

base::Result<domain::SubjectFile> Supervision::Impl::file(const Means &who, const QString &code)
{
    return who.mirror->subject(code);
}

QJsonObject Supervision::view() const
{
    const Means who = m->house.snapshot();
    if (!who.ledger)
        return {};
    const auto text = who.ledger->value(viewKey(who.session));
    return text && *text ? QJsonDocument::fromJson(**text).object() : QJsonObject();
}

base::Done Supervision::keepView(const QJsonObject &view)
{
    TRY_ASSIGN(const Means who, m->house.require(u"supervision.view"_s));
    const QByteArray text = QJsonDocument(view).toJson(QJsonDocument::Compact);
    return who.ledger->keep(viewKey(who.session), text);
}

} // namespace creditdesk::services
