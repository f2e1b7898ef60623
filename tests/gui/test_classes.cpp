// The class of one subject at the window: what it says adds up, a what-if is what the services compute, the way out can be
// tried, a record leads to the file and back, all by keys, and nothing of it reaches a report.
#include "tests/gui/city_lines.h"
#include "tests/gui/class_steps.h"
#include "tests/gui/job_steps.h"
#include "tests/gui/keyboard.h"
#include "tests/gui/window_steps.h"
#include "ui/subject/subject_page.h"
#include "ui/supervision/class_head.h"
#include "ui/supervision/class_page.h"
#include "ui/supervision/class_tree.h"
#include "ui/supervision/class_way_panel.h"
#include "ui/supervision/class_what_if_panel.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/data_tree.h"
#include "ui/widgets/plain_label.h"

#include <QAction>
#include <QApplication>
#include <QBuffer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QMenu>
#include <QPdfDocument>
#include <QPdfSelection>
#include <QRegularExpression>
#include <QTest>

using namespace creditdesk;
using namespace creditdesk::ui;
using test::press;
using test::type;

namespace {

const QString kRisk = QStringLiteral("risk");

/// The first row below the top whose key belongs to `record`.
QString rowOfRecord(const items::TreeModel &model, const QString &record, const QModelIndex &parent = {})
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        if (ClassTree::recordOf(model.keyOf(index)) == record)
            return model.keyOf(index);
        if (const QString below = rowOfRecord(model, record, index); !below.isEmpty())
            return below;
    }
    return {};
}

} // namespace

class TestClasses : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_job.reset(); }
    void opensFromTheFile();
    void contributionsSumUp();
    void recordOpensTheFile();
    void whatIfIsTheServices();
    void undoAndReset();
    void anotherDay();
    void fileWithMistakes();
    void wayOut();
    void scalesStayApart();
    void noEnglish();
    void reachesNoReport();
    void clerkHasNone();

private:
    [[nodiscard]] ClassPage *page() const { return m_job->find<ClassPage>(); }
    [[nodiscard]] services::Supervision &services() const { return m_job->house().supervision(); }
    void openClass();
    void picture(const QString &name) { QCOMPARE(m_job->picture(m_pictures, name), QString()); }

    QString m_pictures, m_code, m_record;
    QStringList m_ruleWords;
    std::unique_ptr<test::JobWindow> m_job;
};

void TestClasses::initTestCase()
{
    m_pictures = test::pictureFolder();
    m_job = std::make_unique<test::JobWindow>();
    QVERIFY2(m_job->start(test::JobWindow::Day::Later), qPrintable(m_job->error()));
    QVERIFY(QTest::qWaitForWindowActive(&m_job->window()));
    test::signInAs(*m_job, QStringLiteral("supervisor"));
    m_code = test::subjectWith(*m_job, kRisk, [this](const services::ExplainedClass &one) {
        if (test::harmfulRecord(one, QStringLiteral("penalty")).isEmpty() ||
            one.explanation.grade == one.rules.grades.first().id || one.explanation.grade.isEmpty())
            return false;
        const auto way = services().wayOut(one.organisation.code, kRisk);
        return way && way->outcome == domain::WayOutcome::Found &&
               !way->changes().value(QLatin1String("changes")).toArray().isEmpty();
    });
    QVERIFY2(!m_code.isEmpty(), "the city has no subject with a penalty and a way out");
    const auto found = services().explain(m_code, kRisk);
    QVERIFY(found);
    m_record = test::harmfulRecord(*found, QStringLiteral("penalty"));
    for (const domain::ClassLine &line : found->rules.lines)
        m_ruleWords.append({line.words.zh, line.words.en});
    for (const domain::ClassGrade &grade : found->rules.grades)
        m_ruleWords.append({grade.words.zh, grade.words.en});
    m_ruleWords.append({found->rules.id, found->rules.purpose.zh, found->rules.purpose.en});
}

void TestClasses::openClass()
{
    test::openFile(*m_job, m_code);
    press(Qt::Key_G, Qt::ControlModifier);
    QTRY_VERIFY(page());
    QTRY_VERIFY(page()->explained());
}

