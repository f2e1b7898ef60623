#include "app/report/plain_summary.h"

#include "app/report/paper_text.h"
#include "app/report/wording.h"
#include "models/domain/strict_json.h"

#include <QFile>

#include <algorithm>

namespace creditdesk::report {

namespace {

using namespace Qt::StringLiterals;
using domain::ClockState;
using domain::StrictObject;

constexpr qsizetype kMostNamed = 3;    ///< items named one by one; the summary stays on the first page
constexpr qsizetype kLongestName = 12; ///< characters of an item's name

/// The standing sentences.
struct Sentences {
    QString object;
    QStringList may;
    QHash<QString, QStringList> mayByProduct;
};

Sentences readSentences()
{
    QFile file(u":/catalogue/summary.json"_s);
    Sentences out;
    if (!file.open(QIODevice::ReadOnly))
        return out;
    StrictObject top = StrictObject::parse(file.readAll(), u"summary.json"_s);
    (void)top.text(u"basis"_s);
    out.object = top.text(u"object"_s);
    out.may = top.texts(u"may"_s);
    for (StrictObject &row : top.objects(u"products"_s)) {
        const QString id = row.text(u"id"_s);
        out.mayByProduct.insert(id, row.texts(u"may"_s));
        row.finish();
    }
    top.finish();
    return top.ok() ? out : Sentences();
}

const Sentences &sentences()
{
    static const Sentences all = readSentences();
    return all;
}

/// First characters of `text`, whole characters only.
QString shortened(const QString &text)
{
    const QList<uint> characters = paperText(text).toUcs4();
    if (characters.size() <= kLongestName)
        return paperText(text);
    const QList<uint> head = characters.first(kLongestName);
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(head.constData()), head.size()) + wording::ellipsis.toString();
}

struct Named {
    QString name;
    const Shown *shown;
};

class Summary
{
public:
    Summary(const Model &model, const domain::ReportTemplate &layout, const domain::Catalogue &catalogue,
            const ShownRecords &shown)
        : m_model(model)
    {
        for (const domain::ReportChapter &chapter : layout.chapters) {
            for (const QString &id : chapter.kinds) {
                const domain::RecordKind *kind = catalogue.recordKind(id);
                if (kind != nullptr)
                    m_kinds.append({kind, shown.of(id)});
            }
        }
    }

    QList<Field> run() const
    {
        return {{wording::whatItHolds.toString(), holds()},
                {wording::whatExpires.toString(), expires()},
                {wording::whatIsDisputed.toString(), disputed()},
                openToObjection(),
                {wording::whatOneMayDo.toString(), mayDo()}};
    }

private:
    struct Kind {
        const domain::RecordKind *kind;
        QList<Shown> records;
    };

    QString holds() const
    {
        QStringList parts;
        int total = 0;
        for (const Count &count : m_model.counts) {
            total += count.number;
            if (count.number > 0)
                parts.append(wording::countOf.toString().arg(count.label).arg(count.number));
        }
        if (total == 0)
            return wording::holdsNothing.toString();
        return wording::holdsCount.toString().arg(total).arg(parts.join(wording::listComma));
    }

    QString nameOf(const Kind &of, qsizetype index) const
    {
        const QString title = of.records[index].record->fields.value(of.kind->titleField).toVariant().toString();
        const QString place = wording::itemHeading.toString().arg(index + 1);
        return of.kind->zh + u' ' + place + (title.isEmpty() ? QString() : u' ' + shortened(title));
    }

    template <typename Keep> QList<Named> named(Keep &&keep) const
    {
        QList<Named> found;
        for (const Kind &of : m_kinds) {
            for (qsizetype i = 0; i < of.records.size(); ++i) {
                if (keep(of.records[i]))
                    found.append({nameOf(of, i), &of.records[i]});
            }
        }
        return found;
    }

    static QString lines(const QList<Named> &found, QStringList lines)
    {
        if (found.size() > kMostNamed)
            lines.append(wording::andMore.toString().arg(found.size() - kMostNamed));
        return lines.join(u'\n');
    }

    QString expires() const
    {
        QList<Named> found = named([](const Shown &shown) { return shown.decision.query.state == ClockState::Running; });
        if (found.isEmpty())
            return wording::nothingExpires.toString();
        std::stable_sort(found.begin(), found.end(), [](const Named &a, const Named &b) {
            return a.shown->decision.query.until < b.shown->decision.query.until;
        });
        QStringList text;
        for (const Named &each : found.first(std::min(kMostNamed, found.size())))
            text.append(each.name + wording::colon.toString() + clocks(each.shown->decision));
        return lines(found, text);
    }

    /// The clocks of query and publicity are two, and said apart.
    static QString clocks(const domain::DisclosureDecision &decision)
    {
        const QString query = wording::queryUntil.toString().arg(dateText(decision.query.until));
        const domain::RecordClock &publicity = decision.publicity;
        if (!publicity.until.isValid())
            return query;
        return query + wording::publishedUntil.toString().arg(dateText(publicity.until));
    }

    QString disputed() const
    {
        const QList<Named> found = named([](const Shown &shown) { return shown.decision.annotated; });
        if (found.isEmpty())
            return wording::nothingDisputed.toString();
        QStringList text;
        for (const Named &each : found.first(std::min(kMostNamed, found.size())))
            text.append(each.name);
        return lines(found, text);
    }

    QString mayDo() const
    {
        const QStringList all = sentences().may + sentences().mayByProduct.value(m_model.product);
        QStringList numbered;
        for (qsizetype i = 0; i < all.size(); ++i)
            numbered.append(u"%1. %2"_s.arg(i + 1).arg(all[i]));
        return numbered.join(u'\n');
    }

    const Model &m_model;
    QList<Kind> m_kinds;
};

} // namespace

Field openToObjection()
{
    return {wording::whatIsOpenToObjection.toString(), sentences().object};
}

QList<Field> plainSummary(const Model &model, const domain::ReportTemplate &layout, const domain::Catalogue &catalogue,
                          const ShownRecords &shown)
{
    return Summary(model, layout, catalogue, shown).run();
}

} // namespace creditdesk::report
