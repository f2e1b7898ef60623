// Asks for a moment of the past: the day on which something held, and what this workstation knew at a time. A line of the page,
// not a dialog. Days to come are refused in words, and so is what lies before this workstation's memory.
#pragma once

#include <QDate>
#include <QDateTime>
#include <QFrame>

#include <optional>

class QLineEdit;

namespace creditdesk::ui {

class PlainLabel;

/// Which past is meant; both empty: now.
struct PastMoment {
    std::optional<QDate> asOf;        ///< the day on which it held
    std::optional<QDateTime> knownAt; ///< what was known then
    [[nodiscard]] bool isNow() const { return !asOf && !knownAt; }
};

class PastLine : public QFrame
{
    Q_OBJECT
public:
    explicit PastLine(QWidget *parent = nullptr);
    /// Shows itself with `shown` filled in and takes the focus.
    void open(const PastMoment &shown);
    /// Memory begins at `since`; until this is told only the future is refused.
    void setKnownSince(const QDateTime &since);
    void setNow(const QDateTime &now);
    [[nodiscard]] QLineEdit *day() const { return m_day; }
    [[nodiscard]] QLineEdit *moment() const { return m_moment; }
    /// A typed time at the legal offset: a day with or without hour and minute; a day alone means its end. Invalid: neither.
    [[nodiscard]] static QDateTime read(const QString &text);

Q_SIGNALS:
    void wanted(const creditdesk::ui::PastMoment &moment);
    void refused(const QString &why); ///< what was typed cannot be asked for
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void submit();
    [[nodiscard]] QString flawOf(PastMoment &moment) const;

    QLineEdit *m_day;
    QLineEdit *m_moment;
    PlainLabel *m_reach;
    QDateTime m_since, m_now;
};

} // namespace creditdesk::ui
