// Two reports of one subject, item by item. Items are the same if they are of the same record; where a report has no record
// names, their headings tell. What differs by nature (number, time, who issued it) is not a difference of the subject.
#include "app/report/products.h"

#include <QHash>

namespace creditdesk::report {

namespace {

using namespace Qt::StringLiterals;

/// The fields of either that the other does not have with the same value, in order. A label may stand more than once.
void onlyDifferent(const QList<Field> &older, const QList<Field> &newer, Difference &out)
{
    const auto missingIn = [](const QList<Field> &from, const QList<Field> &other) {
        QHash<std::pair<QString, QString>, int> there;
        for (const Field &field : other)
            ++there[{field.label, field.value}];
        QList<Field> missing;
        for (const Field &field : from) {
            if (there[{field.label, field.value}]-- <= 0)
                missing.append(field);
        }
        return missing;
    };
    out.before = missingIn(older, newer);
    out.after = missingIn(newer, older);
}

QList<Field> marked(const Item &item)
{
    QList<Field> fields = item.fields;
    for (const QString &mark : item.marks)
        fields.append({QString(), mark});
    return fields;
}

struct Place {
    QString chapter; ///< title
    const Item *item;
};

/// Without the number in front, which moves when another item comes or goes.
QString nameOf(const Item &item)
{
    const qsizetype gap = item.heading.indexOf(u"  "_s);
    return gap < 0 ? item.heading : item.heading.mid(gap + 2);
}

QString keyOf(const Section &section, const Item &item)
{
    return item.recordId.isEmpty() ? section.title + u'\n' + nameOf(item) : u'#' + item.recordId;
}

class Comparer
{
public:
    Comparer(const Model &older, const Model &newer) : m_older(older), m_newer(newer) {}

    QList<Difference> run()
    {
        changed(QString(), QString(), m_older.head, m_newer.head);
        for (const Chapter &chapter : m_newer.chapters)
            basics(chapter);
        items();
        return std::move(m_found);
    }

private:
    void changed(const QString &chapter, const QString &item, const QList<Field> &before, const QList<Field> &after)
    {
        Difference difference{chapter, item, u"changed"_s, {}, {}};
        onlyDifferent(before, after, difference);
        if (!difference.before.isEmpty() || !difference.after.isEmpty())
            m_found.append(difference);
    }

    void basics(const Chapter &newer)
    {
        for (const Chapter &older : m_older.chapters) {
            if (older.title == newer.title)
                return changed(newer.title, QString(), older.basics, newer.basics);
        }
        changed(newer.title, QString(), {}, newer.basics);
    }

    template <typename Each> static void forItems(const Model &model, Each &&each)
    {
        for (const Chapter &chapter : model.chapters) {
            for (const Section &section : chapter.sections) {
                for (const Item &item : section.items)
                    each(keyOf(section, item), Place{chapter.title, &item});
            }
        }
    }

    void items()
    {
        QMultiHash<QString, Place> before; // the same key twice: one is as good as the other
        forItems(m_older, [&before](const QString &key, const Place &place) { before.insert(key, place); });
        forItems(m_newer, [this, &before](const QString &key, const Place &place) {
            const auto known = before.constFind(key);
            if (known == before.constEnd()) {
                m_found.append({place.chapter, nameOf(*place.item), u"added"_s, {}, marked(*place.item)});
                return;
            }
            changed(place.chapter, nameOf(*place.item), marked(*known->item), marked(*place.item));
            before.erase(known);
        });
        forItems(m_older, [this, &before](const QString &key, const Place &place) {
            const auto left = before.constFind(key);
            if (left == before.constEnd())
                return;
            m_found.append({place.chapter, nameOf(*place.item), u"removed"_s, marked(*place.item), {}});
            before.erase(left);
        });
    }

    const Model &m_older;
    const Model &m_newer;
    QList<Difference> m_found;
};

} // namespace

base::Result<Comparison> compare(const QByteArray &olderCanonical, const QByteArray &newerCanonical)
{
    TRY_ASSIGN(const Model older, readCanonical(olderCanonical));
    TRY_ASSIGN(const Model newer, readCanonical(newerCanonical));
    Comparison out;
    out.older = older.context.number;
    out.newer = newer.context.number;
    out.sameSubject =
        older.subjectCode == newer.subjectCode && (!newer.subjectCode.isEmpty() || older.subjectName == newer.subjectName);
    out.differences = Comparer(older, newer).run();
    return out;
}

} // namespace creditdesk::report