void TestClasses::opensFromTheFile()
{
    openClass();
    const auto found = services().explain(m_code, kRisk);
    QVERIFY(found);
    QCOMPARE(page()->scale(), kRisk);
    QVERIFY2(page()->now()->gradeText().startsWith(found->explanation.grade), qPrintable(page()->now()->gradeText()));
    QVERIFY(page()->then()->isHidden());
    QCOMPARE(test::focusName(), QStringLiteral("分类由来")); // where the next key belongs
    const QStringList texts = test::visibleTexts(page());
    QVERIFY(texts.join(QLatin1Char('\n')).contains(found->rules.purpose.zh)); // what it is for stands there
    picture(QStringLiteral("60-class"));
}

void TestClasses::contributionsSumUp()
{
    const items::TreeModel &model = page()->tree()->rows();
    const auto points = [&model](const QModelIndex &index) {
        return test::readPoints(index.siblingAtColumn(ClassTree::Points).data().toString());
    };
    int sum = 0;
    int lines = 0;
    const auto add = [&](const QModelIndex &parent) {
        for (int row = 0; row < model.rowCount(parent); ++row) {
            const QModelIndex index = model.index(row, 0, parent);
            const QString key = model.keyOf(index);
            const bool line = key.startsWith(QStringLiteral("line:"));
            sum += line || key == QStringLiteral("base") ? points(index) : 0;
            lines += line ? 1 : 0;
        }
    };
    add({});
    add(model.indexOf(QStringLiteral("idle")));
    const auto &explained = *page()->explained();
    QCOMPARE(lines, static_cast<int>(explained.rules.lines.size())); // none is left out
    QCOMPARE(sum, points(model.indexOf(QStringLiteral("sum"))));
    QCOMPARE(sum, explained.explanation.outcome.points);
    QCOMPARE(page()->thresholds()->rows().rowCount(), static_cast<int>(explained.rules.grades.size()));
    QVERIFY(!page()->tree()->isExpanded(model.indexOf(QStringLiteral("idle")))); // what does not apply is folded
}

void TestClasses::recordOpensTheFile()
{
    const QString key = rowOfRecord(page()->tree()->rows(), m_record);
    QVERIFY(!key.isEmpty());
    page()->tree()->selectKey(key);
    press(Qt::Key_Return);
    QTRY_VERIFY(m_job->find<SubjectPage>());
    auto *records = m_job->find<DataTable>();
    QTRY_VERIFY((records = m_job->find<DataTable>()) && records->currentKey() == m_record);
    press(Qt::Key_Left, Qt::AltModifier);
    QTRY_VERIFY(page());
    QCOMPARE(page()->tree()->currentKey(), key); // back is where one was
}

void TestClasses::whatIfIsTheServices()
{
    page()->tree()->setFocus();
    page()->tree()->selectKey(rowOfRecord(page()->tree()->rows(), m_record));
    press(Qt::Key_I, Qt::ControlModifier);
    QTRY_VERIFY(QApplication::activePopupWidget());
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu && menu->activeAction() == menu->actions().first()); // repaired comes first
    QTest::keyClick(menu, Qt::Key_Return);
    QTRY_VERIFY(page()->tried());
    m_job->window().activateWindow(); // without a window manager the closed menu gives it back to nobody
    QVERIFY(QTest::qWaitForWindowActive(&m_job->window()));
    const QByteArray changes = "{\"changes\": [{\"record\": \"" + m_record.toUtf8() + "\", \"state\": \"repaired\"}]}";
    const auto wanted = services().whatIf(m_code, kRisk, changes);
    QVERIFY(wanted && wanted->faults.isEmpty());
    QCOMPARE(page()->tried()->after.outcome, wanted->after.outcome);
    QVERIFY(page()->then()->isVisible());
    QVERIFY2(page()->then()->gradeText().startsWith(wanted->after.grade), qPrintable(page()->then()->gradeText()));
    const items::TreeModel &model = page()->tree()->rows();
    const QModelIndex sum = model.indexOf(QStringLiteral("sum"));
    QCOMPARE(test::readPoints(sum.siblingAtColumn(ClassTree::Points).data().toString()), wanted->before.outcome.points);
    QCOMPARE(test::readPoints(sum.siblingAtColumn(ClassTree::PointsThen).data().toString()), wanted->after.outcome.points);
    QVERIFY(wanted->after.outcome.points > wanted->before.outcome.points);
    QVERIFY(page()->whatIf()->differences()->rows().rowCount() >= 2); // points and at least one line
    QTRY_VERIFY(m_job->quiet());
    picture(QStringLiteral("61-class-what-if"));
}

