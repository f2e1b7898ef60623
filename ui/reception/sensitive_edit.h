// A field for the number or name of a natural person: no completer, no undo history after it was wiped, and while it is sealed
// it shows the masked form of what it holds (PIPL art. 51: least exposure on the screen).
#pragma once

#include <QLineEdit>

namespace creditdesk::ui {

class SensitiveEdit : public QLineEdit
{
    Q_OBJECT
public:
    explicit SensitiveEdit(const QString &accessibleName, QWidget *parent = nullptr);
    [[nodiscard]] QString value() const { return m_sealed ? m_kept : text(); }
    void setValue(const QString &value);
    /// Shows `masked` in place of what was entered; the next keystroke begins a new value.
    void seal(const QString &masked);
    [[nodiscard]] bool sealed() const { return m_sealed; }
    /// Nothing of it is left here, nor on the clipboard if it was copied.
    void wipe();

Q_SIGNALS:
    void valueEdited(); ///< by hand

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString m_kept;
    bool m_sealed = false;
};

} // namespace creditdesk::ui
