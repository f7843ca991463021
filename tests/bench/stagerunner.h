#pragma once

#include "bench/stages.h"

#include <QProcess>

namespace depeche::bench {

/// As arguments of this program, and back: see main.cpp.
QStringList argumentsOf(const StageInput &input);

/// Runs stage @p name in a process of its own and waits for its figures. Nothing of it can leave the machine.
QJsonObject runInProcess(const QString &name, StageInput input);

/// The server in a process of its own, as long as this lives.
class ServerProcess final
{
public:
    /// Starts and waits until it serves.
    explicit ServerProcess(const CorpusSize &size);
    ~ServerProcess();
    ServerProcess(const ServerProcess &) = delete;
    ServerProcess &operator=(const ServerProcess &) = delete;

    quint16 port() const { return m_port; }  ///< 0: it does not serve
    qint64 bytes() const { return m_bytes; } ///< of all documents together

private:
    QProcess m_process;
    quint16 m_port = 0;
    qint64 m_bytes = 0;
};

} // namespace depeche::bench
