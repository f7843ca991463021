#include "core/log.h"

namespace depeche {

Q_LOGGING_CATEGORY(lcStore, "depeche.store", QtInfoMsg)
Q_LOGGING_CATEGORY(lcNet, "depeche.net", QtInfoMsg)
Q_LOGGING_CATEGORY(lcSync, "depeche.sync", QtInfoMsg)
Q_LOGGING_CATEGORY(lcFeed, "depeche.feed", QtInfoMsg)
Q_LOGGING_CATEGORY(lcRender, "depeche.render", QtInfoMsg)
Q_LOGGING_CATEGORY(lcUi, "depeche.ui", QtInfoMsg)

} // namespace depeche
