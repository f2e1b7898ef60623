// Masking (脱敏): one scheme for the whole system, so that outputs cannot be combined to restore a number (domain.md 7.3).
// The scheme is data (resources/catalogue/reception/masking.json). Pure, any thread.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>

namespace creditdesk::domain {

/// For whom a value is shown.
enum class Audience : quint8 { Screen, Subject, Organ, ThirdParty, Public };
enum class PersonalItem : quint8 { IdentityNumber, PersonName, Mobile, Address, BankAccount, RepresentativeNumber };

class MaskingScheme
{
public:
    static std::optional<MaskingScheme> fromJson(const QByteArray &json, QString *why = nullptr);
    [[nodiscard]] QString id() const { return m_id; }
    /// `value` as `audience` may see it; empty where it may not see it at all. Works on characters, not code units.
    [[nodiscard]] QString mask(PersonalItem item, Audience audience, const QString &value) const;
    /// How long a revealed value stays shown, seconds.
    [[nodiscard]] int revealSeconds() const { return m_revealSeconds; }

private:
    struct Rule {
        PersonalItem item;
        Audience audience;
        QString show; ///< "full" "omit" "ends" "surname" "district"
        int head = 0, tail = 0;
    };
    [[nodiscard]] const Rule *find(PersonalItem item, Audience audience) const;
    /// What is wrong with the rules as a whole; empty if nothing.
    [[nodiscard]] QString breach() const;
    [[nodiscard]] std::pair<qsizetype, qsizetype> shownEnds(const Rule &rule, qsizetype length) const;

    QString m_id;
    QList<Rule> m_rules;
    QStringList m_compoundSurnames, m_districtEnds;
    int m_revealSeconds = 30;
};

} // namespace creditdesk::domain
