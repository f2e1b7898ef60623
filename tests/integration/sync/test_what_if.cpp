// What-if against what really arrives: the difference that a change of the platform made to a file, said as a list of changes,
// must class the old file as the platform's own new one is classed. And the figures after it, updated, are those built anew.
#include "models/domain/catalogue.h"
#include "models/domain/classification.h"
#include "models/domain/classification_changes.h"
#include "tests/integration/sync/house.h"

#include <QHash>
#include <QJsonDocument>
#include <QTest>

using namespace creditdesk;
using namespace Qt::StringLiterals;

namespace {

constexpr int kSubjects = 400;
constexpr int kCases = 1'000; ///< subjects changed, over all rounds

QString day(QDate date)
{
    return date.isValid() ? date.toString(Qt::ISODate) : QString();
}

QString stateName(domain::RecordState state)
{
    return state == domain::RecordState::Repaired  ? u"repaired"_s
           : state == domain::RecordState::Revoked ? u"revoked"_s
                                                   : u"normal"_s;
}

QString severityName(domain::Severity severity)
{
    static const QStringList names{u"none"_s, u"minor"_s, u"general"_s, u"severe"_s};
    return names.at(static_cast<int>(severity));
}

/// A record whole, as one is added.
QJsonObject whole(const domain::Record &record)
{
    return {{u"id"_s, record.id},
            {u"kind"_s, record.kind},
            {u"source_unit"_s, record.sourceUnit},
            {u"source_unit_code"_s, record.sourceUnitCode},
            {u"decided"_s, day(record.decided)},
            {u"act_ended"_s, day(record.actEnded)},
            {u"published_from"_s, day(record.publishedFrom)},
            {u"published_until"_s, day(record.publishedUntil)},
            {u"severity"_s, severityName(record.severity)},
            {u"procedure"_s, record.procedure},
            {u"state"_s, stateName(record.state)},
            {u"state_since"_s, day(record.stateSince)},
            {u"objection"_s, record.underObjection},
            {u"fields"_s, record.fields}};
}

/// How one becomes the other, as a person would say it: what is gone, what is new, and of what stayed only what differs.
QJsonArray differences(const domain::SubjectFile &before, const domain::SubjectFile &after)
{
    QJsonArray changes;
    QHash<QString, const domain::Record *> left;
    for (const domain::Record &record : before.records)
        left.insert(record.id, &record);
    for (const domain::Record &record : after.records) {
        const domain::Record *old = left.take(record.id);
        if (old == nullptr) {
            changes.append(QJsonObject{{u"add"_s, whole(record)}});
            continue;
        }
        if (old->kind != record.kind) {
            changes.append(QJsonObject{{u"record"_s, record.id}, {u"remove"_s, true}});
            changes.append(QJsonObject{{u"add"_s, whole(record)}});
            continue;
        }
        const QJsonObject was = whole(*old), is = whole(record);
        QJsonObject members;
        for (const QString &name : {u"state"_s, u"state_since"_s, u"severity"_s, u"procedure"_s, u"objection"_s, u"decided"_s,
                                   u"act_ended"_s, u"published_from"_s, u"published_until"_s}) {
            if (was.value(name) != is.value(name))
                members.insert(name, is.value(name));
        }
        if (!members.isEmpty()) {
            members.insert(u"record"_s, record.id);
            changes.append(members);
        }
        for (auto field = record.fields.constBegin(); field != record.fields.constEnd(); ++field) {
            if (old->fields.value(field.key()) != field.value())
                changes.append(QJsonObject{{u"record"_s, record.id}, {u"field"_s, field.key()}, {u"value"_s, field.value()}});
        }
    }
    for (const domain::Record *gone : std::as_const(left))
        changes.append(QJsonObject{{u"record"_s, gone->id}, {u"remove"_s, true}});
    QJsonObject organisation;
    const auto compare = [&organisation](const QString &name, const QString &was, const QString &is) {
        if (was != is)
            organisation.insert(name, is);
    };
    compare(u"status"_s, before.organisation.status, after.organisation.status);
    compare(u"kind"_s, before.organisation.kind, after.organisation.kind);
    compare(u"sector"_s, before.organisation.sector, after.organisation.sector);
    compare(u"district"_s, before.organisation.district, after.organisation.district);
    compare(u"founded"_s, day(before.organisation.founded), day(after.organisation.founded));
    if (!organisation.isEmpty())
        changes.append(QJsonObject{{u"organisation"_s, organisation}});
    return changes;
}

} // namespace

