#include "tests/unit/print/print_house.h"

#include <QDir>
#include <QFile>
#include <QLocalSocket>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <csignal>
#include <sys/prctl.h>
#include <sys/stat.h>

namespace creditdesk::test {
using namespace Qt::StringLiterals;

namespace {

bool write(const QString &path, const QString &text, QFile::Permissions permissions)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) >= 0 && file.setPermissions(permissions);
}

constexpr auto readable = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther;
constexpr auto runnable = readable | QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther;

bool takesConnections(const QString &socket)
{
    QLocalSocket probe;
    probe.connectToServer(socket);
    return probe.waitForConnected(1'000);
}

bool takesConnections(int port)
{
    QTcpSocket probe;
    probe.connectToHost(u"localhost"_s, static_cast<quint16>(port));
    return probe.waitForConnected(1'000);
}

} // namespace

bool Child::start(const QString &program, const QStringList &arguments, const QProcessEnvironment &environment)
{
    m_process = std::make_unique<QProcess>();
    m_process->setProcessEnvironment(environment);
    m_process->setProcessChannelMode(QProcess::MergedChannels);
    m_process->setStandardOutputFile(QProcess::nullDevice());
    m_process->setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGTERM); });
    m_process->start(program, arguments);
    return m_process->waitForStarted();
}

