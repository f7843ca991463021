#include "ui/reader/readerpage.h"

#include "ui/reader/readerprofile.h"

#include <QWebEngineCertificateError>

namespace depeche {

ReaderPage::ReaderPage(ReaderProfile &profile, QObject *parent)
    : QWebEnginePage(&profile.engine(), parent)
{
    connect(this, &QWebEnginePage::featurePermissionRequested, this,
            [this](const QUrl &origin, Feature feature) {
                setFeaturePermission(origin, feature, PermissionDeniedByUser);
            });
    connect(this, &QWebEnginePage::certificateError, this,
            [](QWebEngineCertificateError error) { error.rejectCertificate(); });
}

bool ReaderPage::acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame)
{
    // Only load() from C++ counts as typed: a page cannot.
    if (type == NavigationTypeTyped && isMainFrame)
        return url.scheme() == u"depeche-article";
    if (type != NavigationTypeLinkClicked || !isMainFrame)
        return false;
    const LinkDecision decision = decideLink(url, this->url());
    if (decision.kind == LinkDecision::Kind::InPage)
        return true;
    // Not from within Chromium's call: whoever listens may load the next article.
    QMetaObject::invokeMethod(
        this, [this, decision] { Q_EMIT linkClicked(decision); }, Qt::QueuedConnection);
    return false;
}

} // namespace depeche
