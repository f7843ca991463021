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
    using Answer = std::function<void(HttpRequestId, HopAnswer)>;

    CurlWorker(NetHooks hooks, Answer answer);
    /// Drops all transfers without an answer.
    ~CurlWorker();
    CurlWorker(const CurlWorker &) = delete;
    CurlWorker &operator=(const CurlWorker &) = delete;

    /// One hop of a request at a time.
    void start(HttpRequestId id, HttpHop hop);
    void cancel(HttpRequestId id);

private:
    struct Command
    {
        HttpRequestId id;
        std::optional<HttpHop> hop; ///< none: cancel
    };
    void post(Command command);
    void run();
    void obey(Command &command);
    void collect();

    NetHooks m_hooks;
    Answer m_answer;
    CURLM *m_multi;
    CURLSH *m_share;    ///< of TLS sessions, which a multi handle does not keep by itself
    std::mutex m_mutex; ///< guards the next two, the only things both threads touch
    std::vector<Command> m_commands;
    bool m_stop = false;
    std::unordered_map<qint64, std::unique_ptr<CurlTransfer>> m_transfers; ///< net thread only
    std::unique_ptr<QThread> m_thread;
};

} // namespace depeche