class TestWhatIf : public QObject
{
    Q_OBJECT

private:
    test::House m_house;
    std::unique_ptr<store::Mirror> m_mirror;
    std::optional<domain::Catalogue> m_catalogue;

    QHash<QString, domain::SubjectFile> files()
    {
        QStringList codes;
        (void)m_mirror->walkSubjects(
            [&codes](const domain::OrganisationRow &row, std::span<const domain::RecordRow>, int) {
                codes.append(QString::fromUtf8(row.code.data(), static_cast<qsizetype>(row.code.size())));
            },
            {}, {}, 1);
        QHash<QString, domain::SubjectFile> all;
        for (const QString &code : std::as_const(codes)) {
            if (const auto file = m_mirror->subject(code))
                all.insert(code, *file);
        }
        return all;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QString why;
        m_catalogue = domain::Catalogue::load(u":/catalogue"_s, &why);
        QVERIFY2(m_catalogue, qPrintable(why));
        test::SandboxOptions options;
        options.subjects = kSubjects;
        QVERIFY2(m_house.open(options), qPrintable(m_house.error()));
        VERIFY_DONE(m_house.run());
        auto mirror = m_house.openMirror();
        VERIFY_DONE(mirror);
        m_mirror = std::move(*mirror);
    }

    void whatIfIsWhatArrives()
    {
        const QDate today = base::SystemClock().legalNow().date();
        std::vector<domain::Classifier> classifiers;
        for (const QString &scale : {u"risk"_s, u"evaluation"_s}) {
            const domain::ClassRuleSet *set = m_catalogue->classRules().inForce(scale, today);
            QVERIFY(set != nullptr);
            classifiers.emplace_back(*set, *m_catalogue);
        }
        int cases = 0, moved = 0;
        for (int round = 0; round < 40 && cases < kCases; ++round) {
            const QHash<QString, domain::SubjectFile> before = files();
            QVERIFY(before.size() > kSubjects / 2);
            QVERIFY2(m_house.control({{u"action"_s, u"append_changes"_s}, {u"count"_s, 150}, {u"deletes_percent"_s, 4}}),
                     qPrintable(m_house.error()));
            VERIFY_DONE(m_house.run(m_mirror.get()));
            const QHash<QString, domain::SubjectFile> after = files();
            for (auto one = after.constBegin(); one != after.constEnd(); ++one) {
                const auto old = before.constFind(one.key());
                if (old == before.constEnd())
                    continue;
                const QJsonArray changes = differences(*old, *one);
                if (changes.isEmpty())
                    continue;
                ++cases;
                const QByteArray text = QJsonDocument(QJsonObject{{u"changes"_s, changes}}).toJson();
                const auto changed = domain::applyChanges(text, old->organisation, old->records, *m_catalogue);
                const auto *what = std::get_if<domain::ChangedSubject>(&changed);
                QVERIFY2(what != nullptr, text.constData());
                for (const domain::Classifier &classifier : classifiers) {
                    const auto was = classifier.classify(old->organisation, old->records, today);
                    const auto supposed = classifier.classify(what->organisation, what->records, today);
                    const auto real = classifier.classify(one->organisation, one->records, today);
                    QVERIFY2(supposed == real, text.constData());
                    moved += was.points != real.points ? 1 : 0;
                }
            }
        }
        QVERIFY2(cases >= kCases, qPrintable(QString::number(cases)));
        QVERIFY2(moved > 50, qPrintable(QString::number(moved)));
    }
};

QTEST_GUILESS_MAIN(TestWhatIf)
#include "test_what_if.moc"
