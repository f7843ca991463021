#pragma once

#include "core/ids.h"

#include <QString>

namespace depeche {

/// A query with a name, kept in the sidebar.
struct SavedSearch
{
    SavedSearchId id;
    QString name;
    QString query; ///< in the query language
    int unread = 0;

    bool operator==(const SavedSearch &) const = default;
};

} // namespace depeche
