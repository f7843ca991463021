#pragma once

#include "core/paths.h"
#include "core/result.h"

#include <QLocalServer>
#include <QLockFile>
#include <QObject>
#include <memory>

class QLocalSocket;

namespace depeche {

/// One window per profile: the first program to claim() a profile listens; later ones hand it their arguments and end.
///
/// A lock file in the profile decides who is first, which also holds when the other one crashed (its process is gone).
/// Messages are JSON of at most MaxMessageBytes behind a length of four bytes (big-endian), answered by one byte. Only
/// programs of the same user can connect. Main thread; owned by app/gui.
class SingleInstance final : public QObject
{
    Q_OBJECT
public:
    static constexpr qsizetype MaxMessageBytes = 64 * 1024;

    enum class Role {
        First,     ///< go on; received() follows when others come
        HandedOver ///< another program has the arguments; end with success
    };

    explicit SingleInstance(const Paths &paths, QObject *parent = nullptr);

    /// Takes the profile, or hands @p arguments to the program that has it. Waits for its answer for at most a few
    /// seconds, so call it before there is a window. Fails when that program does not answer. A profile that cannot be
    /// written is used by any number of programs.
    Result<Role> claim(const QStringList &arguments);

    /// What others connect to.
    QString serverName() const { return m_server.serverName(); }

Q_SIGNALS:
    /// Another start handed over its arguments: come to the front.
    void received(const QStringList &arguments);

private:
    void listen();
    void serve(QLocalSocket *socket);
    bool handOver(const QByteArray &message) const;

    Paths m_paths;
    QLockFile m_lock;
    QLocalServer m_server;
};

} // namespace depeche
