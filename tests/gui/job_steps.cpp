#include "tests/gui/job_steps.h"

#include "tests/gui/city_lines.h"
#include "tests/gui/keyboard.h"
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
