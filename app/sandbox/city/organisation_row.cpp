// An organisation as a row of the contract.
#include "app/sandbox/city/organisations.h"

namespace creditdesk::sandbox::city {

// members stand in the order of their names, as RFC 8785 asks
void Organisations::gatherFrame(Pieces &pieces)
{
    m_frame = {pieces.of(R"({"address":")"),
               pieces.of(R"(","capital":")"),
               pieces.of(R"(","code":")"),
               pieces.of(R"(","district":")"),
               pieces.of(R"(","founded":")"),
               pieces.of(R"(","kind":")"),
               pieces.of(R"(","legal_representative":")"),
               pieces.of(R"(","name":")"),
               pieces.of(R"(","registrar":")"),
               pieces.of(R"(","registration_no":")"),
               pieces.of(R"(","revision":)"),
               pieces.of(R"(,"risk_class":")"),
               pieces.of(R"(","scope":")"),
               pieces.of(R"(","sector":")"),
               pieces.of(R"(","serial":)"),
               pieces.of(R"(,"status":")"),
               pieces.of(R"("})")};
}

void Organisations::write(const Subject &subject, Pen &pen) const
{
    pen.put(m_frame.address);
    pen.put(subject.address);
    pen.put(m_frame.capital);
    pen.put(subject.capital);
    pen.put(m_frame.code);
    pen.put(subject.code);
    pen.put(m_frame.district);
    pen.put(subject.district->code);
    pen.put(m_frame.founded);
    pen.put(m_days.text(subject.founded));
    pen.put(m_frame.kind);
    pen.put(subject.kind->id);
    pen.put(m_frame.legal);
    pen.put(subject.legal);
    pen.put(m_frame.name);
    pen.put(subject.name);
    pen.put(m_frame.registrar);
    pen.put(m_texts.city);
    if (!subject.byCity)
        pen.put(subject.home->name);
    pen.put(subject.kind->authority);
    pen.put(m_frame.registrationNo);
    pen.put(subject.registrationNo);
    pen.put(m_frame.revision);
    pen.put(subject.revision);
    pen.put(m_frame.riskClass);
    pen.put(std::string_view(&subject.riskClass, subject.riskClass == 0 ? 0 : 1));
    pen.put(m_frame.scope);
    pen.put(subject.scope);
    pen.put(m_frame.sector);
    pen.put(subject.sector->id);
    pen.put(m_frame.serial);
    pen.put(subject.serial);
    pen.put(m_frame.status);
    pen.put(subject.status);
    pen.put(m_frame.end);
}

} // namespace creditdesk::sandbox::city
