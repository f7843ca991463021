#include "bench/stallwatch.h"

#include <QJsonArray>
#include <algorithm>
#include <fcntl.h>
#include <pthread.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

namespace depeche::bench {

namespace {

constexpr auto Pause = std::chrono::milliseconds(2);
constexpr double WorthListing = 12; // ms
constexpr size_t MaxListed = 40;

double milliseconds(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

/// How long a thread waited for a core, from the second number of its schedstat.
double starvation(int schedstat)
{
    char buffer[128];
    const ssize_t size = pread(schedstat, buffer, sizeof buffer - 1, 0);
    if (size <= 0)
        return 0;
    buffer[size] = '\0';
    char *rest = nullptr;
    std::strtoull(buffer, &rest, 10);
    return double(std::strtoull(rest, nullptr, 10)) / 1e6;
}

double percentile(std::vector<float> values, double share)
{
    if (values.empty())
        return 0;
    const size_t place = std::min(values.size() - 1, size_t(double(values.size()) * share));
    std::nth_element(values.begin(), values.begin() + qsizetype(place), values.end());
    return double(values.at(place));
}

QJsonObject summary(const std::vector<float> &values)
{
    return {{QStringLiteral("p50"), percentile(values, 0.5)},
            {QStringLiteral("p99"), percentile(values, 0.99)},
            {QStringLiteral("p999"), percentile(values, 0.999)},
            {QStringLiteral("max"), percentile(values, 1)}};
}

} // namespace

StallWatch::StallWatch(QObject *parent)
    : QObject(parent)
    , m_watched(pthread_self())
    , m_began(milliseconds(CLOCK_MONOTONIC))
{
    const QByteArray path =
        "/proc/self/task/" + QByteArray::number(qint64(syscall(SYS_gettid))) + "/schedstat";
    m_ownSchedstat = open(path.constData(), O_RDONLY | O_CLOEXEC);
    const int schedstat = open(path.constData(), O_RDONLY | O_CLOEXEC);
    m_waited.reserve(1 << 20);
    m_own.reserve(1 << 20);
    m_computed.reserve(1 << 20);
    m_thread = std::jthread([this, schedstat](std::stop_token stop) {
        auto next = std::chrono::steady_clock::now();
        while (!stop.stop_requested()) {
            post(schedstat);
            next = std::max(next + Pause, std::chrono::steady_clock::now());
            std::this_thread::sleep_until(next);
        }
        close(schedstat);
    });
}

StallWatch::~StallWatch()
{
    stop();
    close(m_ownSchedstat);
}

void StallWatch::stop()
{
    m_thread.request_stop();
    if (m_thread.joinable())
        m_thread.join();
}

StallWatch::Moment StallWatch::now(int schedstat) const
{
    clockid_t cpu{};
    pthread_getcpuclockid(m_watched, &cpu);
    return {milliseconds(CLOCK_MONOTONIC), milliseconds(cpu), starvation(schedstat)};
}

void StallWatch::post(int schedstat)
{
    QMetaObject::invokeMethod(
        this, [this, posted = now(schedstat)] { ran(posted); }, Qt::QueuedConnection);
}

void StallWatch::ran(const Moment &posted)
{
    const Moment moment = now(m_ownSchedstat);
    const Stall stall{posted.wall - m_began, moment.wall - posted.wall, moment.cpu - posted.cpu,
                      moment.starved - posted.starved, m_doing};
    m_waited.push_back(float(stall.waited));
    m_own.push_back(float(stall.own()));
    m_computed.push_back(float(stall.computed));
    if (stall.waited < WorthListing)
        return;
    // Of the events behind one stall only the first.
    if (!m_worst.empty() && posted.wall - m_began < m_worst.back().at + m_worst.back().waited)
        return;
    m_worst.push_back(stall);
}

QJsonObject StallWatch::figures() const
{
    std::vector<Stall> worst = m_worst;
    std::sort(worst.begin(), worst.end(), [](const Stall &a, const Stall &b) { return a.waited > b.waited; });
    if (worst.size() > MaxListed)
        worst.resize(MaxListed);
    QJsonArray list;
    for (const Stall &stall : worst) {
        list += QJsonObject{{QStringLiteral("at"), stall.at},
                            {QStringLiteral("waited"), stall.waited},
                            {QStringLiteral("computed"), stall.computed},
                            {QStringLiteral("starved"), stall.starved},
                            {QStringLiteral("doing"), stall.doing}};
    }
    return {{QStringLiteral("events"), qint64(m_waited.size())},
            {QStringLiteral("waited"), summary(m_waited)},
            {QStringLiteral("own"), summary(m_own)},
            {QStringLiteral("computed"), summary(m_computed)},
            {QStringLiteral("worst"), list}};
}

} // namespace depeche::bench
