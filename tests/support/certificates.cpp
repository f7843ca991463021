#include "support/certificates.h"

#include <QFile>
#include <QProcess>
#include <QStringList>

namespace depeche::test {

namespace {

void openssl(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral("openssl"), arguments);
    if (!process.waitForFinished() || process.exitCode() != 0)
        qFatal("openssl: %s", process.readAllStandardError().constData());
}

QStringList newKey(const QString &keyFile)
{
    return {QStringLiteral("-newkey"),
            QStringLiteral("ec"),
            QStringLiteral("-pkeyopt"),
            QStringLiteral("ec_paramgen_curve:prime256v1"),
            QStringLiteral("-nodes"),
            QStringLiteral("-keyout"),
            keyFile};
}

QString subject(const QByteArray &name)
{
    return QStringLiteral("/CN=%1").arg(QString::fromUtf8(name));
}

} // namespace

CertificateAuthority::CertificateAuthority()
{
    openssl(QStringList{QStringLiteral("req"), QStringLiteral("-x509")} + newKey(path("ca.key")) +
            QStringList{QStringLiteral("-out"), path("ca.pem"), QStringLiteral("-subj"),
                        subject("Authority of the tests"), QStringLiteral("-days"), QStringLiteral("30")});
}

QString CertificateAuthority::path(const QByteArray &name) const
{
    return m_folder.filePath(QString::fromUtf8(name));
}

Certificate CertificateAuthority::issue(const QByteArray &host, int days)
{
    const QString name = m_folder.filePath(nextName());
    const Certificate made{QString(name + u".pem"), QString(name + u".key")};
    const QString request = QString(name + u".csr");
    const QString extensions = QString(name + u".ext");
    openssl(QStringList{QStringLiteral("req")} + newKey(made.key) +
            QStringList{QStringLiteral("-out"), request, QStringLiteral("-subj"), subject(host)});
    QFile file(extensions);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("no temporary folder");
    file.write("subjectAltName=DNS:" + host + "\n");
    file.close();
    openssl({QStringLiteral("x509"), QStringLiteral("-req"), QStringLiteral("-in"), request,
             QStringLiteral("-CA"), path("ca.pem"), QStringLiteral("-CAkey"), path("ca.key"),
             QStringLiteral("-CAcreateserial"), QStringLiteral("-days"), QString::number(days),
             QStringLiteral("-extfile"), extensions, QStringLiteral("-out"), made.certificate});
    return made;
}

Certificate CertificateAuthority::selfSigned(const QByteArray &host)
{
    const QString name = m_folder.filePath(nextName());
    const Certificate made{QString(name + u".pem"), QString(name + u".key")};
    openssl(QStringList{QStringLiteral("req"), QStringLiteral("-x509")} + newKey(made.key) +
            QStringList{QStringLiteral("-out"), made.certificate, QStringLiteral("-subj"), subject(host),
                        QStringLiteral("-days"), QStringLiteral("30"), QStringLiteral("-addext"),
                        QStringLiteral("subjectAltName=DNS:%1").arg(QString::fromUtf8(host))});
    return made;
}

} // namespace depeche::test
