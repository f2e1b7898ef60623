// A whole visit of one person through the services: looked up, shown, issued, kept, sent. When it closes, nothing of what the
// file says stands in this process's memory: not in values, buffers of the network, pages of the paper or pages of the ledger.
#include "app/base/wiping_heap.h"
#include "tests/support/memory_scan.h"
#include "tests/unit/services/reception_desk.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace creditdesk;
using namespace Qt::StringLiterals;
using test::MaskedText;
using test::ReceptionDesk;

class TestPersonMemory : public QObject
{
    Q_OBJECT

private:
    ReceptionDesk m_desk;

    /// The request of the demo person at `index` of the ready line; the caller lets it go inside a scope.
    [[nodiscard]] domain::VisitForm request(int index)
    {
        const QJsonObject person =
            QJsonDocument::fromJson(m_desk.sandbox().readyLine()).object().value(u"persons"_s).toArray().at(index).toObject();
        domain::VisitForm form;
        form.applicant = u"self"_s;
        form.purpose = u"own_person"_s;
        form.declared = true;
        form.subjectType = domain::SubjectType::Person;
        form.product = u"person"_s;
        form.subjectDocumentType = form.visitorDocumentType = person.value(u"document_type"_s).toString();
        form.subjectNumber = form.visitorNumber = person.value(u"number"_s).toString();
        form.subjectName = form.visitorName = person.value(u"name"_s).toString();
        return form;
    }

    /// A visit with its report; what of the file is to be sought afterwards, masked.
    QList<MaskedText> visit(int index)
    {
        QList<MaskedText> sought;
        const domain::VisitForm form = request(index);
        const auto view = m_desk.reception().openPerson(form);
        if (!view)
            return {};
        for (const services::RecordView &record : view->records) {
            for (const QJsonValue &field : record.record.fields) {
                if (field.toString().contains(u'〔') ||
                    field.toString().contains(u'（')) // numbers of documents are nobody else's
                    sought.append(MaskedText::of(field.toString()));
            }
        }
        if (sought.isEmpty() || test::findInMemory(sought.first()).all() == 0 || !m_desk.reception().issue(form))
            return {};
        return sought;
    }

    [[nodiscard]] static int found(const QList<MaskedText> &sought)
    {
        int sum = 0;
        for (const MaskedText &text : sought)
            sum += test::findInMemory(text).all();
        return sum;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(base::hasWipingHeap());
        QVERIFY2(m_desk.open(), qPrintable(m_desk.error()));
    }

    void aClosedVisitLeavesNothing()
    {
        QList<MaskedText> sought;
        {
            const base::WipingScope scope;
            sought = visit(1); // a penalty, a judgment, arrears
            QVERIFY(!sought.isEmpty());
            QVERIFY(found(sought) > 0); // while it is open it is there
        }
        m_desk.reception().closePerson();
        for (const MaskedText &text : std::as_const(sought)) {
            const test::MemoryFindings left = test::findInMemory(text);
            QVERIFY(left.scanned > 0);
            QVERIFY2(left.all() == 0, qPrintable(u"%1 in UTF-8, %2 in UTF-16"_s.arg(left.utf8).arg(left.utf16)));
        }
    }
};

QTEST_GUILESS_MAIN(TestPersonMemory)
#include "test_person_memory.moc"
