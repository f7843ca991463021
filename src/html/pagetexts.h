#pragma once

#include <QString>
#include <QStringList>

/// How the texts of a page's metadata are brought into order. Pure functions.
namespace depeche {

/// @p text as one line, references decoded once more (many pages escape twice), markup taken out.
QString metaText(const QString &text);

/// A list that a page writes in one text, divided at commas (or semicolons).
QStringList dividedList(const QString &text);

/// @p names without blanks at the ends, empty ones, repeated ones (whatever their case) and ones too long for a tag.
QStringList tidyTags(const QStringList &names);

/// The names of authors in @p text, as in "By Jane Doe and John Roe": without "By", without addresses.
QStringList authorNames(const QString &text);

/// @p title without the name of the site at one of its ends ("Storm hits coast | Meridian").
QString withoutSiteName(const QString &title, const QString &siteName);

/// @p text as an ISO 8601 date or time; empty when it is none. A time without zone stays without.
QString isoTime(const QString &text);

} // namespace depeche
