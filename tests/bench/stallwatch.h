#pragma once

#include <QJsonObject>
#include <QObject>
#include <QString>
#include <atomic>
#include <deque>
#include <mutex>
#include <thread>
#include <vector>

namespace depeche::bench {

/// How long an event waited, and what the thread did meanwhile. Milliseconds.
struct Stall
{
    double at = 0;       ///< since the watch began
    double waited = 0;   ///< from posting to running
    double computed = 0; ///< CPU time of the watched thread in between
    double starved = 0;  ///< in between it could have run, but other threads and programs had the cores
    QString doing;       ///< as told by StallWatch::say()

    /// What of it is the program's own fault: all but waiting for a core.
    double own() const { return waited > starved ? waited - starved : 0; }

    bool operator==(const Stall &) const = default;
};

/// Posts an event every 2 ms to the thread it was made on and notes when it ran. Events pile up behind a stall, so long
/// stalls count as long as they were. Made and destroyed on the watched thread.
class StallWatch final : public QObject
{
    Q_OBJECT
public:
    explicit StallWatch(QObject *parent = nullptr);
    ~StallWatch() override;

    /// What happens now, for the list of stalls.
    void say(const QString &doing) { m_doing = doing; }
    /// Stops posting; what was posted still runs.
    void stop();

    /// Percentiles and the worst stalls: as they were ("waited"), without the time other threads and programs had the cores
    /// ("own"), and only what the watched thread itself computed meanwhile ("computed"). On an idle machine the first is
    /// like the second; what the second has more than the third is waiting for locks and disks.
    QJsonObject figures() const;

private:
    struct Moment
    {
        double wall = 0;
        double cpu = 0;
        double starved = 0;
    };
    void post(int schedstat);
    void ran(const Moment &posted);
    Moment now(int schedstat) const;

    pthread_t m_watched;
    int m_ownSchedstat; ///< for the watched thread's own reading
    double m_began = 0;
    QString m_doing;
    std::vector<float> m_waited;
    std::vector<float> m_own;
    std::vector<float> m_computed;
    std::vector<Stall> m_worst;
    std::jthread m_thread;
};

} // namespace depeche::bench
