#include "ui/verification/verification_page.h"

#include "app/report/products.h"
#include "ui/shell/action_registry.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/verification/verification_words.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chosen_file.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/plain_label.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace creditdesk::ui {
namespace {

constexpr qint64 kLargestFile = 64 << 20;

Role toneRole(items::Tone tone)
{
    switch (tone) {
    case items::Tone::Ok:
        return Role::Ok;
    case items::Tone::Warn:
        return Role::Warn;
    case items::Tone::Danger:
        return Role::Danger;
    default:
        return Role::Notice;
    }
}

} // namespace

VerificationPage::VerificationPage(Desk &desk, QWidget *parent)
    : Page(desk, tr("Verification"), parent),
      m_open(ActionRegistry::make(QStringLiteral("verification.open"), this)),
      m_check(ActionRegistry::make(QStringLiteral("verification.check"), this)),
      m_report(ActionRegistry::make(QStringLiteral("verification.report"), this))
{
    setAcceptDrops(true);
    addButton(m_check, true);
    addButton(m_open);
    auto *row = new QHBoxLayout;
    row->setSpacing(kGroup);
    row->addWidget(buildInput(), 2, Qt::AlignTop);
    auto *right = new QVBoxLayout;
    m_empty = new EmptyState(QStringLiteral("verify"), this);
    m_empty->say(tr("The verdict appears here"),
                 tr("Choose a PDF file, drop one on this page, or scan the QR code of a paper report."));
    right->addWidget(m_empty, 1);
    right->addWidget(buildResult(), 1);
    m_result->hide();
    row->addLayout(right, 3);
    body()->addLayout(row, 1);
    connect(m_open, &QAction::triggered, this, &VerificationPage::chooseFile);
    connect(m_check, &QAction::triggered, this, &VerificationPage::check);
    connect(m_report, &QAction::triggered, this, [this] { Q_EMIT this->desk().reportWanted(m_number); });
}

QWidget *VerificationPage::buildInput()
{
    QWidget *frame = nullptr;
    QVBoxLayout *column = card(this, &frame);
    column->setSpacing(kGroup);
    m_path = new QLineEdit(frame);
    m_path->setAccessibleName(tr("PDF file"));
    m_path->setPlaceholderText(tr("Path of the file; Ctrl+O to choose"));
    addField(column, tr("PDF file"), m_path);
    m_text = new QPlainTextEdit(frame);
    m_text->setAccessibleName(tr("Text of the QR code"));
    m_text->setPlaceholderText(tr("Scan the code or paste its text; it begins with CDR1:"));
    m_text->setTabChangesFocus(true);
    m_text->setFont(codeFont());
    m_text->setFixedHeight(160);
    m_text->installEventFilter(this);
    addField(column, tr("Text of the QR code"), m_text);
    auto *hint =
        new PlainLabel(tr("Enter verifies. No network is needed; signers are those known at the last synchronisation."), frame);
    hint->setTone(items::Tone::Muted);
    hint->setWordWrap(true);
    column->addWidget(hint);
    connect(m_path, &QLineEdit::returnPressed, this, [this] { checkFile(m_path->text()); });
    connect(m_path, &QLineEdit::textChanged, this, [this] { m_textLast = false; });
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] { m_textLast = true; });
    return frame;
}

QWidget *VerificationPage::buildResult()
{
    QVBoxLayout *column = card(this, &m_result);
    column->setSpacing(12);
    auto *head = new QHBoxLayout;
    head->setSpacing(12);
    m_icon = new QLabel(m_result);
    m_verdict = new PlainLabel({}, m_result);
    m_verdict->setFont(textFont(TextSize::Title, true));
    head->addWidget(m_icon);
    head->addWidget(m_verdict, 1);
    m_meaning = new PlainLabel({}, m_result);
    m_meaning->setWordWrap(true);
    m_source = new PlainLabel({}, m_result);
    m_source->setTone(items::Tone::Muted);
    m_source->setElided(true);
    m_content = new DataTable({{tr("The signature says")}, {QString(), false, true}}, tr("The signature says"), m_result);
    m_content->setWidths({180, 300}, 1);
    m_content->setWrapping(true);
    m_contentWords = new PlainLabel({}, m_result);
    m_contentWords->setWordWrap(true);
    m_signed = new DataTable({{tr("Signed content")}, {QString()}}, tr("Signed content"), m_result);
    m_signed->setWidths({180, 300}, 1);
    m_signed->setWrapping(true);
    QPushButton *offer = ActionRegistry::button(m_report, m_result);
    const auto follow = [this, offer] { offer->setVisible(m_report->isEnabled()); };
    connect(m_report, &QAction::changed, offer, follow);
    m_report->setEnabled(false);
    auto *words = new QHBoxLayout;
    words->setSpacing(kGroup);
    words->addWidget(m_contentWords, 1);
    words->addWidget(offer, 0, Qt::AlignTop);
    column->addLayout(head);
    column->addWidget(m_meaning);
    column->addWidget(m_source);
    column->addWidget(m_content);
    column->addLayout(words);
    column->addWidget(m_signed, 1);
    column->addStretch(0);
    return m_result;
}

void VerificationPage::enter()
{
    m_path->setFocus(Qt::OtherFocusReason);
    m_path->selectAll();
}

QString VerificationPage::help() const
{
    return tr("Says whether a report is genuine: valid, tampered with, signed by somebody unknown, or revoked. The check is "
              "stricter than that of ordinary PDF readers: one changed byte anywhere is enough to refuse it.");
}

