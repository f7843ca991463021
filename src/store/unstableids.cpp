#include "store/unstableids.h"

#include "store/statement.h"

#include <QHash>
#include <QMultiHash>

namespace depeche {

namespace {

constexpr qsizetype Enough = 3; // articles that a title can be told apart among

struct Stored
{
    ArticleId id;
    ArticleMarks marks;
    QString lead;
};

Result<QList<Stored>> storedArticles(Connection &db, FeedId feed, qsizetype limit)
{
    Statement query(
        db,
        QStringLiteral("SELECT a.id, a.title, a.lead, a.url, b.canonical_url, b.published FROM articles a "
                       "JOIN article_bodies b ON b.id = a.id WHERE a.id IN "
                       "(SELECT id FROM articles WHERE feed_id = ? ORDER BY id DESC LIMIT ?) "
                       "ORDER BY a.id DESC"));
    return listOf(
        query,
        [](const Statement &row) {
            const QUrl canonical = row.url(4);
            return Stored{row.id<ArticleId>(0),
                          {{}, canonical.isEmpty() ? row.url(3) : canonical, row.text(1), row.time(5)},
                          row.text(2)};
        },
        feed, qint64(limit));
}

/// What is the same of an article that came again.
struct Likeness
{
    bool address = false;
    bool title = false;
    bool date = false;
    bool lead = false;

    /// Three of them: of two, it may be the next post in a discussion, or the column of the week. @p titleTells: there is
    /// no other of that title, and the same text stands below it.
    bool isSame(bool titleTells) const
    {
        return int(address) + int(title) + int(date) + int(lead) >= 3 || (title && lead && titleTells);
    }
};

Likeness likenessOf(const NewArticle &article, const Stored &stored)
{
    const ArticleMarks marks = ArticleMarks::of(article);
    return {!marks.address.isEmpty() && addressKey(marks.address) == addressKey(stored.marks.address),
            !marks.title.isEmpty() && marks.title == stored.marks.title,
            marks.published && marks.published == stored.marks.published, article.lead == stored.lead};
}

} // namespace

Result<IdentityBy> UnstableIds::judge(FeedId feed, IdentityBy now, const QList<const NewArticle *> &unknown,
                                      qsizetype entries)
{
    if (now == IdentityBy::Title || unknown.isEmpty() || 2 * unknown.size() < entries)
        return now;
    const auto stored = storedArticles(m_db, feed, 2 * entries + 100);
    if (!stored)
        return stored.error();
    QMultiHash<QString, const Stored *> byMark;
    for (const Stored &article : *stored) {
        byMark.insert(QString(u"u:" + addressKey(article.marks.address)), &article);
        byMark.insert(QString(u"t:" + article.marks.title), &article);
    }
    qsizetype again = 0;
    qsizetype sameAddress = 0;
    qsizetype sameDate = 0;
    QHash<QString, int> titles;
    for (const NewArticle *article : unknown)
        ++titles[article->title];
    for (const NewArticle *article : unknown) {
        const QString titleMark = u"t:" + article->title;
        const bool titleTells = unknown.size() >= Enough && titles.value(article->title) == 1 &&
                                byMark.count(titleMark) == 1 && !article->lead.isEmpty();
        QList<const Stored *> candidates = byMark.values(titleMark);
        if (const QString key = addressKey(ArticleMarks::of(*article).address); !key.isEmpty())
            candidates += byMark.values(QString(u"u:" + key));
        candidates = candidates.mid(0, 50);
        for (const Stored *candidate : std::as_const(candidates)) {
            const Likeness likeness = likenessOf(*article, *candidate);
            if (!likeness.isSame(titleTells))
                continue;
            ++again;
            sameAddress += likeness.address ? 1 : 0;
            sameDate += likeness.date || !article->published ? 1 : 0;
            break;
        }
    }
    if (again == 0 || 2 * again < entries)
        return now;
    if (now < IdentityBy::Address && 2 * sameAddress > again)
        return IdentityBy::Address;
    return now < IdentityBy::TitleAndDate && 2 * sameDate > again ? IdentityBy::TitleAndDate
                                                                  : IdentityBy::Title;
}

Result<> UnstableIds::change(FeedId feed, IdentityBy by, const IdentityLadder &ladder)
{
    Statement remember(m_db, QStringLiteral("UPDATE feeds SET unstable_ids = ? WHERE id = ?"));
    DEPECHE_TRY(remember.run(int(by), feed));
    const auto stored = storedArticles(m_db, feed, std::numeric_limits<int>::max());
    if (!stored)
        return stored.error();
    Statement update(m_db, QStringLiteral("UPDATE OR IGNORE articles SET identity = ? WHERE id = ?"));
    for (const Stored &article : *stored)
        DEPECHE_TRY(update.run(ladder.identityOf(article.marks), article.id));
    return {};
}

} // namespace depeche
