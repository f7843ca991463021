#pragma once

#include "ui/reader/imagesource.h"

#include <QHash>
#include <QSet>
#include <QWebEngineUrlSchemeHandler>

namespace depeche {

/// A page that the engine may load, with the pictures it may ask for.
struct ServedPage
{
    QByteArray html;
    QSet<QUrl> images;
    QUrl feedUrl;
    QHash<QUrl, QUrl> feedOfImage; ///< where it differs: documents of several feeds

    bool operator==(const ServedPage &) const = default;
};

/// Answers for `depeche-article:`: pages we wrote, and their pictures from the image source. Everything else is refused.
/// Main thread, owned by ReaderProfile.
class SchemeHandler final : public QWebEngineUrlSchemeHandler
{
    Q_OBJECT
public:
    explicit SchemeHandler(ImageSource images, QObject *parent = nullptr);

    /// Serves @p page until remove(). Returns its address.
    QUrl add(const ServedPage &page);
    void remove(const QUrl &address);
    /// Lets the page at @p address load @p images as well: what an update in place brought.
    void allowImages(const QUrl &address, const QList<QUrl> &images);

    void requestStarted(QWebEngineUrlRequestJob *job) override;

private:
    void serveImage(QWebEngineUrlRequestJob *job, const QUrl &url);

    ImageSource m_images;
    QHash<QString, ServedPage> m_pages;
    int m_nextPage = 1;
};

} // namespace depeche
