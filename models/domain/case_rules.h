// The kinds of cases as data (resources/catalogue/cases/*.json, one file a rule set): objection (异议, 条例 art. 36), repair
// (信用修复, art. 38 and the sets of domain.md 1.4) and complaint (投诉). A rule set says which states there are, which events
// lead from one to another, who may do them and with which papers, and which limits they start and stop. A case is worked by
// the rule set in force on the day its materials were received. How long a limit is stands in rule-sets.json, by its key. Plain
// values; reading and checking are pure. Any thread.
#pragma once

#include "models/domain/classification_rules.h"
#include "models/domain/deadline.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <variant>

namespace creditdesk::domain {

struct CaseState {
    QString id;
    ClassWords words;
    bool open = true;     ///< work is left
    bool decided = false; ///< the outcome stands
};

/// A paper that an event needs or may bring.
struct CasePaper {
    QString id;
    ClassWords words;
    QString basis;
};

/// Who makes an event known: this window, or what the platform or the source unit said.
enum class CaseVoice : quint8 { Window, Platform, SourceUnit };

struct CaseEventRule {
    QString id;
    ClassWords words;
    CaseVoice voice = CaseVoice::Window;
    QStringList from;      ///< states; empty: any open one, and for the opening event none at all
    QString to;            ///< empty: the state stays
    QString permission;    ///< empty for the platform's
    QString part;          ///< "receive" "handle" "decide" "tell" "": what the one who does it takes part in
    QStringList apartFrom; ///< whoever took one of these parts does not do this
    QStringList papers;    ///< each must be there
    QStringList anyPaper;  ///< one of these must be there; empty: none asked for
    QStringList needs;     ///< members of its body that must be there and not be empty
    QString pauses;        ///< "begin" or "end": of every limit that may pause
    QString outcome;       ///< "corrected" "partly" "refused" "unconfirmed" ...: of a decision
    QString basis;
};

struct CaseLimitRule {
    QString id;
    ClassWords words;
    QString key;               ///< of rule-sets.json, e.g. "obj.annotate"
    QStringList starts, stops; ///< events; the first of `stops` after the last of `starts`
    QString startsFrom;        ///< member of the event's body that names the day; empty: the day it happened
    bool pauses = false;
    QString actor; ///< "centre" or "source_unit": whose duty it is
    QString basis;
};

struct CaseRuleSet {
    QString id, kind, version;
    ClassWords words, note;
    QDate effectiveFrom, effectiveTo; ///< inclusive; invalid: open
    QString basis;
    QString opening;         ///< the event a case begins with
    QList<CaseState> states; ///< in the order of the way
    QList<CaseEventRule> events;
    QList<CaseLimitRule> limits;
    QList<CasePaper> papers;
    PauseRule pauseRule;
    QString source; ///< file

    [[nodiscard]] bool inForce(QDate on) const;
    [[nodiscard]] const CaseState *state(const QString &id) const;
    [[nodiscard]] const CaseEventRule *event(const QString &id) const;
    [[nodiscard]] const CaseLimitRule *limit(const QString &id) const;
    [[nodiscard]] const CasePaper *paper(const QString &id) const;
};

/// Every fault found, with line and column, in the order of the text.
[[nodiscard]] std::variant<CaseRuleSet, QList<ClassFault>> loadCaseRuleSet(const QByteArray &json, const QString &source,
                                                                           const Catalogue &catalogue);

/// All rule sets that are shipped. Two of one kind are never in force on one day.
class CaseRules
{
public:
    /// Nothing, and why, if one does not follow its form or two overlap.
    [[nodiscard]] static std::optional<CaseRules> load(const QString &folder, const Catalogue &catalogue,
                                                       QString *why = nullptr);
    [[nodiscard]] const QList<CaseRuleSet> &all() const { return m_sets; }
    [[nodiscard]] const CaseRuleSet *byId(const QString &id) const;
    [[nodiscard]] const CaseRuleSet *inForce(const QString &kind, QDate on) const;
    [[nodiscard]] QStringList kinds() const;

private:
    QList<CaseRuleSet> m_sets;
};

} // namespace creditdesk::domain
