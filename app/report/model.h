// A report before it is paper: plain values, everything already decided (what is shown, in which order, in which words).
// The model of a walk-in report has no member for the risk class, so no template can print it.
#pragma once

#include "models/domain/catalogue.h"
#include "models/domain/subject.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

namespace creditdesk::report {

/// Who asks for this report, where it is issued and under what number.
struct IssueContext {
    QString number;     ///< e.g. "2026112310154500S3A7K2QF": issue time yyyyMMddHHmmss + 8 characters
    QDateTime issuedAt; ///< at the legal offset
    QString issuer;     ///< 市公共信用信息服务中心
    QString hall, terminal, operatorName, operatorId;
    QString applicant, purpose; ///< in words
    QString ruleSet;
    QString basis{};     ///< article that allows the query, in words
    QString basisRule{}; ///< id of the row of the table that decided, e.g. "SH-RECEPTION-2017.1/agent"
};

struct Field {
    QString label;
    QString value;
};

struct Item {
    QString heading; ///< 第 N 条 and the record's title
    QList<Field> fields;
    QStringList marks; ///< 异议标注 and the like
    QString recordId;
};

struct Section { ///< records of one kind inside a chapter
    QString title;
    QList<Item> items;
};

struct Chapter {
    QString numeral, title;
    QList<Field> basics;     ///< label-value grid (chapter one)
    QList<Section> sections; ///< empty: the chapter prints `emptyText`
    QStringList paragraphs;
    QString emptyText;
};

struct Count {
    QString label;
    int number = 0;
};

/// How a paper looks; part of the canonical data, so that the same data gives the same bytes.
struct Look {
    bool summary = false;    ///< a summary in plain words on the first page
    bool largePrint = false; ///< body 16 pt, one column
};

struct Model {
    QString product; ///< id of a Product; empty: a report from before there were several
    Look look;
    QString templateId, templateVersion, title;
    IssueContext context;
    QDateTime dataAsOf;
    QString subjectName, subjectCode;
    QList<Field> head;
    QList<Count> counts;
    QList<Field> summary; ///< question and answer in plain words; a line feed separates lines
    QList<Chapter> chapters;
    QStringList notes;
    QStringList closing; ///< lines at the very end: signature and date, by whom
};

/// Chooses template and records (disclosure on the day of issue) and puts everything into words.
[[nodiscard]] Model compose(const domain::SubjectFile &file, const domain::ReportTemplate &layout,
                            const domain::Catalogue &catalogue, const IssueContext &context);
/// RFC 8785 JSON of everything printed; its SHA-256 is what the QR code carries.
[[nodiscard]] QByteArray canonicalData(const Model &model);

} // namespace creditdesk::report
