#include "models/domain/basis.h"

#include <QRegularExpression>

namespace creditdesk::domain {
using namespace Qt::StringLiterals;

Basis readBasis(const QString &kept)
{
    static const QRegularExpression form(u"^([a-z][a-z0-9_.-]*)(?:\\s+|$)(.*)$"_s,
                                         QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch match = form.match(kept.trimmed());
    return match.hasMatch() ? Basis{match.captured(1), match.captured(2)} : Basis{{}, kept.trimmed()};
}

} // namespace creditdesk::domain
