// The way of a paper out of the program, the same wherever one is shown: a printer to choose, or a file. What is printed or
// saved is the caller's; what becomes of it is said in the page's messages.
#pragma once

#include "ui/shell/desk.h"

#include <QComboBox>

#include <functional>

namespace creditdesk::ui {

class MessageBar;

class PaperOut : public QObject
{
    Q_OBJECT
public:
    using Names = std::function<base::Result<QStringList>()>;
    using Print = std::function<base::Done(const QString &queue)>;
    using Save = std::function<base::Done(const QString &path)>;

    /// `names` runs on a lane, as do print and save.
    PaperOut(Desk &desk, MessageBar &messages, Names names, QWidget *parent);
    [[nodiscard]] QComboBox *printers() const { return m_printers; } ///< not in a layout yet
    void askPrinters();
    /// `taken`: what is said when the print system has it. `instead`: what to do if no printer answers.
    void print(const Print &send, const QString &taken, const QString &instead);
    /// Asks for a place; then `save` writes the PDF there.
    void saveAs(const QString &title, const QString &fileName, const Save &save);
    void saveTo(const QString &path, const Save &save);

private:
    Desk &m_desk;
    MessageBar &m_messages;
    Names m_names;
    QComboBox *m_printers;
};

} // namespace creditdesk::ui
