#pragma once

#include "core/memory.h"
#include "core/workerpool.h"
#include "net/curlclient.h"
#include "net/networkstate.h"
#include "settings/keychainbackend.h"
#include "settings/secrets.h"
#include "settings/settingsstore.h"
#include "store/indexer.h"
#include "store/keeper.h"
#include "store/library.h"
#include "sync/hostkeeper.h"
#include "sync/iconfetcher.h"
#include "sync/imagecache.h"
#include "sync/networksettings.h"
#include "sync/refresher.h"
#include "sync/subscriber.h"

namespace depeche {

/// What the settings say about keeping articles.
inline KeepRule keepRuleOf(const SettingsValues &values)
{
    return values.removeOldArticles ? KeepRule{values.keepDays, values.keepArticles} : KeepRule();
}

/// Everything the program works with, built in this order and destroyed backwards: the one place that constructs
/// services. Main thread, owned by main(); everybody else is given references.
struct Services final
{
    explicit Services(const Paths &paths, const Clock &clock = systemClock(),
                      std::unique_ptr<SecretBackend> keyring = std::make_unique<KeychainBackend>())
        : settings(paths)
        , secrets(std::move(keyring))
        , library(paths, clock)
        , indexer(library, workers)
        , keeper(library)
        , http(clock)
        , networkSettings(settings, secrets, paths,
                          [this](const ProxySettings &proxy) { http.setProxies(proxy); })
        , hosts(library, http)
        , images(paths.images(), http)
        , subscriber(library, http, workers)
        , refresher(library, http, workers)
        , icons(paths.images(), library, http, workers)
    {
        refresher.setNetwork(network);
        refresher.setSecrets(secrets);
        subscriber.setSecrets(secrets);
        const auto setPace = [this](const SettingsValues &values) {
            const std::chrono::minutes pace(values.refreshMinutes);
            refresher.setUsualPace(pace.count() > 0 ? std::optional(pace) : std::nullopt);
        };
        const auto setRule = [this](const SettingsValues &values) { keeper.setRule(keepRuleOf(values)); };
        setRule(settings.values());
        QObject::connect(&settings, &SettingsStore::changed, &keeper, setRule);
        QObject::connect(&refresher, &Refresher::started, &keeper, &Keeper::pause);
        QObject::connect(&refresher, &Refresher::finished, &keeper, &Keeper::resume);
        setPace(settings.values());
        QObject::connect(&settings, &SettingsStore::changed, &refresher, setPace);
        QObject::connect(&refresher, &Refresher::started, &icons, &IconFetcher::pause);
        QObject::connect(&refresher, &Refresher::finished, &icons, &IconFetcher::resume);
        const auto giveBack = [this] {
            workers.post(
                &workers,
                [](const std::stop_token &) {
                    giveBackFreedMemory();
                    return true;
                },
                [](bool) {});
        };
        QObject::connect(&refresher, &Refresher::finished, &workers, giveBack);
        QObject::connect(&indexer, &Indexer::idle, &workers, giveBack);
    }
    Services(const Services &) = delete;
    Services &operator=(const Services &) = delete;

    SettingsStore settings;
    Secrets secrets;
    WorkerPool workers;
    Library library; ///< opens in the background at once; see Library::opened()
    Indexer indexer;
    Keeper keeper; ///< rests until app/gui starts it
    CurlClient http;
    NetworkSettings networkSettings;
    NetworkState network; ///< always good, unless app/gui has it follow the system
    HostKeeper hosts;
    ImageCache images;
    Subscriber subscriber;
    Refresher refresher;
    IconFetcher icons;
};

} // namespace depeche
