#include "models/domain/measures.h"

#include "models/domain/measure_loader.h"

#include <algorithm>

namespace creditdesk::domain {
using namespace Qt::StringLiterals;

namespace {

const QString kWords = u"words.json"_s;

template <typename Entry> const Entry *findById(const QList<Entry> &entries, const QString &id)
{
    const auto found = std::find_if(entries.begin(), entries.end(), [&id](const Entry &entry) { return entry.id == id; });
    return found == entries.end() ? nullptr : &*found;
}

ClassFault atRow(const QString &code, const QString &member, const QString &reason, const QString &words)
{
    return {0, 0, u"measures[%1].%2"_s.arg(code, member), reason, words};
}

} // namespace

QString natureId(MeasureNature nature)
{
    return nature == MeasureNature::Mandatory   ? u"mandatory"_s
           : nature == MeasureNature::Incentive ? u"incentive"_s
                                                : u"recommended"_s;
}

const MeasureRow *MeasureLists::row(const QString &code) const
{
    const auto found = m_at.constFind(code);
    return found == m_at.constEnd() ? nullptr : &m_lists.at(found->first).rows.at(found->second);
}

const MeasureList *MeasureLists::listOf(const QString &code) const
{
    const auto found = m_at.constFind(code);
    return found == m_at.constEnd() ? nullptr : &m_lists.at(found->first);
}

const MeasureMeans *MeasureLists::means(const QString &id) const
{
    return findById(m_means, id);
}

const MeasureTerm *MeasureLists::reason(const QString &id) const
{
    return findById(m_reasons, id);
}

MeasureLists MeasureLists::with(MeasureList list) const
{
    MeasureLists out = *this;
    for (qsizetype i = 0; i < list.rows.size(); ++i)
        out.m_at.insert(list.rows.at(i).code, {out.m_lists.size(), i});
    out.m_lists.append(std::move(list));
    return out;
}

std::variant<MeasureLists, MeasureLists::Refusal> MeasureLists::of(const QList<std::pair<QString, QByteArray>> &files,
                                                                   const Catalogue &catalogue)
{
    MeasureLists out;
    const auto words = std::find_if(files.begin(), files.end(), [](const auto &file) { return file.first == kWords; });
    if (words == files.end())
        return Refusal{kWords, {{0, 0, {}, u"file_missing"_s, u"the file is missing"_s}}};
    const std::variant<PlacedValue, ClassFault> parsed = parsePlaced(words->second);
    if (const auto *fault = std::get_if<ClassFault>(&parsed))
        return Refusal{kWords, {*fault}};
    QList<ClassFault> faults;
    MeasureWordsReader(PlacedObject(&std::get<PlacedValue>(parsed), {}, &faults), out).read();
    if (!faults.isEmpty())
        return Refusal{kWords, inOrder(std::move(faults))};
    for (const auto &[name, text] : files) {
        if (name == kWords)
            continue;
        std::variant<MeasureList, QList<ClassFault>> list = readMeasureList(text, name, catalogue, out);
        if (const auto *wrong = std::get_if<QList<ClassFault>>(&list))
            return Refusal{name, *wrong};
        auto &read = std::get<MeasureList>(list);
        for (const MeasureRow &row : std::as_const(read.rows)) {
            if (out.m_at.contains(row.code))
                return Refusal{name, {atRow(row.code, u"code"_s, u"duplicate_id"_s, u"stands in another list, too"_s)}};
        }
        out = out.with(std::move(read));
    }
    for (const MeasureList &list : std::as_const(out.m_lists)) {
        for (const MeasureRow &row : list.rows) {
            for (const QString &other : row.contradicts) {
                if (!out.m_at.contains(other))
                    return Refusal{
                        list.source,
                        {atRow(row.code, u"contradicts"_s, u"unknown_measure"_s, u"there is no measure \"%1\""_s.arg(other))}};
            }
        }
    }
    return out;
}

} // namespace creditdesk::domain
