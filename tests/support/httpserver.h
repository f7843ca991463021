#pragma once

#include "support/certificates.h"
#include "support/reply.h"

#include <QHostAddress>
#include <QString>
#include <QThread>
#include <QUrl>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>

namespace depeche::test {

struct ServerOptions
{
    QHostAddress address = QHostAddress::LocalHost;
    quint16 port = 0;                       ///< 0: any that is free
    std::optional<Certificate> certificate; ///< speaks TLS, with this one
    QByteArray hello;                       ///< sent, as it is, to whoever begins to speak TLS; then closed
};

/// The first words of a server that knows no newer TLS than 1.0.
QByteArray oldTlsHello();

/// A web server with a thread of its own, that misbehaves on demand: see Reply. Connections stay open for more
/// requests. Paths without a reply give 404.
class HttpServer final
{
public:
    using Handler = std::function<Reply(const SeenRequest &)>; ///< called on the server's thread

    explicit HttpServer(const ServerOptions &options = {});
    ~HttpServer();
    HttpServer(const HttpServer &) = delete;
    HttpServer &operator=(const HttpServer &) = delete;

    quint16 port() const { return m_port; }
    /// http://127.0.0.1:port + @p path
    QUrl url(const QString &path = QStringLiteral("/")) const;
    /// The same by a name that the client must be told the address of.
    QUrl url(const QString &host, const QString &path) const;
    QString address(const QString &path = QStringLiteral("/")) const { return url(path).toString(); }

    void set(const QByteArray &path, Reply reply);
    void set(const QByteArray &path, const QByteArray &body, const QByteArray &contentType);
    /// One after another; the last one stays.
    void setSequence(const QByteArray &path, const QList<Reply> &replies);
    void handle(const QByteArray &path, Handler handler);

    QList<SeenRequest> requests() const;
    QList<SeenRequest> requests(const QByteArray &path) const;
    int count(const QByteArray &path) const { return int(requests(path).size()); }
    void forgetRequests();
    /// The largest number of requests that were being answered at the same time.
    int mostAtOnce() const;
    int connections() const;

    /// Called by the connections, on the server's thread.
    Reply answer(const SeenRequest &request);
    void answered();

private:
    void connected();

    mutable std::mutex m_mutex;
    std::unordered_map<std::string, Handler> m_handlers;
    QList<SeenRequest> m_seen;
    int m_running = 0;
    int m_mostAtOnce = 0;
    int m_connections = 0;
    bool m_isSecure = false;
    QHostAddress m_address;
    quint16 m_port = 0;
    QThread m_thread;
};

} // namespace depeche::test
