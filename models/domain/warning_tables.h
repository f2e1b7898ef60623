// The rules compiled for rows, and the pass of one rule over one subject. Internal to models/domain.
#pragma once

#include "models/domain/class_days.h"
#include "models/domain/warning_engine.h"

#include <optional>

namespace creditdesk::domain {

struct CompiledField {
    std::string code;
    std::vector<std::string> values;
    WarningMatch match = WarningMatch::Equals;
    /// `text` gets what the field states.
    [[nodiscard]] bool holds(const RecordRow &record, std::string &text) const;
};

struct CompiledWarning {
    const WarningRule *rule = nullptr;
    std::vector<std::string> kinds, severities, procedures, statuses, subjectKinds;
    CompiledField field;
    struct Level {
        std::vector<std::string> severities;
        CompiledField field;
    };
    std::vector<Level> levels; ///< as rule->levels
    std::string of;            ///< code of the date field; empty: a member

    [[nodiscard]] bool admits(const OrganisationRow &organisation) const;
    /// Whether the record is one of those looked at: normal, of a kind, ... `value` gets the field's text.
    [[nodiscard]] bool takes(const RecordRow &record, std::string &value) const;
};

struct WarningTables {
    WarningTables(const WarningRules &all, const Catalogue &catalogue, const ClassRules &classes, QDate on);

    const Catalogue &catalogue;
    const QDate day;
    const Day today;
    QList<WarningRule> rules;
    std::vector<CompiledWarning> compiled;
    const RecordMarker marker;
    struct Judge {
        QString scale;
        Classifier now;
        std::optional<Classifier> before;
    };
    std::vector<Judge> judges;
    QDate monthBefore; ///< last day of the month before

    [[nodiscard]] const Judge *judge(const QString &scale) const;
    /// First day on which an objection or repair received on `since` counts as "soon"; the legal day in `due`.
    [[nodiscard]] QDate soonFrom(CaseKind kind, QDate since, QDate &due) const;
    /// The first day on which repair may be applied for; invalid: no rule says one.
    [[nodiscard]] QDate repairFrom(const RecordRow &record) const;
};

/// One rule over one subject.
struct WarningPass {
    const WarningTables &tables;
    const CompiledWarning &rule;
    int index;
    const OrganisationRow &organisation;
    std::span<const RecordRow> records;
    const WarningContext &context;
    std::vector<WarningFinding> &found;

    void run();

private:
    void runRecords();
    void runMissing();
    void runClass();
    void runNotices();
    void runCases();
    void runRepairs();
    void runChanges();
    [[nodiscard]] Day dayOf(const RecordRow &record) const;
    [[nodiscard]] WarningLevel levelOf(const RecordRow &record) const;
    [[nodiscard]] int countUpTo(const RecordRow &record, int months) const;
    [[nodiscard]] bool came(qint64 revision) const { return context.changedSince >= 0 && revision > context.changedSince; }
    /// The record came with a change and the rule did not hold before it, or less urgently.
    [[nodiscard]] bool becameTrue(const RecordRow &record, WarningLevel level) const;
    void add(WarningFinding finding, bool byChange);
};

} // namespace creditdesk::domain
