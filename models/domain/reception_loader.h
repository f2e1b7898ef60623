// Reads and checks resources/catalogue/reception/*.json. Internal to models/domain.
#pragma once

#include "models/domain/catalogue.h"
#include "models/domain/reception_rules.h"
#include "models/domain/strict_json.h"

namespace creditdesk::domain {

/// The readers of the files; what they hold is put together by finish().
class ReceptionLoader
{
public:
    void readDocuments(StrictObject &top);
    /// The application list is the one truth about matters; those named at the counter are a part of it.
    void takeMatters(const Plan &plan);
    void readStanding(StrictObject &top);
    void readWords(StrictObject &top);
    [[nodiscard]] ReceptionRules finish();

private:
    void readWordList(StrictObject &top, const QString &list, const QString &prefix);
    void readTable(StrictObject &row);
    [[nodiscard]] ReceptionRules::Row readRow(StrictObject &row);
    [[nodiscard]] PaperChoice readPaper(StrictObject &row);

    ReceptionRules m_rules;
    QHash<QString, QStringList> m_groups;
    QList<ReceptionRules::Table> m_tables;
};

/// What must hold within the rules and between them and the catalogue (reception_checks.cpp). Empty if all does.
class ReceptionChecks
{
public:
    ReceptionChecks(const Catalogue &catalogue, const QList<ReceptionRules::Table> &tables)
        : m_catalogue(catalogue), m_rules(catalogue.reception()), m_tables(tables)
    {
    }
    [[nodiscard]] QString breach() const;
    /// The tables of `rules`, which only models/domain may see.
    [[nodiscard]] static const QList<ReceptionRules::Table> &tablesOf(const ReceptionRules &rules);

private:
    [[nodiscard]] QString documentsBreach() const;
    [[nodiscard]] QString tablesBreach() const;
    [[nodiscard]] QString combinationsBreach(const ReceptionRules::Table &table) const;
    [[nodiscard]] QString rowBreach(const ReceptionRules::Row &row) const;

    const Catalogue &m_catalogue;
    const ReceptionRules &m_rules;
    const QList<ReceptionRules::Table> &m_tables;
};

} // namespace creditdesk::domain
