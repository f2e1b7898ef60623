#include "tests/gui/reception_steps.h"

#include "tests/gui/job_steps.h"
#include "tests/gui/keyboard.h"
#include "ui/shell/workspace.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QCompleter>
#include <QJsonDocument>
#include <QJsonObject>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QTest>

namespace creditdesk::test {

base::Result<QList<print::PrinterInfo>> TrayPrinter::printers()
{
    print::PrinterInfo info;
    info.name = QStringLiteral("hall-tray");
    info.isDefault = true;
    return QList{info};
}

base::Result<print::Job> TrayPrinter::send(const QString & /*queue*/, const QByteArray &pdf, const QString & /*title*/,
                                           int /*copies*/)
{
    const std::lock_guard lock(m_mutex);
    m_sent.append(pdf);
    return print::Job{QString::number(m_sent.size()), m_state, {}, 0};
}

base::Result<print::Job> TrayPrinter::job(const QString & /*queue*/, const QString &id)
{
    const std::lock_guard lock(m_mutex);
    return print::Job{id, m_state, {}, m_state == print::JobState::Printed ? 2 : 0};
}

base::Done TrayPrinter::cancel(const QString & /*queue*/, const QString & /*id*/)
{
    return {};
}

void TrayPrinter::say(print::JobState state)
{
    const std::lock_guard lock(m_mutex);
    m_state = state;
}

QList<QByteArray> TrayPrinter::sheets() const
{
    const std::lock_guard lock(m_mutex);
    return m_sent;
}

ui::ReceptionPage *reception(const JobWindow &job)
{
    return job.find<ui::ReceptionPage>();
}

bool settled(const JobWindow &job)
{
    const ui::ReceptionPage *page = reception(job);
    return page && page->quiet() && job.quiet();
}

void comeToWork(const JobWindow &job)
{
    const SandboxOperator clerk = job.sandbox().operatorWithRole(QStringLiteral("clerk"));
    signIn(job, clerk, clerk.password);
    QTRY_VERIFY_WITH_TIMEOUT(reception(job), 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(settled(job), 20'000);
}

devices::CardReading card(const QString &type, const QString &number, const QString &name)
{
    devices::CardReading reading;
    reading.identity = {type, number, name};
    return reading;
}

devices::CardReading agentsCard()
{
    return card(QStringLiteral("resident_identity"), QStringLiteral("310101189001010013"), QStringLiteral("何砚秋"));
}

domain::PersonIdentity demoPerson(const JobWindow &job, const QString &name)
{
    const QJsonArray persons = QJsonDocument::fromJson(job.sandbox().readyLine()).object()[u"persons"].toArray();
    for (const QJsonValue &one : persons) {
        if (one[u"name"].toString() == name)
            return {one[u"document_type"].toString(), one[u"number"].toString(), name};
    }
    return {};
}

void tickEverything(const JobWindow &job)
{
    auto *scope = job.find<QListWidget>();
    QVERIFY(scope);
    scope->setFocus();
    press(Qt::Key_Space);
    QCOMPARE(scope->item(0)->checkState(), Qt::Checked);
}

void scan(const JobWindow &job, const QString &text)
{
    job.window().takeScan(domain::classifyScan(text));
}

KeyCount::KeyCount()
{
    qApp->installEventFilter(this);
}

KeyCount::~KeyCount()
{
    qApp->removeEventFilter(this);
}

bool KeyCount::eventFilter(QObject *watched, QEvent *event)
{
    // sent before each key, also before one that is an action's and never comes to the field
    if (event->type() == QEvent::ShortcutOverride && watched->isWidgetType() && watched == focused()) {
        const auto *key = static_cast<const QKeyEvent *>(event);
        const bool modifier = key->key() == Qt::Key_Control || key->key() == Qt::Key_Shift || key->key() == Qt::Key_Alt;
        if (key->key() != Qt::Key_unknown && !modifier)
            ++m_keys;
    }
    return false;
}

namespace {

bool modelHolds(const QAbstractItemModel *model, const QString &words)
{
    for (int row = 0; model && row < model->rowCount(); ++row) {
        for (int column = 0; column < model->columnCount(); ++column) {
            for (const int role : {int(Qt::DisplayRole), int(Qt::EditRole), int(Qt::ToolTipRole), int(Qt::UserRole)}) {
                if (model->index(row, column).data(role).toString().contains(words))
                    return true;
            }
        }
    }
    return false;
}

bool widgetHolds(QWidget *widget, const QString &words)
{
    QStringList texts = {widget->toolTip(), widget->accessibleName(), widget->accessibleDescription(), widget->windowTitle()};
    for (const char *property : {"text", "plainText", "currentText", "placeholderText", "data"})
        texts.append(widget->property(property).toString());
    if (auto *edit = qobject_cast<QLineEdit *>(widget)) {
        const QString now = edit->text();
        const bool undone = edit->isUndoAvailable();
        if (undone) { // what Ctrl+Z would bring back
            edit->undo();
            texts.append(edit->text());
            edit->redo();
        }
        if (edit->completer() && modelHolds(edit->completer()->model(), words))
            return true;
        texts.append(now);
    }
    if (const auto *view = qobject_cast<QAbstractItemView *>(widget); view && modelHolds(view->model(), words))
        return true;
    if (const auto *box = qobject_cast<QComboBox *>(widget); box && modelHolds(box->model(), words))
        return true;
    return std::any_of(texts.begin(), texts.end(), [&words](const QString &text) { return text.contains(words); });
}

} // namespace

QStringList whereInWindow(const JobWindow &job, const QString &words)
{
    QStringList places;
    for (QWidget *widget : job.window().findChildren<QWidget *>()) {
        if (widgetHolds(widget, words))
            places.append(QString::fromLatin1(widget->metaObject()->className()) + QLatin1Char(' ') + widget->objectName() +
                          QLatin1Char(' ') + widget->accessibleName());
    }
    return places;
}

} // namespace creditdesk::test
