#include "support/httpconnection.h"

#include <QTimer>

namespace depeche::test {

namespace {

QByteArray asChunk(const QByteArray &bytes)
{
    return QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n";
}

QByteArray lengthField(const Reply &reply)
{
    if (reply.chunked)
        return "Transfer-Encoding: chunked\r\n";
    if (reply.status == 304 && reply.body.isEmpty() && reply.declaredLength < 0)
        return {};
    const qint64 length = reply.declaredLength >= 0 ? reply.declaredLength : reply.body.size();
    return "Content-Length: " + QByteArray::number(length) + "\r\n";
}

} // namespace

HttpConnection::HttpConnection(HttpServer &server, QTcpSocket *socket, QByteArray hello)
    : QObject(socket)
    , m_server(server)
    , m_socket(socket)
    , m_hello(std::move(hello))
{
    connect(socket, &QTcpSocket::readyRead, this, &HttpConnection::read);
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
}

HttpConnection::~HttpConnection()
{
    if (m_busy)
        m_server.answered();
}

void HttpConnection::read()
{
    m_input += m_socket->readAll();
    if (m_busy || m_input.isEmpty())
        return;
    if (m_input.front() < 'A') { // no method: a client that expects TLS
        m_socket->write(m_hello.isEmpty() ? QByteArray("HTTP/1.1 400 Bad Request\r\n\r\n") : m_hello);
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

void HttpConnection::send(const Reply &reply)
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
    if (reply.closeAfter)
        head += "Connection: close\r\n";
    if (reply.chunkedWithoutEnd) {
        m_socket->write(head + "Transfer-Encoding: chunked\r\n\r\n");
        sendWithoutEnd(asChunk(reply.body));
        return;
    }
    m_socket->write(head + lengthField(reply) + "\r\n");
    m_closeAfter =
        reply.closeAfter || (reply.declaredLength >= 0 && reply.declaredLength != reply.body.size());
    sendBody(reply);
}

void HttpConnection::sendBody(const Reply &reply)
{
    if (reply.trickleMilliseconds > 0) {
        m_rest = reply.body;
        return trickle(reply.trickleMilliseconds);
    }
    m_socket->write(reply.chunked ? QByteArray(asChunk(reply.body) + "0\r\n\r\n") : reply.body);
    sent();
}

void HttpConnection::sendWithoutEnd(const QByteArray &chunk)
{
    connect(m_socket, &QTcpSocket::bytesWritten, this, [this, chunk] {
        if (m_socket->bytesToWrite() < 1 << 16)
            m_socket->write(chunk);
    });
    m_socket->write(chunk);
}

void HttpConnection::trickle(int milliseconds)
{
    if (m_rest.isEmpty())
        return sent();
    m_socket->write(m_rest.left(1));
    m_rest.remove(0, 1);
    QTimer::singleShot(milliseconds, this, [this, milliseconds] { trickle(milliseconds); });
}

void HttpConnection::sent()
{
    m_busy = false;
    m_server.answered();
    if (m_closeAfter)
        m_socket->disconnectFromHost();
    else if (!m_input.isEmpty())
        read();
}

} // namespace depeche::test
