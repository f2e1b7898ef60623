// Reads the rule sets of classes and the ways to a better one.
#include "models/domain/catalogue_loader.h"

#include <QDir>
#include <QFile>

namespace creditdesk::domain {
using namespace Qt::StringLiterals;

bool CatalogueLoader::readClassWays()
{
    const QString name = u"class-ways.json"_s;
    QFile file(m_root + u'/' + name);
    if (!file.open(QIODevice::ReadOnly)) {
        m_why = u"%1: cannot be read: %2"_s.arg(name, file.errorString());
        return false;
    }
    std::variant<ClassWays, QList<ClassFault>> read = loadClassWays(file.readAll(), m_out);
    if (const auto *faults = std::get_if<QList<ClassFault>>(&read)) {
        m_why = faultText(faults->first(), name);
        return false;
    }
    m_out.m_classWays = std::get<ClassWays>(std::move(read));
    return true;
}

bool CatalogueLoader::readClassRules()
{
    QList<ClassRuleSet> sets;
    const QDir folder(m_root + u"/classes"_s);
    const QStringList names = folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    for (const QString &file : names) {
        const QString name = u"classes/"_s + file;
        QFile source(folder.filePath(file));
        if (!source.open(QIODevice::ReadOnly)) {
            m_why = u"%1: cannot be read: %2"_s.arg(name, source.errorString());
            return false;
        }
        std::variant<ClassRuleSet, QList<ClassFault>> read = loadRuleSet(source.readAll(), name, m_out);
        if (const auto *faults = std::get_if<QList<ClassFault>>(&read)) {
            m_why = faultText(faults->first(), name);
            return false;
        }
        sets.append(std::get<ClassRuleSet>(std::move(read)));
    }
    std::variant<ClassRules, QList<ClassConflict>> together = ClassRules::of(std::move(sets));
    if (const auto *conflicts = std::get_if<QList<ClassConflict>>(&together))
        m_why = u"classes: "_s + conflicts->first().words;
    else
        m_out.m_classRules = std::get<ClassRules>(std::move(together));
    if (m_why.isEmpty() && m_out.m_classRules.sets().isEmpty())
        m_why = u"classes: there is no rule set"_s;
    return m_why.isEmpty();
}

} // namespace creditdesk::domain
