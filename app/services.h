#pragma once

#include "core/workerpool.h"
#include "net/curlclient.h"
#include "settings/secrets.h"
#include "settings/settingsstore.h"
#include "store/indexer.h"
#include "store/library.h"
#include "sync/iconfetcher.h"
#include "sync/imagecache.h"
#include "sync/refresher.h"
#include "sync/subscriber.h"

namespace depeche {

/// Everything the program works with, built in this order and destroyed backwards: the one place that constructs
/// services. Main thread, owned by main(); everybody else is given references.
struct Services final
{
    explicit Services(const Paths &paths, const Clock &clock = systemClock())
        : settings(paths)
        , library(paths, clock)
        , indexer(library)
        , http(clock)
        , images(paths.images(), http)
        , subscriber(library, http, workers)
        , refresher(library, http, workers)
        , icons(paths.images(), library, http, workers)
    {
    }
    Services(const Services &) = delete;
    Services &operator=(const Services &) = delete;

    SettingsStore settings;
    Secrets secrets;
    WorkerPool workers;
    Library library; ///< opens in the background at once; see Library::opened()
    Indexer indexer;
    CurlClient http;
    ImageCache images;
    Subscriber subscriber;
    Refresher refresher;
    IconFetcher icons;
};

} // namespace depeche
