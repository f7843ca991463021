#include "feed/parsedfeed.h"

#include <QCoreApplication>

namespace depeche {

bool ParsedMediaContent::isPicture() const
{
    const QString medium = attributes.value(QStringLiteral("medium")).toLower();
    const QString type = attributes.value(QStringLiteral("type")).toLower();
    if (!medium.isEmpty() || !type.isEmpty())
        return medium == u"image" || type.startsWith(u"image/");
    const QString path = QUrl(url()).path().toLower();
    for (const QStringView ending : {u".jpg", u".jpeg", u".png", u".webp", u".gif", u".avif"}) {
        if (path.endsWith(ending))
            return true;
    }
    return false;
}

QString ParsedMedia::caption() const
{
    if (!text.isEmpty())
        return text;
    for (const ParsedMediaContent &content : contents) {
        if (!content.isPicture())
            continue;
        if (!content.text.isEmpty())
            return content.text;
        if (!content.description.value.isEmpty())
            return content.description.value;
        if (!content.title.value.isEmpty())
            return content.title.value;
    }
    return {};
}

QString ParsedMedia::credit() const
{
    for (const ParsedCredit &one : credits) {
        if (!one.name.isEmpty())
            return one.name;
    }
    return {};
}

const ParsedText &ParsedEntry::body() const
{
    const ParsedText *best = &summary;
    for (const ParsedText &text : content) {
        const bool readable = text.type != ParsedText::Type::Other;
        if (readable && text.value.size() > (best->exists() ? best->value.size() : -1))
            best = &text;
    }
    return *best;
}

QString problemText(ParsedFeed::Problem problem)
{
    switch (problem) {
    case ParsedFeed::Problem::None: return {};
    case ParsedFeed::Problem::Empty:
        return QCoreApplication::translate("depeche", "The server sent an empty document. Try again later.");
    case ParsedFeed::Problem::Html:
        return QCoreApplication::translate(
            "depeche", "This address is a web page, not a feed. Look for the feed's own address "
                       "on the page.");
    case ParsedFeed::Problem::Opml:
        return QCoreApplication::translate(
            "depeche", "This is a list of feeds (OPML). Import it instead of subscribing to it.");
    case ParsedFeed::Problem::NotAFeed:
        return QCoreApplication::translate("depeche", "This document is neither RSS nor Atom nor JSON Feed.");
    case ParsedFeed::Problem::Broken:
        return QCoreApplication::translate(
            "depeche", "The feed is damaged so badly that nothing could be read from it. Try "
                       "again later, or tell the publisher.");
    }
    return {};
}

} // namespace depeche
