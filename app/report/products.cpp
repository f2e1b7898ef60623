#include "app/report/products.h"

#include "models/domain/strict_json.h"

#include <QFile>

#include <algorithm>

// The catalogue lives in a static library; see models/domain/catalogue.cpp.
static void initCatalogueResource()
{
    Q_INIT_RESOURCE(catalogue);
}

namespace creditdesk::report {

namespace {

using namespace Qt::StringLiterals;
using domain::StrictObject;

Product readProduct(StrictObject &row)
{
    Product out;
    out.id = row.text(u"id"_s);
    out.zh = row.text(u"zh"_s);
    out.en = row.text(u"en"_s);
    out.layout = row.text(u"layout"_s);
    out.subject = row.text(u"subject"_s);
    out.areas = row.optionalFlag(u"areas"_s);
    out.period = row.optionalFlag(u"period"_s);
    out.basis = row.text(u"basis"_s);
    if (!QStringList{u"organisation"_s, u"person"_s, u"any"_s}.contains(out.subject))
        row.fail(u"unknown subject \"%1\""_s.arg(out.subject));
    row.finish();
    return out;
}

Area readArea(StrictObject &row)
{
    Area out{row.text(u"id"_s), row.text(u"zh"_s), row.text(u"en"_s), row.texts(u"kinds"_s), row.texts(u"source_units"_s)};
    if (out.kinds.isEmpty())
        row.fail(u"area \"%1\" covers no kind of record"_s.arg(out.id));
    row.finish();
    return out;
}

template <typename Entry> bool idsAreTheirOwn(const QList<Entry> &entries)
{
    QStringList ids;
    for (const Entry &entry : entries)
        ids.append(entry.id);
    return !ids.isEmpty() && ids.removeDuplicates() == 0;
}

} // namespace

std::optional<Products> Products::fromJson(const QByteArray &json, QString *why)
{
    StrictObject top = StrictObject::parse(json, u"products.json"_s);
    Products out;
    (void)top.text(u"basis"_s);
    for (StrictObject &row : top.objects(u"products"_s))
        out.m_products.append(readProduct(row));
    for (StrictObject &row : top.objects(u"areas"_s))
        out.m_areas.append(readArea(row));
    top.finish();
    if (top.ok() && (!idsAreTheirOwn(out.m_products) || !idsAreTheirOwn(out.m_areas)))
        top.fail(u"an id stands twice, or there is none"_s);
    if (why != nullptr)
        *why = top.error();
    return top.ok() ? std::optional(std::move(out)) : std::nullopt;
}

std::optional<Products> Products::load(QString *why)
{
    initCatalogueResource();
    QFile file(u":/catalogue/products.json"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        if (why != nullptr)
            *why = u"products.json: cannot be read: %1"_s.arg(file.errorString());
        return std::nullopt;
    }
    return fromJson(file.readAll(), why);
}

const Product *Products::find(const QString &id) const
{
    const auto found = std::find_if(m_products.begin(), m_products.end(), [&id](const Product &each) { return each.id == id; });
    return found == m_products.end() ? nullptr : &*found;
}

} // namespace creditdesk::report
