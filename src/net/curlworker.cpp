#include "net/curlworker.h"

#include <csignal>

namespace depeche {

namespace {

constexpr long MaxIdleConnections = 24;
constexpr int PollMilliseconds = 1000; // libcurl wakes up earlier when it must

} // namespace

CurlWorker::CurlWorker(NetHooks hooks, Answer answer)
    : m_hooks(std::move(hooks))
    , m_answer(std::move(answer))
{
    curl_global_init(CURL_GLOBAL_DEFAULT); // counted, so several clients may do it
    m_multi = curl_multi_init();
    curl_multi_setopt(m_multi, CURLMOPT_MAXCONNECTS, MaxIdleConnections);
    m_share = curl_share_init();
    curl_share_setopt(m_share, CURLSHOPT_SHARE, CURL_LOCK_DATA_SSL_SESSION); // one thread: no locks needed
    m_thread.reset(QThread::create([this] { run(); }));
    m_thread->setObjectName(QStringLiteral("net"));
    m_thread->start();
}

CurlWorker::~CurlWorker()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
    }
    curl_multi_wakeup(m_multi);
    m_thread->wait();
    for (const auto &[id, transfer] : m_transfers)
        curl_multi_remove_handle(m_multi, transfer->handle());
    m_transfers.clear();
    curl_multi_cleanup(m_multi);
    curl_share_cleanup(m_share);
    curl_global_cleanup();
}

void CurlWorker::start(HttpRequestId id, HttpHop hop)
{
    post({id, std::move(hop)});
}

void CurlWorker::cancel(HttpRequestId id)
{
    post({id, std::nullopt});
}

void CurlWorker::post(Command command)
{
    {
        const std::lock_guard lock(m_mutex);
        m_commands.push_back(std::move(command));
    }
    curl_multi_wakeup(m_multi);
}

void CurlWorker::run()
{
    // With CURLOPT_NOSIGNAL libcurl leaves this signal to us: OpenSSL writes to connections that were closed.
    sigset_t pipe;
    sigemptyset(&pipe);
    sigaddset(&pipe, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &pipe, nullptr);
    for (;;) {
        std::vector<Command> commands;
        {
            const std::lock_guard lock(m_mutex);
            if (m_stop)
                return;
            commands.swap(m_commands);
        }
        for (Command &command : commands)
            obey(command);
        int running = 0;
        curl_multi_perform(m_multi, &running);
        collect();
        curl_multi_poll(m_multi, nullptr, 0, PollMilliseconds, nullptr);
    }
}

void CurlWorker::obey(Command &command)
{
    if (command.hop) {
        auto transfer = std::make_unique<CurlTransfer>(command.id, std::move(*command.hop), m_hooks);
        curl_easy_setopt(transfer->handle(), CURLOPT_SHARE, m_share);
        curl_multi_add_handle(m_multi, transfer->handle());
        m_transfers.emplace(command.id.value, std::move(transfer));
        return;
    }
    const auto found = m_transfers.find(command.id.value);
    if (found == m_transfers.end())
        return;
    curl_multi_remove_handle(m_multi, found->second->handle());
    m_transfers.erase(found);
}

void CurlWorker::collect()
{
    int left = 0;
    while (const CURLMsg *message = curl_multi_info_read(m_multi, &left)) {
        if (message->msg != CURLMSG_DONE)
            continue;
        const CURLcode code = message->data.result;
        CurlTransfer *transfer = nullptr;
        curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, &transfer);
        curl_multi_remove_handle(m_multi, transfer->handle()); // ends the life of message
        const HttpRequestId id = transfer->id();
        HopAnswer answer = transfer->ended(code);
        m_transfers.erase(id.value);
        m_answer(id, std::move(answer));
    }
}

} // namespace depeche
