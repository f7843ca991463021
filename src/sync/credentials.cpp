#include "sync/credentials.h"

namespace depeche {

SplitAddress splitCredentials(const QUrl &url)
{
    SplitAddress split{url, url.userName(QUrl::FullyDecoded), url.password(QUrl::FullyDecoded)};
    split.url.setUserInfo({});
    return split;
}

} // namespace depeche
