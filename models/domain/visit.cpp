#include "models/domain/visit.h"

#include <QJsonArray>

namespace creditdesk::domain {
using namespace Qt::StringLiterals;

namespace {

// The members with their JSON names: written and read from the same lists, so that none is forgotten in one of the two.
struct TextMember {
    QLatin1StringView name;
    QString VisitForm::*member;
};
constexpr TextMember kTexts[] = {
    {"applicant"_L1, &VisitForm::applicant},
    {"visitor_document_type"_L1, &VisitForm::visitorDocumentType},
    {"visitor_number"_L1, &VisitForm::visitorNumber},
    {"visitor_name"_L1, &VisitForm::visitorName},
    {"visitor_organisation"_L1, &VisitForm::visitorOrganisation},
    {"visitor_organisation_code"_L1, &VisitForm::visitorOrganisationCode},
    {"subject_code"_L1, &VisitForm::subjectCode},
    {"subject_name"_L1, &VisitForm::subjectName},
    {"subject_document_type"_L1, &VisitForm::subjectDocumentType},
    {"subject_number"_L1, &VisitForm::subjectNumber},
    {"purpose"_L1, &VisitForm::purpose},
    {"matter"_L1, &VisitForm::matter},
    {"case_number"_L1, &VisitForm::caseNumber},
    {"legal_document"_L1, &VisitForm::legalDocument},
    {"product"_L1, &VisitForm::product},
};
struct FlagMember {
    QLatin1StringView name;
    bool VisitForm::*member;
};
constexpr FlagMember kFlags[] = {
    {"declared"_L1, &VisitForm::declared},
    {"with_summary"_L1, &VisitForm::withSummary},
    {"large_print"_L1, &VisitForm::largePrint},
};
struct DateMember {
    QLatin1StringView name;
    QDate VisitForm::*member;
};
constexpr DateMember kDates[] = {{"from"_L1, &VisitForm::from}, {"until"_L1, &VisitForm::until}};

constexpr auto kSubjectType = "subject_type"_L1;
constexpr auto kPerson = "person"_L1;
constexpr auto kOrganisation = "organisation"_L1;

/// Takes members out of one object; a member that is there but of another type spoils the whole.
class Reader
{
public:
    explicit Reader(const QJsonObject &object) : m_object(object) {}
    void text(QLatin1StringView name, QString &out)
    {
        if (const QJsonValue value = take(name, QJsonValue::String); !value.isUndefined())
            out = value.toString();
    }
    void flag(QLatin1StringView name, bool &out)
    {
        if (const QJsonValue value = take(name, QJsonValue::Bool); !value.isUndefined())
            out = value.toBool();
    }
    void date(QLatin1StringView name, QDate &out)
    {
        const QString text = take(name, QJsonValue::String).toString();
        out = QDate::fromString(text, Qt::ISODate);
        m_good = m_good && (text.isEmpty() || (out.isValid() && text.size() == 10));
    }
    void whole(QLatin1StringView name, qint64 &out)
    {
        const QJsonValue value = take(name, QJsonValue::Double);
        if (value.isUndefined())
            return;
        out = value.toInteger(-1);
        m_good = m_good && out >= 0;
    }
    [[nodiscard]] QJsonArray list(QLatin1StringView name) { return take(name, QJsonValue::Array).toArray(); }
    void spoil() { m_good = false; }
    [[nodiscard]] bool good() const { return m_good; }

private:
    QJsonValue take(QLatin1StringView name, QJsonValue::Type type)
    {
        const QJsonValue value = m_object.value(name);
        m_good = m_good && (value.isUndefined() || value.type() == type);
        return value;
    }

    const QJsonObject &m_object;
    bool m_good = true;
};

QJsonObject documentJson(const ShownDocument &document)
{
    return {{u"kind"_s, document.kind},
            {u"number"_s, document.number},
            {u"holder"_s, document.holder},
            {u"original"_s, document.original},
            {u"sealed"_s, document.sealed}};
}

std::optional<ShownDocument> readDocument(const QJsonValue &value)
{
    if (!value.isObject())
        return {};
    const QJsonObject object = value.toObject();
    ShownDocument out;
    Reader reader(object);
    reader.text("kind"_L1, out.kind);
    reader.text("number"_L1, out.number);
    reader.text("holder"_L1, out.holder);
    reader.flag("original"_L1, out.original);
    reader.flag("sealed"_L1, out.sealed);
    return reader.good() ? std::optional(out) : std::nullopt;
}

void readLists(Reader &reader, VisitForm &form)
{
    const QJsonArray documents = reader.list("documents"_L1);
    for (const QJsonValue value : documents) {
        if (const auto document = readDocument(value))
            form.documents.append(*document);
        else
            reader.spoil();
    }
    const QJsonArray areas = reader.list("areas"_L1);
    for (const QJsonValue value : areas) {
        if (!value.isString())
            reader.spoil();
        form.areas.append(value.toString());
    }
}

} // namespace

QJsonObject VisitForm::toJson() const
{
    QJsonObject out;
    for (const auto &[name, member] : kTexts)
        out.insert(name, this->*member);
    for (const auto &[name, member] : kFlags)
        out.insert(name, this->*member);
    for (const auto &[name, member] : kDates)
        out.insert(name, (this->*member).toString(Qt::ISODate));
    out.insert(kSubjectType, subjectType == SubjectType::Person ? kPerson : kOrganisation);
    out.insert("authorisation"_L1, authorisation);
    QJsonArray papers;
    for (const ShownDocument &document : documents)
        papers.append(documentJson(document));
    out.insert("documents"_L1, papers);
    out.insert("areas"_L1, QJsonArray::fromStringList(areas));
    return out;
}

std::optional<VisitForm> VisitForm::fromJson(const QJsonObject &json)
{
    VisitForm out;
    Reader reader(json);
    for (const auto &[name, member] : kTexts)
        reader.text(name, out.*member);
    for (const auto &[name, member] : kFlags)
        reader.flag(name, out.*member);
    for (const auto &[name, member] : kDates)
        reader.date(name, out.*member);
    // Every form says what it is about; an object without it is something else.
    QString subject;
    reader.text(kSubjectType, subject);
    if (subject != kPerson && subject != kOrganisation)
        return {};
    out.subjectType = subject == kPerson ? SubjectType::Person : SubjectType::Organisation;
    reader.whole("authorisation"_L1, out.authorisation);
    readLists(reader, out);
    return reader.good() ? std::optional(out) : std::nullopt;
}

VisitForm withPlainNames(VisitForm form)
{
    for (QString *name : {&form.visitorName, &form.visitorOrganisation, &form.subjectName})
        *name = name->simplified();
    for (ShownDocument &document : form.documents)
        document.holder = document.holder.simplified();
    return form;
}

} // namespace creditdesk::domain
