// Watch lists at the window: made for a published matter, filled by hand, from a file with each line answered, and from a
// search; taken off, ended; who watches whom and why; the auditor only looks.
#include "app/services/warnings.h"
#include "tests/gui/city_lines.h"
#include "tests/gui/class_steps.h"
#include "tests/gui/keyboard.h"
#include "tests/gui/warning_steps.h"
#include "tests/gui/window_steps.h"
#include "ui/shell/organisation_field.h"
#include "ui/subject/search_results.h"
#include "ui/watch/confirm_line.h"
#include "ui/watch/watch_form.h"
#include "ui/watch/watch_page.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/plain_label.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace creditdesk;
using namespace creditdesk::ui;
using namespace Qt::StringLiterals;
using test::press;

class TestWatch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_job.reset(); }
    void formSaysWhatIsMissing();
    void madeForAMatter();
    void addedByHand();
    void addedFromAFile();
    void addedFromASearch();
    void changesWarn();
    void whoWatchesAndWhy();
    void speaksChinese();
    void removedAndEnded();
    void auditorLooks();

private:
    [[nodiscard]] WatchPage *page() const { return test::watchPage(*m_job); }
    [[nodiscard]] services::Watch &watch() const { return m_job->house().watch(); }
    void settle()
    {
        QCoreApplication::processEvents(); // what was clicked has asked by then
        QTRY_VERIFY(m_job->quiet());
    }
    void openPage()
    {
        press(Qt::Key_2, Qt::AltModifier);
        QTRY_VERIFY(page());
        settle();
    }
    [[nodiscard]] QStringList codes() const
    {
        QStringList out;
        const auto items = watch().items(m_list);
        for (const store::WatchItem &one : items ? *items : QList<store::WatchItem>())
            out.append(one.code);
        out.sort();
        return out;
    }
    [[nodiscard]] static QString resultOf(const DataTable *answers, const QString &line)
    {
        for (int row = 0; row < answers->model()->rowCount(); ++row) {
            if (answers->model()->index(row, 0).data().toString() == line)
                return answers->model()->index(row, 3).data().toString();
        }
        return {};
    }

    std::unique_ptr<test::JobWindow> m_job;
    qint64 m_list = 0;
};

void TestWatch::initTestCase()
{
    m_job = std::make_unique<test::JobWindow>();
    QVERIFY2(m_job->start(test::JobWindow::Day::Later), qPrintable(m_job->error()));
    QVERIFY(QTest::qWaitForWindowActive(&m_job->window()));
    m_job->window().resize(1366, 768);
    test::signInAs(*m_job, u"officer"_s);
    openPage();
}

void TestWatch::formSaysWhatIsMissing()
{
    QCOMPARE(page()->part(), WatchPage::Part::Nothing);
    press(Qt::Key_Insert, Qt::ControlModifier);
    WatchForm *form = page()->form();
    QTRY_VERIFY(form->name()->hasFocus());
    QVERIFY(form->missing()->data().contains(u"名称"_s));
    test::type(u"专项"_s);
    QVERIFY(form->missing()->data().contains(u"应用事项"_s));
    form->matter()->setCurrentIndex(0);
    QVERIFY(form->missing()->data().contains(u"理由"_s));
    form->reason()->setText(u"专项检查"_s);
    QVERIFY(form->missing()->data().isEmpty());
    form->end()->setText(watch().latestEnd().addDays(1).toString(Qt::ISODate));
    QVERIFY(form->missing()->data().contains(u"截止日期"_s));
    QCOMPARE(m_job->picture(test::pictureFolder(), u"110-watch-form"_s), QString());
    press(Qt::Key_Escape);
    QVERIFY(page()->part() != WatchPage::Part::Form);
    QVERIFY(watch().lists()->isEmpty());
}

