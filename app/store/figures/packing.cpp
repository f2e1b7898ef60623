#include "app/store/figures/packing.h"

#include "app/store/database/statement.h"
#include "app/store/database/time_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstring>

namespace creditdesk::store {
namespace {

enum Part : int { Serials, ProfilesOfSubjects, StableUntil, FirstRecords, ProfilesOfRecords, Decided, Organisations, Records };

constexpr std::size_t kPieceBytes = std::size_t{4} << 20U;

QString scalesText(const QList<domain::Scale> &scales)
{
    QJsonArray all;
    for (const domain::Scale &scale : scales)
        all.append(QJsonObject{{QStringLiteral("id"), scale.id},
                               {QStringLiteral("grades"), QJsonArray::fromStringList(scale.grades)}});
    return QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact));
}

QList<domain::Scale> scalesFrom(const QByteArray &text)
{
    QList<domain::Scale> scales;
    const QJsonArray all = QJsonDocument::fromJson(text).array();
    for (const QJsonValue &one : all) {
        domain::Scale scale{one[QStringLiteral("id")].toString(), {}};
        const QJsonArray grades = one[QStringLiteral("grades")].toArray();
        for (const QJsonValue &grade : grades)
            scale.grades.append(grade.toString());
        scales.append(scale);
    }
    return scales;
}

template <typename Value> void writePart(Connection &connection, Part part, const std::vector<Value> &values)
{
    Statement insert(connection, "INSERT INTO packed VALUES (?1, ?2, ?3)", true);
    const char *bytes = reinterpret_cast<const char *>(values.data());
    const std::size_t size = values.size() * sizeof(Value);
    for (std::size_t begin = 0, piece = 0; begin < size; begin += kPieceBytes, ++piece) {
        const QByteArrayView content(bytes + begin, static_cast<qsizetype>(std::min(kPieceBytes, size - begin)));
        insert.bind(1, part).bind(2, static_cast<std::int64_t>(piece)).bindBlob(3, content).run();
    }
}

template <typename Value> void readPart(Connection &connection, Part part, std::vector<Value> &values)
{
    Statement length(connection, "SELECT total(length(content)) FROM packed WHERE part = ?1");
    if (!length.bind(1, part).step())
        throw brokenFigures();
    values.resize(static_cast<std::size_t>(length.integer(0)) / sizeof(Value));
    const std::size_t bytes = values.size() * sizeof(Value);
    char *out = reinterpret_cast<char *>(values.data());
    std::size_t filled = 0;
    Statement pieces(connection, "SELECT content FROM packed WHERE part = ?1 ORDER BY piece");
    pieces.bind(1, part);
    while (pieces.step()) {
        const QByteArray content = pieces.blob(0);
        const auto size = static_cast<std::size_t>(content.size());
        if (filled + size > bytes)
            throw brokenFigures();
        std::memcpy(out + filled, content.constData(), size);
        filled += size;
    }
    if (filled != bytes)
        throw brokenFigures();
}

void check(const Columns &columns, const Codebook &codes)
{
    const std::size_t subjects = columns.size();
    if (columns.profiles.size() != subjects || columns.stableUntil.size() != subjects ||
        columns.firstRecord.size() != subjects + 1 || columns.firstRecord.back() != columns.recordProfiles.size() ||
        columns.decided.size() != columns.recordProfiles.size() || !std::ranges::is_sorted(columns.firstRecord) ||
        !std::ranges::is_sorted(columns.serials))
        throw brokenFigures();
    const auto within = [](const std::vector<Profile> &profiles, std::size_t size) {
        return profiles.empty() || *std::ranges::max_element(profiles) < size;
    };
    if (!within(columns.profiles, codes.organisations.size()) || !within(columns.recordProfiles, codes.records.size()))
        throw brokenFigures();
}

void readCodes(Connection &connection, Codebook &codes)
{
    Statement axes(connection, "SELECT records, place, code, text FROM axis_code ORDER BY records, place, code");
    while (axes.step()) {
        std::vector<CodeList> &lists = axes.integer(0) == 0 ? codes.organisationAxes : codes.recordAxes;
        const auto place = static_cast<std::size_t>(axes.integer(1));
        if (place >= lists.size() || lists[place].add(axes.text(3)) != axes.integer(2))
            throw brokenFigures();
    }
    Statement units(connection, "SELECT code, name FROM unit");
    while (units.step())
        codes.unitNames.emplace(units.text(0), units.text(1));
}

