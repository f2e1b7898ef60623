// What leaves the program of a draw; noted before it leaves.
#include "app/base/user_files.h"
#include "app/export/export.h"
#include "app/report/table_paper.h"
#include "app/services/inspections/inspections_house.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace creditdesk::services {

using base::Code;
using namespace Qt::StringLiterals;

namespace {

base::Result<QByteArray> pdfOf(const domain::Table &table)
{
    TRY_ASSIGN(report::Rendered pages, report::renderTable(table));
    return std::move(pages.pdf);
}

/// A draw with its roster; out of turn before it is drawn.
base::Result<ShownDraw> drawn(base::Result<ShownDraw> shown)
{
    if (shown && !shown->roster)
        return base::fail(Code::RefusedByRule, u"it is not drawn"_s, u"draw_order"_s);
    return shown;
}

/// As mirrored now; one that is not here any more is empty but for its code.
base::Result<domain::SubjectFile> fileOf(const Means &who, const QString &code)
{
    domain::SubjectFile nobody;
    nobody.organisation.code = code;
    if (!who.mirror)
        return nobody;
    auto file = who.mirror->subject(code);
    if (!file && file.error().code == Code::NotFound)
        return nobody;
    return file;
}

} // namespace

base::Done Inspections::Impl::note(const Means &who, const QString &id, const QString &form) const
{
    store::AuditEntry line = house.entry(who.session, u"inspection.view"_s, id);
    line.action = u"inspection.export"_s;
    line.detail = {{u"form"_s, form}};
    return house.record(who, line);
}

base::Result<QByteArray> Inspections::transcript(const QString &id)
{
    TRY_ASSIGN(const Means who, m->house.require(u"inspection.view"_s, id));
    TRY_ASSIGN(const QByteArray text, m->book(who).transcript(id));
    TRY_DONE(m->note(who, id, u"transcript"_s));
    return text;
}

base::Done Inspections::saveTranscript(const QString &id, const QString &path)
{
    TRY_ASSIGN(const QByteArray text, transcript(id));
    return base::saveForUser(path, text);
}

base::Done Inspections::savePool(const QString &id, const QString &path)
{
    TRY_ASSIGN(const Means who, m->house.require(u"inspection.view"_s, id));
    TRY_ASSIGN(const store::KeptDraw kept, m->book(who).draw(id));
    TRY_ASSIGN(const draw::Pool pool, m->keptPool(who, kept));
    TRY_DONE(m->note(who, id, u"pool"_s));
    TRY_ASSIGN(base::Replacement file, base::replaceForUser(path));
    const auto write = [&file](std::string_view piece) {
        return file.write(QByteArray::fromRawData(piece.data(), static_cast<qsizetype>(piece.size())));
    };
    TRY_DONE(pool.write(write));
    return file.commit();
}

base::Done Inspections::saveCertificate(const QString &path)
{
    TRY_ASSIGN(const Means who, m->house.require(u"inspection.view"_s));
    QByteArray pem;
    {
        const std::lock_guard lock(m->house.vaultMutex);
        pem = m->house.vault->enrolment().signingCertificatePem;
    }
    TRY_DONE(m->note(who, {}, u"certificate"_s));
    return base::saveForUser(path, pem);
}

base::Result<QByteArray> Inspections::rosterPdf(const QString &id)
{
    TRY_ASSIGN(const Means who, m->house.require(u"inspection.view"_s, id));
    TRY_ASSIGN(const ShownDraw draw, drawn(m->read(who, id)));
    TRY_DONE(m->note(who, id, u"roster"_s));
    return pdfOf(m->rosterTable(draw));
}

base::Result<QByteArray> Inspections::officerSheetPdf(const QString &id, const QString &officer)
{
    TRY_ASSIGN(const Means who, m->house.require(u"inspection.view"_s, id));
    TRY_ASSIGN(const ShownDraw draw, drawn(m->read(who, id)));
    if (draw.officers.officer(officer) == nullptr)
        return base::fail(Code::NotFound, u"officer %1"_s.arg(officer), u"officer"_s);
    QHash<QString, domain::Organisation> targets;
    for (const domain::DrawnTarget &target : draw.roster->visitsOf(officer)) {
        TRY_ASSIGN(const domain::SubjectFile file, fileOf(who, target.code));
        targets.insert(target.code, file.organisation);
    }
    TRY_DONE(m->note(who, id, u"officer_sheet"_s));
    return pdfOf(m->officerTable(draw, officer, targets));
}