QString VerificationPage::verdict() const
{
    return m_result->isHidden() ? QString() : m_verdict->data();
}

void VerificationPage::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Report to verify"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("PDF files (*.pdf)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &VerificationPage::checkFile);
    dialog->open();
}

void VerificationPage::check()
{
    const QString text = m_text->toPlainText().trimmed();
    if ((m_textLast || m_path->text().trimmed().isEmpty()) && !text.isEmpty())
        checkText(text);
    else if (!m_path->text().trimmed().isEmpty())
        checkFile(m_path->text());
    else
        messages().say(items::Tone::Notice, tr("Nothing to verify yet"), tr("Choose a file or paste the text of the QR code."));
}

void VerificationPage::busy()
{
    messages().clear();
    m_result->hide();
    m_empty->show();
    m_empty->say(tr("Verifying…"), QString());
}

base::Result<VerificationPage::Checked> VerificationPage::read(services::Workstation &house, report::Verification verification,
                                                               bool mayList)
{
    Checked checked;
    checked.verification = std::move(verification);
    if (checked.verification.verdict != report::Verdict::Valid)
        return checked;
    QByteArray canonical = checked.verification.canonical;
    if (mayList) {
        // a report that was not issued here is not found, and that is no failure
        if (const auto issued = house.report(checked.verification.number);
            issued && issued->canonicalSha256 == checked.verification.contentSha256) {
            checked.inLedger = true;
            if (canonical.isEmpty())
                canonical = issued->canonical;
        }
    }
    if (canonical.isEmpty())
        return checked;
    TRY_ASSIGN(checked.content, report::readCanonical(canonical));
    return checked;
}

void VerificationPage::ask(const QString &source, std::function<base::Result<report::Verification>()> verify)
{
    busy();
    desk().ask(
        services::Lane::Report, this, QStringLiteral("verify"),
        [&house = desk().house(), verify = std::move(verify),
         mayList = desk().may(QStringLiteral("report.list"))]() -> base::Result<Checked> {
            TRY_ASSIGN(report::Verification verification, verify());
            return read(house, std::move(verification), mayList);
        },
        [this, source](const base::Result<Checked> &result) { showResult(result, source); });
}

void VerificationPage::checkFile(const QString &path)
{
    const QString trimmed = path.trimmed();
    if (trimmed.isEmpty())
        return;
    m_path->setText(trimmed);
    ask(QFileInfo(trimmed).fileName(), [&house = desk().house(), trimmed]() -> base::Result<report::Verification> {
        const base::Result<QByteArray> bytes = readChosenFile(trimmed, kLargestFile);
        if (!bytes)
            return tl::unexpected(bytes.error());
        return house.verifyPdf(*bytes);
    });
}

void VerificationPage::checkText(const QString &text)
{
    m_path->clear();
    m_text->setPlainText(text);
    ask(tr("Text of a QR code"), [&house = desk().house(), text] { return house.verifyQr(text); });
}

QString VerificationPage::contentWords() const
{
    return m_contentWords->data();
}

void VerificationPage::showResult(const base::Result<Checked> &result, const QString &source)
{
    if (!result) {
        m_empty->say(tr("The verdict appears here"),
                     tr("Choose a PDF file, drop one on this page, or scan the QR code of a paper report."));
        messages().fail(result.error());
        return;
    }
    const report::Verification &verification = result->verification;
    const items::Tone tone = VerificationWords::tone(verification.verdict);
    m_icon->setPixmap(iconPixmap(VerificationWords::icon(verification.verdict), toneRole(tone), 40, devicePixelRatioF()));
    m_verdict->setData(VerificationWords::verdict(verification.verdict));
    m_verdict->setTone(tone);
    m_meaning->setData(VerificationWords::meaning(verification));
    m_source->setData(source);
    const QList<items::Row> content = VerificationWords::content(verification);
    m_content->setContent(content);
    m_content->setVisible(!content.isEmpty());
    showContent(*result);
    m_empty->hide();
    m_result->show();
    m_content->setFixedHeight(m_content->horizontalHeader()->height() + m_content->verticalHeader()->length() + 4);
}

void VerificationPage::showContent(const Checked &checked)
{
    const bool valid = checked.verification.verdict == report::Verdict::Valid;
    const bool ofFile = !checked.verification.canonical.isEmpty();
    QString words;
    if (valid && ofFile)
        words = tr("What was signed, read from the file itself. Compare the paper with it.");
    else if (valid && checked.content)
        words = tr("The code carries number, subject, time and a digest, not the content. This report was issued here, and our "
                   "copy has the digest that was signed: this is its content. Compare the paper with it.");
    else if (valid)
        words = tr("Number, subject, time and a digest are all that is at hand here, not the content: compare them with the "
                   "paper, and verify the file itself if there is one.");
    m_contentWords->setData(words);
    m_contentWords->setVisible(!words.isEmpty());
    m_signed->setContent(checked.content ? VerificationWords::signedContent(*checked.content) : QList<items::Row>());
    m_signed->setVisible(checked.content.has_value());
    m_number = checked.verification.number;
    m_report->setEnabled(checked.inLedger);
}

void VerificationPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() && event->mimeData()->urls().first().isLocalFile())
        event->acceptProposedAction();
}

void VerificationPage::dropEvent(QDropEvent *event)
{
    checkFile(event->mimeData()->urls().first().toLocalFile());
    event->acceptProposedAction();
}

bool VerificationPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_text && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) { // a scanner ends its text with Enter
            check();
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

} // namespace creditdesk::ui
