#include "models/domain/warning_rules.h"

#include "models/domain/warning_rule_reader.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

#include <algorithm>

namespace creditdesk::domain {
using namespace Qt::StringLiterals;

const QStringList &warningLevels()
{
    static const QStringList kLevels{u"red"_s, u"orange"_s, u"yellow"_s, u"blue"_s, u"info"_s};
    return kLevels;
}

QString levelId(WarningLevel level)
{
    return warningLevels().at(static_cast<qsizetype>(level));
}

bool WarningRule::inForce(QDate on) const
{
    return on >= from && (!to.isValid() || on <= to);
}

QString WarningFault::text() const
{
    return faultText(fault, source);
}

const WarningKind *WarningRules::kind(const QString &id) const
{
    const auto found = std::ranges::find(m_kinds, id, &WarningKind::id);
    return found == m_kinds.end() ? nullptr : &*found;
}

const WarningRule *WarningRules::rule(const QString &id, const QString &version) const
{
    const auto found =
        std::ranges::find_if(m_rules, [&](const WarningRule &rule) { return rule.id == id && rule.version == version; });
    return found == m_rules.end() ? nullptr : &*found;
}

std::variant<WarningRules, QList<WarningFault>> WarningRules::load(const QList<File> &files, const Catalogue &catalogue)
{
    WarningRules out;
    QList<WarningFault> faults;
    QCryptographicHash digest(QCryptographicHash::Sha256);
    for (const File &file : files) {
        QList<ClassFault> found;
        WarningRuleReader(out, found, catalogue).read(file);
        for (const ClassFault &fault : std::as_const(found))
            faults.append({file.name, fault});
        digest.addData(file.json);
    }
    faults += WarningRuleReader::checkTogether(out);
    if (!faults.isEmpty())
        return faults;
    std::ranges::stable_sort(
        out.m_rules, [](const WarningRule &a, const WarningRule &b) { return a.id != b.id ? a.id < b.id : a.from < b.from; });
    out.m_digest = digest.result().toHex();
    return out;
}

std::variant<WarningRules, QList<WarningFault>> WarningRules::compiledIn(const Catalogue &catalogue)
{
    const QDir folder(u":/catalogue/warnings"_s);
    QList<File> files;
    const QStringList names = folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            files.append({u"warnings/"_s + name, file.readAll()});
    }
    return load(files, catalogue);
}

} // namespace creditdesk::domain
