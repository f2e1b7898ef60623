#include "ui/reception/papers_section.h"

#include "ui/theme/language.h"
#include "ui/theme/style.h"
#include "ui/widgets/plain_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace creditdesk::ui {

namespace {

bool offers(const domain::PaperChoice &paper, const QString &kind)
{
    return std::any_of(paper.any.begin(), paper.any.end(),
                       [&kind](const domain::PaperChoice::Alternative &one) { return one.kind == kind; });
}

} // namespace

PapersSection::PapersSection(const domain::ReceptionRules &rules, QWidget *parent)
    : QWidget(parent), m_rules(rules), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(2);
}

QString PapersSection::words(const domain::PaperChoice &paper) const
{
    QStringList names;
    for (const domain::PaperChoice::Alternative &one : paper.any) {
        const domain::DocumentKind *kind = m_rules.document(one.kind);
        names.append(!kind ? one.kind : (speaksChinese() ? kind->zh : kind->en));
    }
    const QString form = paper.any.isEmpty() ? QString() : paper.any.first().form;
    const QString shown = names.size() > 1 ? tr("%1 or what stands for it", "paper").arg(names.value(0)) : names.value(0);
    QString whose;
    if (paper.whose == QStringLiteral("visitor"))
        whose = tr("of the visitor");
    else if (paper.whose == QStringLiteral("subject") && m_person)
        whose = tr("of the person asked about");
    else if (paper.whose == QStringLiteral("organisation"))
        whose = tr("of the visitor's organisation");
    else if (paper.whose == QStringLiteral("second_officer"))
        whose = tr("of the second officer");
    QString state;
    if (form == QStringLiteral("original"))
        state = tr("original seen");
    else if (form == QStringLiteral("sealed"))
        state = tr("with seal");
    else if (form == QStringLiteral("either"))
        state = tr("original or sealed copy");
    return QStringList{shown, whose, state}.filter(QRegularExpression(QStringLiteral("."))).join(QStringLiteral(" · "));
}

PapersSection::Row PapersSection::makeRow(const domain::PaperChoice &paper, const domain::VisitForm &form)
{
    Row row;
    row.paper = paper;
    row.widget = new QWidget(this);
    row.tick = new QCheckBox(words(paper), row.widget);
    row.tick->setAccessibleName(words(paper));
    row.tick->setMinimumHeight(28);
    row.tick->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // a long name never makes the form wider
    row.tick->setToolTip(plainToolTip(words(paper)));
    auto *line = new QHBoxLayout(row.widget);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(kGrid);
    line->addWidget(row.tick, 1);
    const bool bySubject = paper.whose == QStringLiteral("subject") && form.subjectType == domain::SubjectType::Person;
    if (paper.any.size() > 1 && paper.whose != QStringLiteral("visitor") && !bySubject) {
        row.kind = new QComboBox(row.widget);
        row.kind->setAccessibleName(tr("Which one: %1").arg(words(paper)));
        for (const domain::PaperChoice::Alternative &one : paper.any) {
            const domain::DocumentKind *kind = m_rules.document(one.kind);
            row.kind->addItem(!kind ? one.kind : (speaksChinese() ? kind->zh : kind->en), one.kind);
        }
        row.kind->setFixedWidth(160);
        line->addWidget(row.kind);
        connect(row.kind, &QComboBox::currentIndexChanged, this, &PapersSection::edited);
    }
    if (paper.whose == QStringLiteral("second_officer")) {
        row.number = new QLineEdit(row.widget);
        row.number->setAccessibleName(tr("Number of the second officer's card"));
        row.number->setPlaceholderText(tr("Number"));
        row.number->setMaxLength(40);
        row.number->setFixedWidth(160);
        line->addWidget(row.number);
        connect(row.number, &QLineEdit::textEdited, this, &PapersSection::edited);
    }
    connect(row.tick, &QCheckBox::toggled, this, &PapersSection::edited);
    m_column->addWidget(row.widget);
    return row;
}

