#pragma once

#include "core/result.h"
#include "store/connection.h"
#include "store/identity.h"

namespace depeche {

/// Some publishers give every entry a new guid (and perhaps a new address) each time they write their feed. Without more,
/// each fetch would bring all articles again, unread. Synchronous; see Connection for threads.
class UnstableIds final
{
public:
    explicit UnstableIds(Connection &db)
        : m_db(db)
    {
    }

    /// What to tell the articles of @p feed apart by from now on, after a document of @p entries entries brought
    /// @p unknown that are not stored under their identity: @p now when they are simply new.
    Result<IdentityBy> judge(FeedId feed, IdentityBy now, const QList<const NewArticle *> &unknown,
                             qsizetype entries);

    /// Remembers @p by for @p feed and gives its stored articles the identities they have by that, with all the user did to
    /// them. Articles that were stored more than once stay.
    Result<> change(FeedId feed, IdentityBy by, const IdentityLadder &ladder);

private:
    Connection &m_db;
};

} // namespace depeche
