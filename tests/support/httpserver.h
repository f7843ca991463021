#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QThread>
#include <QUrl>
#include <functional>
#include <memory>
#include <mutex>
#include <unordered_map>
#include <utility>

namespace depeche::test {

using Headers = QList<std::pair<QByteArray, QByteArray>>;

/// A request as it came over the wire.
struct SeenRequest
{
    QByteArray path; ///< with the query
    Headers headers;

    /// The value byte for byte, without the blanks around it; null when absent. @p name in any case.
    QByteArray header(const QByteArray &name) const;
};

/// What the server answers, truthfully or not.
struct Reply
{
    int status = 200;
    Headers headers;
    QByteArray body;
    qint64 declaredLength = -1;     ///< Content-Length to claim; -1: the true one
    int delayMilliseconds = 0;      ///< before anything is sent
    int trickleMilliseconds = 0;    ///< one byte of the body each time
    bool closeAtOnce = false;       ///< close the connection without an answer
    bool chunkedWithoutEnd = false; ///< the body as chunks again and again until the client hangs up
    QByteArray raw;                 ///< sent as it is instead of everything above

    /// 304 without a body when the request repeats this reply's ETag exactly.
    bool conditional = false;
};

Reply redirect(const QByteArray &location, int status = 302);
QByteArray gzipped(const QByteArray &bytes);

/// A web server on 127.0.0.1 with a thread of its own, that misbehaves on demand. Paths without a reply give 404.
class HttpServer final
{
public:
    using Handler = std::function<Reply(const SeenRequest &)>; ///< called on the server's thread

    HttpServer();
    ~HttpServer();
    HttpServer(const HttpServer &) = delete;
    HttpServer &operator=(const HttpServer &) = delete;

    quint16 port() const { return m_port; }
    /// http://127.0.0.1:port + @p path
    QUrl url(const QString &path = QStringLiteral("/")) const;
    QString address(const QString &path = QStringLiteral("/")) const { return url(path).toString(); }

    void set(const QByteArray &path, Reply reply);
    void set(const QByteArray &path, const QByteArray &body, const QByteArray &contentType);
    void handle(const QByteArray &path, Handler handler);

    QList<SeenRequest> requests() const;
    QList<SeenRequest> requests(const QByteArray &path) const;
    int count(const QByteArray &path) const { return int(requests(path).size()); }
    void forgetRequests();
    /// The largest number of requests that were being answered at the same time.
    int mostAtOnce() const;

    /// Called by the connections, on the server's thread.
    Reply answer(const SeenRequest &request);
    void answered();

private:
    mutable std::mutex m_mutex;
    std::unordered_map<std::string, Handler> m_handlers;
    QList<SeenRequest> m_seen;
    int m_running = 0;
    int m_mostAtOnce = 0;
    quint16 m_port = 0;
    QThread m_thread;
};

} // namespace depeche::test
