#include "app/services/supervision/rule_drafts.h"

#include "app/base/canonical_json.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace creditdesk::services {

using namespace Qt::StringLiterals;

namespace {

QString text(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QDateTime time(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
}

QJsonObject toJson(const RuleDraft &draft)
{
    return {{u"id"_s, draft.id},
            {u"rule_set"_s, draft.ruleSet},
            {u"scale"_s, draft.scale},
            {u"zh"_s, draft.zh},
            {u"text"_s, QString::fromUtf8(draft.text)},
            {u"sha256"_s, draft.sha256},
            {u"state"_s, draft.state},
            {u"made_by"_s, draft.madeBy},
            {u"made_by_id"_s, draft.madeById},
            {u"made_at"_s, text(draft.madeAt)},
            {u"proposed_by"_s, draft.proposedBy},
            {u"proposed_by_id"_s, draft.proposedById},
            {u"proposed_at"_s, text(draft.proposedAt)},
            {u"agreed_by"_s, draft.agreedBy},
            {u"agreed_by_id"_s, draft.agreedById},
            {u"agreed_at"_s, text(draft.agreedAt)},
            {u"withdrawn_by"_s, draft.withdrawnBy},
            {u"withdrawn_at"_s, text(draft.withdrawnAt)},
            {u"back_tested"_s, draft.backTested}};
}

RuleDraft fromJson(const QJsonObject &json)
{
    const auto string = [&json](QLatin1StringView name) { return json.value(name).toString(); };
    RuleDraft draft;
    draft.id = string("id"_L1);
    draft.ruleSet = string("rule_set"_L1);
    draft.scale = string("scale"_L1);
    draft.zh = string("zh"_L1);
    draft.text = string("text"_L1).toUtf8();
    draft.sha256 = string("sha256"_L1);
    draft.state = string("state"_L1);
    draft.madeBy = string("made_by"_L1);
    draft.madeById = string("made_by_id"_L1);
    draft.madeAt = time(json.value("made_at"_L1));
    draft.proposedBy = string("proposed_by"_L1);
    draft.proposedById = string("proposed_by_id"_L1);
    draft.proposedAt = time(json.value("proposed_at"_L1));
    draft.agreedBy = string("agreed_by"_L1);
    draft.agreedById = string("agreed_by_id"_L1);
    draft.agreedAt = time(json.value("agreed_at"_L1));
    draft.withdrawnBy = string("withdrawn_by"_L1);
    draft.withdrawnAt = time(json.value("withdrawn_at"_L1));
    draft.backTested = json.value("back_tested"_L1).toBool();
    return draft;
}

base::Result<QList<RuleDraft>> parsed(const std::optional<QByteArray> &bytes)
{
    QList<RuleDraft> drafts;
    if (!bytes || bytes->isEmpty())
        return drafts;
    const QJsonDocument document = QJsonDocument::fromJson(*bytes);
    if (!document.isArray())
        return base::fail(base::Code::Damaged, u"drafts of rule sets in the ledger"_s);
    const QJsonArray all = document.array();
    for (const QJsonValue &one : all)
        drafts.append(fromJson(one.toObject()));
    return drafts;
}

} // namespace

base::Result<QList<RuleDraft>> readDrafts(const store::Ledger &ledger)
{
    TRY_ASSIGN(const std::optional<QByteArray> bytes, ledger.value(kRuleDrafts));
    return parsed(bytes);
}

base::Result<QList<RuleDraft>> readDrafts(store::LedgerTransaction &transaction)
{
    TRY_ASSIGN(const std::optional<QByteArray> bytes, transaction.value(kRuleDrafts));
    return parsed(bytes);
}

base::Done writeDrafts(store::LedgerTransaction &transaction, const QList<RuleDraft> &drafts)
{
    QJsonArray all;
    for (const RuleDraft &draft : drafts)
        all.append(toJson(draft));
    return transaction.setValue(kRuleDrafts, QJsonDocument(all).toJson(QJsonDocument::Compact));
}

} // namespace creditdesk::services
