#include "store/keeper.h"

#include "core/log.h"
#include "store/statement.h"

namespace depeche {

namespace {

// What a user may have to wait for.
constexpr auto SliceTime = std::chrono::milliseconds(80);

/// Whether it is time, and what the run may do.
struct Look
{
    bool isTime = false;
    bool mayRetain = true; ///< nothing was done lately that the user may want to take back
};

Result<Look> lookAround(Connection &db, Timestamp now, std::chrono::seconds runs)
{
    const auto last =
        numberOf(db, QStringLiteral("SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'last_keeping'"));
    if (!last)
        return last.error();
    const auto fresh = Purge(db).hasFreshUndo(now);
    if (!fresh)
        return fresh.error();
    const Timestamp before = fromUnixSeconds(*last);
    // A run in the future was made while the clock was wrong.
    return Look{*last == 0 || before > now || now - before >= runs, !*fresh};
}

Result<> noteRun(Connection &db, Timestamp now)
{
    Statement note(db, QStringLiteral("INSERT INTO meta(key, value) VALUES('last_keeping', ?) "
                                      "ON CONFLICT(key) DO UPDATE SET value = excluded.value"));
    return note.run(QString::number(toUnixSeconds(now)));
}

} // namespace

Keeper::Keeper(Library &library, const KeeperTimes &times, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_times(times)
{
    m_looks.setSingleShot(true);
    m_rest.setSingleShot(true);
    connect(&m_looks, &QTimer::timeout, this, &Keeper::look);
    connect(&m_rest, &QTimer::timeout, this, &Keeper::goOn);
}

void Keeper::start()
{
    m_started = true;
    m_looks.start(m_times.firstLook);
}

void Keeper::setRule(const KeepRule &usual)
{
    const bool isNew = std::exchange(m_usual, usual) != usual;
    if (!m_started || !isNew || usual.keepsAll())
        return;
    m_asked = true;
    if (!m_running)
        m_looks.start(m_times.soon);
}

void Keeper::pause()
{
    m_paused = true;
}

void Keeper::resume()
{
    m_paused = false;
    if (m_running && !m_rest.isActive())
        rest();
}

void Keeper::look()
{
    m_looks.start(m_times.looks);
    if (m_running || m_looking || m_paused)
        return;
    m_looking = true;
    m_library.read(
        Library::Lane::Content, this,
        [now = m_library.now(), runs = m_times.runs](Connection &db) { return lookAround(db, now, runs); },
        [this](const Result<Look> &look) {
            m_looking = false;
            if (!look || (!look->isTime && !m_asked))
                return;
            begin(look->mayRetain ? PurgePlan::Retain::AsRuled : PurgePlan::Retain::Everything);
        });
}

void Keeper::begin(PurgePlan::Retain retain)
{
    m_running = true;
    m_compacting = false;
    m_plan = {m_library.now(), m_usual, retain};
    m_report = {};
    if (retain == PurgePlan::Retain::AsRuled)
        m_asked = false;
    goOn();
}

void Keeper::rest()
{
    m_rest.start(m_times.rest);
}

void Keeper::goOn()
{
    if (m_paused || !m_running)
        return; // resume() goes on
    if (m_compacting)
        compact();
    else
        purge();
}

void Keeper::purge()
{
    m_library.writeWhenIdle(
        this,
        [plan = m_plan, from = m_report.purge](Connection &db) {
            return Purge(db).slice(plan, from, SliceTime);
        },
        [this](const Result<PurgePosition> &reached) {
            if (!reached) {
                fail(reached.error());
                return;
            }
            m_report.purge = *reached;
            if (reached->isDone())
                beginCompaction();
            else
                rest();
        });
}

void Keeper::beginCompaction()
{
    m_library.writeWhenIdle(
        this, [](Connection &db) { return Compaction(db).begin(Compaction::Merge::WhenWorthIt); },
        [this](const Result<CompactionPosition> &begun) {
            if (!begun) {
                fail(begun.error());
                return;
            }
            m_compacting = true;
            m_report.compaction = *begun;
            rest();
        });
}

void Keeper::compact()
{
    m_library.writeWhenIdle(
        this, [from = m_report.compaction](Connection &db) { return Compaction(db).slice(from, SliceTime); },
        [this](const Result<CompactionPosition> &reached) {
            if (!reached) {
                fail(reached.error());
                return;
            }
            m_report.compaction = *reached;
            if (reached->isDone())
                end();
            else
                rest();
        });
}

void Keeper::end()
{
    // A run that had to leave the old articles alone is no run of today.
    const bool isWhole = m_plan.retain == PurgePlan::Retain::AsRuled;
    m_library.writeWhenIdle(
        this,
        [now = m_plan.now, isWhole](Connection &db) -> Result<> {
            return isWhole ? noteRun(db, now) : Result<>();
        },
        [this](const Result<> &noted) {
            if (!noted) {
                fail(noted.error());
                return;
            }
            m_running = false;
            Q_EMIT finished(m_report);
        });
    const bool wroteMuch = m_report.purge.purged() > 0 || m_report.compaction.pages > 0;
    if (wroteMuch) {
        m_library.maintain(
            this, [](Connection &db) { return Compaction(db).emptyLog(); }, [](const Result<> &) {});
    }
}

void Keeper::fail(const Error &error)
{
    qCWarning(lcStore).noquote() << "keeping:" << error.detail;
    m_running = false;
}

} // namespace depeche
