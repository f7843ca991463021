#pragma once

#include "core/compress.h"
#include "domain/ingestbatch.h"

namespace depeche {

/// @p article with its texts as the store keeps them. ArticleWriter does it where nobody did before, so this is for those
/// who have a thread to spare. Pure, any thread.
NewArticle packed(NewArticle article);

/// HTML and plain text of the two columns that hold them: the second is the pair, and the first empty, unless the row is
/// of a time when each was packed alone.
Result<TextPair> textsOf(const QByteArray &html, const QByteArray &body);
/// The plain text of the second column; empty if it is damaged.
QString plainTextOf(const QByteArray &body);

} // namespace depeche
