// Is this paper or file genuine? A PDF file, or the text a scanner reads from the QR code; no network is needed.
#pragma once

#include "app/report/issue.h"
#include "ui/shell/page.h"

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

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *buildInput();
    QWidget *buildResult();
    void chooseFile();
    void check();
    void checkFile(const QString &path);
    void showResult(const base::Result<report::Verification> &result, const QString &source);
    void busy();

    QAction *m_open;
    QAction *m_check;
    QLineEdit *m_path = nullptr;
    QPlainTextEdit *m_text = nullptr;
    EmptyState *m_empty = nullptr;
    QWidget *m_result = nullptr;
    QLabel *m_icon = nullptr;
    PlainLabel *m_verdict = nullptr;
    PlainLabel *m_meaning = nullptr;
    PlainLabel *m_source = nullptr;
    DataTable *m_content = nullptr;
    bool m_textLast = false; ///< which of the two inputs was touched last
};

} // namespace creditdesk::ui
