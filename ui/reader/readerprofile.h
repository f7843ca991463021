#pragma once

#include "ui/reader/requestguard.h"
#include "ui/reader/schemehandler.h"

#include <QWebEngineProfile>

namespace depeche {

/// The engine as we allow it: off the record, no script, no network, no permissions, no downloads (DESIGN 6). Main
/// thread; starts Chromium when made, so make it when there is something to show. Pages must go before it.
class ReaderProfile final : public QObject
{
    Q_OBJECT
public:
    explicit ReaderProfile(ImageSource images, QObject *parent = nullptr);

    QWebEngineProfile &engine() { return m_engine; }
    SchemeHandler &pages() { return m_handler; }
    const RequestGuard &guard() const { return m_guard; }

private:
    SchemeHandler m_handler;
    RequestGuard m_guard;
    QWebEngineProfile m_engine;
};

} // namespace depeche
