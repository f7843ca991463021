#include "ui/shell/articlecommands.h"

#include "store/articleid.h"
#include "store/articletable.h"

#include <QLocale>

namespace depeche {

namespace {

/// Long enough that moving through a list does not mark everything on the way.
constexpr int ReadDelayMilliseconds = 600;
/// What ends sooner needs no progress.
constexpr int SlowMilliseconds = 300;
/// Beyond, toggling is not one transaction.
constexpr qsizetype FewArticles = 500;

BulkAction toggled(const QList<ArticleRow> &rows, ArticleFlag flag)
{
    const bool set = std::any_of(rows.begin(), rows.end(),
                                 [&](const ArticleRow &row) { return !row.flags.testFlag(flag); });
    return set ? BulkAction::mark(flag) : BulkAction::mark({}, flag);
}

} // namespace

ArticleCommands::ArticleCommands(Library &library, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_bulk(library)
{
    m_readDelay.setSingleShot(true);
    m_readDelay.setInterval(ReadDelayMilliseconds);
    connect(&m_readDelay, &QTimer::timeout, this, &ArticleCommands::markShownRead);
    m_slow.setSingleShot(true);
    m_slow.setInterval(SlowMilliseconds);
    connect(&m_slow, &QTimer::timeout, this, [this] { Q_EMIT working(QString(m_work % u" …"), 0, 0); });
    connectBulk();
}

void ArticleCommands::connectBulk()
{
    connect(&m_bulk, &BulkRunner::started, this, [this](const QString &work) {
        m_work = work;
        m_slow.start();
    });
    connect(&m_bulk, &BulkRunner::progress, this, [this](int done, int total) {
        if (m_slow.isActive())
            return;
        // Short: the line is as narrow as the sidebar.
        const QString percent = QLocale().toString(total > 0 ? int(qint64(done) * 100 / total) : 100);
        Q_EMIT working(tr("%1: %2 %", "what is done, how far").arg(m_work, percent), done, total);
    });
    connect(&m_bulk, &BulkRunner::finished, this, [this](const BulkOutcome &outcome) {
        settle();
        const QString text = doneText(outcome.action, outcome.changed);
        if (outcome.changed > 0)
            Q_EMIT done(outcome.complete ? text : tr("Stopped: %1").arg(text));
        else
            Q_EMIT undone(outcome.complete ? tr("There was nothing to change.") : tr("Stopped"));
    });
    connect(&m_bulk, &BulkRunner::undone, this, [this](const QString &title) {
        settle();
        Q_EMIT undone(title.isEmpty() ? tr("There is nothing to undo.") : tr("Undone: %1").arg(title));
    });
    connect(&m_bulk, &BulkRunner::failed, this, [this](const Error &error) {
        settle();
        Q_EMIT failed(error.message);
    });
}

void ArticleCommands::settle()
{
    if (!m_bulk.isRunning())
        m_slow.stop();
    Q_EMIT settled();
}

void ArticleCommands::toggle(const QList<ArticleId> &ids, ArticleFlag flag)
{
    if (ids.isEmpty())
        return;
    // What the user says counts more than that it was shown.
    if (flag == ArticleFlag::Read)
        m_readDelay.stop();
    if (ids.size() <= FewArticles)
        toggleFew(ids, flag);
    else
        toggleMany(ids, flag);
}

void ArticleCommands::toggleFew(const QList<ArticleId> &ids, ArticleFlag flag)
{
    m_library.write(
        Durability::User, this,
        [ids, flag, now = m_library.now()](Connection &db) -> Result<BulkProgress> {
            const auto rows = ArticleTable(db).rows(ids);
            if (!rows)
                return rows.error();
            return BulkTable(db, now).perform(toggled(*rows, flag), ids);
        },
        [this](const Result<BulkProgress> &changed) {
            if (!changed)
                Q_EMIT failed(changed.error().message);
        });
}

void ArticleCommands::toggleMany(const QList<ArticleId> &ids, ArticleFlag flag)
{
    m_library.read(
        Library::Lane::Content, this,
        [some = ids.first(FewArticles)](Connection &db) { return ArticleTable(db).rows(some); },
        [this, ids, flag](const Result<QList<ArticleRow>> &rows) {
            if (rows)
                m_bulk.run(toggled(rows.value(), flag), {{}, ids});
            else
                Q_EMIT failed(rows.error().message);
        });
}

void ArticleCommands::markAllRead(const ArticleQuery &query)
{
    m_readDelay.stop();
    m_bulk.run(BulkAction::mark(ArticleFlag::Read), {query, {}});
}

ArticleId ArticleCommands::markOlderRead(const ArticleQuery &query, std::chrono::days age)
{
    QueryNode before;
    before.kind = QueryNode::Kind::Before;
    before.time = m_library.now() - age;
    markAllRead(both(query, {before, query.order}));
    return ArticleId(firstArticleIdAt(before.time).value - 1);
}

void ArticleCommands::remove(const BulkTarget &target)
{
    m_readDelay.stop();
    m_bulk.run(BulkAction::deletion(), target);
}

void ArticleCommands::addTag(const BulkTarget &target, const QString &name)
{
    m_bulk.run(BulkAction::addTag(name), target);
}

void ArticleCommands::removeTag(const BulkTarget &target, const QString &name)
{
    m_bulk.run(BulkAction::removeTag(name), target);
}

void ArticleCommands::shown(ArticleId article)
{
    m_shown = article;
    m_readDelay.stop();
    if (m_readWhenShown && article.isValid())
        m_readDelay.start();
}

void ArticleCommands::markShownRead()
{
    // Not a step to undo: who undoes means what they did themselves.
    m_library.write(
        Durability::User, this,
        [article = m_shown](Connection &db) {
            return ArticleTable(db).setFlags({article}, ArticleFlag::Read, {}, {});
        },
        [this](const Result<int> &changed) {
            if (!changed)
                Q_EMIT failed(changed.error().message);
        });
}

void ArticleCommands::undo()
{
    m_readDelay.stop();
    m_bulk.undo();
}

} // namespace depeche
