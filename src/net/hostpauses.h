#pragma once

#include "core/clock.h"
#include "net/httpheaders.h"
#include "net/nethooks.h"

#include <QHash>
#include <optional>

namespace depeche {

/// Both clocks at once. The wall clock is what servers and the database talk about, but can be set; the steady one
/// cannot, but stands still while the computer sleeps.
struct Moment
{
    Timestamp wall;
    SteadyTime steady;
};

/// Which hosts asked to be left alone. A pause is over when either clock says so: setting the wall clock back does
/// not make it longer. At most 7 days. Keys are those of HostRule. Main thread, owned by the client.
class HostPauses final
{
public:
    /// A pause stored by an earlier run; one that a wrong clock put too far ahead is cut.
    void know(const QString &key, Timestamp until, Moment now);
    /// Takes note of an answer. True if it began a pause or made one longer. 429 and 503 without a (legible)
    /// Retry-After pause for 1 hour, then 2, 4 … until the host answers well again; @p isLocal hosts only when they
    /// say 429.
    bool answered(const QString &key, int status, const HttpHeaders &headers, bool isLocal, Moment now);
    /// Until when nothing is sent, in terms of the wall clock as it is now; none when there is no pause.
    std::optional<Timestamp> until(const QString &key, Moment now) const;

private:
    struct Pause
    {
        Timestamp wall;
        SteadyTime steady;
        int unexplained = 0; ///< how many in a row came without Retry-After
    };
    void begin(Pause &pause, std::chrono::seconds length, Moment now);

    QHash<QString, Pause> m_pauses;
};

} // namespace depeche
