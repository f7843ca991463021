#pragma once

#include <QString>
#include <QUrl>

namespace depeche {

/// An address without its user info, and what that was, decoded.
struct SplitAddress
{
    QUrl url;
    QString userName;
    QString password;

    bool hasCredentials() const { return !userName.isEmpty() || !password.isEmpty(); }

    bool operator==(const SplitAddress &) const = default;
};

/// Takes name and password out of an address somebody typed or imported: the name belongs into FetchOptions, the
/// password to the Secrets (feedSecretKey()), and neither into the database of addresses, logs or exports. Pure.
SplitAddress splitCredentials(const QUrl &url);

} // namespace depeche
