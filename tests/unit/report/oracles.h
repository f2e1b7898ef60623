// The programs that read our files back, and what they say.
#pragma once

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <stdexcept>

namespace creditdesk::test {

struct Ran {
    int exit = -1;
    QByteArray out; ///< stdout and stderr
};

inline Ran runProgram(const char *program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QString::fromUtf8(program), arguments);
    if (!process.waitForFinished(120000))
        throw std::runtime_error("an oracle did not end");
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAll()};
}

/// A PDF in a folder of its own.
class PdfOnDisk
{
public:
    explicit PdfOnDisk(const QByteArray &bytes)
    {
        QFile file(path());
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            throw std::runtime_error("cannot write a test file");
    }
    [[nodiscard]] QString path(const QString &name = QStringLiteral("report.pdf")) const { return m_folder.filePath(name); }

    /// Text in the order of painting; pages end with a form feed.
    [[nodiscard]] QString text() const
    {
        return QString::fromUtf8(
            runProgram(CREDITDESK_PDFTOTEXT, {QStringLiteral("-raw"), QStringLiteral("-enc"), QStringLiteral("UTF-8"), path(),
                                              QStringLiteral("-")})
                .out);
    }
    [[nodiscard]] QStringList pages() const
    {
        QStringList all = text().split(QChar(u'\f'));
        all.removeLast();
        return all;
    }

private:
    QTemporaryDir m_folder;
};

/// Lines break anywhere on paper: text is compared without white space.
inline QString dense(QString text)
{
    text.removeIf([](QChar c) { return c.isSpace(); });
    return text;
}

} // namespace creditdesk::test
