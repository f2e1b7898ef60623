// Half-filled requests between windows: in hand of one that lives, free at once when it has ended, and one for each visit.
#include "tests/unit/services/reception_desk.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace creditdesk;
using namespace Qt::StringLiterals;
using test::ReceptionDesk;

class TestWindowDrafts : public QObject
{
    Q_OBJECT

    ReceptionDesk m_desk;

    std::unique_ptr<services::Workstation> secondWindow()
    {
        auto second = m_desk.anotherWindow();
        QByteArray password = m_desk.sandbox().operatorWithRole(u"clerk"_s).password.toUtf8();
        if (!second || !second->signIn(m_desk.sandbox().operatorWithRole(u"clerk"_s).id, base::Secret::take(password)))
            return nullptr;
        return second;
    }
    base::Result<store::Draft> save(services::Workstation &house, const domain::VisitForm &form)
    {
        return house.reception().saveDraft({}, form, u"样例"_s, 0);
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_desk.open(), qPrintable(m_desk.error())); }
    void cleanup()
    {
        const auto left = m_desk.reception().drafts();
        QVERIFY(left);
        for (const store::Draft &one : *left)
            QVERIFY(m_desk.reception().dropDraft(one.id));
    }

    void ofALivingWindowIsNotTaken()
    {
        auto second = secondWindow();
        QVERIFY(second);
        GOT(draft, save(*second, ReceptionDesk::agentsRequest()));
        QCOMPARE(m_desk.reception().takeDraft(draft.id).error().code, base::Code::Conflict);
        QVERIFY(second->reception().saveDraft(draft.id, ReceptionDesk::agentsRequest(), u"样例"_s, draft.revision));
        QCOMPARE(m_desk.reception().takeDraft(draft.id).error().code, base::Code::Conflict);
    }

    void ofAnEndedWindowIsTakenAtOnceAndByOne()
    {
        auto second = secondWindow();
        auto third = secondWindow();
        QVERIFY(second && third);
        GOT(draft, save(*second, ReceptionDesk::agentsRequest()));
        second.reset(); // its lock ends as with a kill: by the system
        GOT(taken, m_desk.reception().takeDraft(draft.id));
        QCOMPARE(taken.form, draft.form);
        QCOMPARE(third->reception().takeDraft(draft.id).error().code, base::Code::Conflict);
        QVERIFY(m_desk.reception().saveDraft(draft.id, ReceptionDesk::agentsRequest(), u"样例"_s, taken.revision));
    }

    void aPlaceTakenByAnotherFreesItToo()
    {
        auto second = secondWindow();
        QVERIFY(second);
        GOT(draft, save(*second, ReceptionDesk::agentsRequest()));
        second.reset();
        auto next = secondWindow(); // comes to the very place of the one that ended
        QVERIFY(next);
        domain::VisitForm other = ReceptionDesk::agentsRequest();
        other.purpose = u"financing"_s;
        GOT(theirs, save(*next, other));
        QCOMPARE(theirs.heldBy.section(u'@', 1), draft.heldBy.section(u'@', 1));
        QVERIFY(m_desk.reception().takeDraft(draft.id));
        QCOMPARE(m_desk.reception().takeDraft(theirs.id).error().code, base::Code::Conflict);
    }

    void oneVisitIsOfferedOnce()
    {
        domain::VisitForm little;
        little.applicant = u"agent"_s;
        little.subjectCode = test::kTrainee;
        domain::VisitForm more = little;
        more.purpose = u"tender"_s;
        more.documents = {{u"business_licence"_s, {}, {}, true, false}};
        domain::VisitForm other = little;
        other.purpose = u"financing"_s;
        QVERIFY(save(m_desk.house(), little));
        GOT(full, save(m_desk.house(), more));
        GOT(another, save(m_desk.house(), other));
        GOT(again, save(m_desk.house(), other));
        GOT(offered, m_desk.reception().drafts());
        QStringList ids;
        for (const store::Draft &one : offered)
            ids.append(one.id);
        ids.sort();
        QStringList expected{full.id, std::max(another.updatedAt, again.updatedAt) == again.updatedAt ? again.id : another.id};
        expected.sort();
        QCOMPARE(ids.size(), 2); // the poorer one and the older of two alike say nothing more
        QVERIFY(ids.contains(full.id));
        for (const store::Draft &one : {another, again})
            QVERIFY(m_desk.reception().dropDraft(one.id));
    }

    void whatIsIssuedTakesItsDraftsAlong()
    {
        domain::VisitForm form = ReceptionDesk::agentsRequest();
        domain::VisitForm begun;
        begun.applicant = form.applicant;
        begun.subjectCode = form.subjectCode;
        domain::VisitForm ofOther = begun;
        ofOther.visitorName = u"赵另一"_s;
        auto second = secondWindow();
        QVERIFY(second);
        GOT(old, save(m_desk.house(), begun));
        GOT(own, save(m_desk.house(), form));
        GOT(others, save(m_desk.house(), ofOther));
        GOT(elsewhere, save(*second, begun)); // in hand of a living window
        GOT(outcome, m_desk.reception().issue(form));
        QCOMPARE(outcome.kind, services::Outcome::Kind::Issued);
        QStringList left;
        for (const QString &id : {old.id, own.id, others.id, elsewhere.id}) {
            const bool there = m_desk.reception().takeDraft(id).has_value() || second->reception().takeDraft(id).has_value();
            if (there)
                left.append(id);
        }
        QCOMPARE(left, (QStringList{others.id, elsewhere.id}));
        second.reset();
    }

    void whoWentAwayTakesItsDraftsAlong()
    {
        const domain::VisitForm form = ReceptionDesk::agentsRequest();
        QVERIFY(save(m_desk.house(), form));
        QVERIFY(save(m_desk.house(), form));
        QVERIFY(m_desk.reception().abandon(form, {}, u"离开"_s));
        QVERIFY(m_desk.reception().drafts()->isEmpty());
    }

    void whoseEndCannotBeSeenIsWaitedFor()
    {
        auto second = secondWindow();
        QVERIFY(second);
        GOT(draft, save(*second, ReceptionDesk::agentsRequest()));
        const QString place = m_desk.path(u"home/windows/"_s) + draft.heldBy.section(u'@', 1);
        QVERIFY(QFile::exists(place));
        second.reset();
        QVERIFY(QFile::rename(place, place + u".aside"_s));
        QVERIFY(QDir().mkdir(place)); // nothing that could be read
        QCOMPARE(m_desk.reception().takeDraft(draft.id).error().code, base::Code::Conflict);
        QVERIFY(QDir().rmdir(place) && QFile::rename(place + u".aside"_s, place));
        QVERIFY(m_desk.reception().takeDraft(draft.id));
    }
};

QTEST_MAIN(TestWindowDrafts)
#include "test_window_drafts.moc"
