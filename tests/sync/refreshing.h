#pragma once

#include "sync/refresher.h"
#include "syncfixture.h"

namespace depeche::test {

/// Refreshes and waits for the end.
inline RefreshSummary refreshed(SyncFixture &with, HttpClient &client, const RefreshScope &scope,
                                Secrets *secrets = nullptr, const NetworkState *network = nullptr)
{
    Refresher refresher(with.library, client, with.workers);
    if (secrets)
        refresher.setSecrets(*secrets);
    if (network)
        refresher.setNetwork(*network);
    std::optional<RefreshSummary> summary;
    QObject::connect(&refresher, &Refresher::finished, &refresher,
                     [&](const RefreshSummary &given) { summary = given; });
    refresher.refresh(scope);
    if (!waitFor([&] { return summary.has_value(); }, 60000))
        qFatal("the refresh did not end");
    return *summary;
}

inline Reply feedReply(const QByteArray &body, const QByteArray &etag = {})
{
    Reply reply;
    reply.body = body;
    reply.headers = {{"Content-Type", "application/rss+xml"}};
    if (!etag.isEmpty())
        reply.headers.append({"ETag", etag});
    reply.conditional = true;
    return reply;
}

} // namespace depeche::test
