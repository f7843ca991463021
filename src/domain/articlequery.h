#pragma once

#include "core/clock.h"
#include "core/ids.h"
#include "domain/article.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <optional>

namespace depeche {

/// One condition on articles, or a combination of conditions. A tree of plain values.
struct QueryNode
{
    enum class Kind {
        All,      ///< every article
        And,      ///< children
        Or,       ///< children
        Not,      ///< one child
        Words,    ///< text as a phrase (one word or more), in the field; exact or prefix if set, else inflected too
        Tag,      ///< text: a tag's name or any alias of it
        Feed,     ///< text: a feed's title, host or id
        Folder,   ///< text: a folder's name or path
        Language, ///< text: BCP 47 prefix, "fr"
        Flag,     ///< flag must be set
        Followed, ///< has a followed tag
        After,    ///< time: at or later
        Before,   ///< time: earlier
        Age,      ///< age: not older than that, counted from when the query runs
        Today,    ///< since midnight of the user's day, when the query runs
        Never,    ///< no article: a condition that names nothing known
    };
    enum class Field { Any, Title, Author, Text };

    Kind kind = Kind::All;
    QList<QueryNode> children;
    QString text;
    Field field = Field::Any;
    bool prefix = false; ///< the last word may go on
    bool exact = false;  ///< as it was between quotation marks: no inflections. Never with prefix
    ArticleFlag flag = ArticleFlag::Read;
    Timestamp time;
    std::chrono::seconds age{0};

    bool operator==(const QueryNode &) const = default;
};

/// Which articles, in which order: sidebar nodes, saved searches, tag views, the command line and exports are
/// all instances of this value.
struct ArticleQuery
{
    enum class Order { NewestFirst, Relevance };

    QueryNode root;
    Order order = Order::NewestFirst;

    static ArticleQuery all() { return {}; }
    static ArticleQuery unread();
    static ArticleQuery flagged(ArticleFlag flag);
    static ArticleQuery today();
    static ArticleQuery ofFeed(FeedId feed);
    static ArticleQuery ofFolder(const QString &path);
    static ArticleQuery ofTag(const QString &name);
    static ArticleQuery followed();

    bool operator==(const ArticleQuery &) const = default;
};

/// @p query restricted by @p more as well.
ArticleQuery both(const ArticleQuery &query, const ArticleQuery &more);
ArticleQuery excluding(const ArticleQuery &query, const ArticleQuery &what);

/// The query language (DESIGN 8): words (inflected too), "exact phrase", -not, OR, ( ), prefix*, title: author: text: tag: feed:
/// folder: lang: is: has: after: before: date: age: sort:. Wrong syntax is never an error: what is not
/// understood is searched as text, and notes say so in the user's language.
struct ParsedQuery
{
    ArticleQuery query;
    QStringList notes;

    bool operator==(const ParsedQuery &) const = default;
};

/// @p now fixes relative dates ("date:today"). At most 4,000 characters and 200 conditions are read, and no more
/// conditions are kept than toText() can say in as many characters.
ParsedQuery parseQuery(const QString &text, Timestamp now);

/// @p query in the query language: parseQuery(toText(q)) gives q again.
QString toText(const ArticleQuery &query);

/// The conditions a query consists of when they are joined by AND, as text: the chips of the search field.
QStringList conditionTexts(const ArticleQuery &query);

/// The words and phrases that must appear: what is marked in snippets and articles, for findTerms() of snippet.h. A
/// term is folded as in the index; one that ends in '*' is a prefix, and one that begins with '~' is a word as it was
/// typed, whose inflections are marked too.
QList<QStringList> highlightTerms(const ArticleQuery &query);

} // namespace depeche