base::Result<QByteArray> Inspections::dossierPdf(const QString &id, const QString &target)
{
    TRY_ASSIGN(const Means who, m->house.require(u"inspection.view"_s, id));
    TRY_ASSIGN(const ShownDraw draw, drawn(m->read(who, id)));
    const domain::DrawnTarget *one = draw.roster->target(target);
    if (one == nullptr)
        return base::fail(Code::NotFound, u"target %1"_s.arg(target), u"target"_s);
    TRY_ASSIGN(const domain::SubjectFile file, fileOf(who, target));
    TRY_DONE(m->note(who, id, u"dossier"_s));
    return pdfOf(m->dossierTable(draw, *one, file));
}

base::Result<QStringList> Inspections::printers()
{
    TRY_ASSIGN(const Means who, m->house.require(u"inspection.view"_s));
    return m->house.printerNames(who);
}

base::Done Inspections::printPaper(const QString &id, const QByteArray &pdf, const QString &title, const QString &queue)
{
    TRY_ASSIGN(const Means who, m->house.require(u"inspection.view"_s, id));
    TRY_DONE(m->note(who, id, u"print"_s));
    return m->house.printPlain(pdf, title, queue);
}

base::Result<int> Inspections::savePapers(const QString &id, const QString &folder, const Progress &progress,
                                          const base::CancelToken &cancel)
{
    TRY_ASSIGN(const Means who, m->house.require(u"inspection.view"_s, id));
    TRY_ASSIGN(const ShownDraw draw, drawn(m->read(who, id)));
    const QDir into(folder);
    if (!QFileInfo(folder).isDir())
        return base::fail(Code::InvalidInput, u"%1 is no folder"_s.arg(folder), u"folder"_s);
    TRY_DONE(m->note(who, id, u"papers"_s));
    QHash<QString, domain::Organisation> targets;
    int saved = 0;
    const qsizetype all = draw.roster->targets.size() + draw.officers.officers.size();
    const auto save = [&](const QString &name, const domain::Table &table) -> base::Done {
        if (cancel.isCancelled())
            return base::fail(Code::Cancelled, u"papers"_s);
        TRY_ASSIGN(const QByteArray pdf, pdfOf(table));
        TRY_DONE(base::saveForUser(into.filePath(name), pdf));
        ++saved;
        if (progress)
            progress(saved, all);
        return {};
    };
    for (const domain::DrawnTarget &target : draw.roster->targets) {
        TRY_ASSIGN(const domain::SubjectFile file, fileOf(who, target.code));
        targets.insert(target.code, file.organisation);
        TRY_DONE(save(u"DOSSIER-%1.pdf"_s.arg(target.code), m->dossierTable(draw, target, file)));
    }
    for (const domain::InspectionOfficer &officer : draw.officers.officers) {
        if (!draw.roster->visitsOf(officer.id).isEmpty())
            TRY_DONE(save(u"SHEET-%1.pdf"_s.arg(officer.id), m->officerTable(draw, officer.id, targets)));
    }
    return saved;
}

base::Result<domain::Table> Inspections::publishedTable(const QString &id)
{
    TRY_ASSIGN(const Means who, m->house.require(u"inspection.view"_s, id));
    TRY_ASSIGN(const ShownDraw draw, drawn(m->read(who, id)));
    return m->publishedTable(draw);
}

base::Done Inspections::savePublished(const QString &id, const QString &path)
{
    TRY_ASSIGN(const domain::Table table, publishedTable(id));
    TRY_ASSIGN(const Means who, m->house.require(u"inspection.view"_s, id));
    TRY_DONE(m->note(who, id, u"published"_s));
    if (path.endsWith(u".pdf"_s, Qt::CaseInsensitive)) {
        TRY_ASSIGN(const QByteArray pdf, pdfOf(table));
        return base::saveForUser(path, pdf);
    }
    if (path.endsWith(u".xlsx"_s, Qt::CaseInsensitive))
        return exporting::writeXlsx(path, table);
    if (path.endsWith(u".csv"_s, Qt::CaseInsensitive))
        return exporting::writeCsv(path, table, exporting::Facts::Left);
    return base::fail(Code::InvalidInput, u"the name must end in .csv, .xlsx or .pdf"_s, u"form"_s);
}

} // namespace creditdesk::services
