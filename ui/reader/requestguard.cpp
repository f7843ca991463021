#include "ui/reader/requestguard.h"

#include "render/articleaddress.h"

namespace depeche {

void RequestGuard::interceptRequest(QWebEngineUrlRequestInfo &request)
{
    const bool ours = request.requestUrl().scheme() == ArticleScheme;
    if (ours)
        return;
    ++m_blocked;
    request.block(true);
}

} // namespace depeche
