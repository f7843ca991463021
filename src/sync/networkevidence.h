#pragma once

#include "net/httpclient.h"

#include <QSet>

namespace depeche {

/// Tells a network that is gone from servers that are: as long as a refresh has reached nobody, feeds of several servers
/// that were fine before and cannot be reached now are a sign of the former. A plain value, owned by the Refresher.
class NetworkEvidence final
{
public:
    /// True if @p response shows that nobody was reached who could have given the feed at @p asked: no name, no
    /// connection, no secure one (a portal in between, or a clock that is wrong), or a portal's own page.
    static bool isUnreachable(const QUrl &asked, const HttpResponse &response);

    /// A feed of @p host cannot be reached; @p failuresBefore in a row so far.
    void unreachable(const QString &host, int failuresBefore);
    /// Somebody answered.
    void answered() { m_answered = true; }

    bool hasAnswer() const { return m_answered; }
    /// Nobody of those asked was reached.
    bool isOffline() const;
    /// So clearly that asking the others makes no sense.
    bool isPlain() const;

private:
    QSet<QString> m_hosts; ///< that were fine before
    bool m_answered = false;
};

} // namespace depeche
