#pragma once

#include "store/library.h"

#include <QElapsedTimer>

namespace depeche {

/// Keeps the index up to date: small steps on db-write, after each change and at start, until nothing waits.
/// What the user does runs between the steps. While articles come in one batch after another, they go first: the index
/// takes a step now and then, and catches up when they pause. Main thread; owned by app/services.
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
    QElapsedTimer m_sinceBatch; ///< since articles were stored last
    QElapsedTimer m_sinceStep;
};

} // namespace depeche
