#pragma once

#include "net/curlclient.h"
#include "support/waitfor.h"

namespace depeche::test {

inline HttpRequest typed(const QUrl &url)
{
    HttpRequest request{*HttpUrl::fromUrl(url)};
    request.policy = AddressPolicy::UserTyped;
    return request;
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

} // namespace depeche::test
