#include "app/services/reception/window_words.h"

#include <QJsonArray>

#include <algorithm>

namespace creditdesk::services {

using base::Code;
using namespace Qt::StringLiterals;

namespace {

QHash<QString, QString> wordsIn(const QJsonObject &object)
{
    QHash<QString, QString> words;
    for (auto it = object.begin(); it != object.end(); ++it)
        words.insert(it.key(), it.value().toString());
    return words;
}

QStringList textsIn(const QJsonArray &array)
{
    QStringList texts;
    for (const auto &value : array)
        texts.append(value.toString());
    return texts;
}

} // namespace

base::Result<WindowWords> WindowWords::from(const QJsonObject &top)
{
    WindowWords words;
    words.registerColumns = textsIn(top.value(u"register_columns"_s).toArray());
    words.results = wordsIn(top.value(u"results"_s).toObject());
    words.scopes = wordsIn(top.value(u"scopes"_s).toObject());
    const QJsonObject applicants = top.value(u"applicants"_s).toObject();
    for (auto it = applicants.begin(); it != applicants.end(); ++it) {
        words.ofOrganisation.insert(it.key(), it.value()[0].toString());
        words.ofPerson.insert(it.key(), it.value()[1].toString());
    }
    const QJsonObject sheet = top.value(u"daily_sheet"_s).toObject();
    words.dailySheet.title = sheet.value(u"title"_s).toString();
    for (const auto &value : sheet.value(u"cells"_s).toArray()) {
        const QJsonArray pair = value.toArray(); // [index of the column, width]
        words.dailyCells.append(pair.at(0).toInt());
        words.dailySheet.widths.append(pair.at(1).toInt());
        words.dailySheet.columns.append(words.registerColumns.value(pair.at(0).toInt()));
    }
    words.declared = top.value(u"declared"_s).toString();
    words.totals = sheet.value(u"totals"_s).toString();
    words.sheets = sheet.value(u"sheets"_s).toString();
    words.chain = sheet.value(u"chain"_s).toString();
    words.signatures = sheet.value(u"signatures"_s).toString();
    const bool complete = words.registerColumns.size() == 15 && !words.dailyCells.isEmpty() &&
                          !words.dailySheet.title.isEmpty() && !words.declared.isEmpty() && !words.totals.isEmpty() &&
                          !words.sheets.isEmpty() && !words.chain.isEmpty() && !words.signatures.isEmpty() &&
                          words.ofPerson.size() >= 5 && !words.results.isEmpty() && !words.scopes.isEmpty();
    if (!complete)
        return base::fail(Code::Internal, u"catalogue: window.json is not complete"_s);
    return words;
}

QString WindowWords::documentOf(const QString &kept, const domain::Catalogue &catalogue) const
{
    if (kept == u"declared"_s)
        return declared;
    const qsizetype space = kept.indexOf(u' ');
    const domain::DocumentKind *kind = catalogue.reception().document(kept.left(space));
    return kind == nullptr ? kept : kind->zh + kept.mid(space);
}

QStringList WindowWords::closingLines(qsizetype entries, const QHash<QString, int> &byResult, int sheetCount,
                                      const QString &chainHash, qint64 chainEntries) const
{
    QStringList ids = byResult.keys();
    std::sort(ids.begin(), ids.end());
    QStringList parts;
    for (const QString &id : ids)
        parts.append(result(id) + u' ' + QString::number(byResult.value(id)));
    return {totals.arg(entries) + (parts.isEmpty() ? QString() : u"（"_s + parts.join(u"、"_s) + u"）"_s),
            sheets.arg(sheetCount), chain.arg(chainEntries).arg(chainHash), signatures};
}

} // namespace creditdesk::services
