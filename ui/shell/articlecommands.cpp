#include "ui/shell/articlecommands.h"

#include "store/articletable.h"
#include "store/undotable.h"

namespace depeche {

namespace {

/// Long enough that moving through a list does not mark everything on the way.
constexpr int ReadDelayMilliseconds = 600;

QString undoTitle(ArticleFlag flag, bool set, int count)
{
    switch (flag) {
    case ArticleFlag::Read:
        return set ? ArticleCommands::tr("Marked %n article(s) as read", nullptr, count)
                   : ArticleCommands::tr("Marked %n article(s) as unread", nullptr, count);
    case ArticleFlag::Starred:
        return set ? ArticleCommands::tr("Starred %n article(s)", nullptr, count)
                   : ArticleCommands::tr("Removed %n star(s)", nullptr, count);
    default:
        return set ? ArticleCommands::tr("Kept %n article(s) for later", nullptr, count)
                   : ArticleCommands::tr("Removed %n article(s) from Read later", nullptr, count);
    }
}

} // namespace

ArticleCommands::ArticleCommands(Library &library, QObject *parent)
    : QObject(parent)
    , m_library(library)
{
    m_readDelay.setSingleShot(true);
    m_readDelay.setInterval(ReadDelayMilliseconds);
    connect(&m_readDelay, &QTimer::timeout, this, &ArticleCommands::markShownRead);
}

void ArticleCommands::toggle(const QList<ArticleId> &ids, ArticleFlag flag)
{
    if (ids.isEmpty())
        return;
    // What the user says counts more than that it was shown.
    if (flag == ArticleFlag::Read)
        m_readDelay.stop();
    m_library.write(
        Durability::User, this,
        [ids, flag](Connection &db) -> Result<int> {
            ArticleTable articles(db);
            const auto rows = articles.rows(ids);
            if (!rows)
                return rows.error();
            const bool set = std::any_of(rows->begin(), rows->end(),
                                         [&](const ArticleRow &row) { return !row.flags.testFlag(flag); });
            return articles.setFlags(ids, set ? flag : ArticleFlags(), set ? ArticleFlags() : flag,
                                     undoTitle(flag, set, int(ids.size())));
        },
        [this](const Result<int> &changed) {
            if (!changed)
                Q_EMIT failed(changed.error().message);
        });
}

void ArticleCommands::markAllRead(const ArticleQuery &query)
{
    const ArticleQuery unread = both(query, ArticleQuery::unread());
    m_library.write(
        Durability::User, this,
        [unread, title = tr("Marked all as read"), now = m_library.now()](Connection &db) {
            return ArticleTable(db).setFlagsWhere(unread, ArticleFlag::Read, {}, title, now);
        },
        [this](const Result<int> &changed) {
            if (!changed)
                Q_EMIT failed(changed.error().message);
            else if (*changed > 0)
                Q_EMIT done(tr("%n article(s) marked as read", nullptr, *changed));
        });
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
    m_library.write(
        Durability::User, this, [now = m_library.now()](Connection &db) { return UndoTable(db).undo(now); },
        [this](const Result<std::optional<UndoTable::Step>> &step) {
            if (!step)
                Q_EMIT failed(step.error().message);
            else
                Q_EMIT undone(*step ? tr("Undone: %1").arg((*step)->title) : tr("There is nothing to undo."));
        });
}

} // namespace depeche
