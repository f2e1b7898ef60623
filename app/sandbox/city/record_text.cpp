// A record as a row of the contract: its frame, and its fields from what is known about subject, dates, unit and amounts.
#include "app/sandbox/city/codes.h"
#include "app/sandbox/city/record_amounts.h"
#include "app/sandbox/city/records.h"

namespace creditdesk::sandbox::city {
namespace {

constexpr std::uint64_t kAmountSalt = 0x5851f42d4c957f2dULL;
constexpr std::uint64_t kFieldSalt = 0x14057b7ef767814fULL;

/// A person's number where a field asks for one: born 1890, so that it is nobody's.
std::string identityOf(const Subject &subject)
{
    static constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const std::uint64_t hash = mix(static_cast<std::uint64_t>(subject.index) + 77);
    const auto month = static_cast<int>(hash % 12);
    const auto day = static_cast<int>(hash / 12 % static_cast<std::uint64_t>(kDays[month])) + 1;
    const auto sequence = static_cast<int>(hash / 5000 % 999) + 1;
    std::string text = subject.home->codeText() + "189000000000";
    const auto put = [&text](std::size_t end, int value) {
        for (; value > 0; value /= 10)
            text[end--] = static_cast<char>('0' + value % 10);
    };
    put(11, month + 1);
    put(13, day);
    put(16, sequence);
    return identityNumber(std::string_view(text).substr(0, 17));
}

bool isSocial(std::string_view kind)
{
    return kind == "social_group" || kind == "private_non_enterprise" || kind == "foundation";
}

} // namespace

/// Fills the holes of one record.
class FieldWriter
{
public:
    FieldWriter(const Records &records, const Subject &subject, const RecordDraft &record, Pen &pen)
        : m_records(records),
          m_days(records.m_days),
          m_subject(subject),
          m_record(record),
          m_pen(pen),
          m_place(records.place(subject.index, record.ordinal)),
          m_dice(m_place ^ kFieldSalt)
    {
    }
    /// Whether anything was written.
    bool write(const FieldProgram &program);

private:
    [[nodiscard]] bool hasNothing(const TemplatePart &part);
    void hole(const TemplatePart &part);
    void aboutTime(const TemplatePart &part);
    void aboutSubject(const TemplatePart &part);
    void aboutMoney(const TemplatePart &part);
    void identity();
    [[nodiscard]] bool isSelfEmployed() const { return m_subject.kind->id.text() == "self_employed"; }
    [[nodiscard]] Amounts amounts() const { return Amounts(m_place ^ kAmountSalt); }
    void money(const AmountText &text) { m_pen.put(text.view()); }

