#pragma once

#include <QByteArray>

namespace depeche {

/// How we name ourselves to servers: the same for every user and every request.
QByteArray userAgent();

} // namespace depeche
