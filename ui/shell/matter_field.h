// A published application matter of the own organ, searched by any part of its code or words while typing.
#pragma once

#include "ui/shell/desk.h"

#include <QComboBox>

namespace creditdesk::ui {

class MatterField : public QComboBox
{
    Q_OBJECT
public:
    explicit MatterField(Desk &desk, QWidget *parent = nullptr);
    /// The matters of whoever is signed in now; what was chosen stays if it is still there.
    void reload();
    /// Code of the matter that was chosen, or of the only one that what was typed fits; empty: none.
    [[nodiscard]] QString code() const;
    void setCode(const QString &code);

Q_SIGNALS:
    void edited();

private:
    Desk &m_desk;
};

/// "SH-YY-105  words"
[[nodiscard]] QString matterWords(const domain::Application &matter);

} // namespace creditdesk::ui