void TestClasses::undoAndReset()
{
    page()->tree()->setFocus();
    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(!page()->tried());
    QVERIFY(page()->then()->isHidden());
    page()->whatIf()->whatIf().add({QJsonObject{{QStringLiteral("record"), m_record}, {QStringLiteral("remove"), true}}});
    Q_EMIT page()->whatIf()->edited();
    QTRY_VERIFY(page()->tried());
    press(Qt::Key_F12);
    QTRY_VERIFY(!page()->tried());
    QVERIFY(page()->whatIf()->whatIf().empty());
    const auto again = services().explain(m_code, kRisk); // nothing was stored
    QVERIFY(again && again->explanation.outcome == page()->explained()->explanation.outcome);
}

void TestClasses::anotherDay()
{
    page()->showSide(ClassPage::Side::WhatIf);
    page()->whatIf()->focusDay();
    const QDate later = m_job->house().clock().today().addYears(6);
    type(QStringLiteral("soon"));
    press(Qt::Key_Return);
    QTRY_VERIFY(!m_job->message().isEmpty()); // not a day, said in words
    page()->whatIf()->focusDay();
    type(later.toString(Qt::ISODate));
    press(Qt::Key_Return);
    QTRY_VERIFY(page()->tried());
    QCOMPARE(page()->tried()->after.on, later);
    const auto then = services().explain(m_code, kRisk, later);
    QVERIFY(then);
    QCOMPARE(page()->tried()->after.outcome, then->explanation.outcome);
    page()->tree()->setFocus();
    press(Qt::Key_F12);
    QTRY_VERIFY(!page()->tried());
    press(Qt::Key_Escape);
}

void TestClasses::fileWithMistakes()
{
    const QString bad = m_job->path(QStringLiteral("bad.json"));
    QVERIFY(test::writeText(bad, "{\"changes\": [\n  {\"record\": \"" + m_record.toUtf8() +
                                     "\", \"remove\": true},\n  {\"record\": \"NOWHERE\", \"state\": \"repaired\"}]}"));
    page()->tryFile(bad);
    QTRY_VERIFY(page()->whatIf()->faults()->isVisible());
    QVERIFY(!page()->tried()); // nothing of it is tried
    const QString place = page()->whatIf()->faults()->rows().index(0, 0).data().toString();
    QVERIFY2(place.startsWith(QStringLiteral("3:")), qPrintable(place));
    const QString good = m_job->path(QStringLiteral("good.json"));
    const QByteArray list = "{\"changes\": [{\"record\": \"" + m_record.toUtf8() + "\", \"remove\": true}]}";
    QVERIFY(test::writeText(good, list));
    page()->tryFile(good);
    QTRY_VERIFY(page()->tried());
    const auto wanted = services().whatIf(m_code, kRisk, list);
    QVERIFY(wanted && wanted->after.outcome == page()->tried()->after.outcome);
    QVERIFY(page()->whatIf()->faults()->isHidden());
    press(Qt::Key_Escape);
    press(Qt::Key_F12);
    QTRY_VERIFY(!page()->tried());
}