void Child::stop()
{
    if (!m_process || m_process->state() == QProcess::NotRunning)
        return;
    m_process->terminate();
    if (!m_process->waitForFinished(5'000)) {
        m_process->kill();
        m_process->waitForFinished(5'000);
    }
}

PrintHouse::PrintHouse()
{
    // Filters run as the print system's own user and have to get in.
    QFile::setPermissions(m_folder.path(), runnable);
}

PrintHouse::~PrintHouse()
{
    stop();
}

QProcessEnvironment PrintHouse::environment() const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PATH"_s, u"/usr/sbin:/usr/bin:/sbin:/bin"_s);
    environment.insert(u"CUPS_SERVER"_s, server());
    environment.insert(u"DBUS_SYSTEM_BUS_ADDRESS"_s, u"unix:path="_s + m_folder.filePath(u"bus"_s));
    environment.insert(u"HOME"_s, m_folder.path());
    return environment;
}

bool PrintHouse::writeConfiguration(const QStringList &more)
{
    const QString base = m_folder.path();
    for (const auto *folder : {"etc/ppd", "spool/tmp", "cache", "state", "log"})
        if (!QDir(base).mkpath(QLatin1StringView(folder)))
            return false;
    const QStringList scheduler{u"Listen %1"_s.arg(server()),
                                u"LogLevel debug"_s,
                                u"MaxLogSize 0"_s,
                                u"Browsing No"_s,
                                u"WebInterface No"_s,
                                u"PreserveJobHistory Yes"_s,
                                u"JobRetryInterval 1"_s,
                                u"<Location />"_s,
                                u"Order allow,deny"_s,
                                u"Allow all"_s,
                                u"</Location>"_s,
                                u"<Policy default>"_s,
                                u"JobPrivateAccess default"_s,
                                u"<Limit All>"_s,
                                u"Order deny,allow"_s,
                                u"</Limit>"_s,
                                u"</Policy>"_s};
    const QString files =
        u"ServerRoot %1/etc\nRequestRoot %1/spool\nTempDir %1/spool/tmp\nCacheDir %1/cache\nStateDir %1/state\n"
        "AccessLog %1/log/access\nErrorLog %1/log/error\nPageLog %1/log/page\nUser lp\nGroup lp\nSystemGroup root\n"_s;
    const QString bus =
        u"<!DOCTYPE busconfig PUBLIC \"-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN\" \"busconfig.dtd\">\n"
        "<busconfig><type>session</type><listen>unix:path=%1/bus</listen><policy context=\"default\">"
        "<allow send_destination=\"*\"/><allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>\n"_s;
    return write(base + u"/etc/cupsd.conf"_s, (scheduler + more).join(u'\n') + u'\n', readable) &&
           write(base + u"/etc/cups-files.conf"_s, files.arg(base), readable) &&
           write(base + u"/bus.conf"_s, bus.arg(base), readable);
}

bool PrintHouse::start(const QStringList &more)
{
    if (!writeConfiguration(more))
        return false;
    const QString base = m_folder.path();
    if (!m_bus.runs() &&
        !m_bus.start(u"dbus-daemon"_s, {u"--config-file="_s + base + u"/bus.conf"_s, u"--nofork"_s, u"--nopidfile"_s},
                     environment()))
        return false;
    if (!QTest::qWaitFor([&] { return takesConnections(base + u"/bus"_s); }, 30'000))
        return false;
    return m_cups.start(u"/usr/sbin/cupsd"_s,
                        {u"-f"_s, u"-c"_s, base + u"/etc/cupsd.conf"_s, u"-s"_s, base + u"/etc/cups-files.conf"_s},
                        environment()) &&
           QTest::qWaitFor([&] { return takesConnections(server()); }, 30'000);
}

void PrintHouse::stop()
{
    m_cups.stop();
    m_bus.stop();
}

bool PrintHouse::run(const QStringList &command)
{
    QProcess process;
    process.setProcessEnvironment(environment());
    process.start(QStandardPaths::findExecutable(command.first(), {u"/usr/sbin"_s, u"/usr/bin"_s}), command.mid(1));
    const bool done =
        process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    if (!done)
        qWarning("%s", process.readAllStandardError().constData());
    return done;
}

QString PrintHouse::log() const
{
    QFile file(m_folder.filePath(u"log/error"_s));
    QString about;
    while (file.isOpen() || file.open(QIODevice::ReadOnly)) {
        const QString line = QString::fromUtf8(file.readLine());
        if (line.isEmpty())
            break;
        if (line.contains(u"[Job "_s) && !line.contains(u"envp["_s) && !line.contains(u"argv["_s))
            about += line;
    }
    return about.right(6'000);
}

TestPrinter::TestPrinter(PrintHouse &house, Device device) : m_house(house), m_device(device), m_port(freePort()) {}

TestPrinter::~TestPrinter()
{
    stop();
}

bool TestPrinter::writeCommand()
{
    const QString paper = m_folder.filePath(u"paper"_s);
    ::mkfifo(QFile::encodeName(paper).constData(), 0600);
    QString command = u"#!/bin/sh\n"_s;
    if (m_device == Device::WaitsForPaper)
        command += u"echo 'STATE: +media-empty-error' >&2\ntimeout 120 head -n 1 %1 >/dev/null\n"
                   "echo 'STATE: -media-empty-error' >&2\n"_s.arg(paper);
    if (m_device == Device::Breaks)
        command += u"echo 'ERROR: fuser' >&2\nexit 1\n"_s;
    return write(m_folder.filePath(u"command"_s), command, runnable);
}

bool TestPrinter::start()
{
    QDir(m_folder.path()).mkpath(u"spool"_s);
    QDir(m_folder.path()).mkpath(u"keys"_s);
    return writeCommand() &&
           m_printer.start(u"/usr/sbin/ippeveprinter"_s,
                           {u"-k"_s, u"-d"_s, m_folder.filePath(u"spool"_s), u"-K"_s, m_folder.filePath(u"keys"_s), u"-c"_s,
                            m_folder.filePath(u"command"_s), u"-f"_s, u"application/pdf"_s, u"-n"_s, u"localhost"_s, u"-r"_s,
                            u"off"_s, u"-p"_s, QString::number(m_port), u"counter"_s},
                           m_house.environment()) &&
           QTest::qWaitFor([&] { return !m_printer.runs() || takesConnections(m_port); }, 30'000) && m_printer.runs();
}

void TestPrinter::refill()
{
    QFile paper(m_folder.filePath(u"paper"_s));
    if (paper.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        paper.write("sheets\n");
}

void TestPrinter::stop()
{
    m_printer.stop();
}

QString TestPrinter::uri() const
{
    return u"ipp://localhost:%1/ipp/print"_s.arg(m_port);
}

QList<QByteArray> TestPrinter::received() const
{
    QList<QByteArray> files;
    const QDir spool(m_folder.filePath(u"spool"_s));
    const QStringList names = spool.entryList({u"*.pdf"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(spool.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            files.append(file.readAll());
    }
    return files;
}

int freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

// By hand and with a face that every printer has: converters on the way keep the text of such a file readable.
QByteArray pdfOf(int pages)
{
    QByteArrayList objects{"<< /Type /Catalog /Pages 2 0 R >>", {}, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"};
    QByteArray kids;
    for (int page = 1; page <= pages; ++page) {
        const QByteArray number = QByteArray::number(page);
        const QByteArray content =
            "BT /F1 14 Tf 72 720 Td (Report 20261123 sheet " + number + " of " + QByteArray::number(pages) + ") Tj ET";
        objects.append("<< /Length " + QByteArray::number(content.size()) + " >>\nstream\n" + content + "\nendstream");
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents " +
            QByteArray::number(objects.size()) + " 0 R >>");
        kids += QByteArray::number(objects.size()) + " 0 R ";
    }
    objects[1] = "<< /Type /Pages /Count " + QByteArray::number(pages) + " /Kids [" + kids + "] >>";
    QByteArray file = "%PDF-1.4\n";
    QByteArray table = "0000000000 65535 f \n";
    for (qsizetype i = 0; i < objects.size(); ++i) {
        table += QByteArray::number(file.size()).rightJustified(10, '0') + " 00000 n \n";
        file += QByteArray::number(i + 1) + " 0 obj\n" + objects.at(i) + "\nendobj\n";
    }
    const QByteArray count = QByteArray::number(objects.size() + 1);
    return file + "xref\n0 " + count + "\n" + table + "trailer\n<< /Size " + count + " /Root 1 0 R >>\nstartxref\n" +
           QByteArray::number(file.size()) + "\n%%EOF\n";
}

} // namespace creditdesk::test
