#pragma once

#include "net/curlclient.h"
#include "support/httpserver.h"
#include "support/waitfor.h"

namespace depeche::test {

/// As the user would ask for it.
inline HttpRequest typed(const QUrl &url)
{
    HttpRequest request{*HttpUrl::fromUrl(url)};
    request.policy = AddressPolicy::UserTyped;
    return request;
}

/// As a feed or page would name it.
inline HttpRequest named(const QUrl &url)
{
    return HttpRequest{*HttpUrl::fromUrl(url)};
}

inline HttpResponse fetch(CurlClient &client, const HttpRequest &request)
{
    std::optional<HttpResponse> answer;
    QObject context;
    client.fetch(request, &context, [&](HttpResponse response) { answer = std::move(response); });
    if (!waitFor([&] { return answer.has_value(); }, 30000))
        qFatal("no answer");
    return *answer;
}

inline HttpResponse fetch(const HttpRequest &request)
{
    CurlClient client;
    return fetch(client, request);
}

/// 127.0.0.2 stands for the public internet, 127.0.0.1 for this computer, and *.test for whom it is told.
struct Internet
{
    QHostAddress address{QStringLiteral("127.0.0.2")};
    QList<QByteArray> names; ///< "host:port:address"
    QByteArray authorities{};

    void add(const QByteArray &name, const HttpServer &server, const QByteArray &address = "127.0.0.2")
    {
        names.append(name + ':' + QByteArray::number(server.port()) + ':' + address);
    }
    NetHooks hooks() const
    {
        NetHooks hooks;
        hooks.authorities = authorities;
        hooks.addresses = [names = names] { return names; };
        hooks.isPublic = [address = address](const QHostAddress &other) { return other == address; };
        return hooks;
    }
};

} // namespace depeche::test
