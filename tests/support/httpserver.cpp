#include "support/httpserver.h"

#include "support/httpconnection.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpServer>
#include <memory>

namespace depeche::test {

namespace {

QByteArray fileContents(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no file %s", qPrintable(path));
    return file.readAll();
}

/// Makes sockets with or without TLS out of connections.
class Listener final : public QTcpServer
{
public:
    Listener(const ServerOptions &options, std::function<void(QTcpSocket *)> accept)
        : m_accept(std::move(accept))
    {
        if (!options.certificate)
            return;
        m_certificate = QSslCertificate(fileContents(options.certificate->certificate));
        m_key = QSslKey(fileContents(options.certificate->key), QSsl::Ec);
    }

protected:
    void incomingConnection(qintptr descriptor) override
    {
        QTcpSocket *socket = nullptr;
        if (m_key.isNull()) {
            socket = new QTcpSocket(this);
            socket->setSocketDescriptor(descriptor);
        } else {
            auto *secure = new QSslSocket(this);
            secure->setSocketDescriptor(descriptor);
            secure->setLocalCertificate(m_certificate);
            secure->setPrivateKey(m_key);
            secure->startServerEncryption();
            socket = secure;
        }
        // Or each answer of two segments waits 40 ms for the client's delayed acknowledgement.
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        m_accept(socket);
    }

private:
    std::function<void(QTcpSocket *)> m_accept;
    QSslCertificate m_certificate;
    QSslKey m_key;
};

} // namespace

QByteArray oldTlsHello()
{
    // ServerHello of TLS 1.0: version, 32 bytes of chance, no session, TLS_RSA_WITH_AES_128_CBC_SHA, no compression.
    const QByteArray hello =
        QByteArray::fromHex("0301") + QByteArray(32, 'r') + QByteArray::fromHex("00002f00");
    const QByteArray message = QByteArray::fromHex("020000") + QByteArray(1, char(hello.size())) + hello;
    return QByteArray::fromHex("16030100") + QByteArray(1, char(message.size())) + message;
}

HttpServer::HttpServer(const ServerOptions &options)
    : m_isSecure(options.certificate.has_value())
    , m_address(options.address)
{
    // The listener lives on our thread; only its port comes back.
    auto *listener = new Listener(options, [this, hello = options.hello](QTcpSocket *socket) {
        connected();
        new HttpConnection(*this, socket, hello);
    });
    if (!listener->listen(options.address, options.port))
        qFatal("no port to listen on");
    m_port = listener->serverPort();
    QObject::connect(&m_thread, &QThread::finished, listener, &QObject::deleteLater);
    listener->moveToThread(&m_thread);
    m_thread.setObjectName(QStringLiteral("test-server"));
    m_thread.start();
}

HttpServer::~HttpServer()
{
    m_thread.quit();
    m_thread.wait();
}

QUrl HttpServer::url(const QString &path) const
{
    return url(m_address.toString(), path);
}

QUrl HttpServer::url(const QString &host, const QString &path) const
{
    const QString scheme = m_isSecure ? QStringLiteral("https") : QStringLiteral("http");
    return QUrl(QStringLiteral("%1://%2:%3%4").arg(scheme, host).arg(m_port).arg(path));
}

void HttpServer::set(const QByteArray &path, Reply reply)
{
    handle(path, [reply = std::move(reply)](const SeenRequest &) { return reply; });
}

void HttpServer::set(const QByteArray &path, const QByteArray &body, const QByteArray &contentType)
{
    Reply reply;
    reply.headers = {{"Content-Type", contentType}};
    reply.body = body;
    set(path, std::move(reply));
}

void HttpServer::setSequence(const QByteArray &path, const QList<Reply> &replies)
{
    const auto next = std::make_shared<qsizetype>(0);
    handle(path, [replies, next](const SeenRequest &) {
        return replies.at(std::min((*next)++, replies.size() - 1));
    });
}

void HttpServer::handle(const QByteArray &path, Handler handler)
{
    const std::lock_guard lock(m_mutex);
    m_handlers[path.toStdString()] = std::move(handler);
}

QList<SeenRequest> HttpServer::requests() const
{
    const std::lock_guard lock(m_mutex);
    return m_seen;
}

QList<SeenRequest> HttpServer::requests(const QByteArray &path) const
{
    QList<SeenRequest> found;
    for (const SeenRequest &request : requests()) {
        if (request.path == path)
            found.append(request);
    }
    return found;
}

void HttpServer::forgetRequests()
{
    const std::lock_guard lock(m_mutex);
    m_seen.clear();
}

int HttpServer::mostAtOnce() const
{
    const std::lock_guard lock(m_mutex);
    return m_mostAtOnce;
}

int HttpServer::connections() const
{
    const std::lock_guard lock(m_mutex);
    return m_connections;
}

void HttpServer::connected()
{
    const std::lock_guard lock(m_mutex);
    ++m_connections;
}

Reply HttpServer::answer(const SeenRequest &request)
{
    Handler handler;
    Reply reply;
    reply.status = 404;
    {
        const std::lock_guard lock(m_mutex);
        m_seen.append(request);
        m_mostAtOnce = qMax(m_mostAtOnce, ++m_running);
        const auto found = m_handlers.find(request.path.toStdString());
        if (found != m_handlers.end())
            handler = found->second;
    }
    if (handler)
        reply = handler(request);
    const QByteArray etag = SeenRequest{{}, reply.headers}.header("ETag");
    if (reply.conditional && !etag.isEmpty() && request.header("If-None-Match") == etag) {
        reply.status = 304;
        reply.body.clear();
    }
    return reply;
}

void HttpServer::answered()
{
    const std::lock_guard lock(m_mutex);
    --m_running;
}

} // namespace depeche::test
