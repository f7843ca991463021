#pragma once

#include <QByteArray>
#include <QString>
#include <QTemporaryDir>

namespace depeche::test {

/// Files of a server's certificate and its key, PEM.
struct Certificate
{
    QString certificate;
    QString key;
};

/// A certificate authority that lives as long as the test, made with the openssl command.
class CertificateAuthority final
{
public:
    CertificateAuthority();

    QByteArray file() const { return path("ca.pem").toUtf8(); }
    Certificate issue(const QByteArray &host) { return issue(host, 30); }
    Certificate issueExpired(const QByteArray &host) { return issue(host, -1); }
    /// One that nobody vouches for.
    Certificate selfSigned(const QByteArray &host);

private:
    QString path(const QByteArray &name) const;
    QString nextName() { return QString::number(++m_issued); }
    Certificate issue(const QByteArray &host, int days);

    QTemporaryDir m_folder;
    int m_issued = 0;
};

} // namespace depeche::test
