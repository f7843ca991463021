#pragma once

#include "feed/feedparser.h"

#include <QString>
#include <QUrl>

/// What several targets require of values.
namespace depeche::fuzz {

/// UTF-16 without halves of surrogate pairs.
bool isValidUtf16(const QString &text);

/// May stand in a list, a label or a title bar: no controls, line ends or bidi overrides, valid UTF-16.
bool isPlainLine(const QString &text);

/// Empty, or absolute http(s) with a host.
bool isWebAddressOrEmpty(const QUrl &url);

/// Requires of @p source, parsed and made ready for the store, what must hold for every feed.
void checkFeed(const FeedSource &source);

} // namespace depeche::fuzz
