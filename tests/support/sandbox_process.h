// The real creditdesk-sandbox as a child process of a test: HTTPS on loopback, its own CA, a synthetic city. It ends with the
// test, whatever happens to the test (--until-eof). start() waits for the ready line, so no test has to sleep.
#pragma once

#include <QByteArray>
#include <QList>
#include <QProcess>
#include <QString>
#include <QStringList>

namespace creditdesk::test {

struct SandboxOptions {
    QString state;             ///< --state: holds CA and city; give the same one to restart a platform
    int subjects = 200;        ///< --subjects
    int recordsPerSubject = 5; ///< --records-per-subject
    quint64 seed = 7;          ///< --seed
    QString date;              ///< --date, YYYY-MM-DD; empty: the sandbox's own choice
    int port = 0;              ///< --port; 0: a free one
    QString faults;            ///< --faults FILE
    QString with;              ///< --with FILE.ndjson
    QString record;            ///< --record FILE.har
    QStringList more;          ///< further arguments as they are
};

struct SandboxOperator {
    QString id;
    QString password;
    QString role;
};

class SandboxProcess
{
public:
    explicit SandboxProcess(SandboxOptions options);
    ~SandboxProcess();
    SandboxProcess(const SandboxProcess &) = delete;
    SandboxProcess &operator=(const SandboxProcess &) = delete;

    /// Starts and waits for the ready line. False: error() says why, with what the sandbox wrote.
    [[nodiscard]] bool start(int timeoutMs = 120'000);
    /// Ends the process and waits for it. Also called by the destructor.
    void stop();

    [[nodiscard]] QString error() const { return m_error; }
    [[nodiscard]] QString url() const { return m_url; }
    [[nodiscard]] QByteArray caPem() const { return m_caPem; }
    [[nodiscard]] QString enrolmentCode() const { return m_enrolmentCode; }
    /// The whole ready line as JSON, for members this helper does not know.
    [[nodiscard]] QByteArray readyLine() const { return m_readyLine; }
    [[nodiscard]] QList<SandboxOperator> operators() const { return m_operators; }
    /// The first demo operator of that role; id is empty if there is none.
    [[nodiscard]] SandboxOperator operatorWithRole(const QString &role) const;

    /// What `creditdesk-sandbox --digest` prints for the same city, trimmed; empty if it failed.
    [[nodiscard]] static QByteArray digest(const SandboxOptions &options, int timeoutMs = 120'000);
    /// Path of the program.
    [[nodiscard]] static QString program();

private:
    [[nodiscard]] static QStringList arguments(const SandboxOptions &options);
    [[nodiscard]] bool waitForLine(int timeoutMs);
    [[nodiscard]] bool readReadyLine();

    SandboxOptions m_options;
    QProcess m_process;
    QString m_error;
    QString m_url;
    QByteArray m_caPem;
    QString m_enrolmentCode;
    QByteArray m_readyLine;
    QList<SandboxOperator> m_operators;
};

} // namespace creditdesk::test
