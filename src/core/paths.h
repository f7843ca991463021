#pragma once

#include <QString>

namespace depeche {

/// Where a profile keeps its files. A profile is an independent data directory: `--profile DIR`, or the
/// default below $XDG_DATA_HOME.
struct Paths
{
    QString profile; ///< absolute

    static Paths forProfile(const QString &directory);
    static Paths standard();

    QString database() const { return profile + QStringLiteral("/depeche.db"); }
    QString settings() const { return profile + QStringLiteral("/settings.json"); }
    QString images() const { return profile + QStringLiteral("/images"); }
    QString lock() const { return profile + QStringLiteral("/lock"); }

    bool operator==(const Paths &) const = default;
};

} // namespace depeche
