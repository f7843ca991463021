#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <map>

namespace depeche::bench {

class Corpus;

/// Serves the documents of a corpus on all loopback names of hostOf(): HTTP/1.1 with keep-alive and ETag, all answers made
/// before the first request, one epoll loop. A process of its own, so that no figure contains it.
class DocumentServer final
{
public:
    DocumentServer();
    ~DocumentServer();
    DocumentServer(const DocumentServer &) = delete;
    DocumentServer &operator=(const DocumentServer &) = delete;

    void prepare(const Corpus &corpus);
    qint64 bytes() const; ///< of all documents together
    /// The port, or 0 when there is none to be had.
    quint16 listen();
    /// Serves until standard input ends, which it does with the process that started this one.
    void run();

private:
    struct Document
    {
        QByteArray etag;
        QByteArray full;      ///< the whole answer
        QByteArray unchanged; ///< 304
        qsizetype bodySize = 0;
    };
    struct Client
    {
        QByteArray request;
        const QByteArray *answer = nullptr; ///< being sent
        qsizetype sent = 0;
    };
    bool listenOnAll(quint16 port);
    void accept(int listener);
    void readFrom(int socket, Client &client);
    void send(int socket, Client &client);
    void drop(int socket);
    const QByteArray &answerTo(const QByteArray &request) const;

    QList<Document> m_documents;
    QList<int> m_listeners;
    std::map<int, Client> m_clients;
    int m_epoll;
};

} // namespace depeche::bench
