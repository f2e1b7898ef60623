// Recognises a scanner that types, wherever the focus is, by its speed and by what it typed. Keys are held back only while
// their pace fits a scanner; what turns out to be a person's, or says nothing that we know, is given on in its order to where
// it was typed, at most one gap later. Install on the application: qApp->installEventFilter(&filter).
#pragma once

#include "models/domain/reception.h"
#include "ui/scanner/scanner_limits.h"

#include <QEvent>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <deque>
#include <functional>
#include <memory>

class QInputMethodEvent;
class QKeyEvent;

namespace creditdesk::ui {

class ScannerFilter : public QObject
{
    Q_OBJECT
public:
    using Clock = std::function<qint64()>; ///< milliseconds that only grow
    using Classifier = std::function<domain::Scan(const QString &)>;

    explicit ScannerFilter(QObject *parent = nullptr);
    ScannerFilter(Classifier classify, Clock clock, const ScannerLimits &limits, QObject *parent = nullptr);

    bool eventFilter(QObject *watched, QEvent *event) override;
    /// Ends a run whose last key is older than the gap. The filter's own timer calls it.
    void settle();

Q_SIGNALS:
    /// Something with a known meaning was scanned; the focused field did not get it. An ambiguous number is not signalled: it
    /// was given to where the focus is.
    void scanned(const creditdesk::domain::Scan &scan);

private:
    struct Held {
        QPointer<QWidget> target;
        std::unique_ptr<QEvent> event;
    };

    bool takePress(QWidget *target, const QKeyEvent &key);
    bool takeCommit(QWidget *target, const QInputMethodEvent &event);
    void hold(QWidget *target, const QEvent &event, const QString &text);
    bool paced();
    /// True: it was a scan, and the held keys are gone.
    bool endRun();
    void giveOn();
    void forget();

    Classifier m_classify;
    Clock m_clock;
    ScannerLimits m_limits;
    QTimer m_pause;
    std::deque<Held> m_held;
    QString m_text;
    qint64 m_last = 0;
    bool m_composing = false, m_composedSlowly = false;
    QList<const QEvent *> m_given; ///< being delivered by giveOn; nested if a key opens a dialog
};

} // namespace creditdesk::ui
