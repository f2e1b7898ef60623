#include "app/sandbox/operators.h"

#include <algorithm>

namespace creditdesk::sandbox {
namespace {

Operator demo(const QString &role, const QString &name, const QString &organ = {})
{
    return {role, role + QStringLiteral("-demo-1"), role, name, {}, organ};
}

} // namespace

const QList<Operator> &demoOperators()
{
    static const QList<Operator> operators{
        demo(QStringLiteral("clerk"), QStringLiteral("沈佳禾")),
        demo(QStringLiteral("reviewer"), QStringLiteral("陆守诚")),
        demo(QStringLiteral("officer"), QStringLiteral("顾明川"), QStringLiteral("上海市市场监督管理局")),
        demo(QStringLiteral("handler"), QStringLiteral("倪晓棠")),
        demo(QStringLiteral("decider"), QStringLiteral("欧阳慕言")),
        demo(QStringLiteral("supervisor"), QStringLiteral("钱立群")),
        demo(QStringLiteral("auditor"), QStringLiteral("袁素问")),
        demo(QStringLiteral("administrator"), QStringLiteral("施望舒")),
        {QStringLiteral("clerk.pudong"),
         QStringLiteral("clerk-pudong-demo-1"),
         QStringLiteral("clerk"),
         QStringLiteral("陶知夏"),
         {QStringLiteral("310115")}},
        {QStringLiteral("officer.funds"),
         QStringLiteral("officer-funds-demo-1"),
         QStringLiteral("officer"),
         QStringLiteral("邵景行"),
         {},
         QStringLiteral("上海市发展和改革委员会")},
    };
    return operators;
}

const Operator *findOperator(const QString &id)
{
    const QList<Operator> &all = demoOperators();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Operator &one) { return one.id == id; });
    return found == all.end() ? nullptr : &*found;
}

} // namespace creditdesk::sandbox
