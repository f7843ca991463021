#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>
#include <optional>

namespace depeche {

/// What the page of an article says of the article. All texts are plain, single lines (core/text.h,
/// singleLine()); all addresses absolute http or https. Empty: not said.
struct PageMetadata
{
    struct Link
    {
        QUrl url;
        QString title;

        bool operator==(const Link &) const = default;
    };

    QString title; ///< without the name of the site
    QString description;
    QString siteName;
    QStringList authors; ///< names, in order
    QString language;    ///< BCP 47
    QString direction;   ///< "ltr", "rtl" or empty
    QString section;
    QStringList tags;  ///< the publisher's keywords, in order, without duplicates
    QString published; ///< ISO 8601 as the page has it (a time without zone is kept without zone)
    QString modified;  ///< as published
    QUrl canonicalUrl;
    QUrl shortUrl;
    QUrl image;
    QString imageCaption;
    QString imageCredit;
    QUrl commentsUrl;
    std::optional<int> commentCount;
    QList<Link> related;           ///< "read also", where marked up as such
    std::optional<bool> paywalled; ///< none: not said

    bool operator==(const PageMetadata &) const = default;
};

/// Reads Open Graph, Twitter cards, JSON-LD, microdata, meta and link elements and, for caption, credit,
/// comments and related links, what is marked up in the body. Pure, any thread, cannot fail. @p baseUrl is
/// where the page came from.
PageMetadata readPageMetadata(const QString &html, const QUrl &baseUrl);

} // namespace depeche
