#include "bench/documentserver.h"

#include "bench/corpus/corpus.h"

#include <arpa/inet.h>
#include <cerrno>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace depeche::bench {

namespace {

constexpr int MaxEvents = 64;
constexpr qsizetype MaxRequest = 64 << 10;
const QByteArray NotFound = "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n";

void watch(int epoll, int operation, int socket, uint32_t events)
{
    epoll_event event{};
    event.events = events;
    event.data.fd = socket;
    epoll_ctl(epoll, operation, socket, &event);
}

} // namespace

DocumentServer::DocumentServer()
    : m_epoll(epoll_create1(EPOLL_CLOEXEC))
{
}

DocumentServer::~DocumentServer()
{
    for (const auto &[socket, client] : m_clients)
        close(socket);
    for (const int listener : std::as_const(m_listeners))
        close(listener);
    close(m_epoll);
}

void DocumentServer::prepare(const Corpus &corpus)
{
    for (int i = 0; i < corpus.size().feeds; ++i) {
        const CorpusFeed feed = corpus.feed(i);
        const QByteArray body = documentOf(feed);
        Document document;
        document.etag = etagOf(i);
        document.bodySize = body.size();
        const QByteArray shared = "ETag: " + document.etag + "\r\nCache-Control: max-age=600\r\n";
        document.full = "HTTP/1.1 200 OK\r\nContent-Type: " + mediaTypeOf(feed) +
                        "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + shared + "\r\n" +
                        body;
        document.unchanged = "HTTP/1.1 304 Not Modified\r\n" + shared + "\r\n";
        m_documents += document;
    }
}

qint64 DocumentServer::bytes() const
{
    qint64 sum = 0;
    for (const Document &document : m_documents)
        sum += document.bodySize;
    return sum;
}

quint16 DocumentServer::listen()
{
    // The first name gets any free port; another program may have it on one of the others.
    for (int attempt = 0; attempt < 20; ++attempt) {
        if (!listenOnAll(0))
            continue;
        sockaddr_in address{};
        socklen_t size = sizeof address;
        getsockname(m_listeners.first(), reinterpret_cast<sockaddr *>(&address), &size);
        return ntohs(address.sin_port);
    }
    return 0;
}

bool DocumentServer::listenOnAll(quint16 port)
{
    for (int i = 0; i < Corpus::Hosts; ++i) {
        const int listener = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
        m_listeners += listener;
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        inet_pton(AF_INET, hostOf(i).constData(), &address.sin_addr);
        auto *generic = reinterpret_cast<sockaddr *>(&address);
        if (bind(listener, generic, sizeof address) != 0 || ::listen(listener, 128) != 0) {
            for (const int open : std::as_const(m_listeners))
                close(open);
            m_listeners.clear();
            return false;
        }
        socklen_t size = sizeof address;
        getsockname(listener, generic, &size);
        port = ntohs(address.sin_port);
    }
    for (const int listener : std::as_const(m_listeners))
        watch(m_epoll, EPOLL_CTL_ADD, listener, EPOLLIN);
    return true;
}

void DocumentServer::run()
{
    watch(m_epoll, EPOLL_CTL_ADD, STDIN_FILENO, EPOLLIN);
    for (;;) {
        epoll_event events[MaxEvents];
        const int count = epoll_wait(m_epoll, events, MaxEvents, -1);
        for (int i = 0; i < count; ++i) {
            const int socket = events[i].data.fd;
            if (socket == STDIN_FILENO)
                return;
            if (m_listeners.contains(socket)) {
                accept(socket);
                continue;
            }
            const auto client = m_clients.find(socket);
            if (client == m_clients.end())
                continue;
            if (events[i].events & (EPOLLERR | EPOLLHUP))
                drop(socket);
            else if (events[i].events & EPOLLOUT)
                send(socket, client->second);
            else
                readFrom(socket, client->second);
        }
    }
}

void DocumentServer::accept(int listener)
{
    for (;;) {
        const int socket = accept4(listener, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
        if (socket < 0)
            return;
        const int yes = 1;
        setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
        m_clients.emplace(socket, Client());
        watch(m_epoll, EPOLL_CTL_ADD, socket, EPOLLIN);
    }
}

void DocumentServer::readFrom(int socket, Client &client)
{
    char buffer[8192];
    const ssize_t size = recv(socket, buffer, sizeof buffer, 0);
    if (size < 0 && errno == EAGAIN)
        return;
    if (size <= 0 || client.request.size() > MaxRequest) {
        drop(socket);
        return;
    }
    client.request.append(buffer, qsizetype(size));
    const qsizetype end = client.request.indexOf("\r\n\r\n");
    if (end < 0 || client.answer)
        return;
    client.answer = &answerTo(client.request.left(end + 2));
    client.request.remove(0, end + 4);
    client.sent = 0;
    send(socket, client);
}

void DocumentServer::send(int socket, Client &client)
{
    while (client.answer && client.sent < client.answer->size()) {
        const ssize_t size = ::send(socket, client.answer->constData() + client.sent,
                                    size_t(client.answer->size() - client.sent), MSG_NOSIGNAL);
        if (size < 0 && errno == EAGAIN) {
            watch(m_epoll, EPOLL_CTL_MOD, socket, EPOLLOUT);
            return;
        }
        if (size < 0) {
            drop(socket);
            return;
        }
        client.sent += size;
    }
    client.answer = nullptr;
    watch(m_epoll, EPOLL_CTL_MOD, socket, EPOLLIN);
}

void DocumentServer::drop(int socket)
{
    m_clients.erase(socket);
    close(socket);
}

const QByteArray &DocumentServer::answerTo(const QByteArray &request) const
{
    static const QByteArray Prefix = "GET /feed/";
    if (!request.startsWith(Prefix))
        return NotFound;
    const qsizetype blank = request.indexOf(' ', Prefix.size());
    const int index = request.mid(Prefix.size(), blank - Prefix.size()).toInt();
    if (index < 0 || index >= m_documents.size())
        return NotFound;
    const Document &document = m_documents.at(index);
    const QByteArray condition = "\r\nif-none-match: " + document.etag.toLower() + "\r\n";
    return request.toLower().contains(condition) ? document.unchanged : document.full;
}

} // namespace depeche::bench
