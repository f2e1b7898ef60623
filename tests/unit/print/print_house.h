// A print system of the test's own: cupsd with its own folders and its own socket, a bus for the printers, and ippeveprinter
// (Debian's IPP test printer) as the device behind a queue. Nothing of the machine's own print service is read or written, and
// everything ends with the test, whatever happens to it.
#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace creditdesk::test {

/// A child that dies with the test.
class Child
{
public:
    ~Child() { stop(); }
    bool start(const QString &program, const QStringList &arguments, const QProcessEnvironment &environment);
    void stop();
    QProcess &process() { return *m_process; }
    [[nodiscard]] bool runs() const { return m_process && m_process->state() == QProcess::Running; }

private:
    std::unique_ptr<QProcess> m_process;
};

class PrintHouse
{
public:
    PrintHouse();
    ~PrintHouse();
    /// Starts bus and print system and waits until it takes connections. `more`: lines for cupsd.conf.
    bool start(const QStringList &more = {});
    void stop();
    [[nodiscard]] QString server() const { return m_folder.filePath(QStringLiteral("cups.sock")); }
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] QProcessEnvironment environment() const;
    /// What an operator types, e.g. {"lpadmin", "-p", ...}; true if it ended with 0.
    bool run(const QStringList &command);
    [[nodiscard]] QString log() const; ///< the print system's own, for failing tests

private:
    bool writeConfiguration(const QStringList &more);
    QTemporaryDir m_folder;
    Child m_bus, m_cups;
};

/// What the device does with a sheet.
enum class Device { Prints, WaitsForPaper, Breaks };

class TestPrinter
{
public:
    TestPrinter(PrintHouse &house, Device device);
    ~TestPrinter();
    bool start(); ///< waits until it answers; the same port each time
    void stop();
    void refill(); ///< somebody puts paper in; call only when it waits
    [[nodiscard]] QString uri() const;
    /// Files that reached the device, whole.
    [[nodiscard]] QList<QByteArray> received() const;

private:
    bool writeCommand();
    PrintHouse &m_house;
    Device m_device;
    QTemporaryDir m_folder;
    int m_port = 0;
    Child m_printer;
};

/// A port of loopback that nobody listens on just now.
[[nodiscard]] int freePort();
/// A PDF of `pages` pages, each with a line of text and its number.
[[nodiscard]] QByteArray pdfOf(int pages);

} // namespace creditdesk::test
