#pragma once

#include "ui/reader/linkpolicy.h"

#include <QWebEnginePage>

namespace depeche {

class ReaderProfile;

/// One page of the engine: goes nowhere but where we load it; clicked links are decided by the link policy and told.
/// Main thread, owned by a view or an exporter.
class ReaderPage final : public QWebEnginePage
{
    Q_OBJECT
public:
    ReaderPage(ReaderProfile &profile, QObject *parent);

Q_SIGNALS:
    void linkClicked(const depeche::LinkDecision &decision);

protected:
    bool acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame) override;
    QWebEnginePage *createWindow(WebWindowType) override { return nullptr; }
    QStringList chooseFiles(FileSelectionMode, const QStringList &, const QStringList &) override
    {
        return {};
    }
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel, const QString &, int,
                                  const QString &) override
    {
    }
};

} // namespace depeche
