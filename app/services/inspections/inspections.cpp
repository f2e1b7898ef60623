#include "app/services/inspections.h"

#include "app/services/inspections/inspections_house.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

namespace creditdesk::services {

using base::Code;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kOfficers = "inspection.officers"; // in the ledger
constexpr auto kShipped = ":/catalogue/inspection";

base::Result<QList<domain::InspectionPlan>> shippedPlans(const domain::Catalogue &catalogue)
{
    QList<domain::InspectionPlan> plans;
    const QDir folder(QString::fromLatin1(kShipped));
    for (const QString &name : folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return base::fail(Code::Internal, u"catalogue: inspection/%1"_s.arg(name));
        auto plan = domain::loadInspectionPlan(file.readAll(), name, catalogue);
        if (const auto *faults = std::get_if<QList<domain::ClassFault>>(&plan))
            return base::fail(Code::Internal, u"catalogue: "_s + domain::faultText(faults->first(), name));
        plans.append(std::get<domain::InspectionPlan>(std::move(plan)));
    }
    return plans;
}

/// The faults, if there are any.
template <typename Loaded> QList<domain::ClassFault> faultsOf(const std::variant<Loaded, QList<domain::ClassFault>> &loaded)
{
    const auto *faults = std::get_if<QList<domain::ClassFault>>(&loaded);
    return faults == nullptr ? QList<domain::ClassFault>() : *faults;
}

} // namespace

base::Result<InspectionWords> InspectionWords::compiledIn()
{
    QFile file(u":/catalogue/inspection-words.json"_s);
    InspectionWords words;
    if (file.open(QIODevice::ReadOnly)) {
        const QJsonObject texts = QJsonDocument::fromJson(file.readAll()).object().value("texts"_L1).toObject();
        for (auto one = texts.constBegin(); one != texts.constEnd(); ++one)
            words.m_texts.insert(one.key(), one.value().toString());
    }
    if (words.m_texts.isEmpty())
        return base::fail(Code::Internal, u"catalogue: inspection-words.json"_s);
    return words;
}

Inspections::Inspections(std::unique_ptr<Impl> impl) : m(std::move(impl)) {}
Inspections::~Inspections() = default;

base::Result<std::unique_ptr<Inspections>> Inspections::make(Workstation::Impl &house)
{
    TRY_ASSIGN(QList<domain::InspectionPlan> plans, shippedPlans(house.catalogue));
    TRY_ASSIGN(InspectionWords words, InspectionWords::compiledIn());
    return std::unique_ptr<Inspections>(new Inspections(std::make_unique<Impl>(house, std::move(plans), std::move(words))));
}

base::Result<QList<PlanLine>> Inspections::Impl::plans(const Means &who) const
{
    QList<PlanLine> lines;
    for (const domain::InspectionPlan &plan : shipped)
        lines.append({plan, true, {}, {}});
    TRY_ASSIGN(const QList<store::KeptPlan> kept, book(who).plans());
    for (const store::KeptPlan &one : kept) {
        auto plan = domain::loadInspectionPlan(one.text, one.id, house.catalogue);
        if (auto *fits = std::get_if<domain::InspectionPlan>(&plan)) // otherwise by another version of the catalogue
            lines.append({std::move(*fits), false, one.takenBy, one.takenAt});
    }
    return lines;
}

base::Result<domain::InspectionPlan> Inspections::Impl::plan(const Means &who, const QString &id) const
{
    TRY_ASSIGN(const QList<PlanLine> lines, plans(who));
    for (const PlanLine &line : lines) {
        if (line.plan.id == id)
            return line.plan;
    }
    return base::fail(Code::NotFound, u"plan %1"_s.arg(id), u"plan"_s);
}

base::Result<OfficersLine> Inspections::Impl::officers(const Means &who) const
{
    TRY_ASSIGN(const std::optional<QByteArray> text, who.ledger->value(QString::fromLatin1(kOfficers)));
    OfficersLine line;
    if (!text)
        return line;
    const QJsonObject kept = QJsonDocument::fromJson(*text).object();
    auto officers = domain::loadInspectionOfficers(kept.value("text"_L1).toString().toUtf8(), u"officers"_s, house.catalogue);
    if (auto *fits = std::get_if<domain::InspectionOfficers>(&officers)) {
        line.officers = std::move(*fits);
        line.takenBy = kept.value("taken_by"_L1).toString();
        line.takenAt = QDateTime::fromString(kept.value("taken_at"_L1).toString(), Qt::ISODate);
    }
    return line;
}

