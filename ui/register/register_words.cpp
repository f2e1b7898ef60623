#include "ui/register/register_words.h"

#include "app/words/failure_words.h"
#include "models/domain/basis.h"
#include "models/items/visible_text.h"
#include "ui/theme/language.h"
#include "ui/widgets/format.h"

#include <QHash>
#include <QRegularExpression>

namespace creditdesk::ui {
namespace {

QString purposeName(const QString &purpose, const domain::Catalogue &catalogue)
{
    return domain::Catalogue::nameOf(catalogue.purposes(), purpose, speaksChinese());
}

QString joined(const QString &first, const QString &second)
{
    return QStringList{first, second}.join(QLatin1Char(' ')).trimmed();
}

/// For a column: the first article without the law's name, which stands beside in full.
QString shortBasis(const QString &basis)
{
    static const QRegularExpression law(QStringLiteral("\u300a[^\u300b]*\u300b"));
    const QStringList articles =
        domain::readBasis(basis).article.remove(law).simplified().split(QChar(0x3001), Qt::SkipEmptyParts);
    if (articles.isEmpty())
        return domain::readBasis(basis).article;
    return articles.size() == 1 ? articles.first() : RegisterWords::tr("%1 etc.", "article of a law").arg(articles.first());
}

} // namespace

QList<items::Column> RegisterWords::columns()
{
    return {{tr("No."), true}, {tr("When")},  {tr("Who")},    {tr("Whom"), false, false, true}, {tr("Why")},
            {tr("Basis")},     {tr("Scope")}, {tr("Result")}, {tr("Number"), false, true},      {tr("Sheets"), true}};
}

QList<items::Row> RegisterWords::rows(const QList<store::RegisterEntry> &entries, const domain::Catalogue &catalogue)
{
    QList<items::Row> rows;
    rows.reserve(entries.size());
    for (const store::RegisterEntry &entry : entries) {
        const QString who = entry.visitorOrganisation.isEmpty() ? entry.visitor : entry.visitorOrganisation;
        const QString kind = applicant(entry.applicant, catalogue);
        rows.append({QString::number(entry.id),
                     {{Format::number(entry.id)},
                      {Format::time(entry.at)},
                      {who.isEmpty() ? kind : items::visibleText(who)},
                      {items::visibleText(entry.subjectName.isEmpty() ? entry.subject : entry.subjectName)},
                      {items::visibleText(purposeName(entry.purpose, catalogue))},
                      {items::visibleText(shortBasis(entry.basis))},
                      {scope(entry.scope)},
                      result(entry.result),
                      {number(entry)},
                      {Format::number(entry.sheets)}}});
    }
    return rows;
}

QList<items::Row> RegisterWords::details(const store::RegisterEntry &entry, const domain::Catalogue &catalogue,
                                         const report::Products &products)
{
    QList<items::Row> rows;
    const auto add = [&rows](const QString &label, const QString &value, items::Tone tone = items::Tone::Plain) {
        if (!value.isEmpty())
            rows.append({label, {{label, items::Tone::Muted}, {items::visibleText(value), tone}}});
    };
    const items::Cell outcome = result(entry.result);
    add(tr("When"), Format::time(entry.at));
    add(tr("Operator"), joined(entry.operatorName, entry.operatorId));
    add(tr("Applicant"), applicant(entry.applicant, catalogue));
    add(tr("Visitor"), entry.visitor);
    add(tr("For"), entry.visitorOrganisation);
    add(tr("Document"), document(entry.visitorDocument, catalogue));
    add(tr("Subject"), joined(entry.subjectName, entry.subject));
    add(tr("Purpose"), purposeName(entry.purpose, catalogue));
    add(tr("Application matter"), entry.matter);
    add(tr("Case number"), entry.caseNumber);
    add(tr("Authorisation"), entry.authorisation == 0 ? QString() : Format::number(entry.authorisation));
    const domain::Basis basis = domain::readBasis(entry.basis);
    add(tr("Basis"), basis.article);
    add(tr("Rules"), joined(joined(entry.ruleSet, entry.table), basis.row));
    add(tr("Scope"), scope(entry.scope));
    add(tr("Paper"), product(entry.product, products));
    add(tr("Result"), outcome.text, outcome.tone);
    add(tr("Reason"), why(entry, catalogue), items::Tone::Warn);
    add(tr("Report"), entry.report);
    add(tr("Slip"), entry.slip);
    add(tr("Paper printed"), tr("%n sheet(s)", nullptr, entry.sheets));
    if (!entry.disclose)
        add(tr("To the subject"), tr("not shown: the law restricts it"), items::Tone::Warn);
    return rows;
}

QString RegisterWords::why(const store::RegisterEntry &entry, const domain::Catalogue &catalogue)
{
    if (entry.why.isEmpty())
        return {};
    if (const domain::RuleWords *words = catalogue.reception().words(entry.why))
        return speaksChinese() ? words->zh : words->en;
    return words::failureWhat(entry.why);
}

QString RegisterWords::document(const QString &kept, const domain::Catalogue &catalogue)
{
    if (kept == QStringLiteral("declared"))
        return tr("declared as seen by the operator");
    const QString id = kept.section(QLatin1Char(' '), 0, 0);
    const domain::DocumentKind *kind = catalogue.reception().document(id);
    return kind ? joined(speaksChinese() ? kind->zh : kind->en, kept.section(QLatin1Char(' '), 1)) : kept.trimmed();
}

QString RegisterWords::applicant(const QString &id, const domain::Catalogue &catalogue)
{
    if (const domain::ApplicantRule *rule = catalogue.applicant(id))
        return speaksChinese() ? rule->zh : rule->en;
    const domain::RuleWords *refused = nullptr;
    for (const domain::RuleWords &one : catalogue.reception().refusedApplicants())
        refused = one.id == id ? &one : refused;
    return !refused ? id : (speaksChinese() ? refused->zh : refused->en);
}

QString RegisterWords::product(const QString &id, const report::Products &products)
{
    if (id == QStringLiteral("matter_look")) // no paper comes of it
        return tr("look-up under a matter");
    const report::Product *known = products.find(id);
    return !known ? id : (speaksChinese() ? known->zh : known->en);
}

QStringList RegisterWords::results()
{
    return {QStringLiteral("issued"),    QStringLiteral("no_record"), QStringLiteral("refused"),
            QStringLiteral("abandoned"), QStringLiteral("failed"),    QStringLiteral("shown")};
}

items::Cell RegisterWords::result(const QString &id)
{
    static const QHash<QString, std::pair<const char *, items::Tone>> kResults = {
        {QStringLiteral("issued"), {QT_TR_NOOP("report issued"), items::Tone::Ok}},
        {QStringLiteral("no_record"), {QT_TR_NOOP("no record found"), items::Tone::Plain}},
        {QStringLiteral("refused"), {QT_TR_NOOP("refused"), items::Tone::Warn}},
        {QStringLiteral("abandoned"), {QT_TR_NOOP("visitor left"), items::Tone::Muted}},
        {QStringLiteral("failed"), {QT_TR_NOOP("not done"), items::Tone::Danger}},
        {QStringLiteral("shown"), {QT_TR_NOOP("looked at"), items::Tone::Plain}},
    };
    const auto [words, tone] = kResults.value(id, {nullptr, items::Tone::Plain});
    return {words ? tr(words) : items::visibleText(id), tone};
}

QString RegisterWords::scope(const QString &id)
{
    static const QHash<QString, const char *> kScopes = {
        {QStringLiteral("none"), QT_TR_NOOP("nothing")},
        {QStringLiteral("public"), QT_TR_NOOP("public")},
        {QStringLiteral("authorised"), QT_TR_NOOP("authorised")},
        {QStringLiteral("matter"), QT_TR_NOOP("of the matter")},
        {QStringLiteral("all"), QT_TR_NOOP("all")},
    };
    const char *words = kScopes.value(id, nullptr);
    return words ? tr(words) : items::visibleText(id);
}

QString RegisterWords::number(const store::RegisterEntry &entry)
{
    return entry.report.isEmpty() ? entry.slip : entry.report;
}

QList<items::Column> RegisterWords::voidColumns()
{
    return {{tr("Number"), false, true},
            {tr("Paper")},
            {tr("Whom"), false, false, true},
            {tr("Reason")},
            {tr("Asked by"), false, false, true},
            {tr("Asked at")},
            {tr("State")}};
}

QList<items::Row> RegisterWords::voids(const QList<store::VoidRequest> &voids,
                                       const QHash<QString, store::IssuedReport> &papers, const report::Products &products)
{
    QList<items::Row> open;
    QList<items::Row> closed;
    for (const store::VoidRequest &one : voids) {
        const bool agreed = !one.agreedBy.isEmpty();
        const items::Cell state =
            agreed ? items::Cell{tr("void since %1, agreed by %2").arg(Format::time(one.agreedAt), one.agreedBy),
                                 items::Tone::Muted}
                   : items::Cell{tr("waits for a second person"), items::Tone::Warn};
        const store::IssuedReport paper = papers.value(one.number);
        (agreed ? closed : open)
            .append({one.number,
                     {{one.number},
                      {product(paper.product, products), paper.slip ? items::Tone::Warn : items::Tone::Plain},
                      {items::visibleText(whom(paper))},
                      {items::visibleText(one.reason)},
                      {one.askedBy},
                      {Format::time(one.askedAt)},
                      state}});
    }
    return open + closed;
}

QString RegisterWords::whom(const store::IssuedReport &paper)
{
    return paper.subjectName.isEmpty() ? paper.subject : paper.subjectName;
}

QList<items::Column> RegisterWords::blockColumns()
{
    return {{tr("Block"), false, true}, {tr("Left"), true}, {tr("Used"), true}, {tr("Reserved")}, {tr("Valid until")}};
}

QList<items::Row> RegisterWords::blocks(const QList<store::NumberBlock> &blocks, const QDateTime &now)
{
    QList<items::Row> rows;
    for (const store::NumberBlock &block : blocks) {
        const bool over = block.validUntil <= now;
        rows.append({block.id,
                     {{block.id},
                      {Format::number(block.left())},
                      {Format::number(block.next - block.first)},
                      {Format::time(block.reservedAt)},
                      {Format::time(block.validUntil), over ? items::Tone::Muted : items::Tone::Plain}}});
    }
    return rows;
}

QList<items::Column> RegisterWords::gapColumns()
{
    return {{tr("Number"), false, true}, {tr("When")}, {tr("Why it never became a report")}};
}

QList<items::Row> RegisterWords::gaps(const QList<store::NumberUse> &spoilt)
{
    static const QHash<QString, const char *> kReasons = {
        {QStringLiteral("the program ended while issuing"), QT_TR_NOOP("The program ended while issuing.")},
    };
    QList<items::Row> rows;
    for (const store::NumberUse &use : spoilt) {
        const char *known = kReasons.value(use.reason, nullptr);
        const QString name = use.number.isEmpty() ? use.block + QLatin1Char(' ') + QString::number(use.sequence) : use.number;
        rows.append(
            {name, {{name}, {Format::time(use.at)}, {known ? tr(known) : words::failureWhat(items::visibleText(use.reason))}}});
    }
    return rows;
}

} // namespace creditdesk::ui
