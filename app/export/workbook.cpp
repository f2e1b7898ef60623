#include "app/export/workbook.h"

#include "app/base/files.h"
#include "app/export/workbook_text.h"

#include <QFile>

#include <cerrno>
#include <xlsxwriter.h>

namespace creditdesk::exporting {

namespace {

using namespace Qt::StringLiterals;
using base::Code;
using domain::CellAlign;

constexpr uint32_t kHeadFill = 0xEAEEF4;
constexpr int kFigures = 1000; ///< keys of figures begin here, above those of CellLook

lxw_format_alignments alignmentOf(CellAlign align)
{
    if (align == CellAlign::Right)
        return LXW_ALIGN_RIGHT;
    return align == CellAlign::Centre ? LXW_ALIGN_CENTER : LXW_ALIGN_LEFT;
}

CellAlign alignOf(CellLook look)
{
    if (look == CellLook::Right || look == CellLook::HeadRight)
        return CellAlign::Right;
    return look == CellLook::Centre || look == CellLook::HeadCentre ? CellAlign::Centre : CellAlign::Left;
}

} // namespace

base::Done outcomeOf(int libraryError, const char *step)
{
    if (libraryError == LXW_NO_ERROR)
        return {};
    const int error = errno;
    switch (libraryError) {
    case LXW_ERROR_CREATING_XLSX_FILE:
    case LXW_ERROR_CREATING_TMPFILE:
    case LXW_ERROR_READING_TMPFILE:
    case LXW_ERROR_ZIP_FILE_OPERATION:
    case LXW_ERROR_ZIP_FILE_ADD:
    case LXW_ERROR_ZIP_CLOSE:
        return tl::unexpected(base::diskFailure(step, error != 0 ? error : EIO));
    default:
        return base::fail(Code::Internal, u"%1: %2"_s.arg(QLatin1String(step),
                                                          QLatin1String(lxw_strerror(static_cast<lxw_error>(libraryError)))));
    }
}

Workbook::Workbook(const QString &path, const QString &folder, const domain::Table &facts)
{
    QByteArray temporary = QFile::encodeName(folder);
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE; // each row leaves the memory with the next
    options.tmpdir = temporary.data();
    m_book = workbook_new_opt(QFile::encodeName(path).constData(), &options);
    constexpr qsizetype kLongestTitle = 120; // the library refuses more than 255
    QByteArray title = workbookText(facts.title.left(kLongestTitle));
    lxw_doc_properties properties{}; // no author: who made it stands in the sheet of facts, where it is seen
    properties.title = title.data();
    properties.created = facts.madeAt.isValid() ? facts.madeAt.toSecsSinceEpoch() : 946684800; // 2000-01-01: not the clock
    workbook_set_properties(m_book, &properties);
}

Workbook::~Workbook()
{
    if (m_book != nullptr)
        lxw_workbook_free(m_book);
}

lxw_worksheet *Workbook::addSheet(const QString &name)
{
    return workbook_add_worksheet(m_book, name.toUtf8().constData());
}

lxw_format *Workbook::made()
{
    lxw_format *format = workbook_add_format(m_book);
    format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    return format;
}

lxw_format *Workbook::format(CellLook look, bool isTotal)
{
    lxw_format *&known = m_formats[static_cast<int>(look) * 2 + (isTotal ? 1 : 0)];
    if (known != nullptr)
        return known;
    known = made();
    format_set_align(known, alignmentOf(alignOf(look)));
    const bool isHead = look == CellLook::Head || look == CellLook::HeadRight || look == CellLook::HeadCentre;
    if (isHead || isTotal || look == CellLook::Label)
        format_set_bold(known);
    if (look == CellLook::Date)
        format_set_num_format(known, "yyyy-mm-dd");
    else
        format_set_text_wrap(known);
    if (isHead || isTotal)
        format_set_bg_color(known, kHeadFill);
    if (isHead)
        format_set_bottom(known, LXW_BORDER_THIN);
    if (isTotal)
        format_set_top(known, LXW_BORDER_THIN);
    return known;
}

lxw_format *Workbook::figure(int decimals, bool grouped, CellAlign align, bool isTotal)
{
    const int key = kFigures + (((decimals * 2 + (grouped ? 1 : 0)) * 4 + static_cast<int>(align)) * 2 + (isTotal ? 1 : 0));
    lxw_format *&known = m_formats[key];
    if (known != nullptr)
        return known;
    known = made();
    const QString digits = decimals > 0 ? u'.' + QString(decimals, u'0') : QString();
    format_set_num_format(known, ((grouped ? u"#,##0"_s : u"0"_s) + digits).toLatin1().constData());
    format_set_align(known, alignmentOf(align));
    if (isTotal) {
        format_set_bold(known);
        format_set_bg_color(known, kHeadFill);
        format_set_top(known, LXW_BORDER_THIN);
    }
    return known;
}

base::Done Workbook::checkRows(lxw_worksheet *sheet)
{
    // The library does not look whether its rows could be written: a full disk would give a file that ends in the middle.
    errno = 0;
    if (sheet->optimize_tmpfile == nullptr ||
        (std::fflush(sheet->optimize_tmpfile) == 0 && std::ferror(sheet->optimize_tmpfile) == 0))
        return {};
    return tl::unexpected(base::diskFailure("rows", errno != 0 ? errno : EIO));
}

base::Done Workbook::close()
{
    errno = 0;
    return outcomeOf(workbook_close(std::exchange(m_book, nullptr)), "workbook");
}

} // namespace creditdesk::exporting