    const Records &m_records;
    const Days &m_days;
    const Subject &m_subject;
    const RecordDraft &m_record;
    Pen &m_pen;
    std::uint64_t m_place;
    Dice m_dice;
    const Piece *m_picked = nullptr;
};

bool FieldWriter::write(const FieldProgram &program)
{
    bool any = false;
    for (const FieldStep &step : program) {
        if (step.optional && hasNothing(step.part))
            continue;
        m_pen.put(any ? step.text : step.textAtStart);
        any = true;
        if (step.part.hole != Hole::None)
            hole(step.part);
    }
    return any;
}

bool FieldWriter::hasNothing(const TemplatePart &part)
{
    switch (part.hole) {
    case Hole::Registration:
    case Hole::TaxNumber:
        return m_subject.registrationNo.empty();
    case Hole::InstitutionNumber:
        return m_subject.kind->id.text() != "institution";
    case Hole::SocialNumber:
        return !isSocial(m_subject.kind->id.text());
    case Hole::IdType:
    case Hole::IdNumber:
        return isSelfEmployed();
    case Hole::OwnIdType:
    case Hole::OwnIdNumber:
        return !isSelfEmployed();
    case Hole::ActEnded:
        return m_record.actEnded == 0;
    case Hole::From:
        return m_record.from == 0;
    case Hole::Until:
        return m_record.until == 0;
    case Hole::Pick:
        m_picked = &m_dice.pick(*part.choices);
        return m_picked->size == 0;
    default:
        return false;
    }
}

void FieldWriter::hole(const TemplatePart &part)
{
    switch (part.hole) {
    case Hole::Subject:
        return m_pen.put(Echo::Name, m_subject.name.text());
    case Hole::Code:
        return m_pen.put(Echo::Code, m_subject.code);
    case Hole::Unit:
        return m_pen.put(m_record.unit->name);
    case Hole::UnitCode:
        return m_pen.put(m_record.unit->code);
    case Hole::UnitShort:
        return m_pen.put(m_record.unit->shortName);
    case Hole::CourtNumber:
        m_pen.put(std::string_view("01"));
        return m_pen.put(std::string_view(m_record.unit->area).substr(4, 2));
    case Hole::Number:
        return m_pen.put(m_dice.between(part.first, part.second));
    case Hole::Serial:
        for (int left = part.first; left > 0; left -= 9) {
            const int width = std::min(left, 9);
            m_pen.put(static_cast<std::int64_t>(m_dice.below(tenTo(width))), width);
        }
        return;
    case Hole::Pick:
        m_pen.put(m_picked != nullptr ? *m_picked : m_dice.pick(*part.choices));
        m_picked = nullptr;
        return;
    default:
        return aboutTime(part);
    }
}

void FieldWriter::aboutTime(const TemplatePart &part)
{
    const Day decided = m_record.decided;
    switch (part.hole) {
    case Hole::Decided:
        return m_pen.put(Echo::Decided, m_days.text(decided));
    case Hole::ActBegan:
        return m_pen.put(m_days.text(m_record.actBegan));
    case Hole::ActEnded:
        return m_pen.put(m_days.text(m_record.actEnded));
    case Hole::From:
        return m_pen.put(m_days.text(m_record.from));
    case Hole::Until:
        return m_pen.put(m_days.text(m_record.until));
    case Hole::Year:
    case Hole::YearBefore:
    case Hole::YearNext:
        return m_pen.put(std::int64_t{m_days.year(decided)} + (part.hole == Hole::Year       ? 0
                                                               : part.hole == Hole::YearNext ? 1
                                                                                             : -1));
    case Hole::Years:
        return m_pen.put(m_days.text(m_days.addYears(decided, part.first) - 1));
    case Hole::Valid:
        return m_pen.put(m_days.addYears(decided, part.first) > m_records.m_today ? m_records.m_valid : m_records.m_invalid);
    case Hole::Later:
        return m_pen.put(m_days.text(decided + part.first));
    case Hole::Earlier:
        return m_pen.put(m_days.text(decided - part.first));
    default:
        return aboutSubject(part);
    }
}

void FieldWriter::aboutSubject(const TemplatePart &part)
{
    const std::string_view code = m_subject.code;
    switch (part.hole) {
    case Hole::OrganisationCode:
        return m_pen.put(code.substr(8, 9));
    case Hole::Legal:
        return m_pen.put(Echo::Legal, m_subject.legal.text());
    case Hole::Registration:
        return m_pen.put(Echo::Registration, m_subject.registrationNo);
    case Hole::TaxNumber:
        m_pen.put(m_subject.home->code);
        return m_pen.put(code.substr(8, 9));
    case Hole::InstitutionNumber:
        m_pen.put(std::string_view("131"));
        return m_pen.put(code.substr(8, 9));
    case Hole::SocialNumber:
        m_pen.put(std::string_view("沪民社证字第"));
        m_pen.put(code.substr(12, 4));
        return m_pen.put(std::string_view("号"));
    case Hole::PartyType:
        return m_pen.put(isSelfEmployed() ? m_records.m_selfEmployed : m_records.m_legalPerson);
    case Hole::IdType:
    case Hole::OwnIdType:
        return m_pen.put(m_records.m_identityCard);
    case Hole::IdNumber:
    case Hole::OwnIdNumber:
        return m_pen.put(Echo::Identity, identityOf(m_subject));
    case Hole::Address:
        return m_pen.put(Echo::Address, m_subject.address.text());
    case Hole::Scope:
        return m_pen.put(m_subject.mainScope);
    case Hole::Founded:
        return m_pen.put(Echo::Founded, m_days.text(m_subject.founded));
    default:
        return aboutMoney(part);
    }
}

void FieldWriter::aboutMoney(const TemplatePart &part)
{
    const Amounts all = amounts();
    switch (part.hole) {
    case Hole::Fine:
        return money(tenThousands(all.fine()));
    case Hole::FineYuan:
        return money(yuan(all.fine()));
    case Hole::Gain:
        return money(tenThousands(all.gain()));
    case Hole::GainYuan:
        return money(yuan(all.gain()));
    case Hole::Small:
        return money(tenThousands(all.small()));
    case Hole::SmallYuan:
        return money(yuan(all.small()));
    case Hole::Amount:
        return money(tenThousands(all.amount()));
    case Hole::AmountYuan:
        return money(yuan(all.amount()));
    case Hole::Paid:
        return money(tenThousands(all.paid()));
    case Hole::Unpaid:
        return money(tenThousands(all.amount() - all.paid()));
    default:
        return;
    }
}

// members stand in the order of their names, as RFC 8785 asks
void Records::write(const Subject &subject, const RecordDraft &record, Pen &pen) const
{
    pen.forget(Echo::Decided);
    pen.put(m_frame.start);
    pen.put(m_days.text(record.actEndedStated));
    pen.put(m_frame.decided);
    pen.put(Echo::Decided, m_days.text(record.decided));
    pen.put(m_frame.fields);
    pen.put(FieldWriter(*this, subject, record, pen).write(record.one->fields) ? m_frame.fieldsEnd : m_frame.noFields);
    pen.put(m_frame.id);
    pen.put(subject.index + 1, 9);
    pen.put(std::string_view("-"));
    pen.put(std::int64_t{record.ordinal} + 1, 4);
    pen.put(record.one->afterId);
    pen.put(record.objection ? m_frame.yes : m_frame.no);
    if (record.objectionSince != 0) {
        pen.put(m_frame.objectionSince);
        pen.put(m_days.text(record.objectionSince));
        pen.put(m_frame.quote);
    }
    pen.put(record.one->afterObjection);
    pen.put(m_days.text(record.from));
    pen.put(m_frame.until);
    pen.put(m_days.text(record.until));
    if (record.repairSince != 0) {
        pen.put(m_frame.repairSince);
        pen.put(m_days.text(record.repairSince));
    }
    pen.put(m_frame.revision);
    pen.put(record.revision);
    pen.put(m_frame.serial);
    pen.put(subject.serial);
    pen.put(record.one->afterSerial);
    pen.put(record.unit->tail);
    pen.put(m_states[static_cast<std::size_t>(record.state)]);
    pen.put(m_frame.stateSince);
    pen.put(m_days.text(record.stateSince));
    pen.put(m_frame.subject);
    pen.put(Echo::Code, subject.code);
    pen.put(m_frame.end);
}

} // namespace creditdesk::sandbox::city
