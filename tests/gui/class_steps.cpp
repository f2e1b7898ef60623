#include "tests/gui/class_steps.h"

#include "tests/gui/keyboard.h"
#include "ui/shell/search_box.h"
#include "ui/subject/search_results.h"
#include "ui/subject/subject_page.h"
#include "ui/widgets/data_table.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QTabBar>
#include <QTest>

namespace creditdesk::test {
namespace {

void cellsOf(const QAbstractItemModel &model, const QModelIndex &parent, QStringList &texts)
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        for (int column = 0; column < model.columnCount(parent); ++column)
            texts.append(model.index(row, column, parent).data().toString());
        cellsOf(model, model.index(row, 0, parent), texts);
    }
}

} // namespace

QString subjectWith(const JobWindow &job, const QString &scale,
                    const std::function<bool(const services::ExplainedClass &)> &wanted)
{
    for (const QString &piece : {QStringLiteral("公司"), QStringLiteral("上海"), QStringLiteral("厂"), QStringLiteral("店")}) {
        const auto hits = job.house().search(piece, 200);
        for (const store::SearchHit &hit : hits ? *hits : QList<store::SearchHit>()) {
            const auto found = job.house().supervision().explain(hit.code, scale);
            if (found && wanted(*found))
                return hit.code;
        }
    }
    return {};
}

QString harmfulRecord(const services::ExplainedClass &one, const QString &kind)
{
    for (const domain::ClassLineExplained &line : one.explanation.lines) {
        const domain::ClassInputExplained *input = line.contribution < 0 ? one.explanation.input(line.input) : nullptr;
        for (const domain::ClassRecordUse &use : input ? input->records : QList<domain::ClassRecordUse>()) {
            if (use.counts && use.kind == kind)
                return use.record;
        }
    }
    return {};
}

void openFile(const JobWindow &job, const QString &code)
{
    press(Qt::Key_K, Qt::ControlModifier);
    press(Qt::Key_A, Qt::ControlModifier);
    type(code);
    auto *box = job.find<ui::SearchBox>();
    QVERIFY(box);
    const auto listed = [&job, box, &code] { // below the box, or on the page of results where that is open
        const auto *results = job.find<ui::SearchResults>();
        ui::DataTable *list = results ? results->findChild<ui::DataTable *>() : (box->listOpen() ? box->list() : nullptr);
        return list && list->rows().rowOf(code) >= 0;
    };
    QTRY_VERIFY(listed());
    press(Qt::Key_Return);
    QTRY_VERIFY(job.find<ui::SubjectPage>() && job.find<ui::SubjectPage>()->code() == code);
    QTRY_VERIFY(job.quiet());
}

int readPoints(const QString &text)
{
    QString digits;
    for (const QChar one : text) {
        if (one.isDigit())
            digits.append(one);
    }
    return (text.contains(QChar(0x2212)) ? -1 : 1) * digits.toInt();
}

QStringList visibleTexts(QWidget *root)
{
    QStringList texts;
    for (QWidget *widget : root->findChildren<QWidget *>()) {
        if (!widget->isVisible())
            continue;
        texts.append({widget->toolTip(), widget->accessibleName(), widget->accessibleDescription()});
        if (const auto *label = qobject_cast<QLabel *>(widget))
            texts.append(label->text());
        else if (const auto *button = qobject_cast<QAbstractButton *>(widget))
            texts.append(button->text());
        else if (const auto *edit = qobject_cast<QLineEdit *>(widget))
            texts.append({edit->text(), edit->placeholderText()});
        else if (const auto *view = qobject_cast<QAbstractItemView *>(widget); view && view->model())
            cellsOf(*view->model(), {}, texts);
        if (const auto *header = qobject_cast<QHeaderView *>(widget)) {
            for (int i = 0; header->model() && i < header->count(); ++i)
                texts.append(header->model()->headerData(i, header->orientation()).toString());
        } else if (const auto *tabs = qobject_cast<QTabBar *>(widget)) {
            for (int i = 0; i < tabs->count(); ++i)
                texts.append(tabs->tabText(i));
        } else if (const auto *box = qobject_cast<QComboBox *>(widget)) {
            for (int i = 0; i < box->count(); ++i)
                texts.append(box->itemText(i));
        }
    }
    texts.removeAll(QString());
    return texts;
}

QStringList englishWords(const QStringList &texts)
{
    // ids of rule sets, "[design]" as the catalogue's mark of what no law says, names of keys and of formats
    static const QRegularExpression known(QStringLiteral(
        "[A-Z]+-\\d{4}\\.\\d|\\[design\\]|\\b(Ctrl|Shift|Alt|Delete|Left|Right|Back|Return|JSON|SHA|span)\\b|[0-9A-Z]{18}|"
        "[0-9a-f]{64}|[a-z0-9-]+\\.json"));
    static const QRegularExpression word(QStringLiteral("[A-Za-z]{4,}"));
    QStringList found;
    for (QString text : texts) {
        text.remove(known);
        if (const auto match = word.match(text); match.hasMatch())
            found.append(text);
    }
    return found;
}

bool writeText(const QString &path, const QByteArray &text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

} // namespace creditdesk::test
