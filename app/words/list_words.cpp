#include "app/words/list_words.h"

#include <QCoreApplication>
#include <QLocale>

namespace creditdesk::words {
namespace {

class Lists
{
    Q_DECLARE_TR_FUNCTIONS(Lists)
};

} // namespace

QString listCounts(const ListCounts &counts)
{
    const QLocale locale;
    return Lists::tr("%1 rows: %2 issued now, %3 issued before, %4 failed, %5 left")
        .arg(locale.toString(counts.rows), locale.toString(counts.issued), locale.toString(counts.earlier),
             locale.toString(counts.failed), locale.toString(counts.left));
}

} // namespace creditdesk::words
