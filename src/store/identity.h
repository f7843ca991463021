#pragma once

#include "domain/ingestbatch.h"

namespace depeche {

/// What the articles of one feed are told apart by: the first step of the ladder that is used. The values are stored in
/// feeds.unstable_ids; never change them.
enum class IdentityBy {
    Guid = 0,
    Address = 1,      ///< guids change with each fetch
    TitleAndDate = 2, ///< addresses as well
    Title = 3,        ///< dates as well
};

/// What an article can be known again by.
struct ArticleMarks
{
    QString guid;
    QUrl address; ///< the canonical one, else that of the feed
    QString title;
    std::optional<Timestamp> published;

    static ArticleMarks of(const NewArticle &article);

    bool operator==(const ArticleMarks &) const = default;
};

/// The part of an address that says which article is meant: without scheme, fragment and the parameters that say where a
/// reader came from. Empty for an empty address.
QString addressKey(const QUrl &address);
/// The title with the date, if there is one.
QString titleKey(const ArticleMarks &marks);

/// Guid, else address, else title and date: which steps tell the articles of a document apart. Some publishers give every
/// entry the same guid, or the address of their front page; only one of their articles would be kept.
class IdentityLadder final
{
public:
    IdentityLadder(const QList<NewArticle> &articles, IdentityBy first);

    /// The number the article is known by within its feed.
    qint64 identityOf(const ArticleMarks &marks) const;

private:
    IdentityBy m_first;
    bool m_guids = true;
    bool m_addresses = true;
};

} // namespace depeche
