#pragma once

#include <QComboBox>

namespace depeche {

/// Fill a box with what one can choose for keeping articles; the data of an item is the number, 0 for no end. GUI thread.
void addKeepDays(QComboBox &box);
void addKeepArticles(QComboBox &box);

/// Select the item of @p number, added when there is none: settings and feeds may say what the boxes do not offer.
void selectKeepDays(QComboBox &box, int number);
void selectKeepArticles(QComboBox &box, int number);

} // namespace depeche
