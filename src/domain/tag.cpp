#include "domain/tag.h"

namespace depeche {

QString originName(TagOrigin origin)
{
    switch (origin) {
    case TagOrigin::Publisher: return QStringLiteral("publisher");
    case TagOrigin::Page: return QStringLiteral("page");
    case TagOrigin::Inferred: return QStringLiteral("inferred");
    case TagOrigin::User: return QStringLiteral("user");
    case TagOrigin::Rule: return QStringLiteral("rule");
    }
    return {};
}

QString kindName(TagKind kind)
{
    switch (kind) {
    case TagKind::Topic: return QStringLiteral("topic");
    case TagKind::Country: return QStringLiteral("country");
    case TagKind::Organisation: return QStringLiteral("organisation");
    case TagKind::Person: return QStringLiteral("person");
    case TagKind::Place: return QStringLiteral("place");
    }
    return {};
}

} // namespace depeche
