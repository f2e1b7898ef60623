#include "ui/shell/matter_field.h"

#include "app/services/measures.h"
#include "ui/theme/language.h"

#include <QCompleter>
#include <QLineEdit>
#include <QSignalBlocker>

namespace creditdesk::ui {

QString matterWords(const domain::Application &matter)
{
    return matter.code + QStringLiteral("  ") + (speaksChinese() || matter.en.isEmpty() ? matter.zh : matter.en);
}

MatterField::MatterField(Desk &desk, QWidget *parent) : QComboBox(parent), m_desk(desk)
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setAccessibleName(tr("Application matter"));
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(12);
    lineEdit()->setAccessibleName(tr("Application matter"));
    lineEdit()->setPlaceholderText(tr("Code or words of a matter of your organ"));
    lineEdit()->setMaxLength(200);
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    completer()->setCaseSensitivity(Qt::CaseInsensitive);
    connect(this, &QComboBox::currentTextChanged, this, &MatterField::edited);
    connect(lineEdit(), &QLineEdit::returnPressed, this, [this] {
        if (const QString chosen = code(); !chosen.isEmpty())
            setCode(chosen); // its words stand there, whatever part of them was typed
    });
}

void MatterField::reload()
{
    const QString before = code();
    const QSignalBlocker quiet(this);
    clear();
    for (const domain::Application &matter : m_desk.house().measures().matters())
        addItem(matterWords(matter), matter.code);
    setCode(before);
}

QString MatterField::code() const
{
    const QString typed = currentText().trimmed();
    if (typed.isEmpty())
        return {};
    QString fitting;
    int fits = 0;
    for (int i = 0; i < count(); ++i) {
        if (itemText(i) == currentText() || itemData(i).toString().compare(typed, Qt::CaseInsensitive) == 0)
            return itemData(i).toString();
        if (itemText(i).contains(typed, Qt::CaseInsensitive)) {
            fitting = itemData(i).toString();
            ++fits;
        }
    }
    return fits == 1 ? fitting : QString();
}

void MatterField::setCode(const QString &code)
{
    const int index = findData(code);
    setCurrentIndex(code.isEmpty() ? -1 : index);
    if (index < 0 || code.isEmpty())
        setEditText({});
}

} // namespace creditdesk::ui
