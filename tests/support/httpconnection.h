#pragma once

#include "support/httpserver.h"

#include <QTcpSocket>

namespace depeche::test {

/// One connection of the server; answers request after request. Child of its socket, on the server's thread.
class HttpConnection final : public QObject
{
    Q_OBJECT
public:
    HttpConnection(HttpServer &server, QTcpSocket *socket, QByteArray hello);
    ~HttpConnection() override;

private:
    void read();
    void send(const Reply &reply);
    void sendBody(const Reply &reply);
    void sendWithoutEnd(const QByteArray &chunk);
    void trickle(int milliseconds);
    void sent();

    HttpServer &m_server;
    QTcpSocket *m_socket;
    QByteArray m_hello;
    QByteArray m_input;
    QByteArray m_rest;
    bool m_busy = false;
    bool m_closeAfter = false;
};

} // namespace depeche::test
