#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>
#include <utility>

namespace depeche {

/// A line of an OPML document: a feed if it has an xmlUrl, else a folder (or a note). Null strings were not there.
struct OpmlOutline
{
    QString text; ///< taken from title when missing
    QString title;
    QString type;
    QString xmlUrl; ///< as written; check before fetching
    QString htmlUrl;
    QString description;
    QString language;
    QString version;
    QString created;
    QString category; ///< as written, divided by commas
    QString url;
    bool isComment = false;
    bool isBreakpoint = false;
    QMap<QString, QString> attributes; ///< all others, by name as written
    QList<OpmlOutline> children;

    bool isFeed() const { return !xmlUrl.trimmed().isEmpty(); }
    QString displayName() const { return text.trimmed().isEmpty() ? title : text; }

    bool operator==(const OpmlOutline &other) const; // not defaulted here: the list above needs it declared
};

/// A list of subscriptions (http://opml.org/spec2.opml).
struct OpmlDocument
{
    QString version;
    QList<std::pair<QString, QString>> head; ///< title, dateCreated … by name as written, in order
    QMap<QString, QString> namespaces;       ///< address by prefix, for prefixed attributes
    QList<OpmlOutline> outlines;
    bool wellFormed = true;
    bool partial = false; ///< damaged or beyond the limits: there may be more
    QString note;         ///< for the user, translated; empty when nothing was left out

    /// The head's element @p name, whatever its case; null when absent.
    QString headValue(QStringView name) const;

    bool operator==(const OpmlDocument &) const = default;
};

/// Reads OPML 1.x and 2.0. A damaged document gives what could be read. Fails with Invalid for what is no OPML, with
/// Limit above 32 MiB. At most 50,000 outlines are read; what is nested deeper than 64 comes up to that level.
Result<OpmlDocument> readOpml(const QByteArray &bytes);

/// @p document as OPML 2.0, UTF-8. readOpml() of it gives the same values again.
QByteArray writeOpml(const OpmlDocument &document);

} // namespace depeche