void TestWatch::madeForAMatter()
{
    const domain::Application matter = watch().matters().first();
    press(Qt::Key_Insert, Qt::ControlModifier);
    WatchForm *form = page()->form();
    test::type(u"食品专项"_s);
    form->matter()->setCurrentIndex(form->matter()->findData(matter.code));
    form->reason()->setText(u"专项检查"_s);
    form->end()->setFocus();
    press(Qt::Key_Return);
    QTRY_COMPARE(page()->lists()->rows().rowCount(), 1);
    settle();
    const auto lists = watch().lists();
    QVERIFY(lists && lists->size() == 1);
    m_list = lists->first().id;
    QCOMPARE(lists->first().matter, matter.code);
    QCOMPARE(lists->first().madeBy, u"officer"_s);
    QVERIFY(page()->head()->data().contains(u"专项检查"_s));
    QVERIFY(page()->lists()->hasFocus());
}

void TestWatch::addedByHand()
{
    press(Qt::Key_Insert);
    QTRY_VERIFY(page()->field()->hasFocus());
    test::type(test::richCode());
    QTRY_COMPARE(codes(), QStringList{test::richCode()});
    settle();
    QVERIFY(page()->field()->hasFocus()); // the next one
    test::type(u"11010519491231002X"_s);  // a person's number is no organisation's code
    press(Qt::Key_Return);
    settle();
    QCOMPARE(codes(), QStringList{test::richCode()});
    press(Qt::Key_Escape);
    press(Qt::Key_Escape);
    QTRY_VERIFY(!page()->field()->isVisible());
}

void TestWatch::addedFromAFile()
{
    const auto hits = m_job->house().search(u"上海"_s, 3);
    QVERIFY(hits && hits->size() == 3);
    QStringList others;
    for (const store::SearchHit &hit : *hits) {
        if (hit.code != test::richCode())
            others.append(hit.code);
    }
    const QString csv = u"统一社会信用代码,名称\n%1,\n%2,不是这个名称\n%3,\n11010519491231002X,\n91310115MA1XXXXXXX,\n"_s.arg(
        others.at(0), others.at(1), test::richCode());
    const QString path = m_job->path(u"watch.csv"_s);
    QVERIFY(test::writeText(path, csv.toUtf8()));
    page()->addFile(path);
    QTRY_COMPARE(page()->part(), WatchPage::Part::Answers);
    settle();
    const DataTable *answers = page()->answers();
    QCOMPARE(answers->model()->rowCount(), 5);
    QCOMPARE(resultOf(answers, u"2"_s), u"已添加"_s);
    QCOMPARE(resultOf(answers, u"3"_s), u"与该主体的名称不符"_s);
    QCOMPARE(resultOf(answers, u"4"_s), u"已在名单中"_s);
    QVERIFY(resultOf(answers, u"5"_s).contains(u"只能关注组织"_s));
    QCOMPARE(resultOf(answers, u"6"_s), u"不是统一社会信用代码"_s);
    QVERIFY(!test::visibleTexts(page()).join(u' ').contains(u"11010519491231002X"_s)); // not even the answer repeats it
    QVERIFY(m_job->message().contains(u"3 个未添加"_s));
    QCOMPARE(m_job->picture(test::pictureFolder(), u"111-watch-file"_s), QString());
    page()->addFile(m_job->path(u"none.csv"_s));
    QTRY_VERIFY(!m_job->message().contains(u"未添加"_s)); // a file that cannot be read is told
    settle();
    press(Qt::Key_Escape);
    QTRY_COMPARE(page()->part(), WatchPage::Part::Items);
}

void TestWatch::addedFromASearch()
{
    const qsizetype before = codes().size();
    press(Qt::Key_1, Qt::ControlModifier);
    QTRY_VERIFY(m_job->find<SearchResults>());
    press(Qt::Key_K, Qt::ControlModifier);
    test::type(test::richName());
    QTRY_VERIFY(m_job->find<SearchResults>()->list()->rows().rowOf(test::richCode()) >= 0);
    settle();
    const int found = m_job->find<SearchResults>()->list()->rows().rowCount();
    press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(page());
    settle();
    QVERIFY(m_job->message().contains(QString::number(found)));
    page()->lists()->setFocus();
    press(Qt::Key_Insert);
    settle();
    QVERIFY(codes().size() >= before);
    QVERIFY(codes().contains(test::richCode()));
    press(Qt::Key_Escape);
    settle();
}

