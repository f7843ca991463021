#pragma once

#include "settings/secretbackend.h"

#include <QHash>
#include <QObject>

class QThread;

namespace depeche {

/// The keyring of the desktop by QtKeychain: the Secret Service (GNOME and most others) or KWallet. Never a file of
/// QtKeychain's own. It works on a thread of its own, which starts with the first question: connecting to a session
/// bus that hangs blocks. Main thread, owned by Secrets.
class KeychainBackend final : public QObject, public SecretBackend
{
    Q_OBJECT
public:
    explicit KeychainBackend(QObject *parent = nullptr);
    ~KeychainBackend() override;

    void read(const QString &key, const ReadDone &done) override;
    void write(const QString &key, const QString &secret, const Done &done) override;
    void remove(const QString &key, const Done &done) override;

private:
    template <typename Start>
    void start(const ReadDone &done, Start start);
    void answered(qint64 question, const Result<QString> &answer);

    QThread *m_thread = nullptr;
    QObject *m_worker = nullptr; ///< on m_thread
    QHash<qint64, ReadDone> m_asked;
    qint64 m_lastQuestion = 0;
};

} // namespace depeche
