#pragma once

#include <QByteArray>
#include <QString>

namespace depeche {

/// The family of elements that a namespace means; several addresses mean the same.
enum class Vocabulary {
    None, ///< no namespace, or any of RSS
    Atom,
    Atom03, ///< and its drafts
    Content,
    DublinCore,
    DublinCoreTerms,
    Media,
    Itunes,
    Slash,
    CommentApi, ///< wfw
    Threading,
    Syndication, ///< sy
    Admin,
    CreativeCommons, ///< and its relatives cc, creativeCommons
    Feedburner,
    GeoRss,
    Gml,
    Geo, ///< W3C
    Chapters,
    Podcast, ///< Podcasting 2.0
    Prism,
    Xhtml,
    Rdf,
    Xml,
    Unknown,
};

Vocabulary vocabularyOf(const QByteArray &address);

/// What a prefix usually means, for documents that forgot to declare it.
Vocabulary vocabularyOfPrefix(const QByteArray &prefix);

} // namespace depeche
