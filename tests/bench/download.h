#pragma once

#include <QByteArray>
#include <QList>
#include <functional>

namespace depeche::bench {

/// As many requests at a time as the program allows itself (HostThrottle::MaxInAll).
inline constexpr int Parallel = 16;

struct Download
{
    QByteArray url;
    QByteArray etag; ///< sent as If-None-Match, unless it is empty

    bool operator==(const Download &) const = default;
};

struct Downloaded
{
    int ok = 0;        ///< 200
    int unchanged = 0; ///< 304
    int failed = 0;
    qint64 bytes = 0;

    bool operator==(const Downloaded &) const = default;
};

/// Called on the thread of downloadAll() with the place of the download in the list.
using BodyHandler = std::function<void(int index, QByteArray body)>;

/// curl and nothing else: fetches all with one multi handle, 16 at a time, connections kept, handles used again. Without
/// @p handler the bodies are counted and dropped.
Downloaded downloadAll(const QList<Download> &downloads, const BodyHandler &handler = {});

} // namespace depeche::bench