void TestWatch::changesWarn()
{
    const QDate today = m_job->house().clock().today();
    QVERIFY(test::dictate(*m_job, {test::firmChange()}));
    test::syncAndWait(*m_job);
    const auto added = watch().add(m_list, {test::firmCode()});
    QVERIFY(added && added->first().result == u"added"_s);
    QVERIFY(test::dictate(*m_job, {test::recordChange(u"H1"_s, u"honour"_s, today, {}, u"none"_s)}));
    test::syncAndWait(*m_job);
    store::WarningFilter filter;
    filter.subject = test::firmCode();
    const auto page = m_job->house().warnings().list(filter);
    QVERIFY(page && page->lines.size() == 1);
    QVERIFY(page->lines.first().watched);
}

void TestWatch::whoWatchesAndWhy()
{
    page()->showWatchers(test::richCode());
    QTRY_COMPARE(page()->part(), WatchPage::Part::Watchers);
    settle();
    QCOMPARE(page()->watchers()->rows().rowCount(), 1);
    const QString texts = test::visibleTexts(page()->watchers()).join(u' ');
    for (const QString &expected : {u"食品专项"_s, u"专项检查"_s, u"顾明川"_s})
        QVERIFY2(texts.contains(expected), qPrintable(texts));
    QCOMPARE(m_job->picture(test::pictureFolder(), u"112-watch-who"_s), QString());
}

void TestWatch::speaksChinese()
{
    const QStringList english = test::englishWords(test::visibleTexts(page()));
    QVERIFY2(english.isEmpty(), qPrintable(english.join(u'\n')));
    press(Qt::Key_Escape);
    QTRY_COMPARE(page()->part(), WatchPage::Part::Items);
    settle();
    QCOMPARE(m_job->picture(test::pictureFolder(), u"113-watch"_s), QString());
}

void TestWatch::removedAndEnded()
{
    page()->items()->selectKey(test::richCode());
    page()->items()->setFocus();
    press(Qt::Key_Delete, Qt::ShiftModifier);
    QTRY_VERIFY(!codes().contains(test::richCode()));
    settle();
    page()->findChild<QAction *>(u"watch.end"_s)->trigger();
    QVERIFY(page()->confirm()->isVisible());
    press(Qt::Key_Escape); // nothing yet
    QVERIFY(!page()->confirm()->isVisible());
    QVERIFY(!watch().list(m_list)->endedAt.isValid());
    page()->findChild<QAction *>(u"watch.end"_s)->trigger();
    QVERIFY(page()->confirm()->act()->text().contains(u"食品专项"_s)); // names the act
    page()->confirm()->act()->click();
    QTRY_VERIFY(watch().list(m_list)->endedAt.isValid());
    settle();
    QCOMPARE(page()->lists()->rows().rowCount(), 0);
}

void TestWatch::auditorLooks()
{
    test::signInAs(*m_job, u"auditor"_s);
    openPage();
    const auto *make = page()->findChild<QPushButton *>(u"watch.make"_s);
    QVERIFY(make && !make->isEnabled() && !make->accessibleDescription().isEmpty());
    page()->showWatchers(test::richCode());
    QTRY_COMPARE(page()->part(), WatchPage::Part::Watchers);
    settle();
    QCOMPARE(page()->watchers()->rows().rowCount(), 1); // also of a list that has ended
    test::signInAs(*m_job, u"clerk"_s);
    press(Qt::Key_2, Qt::AltModifier);
    QVERIFY(!page());
}

QTEST_MAIN(TestWatch)
#include "test_watch.moc"
