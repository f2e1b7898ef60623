// Contract objects of a live look-up -> values of the domain.
#include "app/platform/codec.h"
#include "app/platform/json_values.h"

#include <array>

namespace creditdesk::platform {
namespace {
using namespace Qt::StringLiterals;

/// Position of `word` in `words`; the reader is told if it stands nowhere.
template <std::size_t Count>
std::size_t choose(ObjectReader &reader, const QString &name, const std::array<QLatin1StringView, Count> &words)
{
    const QString word = reader.text(name);
    for (std::size_t i = 0; i < Count; ++i) {
        if (word == words[i])
            return i;
    }
    reader.reject(name);
    return 0;
}

} // namespace

base::Result<domain::Organisation> organisationFromJson(const QJsonObject &object)
{
    ObjectReader reader(object);
    domain::Organisation organisation;
    organisation.serial = reader.integer(u"serial"_s);
    organisation.code = reader.filledText(u"code"_s);
    organisation.name = reader.filledText(u"name"_s);
    organisation.registrationNo = reader.text(u"registration_no"_s);
    organisation.district = reader.text(u"district"_s);
    organisation.sector = reader.text(u"sector"_s);
    organisation.kind = reader.filledText(u"kind"_s);
    organisation.legalRepresentative = reader.text(u"legal_representative"_s);
    organisation.founded = reader.date(u"founded"_s);
    organisation.status = reader.filledText(u"status"_s);
    organisation.address = reader.text(u"address"_s);
    organisation.capital = reader.text(u"capital"_s);
    organisation.scope = reader.text(u"scope"_s);
    organisation.registrar = reader.text(u"registrar"_s);
    organisation.riskClass = reader.text(u"risk_class"_s);
    organisation.revision = reader.integer(u"revision"_s);
    TRY_DONE(reader.check(u"organisation"_s));
    return organisation;
}

base::Result<domain::Record> recordFromJson(const QJsonObject &object)
{
    using domain::RecordState;
    using domain::Severity;
    static constexpr std::array kSeverityWords{"none"_L1, "minor"_L1, "general"_L1, "severe"_L1};
    static constexpr std::array kSeverities{Severity::None, Severity::Minor, Severity::General, Severity::Severe};
    static constexpr std::array kStateWords{"normal"_L1, "repaired"_L1, "revoked"_L1};
    static constexpr std::array kStates{RecordState::Normal, RecordState::Repaired, RecordState::Revoked};
    static constexpr std::array kProcedureWords{"general"_L1, "summary"_L1, "none"_L1};

    ObjectReader reader(object);
    domain::Record record;
    record.serial = reader.integer(u"serial"_s);
    record.id = reader.filledText(u"id"_s);
    record.subject = reader.filledText(u"subject"_s);
    record.kind = reader.filledText(u"kind"_s);
    record.sourceUnit = reader.text(u"source_unit"_s);
    record.sourceUnitCode = reader.text(u"source_unit_code"_s);
    record.decided = reader.date(u"decided"_s);
    record.actEnded = reader.date(u"act_ended"_s);
    record.publishedFrom = reader.date(u"published_from"_s);
    record.publishedUntil = reader.date(u"published_until"_s);
    record.severity = kSeverities[choose(reader, u"severity"_s, kSeverityWords)];
    record.procedure = kProcedureWords[choose(reader, u"procedure"_s, kProcedureWords)];
    record.state = kStates[choose(reader, u"state"_s, kStateWords)];
    record.stateSince = reader.date(u"state_since"_s);
    record.underObjection = reader.boolean(u"objection"_s);
    record.objectionSince = reader.dateIfAny(u"objection_since"_s);
    record.repairSince = reader.dateIfAny(u"repair_since"_s);
    record.fields = reader.object(u"fields"_s);
    record.revision = reader.integer(u"revision"_s);
    for (auto field = record.fields.constBegin(); field != record.fields.constEnd(); ++field) {
        if (!field.value().isString())
            reader.reject(u"fields"_s);
    }
    TRY_DONE(reader.check(u"record"_s));
    return record;
}

} // namespace creditdesk::platform
