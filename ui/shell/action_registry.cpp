#include "ui/shell/action_registry.h"

#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/widgets/plain_label.h"

#include <QCoreApplication>
#include <QPushButton>

namespace creditdesk::ui {
namespace {

struct Line {
    const char *id;
    const char *text;
    const char *shortcut;
    const char *icon;
};

constexpr Line kLines[] = {
    {"nav.back", QT_TRANSLATE_NOOP("Action", "Back"), "Alt+Left", "back"},
    {"nav.reception", QT_TRANSLATE_NOOP("Action", "Reception"), "Ctrl+0", "reception"},
    {"nav.subjects", QT_TRANSLATE_NOOP("Action", "Subjects"), "Ctrl+1", "subject"},
    {"nav.reports", QT_TRANSLATE_NOOP("Action", "Reports"), "Ctrl+2", "report"},
    {"nav.verification", QT_TRANSLATE_NOOP("Action", "Verification"), "Ctrl+3", "verify"},
    {"nav.sync", QT_TRANSLATE_NOOP("Action", "Synchronisation"), "Ctrl+4", "sync"},
    {"nav.audit", QT_TRANSLATE_NOOP("Action", "Audit"), "Ctrl+5", "audit"},
    {"nav.batch", QT_TRANSLATE_NOOP("Action", "Batch"), "Ctrl+6", "batch"},
    {"nav.register", QT_TRANSLATE_NOOP("Action", "Register"), "Ctrl+7", "register"},
    {"nav.authorisations", QT_TRANSLATE_NOOP("Action", "Authorisations"), "Ctrl+8", "authorisation"},
    {"nav.supervision", QT_TRANSLATE_NOOP("Action", "Supervision"), "Ctrl+9", "figures"},
    {"nav.warnings", QT_TRANSLATE_NOOP("Action", "Warnings"), "Alt+1", "bell"},
    {"nav.watch", QT_TRANSLATE_NOOP("Action", "Watch lists"), "Alt+2", "watch"},
    {"nav.measures", QT_TRANSLATE_NOOP("Action", "Measures"), "Ctrl+M", "measure"},
    {"nav.inspections", QT_TRANSLATE_NOOP("Action", "Random inspection"), "Ctrl+J", "inspection"},
    {"figures.update", QT_TRANSLATE_NOOP("Action", "Bring up to date"), "", "rebuild"},
    {"figures.stop", QT_TRANSLATE_NOOP("Action", "Stop counting"), "", "stop"},
    {"figures.stop_export", QT_TRANSLATE_NOOP("Action", "Stop exporting"), "", "stop"},
    {"figures.print", QT_TRANSLATE_NOOP("Action", "Print the table"), "Ctrl+Alt+P", "print"},
    {"figures.export", QT_TRANSLATE_NOOP("Action", "Export the table…"), "Ctrl+Shift+E", "save"},
    {"search.focus", QT_TRANSLATE_NOOP("Action", "Search"), "Ctrl+K", "search"},
    {"visit.new", QT_TRANSLATE_NOOP("Action", "New visit"), "Ctrl+N", "reception"},
    {"visit.new_here", QT_TRANSLATE_NOOP("Action", "New visit"), "", "reception"},
    {"visit.abandon", QT_TRANSLATE_NOOP("Action", "Visitor has left"), "Ctrl+Shift+N", "withdraw"},
    {"forms.offer", QT_TRANSLATE_NOOP("Action", "Forms"), "Ctrl+Shift+F", "form"},
    {"form.print", QT_TRANSLATE_NOOP("Action", "Print the form"), "", "print"},
    {"form.save", QT_TRANSLATE_NOOP("Action", "Save the form…"), "", "save"},
    {"form.close", QT_TRANSLATE_NOOP("Action", "Put the form away"), "", "close"},
    {"card.read", QT_TRANSLATE_NOOP("Action", "Read a card"), "F2", ""},
    {"papers.all", QT_TRANSLATE_NOOP("Action", "All papers seen"), "F4", "check"},
    {"authorisation.new", QT_TRANSLATE_NOOP("Action", "Register new…"), "F7", ""},
    {"person.reveal", QT_TRANSLATE_NOOP("Action", "Show the number…"), "F8", ""},
    {"draft.recover", QT_TRANSLATE_NOOP("Action", "Recover"), "F9", ""},
    {"draft.later", QT_TRANSLATE_NOOP("Action", "Not now"), "", ""},
    {"draft.discard", QT_TRANSLATE_NOOP("Action", "Discard this draft"), "", "withdraw"},
    {"session.lock", QT_TRANSLATE_NOOP("Action", "Lock"), "Ctrl+L", "lock"},
    {"help.page", QT_TRANSLATE_NOOP("Action", "Explain this page"), "F1", "help"},
    {"report.issue", QT_TRANSLATE_NOOP("Action", "Issue report"), "Ctrl+P", "report"},
    {"report.print", QT_TRANSLATE_NOOP("Action", "Print"), "Ctrl+Shift+P", "print"},
    {"report.save", QT_TRANSLATE_NOOP("Action", "Save as…"), "Ctrl+S", "save"},
    {"report.copy", QT_TRANSLATE_NOOP("Action", "Copy number"), "Ctrl+Shift+C", "copy"},
    {"report.compare", QT_TRANSLATE_NOOP("Action", "Compare with…"), "Ctrl+D", ""},
    {"report.void", QT_TRANSLATE_NOOP("Action", "Void…"), "", "withdraw"},
    {"print.cancel", QT_TRANSLATE_NOOP("Action", "Cancel the job"), "", "stop"},
    {"register.history", QT_TRANSLATE_NOOP("Action", "Queries about this subject"), "Ctrl+H", "clock"},
    {"register.report", QT_TRANSLATE_NOOP("Action", "Show the report"), "", "report"},
    {"register.export", QT_TRANSLATE_NOOP("Action", "Export…"), "Ctrl+E", "save"},
    {"sheet.print", QT_TRANSLATE_NOOP("Action", "Print the sheet"), "", "print"},
    {"sheet.save", QT_TRANSLATE_NOOP("Action", "Save the sheet…"), "", "save"},
    {"void.agree", QT_TRANSLATE_NOOP("Action", "Agree: void this report"), "", "check"},
    {"numbers.reserve", QT_TRANSLATE_NOOP("Action", "Reserve more numbers"), "", "sync"},
    {"authorisation.register", QT_TRANSLATE_NOOP("Action", "Register an authorisation"), "Ctrl+F7", "authorisation"},
    {"authorisation.withdraw", QT_TRANSLATE_NOOP("Action", "Withdraw this authorisation…"), "", "withdraw"},
    {"batch.start", QT_TRANSLATE_NOOP("Action", "Start the batch"), "Ctrl+B", "batch"},
    {"batch.stop", QT_TRANSLATE_NOOP("Action", "Stop the batch"), "", "stop"},
    {"batch.copy", QT_TRANSLATE_NOOP("Action", "Copy the failed lines"), "", "copy"},
    {"verification.report", QT_TRANSLATE_NOOP("Action", "Show our own copy"), "", "report"},
    {"view.zoom_in", QT_TRANSLATE_NOOP("Action", "Larger"), "Ctrl++", "zoom-in"},
    {"view.zoom_out", QT_TRANSLATE_NOOP("Action", "Smaller"), "Ctrl+-", "zoom-out"},
    {"verification.open", QT_TRANSLATE_NOOP("Action", "Choose file…"), "Ctrl+O", "open"},
    {"verification.check", QT_TRANSLATE_NOOP("Action", "Verify"), "Ctrl+Return", "verify"},
    {"sync.start", QT_TRANSLATE_NOOP("Action", "Synchronise now"), "Ctrl+R", "sync"},
    {"sync.cancel", QT_TRANSLATE_NOOP("Action", "Stop"), "", "stop"},
    {"sync.rebuild", QT_TRANSLATE_NOOP("Action", "Load everything anew"), "", "rebuild"},
    {"sync.check", QT_TRANSLATE_NOOP("Action", "Check the data"), "", "check"},
    {"sync.accept", QT_TRANSLATE_NOOP("Action", "Remove them here as well"), "", "check"},
    {"sync.keep", QT_TRANSLATE_NOOP("Action", "Keep everything for now"), "", "stop"},
    {"outbox.retry", QT_TRANSLATE_NOOP("Action", "Send again"), "", "send"},
    {"outbox.mend", QT_TRANSLATE_NOOP("Action", "Mend…"), "", "mend"},
    {"outbox.withdraw", QT_TRANSLATE_NOOP("Action", "Withdraw…"), "", "withdraw"},
    {"diagnostics.make", QT_TRANSLATE_NOOP("Action", "Make it anew"), "", "rebuild"},
    {"diagnostics.save", QT_TRANSLATE_NOOP("Action", "Save this text…"), "", "save"},
    {"audit.verify", QT_TRANSLATE_NOOP("Action", "Verify the chain"), "Ctrl+Shift+V", "verify"},
    {"subject.past", QT_TRANSLATE_NOOP("Action", "As it was…"), "F6", "clock"},
    {"subject.now", QT_TRANSLATE_NOOP("Action", "Back to now"), "F5", "rebuild"},
    {"subject.timeline", QT_TRANSLATE_NOOP("Action", "Timeline"), "Ctrl+T", ""},
    {"subject.matter", QT_TRANSLATE_NOOP("Action", "Open under a matter…"), "F3", "authorisation"},
    {"measure.look", QT_TRANSLATE_NOOP("Action", "Look under this matter"), "", "search"},
    {"measure.apply", QT_TRANSLATE_NOOP("Action", "Apply this measure…"), "Ctrl+Shift+M", "measure"},
    {"measure.confirm", QT_TRANSLATE_NOOP("Action", "Apply it and make the notice"), "", "check"},
    {"measure.leave", QT_TRANSLATE_NOOP("Action", "Leave without doing it"), "", "close"},
    {"measure.notice", QT_TRANSLATE_NOOP("Action", "Show the notice"), "", "report"},
    {"measure.feedback", QT_TRANSLATE_NOOP("Action", "Record what came of it…"), "", "mend"},
    {"measure.feedback_done", QT_TRANSLATE_NOOP("Action", "Record this result"), "", "check"},
    {"measure.keep", QT_TRANSLATE_NOOP("Action", "Keep it on other grounds…"), "", "check"},
    {"measure.keep_done", QT_TRANSLATE_NOOP("Action", "Keep this measure"), "", "check"},
    {"measure.lift", QT_TRANSLATE_NOOP("Action", "Lift…"), "", "withdraw"},
    {"measure.subject", QT_TRANSLATE_NOOP("Action", "Open the subject’s file"), "", "subject"},
    {"notice.print", QT_TRANSLATE_NOOP("Action", "Print the notice"), "", "print"},
    {"notice.save", QT_TRANSLATE_NOOP("Action", "Save the notice…"), "", "save"},
    {"notice.close", QT_TRANSLATE_NOOP("Action", "Put the notice away"), "", "close"},
    {"draw.open", QT_TRANSLATE_NOOP("Action", "Open this draw"), "", "open"},
    {"draw.new", QT_TRANSLATE_NOOP("Action", "New draw"), "Ctrl+Shift+J", "inspection"},
    {"draw.start", QT_TRANSLATE_NOOP("Action", "Start a draw by this plan"), "", "check"},
    {"draw.preview", QT_TRANSLATE_NOOP("Action", "Look at the pool"), "", "search"},
    {"draw.commit", QT_TRANSLATE_NOOP("Action", "Commit to this pool"), "", "lock"},
    {"draw.stop", QT_TRANSLATE_NOOP("Action", "Stop the count"), "", "stop"},
    {"draw.value", QT_TRANSLATE_NOOP("Action", "Record the public value"), "", "check"},
    {"draw.run", QT_TRANSLATE_NOOP("Action", "Draw now"), "", "inspection"},
    {"draw.abort", QT_TRANSLATE_NOOP("Action", "Abort this draw…"), "", "withdraw"},
    {"draw.redraw", QT_TRANSLATE_NOOP("Action", "Draw again by this plan…"), "", "rebuild"},
    {"draw.substitute", QT_TRANSLATE_NOOP("Action", "Take a substitute…"), "", "rebuild"},
    {"draw.result", QT_TRANSLATE_NOOP("Action", "Record the result"), "", "check"},
    {"draw.copy_commitment", QT_TRANSLATE_NOOP("Action", "Copy the commitment"), "", "copy"},
    {"draw.copy_pool", QT_TRANSLATE_NOOP("Action", "Copy the hash of the pool"), "", "copy"},
    {"draw.copy_head", QT_TRANSLATE_NOOP("Action", "Copy the head of the transcript"), "", "copy"},
    {"draw.show_paper", QT_TRANSLATE_NOOP("Action", "Show this paper"), "", "report"},
    {"draw.print", QT_TRANSLATE_NOOP("Action", "Print this paper"), "", "print"},
    {"draw.save_paper", QT_TRANSLATE_NOOP("Action", "Save this paper…"), "", "save"},
    {"draw.save_all", QT_TRANSLATE_NOOP("Action", "All sheets and dossiers into a folder…"), "", "save"},
    {"draw.stop_papers", QT_TRANSLATE_NOOP("Action", "Stop saving"), "", "stop"},
    {"draw.publish", QT_TRANSLATE_NOOP("Action", "Save the published list…"), "", "send"},
    {"draw.transcript", QT_TRANSLATE_NOOP("Action", "Save the transcript…"), "", "save"},
    {"draw.pool", QT_TRANSLATE_NOOP("Action", "Save the pool…"), "", "save"},
    {"draw.certificate", QT_TRANSLATE_NOOP("Action", "Save the certificate…"), "", "save"},
    {"plan.load", QT_TRANSLATE_NOOP("Action", "Hand in a plan…"), "", "open"},
    {"plan.take", QT_TRANSLATE_NOOP("Action", "Take this plan"), "", "check"},
    {"officers.load", QT_TRANSLATE_NOOP("Action", "Hand in the officers…"), "", "open"},
    {"officers.take", QT_TRANSLATE_NOOP("Action", "Take these officers"), "", "check"},
    {"warning.take", QT_TRANSLATE_NOOP("Action", "Take it"), "T", "check"},
    {"warning.assign", QT_TRANSLATE_NOOP("Action", "Assign…"), "A", "send"},
    {"warning.note", QT_TRANSLATE_NOOP("Action", "Note…"), "N", "mend"},
    {"warning.snooze", QT_TRANSLATE_NOOP("Action", "Snooze…"), "S", "clock"},
    {"warning.dismiss", QT_TRANSLATE_NOOP("Action", "Dismiss…"), "D", "withdraw"},
    {"warning.close", QT_TRANSLATE_NOOP("Action", "Close…"), "C", "ok"},
    {"warning.reopen", QT_TRANSLATE_NOOP("Action", "Reopen…"), "R", "rebuild"},
    {"warning.subject", QT_TRANSLATE_NOOP("Action", "Open the subject’s file"), "O", "subject"},
    {"warning.owner", QT_TRANSLATE_NOOP("Action", "Who owns it…"), "W", "send"},
    {"notice.open", QT_TRANSLATE_NOOP("Action", "Show the new warnings"), "Alt+N", "bell"},
    {"watch.search", QT_TRANSLATE_NOOP("Action", "Watch these…"), "Ctrl+Shift+L", "watch"},
    {"watch.make", QT_TRANSLATE_NOOP("Action", "New list…"), "Ctrl+Insert", "watch"},
    {"watch.add", QT_TRANSLATE_NOOP("Action", "Add organisations…"), "Insert", "subject"},
    {"watch.file", QT_TRANSLATE_NOOP("Action", "Add from a file…"), "Shift+Insert", "open"},
    {"watch.remove", QT_TRANSLATE_NOOP("Action", "Remove from the list"), "Shift+Delete", "withdraw"},
    {"watch.end", QT_TRANSLATE_NOOP("Action", "End this list"), "", "stop"},
    {"nav.rules", QT_TRANSLATE_NOOP("Action", "Rule sets"), "Ctrl+Shift+R", "rules"},
    {"class.open", QT_TRANSLATE_NOOP("Action", "Class"), "Ctrl+G", "class"},
    {"class.change", QT_TRANSLATE_NOOP("Action", "What if…"), "Ctrl+I", "question"},
    {"class.way", QT_TRANSLATE_NOOP("Action", "Shortest way out"), "F11", "class"},
    {"class.file", QT_TRANSLATE_NOOP("Action", "What if from a file…"), "Ctrl+Shift+I", "open"},
    {"class.subject", QT_TRANSLATE_NOOP("Action", "Open the subject’s file"), "Ctrl+Shift+G", "subject"},
    {"class.reset", QT_TRANSLATE_NOOP("Action", "Back to what is"), "F12", "back"},
    {"act.undo", QT_TRANSLATE_NOOP("Action", "Undo"), "Ctrl+Z", ""},
    {"class.try_way", QT_TRANSLATE_NOOP("Action", "Try it as a what-if"), "Ctrl+Shift+W", "question"},
    {"rules.load", QT_TRANSLATE_NOOP("Action", "Load a draft…"), "Ctrl+Shift+O", "open"},
    {"rules.test", QT_TRANSLATE_NOOP("Action", "Back-test"), "Ctrl+Shift+B", "check"},
    {"rules.stop", QT_TRANSLATE_NOOP("Action", "Stop the back-test"), "Ctrl+Shift+X", "stop"},
    {"rules.propose", QT_TRANSLATE_NOOP("Action", "Propose this draft"), "Ctrl+Shift+S", "send"},
    {"rules.agree", QT_TRANSLATE_NOOP("Action", "Agree: adopt this draft"), "Ctrl+Shift+A", "check"},
    {"rules.again", QT_TRANSLATE_NOOP("Action", "Hand in again from today"), "Ctrl+Shift+T", "send"},
    {"rules.withdraw", QT_TRANSLATE_NOOP("Action", "Withdraw this draft"), "Ctrl+Shift+D", "withdraw"},
};

ActionSpec specOf(const QString &id)
{
    for (const ActionSpec &spec : ActionRegistry::all()) {
        if (spec.id == id)
            return spec;
    }
    return {};
}

} // namespace

QList<ActionSpec> ActionRegistry::all()
{
    QList<ActionSpec> specs;
    for (const Line &line : kLines) {
        specs.append({QString::fromLatin1(line.id), QCoreApplication::translate("Action", line.text),
                      QKeySequence(QString::fromLatin1(line.shortcut), QKeySequence::PortableText),
                      QString::fromLatin1(line.icon)});
    }
    return specs;
}

QAction *ActionRegistry::make(const QString &id, QWidget *owner)
{
    auto *action = new QAction(owner);
    action->setObjectName(id);
    const ActionSpec spec = specOf(id);
    action->setText(spec.text);
    action->setShortcut(spec.shortcut);
    if (!spec.icon.isEmpty())
        action->setIcon(icon(spec.icon));
    Q_ASSERT_X(!action->text().isEmpty(), "ActionRegistry", "action without its line in the table");
    owner->addAction(action);
    return action;
}

QPushButton *ActionRegistry::button(QAction *action, QWidget *parent, bool primary)
{
    auto *button = new QPushButton(action->text(), parent);
    button->setObjectName(action->objectName());
    button->setProperty("primary", primary);
    button->setAutoDefault(true); // Enter presses it, also outside dialogs
    const QString iconName = specOf(action->objectName()).icon;
    if (!iconName.isEmpty())
        button->setIcon(icon(iconName, primary ? Role::OnAccent : Role::Text));
    button->setIconSize(QSize(kIcon, kIcon));
    const auto follow = [button, action] {
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        const QString reason = action->property("reason").toString();
        button->setEnabled(action->isEnabled());
        button->setText(action->text());
        button->setToolTip(plainToolTip(reason.isEmpty() ? keys : reason));
        button->setAccessibleName(action->text());
        button->setAccessibleDescription(reason.isEmpty() ? keys : reason);
    };
    QObject::connect(action, &QAction::changed, button, follow);
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    follow();
    return button;
}

void ActionRegistry::setReason(QAction *action, const QString &reason)
{
    action->setProperty("reason", reason);
    action->setEnabled(reason.isEmpty());
    Q_EMIT action->changed();
}

} // namespace creditdesk::ui
