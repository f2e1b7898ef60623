// A random inspection from the plan to the published list, judged by creditdesk-draw-verify, which shares no code with it.
#include "app/services/inspections.h"
#include "app/services/supervision.h"
#include "models/domain/identifiers.h"

#include "tests/support/inspection_texts.h"
#include "tests/unit/services/reception_desk.h"

#include <QFile>
#include <QProcess>
#include <QSet>
#include <QTest>

using namespace creditdesk;
using namespace Qt::StringLiterals;

namespace {

const QString kPlan = u"INSPECTION-TEST"_s;
const QString kSource = u"福利彩票双色球开奖号码"_s;

/// The shipped plan for a year of now, with ratios that draw some of thirty organisations.
constexpr int kRatio = 40;

QByteArray planText(QDate today)
{
    return test::inspectionPlanText(today, kPlan, kRatio);
}

} // namespace

class TestInspections : public QObject
{
    Q_OBJECT

private:
    test::ReceptionDesk m_desk;
    QString m_draw;
    QDateTime m_notBefore;

    services::Inspections &inspections() { return m_desk.house().inspections(); }

    struct Judged {
        int status = -1;
        QString said;
    };
    Judged judge(const QString &transcript, const QStringList &more = {}) const
    {
        QProcess program;
        program.start(QStringLiteral(DRAW_VERIFY), QStringList(transcript) + more);
        if (!program.waitForFinished())
            return {};
        return {program.exitCode(), QString::fromUtf8(program.readAllStandardOutput() + program.readAllStandardError())};
    }
    bool write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }
    /// Organisations that the plan's filter lets in, by the figures' own count.
    qint64 ofKinds()
    {
        domain::FigureFilter filter;
        filter.chosen[domain::axis::subjectKind] = {u"enterprise"_s, u"self_employed"_s, u"cooperative"_s};
        filter.chosen[domain::axis::status] = {u"active"_s};
        const auto page = m_desk.house().supervision().organisations(filter, 0, 1);
        return page ? page->total : -1;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_desk.open(), qPrintable(m_desk.error())); }

    void aClerkHasNoPartInIt()
    {
        const auto draws = inspections().draws();
        QVERIFY(!draws);
        QCOMPARE(draws.error().code, base::Code::NotPermitted);
        QVERIFY(!inspections().takePlan(planText(m_desk.clock().legalNow().date())));
    }

    void plansAreTakenOnceAndOnlyWithoutFaults()
    {
        QVERIFY(m_desk.signIn(u"officer"_s));
        QByteArray bad = planText(m_desk.clock().legalNow().date());
        bad.replace("\"ratio_percent\": \"10\"", "\"ratio_percent\": \"110\"");
        GOT(faults, inspections().checkPlan(bad));
        QCOMPARE(faults.size(), 1);
        QCOMPARE(faults.first().line, static_cast<int>(bad.left(bad.indexOf("\"110\"")).count('\n')) + 1);
        QVERIFY(!inspections().takePlan(bad));
        GOT(line, inspections().takePlan(planText(m_desk.clock().legalNow().date())));
        QCOMPARE(line.plan.id, kPlan);
        const auto again = inspections().takePlan(planText(m_desk.clock().legalNow().date()));
        QVERIFY(!again);
        QCOMPARE(again.error().code, base::Code::RefusedByRule);
        QCOMPARE(again.error().rule, u"plan_id_used"_s);
        GOT(plans, inspections().plans());
        QCOMPARE(plans.size(), 2); // the shipped one and this
    }

    void nothingStartsWithoutOfficers()
    {
        const auto line = inspections().start(kPlan);
        QVERIFY(!line);
        QCOMPARE(line.error().rule, u"no_officers"_s);
        GOT(taken, inspections().takeOfficers(test::inspectionOfficersText()));
        QCOMPARE(taken.officers.officers.size(), 6);
    }

    void thePoolIsWhatTheFiguresCount()
    {
        const auto none = inspections().preview(kPlan);
        QVERIFY(!none);
        QCOMPARE(none.error().rule, u"figures"_s);
        QVERIFY(m_desk.house().supervision().bringUpToDate());
        GOT(facts, inspections().preview(kPlan));
        QVERIFY(facts.size > 0);
        QCOMPARE(facts.size + facts.leftOut, ofKinds());
        qint64 strata = 0;
        for (const domain::DrawnStratum &one : facts.strata)
            strata += one.size;
        QCOMPARE(strata, facts.size);
    }

    void theStepsHaveAnOrder()
    {
        GOT(line, inspections().start(kPlan));
        m_draw = line.id;
        QCOMPARE(line.phase, u"planned"_s);
        const auto early = inspections().draw(m_draw);
        QVERIFY(!early);
        QCOMPARE(early.error().rule, u"draw_order"_s);
        QVERIFY(!inspections().commit(m_draw, kSource, m_desk.clock().now().addSecs(-60))); // could be known already
        m_notBefore = m_desk.clock().now().addSecs(60);
        GOT(facts, inspections().commit(m_draw, kSource, m_notBefore));
        QVERIFY(facts.size > 0);
        const auto twice = inspections().commit(m_draw, kSource, m_notBefore);
        QVERIFY(!twice);
        QCOMPARE(twice.error().rule, u"draw_order"_s);
        QVERIFY(!inspections().publicValue(m_draw, {u"01 02 03"_s, u"another source"_s, m_notBefore}));
        QVERIFY(!inspections().publicValue(m_draw, {u"01 02 03"_s, kSource, m_notBefore})); // is yet to be
        m_desk.clock().advanceSeconds(120);
        QVERIFY(inspections().publicValue(m_draw, {u"03 11 18 22 27 31 + 09"_s, kSource, m_notBefore}));
    }

    void aDrawIsRightByAProgramThatKnowsNothingOfUs()
    {
        GOT(roster, inspections().draw(m_draw));
        QVERIFY(!roster.targets.isEmpty());
        for (const domain::DrawnTarget &target : roster.targets)
            QCOMPARE(target.officers.size(), 2);
        const QString transcript = m_desk.path(u"draw.transcript"_s), pool = m_desk.path(u"draw.pool"_s),
                      certificate = m_desk.path(u"window.pem"_s);
        QVERIFY(inspections().saveTranscript(m_draw, transcript));
        QVERIFY(inspections().savePool(m_draw, pool));
        QVERIFY(inspections().saveCertificate(certificate));
        const Judged right = judge(transcript, {u"--pool"_s, pool, u"--certificate"_s, certificate});
        QVERIFY2(right.status == 0, qPrintable(right.said));
        // The same with one firm left out, and with one target's line changed.
        QFile file(pool);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QList<QByteArray> lines = file.readAll().split('\n');
        lines.removeAt(lines.size() / 2);
        QVERIFY(write(m_desk.path(u"other.pool"_s), lines.join('\n')));
        QCOMPARE(judge(transcript, {u"--pool"_s, m_desk.path(u"other.pool"_s)}).status, 1);
        GOT(text, inspections().transcript(m_draw));
        QByteArray changed = text;
        const qsizetype at = changed.indexOf(roster.targets.first().code.toLatin1());
        QVERIFY(at > 0);
        changed[at + 17] = changed[at + 17] == '0' ? '1' : '0';
        QVERIFY(write(m_desk.path(u"changed.transcript"_s), changed));
        QCOMPARE(judge(m_desk.path(u"changed.transcript"_s)).status, 1);
    }

    void anotherWindowGoesOnWithIt()
    {
        GOT(shown, inspections().show(m_draw));
        QCOMPARE(shown.line.phase, u"drawn"_s);
        QCOMPARE(shown.source, kSource);
        QVERIFY(shown.pool && shown.value && shown.roster);
        QCOMPARE(shown.names.size(), shown.roster->targets.size() + shown.roster->reserves.size());
        QCOMPARE(shown.course.size(), 4);
        QVERIFY(m_desk.signIn(u"officer"_s)); // everything is read anew
        GOT(again, inspections().show(m_draw));
        QCOMPARE(again.head, shown.head);
    }

    void papersSayWhoGoesWhere()
    {
        GOT(shown, inspections().show(m_draw));
        GOT(roster, inspections().rosterPdf(m_draw));
        QString text = m_desk.textOf(roster);
        for (const domain::DrawnTarget &target : shown.roster->targets)
            QVERIFY2(text.contains(target.code), qPrintable(target.code));
        const domain::DrawnTarget &first = shown.roster->targets.first();
        GOT(sheet, inspections().officerSheetPdf(m_draw, first.officers.first()));
        QVERIFY(m_desk.textOf(sheet).contains(first.code));
        GOT(dossier, inspections().dossierPdf(m_draw, first.code));
        text = m_desk.textOf(dossier).simplified();
        QVERIFY2(text.contains(u"□ 未发现问题"_s) && text.contains(first.code), qPrintable(text));
        QVERIFY(!inspections().dossierPdf(m_draw, test::kUnknown));
        QVERIFY(!inspections().officerSheetPdf(m_draw, u"NOBODY"_s));
    }

    /// An officer's file of a subject has public records only: of these the dossier names the newest adverse ones.
    void aDossierNamesWhatIsPublic()
    {
        GOT(shown, inspections().show(m_draw));
        int named = 0;
        for (const domain::DrawnTarget &target : shown.roster->targets) {
            GOT(view, m_desk.house().openSubject(target.code, u"window"_s));
            GOT(dossier, inspections().dossierPdf(m_draw, target.code));
            const QString text = m_desk.textOf(dossier).simplified().remove(u' ');
            QDate newest;
            for (const services::RecordView &one : view.records) {
                const domain::RecordKind *kind = m_desk.house().catalogue().recordKind(one.record.kind);
                const bool adverse = kind->nature == u"adverse" || kind->id == u"inspection";
                if (adverse && one.decision.disclosure == domain::Disclosure::Show)
                    newest = std::max(newest, one.record.decided);
            }
            const QString expected = newest.isValid() ? newest.toString(Qt::ISODate) : u"不良记录：无"_s;
            QVERIFY2(text.contains(expected), qPrintable(target.code + u": "_s + text));
            named += newest.isValid() ? 1 : 0;
        }
        QVERIFY(named > 0);
    }

    void whatIsPublishedCarriesNoClass()
    {
        GOT(shown, inspections().show(m_draw));
        const domain::DrawnTarget &target = shown.roster->targets.first();
        domain::InspectionResult result{target.code, m_desk.clock().legalNow().date(), {}};
        for (const QString &item : target.items)
            result.findings.append({item, u"corrected"_s});
        QVERIFY(inspections().result(m_draw, result));
        QVERIFY(!inspections().result(m_draw, result)); // once
        GOT(table, inspections().publishedTable(m_draw));
        QCOMPARE(table.rows.size(), target.items.size());
        QSet<QString> grades;
        for (const domain::DrawnStratum &one : shown.roster->strata)
            grades.insert(one.grade);
        for (const QStringList &row : table.rows) {
            for (const QString &cell : row)
                QVERIFY2(!grades.contains(cell) && cell != target.stratum, qPrintable(cell));
        }
        QVERIFY(inspections().savePublished(m_draw, m_desk.path(u"published.csv"_s)));
        QFile csv(m_desk.path(u"published.csv"_s));
        QVERIFY(csv.open(QIODevice::ReadOnly));
        QVERIFY(QString::fromUtf8(csv.readAll()).contains(u"发现问题已责令改正"_s));
    }

    void anAbortedDrawStaysInTheTranscript()
    {
        GOT(line, inspections().start(kPlan));
        const QString draw = line.id;
        QVERIFY(draw != m_draw);
        QVERIFY(!inspections().abort(draw, u" "_s));
        QVERIFY(inspections().abort(draw, u"计划有误"_s));
        QVERIFY(!inspections().commit(draw, kSource, m_desk.clock().now().addSecs(60)));
        QVERIFY(inspections().redraw(draw, kPlan, u"计划已改正"_s));
        GOT(facts, inspections().commit(draw, kSource, m_desk.clock().now().addSecs(60)));
        // Who was visited by the first draw with all its items is left out of this one.
        QVERIFY(facts.leftOutByReason.value(u"already_checked"_s) + facts.leftOutByReason.value(u"yearly_maximum"_s) > 0);
        GOT(shown, inspections().show(draw));
        QCOMPARE(shown.line.round, 2);
        QStringList steps;
        for (const domain::TranscriptEntry &entry : shown.course)
            steps.append(domain::drawStepName(entry.step));
        QCOMPARE(steps, QStringList({u"planned"_s, u"aborted"_s, u"redrawn"_s, u"committed"_s}));
        const QString path = m_desk.path(u"aborted.transcript"_s);
        QVERIFY(inspections().saveTranscript(draw, path));
        const Judged right = judge(path);
        QVERIFY2(right.status == 0, qPrintable(right.said));
        GOT(draws, inspections().draws());
        QCOMPARE(draws.size(), 2);
    }

    void thePoolHoldsOrganisationsOnly()
    {
        QFile pool(m_desk.path(u"draw.pool"_s));
        QVERIFY(pool.open(QIODevice::ReadOnly));
        int lines = 0;
        while (!pool.atEnd()) {
            const QByteArray line = pool.readLine();
            const QString code = QString::fromUtf8(line.mid(2, 18));
            QVERIFY2(domain::readCreditCode(code).valid, line.constData());
            ++lines;
        }
        QCOMPARE(lines, ofKinds());
    }
};

QTEST_GUILESS_MAIN(TestInspections)
#include "test_inspections.moc"
