#pragma once

#include "domain/article.h"

#include <QLocale>
#include <QTimeZone>

/// What the page says about an article in words: pure functions.
namespace depeche {

/// Minutes a reader needs, at least 1: 220 words a minute, 400 characters where a script has no blanks. 0 for no text.
int readingMinutes(const Article &article);

/// "4 September 2015, 00:33": the locale's long date without the weekday, and the time of day in @p zone.
QString longDateTime(Timestamp time, const QLocale &locale, const QTimeZone &zone);

/// "French" for "fr" in the language of @p locale; empty when @p tag is none that is known.
QString languageName(const QString &tag, const QLocale &locale);

/// The direction of the article by its language, else by its headline and text.
bool isRightToLeft(const Article &article);

/// "12 MB", "48 kB": sizes of files as the locale writes them; empty for 0.
QString fileSize(qint64 bytes, const QLocale &locale);

/// "1:02:03" or "4:05"; empty for 0.
QString playingTime(std::chrono::seconds duration);

/// The best address of the article itself: canonical, else the feed's; empty if neither is a web address.
QUrl articleUrl(const Article &article);

/// A message with headline and address of @p article: a mailto: address for the user's mail program.
QUrl mailTo(const Article &article);

} // namespace depeche