void PapersSection::follow(const domain::VisitForm &form, QDate on)
{
    const bool organisation = !form.visitorOrganisation.isEmpty() || !form.visitorOrganisationCode.isEmpty();
    const QString wanted = QStringList{form.applicant, QString::number(static_cast<int>(form.subjectType)),
                                       organisation ? QStringLiteral("organisation") : QString(), on.toString(Qt::ISODate)}
                               .join(QLatin1Char('/'));
    if (wanted == m_shown)
        return;
    m_shown = wanted;
    m_person = form.subjectType == domain::SubjectType::Person;
    const QList<domain::ShownDocument> before = documents(form);
    const QSignalBlocker quiet(this);
    for (const Row &row : std::as_const(m_rows)) {
        row.widget->hide();
        row.widget->deleteLater();
    }
    m_rows.clear();
    for (const domain::PaperChoice &paper : m_rules.paperChoices(form.applicant, form.subjectType, on)) {
        if (!paper.record && (!paper.ifOrganisation || organisation))
            m_rows.append(makeRow(paper, form));
    }
    setDocuments(before);
}

QString PapersSection::kindOf(const Row &row, const domain::VisitForm &form) const
{
    if (row.kind)
        return row.kind->currentData().toString();
    QString own;
    if (row.paper.whose == QStringLiteral("visitor"))
        own = form.visitorDocumentType;
    else if (row.paper.whose == QStringLiteral("subject"))
        own = form.subjectDocumentType;
    const bool among = std::any_of(row.paper.any.begin(), row.paper.any.end(),
                                   [&own](const domain::PaperChoice::Alternative &one) { return one.kind == own; });
    return among || row.paper.any.isEmpty() ? own : row.paper.any.first().kind;
}

QList<domain::ShownDocument> PapersSection::documents(const domain::VisitForm &form) const
{
    QList<domain::ShownDocument> shown;
    for (const Row &row : m_rows) {
        if (!row.tick->isChecked())
            continue;
        domain::ShownDocument one;
        one.kind = kindOf(row, form);
        const auto choice = std::find_if(row.paper.any.begin(), row.paper.any.end(),
                                         [&one](const domain::PaperChoice::Alternative &a) { return a.kind == one.kind; });
        const QString state = choice == row.paper.any.end() ? QString() : choice->form;
        one.original = state == QStringLiteral("original") || state == QStringLiteral("either");
        one.sealed = state == QStringLiteral("sealed");
        if (row.number)
            one.number = row.number->text().trimmed();
        shown.append(one);
    }
    return shown;
}

void PapersSection::setDocuments(const QList<domain::ShownDocument> &documents)
{
    QList<domain::ShownDocument> left = documents;
    for (const Row &row : std::as_const(m_rows)) {
        const auto found = std::find_if(left.begin(), left.end(), [&row](const domain::ShownDocument &one) {
            return std::any_of(row.paper.any.begin(), row.paper.any.end(),
                               [&one](const domain::PaperChoice::Alternative &a) { return a.kind == one.kind; });
        });
        const QSignalBlocker quiet(row.tick);
        row.tick->setChecked(found != left.end());
        if (found == left.end())
            continue;
        if (row.kind)
            row.kind->setCurrentIndex(row.kind->findData(found->kind));
        if (row.number)
            row.number->setText(found->number);
        left.erase(found);
    }
}

void PapersSection::tickAll()
{
    {
        const QSignalBlocker quiet(this);
        for (const Row &row : std::as_const(m_rows))
            row.tick->setChecked(true);
    }
    Q_EMIT edited();
}

void PapersSection::tickBearer(const QString &whose, const QString &kind)
{
    for (const Row &row : std::as_const(m_rows)) {
        if (row.paper.whose == whose && offers(row.paper, kind) && (whose == QStringLiteral("visitor") || !row.kind))
            row.tick->setChecked(true);
    }
}

bool PapersSection::takes(const QString &whose, const QString &kind) const
{
    bool asked = false;
    for (const Row &row : m_rows) {
        if (row.paper.whose != whose)
            continue;
        if (offers(row.paper, kind))
            return true;
        asked = true;
    }
    return !asked;
}

void PapersSection::wipe()
{
    const QSignalBlocker quiet(this);
    for (const Row &row : std::as_const(m_rows)) {
        row.tick->setChecked(false);
        if (row.number)
            row.number->clear();
    }
}

bool PapersSection::complete() const
{
    return std::all_of(m_rows.begin(), m_rows.end(), [](const Row &row) { return row.tick->isChecked(); });
}

QWidget *PapersSection::rowFor(const QString &kind) const
{
    for (const Row &row : m_rows) {
        const bool fits = std::any_of(row.paper.any.begin(), row.paper.any.end(),
                                      [&kind](const domain::PaperChoice::Alternative &one) { return one.kind == kind; });
        if (fits && row.tick->isChecked() && row.number)
            return row.number;
        if (fits && !row.tick->isChecked())
            return row.tick;
    }
    return nullptr;
}

} // namespace creditdesk::ui
