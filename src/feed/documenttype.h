#pragma once

#include <QByteArray>
#include <QHash>

/// What a document is, from its first bytes, before any parser. Pure functions, any thread.
namespace depeche {

/// Where the root element starts: after prolog and, when that is not a known root, after any junk before a
/// known one (rss, feed, rdf:RDF, opml, html) in the first 64 KiB.
qsizetype rootStart(const QByteArray &utf8);

/// The local name of the element at @p at, in lower case; empty when there is none.
QByteArray elementNameAt(const QByteArray &utf8, qsizetype at);

/// The general entities with plain values that the document type in @p prolog declares: value by name,
/// escaped, at most 100 and at most 1,000 bytes each.
QHash<QByteArray, QByteArray> declaredEntities(const QByteArray &prolog);

} // namespace depeche
