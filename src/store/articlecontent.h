#pragma once

#include "domain/ingestbatch.h"

namespace depeche {

/// @p article with its texts as the store keeps them. ArticleWriter does it where nobody did before, so this is for those
/// who have a thread to spare. Pure, any thread.
NewArticle packed(NewArticle article);

} // namespace depeche
