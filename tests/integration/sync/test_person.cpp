// One person looked up at the real platform, and gone from this process's memory afterwards: body, parsed answer, the buffers
// of HTTP and of TLS. What the person's file says stands nowhere else in this process, and the number only in the sandbox's
// ready line.
#include "app/base/wiping_heap.h"
#include "tests/integration/sync/house.h"
#include "tests/support/memory_scan.h"

#include <QJsonDocument>
#include <QtTest>

using namespace creditdesk;
using namespace creditdesk::test;
using base::Code;

class TestPerson : public QObject
{
    Q_OBJECT
    std::unique_ptr<House> m_house;
    QJsonObject m_person;

    [[nodiscard]] platform::PersonLookup lookup() const
    {
        QJsonObject basis{{u"rule"_s, u"natural.self"_s},
                          {u"article"_s, u"条例第三十四条"_s},
                          {u"applicant"_s, u"self"_s},
                          {u"querier"_s, u"本人"_s}};
        for (const QString &name :
             {u"purpose"_s, u"matter"_s, u"case_number"_s, u"legal_document"_s, u"authorisation_sha256"_s})
            basis.insert(name, QString());
        return {{m_person.value(u"document_type"_s).toString(), m_person.value(u"number"_s).toString(),
                 m_person.value(u"name"_s).toString()},
                true,
                basis};
    }
    /// Looks the person up some times and lets everything go but texts of the file, masked, and the masked number.
    void look(QList<MaskedText> &texts, MaskedText &number)
    {
        QList<domain::PersonFile> files;
        for (int i = 0; i < 20; ++i) {
            auto file = m_house->client().person(lookup());
            VERIFY_DONE(file);
            files.append(std::move(*file));
        }
        for (const domain::Record &record : files.first().records) {
            for (const QJsonValue &field : record.fields) {
                if (field.toString().size() >= 6)
                    texts.append(MaskedText::of(field.toString()));
            }
        }
        QVERIFY(!texts.isEmpty());
        number = MaskedText::of(files.first().identity.number);
        QVERIFY(findInMemory(texts.first()).all() > 0); // while it is open it is there
    }
    static int found(const QList<MaskedText> &texts)
    {
        int sum = 0;
        for (const MaskedText &text : texts)
            sum += findInMemory(text).all();
        return sum;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(base::hasWipingHeap());
        m_house = std::make_unique<House>();
        QVERIFY2(m_house->open(), qPrintable(m_house->error()));
        const QJsonObject ready = QJsonDocument::fromJson(m_house->sandbox().readyLine()).object();
        m_person = ready.value(u"persons"_s).toArray().at(1).toObject();
    }
    void cleanupTestCase() { m_house.reset(); }

    void withoutAScopeThePersonStays()
    {
        QList<MaskedText> texts;
        MaskedText number = MaskedText::make();
        look(texts, number);
        QVERIFY(found(texts) > 0);
    }
    void aClosedVisitLeavesNothing()
    {
        m_person = QJsonDocument::fromJson(m_house->sandbox().readyLine())
                       .object()
                       .value(u"persons"_s)
                       .toArray()
                       .at(7) // another one than before
                       .toObject();
        QList<MaskedText> texts;
        MaskedText number = MaskedText::make();
        MemoryFindings before;
        {
            const base::WipingScope scope;
            before = findInMemory(MaskedText::of(m_person.value(u"number"_s).toString()));
            look(texts, number);
        }
        platform::wipeWireBuffers();
        QCOMPARE(found(texts), 0);
        const MemoryFindings after = findInMemory(number);
        QVERIFY(before.utf8 > 0); // the ready line
        QVERIFY2(after.utf8 <= before.utf8 && after.utf16 <= before.utf16,
                 qPrintable(
                     u"%1 and %2 instead of %3 and %4"_s.arg(after.utf8).arg(after.utf16).arg(before.utf8).arg(before.utf16)));
    }
    void whichPartIsWrongIsNotTold()
    {
        for (int part = 0; part < 3; ++part) {
            platform::PersonLookup wrong = lookup();
            if (part == 0)
                wrong.identity.documentType = u"passport"_s;
            else if (part == 1)
                wrong.identity.number = u"310101189001010013"_s;
            else
                wrong.identity.name += u'x';
            COMPARE_CODE(m_house->client().person(wrong), Code::NotFound);
        }
    }
};

QTEST_GUILESS_MAIN(TestPerson)
#include "test_person.moc"
