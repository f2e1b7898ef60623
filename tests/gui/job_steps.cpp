#include "tests/gui/job_steps.h"

#include "tests/gui/city_lines.h"
#include "tests/gui/keyboard.h"
#include "ui/reception/intake_form.h"
#include "ui/reception/reception_page.h"
#include "ui/reports/reports_page.h"
#include "ui/shell/search_box.h"
#include "ui/shell/sign_in_page.h"
#include "ui/widgets/data_table.h"

#include <QComboBox>
#include <QFile>
#include <QTest>

namespace creditdesk::test {

void signIn(const JobWindow &job, const SandboxOperator &who, const QString &password)
{
    QTRY_VERIFY(job.find<ui::SignInPage>());
    QTRY_VERIFY(job.quiet()); // who is known here has been asked
    auto *name = job.find<ui::SignInPage>()->findChild<QComboBox *>();
    if (name->currentText() != who.id) {
        if (focusName() == QStringLiteral("密码"))
            press(Qt::Key_Backtab);
        press(Qt::Key_A, Qt::ControlModifier);
        type(who.id);
        press(Qt::Key_Return);
    }
    QTRY_COMPARE(focusName(), QStringLiteral("密码"));
    type(password);
    press(Qt::Key_Return);
}

void search(const JobWindow &job, const QString &text)
{
    press(Qt::Key_K, Qt::ControlModifier);
    press(Qt::Key_A, Qt::ControlModifier);
    type(text);
    auto *box = job.find<ui::SearchBox>();
    QVERIFY(box);
    const auto listed = [box] { return box->list()->rows().rowOf(richCode()) >= 0; };
    QTRY_VERIFY2(box->listOpen() && listed(), qPrintable(text));
}

void issueFromSubject(const JobWindow &job, const QString &purpose)
{
    press(Qt::Key_P, Qt::ControlModifier);
    QTRY_VERIFY(job.find<ui::ReceptionPage>());
    auto *page = job.find<ui::ReceptionPage>();
    QTRY_COMPARE(page->form()->form().subjectCode, richCode());
    devices::CardReading card;
    card.identity = {QStringLiteral("resident_identity"), QStringLiteral("310101189001010013"), QStringLiteral("何砚秋")};
    page->form()->takeCard(card);
    press(Qt::Key_F4);
    QTRY_COMPARE(focusName(), QStringLiteral("用途"));
    type(purpose);
    press(Qt::Key_Return);
    QTRY_VERIFY2_WITH_TIMEOUT(!page->waitingNumber().isEmpty(), qPrintable(page->missingText()), 60'000);
    QTRY_VERIFY(job.quiet());
    press(Qt::Key_N, Qt::ControlModifier);
    press(Qt::Key_2, Qt::ControlModifier);
    QTRY_VERIFY(job.find<ui::ReportsPage>());
}

QString tampered(const JobWindow &job, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray bytes = file.readAll();
    const qsizetype middle = bytes.size() / 2;
    bytes[middle] = static_cast<char>(bytes[middle] ^ 1);
    QFile changed(job.path(QStringLiteral("changed.pdf")));
    if (!changed.open(QIODevice::WriteOnly) || changed.write(bytes) != bytes.size())
        return {};
    return changed.fileName();
}

} // namespace creditdesk::test
