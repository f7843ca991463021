#include "ui/reader/readerprofile.h"

#include "render/articleaddress.h"

#include <QWebEngineDownloadRequest>
#include <QWebEngineSettings>

namespace depeche {

namespace {

void restrict(QWebEngineSettings &settings)
{
    using Settings = QWebEngineSettings;
    for (const auto attribute : {Settings::JavascriptEnabled,
                                 Settings::JavascriptCanOpenWindows,
                                 Settings::JavascriptCanAccessClipboard,
                                 Settings::JavascriptCanPaste,
                                 Settings::LocalStorageEnabled,
                                 Settings::PluginsEnabled,
                                 Settings::PdfViewerEnabled,
                                 Settings::WebGLEnabled,
                                 Settings::Accelerated2dCanvasEnabled,
                                 Settings::ScreenCaptureEnabled,
                                 Settings::HyperlinkAuditingEnabled,
                                 Settings::AutoLoadIconsForPage,
                                 Settings::TouchIconsEnabled,
                                 Settings::LocalContentCanAccessFileUrls,
                                 Settings::LocalContentCanAccessRemoteUrls,
                                 Settings::NavigateOnDropEnabled,
                                 Settings::AllowRunningInsecureContent,
                                 Settings::AllowGeolocationOnInsecureOrigins,
                                 Settings::AllowWindowActivationFromJavaScript,
                                 Settings::FocusOnNavigationEnabled,
                                 Settings::DnsPrefetchEnabled,
                                 Settings::ErrorPageEnabled,
                                 Settings::FullScreenSupportEnabled})
        settings.setAttribute(attribute, false);
    settings.setAttribute(Settings::PlaybackRequiresUserGesture, true);
    settings.setAttribute(Settings::ScrollAnimatorEnabled, true);
    settings.setUnknownUrlSchemePolicy(Settings::DisallowUnknownUrlSchemes);
}

} // namespace

ReaderProfile::ReaderProfile(ImageSource images, QObject *parent)
    : QObject(parent)
    , m_handler(std::move(images))
{
    Q_ASSERT(m_engine.isOffTheRecord());
    restrict(*m_engine.settings());
    m_engine.setHttpCacheType(QWebEngineProfile::NoCache);
    m_engine.setPersistentCookiesPolicy(QWebEngineProfile::NoPersistentCookies);
    m_engine.setSpellCheckEnabled(false);
    m_engine.setUrlRequestInterceptor(&m_guard);
    m_engine.installUrlSchemeHandler(QByteArray(ArticleScheme.data(), ArticleScheme.size()), &m_handler);
    connect(&m_engine, &QWebEngineProfile::downloadRequested, this,
            [](QWebEngineDownloadRequest *download) { download->cancel(); });
}

} // namespace depeche
