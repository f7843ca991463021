#pragma once

#include "core/clock.h"
#include "domain/ingestbatch.h"

#include <QList>
#include <QString>
#include <QUrl>
#include <optional>

namespace depeche {

/// What a feed is like, for somebody who wonders whether to subscribe to it. Texts are plain, single lines.
struct FeedPreview
{
    struct Headline
    {
        QString title;
        std::optional<Timestamp> published;

        bool operator==(const Headline &) const = default;
    };
    enum class Text {
        None,     ///< headlines only
        Summary,  ///< the beginning of each article
        Partly,   ///< some articles whole
        FullText, ///< (nearly) all articles whole
    };
    enum class Medium { Articles, Audio, Video };

    QString title;
    QString description;
    QUrl siteUrl;
    QString language; ///< BCP 47, empty when it does not say
    int articles = 0;
    QList<Headline> newest; ///< five at most, the newest first
    std::optional<Timestamp> latest;
    std::optional<double> perDay; ///< how many articles a day; none when the dates do not tell
    Text text = Text::None;
    Medium medium = Medium::Articles;
    QString note; ///< what could not be read and why; empty when all was

    bool operator==(const FeedPreview &) const = default;
};

/// Pure, any thread.
FeedPreview previewOf(const IngestBatch &batch);

/// "about 12 articles a day", "about 3 a week", "one a month or less"; empty when unknown.
QString rhythmText(const FeedPreview &preview);

} // namespace depeche
