#pragma once

#include <QString>

namespace depeche {

/// @p text with the character references of HTML decoded ("caf&eacute; &amp; th&#233;" is "café & thé"); what is no
/// reference stays. Pure, any thread.
QString decodeReferences(const QString &text);

} // namespace depeche
