#pragma once

#include "net/curltransfer.h"

#include <QThread>
#include <functional>
#include <memory>
#include <mutex>
#include <unordered_map>
#include <vector>

namespace depeche {

/// The net thread: a curl multi handle and the transfers on it. start() and cancel() come from the main
/// thread, answers are given on the net thread. Owned by CurlClient.
class CurlWorker final
{
public:
    using Answer = std::function<void(HttpRequestId, HttpResponse)>;

    CurlWorker(FixedProxies proxies, Answer answer);
    /// Drops all transfers without an answer.
    ~CurlWorker();
    CurlWorker(const CurlWorker &) = delete;
    CurlWorker &operator=(const CurlWorker &) = delete;

    void start(HttpRequestId id, const HttpRequest &request);
    void cancel(HttpRequestId id);

private:
    struct Command
    {
        HttpRequestId id;
        std::optional<HttpRequest> request; ///< none: cancel
    };
    void post(Command command);
    void run();
    void obey(Command &command);
    void begin(CurlTransfer &transfer);
    void collect();
    void finish(CurlTransfer &transfer);

    FixedProxies m_proxies;
    Answer m_answer;
    CURLM *m_multi;
    std::mutex m_mutex; ///< guards the next two, the only things both threads touch
    std::vector<Command> m_commands;
    bool m_stop = false;
    std::unordered_map<qint64, std::unique_ptr<CurlTransfer>> m_transfers; ///< net thread only
    std::unique_ptr<QThread> m_thread;
};

} // namespace depeche
