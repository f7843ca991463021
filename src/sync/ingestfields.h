#pragma once

#include "domain/ingestbatch.h"
#include "feed/parsedfeed.h"

namespace depeche {

// Single fields of an article as the store takes them, out of what the parser read. Pure. Addresses are absolute http
// or https, or empty; texts are plain, single lines.

/// @p address if it is absolute and http(s), else empty.
QUrl webAddress(const QString &address);
/// The text of @p text without markup.
QString plainText(const ParsedText &text);
/// "fr_FR " gives "fr-FR"; empty when it is no language tag (BCP 47).
QString normalLanguage(const QString &language);

/// The publisher's categories, each once however it is written. One category that is a list is divided: at semicolons and
/// bars, and at commas when there are two or more ("Washington, D.C." is one tag).
QList<NewTag> tagsOf(const ParsedEntry &entry);
/// The part of the paper the article stands in, when the feed says so.
QString sectionOf(const ParsedEntry &entry);

/// The picture: Media RSS, an enclosure, iTunes, else the first one in @p html.
ArticleImage imageOf(const ParsedEntry &entry, const QString &html, const QUrl &baseUrl);
QList<Enclosure> enclosuresOf(const ParsedEntry &entry);
/// Atom links of rel related and via.
QList<RelatedLink> relatedOf(const ParsedEntry &entry);
/// The first link of relation @p rel.
QUrl linkOf(const ParsedEntry &entry, QStringView rel);

} // namespace depeche
