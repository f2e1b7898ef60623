#include "ui/reception/subject_panel.h"

#include "ui/reception/lines_box.h"
#include "ui/reception/standing_words.h"
#include "ui/theme/language.h"
#include "ui/theme/style.h"
#include "ui/widgets/format.h"
#include "ui/widgets/plain_label.h"

#include <QVBoxLayout>

namespace creditdesk::ui {

SubjectPanel::SubjectPanel(Desk &desk, QWidget *parent)
    : QFrame(parent),
      m_desk(desk),
      m_name(new PlainLabel({}, this)),
      m_code(new PlainLabel({}, this)),
      m_lines(new LinesBox(items::Tone::Plain, this)),
      m_refusal(new LinesBox(items::Tone::Danger, this)),
      m_hints(new LinesBox(items::Tone::Warn, this)),
      m_missingHead(new PlainLabel(tr("Still missing"), this)),
      m_missing(new LinesBox(items::Tone::Plain, this)),
      m_basis(new PlainLabel({}, this))
{
    setObjectName(QStringLiteral("card"));
    setAccessibleName(tr("The request so far"));
    m_name->setFont(textFont(TextSize::Head, true));
    m_code->setFont(codeFont());
    for (PlainLabel *quiet : {m_missingHead, m_basis})
        quiet->setTone(items::Tone::Muted);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kGroup, kGroup, kGroup, kGroup);
    column->setSpacing(kGrid);
    m_name->setWordWrap(true);
    m_basis->setWordWrap(true);
    for (QWidget *part :
         {static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_code), static_cast<QWidget *>(m_lines),
          static_cast<QWidget *>(m_refusal), static_cast<QWidget *>(m_hints), static_cast<QWidget *>(m_missingHead),
          static_cast<QWidget *>(m_missing), static_cast<QWidget *>(m_basis)})
        column->addWidget(part);
    column->addStretch(1);
    clear();
}

QStringList SubjectPanel::subjectLines(const domain::Organisation &one) const
{
    const domain::Catalogue &catalogue = m_desk.catalogue();
    const bool zh = speaksChinese();
    QStringList lines;
    lines.append(tr("%1 · %2 · %3")
                     .arg(domain::Catalogue::nameOf(catalogue.subjectKinds(), one.kind, zh),
                          domain::Catalogue::nameOf(catalogue.subjectStatuses(), one.status, zh),
                          domain::Catalogue::nameOf(catalogue.districts(), one.district, zh)));
    if (!one.legalRepresentative.isEmpty())
        lines.append(tr("Legal representative: %1").arg(one.legalRepresentative));
    if (!one.address.isEmpty())
        lines.append(one.address);
    return lines;
}

void SubjectPanel::show(const services::Assessment &judged, const domain::VisitForm &form)
{
    const domain::Standing &standing = judged.standing;
    m_name->setData(judged.organisation ? judged.organisation->name : QString());
    m_code->setData(judged.organisation ? judged.organisation->code : form.subjectCode);
    m_lines->setLines(judged.organisation ? subjectLines(*judged.organisation) : QStringList());
    const domain::Shortfall *refusal = StandingWords::refusal(standing.shortfalls);
    m_refusal->setLines(refusal ? QStringList{StandingWords::withArticle(*refusal), standing.whereToGo} : QStringList());
    QStringList hints;
    for (const QString &id : standing.hints)
        hints.append(StandingWords::hint(id, m_desk.catalogue().reception()));
    m_hints->setLines(hints);
    QStringList missing;
    for (const domain::Shortfall &one : standing.shortfalls) {
        if (!one.refuses && !refusal)
            missing.append(QStringLiteral("· ") + StandingWords::text(one));
    }
    m_missing->setLines(missing);
    m_basis->setData(standing.article.isEmpty() ? QString() : tr("Basis: %1").arg(standing.article));
    for (PlainLabel *label : {m_name, m_code, m_basis})
        label->setVisible(!label->data().isEmpty());
    m_missingHead->setVisible(!missing.isEmpty());
}

void SubjectPanel::clear()
{
    for (PlainLabel *label : {m_name, m_code, m_basis}) {
        label->setData({});
        label->hide();
    }
    for (LinesBox *box : {m_lines, m_refusal, m_hints, m_missing})
        box->setLines({});
    m_missingHead->hide();
}

} // namespace creditdesk::ui
