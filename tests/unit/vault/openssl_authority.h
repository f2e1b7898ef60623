// A certificate authority kept by the openssl program in a temporary folder.
#pragma once

#include "app/base/secret.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <stdexcept>

namespace creditdesk::test {

inline QByteArray slurp(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error("cannot read a test file");
    return file.readAll();
}

inline void spill(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        throw std::runtime_error("cannot write a test file");
}

struct Issued {
    QByteArray certificatePem;
    QByteArray keyDer; // PKCS#8
    QString certificatePath;
    [[nodiscard]] base::Secret key() const
    {
        return base::Secret::copyOf(std::as_bytes(std::span(keyDer.constData(), static_cast<std::size_t>(keyDer.size()))));
    }
};

class OpensslAuthority
{
public:
    explicit OpensslAuthority(const QString &name = QStringLiteral("Invented City CA"))
    {
        spill(path(QStringLiteral("index.txt")), {});
        spill(path(QStringLiteral("serial")), "0A1B2C\n");
        spill(path(QStringLiteral("crlnumber")), "01\n");
        spill(path(QStringLiteral("ca.cnf")),
              QStringLiteral("[ca]\ndefault_ca=own\n[own]\ndatabase=%1/index.txt\nserial=%1/serial\ncrlnumber=%1/crlnumber\n"
                             "new_certs_dir=%1\ndefault_md=sha256\npolicy=any\nunique_subject=no\ncertificate=%1/ca.pem\n"
                             "private_key=%1/ca.key\ndefault_crl_days=30\nx509_extensions=leaf\n"
                             "[any]\ncommonName=supplied\norganizationalUnitName=optional\n"
                             "[leaf]\nbasicConstraints=critical,CA:FALSE\nkeyUsage=critical,digitalSignature\n"
                             "[root]\nbasicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign,cRLSign\n"
                             "subjectKeyIdentifier=hash\n"
                             "[lax]\nbasicConstraints=CA:FALSE\n"
                             "[encipher]\nbasicConstraints=CA:FALSE\nkeyUsage=critical,keyEncipherment\n"
                             "[subca]\nbasicConstraints=critical,CA:TRUE\nkeyUsage=critical,digitalSignature,keyCertSign\n")
                  .arg(m_folder.path())
                  .toUtf8());
        newKey(QStringLiteral("ca.key"));
        // fixed years, so that the tests mean the same in any year
        run({QStringLiteral("req"), QStringLiteral("-new"), QStringLiteral("-key"), path(QStringLiteral("ca.key")),
             QStringLiteral("-subj"), QStringLiteral("/CN=") + name, QStringLiteral("-out"), path(QStringLiteral("ca.csr"))});
        run({QStringLiteral("ca"), QStringLiteral("-config"), path(QStringLiteral("ca.cnf")), QStringLiteral("-batch"),
             QStringLiteral("-notext"), QStringLiteral("-selfsign"), QStringLiteral("-extensions"), QStringLiteral("root"),
             QStringLiteral("-startdate"), QStringLiteral("20100101000000Z"), QStringLiteral("-enddate"),
             QStringLiteral("20600101000000Z"), QStringLiteral("-in"), path(QStringLiteral("ca.csr")), QStringLiteral("-out"),
             path(QStringLiteral("ca.pem"))});
    }

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QByteArray caPem() const { return slurp(path(QStringLiteral("ca.pem"))); }

    /// Runs openssl; throws if it does not end well.
    QByteArray run(const QStringList &arguments) const
    {
        QByteArray output;
        if (!tryRun(arguments, &output))
            throw std::runtime_error(("openssl " + arguments.join(u' ').toUtf8() + ": " + output).constData());
        return output;
    }
    bool tryRun(const QStringList &arguments, QByteArray *output = nullptr) const
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(QStringLiteral(CREDITDESK_OPENSSL), arguments);
        process.waitForFinished();
        if (output != nullptr)
            *output = process.readAll();
        return process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    }

    /// A new key with a certificate: years 2020-01-01 to 2040-01-01.
    Issued issue(const QString &unit, const QString &commonName, const QString &extensions = QStringLiteral("leaf"),
                 const QString &curve = QStringLiteral("prime256v1"))
    {
        const QString stem = QStringLiteral("leaf%1").arg(++m_count);
        newKey(stem + QStringLiteral(".key"), curve);
        run({QStringLiteral("req"), QStringLiteral("-new"), QStringLiteral("-key"), path(stem + QStringLiteral(".key")),
             QStringLiteral("-subj"), QStringLiteral("/CN=x"), QStringLiteral("-out"), path(stem + QStringLiteral(".csr"))});
        Issued out;
        out.certificatePem = sign(stem, unit, commonName, extensions);
        out.certificatePath = path(stem + QStringLiteral(".pem"));
        run({QStringLiteral("pkcs8"), QStringLiteral("-topk8"), QStringLiteral("-nocrypt"), QStringLiteral("-outform"),
             QStringLiteral("DER"), QStringLiteral("-in"), path(stem + QStringLiteral(".key")), QStringLiteral("-out"),
             path(stem + QStringLiteral(".der"))});
        out.keyDer = slurp(path(stem + QStringLiteral(".der")));
        return out;
    }
    /// A certificate for somebody's request.
    QByteArray certify(const QByteArray &requestPem, const QString &unit, const QString &commonName)
    {
        const QString stem = QStringLiteral("leaf%1").arg(++m_count);
        spill(path(stem + QStringLiteral(".csr")), requestPem);
        return sign(stem, unit, commonName, QStringLiteral("leaf"));
    }
    void revoke(const Issued &issued)
    {
        run({QStringLiteral("ca"), QStringLiteral("-config"), path(QStringLiteral("ca.cnf")), QStringLiteral("-revoke"),
             issued.certificatePath});
    }
    QByteArray crlPem()
    {
        run({QStringLiteral("ca"), QStringLiteral("-config"), path(QStringLiteral("ca.cnf")), QStringLiteral("-gencrl"),
             QStringLiteral("-out"), path(QStringLiteral("crl.pem"))});
        return slurp(path(QStringLiteral("crl.pem")));
    }

private:
    void newKey(const QString &name, const QString &curve = QStringLiteral("prime256v1")) const
    {
        run({QStringLiteral("ecparam"), QStringLiteral("-name"), curve, QStringLiteral("-genkey"), QStringLiteral("-noout"),
             QStringLiteral("-out"), path(name)});
    }
    QByteArray sign(const QString &stem, const QString &unit, const QString &commonName, const QString &extensions) const
    {
        const QString subject =
            (unit.isEmpty() ? QString() : QStringLiteral("/OU=") + unit) + QStringLiteral("/CN=") + commonName;
        run({QStringLiteral("ca"), QStringLiteral("-config"), path(QStringLiteral("ca.cnf")), QStringLiteral("-batch"),
             QStringLiteral("-notext"), QStringLiteral("-utf8"), QStringLiteral("-subj"), subject,
             QStringLiteral("-extensions"), extensions, QStringLiteral("-startdate"), QStringLiteral("20200101000000Z"),
             QStringLiteral("-enddate"), QStringLiteral("20400101000000Z"), QStringLiteral("-in"),
             path(stem + QStringLiteral(".csr")), QStringLiteral("-out"), path(stem + QStringLiteral(".pem"))});
        return slurp(path(stem + QStringLiteral(".pem")));
    }

    QTemporaryDir m_folder;
    int m_count = 0;
};

} // namespace creditdesk::test
