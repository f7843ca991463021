#pragma once

namespace depeche {

class IconFetcher;
class ImageCache;
class Library;
class NetworkState;
class Refresher;
class Secrets;
class SettingsStore;
class Subscriber;
class WorkerPool;

/// What the window works with: references to services that live longer than it. Made by app/gui.
struct ShellContext
{
    Library &library;
    Refresher &refresher;
    Subscriber &subscriber;
    ImageCache &images;
    IconFetcher &icons;
    SettingsStore &settings;
    WorkerPool &workers;
    Secrets &secrets;
    NetworkState &network;
};

} // namespace depeche
