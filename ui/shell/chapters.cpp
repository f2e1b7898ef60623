#include "ui/shell/chapters.h"

#include "ui/shell/record_words.h"
#include "ui/theme/language.h"
#include "ui/widgets/format.h"

#include <QSet>

namespace creditdesk::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Chapters)
public:
    static QString others() { return tr("Other records"); }
    static QString chapter(const QString &numeral, const QString &name)
    {
        return speaksChinese() && !numeral.isEmpty() ? numeral + QChar(0x3001) + name : name;
    }
};

void appendChapter(QList<items::Row> &rows, const QString &title, const QList<services::RecordView> &records,
                   const domain::Catalogue &catalogue)
{
    if (records.isEmpty())
        return;
    rows.append({{}, {{Format::counted(title, static_cast<int>(records.size()))}}, true});
    for (const services::RecordView &record : records)
        rows.append(RecordWords::row(record, catalogue));
}

} // namespace

QList<items::Row> chapterRows(const services::SubjectView &view, const domain::Catalogue &catalogue, QDate today)
{
    QList<items::Row> rows;
    QSet<QString> placed;
    const domain::ReportTemplate *layout = catalogue.reportTemplate(QStringLiteral("organisation"), today);
    for (const domain::ReportChapter &chapter : layout ? layout->chapters : QList<domain::ReportChapter>()) {
        QList<services::RecordView> records;
        for (const QString &kind : chapter.kinds) {
            for (const services::RecordView &record : view.records) {
                if (record.record.kind == kind)
                    records.append(record);
            }
            placed.insert(kind);
        }
        appendChapter(rows, Words::chapter(chapter.numeral, speaksChinese() ? chapter.zh : chapter.en), records, catalogue);
    }
    QList<services::RecordView> others;
    for (const services::RecordView &record : view.records) {
        if (!placed.contains(record.record.kind))
            others.append(record);
    }
    appendChapter(rows, Words::others(), others, catalogue);
    return rows;
}

} // namespace creditdesk::ui
