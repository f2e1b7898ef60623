// libxlsxwriter behind one class: its handles, its formats, its errors. One thread.
#pragma once

#include "app/base/failure.h"
#include "models/domain/table.h"

#include <QByteArray>
#include <QString>

#include <map>
#include <utility>

struct lxw_format;
struct lxw_workbook;
struct lxw_worksheet;

namespace creditdesk::exporting {

enum class CellLook : quint8 { Text, Right, Centre, Date, Head, HeadRight, HeadCentre, Label };

class Workbook
{
public:
    /// Grows at `path`; what does not fit in memory goes into nameless files of `folder`.
    Workbook(const QString &path, const QString &folder, const domain::Table &facts);
    Workbook(const Workbook &) = delete;
    Workbook &operator=(const Workbook &) = delete;
    ~Workbook();

    [[nodiscard]] lxw_worksheet *addSheet(const QString &name);
    [[nodiscard]] lxw_format *format(CellLook look, bool isTotal = false);
    /// A number with so many digits after the point.
    [[nodiscard]] lxw_format *figure(int decimals, bool grouped, domain::CellAlign align, bool isTotal);
    /// Every row so far has reached the disk; NoSpace and the like if not.
    [[nodiscard]] base::Done checkRows(lxw_worksheet *sheet);
    /// Ends the file. Nothing may be called afterwards.
    [[nodiscard]] base::Done close();

private:
    lxw_format *made();
    lxw_workbook *m_book = nullptr;
    std::map<int, lxw_format *> m_formats;
};

/// What the library said no to, as a failure.
[[nodiscard]] base::Done outcomeOf(int libraryError, const char *step);

} // namespace creditdesk::exporting
