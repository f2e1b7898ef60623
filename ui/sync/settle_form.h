// What a person does with an item that the platform refused: mend it, or withdraw it with a reason. One column of fields.
#pragma once

#include "app/store/ledger.h"
#include "models/domain/catalogue.h"

#include <QFrame>
#include <QHash>

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace creditdesk::ui {

class PlainLabel;

class SettleForm : public QFrame
{
    Q_OBJECT
public:
    enum class Act : quint8 { Mend, Withdraw };
    SettleForm(Act act, QWidget *parent = nullptr);
    /// Begins with `item`; the focus goes to the first field.
    void begin(const store::OutboxItem &item);
    [[nodiscard]] qint64 id() const { return m_item.id; }

Q_SIGNALS:
    void mended(qint64 id, const QJsonObject &body);
    void withdrawn(qint64 id, const QString &reason);
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildFields(const QStringList &members);
    void refresh();
    void finish();
    [[nodiscard]] QJsonObject body() const;

    Act m_act;
    store::OutboxItem m_item;
    PlainLabel *m_says;
    PlainLabel *m_missing;
    QVBoxLayout *m_fields;
    QPushButton *m_button;
    QHash<QString, QLineEdit *> m_edits; ///< by member; "reason" for a withdrawal
    QLineEdit *m_first = nullptr;
};

} // namespace creditdesk::ui
