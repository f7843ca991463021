#include "bench/archive/archivelife.h"

#include "bench/programrun.h"
#include "store/articlesearch.h"
#include "store/articletable.h"
#include "store/savedsearchtable.h"
#include "store/tagtable.h"

namespace depeche::bench {

namespace {

constexpr qsizetype IdsAtOnce = 20000;
constexpr auto Month = std::chrono::hours(24 * 30);

QString messageOf(const Error &error)
{
    return QString(error.message + u' ' + error.detail);
}

Result<> arrange(Connection &db, int feedsInLarge)
{
    FeedTable feeds(db);
    FolderTable folders(db);
    QList<std::optional<FolderId>> ids;
    for (int i = 0; i < Folders; ++i) {
        const QString name = i == 0 ? QString(LargeFolder) : QStringLiteral("Folder %1").arg(i);
        const auto id = folders.ensure(name);
        if (!id)
            return id.error();
        ids += *id;
    }
    const auto all = feeds.feeds();
    if (!all)
        return all.error();
    for (qsizetype i = 0; i < all->size(); ++i) {
        // Every sixth feed lies in no folder.
        const qsizetype folder = i < feedsInLarge ? 0 : 1 + i % (Folders - 1);
        if (folder == 0 || i % 6 != 0)
            DEPECHE_TRY(feeds.move(all->at(i).id, ids.at(folder), int(i)));
    }
    return {};
}

/// A number of 0 … 999 for an article, the same each time.
int lot(ArticleId id)
{
    return Random(quint64(id.value)).below(1000);
}

Result<> mark(Connection &db, const QList<ArticleId> &ids)
{
    QList<ArticleId> read;
    QList<ArticleId> starred;
    QList<ArticleId> later;
    for (const ArticleId id : ids) {
        const int share = lot(id);
        if (share < 700)
            read += id;
        else if (share < 705)
            starred += id;
        else if (share < 707)
            later += id;
    }
    ArticleTable table(db);
    for (const auto &[list, flag] :
         {std::pair(read, ArticleFlag::Read), {starred, ArticleFlag::Starred}, {later, ArticleFlag::Later}}) {
        const auto changed = table.setFlags(list, flag, {}, QString());
        if (!changed)
            return changed.error();
    }
    return {};
}

Result<> follow(Connection &db, const Corpus &corpus, Timestamp now)
{
    TagTable tags(db);
    for (int i = 0; i < FollowedTags; ++i) {
        const QString name = QString::fromUtf8(corpus.tag(i * i * 5)); // from the commonest to rank 1,805
        if (const auto id = tags.follow(name, {}, now); !id)
            return id.error();
    }
    SavedSearchTable searches(db);
    const QString word = QString::fromUtf8(corpus.words(Vocabulary::Language::English).word(60));
    const QString tag = QString::fromUtf8(corpus.tag(1));
    if (const auto id = searches.add(QStringLiteral("Word"), QString(word + u" is:unread")); !id)
        return id.error();
    if (const auto id = searches.add(QStringLiteral("Tag"), QString(u"tag:\"" + tag + u"\" age:<30d")); !id)
        return id.error();
    return {};
}

} // namespace

QString liveWith(Library &library, const Corpus &corpus)
{
    const int large = qMin(50, qMax(1, corpus.size().feeds / 2));
    if (const auto done = writeAndWait(library, [large](Connection &db) { return arrange(db, large); });
        !done)
        return messageOf(done.error());
    const Timestamp now = library.now();
    ArticleQuery old;
    old.root.kind = QueryNode::Kind::Before;
    old.root.time = now - Month;
    const auto ids = readAndWait(library, Library::Lane::Lists,
                                 [old, now](Connection &db) { return ArticleSearch(db, now).ids(old, -1); });
    if (!ids)
        return messageOf(ids.error());
    for (qsizetype i = 0; i < ids->size(); i += IdsAtOnce) {
        const auto marked =
            writeAndWait(library, [part = ids->mid(i, IdsAtOnce)](Connection &db) { return mark(db, part); });
        if (!marked)
            return messageOf(marked.error());
    }
    const auto followed =
        writeAndWait(library, [&corpus, now](Connection &db) { return follow(db, corpus, now); });
    return followed ? QString() : messageOf(followed.error());
}

} // namespace depeche::bench
