#include "app/ctl/rule_text.h"

#include "app/ctl/class_json.h"
#include "app/ctl/given_files.h"

namespace creditdesk::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMostRuleText = 4 * 1024 * 1024;
constexpr char kMark[] = "\xEF\xBB\xBF";

} // namespace

base::Result<QByteArray> readRuleText(const QString &path)
{
    TRY_ASSIGN(QByteArray text, readGiven(path, kMostRuleText));
    return text.startsWith(kMark) ? text.mid(sizeof kMark - 1) : text;
}

int faulty(const Run &run, base::Code code, const QList<domain::ClassFault> &faults, const QString &file)
{
    for (const domain::ClassFault &fault : faults)
        run.output.message(domain::faultText(fault, file));
    return run.output.told({code, domain::faultText(faults.first(), file), faults.first().reason},
                           {{u"faults"_s, faultsJson(faults)}});
}

} // namespace creditdesk::ctl