void TestClasses::wayOut()
{
    page()->tree()->setFocus();
    press(Qt::Key_F11);
    const auto wanted = services().wayOut(m_code, kRisk);
    QVERIFY(wanted);
    QTRY_COMPARE(page()->way()->steps()->rows().rowCount(), static_cast<int>(wanted->steps.size()));
    QVERIFY(page()->way()->said()->data().contains(wanted->date.toString(Qt::ISODate)));
    for (int i = 0; i < wanted->steps.size(); ++i) {
        const items::TableModel &steps = page()->way()->steps()->rows();
        QCOMPARE(steps.index(i, 0).data().toString(), wanted->steps.at(i).date.toString(Qt::ISODate));
        QVERIFY(steps.index(i, 1).data().toString().contains(wanted->steps.at(i).basis));
    }
    QTRY_VERIFY(m_job->quiet());
    picture(QStringLiteral("62-class-way-out"));
    press(Qt::Key_W, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(page()->tried());
    QCOMPARE(page()->tried()->after.on, wanted->date);
    QCOMPARE(page()->tried()->after.grade, wanted->reached); // the way leads where it says
    QTRY_VERIFY(m_job->quiet());
    picture(QStringLiteral("63-class-way-tried"));
    press(Qt::Key_F12);
    QTRY_VERIFY(!page()->tried());
}

void TestClasses::scalesStayApart()
{
    const QString risk = page()->explained()->rules.id;
    page()->showScale(QStringLiteral("evaluation"));
    QTRY_VERIFY(page()->explained());
    QCOMPARE(page()->explained()->rules.scale, QStringLiteral("evaluation"));
    QTRY_VERIFY(m_job->quiet());
    const QString texts = test::visibleTexts(page()).join(QLatin1Char('\n'));
    QVERIFY(!texts.contains(risk)); // one page shows one scale
    QVERIFY(texts.contains(page()->explained()->rules.id));
    picture(QStringLiteral("64-class-evaluation"));
}

void TestClasses::noEnglish()
{
    for (const QString &scale : {QStringLiteral("evaluation"), kRisk}) {
        page()->showScale(scale);
        QTRY_VERIFY(page()->explained() && page()->explained()->rules.scale == scale);
        page()->tree()->expandAll();
        for (const ClassPage::Side side : {ClassPage::Side::Thresholds, ClassPage::Side::WhatIf, ClassPage::Side::Way}) {
            page()->showSide(side);
            QTRY_VERIFY(m_job->quiet());
            const QStringList english = test::englishWords(test::visibleTexts(page()));
            QVERIFY2(english.isEmpty(), qPrintable(english.join(QLatin1Char('\n'))));
        }
    }
}

void TestClasses::reachesNoReport()
{
    for (const QAction *action : page()->findChildren<QAction *>()) { // nothing here prints, saves or copies
        const QString id = action->objectName();
        QVERIFY2(!id.startsWith(QStringLiteral("report.")) && !id.contains(QStringLiteral("export")), qPrintable(id));
    }
    test::signInAs(*m_job, QStringLiteral("clerk"));
    const QString number = test::issueOwn(*m_job, m_code);
    QVERIFY(!number.isEmpty());
    const auto report = m_job->house().report(number);
    QVERIFY(report);
    QByteArray bytes = report->pdf;
    QBuffer buffer(&bytes);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    QPdfDocument pdf;
    pdf.load(&buffer);
    QTRY_COMPARE(pdf.status(), QPdfDocument::Status::Ready);
    QString text = QString::fromUtf8(report->canonical);
    for (int i = 0; i < pdf.pageCount(); ++i)
        text += pdf.getAllText(i).text();
    text.remove(QRegularExpression(QStringLiteral("\\s")));
    QVERIFY(text.contains(m_code)); // it is the report of this subject
    int compared = 0;
    for (QString words : std::as_const(m_ruleWords)) {
        words.remove(QRegularExpression(QStringLiteral("\\s")));
        if (words.size() < 5) // "停业" is also a fact of the register
            continue;
        ++compared;
        QVERIFY2(!text.contains(words), qPrintable(words));
    }
    QVERIFY(compared > 20);
}

void TestClasses::clerkHasNone()
{
    test::openFile(*m_job, m_code);
    press(Qt::Key_G, Qt::ControlModifier);
    QTRY_VERIFY(m_job->quiet());
    QVERIFY(!page());
    const auto refused = services().explain(m_code, kRisk);
    QVERIFY(!refused && refused.error().code == base::Code::NotPermitted);
}

QTEST_MAIN(TestClasses)
#include "test_classes.moc"
