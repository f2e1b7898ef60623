// A small plan, its officers and invented organisations for tests of the draw.
#pragma once

#include "app/draw/draw.h"
#include "models/domain/catalogue.h"
#include "models/domain/identifiers.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <stdexcept>

namespace creditdesk::test {

using namespace Qt::StringLiterals;

template <typename T> T need(base::Result<T> result)
{
    if (!result)
        throw std::runtime_error((result.error().rule + u": "_s + result.error().detail).toStdString());
    return std::move(*result);
}

template <typename T> T loaded(std::variant<T, QList<domain::ClassFault>> read)
{
    if (const auto *faults = std::get_if<QList<domain::ClassFault>>(&read))
        throw std::runtime_error(faultText(faults->constFirst(), u"list"_s).toStdString());
    return std::get<T>(std::move(read));
}

inline const domain::Catalogue &catalogue()
{
    static const domain::Catalogue all = [] {
        QString why;
        std::optional<domain::Catalogue> read = domain::Catalogue::load(u":/catalogue"_s, &why);
        if (!read)
            throw std::runtime_error(why.toStdString());
        return std::move(*read);
    }();
    return all;
}

/// Two items, one of which asks for a qualification and concerns manufacturers only; class C is drawn by 30 percent.
inline QJsonObject planObject()
{
    return QJsonDocument::fromJson(R"({
        "id": "PLAN-1", "version": "1", "department": {"zh": "d", "en": "d"}, "year": 2026,
        "effective_from": "2026-01-01", "effective_to": "2026-12-31", "basis": "[design]", "note": {"zh": "n", "en": "n"},
        "scale": "risk", "strata_by": ["class"], "pool": {"kinds": ["enterprise", "self_employed"], "statuses": ["active"]},
        "classes": [
            {"class": "B", "ratio_percent": "10", "yearly_maximum": 2, "basis": "[design]"},
            {"class": "C", "ratio_percent": "30", "yearly_maximum": 4, "at_least_one": true, "basis": "[design]"}],
        "full_coverage": [{"sectors": ["E"], "zh": "c", "en": "c", "basis": "[design]"}],
        "items": [
            {"id": "registration", "zh": "i", "en": "i", "matter": "m", "sectors": ["C", "F"], "basis": "[design]"},
            {"id": "quality", "zh": "i", "en": "i", "matter": "m", "sectors": ["C"], "qualification": "quality", "basis": "[design]"}],
        "officers_per_target": 2, "reserve_percent": "50",
        "outcomes": [{"id": "clean", "zh": "o", "en": "o"}]})")
        .object();
}

inline domain::InspectionPlan planOf(const QJsonObject &object)
{
    return loaded(domain::loadInspectionPlan(QJsonDocument(object).toJson(), u"plan"_s, catalogue()));
}

inline domain::InspectionOfficers officersOf(const QByteArray &json)
{
    return loaded(domain::loadInspectionOfficers(json, u"officers"_s, catalogue()));
}

inline domain::InspectionOfficers manyOfficers(int count = 12, int most = 50)
{
    QJsonArray officers;
    for (int i = 0; i < count; ++i)
        officers.append(QJsonObject{{u"id"_s, u"P%1"_s.arg(i, 3, 10, QLatin1Char('0'))},
                                    {u"unit"_s, u"u"_s},
                                    {u"qualifications"_s, QJsonArray{u"quality"_s}},
                                    {u"most_targets"_s, most}});
    return officersOf(QJsonDocument(QJsonObject{{u"officers"_s, officers}}).toJson());
}

/// The `number`-th invented credit code, ascending.
inline QByteArray codeNumber(int number)
{
    const QString body = u"91310115%1"_s.arg(number, 9, 10, QLatin1Char('0'));
    return (body + domain::creditCodeCheck(body)).toLatin1();
}

struct Row {
    QByteArray code, kind = "enterprise", status = "active", district = "310115", sector = "C", grade = "C";
    int visits = 0;
    std::vector<std::string_view> checked{};

    [[nodiscard]] domain::InspectionSubject subject() const
    {
        const auto view = [](const QByteArray &text) {
            return std::string_view(text.constData(), static_cast<std::size_t>(text.size()));
        };
        return {view(code), view(kind), view(status), view(district), view(sector), view(grade), visits, checked};
    }
};

inline base::Result<draw::Pool> poolOf(const domain::InspectionPlan &plan, const QList<Row> &rows)
{
    draw::PoolBuilder builder(plan, catalogue());
    for (const Row &row : rows)
        TRY_DONE(builder.add(row.subject()));
    return builder.finish();
}

inline QList<Row> rowsOf(int count, const QByteArray &grade = "C")
{
    QList<Row> out;
    for (int i = 0; i < count; ++i) {
        Row row{codeNumber(i)};
        row.grade = grade;
        out.append(row);
    }
    return out;
}

inline QByteArray listOf(const draw::Pool &pool)
{
    QByteArray out;
    need(base::Result<bool>(pool.write([&out](std::string_view piece) {
                                    out.append(piece.data(), static_cast<qsizetype>(piece.size()));
                                    return base::Done();
                                })
                                .has_value()));
    return out;
}

} // namespace creditdesk::test