base::Result<QList<PlanLine>> Inspections::plans()
{
    TRY_ASSIGN(const Means who, m->house.require(u"inspection.view"_s));
    return m->plans(who);
}

base::Result<OfficersLine> Inspections::officers()
{
    TRY_ASSIGN(const Means who, m->house.require(u"inspection.view"_s));
    return m->officers(who);
}

base::Result<QList<domain::ClassFault>> Inspections::checkPlan(const QByteArray &text)
{
    TRY_ASSIGN(const Means who, m->house.require(u"inspection.plan"_s));
    return faultsOf(domain::loadInspectionPlan(text, u"plan"_s, m->house.catalogue));
}

base::Result<PlanLine> Inspections::takePlan(const QByteArray &text)
{
    const QString permission = u"inspection.plan"_s;
    TRY_ASSIGN(const Means who, m->house.require(permission));
    const auto loaded = domain::loadInspectionPlan(text, u"plan"_s, m->house.catalogue);
    if (const QList<domain::ClassFault> faults = faultsOf(loaded); !faults.isEmpty())
        return base::fail(Code::InvalidInput, domain::faultText(faults.first(), u"plan"_s), u"plan"_s);
    PlanLine line{std::get<domain::InspectionPlan>(loaded), false, who.session.name, m->house.clock.now()};
    for (const domain::InspectionPlan &one : m->shipped) {
        if (one.id == line.plan.id)
            return m->house.refuse(who, permission, one.id, {Code::RefusedByRule, u"shipped"_s, u"plan_id_used"_s});
    }
    store::AuditEntry entry = m->house.entry(who.session, permission, line.plan.id);
    entry.detail = {{u"sha256"_s, QString::fromLatin1(draw::documentHash(line.plan.document))}};
    const base::Done kept = who.ledger->write(entry, [&](store::LedgerTransaction &transaction) {
        return store::InspectionEntries(transaction).addPlan({line.plan.id, text, line.takenBy, line.takenAt});
    });
    if (!kept && kept.error().rule == u"plan_id_used"_s)
        return base::fail(Code::RefusedByRule, kept.error().detail, kept.error().rule);
    TRY_DONE(kept);
    return line;
}

base::Result<QList<domain::ClassFault>> Inspections::checkOfficers(const QByteArray &text)
{
    TRY_ASSIGN(const Means who, m->house.require(u"inspection.plan"_s));
    return faultsOf(domain::loadInspectionOfficers(text, u"officers"_s, m->house.catalogue));
}

base::Result<OfficersLine> Inspections::takeOfficers(const QByteArray &text)
{
    const QString permission = u"inspection.plan"_s;
    TRY_ASSIGN(const Means who, m->house.require(permission));
    const auto loaded = domain::loadInspectionOfficers(text, u"officers"_s, m->house.catalogue);
    if (const QList<domain::ClassFault> faults = faultsOf(loaded); !faults.isEmpty())
        return base::fail(Code::InvalidInput, domain::faultText(faults.first(), u"officers"_s), u"officers"_s);
    OfficersLine line{std::get<domain::InspectionOfficers>(loaded), who.session.name, m->house.clock.now()};
    const QJsonObject kept{{u"text"_s, QString::fromUtf8(text)},
                           {u"taken_by"_s, line.takenBy},
                           {u"taken_at"_s, line.takenAt.toUTC().toString(Qt::ISODate)}};
    store::AuditEntry entry = m->house.entry(who.session, permission, u"officers"_s);
    entry.detail = {{u"sha256"_s, QString::fromLatin1(draw::documentHash(line.officers.document))},
                    {u"officers"_s, line.officers.officers.size()}};
    TRY_DONE(who.ledger->write(entry, [&kept](store::LedgerTransaction &transaction) {
        return transaction.setValue(QString::fromLatin1(kOfficers), QJsonDocument(kept).toJson(QJsonDocument::Compact));
    }));
    return line;
}

} // namespace creditdesk::services
