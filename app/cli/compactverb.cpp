#include "cli/progressline.h"
#include "cli/statsjson.h"
#include "cli/stoppable.h"
#include "cli/verbs.h"
#include "store/compaction.h"
#include "store/purge.h"

#include <QCoreApplication>
#include <QLocale>

namespace depeche {

namespace {

// Nobody waits at this terminal for anything else; a window of the same profile does, though not for long.
constexpr auto SliceTime = std::chrono::milliseconds(200);

QString removedText(qint64 articles)
{
    return QCoreApplication::translate("depeche", "Removing articles: %1").arg(QLocale().toString(articles));
}

/// What the Keeper does a little at a time, done at once, and the database written anew. Each slice is complete in itself,
/// so that it can be stopped. Ends with the session.
class CompactRun final : public QObject
{
    Q_OBJECT
public:
    CompactRun(Session &session, const PurgePlan &plan)
        : QObject(&session)
        , m_session(session)
        , m_plan(plan)
    {
    }

    void purge()
    {
        if (wasStopped())
            return;
        m_progress.say(removedText(m_purge.purged()));
        write([plan = m_plan,
               from = m_purge](Connection &db) { return Purge(db).slice(plan, from, SliceTime); },
              [this](const PurgePosition &reached) {
                  m_purge = reached;
                  reached.isDone() ? beginMerging() : purge();
              });
    }

private:
    void beginMerging()
    {
        m_progress.say(QCoreApplication::translate("depeche", "Tidying the search index"));
        write([](Connection &db) { return Compaction(db).begin(Compaction::Merge::All); },
              [this](const CompactionPosition &begun) {
                  m_compaction = begun;
                  merge();
              });
    }

    void merge()
    {
        if (wasStopped())
            return;
        write([from = m_compaction](Connection &db) { return Compaction(db).slice(from, SliceTime); },
              [this](const CompactionPosition &reached) {
                  m_compaction = reached;
                  // The pages are given back all at once; what comes after them is for the window.
                  reached.stage == CompactionPosition::Stage::Index ? merge() : writeAnew();
              });
    }

    void writeAnew()
    {
        if (wasStopped())
            return;
        m_progress.say(QCoreApplication::translate("depeche", "Giving room back"));
        m_session.services.library.maintain(
            this,
            [stop = &m_stoppable.flag()](Connection &db) {
                db.obey(stop);
                const auto written = Compaction(db).writeAnew();
                db.obey(nullptr);
                return written;
            },
            [this](const Result<> &written) {
                if (!written && written.error().kind == ErrorKind::Cancelled)
                    (void)wasStopped();
                else if (!written)
                    fail(written.error());
                else
                    tell();
            });
    }

    void tell()
    {
        m_session.read([](Connection &db) { return Maintenance(db).stats(); },
                       [this](const StoreStats &stats) {
                           QJsonObject json = statsToJson(stats);
                           json.insert(QStringLiteral("removed"), m_purge.purged());
                           QStringList lines{statsText(stats)};
                           if (m_purge.purged() > 0)
                               lines.prepend(
                                   QCoreApplication::translate("depeche", "%1 articles were removed.")
                                       .arg(QLocale().toString(m_purge.purged())));
                           m_session.answer(json, lines.join(u'\n'));
                       });
    }

    bool wasStopped()
    {
        if (!m_stoppable.isStopped())
            return false;
        fail({ErrorKind::Cancelled,
              QCoreApplication::translate("depeche", "Stopped. What was done until then stays."),
              {}});
        return true;
    }

    void fail(const Error &error)
    {
        m_progress.end();
        if (m_purge.purged() > 0)
            printError(QCoreApplication::translate("depeche", "%1 articles were removed.")
                           .arg(QLocale().toString(m_purge.purged())));
        m_session.fail(error);
    }

    template <typename Job, typename Done>
    void write(Job job, Done done)
    {
        m_session.services.library.write(Durability::Fetched, this, std::move(job),
                                         [this, done = std::move(done)](const auto &result) {
                                             if (result)
                                                 done(*result);
                                             else
                                                 fail(result.error());
                                         });
    }

    Session &m_session;
    PurgePlan m_plan;
    Stoppable m_stoppable;
    ProgressLine m_progress;
    PurgePosition m_purge;
    CompactionPosition m_compaction;
};

void tellWhatWouldGo(Session &session, const PurgePlan &plan)
{
    session.read([plan](Connection &db) { return Purge(db).count(plan); },
                 [&session](const PurgePosition &counted) {
                     const QLocale locale;
                     session.answer(
                         {{QStringLiteral("deleted"), counted.deleted},
                          {QStringLiteral("unsubscribed"), counted.unsubscribed},
                          {QStringLiteral("expired"), counted.expired}},
                         QCoreApplication::translate(
                             "depeche", "To be removed: %1 articles deleted long ago, %2 of feeds "
                                        "unsubscribed from long ago, %3 older than the settings keep.")
                             .arg(locale.toString(counted.deleted), locale.toString(counted.unsubscribed),
                                  locale.toString(counted.expired)));
                 });
}

} // namespace

void runCompact(Session &session)
{
    PurgePlan plan{session.services.library.now(), keepRuleOf(session.services.settings.values()),
                   PurgePlan::Retain::AsRuled};
    if (session.arguments.has(QStringLiteral("keep"))) {
        bool isNumber = false;
        const int days = session.arguments.value(QStringLiteral("keep")).toInt(&isNumber);
        if (!isNumber || days < 1 || days > MaxKeepDays) {
            session.wrongUsage(QCoreApplication::translate(
                "depeche", "--keep needs a number of days, for how long read articles are kept."));
            return;
        }
        plan.usual.days = days;
    }
    if (session.arguments.has(QStringLiteral("dry-run")))
        tellWhatWouldGo(session, plan);
    else
        (new CompactRun(session, plan))->purge();
}

} // namespace depeche

#include "compactverb.moc"
