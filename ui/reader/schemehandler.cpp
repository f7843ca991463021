#include "ui/reader/schemehandler.h"

#include "render/articleaddress.h"

#include <QBuffer>
#include <QWebEngineUrlRequestJob>

namespace depeche {

namespace {

/// Stands where a picture should be: quiet in light and dark.
constexpr const char *Placeholder =
    "<svg xmlns='http://www.w3.org/2000/svg' width='640' height='120' viewBox='0 0 640 120'>"
    "<rect x='.5' y='.5' width='639' height='119' rx='4' fill='none' stroke='#8a857d' stroke-opacity='.4' "
    "stroke-dasharray='4 4'/><g fill='none' stroke='#8a857d' stroke-width='1.5' stroke-linejoin='round'>"
    "<rect x='302' y='45' width='36' height='30' rx='3'/><circle cx='313' cy='55' r='3'/>"
    "<path d='M302 71l11-9 8 6 7-6 10 9'/></g></svg>";

void reply(QWebEngineUrlRequestJob *job, const QByteArray &bytes, const QByteArray &mimeType)
{
    auto *buffer = new QBuffer(job); // the job reads from it and takes it along
    buffer->setData(bytes);
    buffer->open(QIODevice::ReadOnly);
    job->reply(mimeType, buffer);
}

} // namespace

bool isShownImageType(const QByteArray &mimeType)
{
    static const QList<QByteArray> types = {"image/jpeg", "image/png", "image/gif", "image/webp",
                                            "image/avif"};
    return types.contains(mimeType);
}

SchemeHandler::SchemeHandler(ImageSource images, QObject *parent)
    : QWebEngineUrlSchemeHandler(parent)
    , m_images(std::move(images))
{
}

QUrl SchemeHandler::add(const ServedPage &page)
{
    const QString name = QString::number(m_nextPage++);
    m_pages.insert(name, page);
    return QUrl(articleAddress(ArticleAddressKind::Page, name));
}

void SchemeHandler::remove(const QUrl &address)
{
    if (const auto page = parseArticleAddress(address))
        m_pages.remove(page->name);
}

void SchemeHandler::allowImages(const QUrl &address, const QList<QUrl> &images)
{
    const auto page = parseArticleAddress(address);
    if (!page || !m_pages.contains(page->name))
        return;
    for (const QUrl &image : images)
        m_pages[page->name].images.insert(image);
}

void SchemeHandler::requestStarted(QWebEngineUrlRequestJob *job)
{
    const auto address = parseArticleAddress(job->requestUrl());
    if (!address || job->requestMethod() != "GET") {
        job->fail(QWebEngineUrlRequestJob::RequestDenied);
        return;
    }
    if (address->kind == ArticleAddressKind::Image) {
        serveImage(job, QUrl(address->name));
        return;
    }
    const auto page = m_pages.constFind(address->name);
    if (address->kind != ArticleAddressKind::Page || page == m_pages.constEnd()) {
        job->fail(QWebEngineUrlRequestJob::UrlNotFound);
        return;
    }
    reply(job, page->html, "text/html;charset=utf-8");
}

void SchemeHandler::serveImage(QWebEngineUrlRequestJob *job, const QUrl &url)
{
    // Only what one of the pages shows; which one is not told with a picture.
    const auto page = std::find_if(m_pages.constBegin(), m_pages.constEnd(),
                                   [&url](const ServedPage &served) { return served.images.contains(url); });
    if (page == m_pages.constEnd() || !m_images) {
        job->fail(QWebEngineUrlRequestJob::UrlNotFound);
        return;
    }
    m_images(
        url, page->feedOfImage.value(url, page->feedUrl), job,
        [guard = QPointer<QWebEngineUrlRequestJob>(job)](const QByteArray &bytes, const QByteArray &type) {
            if (!guard)
                return;
            const bool shown = !bytes.isEmpty() && isShownImageType(type);
            reply(guard, shown ? bytes : QByteArray(Placeholder),
                  shown ? type : QByteArrayLiteral("image/svg+xml"));
        });
}

} // namespace depeche
