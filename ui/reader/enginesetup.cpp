#include "ui/reader/enginesetup.h"

#include "render/articleaddress.h"

#include <QWebEngineUrlScheme>
#include <cstdio>
#include <unistd.h>

namespace depeche {

void disableSandboxForRoot()
{
    if (geteuid() != 0)
        return;
    qputenv("QTWEBENGINE_DISABLE_SANDBOX", "1");
    std::fputs(
        "depeche: running as root: Chromium's sandbox is switched off. Do not read the news as root.\n",
        stderr);
}

void registerArticleScheme()
{
    const QByteArray name(ArticleScheme.data(), ArticleScheme.size());
    if (QWebEngineUrlScheme::schemeByName(name).name() == name)
        return;
    QWebEngineUrlScheme scheme(name);
    scheme.setSyntax(QWebEngineUrlScheme::Syntax::Path);
    // LocalScheme with LocalAccessAllowed would let file: pictures in.
    scheme.setFlags(QWebEngineUrlScheme::SecureScheme);
    QWebEngineUrlScheme::registerScheme(scheme);
}

} // namespace depeche
