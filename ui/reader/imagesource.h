#pragma once

#include <QByteArray>
#include <QObject>
#include <QUrl>
#include <functional>

namespace depeche {

/// Answers with a picture's bytes and type; empty bytes when there is none.
using ImageDone = std::function<void(const QByteArray &bytes, const QByteArray &mimeType)>;

/// Where pages get their pictures from: the picture at @p url of an article of @p feedUrl. Asynchronous; does not answer
/// when @p context is gone. The engine itself never reaches the network.
using ImageSource =
    std::function<void(const QUrl &url, const QUrl &feedUrl, QObject *context, const ImageDone &done)>;

/// What Chromium may decode: pictures of pixels only. SVG is a document.
bool isShownImageType(const QByteArray &mimeType);

} // namespace depeche
