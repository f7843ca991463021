#pragma once

#include "net/httpclient.h"

#include <QHash>
#include <QPointer>
#include <deque>

namespace depeche::test {

/// An HttpClient without a network. It answers by a function, or, when that is empty or gives nothing, when it is told to.
class FakeClient final : public HttpClient
{
public:
    using Answer = std::function<std::optional<HttpResponse>(const HttpRequest &)>;

    HttpRequestId fetch(const HttpRequest &request, QObject *context, Done done) override
    {
        const HttpRequestId id(++m_last);
        requests.append(request);
        m_waiting.insert(id, {request, context, std::move(done)});
        mostAtOnce = qMax(mostAtOnce, m_waiting.size());
        if (auto response = answer ? answer(request) : std::nullopt) {
            QMetaObject::invokeMethod(
                this, [this, id, given = *response] { reply(id, given); }, Qt::QueuedConnection);
        }
        return id;
    }

    void cancel(HttpRequestId id) override { m_waiting.remove(id); }
    void know(const QList<HostKnowledge> &hosts) override { known = hosts; }

    /// Answers everything that waits.
    void replyToAll(const HttpResponse &response)
    {
        for (const HttpRequestId id : m_waiting.keys())
            reply(id, response);
    }

    static HttpResponse document(const QByteArray &body, int status = 200)
    {
        HttpResponse response;
        response.status = status;
        response.body = body;
        response.receivedBytes = 300 + body.size();
        response.finalUrl = QUrl(QStringLiteral("https://meridian.test/feed"));
        response.headers = {{"Content-Type", "application/rss+xml"}, {"ETag", "\"1\""}};
        return response;
    }

    static HttpResponse failure(HttpFailure failure)
    {
        HttpResponse response;
        response.failure = failure;
        response.finalUrl = QUrl(QStringLiteral("https://meridian.test/feed"));
        return response;
    }

    Answer answer;
    QList<HttpRequest> requests;
    QList<HostKnowledge> known;
    qsizetype mostAtOnce = 0;

private:
    struct Waiting
    {
        HttpRequest request;
        QPointer<QObject> context;
        Done done;
    };

    void reply(HttpRequestId id, HttpResponse response)
    {
        const auto found = m_waiting.find(id);
        if (found == m_waiting.end())
            return;
        const Waiting waiting = std::move(*found);
        m_waiting.erase(found);
        response.finalUrl =
            response.redirects.isEmpty() ? waiting.request.url.url() : response.redirects.last().to;
        if (waiting.context)
            waiting.done(std::move(response));
    }

    QHash<HttpRequestId, Waiting> m_waiting;
    qint64 m_last = 0;
};

} // namespace depeche::test
