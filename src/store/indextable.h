#pragma once

#include "core/stem.h"
#include "store/connection.h"

#include <chrono>

namespace depeche {

class Statement;

/// The full-text index behind the articles. Synchronous; usually on db-write.
///
/// Each article's words are followed by their stems in its language. Taking an article out needs exactly the terms that
/// went in, so `meta` keeps a stamp of the rules they were made by; when it is another one, the index is filled anew in
/// the background.
class IndexTable final
{
public:
    explicit IndexTable(Connection &db)
        : m_db(db)
    {
    }

    /// Puts up to @p limit waiting articles into the index, newest first, and begins no other one after @p budget; how
    /// many that were (0: all done).
    Result<int> indexSome(int limit, std::chrono::milliseconds budget = std::chrono::minutes(1));
    Result<int> waiting();
    /// Takes an article out of the index, before its text changes or it is deleted for good.
    Result<> forget(ArticleId id);
    /// Languages whose stems are in the index.
    Result<QList<StemLanguage>> languages();

private:
    struct Terms;

    /// Empties the index and lets all articles wait for it, if what is in it was made by other rules than ours.
    Result<> renewIfOld();
    Result<> noteLanguages(const QList<StemLanguage> &used);
    Terms termsOf(const Statement &row);

    Connection &m_db;
    Stemmers m_stemmers;
};

} // namespace depeche
