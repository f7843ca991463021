#pragma once

#include "store/compaction.h"
#include "store/library.h"
#include "store/purge.h"

#include <QTimer>

namespace depeche {

/// When the Keeper works.
struct KeeperTimes
{
    std::chrono::milliseconds firstLook = std::chrono::minutes(5);   ///< after start()
    std::chrono::milliseconds looks = std::chrono::minutes(30);      ///< from one look to the next
    std::chrono::milliseconds soon = std::chrono::seconds(10);       ///< after the user set another rule
    std::chrono::milliseconds rest = std::chrono::milliseconds(250); ///< between two slices
    std::chrono::seconds runs = std::chrono::hours(24); ///< from one run to the next, over restarts
};

/// What a run of the Keeper did.
struct KeeperReport
{
    PurgePosition purge;
    CompactionPosition compaction;

    bool operator==(const KeeperReport &) const = default;
};

/// Keeps the database tidy while the program runs: once a day it purges what nobody can take back any more and what the
/// rule for keeping lets go, merges the index and gives room back, in slices that run when no other write waits. It rests
/// while feeds are refreshed. An error, such as a full disk, ends the run; the next look begins another. Main thread,
/// owned by app/services; does nothing until start().
class Keeper final : public QObject
{
    Q_OBJECT
public:
    explicit Keeper(Library &library, const KeeperTimes &times = {}, QObject *parent = nullptr);

    /// The profile is open and can be written: from now on the Keeper looks whether it is time.
    void start();
    /// The rule of the settings. One that removes more than the last is followed soon.
    void setRule(const KeepRule &usual);
    /// Between pause() and resume() no slice begins.
    void pause();
    void resume();

    bool isRunning() const { return m_running; }

Q_SIGNALS:
    void finished(const depeche::KeeperReport &report);

private:
    void look();
    void begin(PurgePlan::Retain retain);
    void goOn();
    void rest();
    void purge();
    void beginCompaction();
    void compact();
    void end();
    void fail(const Error &error);

    Library &m_library;
    KeeperTimes m_times;
    QTimer m_looks;
    QTimer m_rest;
    KeepRule m_usual;
    bool m_started = false;
    bool m_asked = false; ///< by the user, so that the day need not be over
    bool m_paused = false;
    bool m_looking = false;
    bool m_running = false;
    bool m_compacting = false;
    PurgePlan m_plan;
    KeeperReport m_report;
};

} // namespace depeche
