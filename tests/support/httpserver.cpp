#include "support/httpserver.h"

#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>
#include <array>

namespace depeche::test {

namespace {

/// One connection; answers request after request. Child of its socket.
class Connection final : public QObject
{
public:
    Connection(HttpServer &server, QTcpSocket *socket)
        : QObject(socket)
        , m_server(server)
        , m_socket(socket)
    {
        connect(socket, &QTcpSocket::readyRead, this, [this] { read(); });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    }
    ~Connection() override
    {
        if (m_busy)
            m_server.answered();
    }

private:
    void read()
    {
        m_input += m_socket->readAll();
        if (m_busy)
            return;
        if (!m_input.isEmpty() && m_input.front() < 'A') { // no method: a client that expects TLS
            m_socket->write("HTTP/1.1 400 Bad Request\r\n\r\n");
            m_socket->disconnectFromHost();
            return;
        }
        const qsizetype end = m_input.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        SeenRequest request;
        QList<QByteArray> lines = m_input.left(end).split('\n');
        m_input.remove(0, end + 4);
        request.path = lines.takeFirst().split(' ').value(1);
        for (const QByteArray &line : lines) {
            const qsizetype colon = line.indexOf(':');
            request.headers.append({line.left(colon), line.mid(colon + 1).trimmed()});
        }
        m_busy = true;
        const Reply reply = m_server.answer(request);
        QTimer::singleShot(reply.delayMilliseconds, this, [this, reply] { send(reply); });
    }

    void send(const Reply &reply)
    {
        if (reply.closeAtOnce) {
            m_socket->abort();
            return;
        }
        if (!reply.raw.isEmpty()) {
            m_socket->write(reply.raw);
            m_socket->disconnectFromHost();
            return;
        }
        QByteArray head = "HTTP/1.1 " + QByteArray::number(reply.status) + " Status\r\n";
        for (const auto &[name, value] : reply.headers)
            head += name + ": " + value + "\r\n";
        if (reply.chunkedWithoutEnd) {
            m_socket->write(head + "Transfer-Encoding: chunked\r\n\r\n");
            m_rest = QByteArray::number(reply.body.size(), 16) + "\r\n" + reply.body + "\r\n";
            connect(m_socket, &QTcpSocket::bytesWritten, this, [this] {
                if (m_socket->bytesToWrite() < 1 << 16)
                    m_socket->write(m_rest);
            });
            m_socket->write(m_rest);
            return;
        }
        const qint64 length = reply.declaredLength >= 0 ? reply.declaredLength : reply.body.size();
        if (reply.status != 304)
            head += "Content-Length: " + QByteArray::number(length) + "\r\n";
        m_socket->write(head + "\r\n");
        m_closeAfter = length != reply.body.size();
        if (reply.trickleMilliseconds > 0) {
            m_rest = reply.body;
            trickle(reply.trickleMilliseconds);
        } else {
            m_socket->write(reply.body);
            sent();
        }
    }

    void trickle(int milliseconds)
    {
        if (m_rest.isEmpty())
            return sent();
        m_socket->write(m_rest.left(1));
        m_rest.remove(0, 1);
        QTimer::singleShot(milliseconds, this, [this, milliseconds] { trickle(milliseconds); });
    }

    void sent()
    {
        m_busy = false;
        m_server.answered();
        if (m_closeAfter)
            m_socket->disconnectFromHost();
        else if (!m_input.isEmpty())
            read();
    }

    HttpServer &m_server;
    QTcpSocket *m_socket;
    QByteArray m_input;
    QByteArray m_rest;
    bool m_busy = false;
    bool m_closeAfter = false;
};

quint32 crc32(const QByteArray &bytes)
{
    quint32 crc = 0xffffffff;
    for (const char byte : bytes) {
        crc ^= quint8(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ (crc & 1 ? 0xedb88320 : 0);
    }
    return ~crc;
}

QByteArray littleEndian(quint32 number)
{
    QByteArray bytes;
    for (int shift = 0; shift < 32; shift += 8)
        bytes += char(number >> shift & 0xff);
    return bytes;
}

} // namespace

QByteArray SeenRequest::header(const QByteArray &name) const
{
    for (const auto &header : headers) {
        if (header.first.compare(name, Qt::CaseInsensitive) == 0)
            return header.second;
    }
    return {};
}

Reply redirect(const QByteArray &location, int status)
{
    Reply reply;
    reply.status = status;
    reply.headers = {{"Location", location}};
    return reply;
}

QByteArray gzipped(const QByteArray &bytes)
{
    // qCompress: four bytes of length, two of zlib head, deflate data, four bytes of checksum.
    const QByteArray packed = qCompress(bytes, 9);
    const QByteArray deflated = packed.mid(6, packed.size() - 10);
    return QByteArray::fromHex("1f8b08000000000000ff") + deflated + littleEndian(crc32(bytes)) +
           littleEndian(quint32(bytes.size()));
}

HttpServer::HttpServer()
{
    // The server object lives on its thread; only its port comes back.
    auto *listener = new QTcpServer;
    listener->listen(QHostAddress::LocalHost);
    m_port = listener->serverPort();
    QObject::connect(listener, &QTcpServer::newConnection, listener, [this, listener] {
        while (QTcpSocket *socket = listener->nextPendingConnection())
            new Connection(*this, socket);
    });
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
    return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(m_port).arg(path));
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

Reply HttpServer::answer(const SeenRequest &request)
{
    Handler handler;
    {
        const std::lock_guard lock(m_mutex);
        m_seen.append(request);
        m_mostAtOnce = qMax(m_mostAtOnce, ++m_running);
        const auto found = m_handlers.find(request.path.toStdString());
        if (found != m_handlers.end())
            handler = found->second;
    }
    Reply reply;
    reply.status = 404;
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
