#pragma once

#include "html/document.h"

#include <QUrl>

namespace depeche {

/// What a video, audio, iframe or embed element plays.
struct Player
{
    QUrl url;      ///< the page or file, absolute; empty: nothing to show
    QUrl poster;   ///< a picture of a video
    QString kind;  ///< "video", "audio" or "embed"
    QString title; ///< as the page says; may be empty

    bool operator==(const Player &) const = default;
};

Player readPlayer(const HtmlNode &element, const QUrl &base);

} // namespace depeche
