#include "net/useragent.h"

namespace depeche {

QByteArray userAgent()
{
    return QByteArrayLiteral("Depeche/" DEPECHE_VERSION " (+https://example.org/depeche)");
}

} // namespace depeche
