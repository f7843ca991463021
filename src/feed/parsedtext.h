#pragma once

#include "core/clock.h"

#include <QString>
#include <QUrl>
#include <optional>

/// The small values a feed document is made of; see parsedfeed.h.
namespace depeche {

/// A human-readable text with the way it is coded.
struct ParsedText
{
    enum class Type {
        Plain, ///< value is text
        Html,  ///< value is HTML
        Xhtml, ///< value is HTML written from XHTML elements
        Other, ///< value is text of mimeType (or base64 data as it stands)
    };

    Type type = Type::Plain;
    QString value;    ///< null: not there
    QString mimeType; ///< if declared
    QString language; ///< BCP 47, null when none is in force
    QUrl base;        ///< what relative addresses in value are relative to; may be empty
    QString source;   ///< address of the content when it is not in the document

    bool exists() const { return !value.isNull(); }
    bool isHtml() const { return type == Type::Html || type == Type::Xhtml; }

    bool operator==(const ParsedText &) const = default;
};

/// A date as found and what it means. Dates without a zone are UTC.
struct ParsedDate
{
    QString raw; ///< null: not there
    std::optional<Timestamp> time;

    bool operator==(const ParsedDate &) const = default;
};

struct ParsedPerson
{
    QString name;
    QString email;
    QString href;

    bool isEmpty() const { return name.isEmpty() && email.isEmpty() && href.isEmpty(); }
    /// The name, else the mail address.
    QString displayName() const { return name.isEmpty() ? email : name; }

    bool operator==(const ParsedPerson &) const = default;
};

struct ParsedLink
{
    QString href;
    QString rel; ///< "alternate" when the document does not say
    QString type;
    QString language;
    QString title;
    QString length;

    bool operator==(const ParsedLink &) const = default;
};

struct ParsedEnclosure
{
    QString href;
    QString type;
    std::optional<qint64> length; ///< bytes
    QString title;
    std::optional<int> durationSeconds;

    bool operator==(const ParsedEnclosure &) const = default;
};

/// category, dc:subject, media:category, media:keywords, itunes:category, itunes:keywords, JSON tags.
struct ParsedTag
{
    QString term;
    QString scheme;
    QString label; ///< for display, when it differs from the term

    bool operator==(const ParsedTag &) const = default;
};

struct ParsedImage
{
    QString href; ///< null: no picture
    QString title;
    QString link;
    QString description;
    std::optional<int> width;  ///< pixels
    std::optional<int> height; ///< pixels

    bool operator==(const ParsedImage &) const = default;
};

} // namespace depeche
