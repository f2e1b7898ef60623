// Is this paper or file genuine? A PDF file, or the text a scanner reads from the QR code; no network is needed.
#pragma once

#include "app/report/issue.h"
#include "app/report/model.h"
#include "ui/shell/page.h"

#include <functional>
#include <optional>

class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace creditdesk::ui {

class DataTable;
class EmptyState;

class VerificationPage : public Page
{
    Q_OBJECT
public:
    explicit VerificationPage(Desk &desk, QWidget *parent = nullptr);
    void enter() override;
    [[nodiscard]] QString help() const override;
    /// The verdict shown now, in words; empty if none.
    [[nodiscard]] QString verdict() const;
    void checkText(const QString &text); ///< content of a QR code, from a field or a scanner
    [[nodiscard]] DataTable *signedContent() const { return m_signed; }
    /// What is said about where the signed content shown comes from, or why there is none.
    [[nodiscard]] QString contentWords() const;

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// The verdict, and the signed content as far as it is at hand.
    struct Checked {
        report::Verification verification;
        std::optional<report::Model> content;
        bool inLedger = false; ///< issued here, and the signature's digest is that of our own copy
    };
    /// Runs away from the UI thread.
    static base::Result<Checked> read(services::Workstation &house, report::Verification verification, bool mayList);
    void ask(const QString &source, std::function<base::Result<report::Verification>()> verify);
    void showContent(const Checked &checked);
    QWidget *buildInput();
    QWidget *buildResult();
    void chooseFile();
    void check();
    void checkFile(const QString &path);
    void showResult(const base::Result<Checked> &result, const QString &source);
    void busy();

    QAction *m_open;
    QAction *m_check;
    QAction *m_report;
    QLineEdit *m_path = nullptr;
    QPlainTextEdit *m_text = nullptr;
    EmptyState *m_empty = nullptr;
    QWidget *m_result = nullptr;
    QLabel *m_icon = nullptr;
    PlainLabel *m_verdict = nullptr;
    PlainLabel *m_meaning = nullptr;
    PlainLabel *m_source = nullptr;
    DataTable *m_content = nullptr;
    PlainLabel *m_contentWords = nullptr;
    DataTable *m_signed = nullptr;
    QString m_number;        ///< of a report that can be offered
    bool m_textLast = false; ///< which of the two inputs was touched last
};

} // namespace creditdesk::ui
