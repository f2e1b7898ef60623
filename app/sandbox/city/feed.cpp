// The changes as a reader of some districts must see them.
#include "app/sandbox/city/ground.h"

namespace creditdesk::sandbox::city {
namespace {

/// Puts changes of one sequence together.
class Changes
{
public:
    Changes(std::int64_t sequence, std::string &out) : m_tail(",\"sequence\":" + std::to_string(sequence) + "}"), m_out(out) {}
    void removeOrganisation(std::int64_t serial)
    {
        add(R"({"kind":"organisation","op":"delete","serial":)" + std::to_string(serial));
    }
    void removeRecord(std::int64_t serial, const std::string &id)
    {
        std::string text = R"({"id":)";
        appendQuoted(text, id);
        add(text + R"(,"kind":"record","op":"delete","serial":)" + std::to_string(serial));
    }
    void putOrganisation(std::string_view row) { add(R"({"kind":"organisation","op":"upsert","organisation":)", row); }
    void putRecord(std::string_view row) { add(R"({"kind":"record","op":"upsert","record":)", row); }
    [[nodiscard]] int count() const { return m_count; }

private:
    void add(std::string_view head, std::string_view row = {})
    {
        if (m_count++ > 0)
            m_out += ',';
        m_out += head;
        m_out += row;
        m_out += m_tail;
    }
    std::string m_tail;
    std::string &m_out;
    int m_count = 0;
};

void putAll(Reader &reader, Changes &changes)
{
    Pen pen;
    reader.organisation(pen);
    changes.putOrganisation(pen.text());
    pen.restart();
    if (reader.records(pen, "\n") == 0)
        return;
    std::string_view rows = pen.text(); // a line feed never stands within a row's JSON
    for (std::size_t end = rows.find('\n'); end != std::string_view::npos; end = rows.find('\n')) {
        changes.putRecord(rows.substr(0, end));
        rows.remove_prefix(end + 1);
    }
    changes.putRecord(rows);
}

} // namespace

int City::changes(std::int64_t sequence, const Scope &scope, std::string &out) const
{
    const Event &event = m_timeline.at(sequence);
    const std::int64_t serial = event.serial;
    const bool before = event.kind != EventKind::NewOrganisation && scope.holds(district(serial, sequence - 1));
    const bool after = event.kind == EventKind::Move || event.kind == EventKind::NewOrganisation
                           ? scope.holds(district(serial, sequence))
                           : before;
    Changes changes(sequence, out);
    if (!before && !after)
        return 0;
    Reader reader(*this, sequence);
    Pen pen;
    if (event.kind == EventKind::DeleteOrganisation) {
        changes.removeOrganisation(serial);
    } else if (event.kind == EventKind::DeleteRecord) {
        changes.removeRecord(serial, Records::idOf(indexOf(serial), event.ordinal));
    } else if (!reader.open(serial)) {
        return 0;
    } else if (!after) { // it moved out: as if it were no more
        for (const std::string &id : reader.recordIds())
            changes.removeRecord(serial, id);
        changes.removeOrganisation(serial);
    } else if (!before && event.kind == EventKind::Move) {
        putAll(reader, changes);
    } else if (event.ordinal < 0 || event.kind == EventKind::Move) {
        reader.organisation(pen);
        changes.putOrganisation(pen.text());
    } else if (reader.record(event.ordinal, pen)) {
        changes.putRecord(pen.text());
    }
    return changes.count();
}

} // namespace creditdesk::sandbox::city