void readProfiles(Connection &connection, Part part, const std::vector<CodeList> &axes, Profiles &profiles)
{
    std::vector<AxisCode> all;
    readPart(connection, part, all);
    for (std::size_t begin = 0; begin + profiles.width() <= all.size(); begin += profiles.width()) {
        const std::span<const AxisCode> codes = std::span(all).subspan(begin, profiles.width());
        for (std::size_t place = 0; place < axes.size(); ++place) {
            if (codes[place] >= axes[place].size())
                throw brokenFigures();
        }
        if (profiles.add(codes) != begin / profiles.width())
            throw brokenFigures();
    }
}

FigureFacts readHead(Connection &connection)
{
    Statement head(connection, "SELECT sequence, as_of, day, rules, scales FROM head");
    if (!head.step())
        throw brokenFigures();
    FigureFacts facts;
    facts.sequence = head.integer(0);
    facts.asOf = timeFrom(head.string(1));
    facts.day = QDate::fromString(head.string(2), Qt::ISODate);
    facts.rules = head.string(3);
    facts.scales = scalesFrom(head.string(4).toUtf8());
    return facts;
}

void writeList(Statement &insert, int records, const std::vector<CodeList> &axes)
{
    for (std::size_t place = 0; place < axes.size(); ++place) {
        for (std::size_t code = 0; code < axes[place].size(); ++code) {
            insert.bind(1, records).bind(2, static_cast<std::int64_t>(place)).bind(3, static_cast<std::int64_t>(code));
            insert.bindText(4, axes[place].text(code)).run();
        }
    }
}

} // namespace

void writeHead(Connection &connection, const FigureFacts &facts)
{
    Statement head(connection, "INSERT INTO head VALUES (1, randomblob(16), ?1, ?2, ?3, ?4, ?5)");
    head.bind(1, facts.sequence).bindCopy(2, timeText(facts.asOf)).bindCopy(3, facts.day.toString(Qt::ISODate));
    head.bindCopy(4, facts.rules).bindCopy(5, scalesText(facts.scales)).run();
}

bool moveHead(Connection &connection, const QByteArray &edition, const FigureFacts &from, const FigureFacts &to)
{
    Statement head(connection, "UPDATE head SET sequence = ?1, as_of = ?2, day = ?3 "
                               "WHERE edition = ?4 AND sequence = ?5 AND as_of = ?6 AND day = ?7");
    head.bind(1, to.sequence).bindCopy(2, timeText(to.asOf)).bindCopy(3, to.day.toString(Qt::ISODate)).bindBlob(4, edition);
    head.bind(5, from.sequence).bindCopy(6, timeText(from.asOf)).bindCopy(7, from.day.toString(Qt::ISODate));
    return head.run() == 1;
}

QByteArray readEdition(Connection &connection)
{
    Statement head(connection, "SELECT edition FROM head");
    return head.step() ? head.blob(0) : QByteArray();
}

void writeCodes(Connection &connection, const Codebook &codes)
{
    Statement code(connection, "INSERT OR IGNORE INTO axis_code VALUES (?1, ?2, ?3, ?4)", true);
    writeList(code, 0, codes.organisationAxes);
    writeList(code, 1, codes.recordAxes);
    Statement unit(connection, "INSERT OR IGNORE INTO unit VALUES (?1, ?2)", true);
    for (const auto &[id, name] : codes.unitNames)
        unit.bindText(1, id).bindText(2, name).run();
}

void writePacked(Connection &connection, const Codebook &codes, const Columns &base)
{
    writePart(connection, Organisations, codes.organisations.all());
    writePart(connection, Records, codes.records.all());
    writePart(connection, Serials, base.serials);
    writePart(connection, ProfilesOfSubjects, base.profiles);
    writePart(connection, StableUntil, base.stableUntil);
    writePart(connection, FirstRecords, base.firstRecord);
    writePart(connection, ProfilesOfRecords, base.recordProfiles);
    writePart(connection, Decided, base.decided);
}

std::shared_ptr<const FigureBook> readBook(Connection &connection)
{
    FigureFacts facts = readHead(connection);
    auto codes = std::make_shared<Codebook>(static_cast<std::size_t>(facts.scales.size()));
    readCodes(connection, *codes);
    readProfiles(connection, Organisations, codes->organisationAxes, codes->organisations);
    readProfiles(connection, Records, codes->recordAxes, codes->records);
    Columns base;
    readPart(connection, Serials, base.serials);
    readPart(connection, ProfilesOfSubjects, base.profiles);
    readPart(connection, StableUntil, base.stableUntil);
    readPart(connection, FirstRecords, base.firstRecord);
    readPart(connection, ProfilesOfRecords, base.recordProfiles);
    readPart(connection, Decided, base.decided);
    check(base, *codes);
    auto packed = std::make_shared<const FigureBase>(*codes, std::move(base));
    Columns changed = readChanged(connection, *codes);
    return std::make_shared<const FigureBook>(std::move(facts), std::move(codes), std::move(packed), std::move(changed));
}

} // namespace creditdesk::store
