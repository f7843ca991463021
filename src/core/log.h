#pragma once

#include <QLoggingCategory>

namespace depeche {

/// One category per module. Never log what a user reads, or a password; addresses are logged without user
// info.
Q_DECLARE_LOGGING_CATEGORY(lcStore)
Q_DECLARE_LOGGING_CATEGORY(lcNet)
Q_DECLARE_LOGGING_CATEGORY(lcSync)
Q_DECLARE_LOGGING_CATEGORY(lcFeed)
Q_DECLARE_LOGGING_CATEGORY(lcRender)
Q_DECLARE_LOGGING_CATEGORY(lcUi)

} // namespace depeche
