// Rules that warn (domain.md 3.4), as data (resources/catalogue/warnings/*.json): which record or passed date of an
// organisation is worth an officer's look, how urgent, by when, on which ground. A warning is a prompt to look, never a
// conclusion; no rule can name a natural person. Plain values, reading and checking are pure. Any thread.
#pragma once

#include "models/domain/classification_rules.h"

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

#include <variant>

namespace creditdesk::domain {

class Catalogue;

enum class WarningLevel : quint8 { Red, Orange, Yellow, Blue, Info }; ///< the first is the most urgent
[[nodiscard]] const QStringList &warningLevels();                     ///< "red" ... "info", in that order
[[nodiscard]] QString levelId(WarningLevel level);

/// A kind of domain.md 3.4, or "W00": a watched organisation changed.
struct WarningKind {
    QString id; ///< "W00" ... "W14"
    ClassWords words;
};

/// What a rule looks at.
enum class WarningMeasure : quint8 {
    Record,   ///< each record that matches; the event is the day of `of`
    Date,     ///< a day that passes: `of` moved by months and days
    Missing,  ///< no record that matches is there for last year when the day `due` has passed
    Class,    ///< the class is worse than at the end of last month
    Notice,   ///< a licence or penalty was not made public in time
    Case,     ///< an objection or application for repair whose legal day is near ("soon") or over ("late")
    Repair,   ///< the shortest time of publicity is over: the organisation may apply for repair
    Linked,   ///< a watched organisation with the same legal representative got a warning of `kinds`
    Changed,  ///< anything of the organisation or its records came with a change
    Platform, ///< the platform sent it
};

/// How a field's text is compared with `values`; Not: it is none of them, and stated.
enum class WarningMatch : quint8 { Equals, Prefix, Contains, Not };

struct WarningField {
    QString code; ///< empty: no condition
    QStringList values;
    WarningMatch match = WarningMatch::Equals;
};

/// The first whose conditions hold decides; the last has none.
struct WarningLevelRule {
    WarningLevel level = WarningLevel::Info;
    QStringList severities;
    WarningField field;
    int atLeast = 0; ///< so many records that match, this one counted, were decided within `withinMonths` up to this one
    int withinMonths = 0;
};

struct WarningRule {
    QString id; ///< "W03-penalty"; what was raised by it is never raised again, whatever its version
    QString version;
    QString kind;   ///< WarningKind::id
    QDate from, to; ///< days on which it may raise, inclusive; `to` invalid: open
    QString basis;
    ClassWords words; ///< what it says; {name} {title} {unit} {date} {due} {value} {count} are filled in
    ClassWords may;   ///< what may be done, and on what ground
    bool watchedOnly = false;
    int freshDays = 0;    ///< an event older than that is raised only if it became true by a change (Record, Case)
    int deadlineDays = 0; ///< working days for the desk
    int mergeDays = 0;    ///< events of one organisation at most that far apart go into one warning
    QList<WarningLevelRule> levels;
    QStringList statuses, subjectKinds; ///< of the organisation; empty: any

    WarningMeasure measure = WarningMeasure::Record;
    QStringList kinds, severities, procedures; ///< of records; Linked: of warnings; empty: any
    WarningField field;
    QString of;                       ///< "decided", "act_ended", "state_since" or the code of a date field
    int plusMonths = 0, plusDays = 0; ///< Date: from `of` to the event; may be negative
    int holdsDays = 0;                ///< Date: the fact is over so many days after the event; 0: it stays
    int dueMonth = 0, dueDay = 0;     ///< Missing
    QString yearField;                ///< Missing: field with the year reported on
    QString scale;                    ///< Class
    QStringList worse;                ///< Class: "A>C", "*>D"
    QStringList states;               ///< Case: "soon", "late"; Notice: "overdue", "late"
    QString caseOf;                   ///< Case: "objection" or "repair"
    QStringList categories;           ///< Platform
    QString source;                   ///< name of the file it was read from
    int line = 0;

    [[nodiscard]] bool inForce(QDate on) const;
};

/// A fault of one file.
struct WarningFault {
    QString source;
    ClassFault fault;
    [[nodiscard]] QString text() const; ///< "SOURCE:LINE:COLUMN: PATH: WORDS [REASON]"
};

/// Rules that have passed all checks, together with kinds and the sentence that each warning carries.
class WarningRules
{
public:
    struct File {
        QString name;
        QByteArray json;
    };
    /// All files, or every fault in them: unknown kinds, inputs and members, bad dates, an id in force twice on one day.
    [[nodiscard]] static std::variant<WarningRules, QList<WarningFault>> load(const QList<File> &files,
                                                                              const Catalogue &catalogue);
    /// Those compiled in (":/catalogue/warnings").
    [[nodiscard]] static std::variant<WarningRules, QList<WarningFault>> compiledIn(const Catalogue &catalogue);

    [[nodiscard]] const QList<WarningRule> &rules() const { return m_rules; } ///< by id, then date
    [[nodiscard]] const QList<WarningKind> &kinds() const { return m_kinds; }
    [[nodiscard]] const WarningKind *kind(const QString &id) const;
    [[nodiscard]] const WarningRule *rule(const QString &id, const QString &version) const;
    /// That it is a prompt and no conclusion.
    [[nodiscard]] const ClassWords &sentence() const { return m_sentence; }
    [[nodiscard]] const ClassWords &sameNameSentence() const { return m_sameName; } ///< said with W09
    [[nodiscard]] QByteArray digest() const { return m_digest; }                    ///< of all texts, hexadecimal

private:
    QList<WarningRule> m_rules;
    QList<WarningKind> m_kinds;
    ClassWords m_sentence, m_sameName;
    QByteArray m_digest;
    friend class WarningRuleReader;
};

} // namespace creditdesk::domain
