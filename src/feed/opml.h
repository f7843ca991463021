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
    /// The address of the feed: xmlUrl, or url where the type says that this is one, as lists before OPML 1.1 have it.
    /// Empty for folders, notes, links and includes.
    QString feedAddress() const;
    QString displayName() const { return text.trimmed().isEmpty() ? title : text; }

    bool operator==(const OpmlOutline &other) const; // not defaulted here: the list above needs it declared
};

/// A list of subscriptions (http://opml.org/spec2.opml).
struct OpmlDocument
{
    QString version;
    QList<std::pair<QString, QString>>
        head;                          ///< title, dateCreated … by name as written, with prefix, in order
    QMap<QString, QString> namespaces; ///< address by prefix, for prefixed attributes
    QList<OpmlOutline> outlines;
    bool wellFormed = true;
    bool partial = false; ///< damaged or beyond the limits: there may be more
    QString note;         ///< for the user, translated; empty when nothing was left out

    /// The head's element @p name, whatever its case; null when absent.
    QString headValue(QStringView name) const;

    bool operator==(const OpmlDocument &) const = default;
};

/// The largest list that is read.
inline constexpr qint64 MaxOpmlBytes = qint64(32) << 20;

/// Reads OPML 1.x and 2.0. A damaged document gives what could be read. Fails with Invalid for what is no OPML, with
/// Limit above MaxOpmlBytes. At most 50,000 outlines are read; what is nested deeper than 64 comes up to that level.
/// Nothing a document names is ever fetched or run (includes, filters, scripts): all of it is text.
Result<OpmlDocument> readOpml(const QByteArray &bytes);

/// readOpml() of the file @p path, of which no more is read than is accepted. Not on the GUI thread.
Result<OpmlDocument> readOpmlFile(const QString &path);

/// @p document as OPML 2.0, UTF-8. readOpml() of it gives the same values again, and writing these the same bytes.
QByteArray writeOpml(const OpmlDocument &document);

} // namespace depeche
