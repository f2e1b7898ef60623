#include "ui/scanner/scanner_filter.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QInputMethodEvent>
#include <QKeyEvent>

#include <algorithm>

namespace creditdesk::ui {

namespace {

ScannerFilter::Clock monotonic()
{
    QElapsedTimer since;
    since.start();
    return [since] { return since.elapsed(); };
}

bool ends(const QKeyEvent &key)
{
    return key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter || key.key() == Qt::Key_Tab;
}

/// What scanners send: letters, digits and signs of ASCII; an input method may have made them wide.
bool isPlain(const QString &text)
{
    const QString narrow = text.normalized(QString::NormalizationForm_KC);
    return !narrow.isEmpty() && std::all_of(narrow.begin(), narrow.end(), [](QChar c) { return c >= u' ' && c <= u'~'; });
}

bool isHidden(const QWidget &target)
{
    return target.inputMethodHints().testFlag(Qt::ImhHiddenText); // a password is nobody's business
}

} // namespace

ScannerFilter::ScannerFilter(QObject *parent)
    : ScannerFilter(domain::classifyScan, monotonic(), ScannerLimits::compiledIn().value_or(ScannerLimits()), parent)
{
}

ScannerFilter::ScannerFilter(Classifier classify, Clock clock, const ScannerLimits &limits, QObject *parent)
    : QObject(parent), m_classify(std::move(classify)), m_clock(std::move(clock)), m_limits(limits)
{
    m_pause.setTimerType(Qt::PreciseTimer);
    m_pause.setInterval(limits.gapMs + 1);
    connect(&m_pause, &QTimer::timeout, this, &ScannerFilter::settle);
}

bool ScannerFilter::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::ApplicationDeactivate)
        giveOn();
    auto *target = qobject_cast<QWidget *>(watched);
    if (!target || m_given.contains(event) || isHidden(*target))
        return false;
    switch (event->type()) {
    case QEvent::ShortcutOverride:
        // In the middle of a scan a letter is no shortcut.
        if (const auto &key = *static_cast<QKeyEvent *>(event); m_text.size() > 1 && isPlain(key.text()) && paced())
            event->accept();
        return false;
    case QEvent::KeyPress:
        return takePress(target, *static_cast<QKeyEvent *>(event));
    case QEvent::KeyRelease:
        if (m_held.empty() || static_cast<QKeyEvent *>(event)->text().isEmpty())
            return false;
        hold(target, *event, {});
        return true;
    case QEvent::InputMethod:
        return takeCommit(target, *static_cast<QInputMethodEvent *>(event));
    default:
        return false;
    }
}

bool ScannerFilter::takePress(QWidget *target, const QKeyEvent &key)
{
    const bool plainModifiers = (key.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == Qt::NoModifier;
    if (key.key() == Qt::Key_Shift)
        return false; // comes before a scanner's capital, and does nothing by itself
    if (!paced())
        settle();
    if (ends(key) && plainModifiers && !m_text.isEmpty() && m_text.size() >= m_limits.shortest && endRun())
        return true;
    if (key.isAutoRepeat() || !plainModifiers || !isPlain(key.text()) || m_text.size() >= m_limits.longest) {
        giveOn();
        return false;
    }
    hold(target, key, key.text());
    m_last = m_clock();
    return true;
}

bool ScannerFilter::takeCommit(QWidget *target, const QInputMethodEvent &event)
{
    const bool inPace = paced();
    const QString text = event.commitString();
    if (text.isEmpty()) { // composing: shown as ever, but its pace is watched
        if (event.preeditString().isEmpty())
            return false;
        m_composedSlowly = m_composing && (m_composedSlowly || !inPace);
        m_composing = true;
        if (!inPace)
            settle();
        m_last = m_clock();
        return false;
    }
    const bool composed = std::exchange(m_composing, false);
    const bool slow = std::exchange(m_composedSlowly, false) || (composed && !inPace);
    if (!inPace)
        settle();
    // Several characters at once whose pace nobody saw may be a person's.
    const bool unseen = text.size() > 1 && !composed && m_text.isEmpty();
    if (slow || unseen || !isPlain(text) || event.replacementLength() != 0 || m_text.size() + text.size() > m_limits.longest) {
        giveOn();
        return false;
    }
    if (composed) {
        QInputMethodEvent nothing; // takes the composed text out of the field again
        m_given.append(&nothing);
        QCoreApplication::sendEvent(target, &nothing);
        m_given.removeOne(&nothing);
    }
    hold(target, event, text);
    m_last = m_clock();
    return true;
}

void ScannerFilter::hold(QWidget *target, const QEvent &event, const QString &text)
{
    m_held.push_back({target, std::unique_ptr<QEvent>(event.clone())});
    m_text += text;
    if (!m_pause.isActive())
        m_pause.start();
}

bool ScannerFilter::paced()
{
    return m_clock() - m_last <= m_limits.gapMs;
}

void ScannerFilter::settle()
{
    if (m_held.empty() || paced())
        return;
    if (m_text.size() < m_limits.shortest || !endRun())
        giveOn();
}

bool ScannerFilter::endRun()
{
    const domain::Scan scan = m_classify(m_text.normalized(QString::NormalizationForm_KC));
    if (scan.kind == domain::ScanKind::Unknown || scan.ambiguous)
        return false;
    forget();
    Q_EMIT scanned(scan);
    return true;
}

void ScannerFilter::giveOn()
{
    const std::deque<Held> held = std::exchange(m_held, {});
    forget();
    for (const Held &one : held) {
        if (!one.target)
            continue;
        m_given.append(one.event.get());
        QCoreApplication::sendEvent(one.target, one.event.get());
        m_given.removeOne(one.event.get());
    }
}

void ScannerFilter::forget()
{
    m_held.clear();
    m_text.clear();
    m_pause.stop();
}

} // namespace creditdesk::ui
