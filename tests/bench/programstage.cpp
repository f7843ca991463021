#include "bench/processmemory.h"
#include "bench/programrun.h"
#include "bench/stages.h"
#include "store/threadguard.h"

#include <QFileInfo>
#include <QTimer>

namespace depeche::bench {

namespace {

double secondsOf(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e9;
}

/// The stages of the program's own way, one after the other.
class Run final
{
public:
    explicit Run(const StageInput &input)
        : m_input(input)
        , m_services(Paths::forProfile(input.folder), corpusClock())
    {
        QObject::connect(&m_services.library, &Library::opened, &m_loop,
                         [this](const Result<OpenedProfile> &profile) {
                             if (!profile)
                                 m_error = profile.error().detail;
                             m_loop.quit();
                         });
        m_loop.exec();
        if (m_error.isEmpty())
            m_error = subscribeToAll(m_services.library, input.size, input.port);
        QObject::connect(&m_services.refresher, &Refresher::finished, &m_loop,
                         [this](const RefreshSummary &summary) {
                             m_summary = summary;
                             m_loop.quit();
                         });
        QObject::connect(&m_services.indexer, &Indexer::idle, &m_loop, &QEventLoop::quit);
    }

    QJsonObject measure()
    {
        pause(std::chrono::milliseconds(500));
        const ProcessMemory idle = processMemory();
        m_figures.insert(QStringLiteral("idle"), idle.resident);
        m_figures.insert(QStringLiteral("idleAnonymous"), idle.anonymous);
        if (m_error.isEmpty())
            firstRound();
        if (m_error.isEmpty())
            secondRound();
        if (!m_error.isEmpty())
            m_figures.insert(QStringLiteral("error"), m_error);
        m_figures.insert(QStringLiteral("database"),
                         QFileInfo(Paths::forProfile(m_input.folder).database()).size() / 1024);
        return m_figures;
    }

private:
    void pause(std::chrono::milliseconds time)
    {
        QTimer::singleShot(time, &m_loop, &QEventLoop::quit);
        m_loop.exec();
    }

    void refreshAll()
    {
        m_summary = {};
        m_services.refresher.refresh(RefreshScope::all());
        while (m_services.refresher.isRunning())
            m_loop.exec();
    }

    void firstRound()
    {
        const int feeds = m_input.size.feeds;
        const auto quarter =
            QObject::connect(&m_services.refresher, &Refresher::progress, &m_loop, [this, feeds](int done) {
                if (done == qMax(1, feeds / 4))
                    m_figures.insert(QStringLiteral("anonymousAtQuarter"), m_memory.takePeak());
            });
        forgetPeak();
        m_memory.takePeak();
        const qint64 written = writtenSoFar();
        const double cpu = cpuSeconds();
        QElapsedTimer timer;
        timer.start();
        refreshAll();
        m_figures.insert(QStringLiteral("listedSeconds"), secondsOf(timer));
        m_figures.insert(QStringLiteral("listedCpu"), cpuSeconds() - cpu);
        m_figures.insert(QStringLiteral("listedPeak"), processMemory().peak);
        m_figures.insert(QStringLiteral("listedAnonymous"), m_memory.takePeak());
        m_figures.insert(QStringLiteral("listedWritten"), writtenSoFar() - written);
        QObject::disconnect(quarter);
        const int expected = feeds * m_input.size.articles;
        if (m_summary.added != expected || m_summary.failed != 0)
            m_error = QStringLiteral("%1 articles instead of %2, %3 feeds failed")
                          .arg(m_summary.added)
                          .arg(expected)
                          .arg(m_summary.failed);
        while (m_services.indexer.isRunning())
            m_loop.exec();
        m_figures.insert(QStringLiteral("indexedSeconds"), secondsOf(timer));
        m_figures.insert(QStringLiteral("indexedCpu"), cpuSeconds() - cpu);
        m_figures.insert(QStringLiteral("indexedPeak"), processMemory().peak);
        m_figures.insert(QStringLiteral("indexedAnonymous"), m_memory.takePeak());
        m_figures.insert(QStringLiteral("indexedWritten"), writtenSoFar() - written);
    }

    void secondRound()
    {
        pause(std::chrono::milliseconds(500));
        forgetPeak();
        const double cpu = cpuSeconds();
        QElapsedTimer timer;
        timer.start();
        refreshAll();
        m_figures.insert(QStringLiteral("unchangedSeconds"), secondsOf(timer));
        m_figures.insert(QStringLiteral("unchangedCpu"), cpuSeconds() - cpu);
        m_figures.insert(QStringLiteral("unchangedPeak"), processMemory().peak);
        if (m_summary.unchanged != m_input.size.feeds)
            m_error = QStringLiteral("%1 feeds unchanged").arg(m_summary.unchanged);
    }

    StageInput m_input;
    QEventLoop m_loop;
    QString m_error;
    RefreshSummary m_summary;
    QJsonObject m_figures;
    MemoryWatch m_memory;
    Services m_services;
};

} // namespace

QJsonObject programStage(const StageInput &input)
{
    forbidSqlOnThisThread();
    return Run(input).measure();
}

} // namespace depeche::bench
