#pragma once

#include "store/library.h"

namespace depeche {

/// Keeps the index up to date: small steps on db-write, after each change and at start, until nothing waits.
/// What the user does runs between the steps. Main thread; owned by app/services.
class Indexer final : public QObject
{
    Q_OBJECT
public:
    explicit Indexer(Library &library, QObject *parent = nullptr);

    bool isRunning() const { return m_running; }

Q_SIGNALS:
    /// Everything stored is in the index.
    void idle();

private:
    void start();
    void step();

    Library &m_library;
    bool m_running = false;
};

} // namespace depeche
