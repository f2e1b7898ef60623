#include "models/domain/publicity.h"

namespace creditdesk::domain {
using namespace Qt::StringLiterals;

bool isPublic(const RecordClock &publicity, const RecordKind *kind, const Record &record, QDate day)
{
    if (!publicity.from.isValid() || publicity.from > day)
        return false;
    if (publicity.state == ClockState::Running)
        return true;
    // Published without an end, and nothing against the subject: a licence, an honour.
    return publicity.state == ClockState::Unknown && record.publishedFrom.isValid() && kind != nullptr &&
           kind->nature != u"adverse"_s;
}

} // namespace creditdesk::domain
