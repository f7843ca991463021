#pragma once

#include "core/ids.h"

#include <QList>
#include <QString>

namespace depeche {

/// Who says that an article has a tag. The values are stored; never change them.
enum class TagOrigin { Publisher = 0, Page = 1, Inferred = 2, User = 3, Rule = 4 };
QString originName(TagOrigin origin); ///< "publisher" …, as in the JSON of the command line

/// What a tag stands for. The values are stored; never change them.
enum class TagKind { Topic = 0, Country = 1, Organisation = 2, Person = 3, Place = 4 };
QString kindName(TagKind kind); ///< "topic" …

/// One spelling of a tag.
struct TagAlias
{
    QString name;
    QString language; ///< BCP 47, empty when unknown

    bool operator==(const TagAlias &) const = default;
};

/// A thing that articles are about: OTAN, NATO and НАТО are one tag with three aliases.
struct Tag
{
    TagId id;
    QString name; ///< as shown
    QString key;  ///< stable, "tag:sport", "org:NATO"
    TagKind kind = TagKind::Topic;
    bool followed = false;
    QList<TagAlias> aliases;

    bool operator==(const Tag &) const = default;
};

/// A tag in a list: how many of the listed articles have it.
struct TagCount
{
    Tag tag;
    int count = 0;
    int unread = 0;

    bool operator==(const TagCount &) const = default;
};

/// A tag of one article.
struct ArticleTag
{
    TagId id;
    QString name;     ///< the tag's display name
    QString spelling; ///< as this publisher writes it
    QString key;
    TagKind kind = TagKind::Topic;
    TagOrigin origin = TagOrigin::Publisher;
    bool followed = false;

    bool operator==(const ArticleTag &) const = default;
};

} // namespace depeche
