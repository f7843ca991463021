#pragma once

#include "core/result.h"

#include <QString>
#include <functional>

namespace depeche {

/// Where passwords are kept when the program does not run: the desktop's keyring, or what a test puts in its place.
/// Main thread, owned by Secrets. Answers come later on this thread, or never: who asks must not wait for them.
/// ErrorKind::NotFound: there is no such password. Any other error: the keyring does not work (absent, locked,
/// refused by the user).
class SecretBackend
{
public:
    using ReadDone = std::function<void(const Result<QString> &)>;
    using Done = std::function<void(const Result<> &)>;

    SecretBackend() = default;
    virtual ~SecretBackend() = default;
    SecretBackend(const SecretBackend &) = delete;
    SecretBackend &operator=(const SecretBackend &) = delete;

    virtual void read(const QString &key, const ReadDone &done) = 0;
    virtual void write(const QString &key, const QString &secret, const Done &done) = 0;
    virtual void remove(const QString &key, const Done &done) = 0;
};

} // namespace depeche
