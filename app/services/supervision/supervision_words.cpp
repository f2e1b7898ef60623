#include "app/services/supervision/supervision_words.h"

#include "models/domain/figures.h"
#include "models/domain/plan.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace creditdesk::services {

using namespace Qt::StringLiterals;

namespace {

QHash<QString, QString> textsOf(const QJsonObject &json)
{
    QHash<QString, QString> texts;
    for (auto one = json.constBegin(); one != json.constEnd(); ++one)
        texts.insert(one.key(), one.value().toString());
    return texts;
}

QString nameOf(const QList<domain::Term> &terms, const QString &code)
{
    return domain::Catalogue::nameOf(terms, code);
}

} // namespace

base::Result<SupervisionWords> SupervisionWords::compiledIn()
{
    QFile file(u":/catalogue/supervision.json"_s);
    SupervisionWords words;
    if (file.open(QIODevice::ReadOnly)) {
        const QJsonObject all = QJsonDocument::fromJson(file.readAll()).object();
        words.m_texts = textsOf(all.value("texts"_L1).toObject());
        words.m_axes = textsOf(all.value("axes"_L1).toObject());
        words.m_codes = textsOf(all.value("codes"_L1).toObject());
    }
    if (words.m_texts.isEmpty() || words.m_axes.isEmpty() || words.m_codes.isEmpty())
        return base::fail(base::Code::Internal, u"catalogue: supervision.json"_s);
    return words;
}

QString SupervisionWords::codeOf(const QString &axis, const QString &code, const domain::Catalogue &catalogue) const
{
    const QString own = axis + u'/' + code;
    if (m_codes.contains(own))
        return m_codes.value(own);
    if (code == u"none"_s)
        return m_codes.value(u"none"_s);
    if (axis == domain::axis::district)
        return nameOf(catalogue.districts(), code);
    if (axis == domain::axis::sector)
        return nameOf(catalogue.sectors(), code);
    if (axis == domain::axis::subjectKind)
        return nameOf(catalogue.subjectKinds(), code);
    if (axis == domain::axis::status)
        return nameOf(catalogue.subjectStatuses(), code);
    if (axis == domain::axis::recordKind) {
        const domain::RecordKind *kind = catalogue.recordKind(code);
        return kind == nullptr ? code : kind->zh;
    }
    if (axis == domain::axis::unit) {
        const domain::SourceUnit *unit = catalogue.plan().unit(code);
        return unit == nullptr ? code : unit->zh;
    }
    return code;
}

} // namespace creditdesk::services
