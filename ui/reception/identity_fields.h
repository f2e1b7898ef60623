// Who somebody is: kind of document, its number, the name on it, side by side. The kind is always asked, because 18 characters
// can pass as an identity number and as a credit code (domain.md 9).
#pragma once

#include "app/devices/card_reader.h"
#include "models/domain/reception.h"

#include <QWidget>

class QComboBox;

namespace creditdesk::ui {

class SensitiveEdit;

class IdentityFields : public QWidget
{
    Q_OBJECT
public:
    enum class Of : quint8 { Visitor, Subject };
    /// `who` goes before each accessible name. Of::Subject offers only documents a person may be looked up by.
    IdentityFields(const domain::ReceptionRules &rules, Of of, const QString &who, QWidget *parent = nullptr);

    [[nodiscard]] domain::PersonIdentity identity() const;
    void setIdentity(const domain::PersonIdentity &identity);
    void wipe();
    /// What is looked up is what is seen: digits of full width become plain ones, a small x a capital, and a number of 15
    /// digits, as old cards bear it, the one of 18 that it stands for. The caret stays at its character.
    void readNumber(QDate today);
    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] QComboBox *type() const { return m_type; }
    [[nodiscard]] SensitiveEdit *number() const { return m_number; }
    [[nodiscard]] SensitiveEdit *name() const { return m_name; }

Q_SIGNALS:
    void edited();

private:
    const domain::ReceptionRules &m_rules;
    QComboBox *m_type;
    SensitiveEdit *m_number;
    SensitiveEdit *m_name;
};

} // namespace creditdesk::ui
