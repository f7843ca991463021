#include "store/hosttable.h"

#include "store/statement.h"

namespace depeche {

Result<QList<HostState>> HostTable::hosts(Timestamp now)
{
    Statement query(m_db,
                    QStringLiteral("SELECT host, paused_until, https_until, https_subdomains FROM hosts "
                                   "WHERE paused_until > @p1 OR https_until > @p1"));
    return listOf(
        query,
        [](const Statement &row) {
            return HostState{row.text(0), row.time(1), row.time(2), row.number(3) != 0};
        },
        now);
}

Result<> HostTable::set(const HostState &state)
{
    if (!state.pausedUntil && !state.httpsUntil) {
        Statement forget(m_db, QStringLiteral("DELETE FROM hosts WHERE host = ?"));
        return forget.run(state.host);
    }
    Statement store(
        m_db, QStringLiteral("INSERT INTO hosts(host, paused_until, https_until, https_subdomains) "
                             "VALUES(?, ?, ?, ?) ON CONFLICT(host) DO UPDATE SET "
                             "paused_until = excluded.paused_until, https_until = excluded.https_until, "
                             "https_subdomains = excluded.https_subdomains"));
    return store.run(state.host, state.pausedUntil, state.httpsUntil, int(state.httpsSubdomains));
}

} // namespace depeche
