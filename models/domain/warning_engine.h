// Finds what is worth a warning in one organisation and its records on one day, by the rules in force. It says what holds and
// whether that is news; what has been raised before is for the ledger to know. Organisations only. Made once, then immutable:
// any number of threads.
#pragma once

#include "models/domain/catalogue.h"
#include "models/domain/classification.h"
#include "models/domain/record_marks.h"
#include "models/domain/rows.h"
#include "models/domain/warning_rules.h"

#include <QByteArray>
#include <QDate>

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace creditdesk::domain {

/// Records as they were before changes, by id; serial 0: there was none.
using RecordsBefore = std::unordered_map<std::string, RecordRow>;

/// What is known of the subject beside its rows.
struct WarningContext {
    bool watched = false;
    /// Rows with a higher revision came since the last evaluation; -1: nothing was evaluated in this history.
    qint64 changedSince = -1;
    const RecordsBefore *before = nullptr; ///< null: not known (the data was loaded anew); then whatever came is news
};

struct WarningFinding {
    int rule = 0; ///< index in WarningEngine::rules()
    WarningLevel level = WarningLevel::Info;
    int record = -1; ///< index in the records given; -1: not about one
    QDate event;
    QDate due;            ///< legal day or expiry; may be invalid
    std::string fact;     ///< names it within rule and subject
    std::string value;    ///< "A>D", a year, a field's text
    bool byDay = true;    ///< the event's day is part of what names it
    bool changed = false; ///< became true by a change
    bool fresh = false;   ///< news: `changed`, or not older than the rule's fresh_days
};

struct WarningTables; // internal

class WarningEngine
{
public:
    /// `catalogue` must outlive it. Only rules in force on `day`.
    WarningEngine(const WarningRules &rules, const Catalogue &catalogue, const ClassRules &classes, QDate day);
    ~WarningEngine();

    [[nodiscard]] QDate day() const;
    [[nodiscard]] const QList<WarningRule> &rules() const;
    /// Everything that holds, in the order of the rules. Rules of kind Linked and Platform find nothing here. Revoked and
    /// repaired records are no ground.
    void evaluate(const OrganisationRow &organisation, std::span<const RecordRow> records, const WarningContext &context,
                  std::vector<WarningFinding> &found) const;
    /// 16 bytes that stand for rule, subject, fact and day, the same whenever and wherever they are found.
    [[nodiscard]] static QByteArray key(const QString &rule, std::string_view subject, std::string_view fact, QDate event);
    [[nodiscard]] QByteArray key(const WarningFinding &finding, std::string_view subject) const;

private:
    std::unique_ptr<const WarningTables> m;
};

} // namespace creditdesk::domain
